/**
 * The tests' way to fast-check. Every property starts from one seed, so that the same commit gives the same result;
 * `npm run fuzz` sets another, and how many cases there are of each.
 */
import fc from 'fast-check';

export const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122);

fc.configureGlobal({ seed: SEED, numRuns: Number(process.env['FUZZ_RUNS'] ?? 100) });

export { fc };
