/** A run that is killed leaves each file old or new, and never a README that refers to what is not there. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBadge } from 'badge-maker';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { writeArtifacts } from '../../src/publish/files.ts';
import { END_MARKER as END, START_MARKER as START } from '../../src/publish/markers.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { outside } from '../helpers/profile.ts';
import { temporaryFolder } from '../helpers/repository.ts';

const README = `# Me\r\n\r\n${START}\r\nold\r\n${END}\r\nno newline at the end`;
const BADGES = Array.from({ length: 12 }, (_, index) => `milepost/badge-${index}.svg`);

/** Files large enough that half of one could be seen. */
function publicationOf(name: string): Publication {
  const svg = (path: string) => `${makeBadge({ label: name, message: path })}<!-- ${name.repeat(60_000)} -->\n`;
  return {
    files: [
      ...BADGES.map((path) => ({ path, content: svg(path) })),
      { path: 'milepost.json', content: JSON.stringify({ name, long: name.repeat(400_000) }) },
    ],
    readme: { path: 'README.md', section: `## ${name}\n\n${BADGES.map((path) => `![](${path})`).join('\n')}` },
  };
}

const STATES = ['first', 'other'].map((name) => ({ name, publication: publicationOf(name) }));

let script = '';
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-killed-'));
  script = join(folder, 'writer.mjs');
  // Writes the two publications in turn until it is killed, or kills itself just before the call that it is told.
  const entry = `import { readFileSync } from 'node:fs';
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const [, , folder, path, call, nth] = process.argv;
    let calls = 0;
    const { [call]: real } = fs;
    if (real) fs[call] = (...args) => (++calls === Number(nth) ? process.kill(process.pid, 'SIGKILL') : real(...args));
    syncBuiltinESMExports();
    const { writeArtifacts } = await import('./src/publish/files.ts');
    const states = JSON.parse(readFileSync(path, 'utf8'));
    process.stdout.write('ready');
    for (let turn = 0; ; turn += 1) {
      await writeArtifacts(folder, states[turn % 2].publication);
      process.stdout.write('.');
    }`;
  await build({
    stdin: { contents: entry, resolveDir: join(import.meta.dirname, '../..') },
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'states.json'), JSON.stringify(STATES));
});
afterAll(() => rmSync(join(script, '..'), { recursive: true, force: true }));

const read = (folder: string, path: string): string | undefined =>
  existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;

/** Which publication each file is of; a half one is of none. */
function stateOf(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, publication } of STATES)
    for (const { path, content } of publication.files) if (read(folder, path) === content) found.set(path, name);
  return found;
}

/** Each file is of one of the publications, and the README of none or with all that it shows; then the next run ends well. */
async function expectWhole(folder: string): Promise<string> {
  const files = stateOf(folder);
  const present = [...BADGES, 'milepost.json'].filter((path) => existsSync(join(folder, path)));
  expect([...files.keys()].sort()).toEqual(present.sort());
  const readme = read(folder, 'README.md') ?? '';
  expect(outside(readme)).toBe(outside(README));
  for (const [, path = ''] of readme.matchAll(/!\[\]\((.+?)\)/g)) expect(files.has(path)).toBe(true);
  await writeArtifacts(folder, publicationOf('first'));
  expect(new Set(stateOf(folder).values())).toEqual(new Set(['first']));
  return `${[...new Set(files.values())].sort().join(' and ')}, README ${readme === README ? 'old' : 'new'}`;
}

function start(...args: string[]) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'README.md'), README);
  const child = spawn(process.execPath, [script, folder, join(script, '..', 'states.json'), ...args]);
  return { folder, child, ended: new Promise((done) => child.once('close', done)) };
}

describe('writing into a folder', () => {
  it('killed before any of its renames, leaves no half file', async () => {
    const seen: string[] = [];
    // 14 files: the first turn creates them, the second replaces them.
    for (const nth of [1, 2, 13, 14, 15, 16, 21, 27, 28, 29]) {
      const { folder, ended } = start('rename', `${nth}`);
      await ended;
      seen.push(`${nth}: ${await expectWhole(folder)}`);
    }
    expect(seen).toEqual([
      '1: , README old',
      '2: first, README old',
      '13: first, README old',
      '14: first, README old',
      '15: first, README new',
      '16: first and other, README new',
      '21: first and other, README new',
      '27: first and other, README new',
      '28: other, README new',
      '29: other, README new',
    ]);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('killed by %s at any moment, leaves no half file', async (signal) => {
    for (let round = 0; round < 6; round += 1) {
      const { folder, child, ended } = start();
      await new Promise((done) => child.stdout.once('data', done));
      await new Promise((done) => setTimeout(done, round * 17));
      child.kill(signal);
      await ended;
      await expectWhole(folder);
    }
  });

  it('takes away what a killed run has left behind, and leaves alone what is young or somebody else’s', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'milepost'));
    const names = ['old', 'young'].map(
      (kind) => `.milepost-${kind === 'old' ? 'a' : 'b'}0000000-0000-0000-0000-000000000000.tmp`,
    );
    for (const name of [...names, '.milepost-mine.tmp']) writeFileSync(join(folder, 'milepost', name), 'x');
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of [names[0] ?? '', '.milepost-mine.tmp'])
      utimesSync(join(folder, 'milepost', name), longAgo, longAgo);
    await writeArtifacts(folder, publicationOf('first'));
    const left = readdirSync(join(folder, 'milepost')).filter((name) => name.startsWith('.'));
    expect(left.sort()).toEqual([names[1], '.milepost-mine.tmp'].sort());
  });

  it('leaves all as it was where one file cannot be written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'README.md'), README);
    const { files, readme } = publicationOf('first');
    const tooLong = { path: `milepost/${'x'.repeat(300)}.svg`, content: 'x' };
    await expect(writeArtifacts(folder, { files: [...files, tooLong], readme })).rejects.toThrow(UsageError);
    expect(read(folder, 'README.md')).toBe(README);
    expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual(['README.md', 'milepost']);
  });
});
