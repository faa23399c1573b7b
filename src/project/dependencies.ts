import { type Declared, isDevGroup } from '../parse/manifests/declared.ts';
import { gradle, gradleCatalog, pom, sbt } from '../parse/manifests/jvm.ts';
import { cargoToml, composerJson, gemfile, goMod, nuget, packageJson, pubspec } from '../parse/manifests/others.ts';
import { condaEnvironment, pipfile, pyproject, setupCfg, setupPy } from '../parse/manifests/python.ts';
import { normalisePypi, parseRequirements } from '../parse/requirements.ts';
import { looksLikeTest } from './classify.ts';
import type { Project, ProjectFile } from './project.ts';

export type Ecosystem = 'pypi' | 'npm' | 'maven' | 'go' | 'cargo' | 'nuget' | 'composer' | 'rubygems' | 'pub' | 'conda';

export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** Normalised as its ecosystem does: PEP 503 for PyPI, `group:artifact` for Maven, lower case elsewhere. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
  /** Only for development or tests, where the manifest says so. */
  readonly dev: boolean;
}

type Read = (text: string, path: string) => readonly Declared[];

/** Which files are manifests, by name, whose they are, and how they are read. */
const MANIFESTS: readonly (readonly [name: RegExp, ecosystem: Ecosystem, read: Read])[] = [
  [/^pyproject\.toml$/, 'pypi', pyproject],
  [/^Pipfile$/, 'pypi', pipfile],
  [/^setup\.cfg$/, 'pypi', setupCfg],
  [/^setup\.py$/, 'pypi', setupPy],
  [/^(?:[\w-]*environment[\w-]*|conda[\w-]*|env)\.ya?ml$/, 'conda', condaEnvironment],
  [/^package\.json$/, 'npm', packageJson],
  [/^(?:.+\.)?pom\.xml$/, 'maven', pom],
  [/\.gradle(?:\.kts)?$/, 'maven', gradle],
  [/^libs\.versions\.toml$/, 'maven', gradleCatalog],
  [/^build\.sbt$/, 'maven', sbt],
  [/^go\.mod$/, 'go', goMod],
  [/^Cargo\.toml$/, 'cargo', cargoToml],
  [/\.(?:cs|fs|vb)proj$|^packages\.config$|^Directory\.(?:Build|Packages)\.props$/, 'nuget', nuget],
  [/^composer\.json$/, 'composer', composerJson],
  [/^Gemfile$|\.gemspec$/, 'rubygems', gemfile],
  [/^pubspec\.ya?ml$/, 'pub', pubspec],
];
const MAX_MANIFESTS = 300;

const isRequirements = (file: ProjectFile): boolean =>
  /^(?:txt|in|pip)$/.test(file.extension) &&
  (/(?:^|[-_.])(?:requirements?|reqs?)(?:[-_.]|$)|^requirements?/i.test(file.name) ||
    /(?:^|\/)requirements?$/i.test(file.folder));

const manifestOf = (name: string) => MANIFESTS.find(([pattern]) => pattern.test(name));

/** Paths of the manifests that `dependenciesOf` reads: ask for them again once they are loaded, for a requirements file may name others. */
export function manifestPaths(project: Project): readonly string[] {
  const paths = project.ofPaths(byName);
  return [...new Set([...paths, ...included(project, paths)])].sort();
}

const byName = (project: Project): readonly string[] =>
  project.own
    .filter((file) => isRequirements(file) || manifestOf(file.name) !== undefined)
    .map((file) => file.path)
    .toSorted((a, b) => a.split('/').length - b.split('/').length)
    .slice(0, MAX_MANIFESTS);

/** Files that requirements files include by `-r`, followed to the end. */
function included(project: Project, paths: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = paths.filter((path) => /\.(?:txt|in|pip)$/.test(path));
  while (queue.length > 0 && found.size < MAX_MANIFESTS) {
    const path = queue.shift() ?? '';
    // What is not loaded yet must not be remembered as absent.
    if (project.text(path) === undefined) continue;
    for (const include of project.parsed('requirements', path, parseRequirements)?.includes ?? []) {
      const target = resolve(path, include);
      if (!project.file(target) || found.has(target) || paths.includes(target)) continue;
      found.add(target);
      queue.push(target);
    }
  }
  return [...found];
}

function resolve(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** What the project's own manifests depend on (lock files are not manifests), sorted by path and line. */
export function dependenciesOf(project: Project): readonly Dependency[] {
  return manifestPaths(project).flatMap((path) => project.parsed('dependencies', path, readManifest) ?? []);
}

function readManifest(text: string, path: string): readonly Dependency[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const manifest = manifestOf(name);
  const [, ecosystem, read] = manifest ?? [undefined, 'pypi' as const, readRequirements];
  return read(text, path)
    .map((declared) => ({ declared, ecosystem: declared.ecosystem ?? ecosystem }))
    .map(({ declared, ecosystem: own }) => ({
      ecosystem: own,
      name: normalised(declared.name, own),
      path,
      line: declared.line,
      dev: declared.dev || looksLikeTest(path),
    }))
    .toSorted((a, b) => a.line - b.line);
}

const readRequirements: Read = (text, path) => {
  const dev = isDevGroup(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')) || /(?:^|\/)tests?\//.test(path);
  return parseRequirements(text).requirements.map(({ name, line }) => ({ name, line, dev }));
};

function normalised(name: string, ecosystem: Ecosystem): string {
  if (ecosystem === 'pypi' || ecosystem === 'conda') return normalisePypi(name);
  return ecosystem === 'maven' ? name : name.toLowerCase();
}
