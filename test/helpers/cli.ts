/** The built command line in a folder with clones, started as a user starts it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { SERVICE } from './action.ts';
import { makeRepository, runGit } from './repository.ts';

/** Two clones in `code`, folders without any, and a broken configuration; made before the tests of the file that asks. */
export const root = mkdtempSync(join(tmpdir(), 'milepost-cli-'));

beforeAll(() => {
  makeRepository(join(root, 'code', 'expenses'), SERVICE);
  runGit(root, 'clone', '-q', '--bare', join(root, 'code', 'expenses'), join(root, 'code', 'copy.git'));
  mkdirSync(join(root, 'plain'));
  mkdirSync(join(root, 'empty'));
  runGit(join(root, 'empty'), 'init', '-q');
  writeFileSync(join(root, 'bad.yml'), 'capston: x\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

export function milepost(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(inject('built'), 'cli.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', SYSTEMROOT: process.env['SYSTEMROOT'] ?? '' },
  });
  return { status, stdout, stderr };
}
