/** Text → Roadmap. Every error is a `UsageError`: `path:line:column: expected …, found …`. */
import pythonExpert from '../../roadmap/python-expert.yml';
import pythonSpecialization from '../../roadmap/python-specialization.yml';
import { UsageError } from '../model/errors.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { glimpse, type Located, locatedValue, readLocated } from '../parse/located.ts';
import { didYouMean } from '../parse/nearest.ts';
import { shaped } from '../parse/shape.ts';
import { composeRequirements } from './requirements.ts';
import { roadmapSchema } from './schema.ts';

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
 * @param known ids of every check that exists: a requirement must be one of them.
 * @throws UsageError with file, line and column, what was expected, what was found, and the nearest known id.
 */
export function loadRoadmap(source: RoadmapSource, known: readonly string[]): Roadmap {
  if ('text' in source) return compose(readLocated(source.text, source.path), known);
  const data = Object.hasOwn(BUILT_IN, source.id) ? BUILT_IN[source.id] : undefined;
  if (data === undefined)
    throw new UsageError(
      `Unknown roadmap "${glimpse(source.id)}"${didYouMean(source.id, builtinRoadmaps)}: the built-in ones are ${builtinRoadmaps.join(', ')}; any other is the path of a YAML file`,
    );
  return compose(locatedValue(data, `roadmap/${source.id}.yml`), known);
}

function compose(located: Located, known: readonly string[]): Roadmap {
  const file = shaped(located, roadmapSchema);
  if (file.extends !== undefined && !isBuiltinRoadmap(file.extends))
    throw located.error([
      {
        path: ['extends'],
        expected: `the id of a built-in roadmap (${builtinRoadmaps.join(', ')})`,
        found: `"${glimpse(file.extends)}"${didYouMean(file.extends, builtinRoadmaps)}`,
      },
    ]);
  if (file.extends === undefined && file.drop !== undefined)
    throw located.error([{ path: ['drop'], expected: '"extends" beside it', found: '"drop" alone', on: 'key' }]);
  const base = file.extends === undefined ? [] : loadRoadmap({ id: file.extends }, known).requirements;
  const { requirements, problems } = composeRequirements(file, base, known);
  if (problems.length > 0) throw located.error(problems);
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    ...(file.goal === undefined ? {} : { goal: file.goal }),
    requirements,
  };
}
