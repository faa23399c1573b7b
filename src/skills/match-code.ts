import type { SourceFacts } from '../languages/facts.ts';
import type { Project } from '../project/project.ts';
import { type Source, sourcesOf } from '../project/sources.ts';
import { type Found, found, type Hit, MAX_HITS } from './hits.ts';
import { GROUPS, type LeafOf } from './matchers.ts';
import { fitsName, glob, isBrought, underName } from './names.ts';

/** Matchers that look at the facts of own source files. */

type Group = keyof typeof GROUPS;
type Where = 'code' | 'tests' | undefined;

const within = (where: Where, test: boolean): boolean => where === undefined || (where === 'tests') === test;

/** Own sources of a group of languages; code before tests, so that the strongest witness comes first. */
function sourcesIn(project: Project, group: Group): readonly Source[] {
  const all = project.once(byGroup).get(group) ?? [];
  return all;
}

export const handWritten = (project: Project): Source[] =>
  sourcesOf(project).filter(({ file }) => !isBrought(file.path) && !isXml(project, file.path));

/** Tile sets of a map editor end in `.tsx`, a toolkit's translations in `.ts`: both are XML. */
const isXml = (project: Project, path: string): boolean =>
  /\.tsx?$/.test(path) && /^\s{0,9}<(?:\?xml|!DOCTYPE)/.test(project.text(path)?.slice(0, 40) ?? '');

function byGroup(project: Project): ReadonlyMap<Group, readonly Source[]> {
  const map = new Map<Group, Source[]>();
  const sorted = handWritten(project).sort((a, b) => Number(a.file.test) - Number(b.file.test));
  for (const source of sorted) {
    for (const group of Object.keys(GROUPS) as Group[]) {
      if (!(GROUPS[group] as readonly string[]).includes(source.facts.language)) continue;
      const list = map.get(group) ?? [];
      map.set(group, list);
      list.push(source);
    }
  }
  return map;
}

/** Walks the sources of every group that the leaf names, and collects what `witness` sees in each. */
function walk(
  project: Project,
  patterns: Partial<Record<Group, readonly string[]>>,
  where: Where,
  witness: (facts: SourceFacts, patterns: readonly string[]) => { line: number; detail: string } | undefined,
): Found {
  const hits: Hit[] = [];
  for (const [group, names] of Object.entries(patterns) as [Group, readonly string[]][]) {
    for (const { file, facts } of sourcesIn(project, group)) {
      if (hits.length >= MAX_HITS || !within(where, file.test)) continue;
      const seen = witness(facts, names);
      if (seen) hits.push({ path: file.path, ...seen, ...(file.test ? { test: true } : {}) });
    }
  }
  return found(hits);
}

export function matchImport(project: Project, leaf: LeafOf<'import'>): Found {
  return walk(project, leaf.import, leaf.in, (facts, patterns) => {
    const seen = facts.imports.find(({ module, name, used }) => {
      if (!used && !leaf.unused) return false;
      // The name that is taken may be a module of its own: `from google.cloud import bigquery`.
      const all = name === undefined ? [module] : [module, `${module}.${name}`];
      return patterns.some((pattern) => all.some((full) => underName(pattern, full)));
    });
    return seen && { line: seen.line, detail: `imports ${seen.module}${seen.name ? ` (${seen.name})` : ''}` };
  });
}

export function matchCall(project: Project, leaf: LeafOf<'call'>): Found {
  return walk(project, leaf.call, leaf.in, (facts, patterns) => {
    const seen = facts.calls.find(({ name }) => patterns.some((pattern) => fitsName(pattern, name)));
    return seen && { line: seen.line, detail: `calls ${seen.name}` };
  });
}

export function matchDecorator(project: Project, leaf: LeafOf<'decorator'>): Found {
  return walk(project, leaf.decorator, leaf.in, (facts, patterns) => {
    const seen = facts.decorators.find(({ name }) => patterns.some((pattern) => fitsName(pattern, name)));
    return seen && { line: seen.line, detail: `is marked ${seen.name}` };
  });
}

export function matchBase(project: Project, leaf: LeafOf<'base'>): Found {
  return walk(project, leaf.base, leaf.in, (facts, patterns) => {
    for (const { name, bases, line } of facts.classes) {
      const base = bases.find((candidate) => patterns.some((pattern) => fitsName(pattern, candidate)));
      if (base !== undefined) return { line, detail: `class ${name} derives from ${base}` };
    }
    return undefined;
  });
}

export function matchClass(project: Project, leaf: LeafOf<'class'>): Found {
  return walk(project, leaf.class, leaf.in, (facts, patterns) => {
    const seen = facts.classes.find(({ name }) => patterns.some((pattern) => fitsName(pattern, name)));
    return seen && { line: seen.line, detail: `defines ${seen.name}` };
  });
}

export function matchTest(project: Project, leaf: LeafOf<'test'>): Found {
  const every = Object.fromEntries(leaf.test.map((group) => [group, ['*']])) as Partial<Record<Group, string[]>>;
  return walk(project, every, undefined, (facts) => {
    const seen = facts.tests.find(({ assertions, vacuous }) => assertions + vacuous > 0);
    return seen && { line: seen.line, detail: `test case ${seen.name}` };
  });
}

export function matchCodeFile(project: Project, leaf: LeafOf<'code'>): Found {
  const hits = handWritten(project)
    .filter(({ file, facts }) => facts.statements > 0 && within(leaf.in, file.test))
    .filter(({ file }) => leaf.code.some((pattern) => glob(pattern).test(file.path)))
    .slice(0, MAX_HITS)
    .map(({ file }) => ({ path: file.path, line: 1, detail: 'holds code', ...(file.test ? { test: true } : {}) }));
  return found(hits);
}
