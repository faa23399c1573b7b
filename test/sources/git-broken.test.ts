/** Clones that lack something: an unknown, or one clear line, never another verdict. */
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import type { RepositoryReport } from '../../src/model/report.ts';
import { SERVICE } from '../helpers/action.ts';
import { clone, expectNoOther, graded, sound, verdicts } from '../helpers/clones.ts';
import { runGit } from '../helpers/repository.ts';

describe('a clone that lacks something', () => {
  it('of blobs: what needs them is unknown, and nothing is fetched', async () => {
    const { root, expected } = await sound();
    const folder = clone(root, '--no-checkout', '--filter=blob:none');
    const before = readdirSync(join(folder, '.git/objects/pack'));
    const report = await graded(folder);
    expectNoOther(report, expected);
    expect(verdicts(report)).toMatchObject({ readme: 'unknown', logging: 'unknown', 'secrets.clean': 'unknown' });
    expect(readdirSync(join(folder, '.git/objects/pack'))).toEqual(before);
  });

  it('of trees: it says so in one line', async () => {
    const { root } = await sound();
    const error = await graded(clone(root, '--no-checkout', '--filter=tree:0')).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(/other: git cannot read the tree of [0-9a-f]{12}: .+/);
    expect((error as Error).message).not.toContain('\n');
  });

  it.each(Object.keys(SERVICE))('of %s: only what needs it is unknown', async (path) => {
    const { folder, expected } = await sound();
    const oid = runGit(folder, 'rev-parse', `HEAD:${path}`);
    rmSync(join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2)));
    const report = await graded(folder);
    expectNoOther(report, expected);
    expect(Object.values(verdicts(report))).toContain('unknown');
    expect(verdicts(report)).not.toEqual(expected);
  });

  it('of the objects that it borrows: it says so in one line', async () => {
    const { root, folder } = await sound();
    runGit(root, 'clone', '-q', '--shared', folder, 'other');
    rmSync(folder, { recursive: true });
    await expect(graded(join(root, 'other'))).rejects.toThrow(UsageError);
  });

  it('of sound bytes: each damage to its pack gives unknowns or one line', async () => {
    const { root, folder, expected } = await sound();
    runGit(folder, 'repack', '-a', '-d', '-q');
    const packs = join('.git', 'objects', 'pack');
    const name = readdirSync(join(folder, packs)).find((file) => file.endsWith('.pack')) ?? '';
    const whole = readFileSync(join(folder, packs, name));
    const outcomes = new Set<string>();
    const damaged = join(root, 'damaged');
    cpSync(folder, damaged, { recursive: true });
    chmodSync(join(damaged, packs, name), 0o644);
    const count = 24;
    for (let step = 0; step < count; step += 1) {
      const at = Math.floor((whole.length * step) / count);
      const bytes = step % 6 === 5 ? whole.subarray(0, at) : Buffer.from(whole);
      if (step % 6 !== 5) bytes.fill(0x5a, at, at + 8);
      writeFileSync(join(damaged, packs, name), bytes);
      const result = await graded(damaged).catch((error: unknown) => error);
      if (result instanceof Error) {
        expect(result).toBeInstanceOf(UsageError);
        expect(result.message).not.toContain('\n');
        outcomes.add('error');
      } else {
        expectNoOther(result as RepositoryReport, expected);
        outcomes.add(Object.values(verdicts(result as RepositoryReport)).includes('unknown') ? 'unknown' : 'same');
      }
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(['error', 'unknown']));
  });

  it.each<[string, (git: string) => void, RegExp]>([
    [
      'a configuration that is broken',
      (g) => writeFileSync(join(g, 'config'), '[core\n'),
      /cannot read this repository: bad config/,
    ],
    [
      'a format from the future',
      (g) => writeFileSync(join(g, 'config'), '[core]\n\trepositoryformatversion = 99\n'),
      /cannot read this repository/,
    ],
    ['no HEAD', (g) => rmSync(join(g, 'HEAD')), /cannot read this repository|not a git repository/],
    [
      'a HEAD that leads nowhere',
      (g) => writeFileSync(join(g, 'HEAD'), 'ref: refs/heads/gone\n'),
      /unknown ref "HEAD"/,
    ],
    ['a HEAD of nonsense', (g) => writeFileSync(join(g, 'HEAD'), 'nonsense\n'), /cannot read this repository/],
    [
      'a branch of nonsense',
      (g) => writeFileSync(join(g, 'refs/heads/main'), 'nonsense\n'),
      /unknown ref "HEAD"|empty repository/,
    ],
    [
      'no objects at all',
      (g) => rmSync(join(g, 'objects'), { recursive: true }),
      /cannot read this repository|no commit/,
    ],
    [
      'a commit that is gone',
      (g) =>
        rmSync(join(g, 'objects', readFileSync(join(g, 'refs/heads/main'), 'utf8').slice(0, 2)), { recursive: true }),
      /names is no commit, or git cannot read it/,
    ],
  ])('%s: it says so in one line', async (_, harm, message) => {
    const { folder } = await sound();
    harm(join(folder, '.git'));
    const error = await graded(folder).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain('\n');
  });
});
