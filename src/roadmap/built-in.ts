import pythonExpert from '../../roadmap/python-expert.yml';
import pythonSpecialization from '../../roadmap/python-specialization.yml';
import { UsageError } from '../model/errors.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { glimpse } from '../parse/glimpse.ts';
import { didYouMean } from '../parse/nearest.ts';
import { composed } from './compose.ts';
import type { RoadmapFile } from './schema.ts';

// They are checked by the tests, not at every start.
const BUILT_IN = { 'python-expert': pythonExpert, 'python-specialization': pythonSpecialization } as Readonly<
  Record<string, RoadmapFile>
>;

/** Ids of the roadmaps that come with Milepost; the first is the default. */
export const builtinRoadmaps: readonly string[] = Object.keys(BUILT_IN);

export const isBuiltinRoadmap = (id: string): boolean => builtinRoadmaps.includes(id);

/** A roadmap that comes with Milepost. Throws a `UsageError` with the nearest id for one that does not. */
export function builtinRoadmap(id: string): Roadmap {
  const file = Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id] : undefined;
  if (file === undefined)
    throw new UsageError(
      `Unknown roadmap "${glimpse(id)}"${didYouMean(id, builtinRoadmaps)}: the built-in ones are ${builtinRoadmaps.join(', ')}; any other is the path of a YAML file`,
    );
  return composed(file, file.extends === undefined ? undefined : builtinRoadmap(file.extends));
}
