/** Text → Roadmap. Every error is a `UsageError`: `path:line:column: expected …, found …`. */
import { itemsOf, type Roadmap } from '../model/roadmap.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { glimpse } from '../parse/glimpse.ts';
import { type Located, type Path, type Problem, readLocated } from '../parse/located.ts';
import { didYouMean } from '../parse/nearest.ts';
import { shaped } from '../parse/shape.ts';
import { builtinRoadmap, builtinRoadmaps, isBuiltinRoadmap } from './built-in.ts';
import { composed } from './compose.ts';
import { type Naming, partProblems, repeated } from './content.ts';
import { composeRequirements, dropProblems } from './requirements.ts';
import { type RoadmapFile, roadmapSchema } from './schema.ts';
import { translationProblems } from './translations.ts';

export { builtinRoadmaps, isBuiltinRoadmap } from './built-in.ts';

/** A built-in roadmap by its id, or one that somebody wrote, with the path that errors name. */
export type RoadmapSource = { readonly id: string } | { readonly text: string; readonly path: string };

/**
 * Reads and validates a roadmap. One that comes with Milepost is taken as it is.
 * @param known ids of every check, skill and track that exists: what a roadmap names must be one of them.
 * @throws UsageError with file, line and column, what was expected, what was found, and the nearest known id.
 */
export function loadRoadmap(source: RoadmapSource, known: Vocabulary): Roadmap {
  if ('text' in source) return compose(readLocated(source.text, source.path), known);
  return builtinRoadmap(source.id);
}

function compose(located: Located, known: Vocabulary): Roadmap {
  const file = shaped(located, roadmapSchema);
  const base = baseOf(file, located);
  const misnamed = dropProblems(file.drop ?? [], base);
  // A misspelt id would make the sum of the weights wrong too, and say less.
  if (misnamed.length > 0) throw located.error(misnamed);
  const { requirements, problems } = composeRequirements(file, base?.requirements ?? [], known.requirements);
  const roadmap = composed(file, base, requirements);
  const wrong = [...problems, ...contentProblems(file, roadmap, known)];
  if (wrong.length > 0) throw located.error(wrong);
  return roadmap;
}

function baseOf(file: RoadmapFile, located: Located): Roadmap | undefined {
  if (file.extends === undefined) {
    if (file.drop !== undefined)
      throw located.error([{ path: ['drop'], expected: '"extends" beside it', found: '"drop" alone', on: 'key' }]);
    return undefined;
  }
  if (isBuiltinRoadmap(file.extends)) return builtinRoadmap(file.extends);
  const expected = `the id of a built-in roadmap (${builtinRoadmaps.join(', ')})`;
  const found = `"${glimpse(file.extends)}"${didYouMean(file.extends, builtinRoadmaps)}`;
  throw located.error([{ path: ['extends'], expected, found }]);
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
    ...translationProblems(file.translations, roadmap),
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
