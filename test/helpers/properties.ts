/**
 * The tests' way to fast-check. Every property starts from one seed, so that the same commit gives the same result;
 * `npm run fuzz` sets another.
 */
import fc from 'fast-check';

export const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122);

fc.configureGlobal({ seed: SEED });

export { fc };
