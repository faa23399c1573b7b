import { parseGitlab } from '../parse/ci/gitlab.ts';
import { GITLAB, pipelinePaths, type ReachedCommand, startsByChange } from './pipelines.ts';
import type { Project } from './project.ts';
import { commandsOfPipelines } from './reach.ts';

/** What CI runs, and what has to be read to know it. */

/** Every command that pipelines started by push or pull request reach, through make, tox, nox, npm scripts, shell scripts and compose. */
export function reachedCommands(project: Project): readonly ReachedCommand[] {
  return project.once(onlyByChange);
}

function onlyByChange(project: Project): readonly ReachedCommand[] {
  return commandsOfPipelines(project).commands.filter(({ pipeline, manual }) => !manual && startsByChange(pipeline));
}

/** Every command that any pipeline reaches, however it is started. */
export function allPipelineCommands(project: Project): readonly ReachedCommand[] {
  return commandsOfPipelines(project).commands;
}

/** What the two above need to have read: the definitions, and every existing file that a command leads to. */
export const pipelineReads = (project: Project): readonly string[] => project.once(findReads);

function findReads(project: Project): readonly string[] {
  return [...pipelinePaths(project), ...gitlabIncludes(project), ...commandsOfPipelines(project).asked];
}

function gitlabIncludes(project: Project): string[] {
  const asked: string[] = [];
  for (const path of pipelinePaths(project).filter((found) => GITLAB.test(found))) {
    parseGitlab(project.text(path) ?? '', (local) => {
      if (project.file(local)) asked.push(local);
      return project.text(local);
    });
  }
  return asked;
}
