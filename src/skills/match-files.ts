import { say } from '../model/say.ts';
import { parseIni } from '../parse/ini.ts';
import { parseJson } from '../parse/json.ts';
import { isRecord } from '../parse/lines.ts';
import { parseToml } from '../parse/toml.ts';
import { parseYamlDocuments } from '../parse/yaml.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { ownCode } from '../project/sources.ts';
import { type Found, found, type Hit, MAX_HITS } from './hits.ts';
import type { LeafOf } from './matchers.ts';
import { isBrought } from './names.ts';
import { PathIndex } from './path-index.ts';
import { cannotHold, heldIn, isIndexed } from './texts.ts';

/** Matchers that look at files and lines as they stand: names, keys of configuration, text. */

/** Larger texts were written by no hand, and are left out of every reading. */
const MAX_BYTES = 1_000_000;
const MAX_LINE = 2000;
/** Folders of other people's pages and answers, kept for tests. */
export const FIXTURES = /(?:^|\/)(?:fixtures?|__fixtures__|testdata|test[-_]data|__mocks__|snapshots|cassettes)\//i;
const COMMENT = /^\s*(?:#(?!\[|include|import)|\/\/|\*|--|<!--|;|\/\*|%|REM\b)/;

const isReadable = ({ path, size }: ProjectFile): boolean =>
  size <= MAX_BYTES && !FIXTURES.test(path) && !isBrought(path);
const ownPaths = (project: Project): PathIndex => new PathIndex(project.own.filter(isReadable));
const allPaths = (project: Project): PathIndex =>
  new PathIndex(project.files.filter((file) => file.origin !== 'vendored' && isReadable(file)));

/** What file leaves' patterns fitted: skills, tracks and the reading ask for them again. */
const fitted = (_project: Project): Map<LeafOf<'file'>, readonly ProjectFile[]> => new Map();

export function filesFitting(project: Project, leaf: LeafOf<'file'>): readonly ProjectFile[] {
  const known = project.ofPaths(fitted);
  let files = known.get(leaf);
  if (!files) {
    const paths = project.ofPaths(leaf.anywhere ? allPaths : ownPaths);
    files = paths.fitting(leaf.file).filter(({ test }) => leaf.in === undefined || (leaf.in === 'tests') === test);
    known.set(leaf, files);
  }
  return files;
}

export function matchFile(project: Project, leaf: LeafOf<'file'>): Found {
  const hits: Hit[] = [];
  for (const file of filesFitting(project, leaf)) {
    if (hits.length >= MAX_HITS) break;
    const hit = witnessIn(project, leaf, file.path);
    if (hit) hits.push(file.test ? { ...hit, test: true } : hit);
  }
  return found(hits);
}

function witnessIn(project: Project, leaf: LeafOf<'file'>, path: string): Hit | undefined {
  if (!leaf.has && !leaf.contains) return { path, detail: say`is there` };
  if (leaf.has) {
    const data = project.parsed('skills-settings', path, settings) ?? [];
    for (const wanted of leaf.has) {
      const [key = '', value] = wanted.split(' ~ ');
      if (!data.some((document) => holds(document, key, value))) continue;
      const last = key.split('.').at(-1) ?? key;
      const line = lineWith(project, path, value ?? last) ?? lineWith(project, path, last);
      return { path, ...(line ? { line } : {}), detail: value ? say`sets ${key} to ${value}` : say`sets ${key}` };
    }
  }
  for (const needle of leaf.contains ?? []) {
    const line = lineWith(project, path, needle);
    if (line) return { path, line, detail: say`says ${needle.trim()}`, said: true };
  }
  return undefined;
}

/** The documents of a settings file, by the format that its name tells. */
function settings(text: string, path: string): readonly unknown[] {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'toml' || /(?:^|\/)Pipfile$/.test(path)) return [parseToml(text)];
  if (extension === 'yml' || extension === 'yaml') return parseYamlDocuments(text).map(({ data }) => data);
  if (extension === 'json' || extension === 'json5') return [parseJson(text)];
  return [parseIni(text)];
}

/** True where the dotted key is there (and its value, written out, holds `value`). Keys may hold dots themselves. */
function holds(data: unknown, key: string, value: string | undefined): boolean {
  if (!isRecord(data)) return false;
  for (const name of Object.keys(data)) {
    if (name !== key && !key.startsWith(`${name}.`)) continue;
    const inner = data[name];
    if (name === key) return value === undefined || (JSON.stringify(inner) ?? '').includes(value);
    if (holds(inner, key.slice(name.length + 1), value)) return true;
  }
  return false;
}

/** 1-based line of the first line, comments aside, that holds the text; undefined where the path was not read. */
function lineWith(project: Project, path: string, needle: string, unless: readonly string[] = []): number | undefined {
  if (cannotHold(project, path, needle)) return undefined;
  const text = project.text(path) ?? '';
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf(needle); at >= 0; ) {
    const begin = text.lastIndexOf('\n', at - 1) + 1;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    for (let next = text.indexOf('\n', counted); next >= 0 && next < begin; next = text.indexOf('\n', counted)) {
      line += 1;
      counted = next + 1;
    }
    const start = text.slice(begin, Math.min(end, begin + MAX_LINE));
    if (start.includes(needle) && !COMMENT.test(start) && !unless.some((excuse) => start.includes(excuse))) return line;
    at = text.indexOf(needle, Math.max(end, at + 1));
  }
  return undefined;
}

const SETTINGS =
  /(?:\.(?:ya?ml|toml|ini|cfg|conf|properties|env|tf|tfvars|prisma|gradle|xml|config)|(?:^|\/)(?:\.env[^/]*|Procfile|appsettings[^/]*\.json|ormconfig\.json|(?:[^/]*\.)?Dockerfile[^/]*))$/i;
const NOT_SETTINGS = /(?:^|\/)(?:mkdocs\.yml|airflow\.cfg|pnpm-lock\.yaml|\.pre-commit-config\.yaml|CITATION\.cff)$/i;

/** Own code and configuration, tests aside: where a line of text says what the project talks to. */
export function textFiles(project: Project): readonly ProjectFile[] {
  return project.ofPaths(findTextFiles);
}

function findTextFiles(project: Project): readonly ProjectFile[] {
  const code = ownCode(project);
  const settingsFiles = project.own.filter(
    ({ path, language, size }) =>
      size <= 200_000 && (language === 'hcl' || (SETTINGS.test(path) && !NOT_SETTINGS.test(path))),
  );
  return [...new Set([...code, ...settingsFiles])].filter(
    ({ path, test, size }) => !test && size <= MAX_BYTES && !FIXTURES.test(path) && !isBrought(path),
  );
}

/** What those texts hold, all together: most of the catalogue's words stand in none of them. */
const heldInAny = (project: Project): ReadonlySet<string> =>
  new Set(textFiles(project).flatMap(({ path }) => [...heldIn(project, path)]));

/** A file that shows which variables there may be. */
const ENV_EXAMPLE = /(?:^|\/)(?:\.?env[\w.-]*\.|\.)(?:example|sample|template|dist|tmpl)(?:\.env)?$/i;
/** Variables that a framework reads by itself. */
const FRAMEWORK = /^(?:SPRING|AIRFLOW|QUARKUS|MICRONAUT|FLASK|DJANGO|RAILS)_|__/;

/** What code and configuration say, in lower case, examples aside. */
const askers = (project: Project): readonly string[] =>
  textFiles(project).flatMap(({ path }) => (ENV_EXAMPLE.test(path) ? [] : (project.text(path)?.toLowerCase() ?? [])));

/** Whether code or configuration asks for the variable of an example's line, under its name or that without a prefix. */
function isAskedFor(project: Project, path: string, line: number): boolean {
  const name = /^\s*(?:export\s+)?(\w{2,80})\s*[=:]/.exec((project.text(path) ?? '').split('\n')[line - 1] ?? '')?.[1];
  if (name === undefined || FRAMEWORK.test(name)) return true;
  const bare = name.replace(/^[A-Z\d]+_(?=\w+_)/, '').toLowerCase();
  return project.once(askers).some((text) => text.includes(bare));
}

export function matchText(project: Project, leaf: LeafOf<'text'>): Found {
  const any = project.once(heldInAny);
  const needles = leaf.text.filter((needle) => any.has(needle) || !isIndexed(project, needle));
  if (needles.length === 0) return null;
  const hits: Hit[] = [];
  for (const { path } of textFiles(project)) {
    if (hits.length >= MAX_HITS) break;
    for (const needle of needles) {
      const line = lineWith(project, path, needle, leaf.unless);
      if (!line || (ENV_EXAMPLE.test(path) && !isAskedFor(project, path, line))) continue;
      hits.push({ path, line, detail: say`says ${needle.trim()}`, said: true });
      break;
    }
  }
  return found(hits);
}
