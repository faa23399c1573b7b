/** Text → Roadmap. Every error is a `UsageError`: `path:line:column: expected …, found …`. */
import pythonExpert from '../../roadmap/python-expert.yml';
import pythonSpecialization from '../../roadmap/python-specialization.yml';
import { UsageError } from '../model/errors.ts';
import { itemsOf, type Roadmap } from '../model/roadmap.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { glimpse, type Located, locatedValue, type Path, type Problem, readLocated } from '../parse/located.ts';
import { didYouMean } from '../parse/nearest.ts';
import { shaped } from '../parse/shape.ts';
import { mergeParts, type Naming, partProblems, repeated } from './content.ts';
import { composeRequirements, dropProblems } from './requirements.ts';
import { type RoadmapFile, roadmapSchema } from './schema.ts';

const BUILT_IN: Readonly<Record<string, unknown>> = {
  'python-expert': pythonExpert,
  'python-specialization': pythonSpecialization,
};

/** Ids of the roadmaps that come with Milepost; the first is the default. */
export const builtinRoadmaps: readonly string[] = Object.keys(BUILT_IN);

export const isBuiltinRoadmap = (id: string): boolean => builtinRoadmaps.includes(id);

/** A built-in roadmap by its id, or one that somebody wrote, with the path that errors name. */
export type RoadmapSource = { readonly id: string } | { readonly text: string; readonly path: string };

/**
 * Reads and validates a roadmap.
 * @param known ids of every check, skill and track that exists: what a roadmap names must be one of them.
 * @throws UsageError with file, line and column, what was expected, what was found, and the nearest known id.
 */
export function loadRoadmap(source: RoadmapSource, known: Vocabulary): Roadmap {
  if ('text' in source) return compose(readLocated(source.text, source.path), known);
  const data = Object.hasOwn(BUILT_IN, source.id) ? BUILT_IN[source.id] : undefined;
  if (data === undefined)
    throw new UsageError(
      `Unknown roadmap "${glimpse(source.id)}"${didYouMean(source.id, builtinRoadmaps)}: the built-in ones are ${builtinRoadmaps.join(', ')}; any other is the path of a YAML file`,
    );
  return compose(locatedValue(data, `roadmap/${source.id}.yml`), known);
}

function compose(located: Located, known: Vocabulary): Roadmap {
  const file = shaped(located, roadmapSchema);
  const base = baseOf(file, located, known);
  const misnamed = dropProblems(file.drop ?? [], base);
  // A misspelt id would make the sum of the weights wrong too, and say less.
  if (misnamed.length > 0) throw located.error(misnamed);
  const { requirements, problems } = composeRequirements(file, base?.requirements ?? [], known.requirements);
  const drop = new Set(file.drop);
  const roadmap: Roadmap = {
    id: file.id,
    version: file.version,
    title: file.title,
    ...optional('goal', file.goal ?? base?.goal),
    requirements,
    parts: mergeParts(base?.parts ?? [], file.parts ?? [], drop),
    skills: [...(base?.skills ?? []), ...(file.skills ?? [])],
    ...optional('start', file.start ?? startOf(base, drop)),
  };
  const wrong = [...problems, ...contentProblems(file, roadmap, known)];
  if (wrong.length > 0) throw located.error(wrong);
  return roadmap;
}

function baseOf(file: RoadmapFile, located: Located, known: Vocabulary): Roadmap | undefined {
  if (file.extends === undefined) {
    if (file.drop !== undefined)
      throw located.error([{ path: ['drop'], expected: '"extends" beside it', found: '"drop" alone', on: 'key' }]);
    return undefined;
  }
  if (isBuiltinRoadmap(file.extends)) return loadRoadmap({ id: file.extends }, known);
  const expected = `the id of a built-in roadmap (${builtinRoadmaps.join(', ')})`;
  const found = `"${glimpse(file.extends)}"${didYouMean(file.extends, builtinRoadmaps)}`;
  throw located.error([{ path: ['extends'], expected, found }]);
}

/** The extended roadmap's start, as far as its items are still there. */
function startOf(base: Roadmap | undefined, drop: ReadonlySet<string>): Roadmap['start'] {
  if (!base?.start) return undefined;
  const left = new Set(itemsOf(mergeParts(base.parts, [], drop)).map(({ id }) => id));
  const items = base.start.items.filter((id) => left.has(id));
  return items.length > 0 ? { text: base.start.text, items } : undefined;
}

function contentProblems(file: RoadmapFile, roadmap: Roadmap, known: Vocabulary): Problem[] {
  const own = roadmap.skills.map(({ id }) => id);
  const naming: Naming = {
    vocabulary: { ...known, skills: [...known.skills, ...own] },
    unknown: (path, id, ids) => ({
      path,
      expected: `one of the known ids${ids.length > 30 ? '' : ` ${ids.join(', ')}`}`,
      found: `"${glimpse(id)}"${didYouMean(id, ids)}`,
    }),
  };
  const items = itemsOf(roadmap.parts).map(({ id }) => id);
  return [
    ...(file.skills ?? []).flatMap(({ id }, index): Problem[] =>
      known.skills.includes(id) || own.indexOf(id) !== own.lastIndexOf(id)
        ? [{ path: ['skills', index, 'id'], expected: 'a skill that is not known yet', found: `"${id}" again` }]
        : [],
    ),
    ...(file.skills ?? []).flatMap(({ shown }, index): Problem[] => {
      const found = known.matcherProblem(shown);
      return found === undefined
        ? []
        : [{ path: ['skills', index, 'shown'], expected: 'a matcher', found: glimpse(found, 160) }];
    }),
    ...partProblems(file.parts ?? [], ['parts'], naming),
    ...repeated(roadmap).map(
      (id): Problem => ({ path: placeOf(file, id), expected: 'each id once', found: `"${id}" again` }),
    ),
    ...(file.start?.items ?? []).flatMap((id, index) =>
      items.includes(id) ? [] : [naming.unknown(['start', 'items', index], id, items)],
    ),
  ];
}

/** Where a file names a part or an item last. */
function placeOf(file: RoadmapFile, id: string): Path {
  let place: Path = ['parts'];
  const look = (entries: RoadmapFile['parts'], path: Path): void =>
    entries?.forEach((part, index) => {
      if (part.id === id) place = [...path, index, 'id'];
      part.items?.forEach((item, i) => {
        if (item.id === id) place = [...path, index, 'items', i, 'id'];
      });
      look(part.parts, [...path, index, 'parts']);
    });
  look(file.parts, ['parts']);
  return place;
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
