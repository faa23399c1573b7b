/** The built command line, killed while it writes: each file is old or new, never half, and the next run ends well. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCRIPTS, SERVICE } from './helpers/action.ts';
import { milepost } from './helpers/cli.ts';
import { killedAt, type Moment } from './helpers/killed.ts';
import { outside, README } from './helpers/profile.ts';
import { commitFiles, makeRepository, temporaryFolder } from './helpers/repository.ts';

const SIGNALS = ['SIGTERM', 'SIGKILL'] as const;

/** Text by path of all files in a folder. */
const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );

/** What a killed run may leave beside the files, under a name that is nobody's. */
const LEFT = /(?:^|\/)\.milepost-[0-9a-f-]{36}\.tmp$/;

/** The files that are meant, and those that were left behind. */
function told(folder: string) {
  const all = [...filesIn(folder)];
  return { files: new Map(all.filter(([path]) => !LEFT.test(path))), left: all.filter(([path]) => LEFT.test(path)) };
}

describe('milepost portfolio, killed while it writes', () => {
  const root = mkdtempSync(join(tmpdir(), 'milepost-kill-'));
  const code = join(root, 'clones');
  const args = (out: string) => ['portfolio', '--local', code, '--out', out];
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;
  let changed: readonly string[];

  beforeAll(() => {
    const service = makeRepository(join(code, 'expenses'), SERVICE);
    mkdirSync(join(root, 'old'));
    writeFileSync(join(root, 'old', 'README.md'), README);
    expect(milepost(...args(join(root, 'old'))).status).toBe(0);
    commitFiles(service, { Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD ["python", "run.py"]\n' }, 'news');
    makeRepository(join(code, 'scripts'), SCRIPTS);
    cpSync(join(root, 'old'), join(root, 'new'), { recursive: true });
    expect(milepost(...args(join(root, 'new'))).status).toBe(0);
    [before, after] = [filesIn(join(root, 'old')), filesIn(join(root, 'new'))];
    changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('writes several files, some of them again', () => {
    expect(changed).toEqual(expect.arrayContaining(['README.md', 'milepost.json']));
    expect(changed.length).toBeGreaterThan(3);
  });

  /** How many files are new at each moment; of a negative one, counted from the last. */
  const MOMENTS: readonly ['half' | 'rename', number, (count: number) => number][] = [
    ['half', 1, () => 0],
    ['half', -1, () => 0],
    ['rename', 1, () => 0],
    ['rename', 2, () => 1],
    ['rename', -1, (count) => count - 1],
  ];

  it.each(SIGNALS.flatMap((signal) => MOMENTS.map(([call, nth, renewed]) => [signal, call, nth, renewed] as const)))(
    'by %s at %s %i, leaves each file old or new, and the next run ends well',
    async (signal, call, nth, renewed) => {
      const out = join(temporaryFolder(), 'out');
      cpSync(join(root, 'old'), out, { recursive: true });
      const moment: Moment = `${call} ${nth < 0 ? changed.length + 1 + nth : nth}`;
      expect(await killedAt(moment, signal, ...args(out))).toBe(signal);
      const { files, left } = told(out);
      for (const [path, text] of files)
        expect([path, [before.get(path), after.get(path)].includes(text)]).toEqual([path, true]);
      for (const path of before.keys()) expect([path, files.has(path)]).toEqual([path, true]);
      expect(outside(files.get('README.md') ?? '')).toBe(outside(README));
      expect(changed.filter((path) => files.get(path) === after.get(path))).toHaveLength(renewed(changed.length));
      expect(left.length).toBeGreaterThan(0);
      expect(milepost(...args(out)).status).toBe(0);
      expect(told(out)).toEqual({ files: after, left });
    },
  );

  it.each(SIGNALS)('by %s into a folder that is not there yet, leaves whole files or none', async (signal) => {
    for (const moment of ['half 2', 'rename 3'] as const) {
      const out = join(temporaryFolder(), 'out');
      expect(await killedAt(moment, signal, ...args(out))).toBe(signal);
      const { files } = told(out);
      expect(files.size).toBe(moment === 'rename 3' ? 2 : 0);
      // The README of a folder that had none holds the section alone, and comes last.
      for (const [path, text] of files) expect([path, text]).toEqual([path, after.get(path)]);
    }
  });
});

describe('milepost init, killed while it writes', () => {
  const base = mkdtempSync(join(tmpdir(), 'milepost-kill-init-'));
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  /** A repository, and the files that `init` puts there, whole. */
  function scene() {
    // A hook has no test that a folder would go with.
    const root = makeRepository(mkdtempSync(join(base, 'octo-')), { 'README.md': '# Me\n' });
    const ours = () => new Map([...filesIn(join(root, '.github'))].filter(([path]) => !LEFT.test(path)));
    return { root, ours };
  }

  let expected: ReadonlyMap<string, string>;
  beforeAll(() => {
    const { root, ours } = scene();
    expect(milepost('init', root, '--yes').status).toBe(0);
    expected = ours();
    expect([...expected.keys()]).toEqual(['milepost.yml', 'workflows/milepost.yml']);
  });

  it.each([
    ['SIGTERM', 'half 1', 0],
    ['SIGKILL', 'link 1', 0],
    // It has its name already, and the other is about to go.
    ['SIGTERM', 'rm 1', 1],
    ['SIGKILL', 'half 2', 1],
    ['SIGTERM', 'link 2', 1],
    ['SIGKILL', 'rm 2', 2],
  ] as const)(
    'by %s at %s, leaves %i of the files, whole, and the next run adds what is missing',
    async (signal, moment, count) => {
      const { root, ours } = scene();
      expect(await killedAt(moment, signal, 'init', root, '--yes')).toBe(signal);
      const found = ours();
      expect(found.size).toBe(count);
      for (const [path, text] of found) expect([path, text]).toEqual([path, expected.get(path)]);
      expect(milepost('init', root, '--yes').status).toBe(0);
      expect(ours()).toEqual(expected);
    },
  );
});
