import { readFileSync, statSync } from 'node:fs';
import { CHECK_IDS, vocabulary } from '../grade/grade.ts';
import { UsageError } from '../model/errors.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { didYouMean } from '../parse/nearest.ts';
import { isBuiltinRoadmap, loadRoadmap } from '../roadmap/index.ts';
import type { Gates } from '../run.ts';

/** A text file that the user named; a UsageError where it cannot be read. */
export function readInput(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`no such file: ${path}`);
  return readFileSync(path, 'utf8');
}

/** A built-in roadmap by its id, or one's own by its path. */
export function roadmapOption(value: string): Roadmap {
  if (isBuiltinRoadmap(value) || !/[./\\]/.test(value)) return loadRoadmap({ id: value }, vocabulary());
  return loadRoadmap({ text: readInput(value), path: value }, vocabulary());
}

export function gatesOption(failBelow: string | undefined, require: readonly string[] | undefined): Gates {
  const ids = (require ?? [])
    .flatMap((list) => list.split(','))
    .map((id) => id.trim())
    .filter(Boolean);
  const unknown = ids.find((id) => !CHECK_IDS.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`--require: unknown requirement "${unknown}"${didYouMean(unknown, CHECK_IDS)}`);
  const limit = failBelow === undefined || failBelow.trim() === '' ? Number.NaN : Number(failBelow);
  if (failBelow !== undefined && !(limit >= 0 && limit <= 100))
    throw new UsageError(`--fail-below: expected a number from 0 to 100, found "${failBelow}"`);
  return { ...(failBelow === undefined ? {} : { failBelow: limit }), ...(ids.length === 0 ? {} : { require: ids }) };
}
