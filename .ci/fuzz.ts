/**
 * The long run of the property tests: `npm run fuzz [-- [cases] [seed] [--only <words>]]`, by default 10,000 cases of each
 * property (a hundredth of them where there is a property for each pattern of a table), all from a seed that is new each time;
 * `--only` takes the properties whose names have the words. A failure prints its seed and the smallest text that shows it.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { asked, wholeNumber } from './asked.ts';

const { cases, seed, only } = asked('usage: npm run fuzz [-- [cases] [seed] [--only <words>]]', (argv) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { only: { type: 'string' } },
  });
  const [cases = '10000', seed = String(Date.now() % 2 ** 31), ...more] = positionals;
  if (more.length > 0) throw new TypeError(`expected cases and a seed, found "${more.join(' ')}" too`);
  return { cases: wholeNumber('cases', cases, 1), seed: wholeNumber('seed', seed, 0), only: values.only };
});
process.env['FUZZ_RUNS'] = String(cases);
process.env['FUZZ_SEED'] = String(seed);
console.log(`${cases} cases of each property${only === undefined ? '' : ` named "${only}"`}, seed ${seed}`);

const others = globSync('test/**/*.test.ts').filter((path) =>
  readFileSync(path, 'utf8').includes('helpers/properties.ts'),
);
const vitest = await startVitest('test', ['test/fuzz', ...others], {
  config: 'test/vitest.config.ts',
  watch: false,
  testTimeout: 3_600_000,
  // Words, not a pattern: names have dots and brackets.
  ...(only === undefined ? {} : { testNamePattern: new RegExp(only.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) }),
});
await vitest.close();
