/**
 * The long run of the property tests: `node .ci/fuzz.ts [cases] [seed]`, 10,000 cases of each property by default. A
 * failure prints its seed and the smallest text that shows it.
 */
import { startVitest } from 'vitest/node';

const [cases = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
process.env['FUZZ_RUNS'] = cases;
process.env['FUZZ_SEED'] = seed;
console.log(`${cases} cases of each property, seed ${seed}`);

const vitest = await startVitest('test', ['test/fuzz'], {
  config: 'test/vitest.config.ts',
  watch: false,
  testTimeout: 3_600_000,
});
await vitest.close();
