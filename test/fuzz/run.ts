/** How a property is run: how often, and within which time. */

import { expect } from 'vitest';
import { fc } from '../helpers/properties.ts';
import { stopwatch } from '../helpers/stopwatch.ts';
import type { Property } from './property.ts';

/** `npm run fuzz` sets it. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);

/**
 * Cases of a property that stands beside other tests of its module: as many as here, fewer where one is `dear` times as
 * much work as others, and never fewer than it always had.
 */
export const runsOf = (least: number, dear = 1): number => Math.max(least, Math.ceil(RUNS / dear));

/**
 * Milliseconds that one case may take once the code is warm; a shared runner may be three times slower, and code whose
 * coverage is counted three times slower again.
 */
export const CASE_LIMIT = (process.env['CI'] ? 300 : 100) * (process.env['COVERAGE'] === '1' ? 3 : 1);
/** A pause of the machine is not the parser's: the best of so many tries counts. */
const TRIES = 6;

/** Runs it within the limit; the result is the first run's. */
export function inTime<T>(run: () => T): T {
  const [result, first] = timed(run);
  let best = first;
  for (let tries = 1; tries < TRIES && best > CASE_LIMIT; tries += 1) best = Math.min(best, timed(run)[1]);
  if (best > CASE_LIMIT) expect.fail(`took ${Math.round(best)} ms, ${CASE_LIMIT} are allowed`);
  return result;
}

function timed<T>(run: () => T): [T, number] {
  const taken = stopwatch();
  const result = run();
  return [result, taken()];
}

export function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), OPTIONS);
}

/** The same for what is awaited; whether it is in time is for the property to say. */
export const checkLater = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(arbitrary, holds), OPTIONS);

const OPTIONS = { numRuns: RUNS, endOnFailure: RUNS > 1000, interruptAfterTimeLimit: 3_000_000 };

/** Runs a parser on its texts: no throw, within the limit, and no line that its text does not have. */
export function holds({ covers, seeds, texts, run }: Property): void {
  // Warm: the limit is for the parser, not for the compiler.
  for (let round = 0; round < 20; round += 1) for (const seed of seeds) run(seed);
  check(texts, (text) => {
    // A notebook's lines are those of its cells, joined; an open fence's code begins after the last line.
    const lines = covers === 'languages/notebook.ts' ? Number.POSITIVE_INFINITY : text.split(/\r\n|\n|\r/).length + 1;
    for (const line of linesIn(inTime(() => run(text))))
      if (!(line >= 1 && line <= lines)) expect.fail(`line ${line} of ${lines}`);
  });
}

/** Every number that a result gives as a line. */
function* linesIn(value: unknown, depth = 0): Generator<number> {
  if (typeof value !== 'object' || value === null || depth > 12) return;
  for (const [key, member] of value instanceof Map ? value : Object.entries(value)) {
    if (key === 'line' && typeof member === 'number') yield member;
    else yield* linesIn(member, depth + 1);
  }
}
