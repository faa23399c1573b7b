import { say } from '../model/say.ts';
import { parseIni } from './ini.ts';
import { parseJson } from './json.ts';
import { at, lineAt } from './lines.ts';
import { keyLine, lineOf } from './manifests/declared.ts';
import { parseToml } from './toml.ts';
import { parseXml } from './xml.ts';
import { parseYaml } from './yaml.ts';

/** Under which name a manifest can be installed, or why it cannot. */
export type Identity =
  | { readonly name: string; readonly line: number }
  | { readonly obstacle: string; readonly line: number };

type Read = (text: string) => Identity;

/** Names that generators write, and that name the template or nothing. */
const GENERATED_NAME =
  /^(?:laravel\/(?:laravel|(?:livewire|react|vue|svelte)-starter-kit)|symfony\/(?:website-)?skeleton|cakephp\/app|codeigniter4\/appstarter|yiisoft\/yii2-app-(?:basic|advanced)|slim\/slim-skeleton|vite-(?:project|(?:react|vue|svelte)\S*-starter)|vite_react_shadcn_ts|my-(?:app|project|v0-project|react-app|next-app|vue-app)|react-(?:app|starter)|nextjs-app|create-react-app|express-app|new-project|your-(?:project|package)-?name|package-name|project-?name|example-package)$/i;

const is = (name: unknown, line: number, otherwise: string): Identity => {
  if (typeof name !== 'string' || name.trim() === '') return { obstacle: otherwise, line: 1 };
  const own = name.trim().slice(0, 100);
  return GENERATED_NAME.test(own) ? { obstacle: say`${own}, the name of a template`, line } : { name: own, line };
};

function pyproject(text: string): Identity {
  const data = parseToml(text);
  if (!data) return { obstacle: say`not valid TOML`, line: 1 };
  if (at(data, 'tool', 'poetry', 'package-mode') === false)
    return { obstacle: 'package-mode = false', line: lineOf(text, 1, 'package-mode') };
  if (at(data, 'tool', 'uv', 'package') === false)
    return { obstacle: '[tool.uv] package = false', line: keyLine(text, lineOf(text, 1, '[tool.uv]'), 'package') };
  const classifiers = at(data, 'project', 'classifiers');
  if (Array.isArray(classifiers) && classifiers.includes('Private :: Do Not Upload'))
    return { obstacle: say`classified as private`, line: lineOf(text, 1, 'Private :: Do Not Upload') };
  const places = [
    ['project', at(data, 'project', 'name')],
    ['tool.poetry', at(data, 'tool', 'poetry', 'name')],
    ['tool.flit.metadata', at(data, 'tool', 'flit', 'metadata', 'module')],
  ] as const;
  const [table, name] = places.find(([, found]) => typeof found === 'string') ?? ['', undefined];
  return is(
    name,
    keyLine(text, lineOf(text, 1, `[${table}]`), table.endsWith('metadata') ? 'module' : 'name'),
    say`no [project] name, only settings of tools`,
  );
}

/** `setup(…)` of setuptools or distutils: a name, however it is passed, is what makes it a package. */
function setupPy(text: string): Identity {
  const call = /(?:^|[\s.=])setup\s*\(/m.exec(text.slice(0, 200_000));
  if (!call || !/\b(?:setuptools|distutils|skbuild|numpy\.distutils)\b/.test(text))
    return { obstacle: say`calls no setup()`, line: 1 };
  const start = call.index + call[0].length;
  const args = text.slice(start, start + 20_000);
  const named = /(?:^|[\s,(])name\s*=\s*(?:[rubf]?["']([^"'\n]{1,100})["']|([\w.[\]"']+))/i.exec(args);
  if (named)
    return { name: named[1] ?? named[2] ?? '', line: lineAt(text, start + named.index + named[0].indexOf('name')) };
  const spread = /\*\*\s*([\w.]+)/.exec(args) ?? /\bpbr\s*=\s*True/.exec(args);
  return spread
    ? { name: what(spread[1] ?? 'setup.cfg'), line: lineAt(text, start + spread.index) }
    : { obstacle: say`setup() without a name`, line: lineAt(text, call.index + 1) };
}

const what = (name: string): string => say`what ${name} says`;

function packageJson(text: string): Identity {
  const data = parseJson(text);
  if (at(data, 'private') === true) return { obstacle: '"private": true', line: lineOf(text, 1, '"private"') };
  const [name, version] = [at(data, 'name'), at(data, 'version')];
  if (typeof name === 'string' && typeof version !== 'string')
    return { obstacle: say`a name without a version`, line: lineOf(text, 1, '"name"') };
  return is(name, lineOf(text, 1, '"name"'), say`no name`);
}

function pom(text: string): Identity {
  const own = parseXml(text).find(
    ({ name, parents }) => name === 'artifactId' && parents.length === 1 && parents[0] === 'project',
  );
  return is(own?.text, own?.line ?? 1, say`no artifactId`);
}

function cargo(text: string): Identity {
  const data = parseToml(text);
  const from = lineOf(text, 1, '[package]');
  if (at(data, 'package', 'publish') === false)
    return { obstacle: 'publish = false', line: keyLine(text, from, 'publish') };
  return is(at(data, 'package', 'name'), keyLine(text, from, 'name'), say`a workspace without a package`);
}

function csproj(text: string): Identity {
  const elements = parseXml(text);
  const packable = elements.find(({ name, text: value }) => name === 'IsPackable' && /^false$/i.test(value));
  if (packable) return { obstacle: say`IsPackable is false`, line: packable.line };
  const project = elements.find(({ name }) => name === 'Project');
  const id = elements.find(({ name }) => name === 'PackageId' || name === 'AssemblyName');
  return project
    ? { name: id?.text || say`its project`, line: id?.line ?? project.line }
    : { obstacle: say`no project in it`, line: 1 };
}

function pubspec(text: string): Identity {
  const yaml = parseYaml(text);
  if (at(yaml?.data, 'publish_to') === 'none')
    return { obstacle: 'publish_to: none', line: yaml?.lineOf(['publish_to']) ?? 1 };
  return is(at(yaml?.data, 'name'), yaml?.lineOf(['name']) ?? 1, say`no name`);
}

/** The first line that matches, its first group as the name. */
const byLine =
  (pattern: RegExp, otherwise: string): Read =>
  (text) => {
    const lines = text.split('\n', 5000);
    const index = lines.findIndex((line) => pattern.test(line.slice(0, 500)));
    return index < 0
      ? { obstacle: otherwise, line: 1 }
      : { name: pattern.exec(lines[index] ?? '')?.[1] ?? say`it`, line: index + 1 };
  };

/** Manifests by file name, with the tool that installs by them. */
const MANIFESTS: readonly (readonly [name: RegExp, tool: string, read: Read])[] = [
  [/^pyproject\.toml$/, 'pip', pyproject],
  [/^setup\.py$/, 'pip', setupPy],
  [
    /^setup\.cfg$/,
    'pip',
    (text) => is(at(parseIni(text), 'metadata', 'name'), keyLine(text, 1, 'name'), say`no [metadata] name`),
  ],
  [/^package\.json$/, 'npm', packageJson],
  [/^pom\.xml$/, 'Maven', pom],
  [
    /^settings\.gradle(?:\.kts)?$/,
    'Gradle',
    byLine(/^\s*rootProject\.name\s*=\s*["']([^"']+)["']/, say`no rootProject.name`),
  ],
  [
    /^build\.gradle(?:\.kts)?$/,
    'Gradle',
    byLine(
      /^\s*(?:group(?:\s*=)?\s*["']([\w.-]+)["']|archivesBaseName\s*=|publishing\s*\{|(?:id\s*\(?\s*)?["']maven-publish["'])/,
      say`neither a group nor publishing`,
    ),
  ],
  [/^go\.mod$/, 'go', byLine(/^module\s+(\S+)/, say`no module line`)],
  [/^Cargo\.toml$/, 'cargo', cargo],
  [/\.(?:cs|fs|vb)proj$/, 'dotnet', csproj],
  [/^composer\.json$/, 'composer', (text) => is(at(parseJson(text), 'name'), lineOf(text, 1, '"name"'), say`no name`)],
  [/\.gemspec$/, 'gem', byLine(/\.name\s*=\s*["']?([^"'\s]+)/, say`no name`)],
  [/^pubspec\.ya?ml$/, 'pub', pubspec],
  [/^DESCRIPTION$/, 'R', byLine(/^Package:\s*(\S+)/, say`no Package field`)],
  [/^mix\.exs$/, 'mix', byLine(/\bapp:\s*:(\w+)/, say`no app`)],
  [/^build\.sbt$/, 'sbt', byLine(/\bname\s*:=\s*"([^"]+)"/, say`no name`)],
  [/\.cabal$/, 'cabal', byLine(/^name:\s*(\S+)/i, say`no name`)],
  [/^Package\.swift$/, 'swift', byLine(/\bname:\s*"([^"]+)"/, say`no name`)],
  [/\.nuspec$/, 'nuget', byLine(/<id>([^<]+)<\/id>/, say`no id`)],
];

/** The tool that installs by a manifest of this name; undefined for any other file. */
export const installerOf = (fileName: string): string | undefined =>
  MANIFESTS.find(([name]) => name.test(fileName))?.[1];

/** Reads a manifest as its name says. Never throws. */
export function packageIdentity(text: string, path: string): Identity {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  return MANIFESTS.find(([name]) => name.test(fileName))?.[2](text) ?? { obstacle: say`no manifest`, line: 1 };
}
