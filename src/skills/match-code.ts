import { say } from '../model/say.ts';
import type { Project } from '../project/project.ts';
import { type Source, sourcesOf } from '../project/sources.ts';
import { type Found, found, type Hit, MAX_HITS } from './hits.ts';
import { GROUPS, type LeafOf } from './matchers.ts';
import { type Firsts, ImportIndex, NameIndex } from './name-index.ts';
import { isBrought } from './names.ts';
import { PathIndex } from './path-index.ts';

/** Matchers that look at the facts of own source files. */

type Group = keyof typeof GROUPS;
type Where = 'code' | 'tests' | undefined;

const within = (where: Where, test: boolean): boolean => where === undefined || (where === 'tests') === test;

export const handWritten = (project: Project): readonly Source[] => project.once(withoutBrought);

const withoutBrought = (project: Project): readonly Source[] =>
  sourcesOf(project).filter(({ file }) => !isBrought(file.path) && !isXml(project, file.path));

/** Tile sets of a map editor end in `.tsx`, a toolkit's translations in `.ts`: both are XML. */
const isXml = (project: Project, path: string): boolean =>
  /\.tsx?$/.test(path) && /^\s{0,9}<(?:\?xml|!DOCTYPE)/.test(project.text(path)?.slice(0, 40) ?? '');

/** Own sources of a group of languages, and their names; code before tests, so that the strongest witness comes first. */
interface Ground {
  readonly sources: readonly Source[];
  readonly indexes: Map<string, unknown>;
}

function byGroup(project: Project): ReadonlyMap<Group, Ground> {
  const map = new Map<Group, { sources: Source[]; indexes: Map<string, unknown> }>();
  for (const source of handWritten(project).toSorted((a, b) => Number(a.file.test) - Number(b.file.test))) {
    for (const group of Object.keys(GROUPS) as Group[]) {
      if (!(GROUPS[group] as readonly string[]).includes(source.facts.language)) continue;
      const ground = map.get(group) ?? { sources: [] as Source[], indexes: new Map() };
      map.set(group, ground);
      ground.sources.push(source);
    }
  }
  return map;
}

/** An index of a group's sources, made at its first use. */
function indexed<T>(ground: Ground, kind: string, make: (sources: readonly Source[]) => T): T {
  if (!ground.indexes.has(kind)) ground.indexes.set(kind, make(ground.sources));
  return ground.indexes.get(kind) as T;
}

/** Collects the first witness in each source of every group that the leaf names, in the order of the sources. */
function walk<T>(
  project: Project,
  patterns: Partial<Record<Group, readonly string[]>>,
  where: Where,
  firsts: (ground: Ground, patterns: readonly string[]) => Firsts<T>,
  told: (entry: T) => { line: number; detail: string },
): Found {
  const hits: Hit[] = [];
  for (const [group, names] of Object.entries(patterns) as [Group, readonly string[]][]) {
    const ground = project.once(byGroup).get(group);
    if (!ground) continue;
    for (const { file: index, entry } of firsts(ground, names)) {
      const file = ground.sources[index]?.file;
      if (!file || hits.length >= MAX_HITS || !within(where, file.test)) continue;
      hits.push({ path: file.path, ...told(entry), ...(file.test ? { test: true } : {}) });
    }
  }
  return found(hits);
}

export function matchImport(project: Project, leaf: LeafOf<'import'>): Found {
  const firsts = (ground: Ground, patterns: readonly string[]) =>
    indexed(ground, 'import', (sources) => new ImportIndex(sources)).firsts(patterns, leaf.unused === true);
  return walk(project, leaf.import, leaf.in, firsts, ({ line, module, name }) => ({
    line,
    detail: name ? say`imports ${module} (${name})` : say`imports ${module}`,
  }));
}

export function matchCall(project: Project, leaf: LeafOf<'call'>): Found {
  const calls = (sources: readonly Source[]) =>
    new NameIndex(
      sources,
      ({ facts }) => facts.calls,
      ({ name }) => name,
    );
  const firsts = (ground: Ground, patterns: readonly string[]) => indexed(ground, 'call', calls).firsts(patterns);
  return walk(project, leaf.call, leaf.in, firsts, ({ name, line }) => ({ line, detail: say`calls ${name}` }));
}

export function matchDecorator(project: Project, leaf: LeafOf<'decorator'>): Found {
  const decorators = (sources: readonly Source[]) =>
    new NameIndex(
      sources,
      ({ facts }) => facts.decorators,
      ({ name }) => name,
    );
  const firsts = (ground: Ground, patterns: readonly string[]) =>
    indexed(ground, 'decorator', decorators).firsts(patterns);
  return walk(project, leaf.decorator, leaf.in, firsts, ({ name, line }) => ({ line, detail: say`is marked ${name}` }));
}

export function matchBase(project: Project, leaf: LeafOf<'base'>): Found {
  const bases = (sources: readonly Source[]) =>
    new NameIndex(
      sources,
      ({ facts }) => facts.classes.flatMap(({ name, line, bases }) => bases.map((base) => ({ name, base, line }))),
      ({ base }) => base,
    );
  const firsts = (ground: Ground, patterns: readonly string[]) => indexed(ground, 'base', bases).firsts(patterns);
  return walk(project, leaf.base, leaf.in, firsts, ({ name, base, line }) => ({
    line,
    detail: say`class ${name} derives from ${base}`,
  }));
}

export function matchClass(project: Project, leaf: LeafOf<'class'>): Found {
  const classes = (sources: readonly Source[]) =>
    new NameIndex(
      sources,
      ({ facts }) => facts.classes,
      ({ name }) => name,
    );
  const firsts = (ground: Ground, patterns: readonly string[]) => indexed(ground, 'class', classes).firsts(patterns);
  return walk(project, leaf.class, leaf.in, firsts, ({ name, line }) => ({ line, detail: say`defines ${name}` }));
}

export function matchRecord(project: Project, leaf: LeafOf<'record'>): Found {
  const records = (sources: readonly Source[]) =>
    new NameIndex(
      sources,
      ({ facts }) => facts.logs,
      ({ framework }) => framework,
    );
  const firsts = (ground: Ground, patterns: readonly string[]) => indexed(ground, 'record', records).firsts(patterns);
  return walk(project, leaf.record, leaf.in, firsts, ({ framework, line }) => ({
    line,
    detail: say`writes a record (${framework})`,
  }));
}

export function matchTest(project: Project, leaf: LeafOf<'test'>): Found {
  const every = Object.fromEntries(leaf.test.map((group) => [group, ['*']])) as Partial<Record<Group, string[]>>;
  const asserting = (ground: Ground) =>
    ground.sources.flatMap(({ facts }, file) => {
      const entry = facts.tests.find(({ assertions, vacuous }) => assertions + vacuous > 0);
      return entry ? [{ file, entry }] : [];
    });
  return walk(project, every, undefined, asserting, ({ name, line }) => ({ line, detail: say`test case ${name}` }));
}

const codePaths = (project: Project): PathIndex =>
  new PathIndex(handWritten(project).flatMap(({ file, facts }) => (facts.statements > 0 ? [file] : [])));

export function matchCodeFile(project: Project, leaf: LeafOf<'code'>): Found {
  const hits = project
    .once(codePaths)
    .fitting(leaf.code)
    .filter((file) => within(leaf.in, file.test))
    .slice(0, MAX_HITS)
    .map((file) => ({ path: file.path, line: 1, detail: say`holds code`, ...(file.test ? { test: true } : {}) }));
  return found(hits);
}
