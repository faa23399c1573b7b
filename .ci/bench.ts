/**
 * `npm run bench -- <folder of clones>` grades every clone in the folder in one process and prints repositories and
 * megabytes a second, peak memory, the share of time in each part, and beside it, in the same run, the floor: one
 * `git ls-tree -r` and one `git cat-file --batch` of the very blobs that were read.
 *
 * - `--case <name>` makes the repositories itself (`.ci/bench-cases.ts`): `learner`, `learners`, `environment`, `data`.
 * - `--each` prints a line for each clone; without it, only for those furthest from the floor.
 * - `--rounds <n>` grades everything so often and counts the best time of each clone and of its floor: on a busy machine
 *   the only figures to compare, though without the start that the first repository pays for.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { asked, wholeNumber } from './asked.ts';
import { CASE_NAMES, synthesise } from './bench-cases.ts';
import { bundle } from './bundle.ts';

const USAGE = `usage: npm run bench -- <folder of clones> | --case <${CASE_NAMES.join(' | ')}>  [--each] [--rounds <n>]`;
const { values, clones, rounds } = asked(USAGE, (argv) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      each: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '1' },
      case: { type: 'string' },
    },
  });
  const [clones, ...more] = positionals;
  if ((clones === undefined) === (values.case === undefined) || more.length > 0)
    throw new TypeError('expected one folder of clones, or one --case');
  if (values.case !== undefined && !CASE_NAMES.includes(values.case))
    throw new TypeError(`--case: expected ${CASE_NAMES.join(', ')}, found "${values.case}"`);
  if (clones !== undefined && !statSync(clones, { throwIfNoEntry: false })?.isDirectory())
    throw new TypeError(`expected a folder of clones, found none at "${clones}"`);
  return { values, clones, rounds: wholeNumber('--rounds', values.rounds, 1) };
});

const temporary: string[] = [];
process.on('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});
const temporaryFolder = (prefix: string): string => {
  const folder = mkdtempSync(prefix);
  temporary.push(folder);
  return folder;
};

let folder = resolve(clones ?? '');
if (values.case !== undefined) {
  folder = temporaryFolder(join(tmpdir(), 'milepost-bench-'));
  synthesise(values.case, folder);
}

// Bundled, as users run it; inside the checkout, where Node finds nothing to transpile.
const build = temporaryFolder(resolve(import.meta.dirname, '../node_modules/.milepost-bench-'));
await bundle(build, { bench: '.ci/bench-run.ts' });
const { bench } = (await import(pathToFileURL(resolve(build, 'bench.js')).href)) as typeof import('./bench-run.ts');
await bench(folder, { each: values.each, rounds });
