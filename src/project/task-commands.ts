import { parseMakefile } from '../parse/make.ts';
import { commandLines, simpleCommands, type TextLine, textLines } from '../parse/shell.ts';
import { parseJsonScripts, parsePythonTasks, parseRakefile, parseTaskfile, parseTomlScripts } from '../parse/tasks.ts';
import { toxCommands } from '../parse/tox.ts';
import type { Project, ProjectFile } from './project.ts';
import { allPipelineCommands, pipelineReads } from './reached.ts';

/** A command that the project itself calls: in CI, or in a task file that a person starts. */
export interface TaskCommand {
  readonly command: string;
  readonly path: string;
  readonly line: number;
  /** True where it stands in a script that neither CI nor a task file names: only a person starts it. */
  readonly byHand?: boolean;
}

const SCRIPT_LINES = 'script lines';

const READERS: readonly {
  readonly name: RegExp;
  readonly kind: string;
  readonly parse: (text: string, path: string) => readonly TextLine[];
}[] = [
  {
    name: /^(?:GNU)?makefile$|^\.?justfile$|\.mk$/i,
    kind: 'make lines',
    parse: (text) => [...parseMakefile(text).targets.values()].flatMap((target) => target.recipe),
  },
  {
    name: /^(?:package|composer|deno)\.jsonc?$/,
    kind: 'json lines',
    parse: (text) => [...parseJsonScripts(text).values()].flat(),
  },
  { name: /^taskfile\.ya?ml$/i, kind: 'taskfile lines', parse: (text) => [...parseTaskfile(text).values()].flat() },
  {
    name: /^(?:noxfile|tasks|duties|fabfile)\.py$/,
    kind: 'python task lines',
    parse: (text) => [...parsePythonTasks(text).values()].flat(),
  },
  { name: /^(?:Rakefile(?:\.rb)?|[\w-]+\.rake)$/, kind: 'rake lines', parse: parseRakefile },
  {
    name: /\.(?:sh|bash|zsh|ps1|bat|cmd)$/,
    kind: SCRIPT_LINES,
    parse: (text) => (text.length > 200_000 ? [] : commandLines(textLines(text))),
  },
  { name: /^(?:tox\.ini|setup\.cfg|tox\.toml)$/, kind: 'tox lines', parse: everyTox },
  {
    name: /^(?:pyproject\.toml|Pipfile)$/,
    kind: 'toml lines',
    parse: (text, path) => [...[...parseTomlScripts(text).values()].flat(), ...toxCommands(text, path, [])],
  },
];

/** All environments, also those that a bare `tox` leaves out. */
function everyTox(text: string, path: string): readonly TextLine[] {
  const names = [...text.matchAll(/^\[testenv:([\w.-]{1,60})\]/gm)].map((found) => found[1] ?? '');
  return [...toxCommands(text, path, []), ...toxCommands(text, path, names)];
}

const taskFiles = (project: Project): readonly ProjectFile[] => project.ofPaths(findTaskFiles);

const findTaskFiles = (project: Project): readonly ProjectFile[] =>
  project.own.filter((file) => READERS.some(({ name }) => name.test(file.name)));

export const taskReads = (project: Project): readonly string[] => [
  ...pipelineReads(project),
  ...taskFiles(project).map((file) => file.path),
];

/** Commands of pipelines first, then of task files, each in the order of their files. */
export function taskCommands(project: Project): readonly TaskCommand[] {
  return project.once(gather);
}

function gather(project: Project): readonly TaskCommand[] {
  const pipelines = allPipelineCommands(project).map(({ command, path, line }) => ({ command, path, line }));
  const read = taskFiles(project).map((file) => {
    const reader = READERS.find(({ name }) => name.test(file.name));
    const lines = reader && project.parsed(reader.kind, file.path, reader.parse);
    const commands = (lines ?? [])
      .slice(0, 1000)
      .flatMap(({ text, line }) => simpleCommands(text).map((command) => ({ command, path: file.path, line })));
    return { file, script: reader?.kind === SCRIPT_LINES, commands };
  });
  const callers = [...pipelines, ...read.flatMap(({ script, commands }) => (script ? [] : commands))];
  const fromFiles = read.flatMap(({ file, script, commands }): readonly TaskCommand[] =>
    !script || callers.some(({ command }) => command.includes(file.name))
      ? commands
      : commands.map((one) => ({ ...one, byHand: true })),
  );
  return [...pipelines, ...fromFiles];
}
