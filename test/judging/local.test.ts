/** The built command line with threads and without: the same bytes, in the same order. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../../.ci/bundle.ts';
import { SERVICE } from '../helpers/action.ts';
import { makeRepository } from '../helpers/repository.ts';

const KINDS = {
  service: SERVICE,
  notes: { 'README.md': '# Notes\n\nOf a course.\n', 'a.ipynb': '{"cells":[],"nbformat":4}' },
  script: { 'main.py': 'import logging\nlogging.getLogger(__name__).info("x")\n' },
};

let root = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'milepost-local-'));
  await bundle(join(root, 'threads'), { cli: 'src/cli.ts', judge: 'src/judge.ts' });
  await bundle(join(root, 'none'), { cli: 'src/cli.ts' });
  const kinds = Object.entries(KINDS).map(([name, files]) => makeRepository(join(root, 'kinds', name), files));
  for (let index = 0; index < 42; index += 1)
    cpSync(kinds[index % kinds.length] ?? '', join(root, 'clones', `clone-${(index * 5) % 42}`), { recursive: true });
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

function milepost(dist: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, dist, 'cli.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', SYSTEMROOT: process.env['SYSTEMROOT'] ?? '' },
  });
  return { status, stdout, stderr };
}

const clones = () => readdirSync(join(root, 'clones')).map((name) => join('clones', name));

it('prints the same for many clones', () => {
  const [first, second] = ['threads', 'none'].map((dist) => milepost(dist, 'grade', '--json', ...clones()));
  expect(first?.stderr).toBe('');
  expect(first?.status).toBe(0);
  expect(first).toEqual(second);
});

it('writes the same for a folder of clones', () => {
  const [first, second] = ['threads', 'none'].map((dist) => {
    const out = join('out', dist);
    const { status, stdout } = milepost(dist, 'portfolio', '--local', 'clones', '--out', out);
    const names = readdirSync(join(root, out), { recursive: true, encoding: 'utf8' }).sort();
    const texts = names
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(root, out, name), 'utf8')]);
    return { status, stdout: stdout.replaceAll(dist, ''), texts };
  });
  expect(existsSync(join(root, 'threads/judge.js'))).toBe(true);
  expect(first?.status).toBe(0);
  expect(first?.texts.length).toBeGreaterThan(5);
  expect(first).toEqual(second);
});

it('tells an error of one of many in one line', () => {
  const { status, stdout, stderr } = milepost('threads', 'grade', '--ref', 'nowhere', ...clones());
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe('milepost: unknown ref "nowhere" in clones/clone-0\n');
});
