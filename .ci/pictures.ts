/** Draws the README's pictures from the sample portfolio: `node .ci/pictures.ts`; `--check` fails where one is stale. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle } from './bundle.ts';

const FOLDER = resolve(import.meta.dirname, '../docs/pictures');
const PICTURES = ['progress', 'road', 'skills', 'trend'].flatMap((card) => [
  `card-${card}-light.svg`,
  `card-${card}-dark.svg`,
]);

const temporary = mkdtempSync(join(tmpdir(), 'milepost-pictures-'));
try {
  await bundle(join(temporary, 'dist'), { cli: 'src/cli.ts' });
  const out = join(temporary, 'out');
  execFileSync(process.execPath, [join(temporary, 'dist/cli.js'), 'demo', '--out', out]);
  const drawn = PICTURES.map((name) => ({ name, svg: readFileSync(join(out, 'milepost', name), 'utf8') }));
  if (process.argv.includes('--check')) {
    const stale = drawn.filter(({ name, svg }) => existing(name) !== svg).map(({ name }) => name);
    if (stale.length > 0) {
      console.error(`stale: ${stale.join(', ')}. Run: node .ci/pictures.ts`);
      process.exitCode = 1;
    } else console.log(`${drawn.length} pictures are what the sample portfolio draws`);
  } else {
    mkdirSync(FOLDER, { recursive: true });
    for (const { name, svg } of drawn) writeFileSync(join(FOLDER, name), svg);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function existing(name: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, name), 'utf8').replace(/\r\n/g, '\n');
  } catch {
    return undefined;
  }
}
