/** What a run asks of GitHub: little the first time, nearly nothing where nothing changed, and never more than it may. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actHere, host, useAction } from './helpers/action.ts';
import { type GitHubServer, hosted } from './helpers/github.ts';
import { commitFiles, runGit, tagAll, temporaryFolder } from './helpers/repository.ts';

useAction();

const kindsSince = (server: GitHubServer, before: number) => server.requests.slice(before).map(({ kind }) => kind);

/** One run more, and what it asked. */
async function asked(server: GitHubServer, inputs: Record<string, string> = {}) {
  const before = server.requests.length;
  const run = await actHere(server, inputs);
  expect(run.failure).toBeUndefined();
  return { ...run, kinds: kindsSince(server, before) };
}

/** A commit that belongs to the test alone: the other repositories are shared. */
const touch = (folder: string) =>
  commitFiles(folder, { 'notes.txt': `${Math.floor(performance.now() * 1000)}` }, 'more');

describe('the requests of a run', () => {
  it('are one where nothing changed since the last one, the own commit aside', async () => {
    const { server, folder, commits } = await host();
    const first = await asked(server);
    expect(first.kinds.filter((kind) => kind === 'Start' || kind === 'Commit')).toHaveLength(2);
    const second = await asked(server);
    expect([second.kinds, commits()]).toEqual([['Start'], 2]);
    expect(second.report).toEqual(first.report);
    expect(second.log).toContain('0 of 3 repositories are read');
    runGit(folder, 'reset', '-q', '--hard', 'main');
    touch(folder);
    const third = await asked(server);
    expect(third.kinds).toEqual(['Start', 'tree', 'Blobs', 'Commit']);
    expect(third.log).toContain('1 of 3 repositories are read');
    expect((await asked(server)).kinds).toEqual(['Start']);
  });

  it.each([
    ['a tag', (folder: string) => runGit(folder, 'tag', `v${performance.now()}`)],
    ['a commit', touch],
  ])('are few where one repository has %s more', async (_, change) => {
    const { server } = await host();
    await asked(server);
    change(server.repositories.find(({ name }) => name === 'scripts')?.folder ?? '');
    const { kinds, log } = await asked(server);
    expect(log).toContain('1 of 3 repositories are read');
    expect(kinds.length).toBeLessThanOrEqual(5);
    expect(kinds.filter((kind) => kind === 'tree' || kind === 'Trees')).toHaveLength(1);
  });

  it('are one where nothing changed, however many tags there are; a tag on a further page is news', async () => {
    const tags = Array.from({ length: 130 }, (_, index) => `t${String(index).padStart(3, '0')}`);
    const tagged = hosted('tagged', { 'run.py': 'print(1)\n' });
    tagAll(tagged.folder, tags);
    const releases = tags.map((tagName) => ({ tagName, isDraft: true }));
    const { server } = await host(undefined, { and: [{ ...tagged, releases }] });
    const verdict = ({ report }: Awaited<ReturnType<typeof asked>>) =>
      report.repositories.find(({ name }) => name === 'tagged')?.requirements.find(({ id }) => id === 'release')
        ?.verdict;
    const first = await asked(server);
    expect([verdict(first), first.kinds.filter((kind) => kind === 'MoreHostFacts')]).toEqual([
      'unmet',
      ['MoreHostFacts'],
    ]);
    expect((await asked(server)).kinds).toEqual(['Start']);
    tagAll(tagged.folder, ['v1.0.0']);
    const third = await asked(server);
    expect([verdict(third), third.kinds]).toEqual(['met', ['Start', 'tree', 'MoreHostFacts', 'Blobs', 'Commit']]);
    expect((await asked(server)).kinds).toEqual(['Start']);
  });

  it.each([
    ['a gate is set', { 'fail-below': '1' }],
    ['the requirements are others', { roadmap: 'python-specialization' }],
  ])('rest on nothing published where %s', async (_, inputs) => {
    const { server } = await host();
    await asked(server, { capstone: 'expenses' });
    const { log } = await asked(server, { capstone: 'expenses', ...inputs });
    expect(log).toContain('3 of 3 repositories are read');
  });

  it('trust no entry whose points do not add up', async () => {
    const { server, folder, git } = await host();
    const honest = await asked(server);
    git('reset', '-q', '--hard', 'main');
    const path = join(folder, 'milepost.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replaceAll('"verdict": "unmet"', '"verdict": "met"'));
    git('commit', '-q', '-am', 'improve');
    const run = await asked(server);
    expect(run.report.repositories.map(({ score }) => score)).toEqual(
      honest.report.repositories.map(({ score }) => score),
    );
    expect(run.log).toContain('3 of 3 repositories are read');
  });

  it('are spared by a cache folder too, where no data is published', async () => {
    const { server } = await host();
    const inputs = { write: 'readme', cache: join(temporaryFolder(), 'kept'), 'fail-below': '1', capstone: 'expenses' };
    await asked(server, inputs);
    const { kinds, log } = await asked(server, inputs);
    expect([kinds, log.includes('0 of 3 repositories are read')]).toEqual([['Start'], true]);
  });

  it('stay within the budget; what it does not reach comes first in the next run', async () => {
    const { server } = await host();
    const limit = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '6', 'x-ratelimit-reset': '2000000000' };
    const { server: short } = await host(undefined, { headers: limit });
    const poor = await asked(short);
    expect(poor.log).toContain('6 of 1000 are left until 2033-05-18T03:33:20Z');
    expect(poor.report.skipped.map(({ name }) => name)).toEqual(['expenses', 'octo', 'scripts']);
    expect(poor.kinds).toEqual(['Start', 'Trees', 'Trees', 'Commit']);
    const rich = await asked(server, { budget: '50' });
    expect(rich.log).toContain('the budget of this run is 50');
    expect(rich.report.skipped).toEqual([]);
  });
});
