import { parseJson } from '../json.ts';
import { at } from '../lines.ts';
import { parseToml } from '../toml.ts';
import { parseXml } from '../xml.ts';
import { parseYaml } from '../yaml.ts';
import { type Declared, keyLine, keysOf, lineOf } from './declared.ts';

/** The keys of JSON sections, each at the line of its key below that of its section. */
function jsonSections(text: string, sections: readonly (readonly [name: string, dev: boolean])[]): Declared[] {
  const data = parseJson(text);
  return sections.flatMap(([section, dev]) => {
    const from = lineOf(text, 1, `"${section}"`);
    return keysOf(at(data, section)).map((name) => ({ name, dev, line: lineOf(text, from, `"${name}"`) }));
  });
}

export const packageJson = (text: string): Declared[] =>
  jsonSections(text, [
    ['dependencies', false],
    ['peerDependencies', false],
    ['optionalDependencies', false],
    ['devDependencies', true],
  ]);

export const composerJson = (text: string): Declared[] =>
  jsonSections(text, [
    ['require', false],
    ['require-dev', true],
  ]).filter(({ name }) => name.includes('/'));

/** What go.mod requires directly; all of it where every line says `indirect`, as in a file that `go mod tidy` never saw. */
export function goMod(text: string): Declared[] {
  const direct: Declared[] = [];
  const indirect: Declared[] = [];
  let inside = false;
  for (const [index, raw] of text.split('\n', 5000).entries()) {
    const line = raw.trim();
    if (/^require\s*\($/.test(line)) inside = true;
    else if (line.startsWith(')')) inside = false;
    else {
      const found = /^(require\s+)?([\w.~/-]+)\s+v\S+(\s*\/\/\s*indirect)?/.exec(line);
      if (found?.[2] && (inside || found[1]))
        (found[3] ? indirect : direct).push({ name: found[2], dev: false, line: index + 1 });
    }
  }
  return direct.length > 0 ? direct : indirect;
}

/** `[dependencies]`, also of a workspace or a target, and those for tests and build scripts. */
export function cargoToml(text: string): Declared[] {
  const data = parseToml(text);
  const table = (value: unknown, header: string, dev: boolean): Declared[] => {
    const from = lineOf(text, 1, `[${header}]`, `[${header}.`, header);
    return keysOf(value).map((key) => {
      const renamed = at(value, key, 'package');
      return {
        name: typeof renamed === 'string' ? renamed : key,
        dev,
        line: keyLine(text, from, key),
      };
    });
  };
  const all = (value: unknown, prefix: string): Declared[] => [
    ...table(at(value, 'dependencies'), `${prefix}dependencies`, false),
    ...table(at(value, 'dev-dependencies'), `${prefix}dev-dependencies`, true),
    ...table(at(value, 'build-dependencies'), `${prefix}build-dependencies`, true),
  ];
  const targets = at(data, 'target');
  return [
    ...all(data, ''),
    ...all(at(data, 'workspace'), 'workspace.'),
    ...keysOf(targets).flatMap((target) => all(at(targets, target), 'target')),
  ];
}

/** `PackageReference` of SDK projects and `package` of packages.config. */
export const nuget = (text: string): Declared[] =>
  parseXml(text).flatMap(({ name, attributes, line }) => {
    const id =
      name === 'PackageReference'
        ? (attributes.Include ?? attributes.Update)
        : name === 'package'
          ? attributes.id
          : undefined;
    return id
      ? [
          {
            name: id,
            dev:
              /^(?:xunit|nunit|mstest|moq|coverlet|microsoft\.net\.test)/i.test(id) ||
              attributes.developmentDependency === 'true',
            line,
          },
        ]
      : [];
  });

/** `gem` lines of a Gemfile and `add_dependency` lines of a gemspec. */
export function gemfile(text: string): Declared[] {
  const declared: Declared[] = [];
  let group = false;
  for (const [index, raw] of text.split('\n', 5000).entries()) {
    const line = raw.slice(0, 500).trim();
    if (/^group\b/.test(line)) group = /:(?:development|test)\b/.test(line);
    else if (line === 'end') group = false;
    const found = /^(?:gem|\w+\.add_(?:runtime_|development_)?dependency)[\s(]+["']([\w.-]+)["']/.exec(line);
    if (found?.[1])
      declared.push({
        name: found[1],
        dev: group || /development_dependency|group:.*:(?:test|development)/.test(line),
        line: index + 1,
      });
  }
  return declared;
}

export function pubspec(text: string): Declared[] {
  const yaml = parseYaml(text);
  const section = (name: string, dev: boolean): Declared[] =>
    keysOf(at(yaml?.data, name))
      .filter((key) => key !== 'flutter' || !dev)
      .map((key) => ({ name: key, dev, line: yaml?.lineOf([name, key]) ?? 1 }));
  return [...section('dependencies', false), ...section('dev_dependencies', true)];
}
