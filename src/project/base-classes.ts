import type { ClassFact, SourceFacts, TestCase } from '../languages/facts.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ofFacts } from './of-facts.ts';
import type { Project } from './project.ts';
import { suiteModule } from './python-modules.ts';
import { factsOf, type Source, sourcesOf } from './sources.ts';

/** Boundaries that a case crosses by the set-up of a class that its own descends from, or shares, in another file of the suite. */

const FAMILIES: Readonly<Record<string, string>> = {
  java: 'jvm',
  kotlin: 'jvm',
  scala: 'jvm',
  groovy: 'jvm',
  csharp: 'csharp',
  php: 'php',
};
const DEEPEST = 4;

/** What those set-ups cross; nothing for languages whose tests are no classes. */
export function baseBoundaries(
  project: Project,
  path: string,
  facts: SourceFacts,
  one: TestCase,
): readonly PlacedBoundary[] {
  const python = facts.language === 'python';
  const family = FAMILIES[facts.language];
  const own = python || family ? classOf(facts, one, python) : undefined;
  if (!own) return [];
  const shared = facts.language === 'csharp' && own.bases.some((base) => SHARED.test(base));
  let queue = [...own.bases, ...(shared ? sharedFixtures(project.text(path) ?? '') : [])].map((name) => ({
    name,
    from: path,
  }));
  for (let depth = 0; depth < DEEPEST && queue.length > 0; depth += 1) {
    const next: typeof queue = [];
    for (const { name, from } of queue.slice(0, 10)) {
      const last = name.slice(name.lastIndexOf('.') + 1);
      for (const source of python
        ? pythonSources(project, name, from)
        : (project.once(testClasses).get(`${family} ${last}`) ?? [])) {
        if (source.file.path === path) continue;
        const setUp = source.facts.fixtures.find((each) => each.name === `class ${last}`);
        if (setUp) return setUp.boundaries.map((each) => ({ ...each, path: source.file.path }));
        const bases = source.facts.classes.find((each) => each.name === last)?.bases ?? [];
        next.push(...bases.map((base) => ({ name: base, from: source.file.path })));
      }
    }
    queue = next;
  }
  return [];
}

/** The class that a case is a method of: Python's cases name it; elsewhere it is the last that began above. */
function classOf(facts: SourceFacts, one: TestCase, python: boolean): ClassFact | undefined {
  const dot = one.name.indexOf('.');
  if (python) return dot < 0 ? undefined : facts.classes.find(({ name }) => name === one.name.slice(0, dot));
  return facts.classes.findLast(({ line }) => line <= one.line);
}

/** xUnit hands a class of that type to the tests. */
const SHARED = /^(?:IClassFixture|ICollectionFixture)$/;
const sharedFixtures = (text: string): string[] =>
  [...text.matchAll(/\bI(?:Class|Collection)Fixture<\s{0,4}([A-Za-z_]\w{0,80})/g)]
    .slice(0, 5)
    .map(([, name = '']) => name);

function pythonSources(project: Project, base: string, from: string): readonly Source[] {
  const dot = base.lastIndexOf('.');
  if (dot <= 0) return [];
  const path = suiteModule(project, base.slice(0, dot), from);
  const file = path === undefined ? undefined : project.file(path);
  const facts = file && factsOf(project, file.path);
  return file && facts ? [{ file, facts }] : [];
}

/** Files by the family of their language and the classes that they define; a folder's name may not say that it holds tests. */
function testClasses(project: Project): ReadonlyMap<string, readonly Source[]> {
  const found = new Map<string, Source[]>();
  for (const source of sourcesOf(project)) {
    const family = FAMILIES[source.facts.language];
    if (!family) continue;
    for (const name of namesOf(source.facts)) {
      const key = `${family} ${name}`;
      const known = found.get(key);
      if (known) known.push(source);
      else found.set(key, [source]);
    }
  }
  return found;
}

const namesOf = ofFacts(({ classes }): readonly string[] => [...new Set(classes.map(({ name }) => name))]);
