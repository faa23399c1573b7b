/** A git that never answers: it is given up after a while, with an unknown or one clear line, and no process is left behind. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { gitRepository, openGit } from '../../src/sources/git.ts';
import { BlobReader } from '../../src/sources/git-blobs.ts';
import { expectNoOther, graded, gradedFrom, sound, verdicts } from '../helpers/clones.ts';
import { standIn } from '../helpers/git-stand-in.ts';
import { runGit, temporaryFolder } from '../helpers/repository.ts';

/** Milliseconds. */
const PATIENCE = 1000;

/** Notes every git from now on; tells which of them still run. */
function watched() {
  const log = join(temporaryFolder(), 'pids');
  standIn(`echo $$ >> '${log}'\nPATH="$REAL" exec git "$@"`);
  const pids = () => readFileSync(log, 'utf8').trim().split('\n').map(Number);
  const runs = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  return { started: () => pids().length, running: () => pids().filter(runs) };
}

/** A pipe that nobody fills, where an object was. */
function silence(folder: string, name: string): void {
  const oid = runGit(folder, 'rev-parse', name);
  const place = join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
  rmSync(place);
  execFileSync('mkfifo', [place]);
}

describe.runIf(process.platform !== 'win32')('an object that never arrives', () => {
  it.each([
    ['the commit', 'HEAD', /what HEAD names is no commit, or git cannot read it/],
    ['its tree', 'HEAD^{tree}', /git cannot read the tree of [0-9a-f]{12}: it was stopped, for it did not end/],
    ['a file', 'HEAD:README.md', /git cannot read the tree of [0-9a-f]{12}: it was stopped, for it did not end/],
  ])('%s: it says so in one line, and ends what it started', async (_, name, message) => {
    const { folder } = await sound();
    silence(folder, name);
    const { started, running } = watched();
    const error = await graded(folder, PATIENCE).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain('\n');
    expect(started()).toBeGreaterThan(1);
    await vi.waitFor(() => expect(running()).toEqual([]));
  });

  it('while the files are read: what was not read is unknown', async () => {
    const { folder, expected } = await sound();
    const { started, running } = watched();
    const open = await openGit(gitRepository(folder), 'HEAD', PATIENCE);
    silence(folder, 'HEAD:README.md');
    const report = await gradedFrom(open);
    expectNoOther(report, expected);
    expect(verdicts(report)['readme']).toBe('unknown');
    expect(open.snapshot.content('README.md')).toEqual({ state: 'unread', reason: 'failed' });
    expect(started()).toBeGreaterThan(0);
    await vi.waitFor(() => expect(running()).toEqual([]));
  });
});

describe.runIf(process.platform !== 'win32')('the patience with git', () => {
  const names = Array.from({ length: 10 }, (_, index) => `${index}`);

  it('is for each answer, not for all of them', async () => {
    standIn(
      'while read -r ask name; do test "$ask" = flush || { PATH="$REAL" sleep 0.15; echo "$name blob 5"; }; done',
    );
    const reader = new BlobReader([], 1000);
    const before = performance.now();
    expect(await reader.sizes(names)).toEqual(names.map(() => 5));
    expect(performance.now() - before).toBeGreaterThan(1000);
    expect(reader.silent).toBe(false);
    await reader.close();
  });

  it('does not end for what came while this thread was busy', async () => {
    standIn('while read -r ask name; do test "$ask" = flush || echo "$name blob 5"; done');
    const reader = new BlobReader([], 300);
    expect(await reader.sizes(['first'])).toEqual([5]);
    const sizes = reader.sizes(names);
    for (const until = performance.now() + 1500; performance.now() < until; );
    expect(await sizes).toEqual(names.map(() => 5));
    await reader.close();
  });

  it('ends for good: nothing is asked of it again', async () => {
    standIn('PATH="$REAL" exec sleep 100');
    const reader = new BlobReader([], PATIENCE);
    expect(await reader.read(names)).toEqual(names.map(() => undefined));
    expect(reader.silent).toBe(true);
    const before = performance.now();
    expect(await reader.sizes(names)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(PATIENCE);
    await reader.close();
  });
});
