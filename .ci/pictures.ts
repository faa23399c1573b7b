/** Draws the README's pictures from the sample portfolio: `node .ci/pictures.ts`; `--check` fails where one is stale. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle } from './bundle.ts';

const FOLDER = resolve(import.meta.dirname, '../docs/pictures');
const PICTURES = [
  ...['progress', 'road', 'skills', 'trend'].flatMap((card) => [`card-${card}-light.svg`, `card-${card}-dark.svg`]),
  ...['roadmap.svg', 'ready.svg', 'tests.svg', 'ci-tests.svg', 'license.svg'],
  'social.png',
];
/** Of the page, in a browser: its fonts differ between machines, so nothing is compared. */
const SHOTS = ['light', 'dark'].map((scheme) => ({ name: `page-${scheme}.png`, scheme }));

const temporary = mkdtempSync(join(tmpdir(), 'milepost-pictures-'));
try {
  await bundle(join(temporary, 'dist'), { cli: 'src/cli.ts' });
  const out = join(temporary, 'out');
  execFileSync(process.execPath, [join(temporary, 'dist/cli.js'), 'demo', '--out', out]);
  const drawn = PICTURES.map((name) => ({ name, bytes: readFileSync(join(out, 'milepost', name)) }));
  if (process.argv.includes('--check')) {
    const stale = [
      ...drawn.filter(({ name, bytes }) => !existing(name)?.equals(bytes)),
      ...SHOTS.filter(({ name }) => !existing(name)),
    ].map(({ name }) => name);
    if (stale.length > 0) {
      console.error(`stale: ${stale.join(', ')}. Run: node .ci/pictures.ts`);
      process.exitCode = 1;
    } else console.log(`${drawn.length} pictures are what the sample portfolio draws`);
  } else {
    mkdirSync(FOLDER, { recursive: true });
    for (const { name, bytes } of drawn) writeFileSync(join(FOLDER, name), bytes);
    for (const { name, scheme } of SHOTS) {
      const size = ['--width', '1000', '--height', '720', ...(scheme === 'dark' ? ['--dark'] : [])];
      const shot = join(import.meta.dirname, 'screenshot.ts');
      execFileSync(process.execPath, [shot, join(out, 'milepost/index.html'), join(FOLDER, name), ...size]);
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function existing(name: string): Buffer | undefined {
  try {
    const bytes = readFileSync(join(FOLDER, name));
    // A checkout may have other line endings.
    return name.endsWith('.svg') ? Buffer.from(bytes.toString('utf8').replace(/\r\n/g, '\n')) : bytes;
  } catch {
    return undefined;
  }
}
