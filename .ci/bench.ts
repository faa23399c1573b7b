/**
 * `npm run bench -- <folder of clones> [--each]` grades every clone in the folder in one process and prints repositories
 * and megabytes a second, peak memory, the share of time in each part, and beside it, in the same run, the floor: one
 * `git ls-tree -r` and one `git cat-file --batch` of the very blobs that were read. `--each` prints a line for each clone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { each: { type: 'boolean' } } });
const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run bench -- <folder of clones> [--each]');
  process.exit(2);
}

// Bundled, as users run it; inside the checkout, where Node finds nothing to transpile.
const build = mkdtempSync(resolve(import.meta.dirname, '../node_modules/.milepost-bench-'));
process.on('exit', () => rmSync(build, { recursive: true, force: true }));
await bundle(build, { bench: '.ci/bench-run.ts' });
const { bench } = (await import(pathToFileURL(resolve(build, 'bench.js')).href)) as typeof import('./bench-run.ts');
await bench(resolve(folder), values.each ?? false);
