import { parseIni } from '../parse/ini.ts';
import { parseJson } from '../parse/json.ts';
import { isRecord } from '../parse/lines.ts';
import { parseToml } from '../parse/toml.ts';
import { parseYamlDocuments } from '../parse/yaml.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { ownCode } from '../project/sources.ts';
import { type Found, found, type Hit, MAX_HITS } from './hits.ts';
import type { LeafOf } from './matchers.ts';
import { glob, isBrought } from './names.ts';

/** Matchers that look at files and lines as they stand: names, keys of configuration, text. */

/** Files whose path fits; text that no one wrote by hand is left out of every reading. */
const MAX_BYTES = 1_000_000;
const MAX_LINE = 2000;
/** Folders of other people's pages and answers, kept for tests. */
export const FIXTURES = /(?:^|\/)(?:fixtures?|__fixtures__|testdata|test[-_]data|__mocks__|snapshots|cassettes)\//i;
const COMMENT = /^\s*(?:#(?!\[|include|import)|\/\/|\*|--|<!--|;|\/\*|%|REM\b)/;

export function filesFitting(project: Project, leaf: LeafOf<'file'>): readonly ProjectFile[] {
  const files = leaf.anywhere ? project.files.filter(({ origin }) => origin !== 'vendored') : project.own;
  const patterns = leaf.file.map(glob);
  return files.filter(
    (file) =>
      (leaf.in === undefined || (leaf.in === 'tests') === file.test) &&
      file.size <= MAX_BYTES &&
      !FIXTURES.test(file.path) &&
      !isBrought(file.path) &&
      patterns.some((pattern) => pattern.test(file.path)),
  );
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
  if (!leaf.has && !leaf.contains) return { path, detail: 'is there' };
  const text = project.text(path);
  if (text === undefined) return undefined;
  if (leaf.has) {
    const data = project.parsed('skills-settings', path, settings) ?? [];
    for (const wanted of leaf.has) {
      const [key = '', value] = wanted.split(' ~ ');
      if (!data.some((document) => holds(document, key, value))) continue;
      const last = key.split('.').at(-1) ?? key;
      const line = lineWith(text, value ?? last) ?? lineWith(text, last);
      return { path, ...(line ? { line } : {}), detail: value ? `sets ${key} to ${value}` : `sets ${key}` };
    }
  }
  for (const needle of leaf.contains ?? []) {
    const line = lineWith(text, needle);
    if (line) return { path, line, detail: `says ${needle.trim()}` };
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
  for (const [name, inner] of Object.entries(data)) {
    if (name === key) return value === undefined || (JSON.stringify(inner) ?? '').includes(value);
    if (key.startsWith(`${name}.`) && holds(inner, key.slice(name.length + 1), value)) return true;
  }
  return false;
}

/** 1-based line of the first line, comments aside, that holds the text. */
function lineWith(text: string, needle: string, unless: readonly string[] = []): number | undefined {
  if (!text.includes(needle)) return undefined;
  let line = 0;
  for (const content of text.split('\n')) {
    line += 1;
    const start = content.slice(0, MAX_LINE);
    if (start.includes(needle) && !COMMENT.test(start) && !unless.some((excuse) => start.includes(excuse))) return line;
  }
  return undefined;
}

const SETTINGS =
  /(?:\.(?:ya?ml|toml|ini|cfg|conf|properties|env|tf|tfvars|prisma|gradle|xml|config)|(?:^|\/)(?:\.env[^/]*|Procfile|appsettings[^/]*\.json|ormconfig\.json|(?:[^/]*\.)?Dockerfile[^/]*))$/i;
const NOT_SETTINGS = /(?:^|\/)(?:mkdocs\.yml|airflow\.cfg|pnpm-lock\.yaml|\.pre-commit-config\.yaml|CITATION\.cff)$/i;

/** Own code and configuration, tests aside: where a line of text says what the project talks to. */
export function textFiles(project: Project): readonly ProjectFile[] {
  return project.once(findTextFiles);
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

export function matchText(project: Project, leaf: LeafOf<'text'>): Found {
  const hits: Hit[] = [];
  for (const { path } of textFiles(project)) {
    if (hits.length >= MAX_HITS) break;
    const text = project.text(path);
    if (text === undefined) continue;
    for (const needle of leaf.text) {
      const line = lineWith(text, needle, leaf.unless);
      if (!line) continue;
      hits.push({ path, line, detail: `says ${needle.trim()}` });
      break;
    }
  }
  return found(hits);
}
