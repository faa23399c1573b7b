import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import { dependenciesOf } from './dependencies.ts';
import type { Project, ProjectFile } from './project.ts';
import { commandsOfPipelines } from './reach.ts';
import { taskCommands, taskReads } from './task-commands.ts';

/** How tools of one kind (linters, coverage) show in a repository: configured, called by CI or a task, or only depended on. */
export interface ToolKind {
  readonly id: string;
  /** Whether a file of this name may configure one. */
  readonly mayConfigure: (name: string) => boolean;
  /** What the text configures; at most three of each file are shown. */
  readonly settings: (text: string, path: string) => readonly { readonly tool: string; readonly line: number }[];
  readonly isAction: (uses: string) => boolean;
  readonly calls: (command: string) => boolean;
  /** Calls that count only where CI or a task makes them, not in the script of that path when a person starts it. */
  readonly notByHand?: (command: string, path: string) => boolean;
  /** Distributions that are such a tool. */
  readonly distribution: RegExp;
}

const byKind = (_project: Project): Map<ToolKind, readonly ProjectFile[]> => new Map();

function candidates(project: Project, kind: ToolKind): readonly ProjectFile[] {
  const known = project.ofPaths(byKind);
  let files = known.get(kind);
  if (!files) known.set(kind, (files = project.own.filter((file) => kind.mayConfigure(file.name))));
  return files;
}

export const toolReads = (project: Project, kind: ToolKind): readonly string[] => [
  ...candidates(project, kind).map((file) => file.path),
  ...taskReads(project),
];

/** Where tools of the kind are configured, then where they are called. */
export function toolUses(project: Project, kind: ToolKind): readonly Evidence[] {
  const configured = candidates(project, kind).flatMap(({ path }) =>
    (project.parsed(`${kind.id} settings`, path, kind.settings) ?? [])
      .slice(0, 3)
      .map(({ tool, line }): Evidence => ({ path, line, detail: say`configures ${tool}` })),
  );
  const actions = commandsOfPipelines(project)
    .uses.filter(({ uses }) => kind.isAction(uses))
    .map(({ uses, path, line }): Evidence => ({ path, line, detail: say`uses ${uses.slice(0, 80)}` }));
  const commands = taskCommands(project)
    .filter(({ command }) => kind.calls(command))
    .filter(({ command, path, byHand }) => byHand !== true || kind.notByHand?.(command, path) !== true)
    .map(({ command, path, line }): Evidence => ({ path, line, detail: command.slice(0, 80) }));
  return [...configured, ...actions, ...commands];
}

/** Dependencies on such a tool, where nothing configures or calls one. */
export const unusedTools = (project: Project, { distribution }: ToolKind): readonly Evidence[] =>
  dependenciesOf(project)
    .filter(({ name }) => distribution.test(name))
    .map(
      ({ path, line, name }): Evidence => ({
        path,
        line,
        detail: say`${name} is a dependency, but nothing configures or calls it`,
      }),
    );
