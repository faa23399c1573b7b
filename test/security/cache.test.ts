/** What runs keep for each other: nobody else's word is taken for it, and nothing is written around it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCache, writeCache } from '../../src/commands/cache.ts';
import { cacheFolder } from '../../src/commands/cache-folder.ts';
import { ready, score } from '../../src/grade/score.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { Portfolio, PortfolioRepository } from '../../src/model/portfolio.ts';
import { portfolioJson } from '../../src/reporters/index.ts';
import { act, host, README, useAction } from '../helpers/action.ts';
import { portfolio } from '../helpers/portfolio.ts';
import { temporaryFolder } from '../helpers/repository.ts';

useAction();

describe('the folder of the cache', () => {
  it.each([
    ['.milepost', '.milepost'],
    ['./a/b/', 'a/b'],
    ['a/../b', 'b'],
  ])('%s lies in the workspace', (said, path) => {
    const root = temporaryFolder();
    expect(cacheFolder(said, root)).toEqual({ root, path });
    // An absolute path into the workspace is one of the workspace too.
    expect(cacheFolder(join(root, said), root)).toEqual({ root, path });
  });

  it.each(['..', '../x', 'a/../../x', '.', '.git/x', 'a/.git'])('%s is refused', (said) => {
    expect(() => cacheFolder(said, temporaryFolder())).toThrow(UsageError);
  });

  it('is as the user named it where that is absolute and elsewhere', () => {
    const elsewhere = temporaryFolder();
    expect(cacheFolder(elsewhere, temporaryFolder())).toEqual({ root: elsewhere, path: '' });
    expect(cacheFolder(undefined, elsewhere)).toBeUndefined();
  });

  it.runIf(process.platform !== 'win32').each(['kept', 'kept/deep', 'kept/milepost.json'])(
    'is neither read nor written where %s is a symlink that leads out',
    async (linked) => {
      const [root, outside] = [temporaryFolder(), temporaryFolder()];
      const theirs = portfolioJson(portfolio());
      writeFileSync(join(outside, 'milepost.json'), theirs);
      mkdirSync(join(outside, 'deep'));
      writeFileSync(join(outside, 'deep', 'milepost.json'), theirs);
      if (linked !== 'kept') mkdirSync(join(root, 'kept'));
      symlinkSync(linked.endsWith('.json') ? join(outside, 'milepost.json') : outside, join(root, linked));
      const cache = cacheFolder(linked === 'kept/milepost.json' ? 'kept' : 'kept/deep', root);
      expect(readCache(cache)).toBeNull();
      await expect(writeCache(cache, portfolio([]))).rejects.toThrow('a symlink leads out');
      expect(readdirSync(outside).sort()).toEqual(['deep', 'milepost.json']);
      expect(readFileSync(join(outside, 'milepost.json'), 'utf8')).toBe(theirs);
    },
  );

  it('comes back as it was kept', async () => {
    const cache = cacheFolder('a/b', temporaryFolder());
    expect(readCache(cache)).toBeNull();
    await writeCache(cache, portfolio());
    expect(String(readCache(cache))).toBe(portfolioJson(portfolio()));
    expect(existsSync(join(cache?.root ?? '', 'a/b/milepost.json'))).toBe(true);
  });
});

const improved = (entry: PortfolioRepository): PortfolioRepository => {
  const requirements = entry.requirements.map((one) =>
    one.id === 'docker' ? { ...one, verdict: 'met' as const, points: one.weight } : one,
  );
  return { ...entry, requirements, score: score(requirements), ready: ready(requirements) };
};

describe('a gate', () => {
  const GATE = { write: 'readme', cache: '.milepost', require: 'docker', capstone: 'expenses' };
  const read = (stdout: string) => /\d of \d repositories are read/.exec(stdout)?.[0];

  it('is judged by what the last run kept in the workspace, but not in a run for a proposal', async () => {
    const { server, git } = await host();
    const GITHUB_WORKSPACE = temporaryFolder();
    const run = (more: Record<string, string> = {}) => act(server, GATE, { GITHUB_WORKSPACE, ...more });
    expect(read((await run()).stdout)).toBe('3 of 3 repositories are read');
    expect(read((await run()).stdout)).toBe('0 of 3 repositories are read');
    const proposal = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: git('rev-parse', 'main') };
    expect(read((await run(proposal)).stdout)).toBe('3 of 3 repositories are read');
  });

  it('is not passed by a report that somebody has committed where the cache lies', async () => {
    const { server: honest } = await host();
    const GITHUB_WORKSPACE = temporaryFolder();
    await act(honest, { ...GATE, require: 'license' }, { GITHUB_WORKSPACE });
    const kept = join(GITHUB_WORKSPACE, '.milepost/milepost.json');
    // Better than it is, and adding up: nothing tells but where it came from.
    const honestly = JSON.parse(readFileSync(kept, 'utf8')) as Portfolio;
    const forged = { ...honestly, repositories: honestly.repositories.map(improved) };
    writeFileSync(kept, JSON.stringify(forged));
    // Nobody can tell it from what a run has kept, where it is not committed.
    expect((await act(honest, GATE, { GITHUB_WORKSPACE })).code).toBe(0);
    const { server } = await host({ 'README.md': README, '.milepost/milepost.json': readFileSync(kept) });
    const run = await act(server, GATE, { GITHUB_WORKSPACE });
    expect([run.code, read(run.stdout)]).toEqual([1, '3 of 3 repositories are read']);
    expect(run.stdout).toContain('::error::gate failed for expenses: docker is unmet');
  });
});
