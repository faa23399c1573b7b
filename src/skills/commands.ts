import { parseJson } from '../parse/json.ts';
import { at, isRecord, lineOfText } from '../parse/lines.ts';
import { composeFilesOf, dockerfilesOf } from '../project/containers.ts';
import { pipelinesOf } from '../project/pipelines.ts';
import type { Project } from '../project/project.ts';
import { reachedCommands } from '../project/reached.ts';
import { sourcesOf } from '../project/sources.ts';

/** A command that the project really holds, cut into words. */
export interface Command {
  readonly words: readonly string[];
  readonly path: string;
  readonly line: number;
}

/** Files that hold commands line by line. */
const LINES =
  /(?:^|\/)(?:GNUmakefile|[Mm]akefile|[^/]+\.mk|[Jj]ustfile|Procfile[^/]*|[^/]+\.(?:sh|bash|zsh|ps1|bat|cmd))$/;
const KEYED =
  /(?:^|\/)(?:tox\.ini|setup\.cfg|Taskfile\.ya?ml|render\.ya?ml|app\.ya?ml|fly\.toml|nixpacks\.toml|railway\.(?:toml|json)|heroku\.yml|\.pre-commit-config\.yaml|pyproject\.toml|[^/]+\.service|supervisord?\.conf)$/;

export const commandFile = (path: string): boolean =>
  LINES.test(path) || KEYED.test(path) || /(?:^|\/)package\.json$/.test(path);

/** Where what stands at the margin names a task, and only what is set in is run. */
const TASKS = /(?:^|\/)(?:GNUmakefile|[Mm]akefile|[^/]+\.mk|[Jj]ustfile)$/;
const MAX_LINES = 3000;
const MAX_LINE = 2000;

/** Every command of the project: CI's, its images', its scripts'; in the order of how much they tell. */
export function commandsOf(project: Project): readonly Command[] {
  return project.once(collect);
}

function collect(project: Project): readonly Command[] {
  const commands: Command[] = [];
  const add = (command: string, path: string, line: number) => {
    for (const words of split(command)) commands.push({ words, path, line });
  };
  for (const { command, path, line } of reachedCommands(project)) add(command, path, line);
  for (const pipeline of pipelinesOf(project))
    for (const job of pipeline.jobs) for (const { run, line } of job.steps) if (run) add(run, pipeline.path, line);
  for (const { path, instructions } of dockerfilesOf(project))
    for (const { keyword, args, line } of instructions)
      if (keyword === 'RUN' || keyword === 'CMD' || keyword === 'ENTRYPOINT') add(unquoted(args), path, line);
  for (const { path, services } of composeFilesOf(project))
    for (const { command, line } of services) if (command) add(unquoted(command), path, line);
  for (const { path, name } of project.own) {
    if (name === 'package.json') scripts(project, path, add);
    else if (LINES.test(path) || KEYED.test(path)) byLine(project, path, add);
  }
  started(project, add);
  return commands;
}

type Add = (command: string, path: string, line: number) => void;

function scripts(project: Project, path: string, add: Add): void {
  const text = project.text(path);
  const table = text === undefined ? undefined : at(parseJson(text), 'scripts');
  if (text === undefined || !isRecord(table)) return;
  for (const [name, script] of Object.entries(table))
    if (typeof script === 'string') add(script, path, lineOfText(text, `"${name}"`) ?? 1);
}

function byLine(project: Project, path: string, add: Add): void {
  const comment = /\.(?:bat|cmd)$/i.test(path) ? /^\s*(?:rem\b|::)/i : /^\s*[#;]/;
  const tasks = TASKS.test(path);
  const lines = (project.text(path) ?? '').split('\n', MAX_LINES);
  let held = { text: '', line: 0 };
  for (const [i, raw] of lines.entries()) {
    // A command goes on below a line that ends so.
    const line = held.text === '' ? raw : `${held.text} ${raw.trim()}`;
    const start = held.text === '' ? i + 1 : held.line;
    const goesOn = line.endsWith('\\') && line.length <= MAX_LINE / 2 && !comment.test(line);
    held = goesOn ? { text: line.slice(0, -1).trimEnd(), line: start } : { text: '', line: 0 };
    if (goesOn && i + 1 < lines.length) continue;
    if (line.length > MAX_LINE || comment.test(line) || (tasks && /^\S/.test(line))) continue;
    // `web: gunicorn …`, `commands = pytest`, `entry: black`: what stands before is a name, not a program.
    const keyed = KEYED.test(path) || /(?:^|\/)Procfile/.test(path);
    const key = keyed ? /^(?:- )?[\w.-]+ ?[:=]\s+(\S.*)$/.exec(line.trim())?.[1] : undefined;
    if (KEYED.test(path) && key === undefined && !/^\s+\S/.test(line)) continue;
    add(unquoted(key ?? line), path, start);
  }
}

/** Commands that code starts by name: `subprocess.run(["pyinstaller", …])`, nox's `session.run("pytest")`. */
function started(project: Project, add: Add): void {
  const starts = /^(?:subprocess\.(?:run|call|check_call|check_output|Popen)|os\.system|session\.run|exec\.Command)$/;
  for (const { file, facts } of sourcesOf(project))
    for (const { name, args, line } of facts.calls)
      if (starts.test(name) || name.endsWith('.session.run'))
        add(args.flatMap((arg) => arg ?? []).join(' '), file.path, line);
}

const unquoted = (text: string): string => text.replace(/[[\]"',]/g, ' ');

/** Simple commands of a shell line as words; those that only install, print or move things are left out. */
function split(line: string): string[][] {
  return line
    .slice(0, MAX_LINE)
    .split(/&&|\|\||[;|&\n]/)
    .map((part) =>
      part
        // The folder that a variable of make holds.
        .replace(/\$[({]\w{1,60}[)}]\//g, '')
        .replace(/["'`()]/g, ' ')
        .split(/\s+/)
        .filter(Boolean),
    )
    .map((words) => words.map((word, i) => (i === 0 ? word.replace(/^[@-]+/, '') : word)))
    .filter((words) => words.length > 0 && !idle(words));
}

const PRINTS =
  /^(?:echo|printf|cat|grep|rm|cp|mv|mkdir|cd|ls|touch|which|command|chmod|chown|export|alias|sed|awk|test|write-host|help|\.PHONY:?|git|apk|apt|apt-get|brew|yum|dnf|choco|pacman|systemctl|service|kill|pkill|pgrep|if|for|\[+)$/i;
/** Programs whose own work it is to install. */
const INSTALLERS = /(?:^|\/)(?:helm|helmfile|pre-commit)$/;
const INSTALLS = /^(?:install|add|uninstall|remove|download|freeze)$/;

function idle(words: readonly string[]): boolean {
  const first = words.find((word) => !PREFIX.test(word)) ?? '';
  if (INSTALLERS.test(first)) return false;
  return PRINTS.test(first) || words.slice(0, 6).some((word) => INSTALLS.test(word));
}

/** What may stand before a program. */
const PREFIX = /^(?:sudo|exec|time|nohup|env|then|else|do|!|RUN|\w+=.*|-\w.*)$/;
/** After these words comes a program: `python -m pytest`, `poetry run black`, `tini -- uvicorn`, `sh -c gunicorn`. */
const LEADS =
  /^(?:-m|-c|-lc|run|exec|--|npx|bunx|uvx|dlx|sudo|time|nohup|dumb-init|tini|xvfb-run|opentelemetry-instrument|ddtrace-run|wait-for-it\S*)$/;
/** Whose later words may be a program inside a container. */
const CONTAINERS = /^(?:docker|docker-compose|podman|kubectl)$/;

/** The programs that a command starts, without folder, version and `.exe`; the first is the command's own. */
export function programs(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !PREFIX.test(word));
  if (start < 0) return [];
  const named = [words[start] ?? ''];
  const inside = CONTAINERS.test(bare(named[0] ?? '')) && words.some((word) => word === 'run' || word === 'exec');
  let led = false;
  for (const word of words.slice(start)) {
    if (inside || (led && !word.startsWith('-'))) named.push(word);
    // Options between `run` and the program are passed over.
    led = LEADS.test(word) || (led && word.startsWith('-'));
  }
  return named.map(bare);
}

const bare = (word: string): string => word.slice(word.lastIndexOf('/') + 1).replace(/(?:\.exe|[:=@].*|\[.*)$/, '');
