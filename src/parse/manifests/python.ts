import { parseIni } from '../ini.ts';
import { at, lineAt } from '../lines.ts';
import { requirementName } from '../requirements.ts';
import { parseToml } from '../toml.ts';
import { parseYaml } from '../yaml.ts';
import { type Declared, isDevGroup, keyLine, keysOf, lineOf, stringsOf } from './declared.ts';

const named = (text: string, requirements: readonly string[], dev: boolean, from = 1): Declared[] =>
  requirements.flatMap((requirement) => {
    const name = requirementName(requirement);
    return name ? [{ name, dev, line: lineOf(text, from, `"${requirement}`, `'${requirement}`, requirement) }] : [];
  });

/** `[project]`, Poetry, PEP 735 groups, uv, PDM, Hatch and `[build-system]`. */
export function pyproject(text: string): Declared[] {
  const data = parseToml(text);
  if (!data) return [];
  const groups = (value: unknown, always: boolean): Declared[] =>
    keysOf(value).flatMap((group) => named(text, stringsOf(at(value, group)), always || isDevGroup(group)));
  const poetry = at(data, 'tool', 'poetry');
  const tables = (value: unknown, header: string, dev: boolean): Declared[] => {
    const from = lineOf(text, 1, `[${header}]`);
    return keysOf(value)
      .filter((name) => name.toLowerCase() !== 'python')
      .map((name) => ({ name, dev, line: keyLine(text, from, name) }));
  };
  const hatch = at(data, 'tool', 'hatch', 'envs');
  return [
    ...named(text, stringsOf(at(data, 'project', 'dependencies')), false),
    ...groups(at(data, 'project', 'optional-dependencies'), false),
    ...groups(at(data, 'dependency-groups'), true),
    ...named(text, stringsOf(at(data, 'tool', 'uv', 'dev-dependencies')), true),
    ...groups(at(data, 'tool', 'pdm', 'dev-dependencies'), true),
    ...keysOf(hatch).flatMap((env) => named(text, stringsOf(at(hatch, env, 'dependencies')), true)),
    ...tables(at(poetry, 'dependencies'), 'tool.poetry.dependencies', false),
    ...tables(at(poetry, 'dev-dependencies'), 'tool.poetry.dev-dependencies', true),
    ...keysOf(at(poetry, 'group')).flatMap((group) =>
      tables(at(poetry, 'group', group, 'dependencies'), `tool.poetry.group.${group}.dependencies`, isDevGroup(group)),
    ),
    ...named(text, stringsOf(at(data, 'build-system', 'requires')), true),
  ];
}

export function pipfile(text: string): Declared[] {
  const data = parseToml(text);
  const section = (name: string, dev: boolean): Declared[] => {
    const from = lineOf(text, 1, `[${name}]`);
    return keysOf(at(data, name)).map((key) => ({ name: key, dev, line: keyLine(text, from, key) }));
  };
  return [...section('packages', false), ...section('dev-packages', true)];
}

export function setupCfg(text: string): Declared[] {
  const data = parseIni(text);
  const list = (value: unknown): string[] =>
    typeof value === 'string' ? value.split(/\n|;(?=\s*\S+\s*(?:\n|$))/).map((line) => line.trim()) : [];
  const extras = at(data, 'options.extras_require');
  return [
    ...named(text, list(at(data, 'options', 'install_requires')), false),
    ...named(text, list(at(data, 'options', 'tests_require')), true),
    ...keysOf(extras).flatMap((extra) => named(text, list(at(extras, extra)), isDevGroup(extra))),
  ];
}

const LIST =
  /\b(install_requires|tests?_require|setup_requires|extras_require|\w*(?:requires|requirements|required|dependencies|deps)\w*)\s*=\s*([[{(])/gi;

/** Literal lists in setup.py: `install_requires=[…]`, extras, and variables whose name says that they hold requirements. */
export function setupPy(text: string): Declared[] {
  const found: Declared[] = [];
  for (const list of [...text.slice(0, 200_000).matchAll(LIST)].slice(0, 20)) {
    const dev = /^(?:tests?_require|setup_requires)$|dev|test/i.test(list[1] ?? '');
    for (const literal of stringLiterals(text, list.index + list[0].length)) {
      const name = literal.key ? undefined : requirementName(literal.value);
      if (name) found.push({ name, dev, line: lineAt(text, literal.at) });
    }
  }
  return found.filter(
    (one, index) => found.findIndex((other) => other.line === one.line && other.name === one.name) === index,
  );
}

/** String literals from just inside an open bracket to its end; a key of a dict is marked. */
function stringLiterals(text: string, start: number): { value: string; at: number; key: boolean }[] {
  const literals: { value: string; at: number; key: boolean }[] = [];
  let depth = 1;
  for (let i = start; i < text.length && i < start + 50_000 && depth > 0; i++) {
    const c = text[i];
    if (c === '#') i = (text.indexOf('\n', i) + 1 || text.length) - 1;
    else if (c === '[' || c === '{' || c === '(') depth += 1;
    else if (c === ']' || c === '}' || c === ')') depth -= 1;
    else if (c === '"' || c === "'") {
      const end = text.indexOf(c, i + 1);
      if (end < 0) break;
      literals.push({ value: text.slice(i + 1, end), at: i, key: /^\s*:/.test(text.slice(end + 1, end + 20)) });
      i = end;
    }
  }
  return literals;
}

/** A conda environment: its own packages, and those that pip adds. */
export function condaEnvironment(text: string): Declared[] {
  const yaml = parseYaml(text);
  const list = at(yaml?.data, 'dependencies');
  if (!yaml || !Array.isArray(list)) return [];
  return list.slice(0, 2000).flatMap((item: unknown, index): Declared[] => {
    if (typeof item === 'string') {
      const name = /^(?:[\w./-]+::)?([\w.-]+)/.exec(item.trim())?.[1];
      return name && name !== 'python' && name !== 'pip'
        ? [{ name, dev: false, ecosystem: 'conda', line: yaml.lineOf(['dependencies', index]) ?? 1 }]
        : [];
    }
    return stringsOf(at(item, 'pip')).flatMap((requirement, inner): Declared[] => {
      const name = requirementName(requirement);
      return name
        ? [{ name, dev: false, ecosystem: 'pypi', line: yaml.lineOf(['dependencies', index, 'pip', inner]) ?? 1 }]
        : [];
    });
  });
}
