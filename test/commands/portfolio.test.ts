/** `milepost portfolio --user`: what it asks of GitHub, what it keeps for the next run, and what it says of its cost. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { portfolioCommand } from '../../src/commands/portfolio.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { README, SCRIPTS, SERVICE } from '../helpers/action.ts';
import { hosted, serveGitHub } from '../helpers/github.ts';
import { commitFiles, temporaryFolder } from '../helpers/repository.ts';

async function scene(headers: Record<string, string> = {}) {
  const repositories = [
    hosted('expenses', SERVICE),
    hosted('scripts', SCRIPTS),
    hosted('octo', { 'README.md': README }),
  ];
  const server = await serveGitHub({ repositories, headers });
  vi.stubEnv('GITHUB_TOKEN', 'any-token');
  vi.stubEnv('GITHUB_API_URL', server.apiUrl);
  vi.stubEnv('GITHUB_GRAPHQL_URL', server.graphqlUrl);
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const root = temporaryFolder();
  const run = async (values: Parameters<typeof portfolioCommand>[0], out = 'out') => {
    const before = server.requests.length;
    said.splice(0);
    const code = await portfolioCommand({ user: 'octo', out: join(root, out), ...values });
    const path = join(root, out, 'milepost.json');
    return {
      code,
      said: said.join(''),
      kinds: server.requests.slice(before).map(({ kind }) => kind),
      report: existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Portfolio) : undefined,
    };
  };
  return { root, repositories, run, cache: join(root, 'kept') };
}

describe('milepost portfolio --user', () => {
  it('keeps what it learned in the folder of --cache, and reads only what is new', async () => {
    const { run, cache, repositories } = await scene();
    const first = await run({ cache });
    expect([first.code, first.kinds[0], existsSync(join(cache, 'milepost.json'))]).toEqual([0, 'Repositories', true]);
    // Another output folder: only the cache knows.
    const second = await run({ cache }, 'other');
    expect([second.kinds, second.report]).toEqual([['Repositories'], first.report]);
    expect(second.said).toContain('0 of 3 repositories are read, the others have not changed');
    commitFiles(repositories[1]?.folder ?? '', { 'more.py': 'x = 1\n' }, 'more');
    const third = await run({ cache }, 'other');
    expect(third.said).toContain('1 of 3 repositories are read');
    expect(third.kinds).toEqual(['Repositories', 'tree', 'Blobs']);
  });

  it('judges a gate by the cache, and not by what lies in the output folder', async () => {
    const { run, cache } = await scene();
    await run({ cache });
    expect((await run({ 'fail-below': '1' })).said).toContain('3 of 3 repositories are read');
    expect((await run({ cache, 'fail-below': '1' })).said).toContain('0 of 3 repositories are read');
  });

  it('stays within --budget, and says what lies ahead', async () => {
    const { run } = await scene();
    const { code, said, report } = await run({ budget: '20' });
    expect([code, report?.skipped]).toEqual([0, []]);
    expect(said).toMatch(/^milepost: 3 of 3 public repositories of octo are graded against python-expert [^\n]*\n/);
    expect(said).toContain(
      "about 5 points of GitHub's limit; 4999 of 5000 are left until 2033-05-18T03:33:20Z; the budget of this run is 20\n",
    );
  });

  it('says so where the limit does not suffice, and keeps what it had', async () => {
    const { run, root } = await scene();
    const whole = await run({});
    const poor = await scene({ 'x-ratelimit-remaining': '6' });
    const { said, report } = await poor.run({ cache: join(root, 'out'), 'fail-below': '1', capstone: 'expenses' });
    expect(said).toContain('0 of 3 repositories are read');
    expect(report?.repositories.length).toBe(whole.report?.repositories.length);
    const nothing = await poor.run({}, 'empty');
    expect(nothing.said).toContain('that will not do for all, so the rest waits for the next run');
    expect(nothing.report?.skipped.map(({ name }) => name)).toEqual(['expenses', 'octo', 'scripts']);
  });

  it('takes both for --user alone', async () => {
    const { root } = await scene();
    for (const more of [{ cache: 'kept' }, { budget: '50' }])
      await expect(portfolioCommand({ local: root, out: join(root, 'x'), ...more })).rejects.toThrow(
        '--cache and --budget are for --user',
      );
  });
});
