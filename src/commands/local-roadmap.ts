import { vocabulary } from '../grade/vocabulary.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { isBuiltinRoadmap, loadRoadmap } from '../roadmap/index.ts';
import { readInput } from './options.ts';

/** A built-in roadmap by its id, or one's own by its path. */
export function localRoadmap(value: string): Roadmap {
  if (isBuiltinRoadmap(value) || !/[./\\]/.test(value)) return loadRoadmap({ id: value }, vocabulary());
  return writtenRoadmap(readInput(value), value);
}

/** A roadmap that somebody wrote; errors name the path. */
export const writtenRoadmap = (text: string, path: string): Roadmap => loadRoadmap({ text, path }, vocabulary());
