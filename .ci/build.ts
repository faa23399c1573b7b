/** `node .ci/build.ts [--out <folder>]` writes the bundles (default `dist`); `--check` fails where `dist/` is stale. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asked } from './asked.ts';
import { buildOptions, USAGE } from './build-options.ts';
import { bundle } from './bundle.ts';

const DIST = resolve(import.meta.dirname, '../dist');
const { check, out } = asked(USAGE, buildOptions);

if (check) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-dist-'));
  await bundle(folder);
  const [fresh, committed] = [filesOf(folder), filesOf(DIST)];
  const stale = [...new Set([...fresh.keys(), ...committed.keys()])].filter((n) => fresh.get(n) !== committed.get(n));
  rmSync(folder, { recursive: true });
  if (stale.length > 0) {
    console.error(`dist/ does not match src/: ${stale.join(', ')}. Run: npm run build`);
    process.exit(1);
  }
  console.log(`dist/ matches src/ (${fresh.size} files)`);
} else {
  const folder = out === undefined ? DIST : resolve(out);
  if (folder === DIST) rmSync(DIST, { recursive: true, force: true });
  await bundle(folder);
}

function filesOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')] as const),
  );
}
