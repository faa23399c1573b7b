import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import { steps } from '../model/counted.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { type Pipeline, pipelinePaths, pipelinesOf, startsByChange } from '../project/pipelines.ts';
import type { Project } from '../project/project.ts';
import { pipelineReads } from '../project/reached.ts';
import { workflowFor } from './advice/workflow.ts';

/** Looks like a definition, but stands where (or is called so that) its provider does not find it. */
const MISPLACED =
  /^(?!\.github\/workflows\/[^/]+\.ya?ml$)(?:.*\/)?\.github\/workflows\/.+\.(?:ya?ml|disabled|bak|txt|off|old)$|^\.github\/[^/]*(?:ci|workflow|test|build)[^/]*\.ya?ml$|\/(?:jenkinsfile|\.gitlab-ci\.ya?ml|\.travis\.ya?ml|azure-pipelines\.ya?ml|buildspec\.ya?ml|cloudbuild\.ya?ml|bitbucket-pipelines\.ya?ml)$|\/\.circleci\/config\.ya?ml$/i;

export const ci: Check<Project> = {
  id: 'ci',
  title: 'Continuous integration',
  about: {
    asks: 'A push or a pull request starts a CI definition that its provider really runs.',
    why: 'A machine that looks at every change finds what breaks while it is still one commit away.',
    how: [
      'Definitions of GitHub Actions, GitLab CI, CircleCI, Travis, Azure Pipelines, Jenkins, Bitbucket, AppVeyor, Drone, Woodpecker, Cirrus, Buildkite, CodeBuild and Cloud Build are parsed where their provider looks for them.',
      '',
      "- At least one job must start without anybody's hand. What it does makes no difference here: a scan or a deployment alone is CI too.",
      '- A definition that only starts by hand or on a schedule fulfils it in part.',
      '- One that is wholly commented out, or lies where its provider never looks, does not count.',
      '- A Jenkinsfile or a build specification at the root names no trigger of its own, and counts.',
    ].join('\n'),
    example: [
      '```yaml',
      '# .github/workflows/ci.yml',
      'on: [push, pull_request]',
      'jobs:',
      '  test:',
      '    runs-on: ubuntu-latest',
      '    steps:',
      '      - uses: actions/checkout@v4',
      '      - run: make test',
      '```',
    ].join('\n'),
  },
  reads: pipelineReads,
  evaluate(project): Finding {
    const pipelines = pipelinesOf(project);
    const running = pipelines.filter(
      (pipeline) => startsByChange(pipeline) && pipeline.jobs.some((job) => !job.manual),
    );
    if (running.length > 0) return met(running.flatMap(witness).slice(0, 5));
    const fix = workflowFor(project);
    if (pipelines.length > 0) {
      const evidence = pipelines.slice(0, 5).map(({ path, triggers, jobs }): Evidence => {
        const names = [...new Set(triggers.map(({ name }) => name))].slice(0, 4).join(', ');
        return {
          path,
          line: triggers[0]?.line ?? jobs[0]?.line ?? 1,
          detail: names === '' ? say`names no event that starts it` : say`started only by: ${names}`,
        };
      });
      const path = pipelines[0]?.path ?? fix.path;
      return partial(
        evidence,
        say`\`${path}\` does not start when code changes: add \`push\` and \`pull_request\` to what starts it.`,
        path.startsWith('.github/') ? { path, snippet: 'on:\n  push:\n  pull_request:' } : fix,
      );
    }
    return unmet(nearMisses(project), say`Add \`${fix.path}\`, so that every push is checked.`, fix);
  },
};

function witness({ path, triggers, jobs }: Pipeline): Evidence[] {
  const started = triggers.filter(({ name }) => /^(?:push|pull_request|merge_group|tag)$/.test(name));
  const job = jobs.find((candidate) => !candidate.manual);
  const names = together([...new Set(started.map(({ name }) => name))]);
  return [
    {
      path,
      line: started[0]?.line ?? 1,
      detail: say`runs on ${phrase(names)}: job ${job?.id.slice(0, 60)} at line ${job?.line} with ${phrase(steps(job?.steps.length ?? 0))}`,
    },
  ];
}

function together([name, ...rest]: readonly string[]): string {
  if (name === undefined || rest.length === 0) return name ?? '';
  return rest.length === 1 ? say`${name} and ${rest[0]}` : say`${name} and ${phrase(together(rest))}`;
}

function nearMisses(project: Project): Evidence[] {
  const idle = pipelinePaths(project).map((path): Evidence => {
    const text = project.text(path) ?? '';
    const commented = text.trim() !== '' && text.split('\n').every((line) => /^\s*(?:#|\/\/|$)/.test(line));
    return {
      path,
      detail:
        text.trim() === '' ? say`empty` : commented ? say`wholly commented out` : say`holds no job that could run`,
    };
  });
  const misplaced = project.own
    .filter((file) => MISPLACED.test(file.path))
    .map(
      (file): Evidence => ({
        path: file.path,
        detail: say`lies where its provider never looks, or has a name that switches it off`,
      }),
    );
  const near = [...idle, ...misplaced].slice(0, 5);
  return near.length > 0
    ? near
    : [{ path: '.', detail: say`no CI definition of any provider among ${project.files.length} files` }];
}
