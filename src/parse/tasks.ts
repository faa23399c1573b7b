import { parseJson } from './json.ts';
import { at, isRecord, lineOfText } from './lines.ts';
import { commandLines, type TextLine, textLines } from './shell.ts';
import { parseToml } from './toml.ts';
import { parseYaml } from './yaml.ts';

/** Scripts under a name, as package.json, composer.json, Taskfile and the Python task runners keep them. */
export type Tasks = ReadonlyMap<string, readonly TextLine[]>;

function linesOf(text: string, name: string, value: unknown, depth = 0): TextLine[] {
  if (depth > 4) return [];
  if (typeof value === 'string') {
    const start = lineOfText(text, `"${name}"`) ?? lineOfText(text, `${name} =`) ?? lineOfText(text, name) ?? 1;
    const line = lineOfText(text, value.trim().split('\n')[0] ?? '', start) ?? start;
    return commandLines(textLines(value.trim(), line));
  }
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => linesOf(text, name, item, depth + 1));
  if (isRecord(value)) {
    const command =
      value['cmd'] ??
      value['shell'] ??
      value['script'] ??
      value['sequence'] ??
      value['composite'] ??
      value['commands'] ??
      value['chain'];
    return linesOf(text, name, command, depth + 1);
  }
  return [];
}

function tasksFrom(text: string, ...groups: readonly unknown[]): Tasks {
  const tasks = new Map<string, readonly TextLine[]>();
  for (const group of groups) {
    if (!isRecord(group)) continue;
    for (const [name, value] of Object.entries(group).slice(0, 300))
      if (!tasks.has(name)) tasks.set(name, linesOf(text, name, value));
  }
  return tasks;
}

/** `scripts` of package.json, composer.json and deno.json. */
export const parseJsonScripts = (text: string): Tasks => {
  const data = parseJson(text);
  return tasksFrom(text, at(data, 'scripts'), at(data, 'tasks'));
};

/** Scripts of hatch, pdm, poe, taskipy, rye and pixi in pyproject.toml, and of Pipfile. */
export const parseTomlScripts = (text: string): Tasks => {
  const data = parseToml(text);
  const tool = at(data, 'tool');
  const environments = at(tool, 'hatch', 'envs');
  const hatch = isRecord(environments)
    ? Object.values(environments).map((environment) => at(environment, 'scripts'))
    : [];
  return tasksFrom(
    text,
    ...hatch,
    at(tool, 'pdm', 'scripts'),
    at(tool, 'poe', 'tasks'),
    at(tool, 'taskipy', 'tasks'),
    at(tool, 'rye', 'scripts'),
    at(tool, 'pixi', 'tasks'),
    at(data, 'scripts'),
    at(data, 'tasks'),
  );
};

/** The tasks of a Taskfile: lists of commands, one command, or the text itself. */
export function parseTaskfile(text: string): Tasks {
  const yaml = parseYaml(text);
  const tasks = new Map<string, readonly TextLine[]>();
  const all = at(yaml?.data, 'tasks');
  if (!yaml || !isRecord(all)) return tasks;
  for (const [name, task] of Object.entries(all).slice(0, 300)) {
    const key = isRecord(task) ? [task['cmds'] === undefined ? 'cmd' : 'cmds'] : [];
    const commands = at(task, ...key);
    const needs = at(task, 'deps');
    const lines: TextLine[] = (Array.isArray(needs) ? needs : []).map((need) => ({
      text: `task ${typeof need === 'string' ? need : at(need, 'task')}`,
      line: yaml.lineOf(['tasks', name]) ?? 1,
    }));
    if (typeof commands === 'string') lines.push(...commandLines(yaml.linesAt(['tasks', name, ...key])));
    for (const i of Array.isArray(commands) ? commands.keys() : []) {
      const path = ['tasks', name, ...key, i];
      const called = at(commands, i, 'task');
      if (typeof called === 'string') lines.push({ text: `task ${called}`, line: yaml.lineOf(path) ?? 1 });
      else lines.push(...commandLines(yaml.linesAt(isRecord(at(commands, i)) ? [...path, 'cmd'] : path)));
    }
    tasks.set(name, lines);
  }
  return tasks;
}

const CALLS_SHELL =
  /(?:^|[\s.(=])_?(?:run|run_always|run_install|run_\w{1,20}|execute|sh|shell|local|system|check_call|check_output)\(/;

/** Commands that a Python task file runs (noxfile.py, tasks.py): string arguments of `.run(…)` and its kin, for each function that holds them. */
export function parsePythonTasks(text: string): Tasks {
  const tasks = new Map<string, TextLine[]>();
  const constants = new Map<string, string>();
  let name = '';
  let call: { line: number; parts: string } | undefined;
  for (const { text: raw, line } of textLines(text)) {
    const source = raw.slice(0, 2000);
    if (/^\s*#/.test(source)) continue;
    const constant = /^([A-Za-z_]\w{0,60})\s*(?::[^=]{1,60})?=\s*f?(["'])([^"'\n]{0,300})\2\s*$/.exec(source);
    if (constant?.[1]) constants.set(constant[1], constant[3] ?? '');
    const defined = /^\s*(?:async\s+)?def\s+(\w+)/.exec(source)?.[1];
    if (defined !== undefined) {
      name = defined;
      call = undefined;
      continue;
    }
    const start = call ? 0 : source.search(CALLS_SHELL);
    if (start < 0) continue;
    const parts: string = call ? `${call.parts} ${source.trim()}` : source.slice(start);
    const from: number = call?.line ?? line;
    const open = (parts.match(/\(/g)?.length ?? 0) > (parts.match(/\)/g)?.length ?? 0);
    if (open && parts.length < 2000) {
      call = { line: from, parts };
      continue;
    }
    call = undefined;
    const words = [...parts.matchAll(/(?<![=\w])f?(["'])([^"'\n]{0,300})\1/g)].map((found) =>
      (found[2] ?? '').replace(/\{([A-Za-z_]\w{0,60})\}/g, (whole, key: string) => constants.get(key) ?? whole),
    );
    if (words.length > 0) tasks.set(name, [...(tasks.get(name) ?? []), { text: words.join(' '), line: from }]);
  }
  return tasks;
}

/** Commands of a Rakefile: what `sh` and `system` run, and the tasks that a linter brings itself. */
export const parseRakefile = (text: string): readonly TextLine[] =>
  textLines(text).flatMap(({ text: raw, line }) => {
    const source = raw.slice(0, 1000);
    if (/^\s*#/.test(source)) return [];
    const run = /(?:^|[\s{])(?:sh|system|exec)[\s(]+(["'])(.{1,300}?)\1/.exec(source)?.[2];
    if (run !== undefined) return [{ text: run, line }];
    return /\b(?:RuboCop::RakeTask|StandardRB|standard\/rake)\b/.test(source) ? [{ text: 'rubocop', line }] : [];
  });

/** `entry` of the local hooks of a pre-commit configuration. */
export function parsePreCommit(text: string): { readonly hooks: number; readonly entries: readonly TextLine[] } {
  const yaml = parseYaml(text);
  const repos = at(yaml?.data, 'repos');
  const entries: TextLine[] = [];
  let hooks = 0;
  for (const i of Array.isArray(repos) ? repos.keys() : []) {
    const list = at(repos, i, 'hooks');
    for (const j of Array.isArray(list) ? list.keys() : []) {
      hooks += 1;
      entries.push(...commandLines(yaml?.linesAt(['repos', i, 'hooks', j, 'entry']) ?? []));
    }
  }
  return { hooks, entries };
}
