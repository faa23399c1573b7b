import { parseMakefile } from '../parse/make.ts';
import { folderOf, inFolder, resolveFolder } from '../parse/paths.ts';
import { commandLines, type TextLine, textLines } from '../parse/shell.ts';
import {
  parseJsonScripts,
  parsePreCommit,
  parsePythonTasks,
  parseTaskfile,
  parseTomlScripts,
  type Tasks,
} from '../parse/tasks.ts';
import { toxCommands } from '../parse/tox.ts';
import { dockerLeads } from './leads-docker.ts';
import { type Files, type Lead, optionOf, plain, read } from './leads-files.ts';
import { unrolled } from './shell-loops.ts';

const MAKEFILES = ['Makefile', 'makefile', 'GNUmakefile'];
const TOX = ['tox.ini', 'setup.cfg', 'tox.toml', 'pyproject.toml'];
const NPM = /^(?:npm|yarn|pnpm|bun)$/;

/** Where the words of a command lead; none where they start a program that the repository does not hold. */
export function leadsOf(files: Files, words: readonly string[], folder: string): readonly Lead[] {
  const [program = '', ...rest] = words;
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (/^(?:g|b|mingw32-|n)?make$/.test(name)) return makeLeads(files, rest, folder);
  if (name === 'tox') return toxLeads(files, rest, folder);
  if (name === 'nox' || name === 'inv' || name === 'invoke') return pythonTaskLeads(files, name, rest, folder);
  if (NPM.test(name)) return npmLeads(files, name, rest, folder);
  if (/^(?:turbo|nx|lerna|wsrun|ng)$/.test(name)) return workspaceLeads(files, rest, folder);
  if (/^(?:npm-run-all2?|run-s|run-p|concurrently|wireit|start-server-and-test)$/.test(name))
    return manyLeads(files, rest, folder);
  if (name === 'composer')
    return scriptLeads(files, ['composer.json'], plain(rest.filter((word) => !/^run(?:-script)?$/.test(word))), folder);
  if (name === 'just') return justLeads(files, rest, folder);
  if (name === 'task' || name === 'go-task' || name === 'poe' || name === 'deno')
    return taskLeads(files, name, rest, folder);
  if (name === 'pre-commit' && (rest[0] === 'run' || rest[0] === undefined)) return preCommitLeads(files, folder);
  if (name === 'docker' || name === 'podman' || name === 'docker-compose' || name === 'podman-compose')
    return dockerLeads(files, words, folder);
  if (/^(?:ba|z|da|k)?sh$|^source$|^\.$|^pwsh$|^powershell$/.test(name)) return shellLeads(files, rest, folder);
  const script = scriptTasks(files, ['pyproject.toml', 'Pipfile', 'pixi.toml'], [program], folder);
  return script.length > 0 ? script : fileLeads(files, program, folder);
}

function makeLeads(files: Files, rest: readonly string[], folder: string): Lead[] {
  const start = resolveFolder(folder, optionOf(rest, '-C', '--directory') ?? '') ?? folder;
  const named = optionOf(rest, '-f', '--file', '--makefile');
  const names = named === undefined ? MAKEFILES : [named];
  for (const path of names.map((name) => resolveFolder(start, name) ?? name)) {
    const make = read(files, 'makefile', path, parseMakefile);
    if (!make) continue;
    const goals = plain(rest, ['-C', '-f', '--directory', '--file', '-j']).filter((goal) => !/^\d+$/.test(goal));
    const seen = new Set<string>();
    const lines: TextLine[] = [];
    const visit = (goal: string, depth: number): void => {
      const target = make.targets.get(goal);
      if (!target || seen.has(goal) || depth > 20) return;
      seen.add(goal);
      for (const needed of target.prerequisites) visit(needed, depth + 1);
      lines.push(...target.recipe);
    };
    for (const goal of goals.length > 0 ? goals : [make.first ?? '']) visit(goal, 0);
    return [{ path, folder: start, lines }];
  }
  return [];
}

function justLeads(files: Files, rest: readonly string[], folder: string): Lead[] {
  for (const name of ['justfile', 'Justfile', '.justfile']) {
    const path = inFolder(folder, name);
    const just = read(files, 'makefile', path, parseMakefile);
    if (!just) continue;
    const goals = plain(rest);
    const wanted = goals.length > 0 ? goals : [just.first ?? ''];
    const rules = [...just.targets.values()].filter((rule) => wanted.includes(rule.name));
    const all = rules.flatMap((rule) => [
      ...rule.prerequisites.flatMap((needed) => just.targets.get(needed)?.recipe ?? []),
      ...rule.recipe,
    ]);
    return [{ path, folder, lines: all }];
  }
  return [];
}

function toxLeads(files: Files, rest: readonly string[], folder: string): Lead[] {
  const named = optionOf(rest, '-c', '--conf');
  const environments = (optionOf(rest, '-e', '--env') ?? '')
    .split(',')
    .filter((name) => name !== '' && !/[$%{]/.test(name));
  for (const name of named === undefined ? TOX : [named]) {
    const path = resolveFolder(folder, name) ?? name;
    const lines = read(files, `tox ${environments.join(',')}`, path, (text) => toxCommands(text, path, environments));
    if (lines && lines.length > 0) return [{ path, folder: folderOf(path), lines }];
  }
  return [];
}

function pythonTaskLeads(files: Files, program: string, rest: readonly string[], folder: string): Lead[] {
  const file = program === 'nox' ? (optionOf(rest, '-f', '--noxfile') ?? 'noxfile.py') : 'tasks.py';
  const path = resolveFolder(folder, file) ?? file;
  const tasks = read(files, 'python tasks', path, parsePythonTasks);
  if (!tasks) return [];
  const at = rest.findIndex((word) => /^(?:-s|-e|--sessions?)$/.test(word));
  const named = (program === 'nox' ? (at < 0 ? [] : plain(rest.slice(at + 1))) : plain(rest)).map((name) =>
    name.split(/[-(]/, 1).join('').replaceAll('-', '_'),
  );
  const wanted = [...tasks].filter(([name]) => named.length === 0 || named.includes(name));
  return [
    { path, folder: folderOf(path), lines: (wanted.length > 0 ? wanted : [...tasks]).flatMap(([, lines]) => lines) },
  ];
}

/** Scripts of a name, with what npm runs before and after it. */
function scriptsNamed(tasks: Tasks, names: readonly string[]): TextLine[] {
  return names.flatMap((name) => [`pre${name}`, name, `post${name}`].flatMap((key) => tasks.get(key) ?? []));
}

function scriptLeads(files: Files, candidates: readonly string[], names: readonly string[], folder: string): Lead[] {
  for (const path of candidates.map((name) => inFolder(folder, name))) {
    const tasks = read(files, 'json scripts', path, parseJsonScripts);
    if (tasks) return [{ path, folder, lines: scriptsNamed(tasks, names) }].filter((lead) => lead.lines.length > 0);
  }
  return [];
}

function npmLeads(files: Files, program: string, rest: readonly string[], folder: string): Lead[] {
  const start = resolveFolder(folder, optionOf(rest, '--prefix', '--cwd', '-C', '--dir') ?? '') ?? folder;
  const end = rest.indexOf('--');
  const own = plain(end < 0 ? rest : rest.slice(0, end), [
    '--prefix',
    '--cwd',
    '-C',
    '--dir',
    '-w',
    '--workspace',
    '--filter',
    '-F',
  ]);
  if (own[0] === 'workspace') own.splice(0, 2);
  if (own[0] === 'workspaces' && own[1] === 'foreach') own.splice(0, 2);
  const isRun = /^(?:run|run-script|rum)$/.test(own[0] ?? '');
  const name = isRun
    ? own[1]
    : /^(?:t|tst|test|it|install-test)$/.test(own[0] ?? '')
      ? 'test'
      : program === 'npm' && own[0] !== 'start'
        ? undefined
        : own[0];
  if (name === undefined) return [];
  const everywhere = rest.some((word) =>
    /^(?:-w|--workspace|--workspaces|-ws|-r|--recursive|--filter|-F|workspaces?)(?:=|$)/.test(word),
  );
  const here = scriptLeads(files, ['package.json'], [name], start);
  return everywhere ? workspaceLeads(files, [name], start) : here;
}

/** A task of that name in every package of the workspace. */
function workspaceLeads(files: Files, rest: readonly string[], folder: string): Lead[] {
  const names = [optionOf(rest, '-t', '--target', '--targets'), ...plain(rest)]
    .flatMap((name) => (name ?? '').split(/[,:]/))
    .filter((name) => name !== '' && name !== 'run');
  const prefix = folder === '' ? '' : `${folder}/`;
  const packages = files.project.own.filter(
    (file) => file.name === 'package.json' && file.path.startsWith(prefix) && file.folder !== folder,
  );
  return packages.slice(0, 40).flatMap((file) => scriptLeads(files, ['package.json'], names, file.folder));
}

function manyLeads(files: Files, rest: readonly string[], folder: string): Lead[] {
  const names = plain(rest).map((word) => word.replace(/^(?:npm|yarn|pnpm):/, ''));
  const path = inFolder(folder, 'package.json');
  const commands = names.filter((name) => name.includes(' ')).map((text) => ({ text, line: 1 }));
  const tasks = read(files, 'json scripts', path, parseJsonScripts) ?? new Map();
  const matching = names.flatMap((name) =>
    name.endsWith('*')
      ? [...tasks.keys()].filter((key) => String(key).startsWith(name.slice(0, name.search(/(?<!\*)\*+$/))))
      : [name],
  );
  return [{ path, folder, lines: [...scriptsNamed(tasks, matching), ...commands] }];
}

function scriptTasks(files: Files, candidates: readonly string[], names: readonly string[], folder: string): Lead[] {
  for (const path of candidates.map((name) => inFolder(folder, name))) {
    const tasks = read(files, 'toml scripts', path, parseTomlScripts);
    const lines = names.flatMap((name) => tasks?.get(name) ?? []);
    if (lines.length > 0) return [{ path, folder, lines }];
  }
  return [];
}

function taskLeads(files: Files, program: string, rest: readonly string[], folder: string): Lead[] {
  const names = plain(rest).filter((word) => !(program === 'deno' && word === 'task'));
  for (const file of program === 'deno' ? [] : ['Taskfile.yml', 'Taskfile.yaml', 'taskfile.yml']) {
    const path = inFolder(folder, file);
    const tasks = read(files, 'taskfile', path, parseTaskfile);
    if (tasks)
      return [
        { path, folder, lines: (names.length > 0 ? names : ['default']).flatMap((name) => tasks.get(name) ?? []) },
      ];
  }
  if (program === 'deno') return scriptLeads(files, ['deno.json', 'deno.jsonc'], names, folder);
  return scriptTasks(files, ['pyproject.toml'], names, folder);
}

function preCommitLeads(files: Files, folder: string): Lead[] {
  const path = inFolder(folder, '.pre-commit-config.yaml');
  const parsed = read(files, 'pre-commit', path, parsePreCommit);
  return parsed ? [{ path, folder, lines: parsed.entries }] : [];
}

function shellLeads(files: Files, rest: readonly string[], folder: string): readonly Lead[] {
  const at = rest.findIndex((word) => /^-\w*c$|^-Command$/i.test(word));
  const inline = at < 0 ? undefined : rest[at + 1];
  if (inline !== undefined)
    return [{ path: '', folder, lines: commandLines(textLines(inline)).map((line) => ({ ...line, line: 0 })) }];
  const file = rest.find((word) => !/^[-+]/.test(word));
  return file === undefined ? [] : fileLeads(files, file, folder);
}

/** A script of the repository: what its lines call. */
function fileLeads(files: Files, program: string, folder: string): readonly Lead[] {
  const path = resolveFolder(folder, program);
  const file = path === undefined ? undefined : files.project.file(path);
  if (!file || path === undefined || file.size > 200_000 || /^(?:mvnw|gradlew)/.test(file.name)) return [];
  if (file.extension !== '' && !/^(?:sh|bash|zsh|ps1|bat|cmd|ksh)$/.test(file.extension)) return [];
  const lines = read(files, 'script', path, scriptLines);
  return lines ? [{ path, folder, lines: unrolled(files.project, lines, folder) }] : [];
}

function scriptLines(text: string): readonly TextLine[] {
  return /^#!.*(?:python|node|perl|ruby|php)/.test(text) ? [] : commandLines(textLines(text));
}
