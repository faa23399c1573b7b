/** Tags and releases beyond the listing's page, which are read of what is opened. */
import { expect, it } from 'vitest';
import { type ListedRepository, listRepositories, openGitHub } from '../../src/sources/github/index.ts';
import { readersOf } from '../../src/sources/github/readers.ts';
import { hosted, serve } from '../helpers/github.ts';
import type { GitHubOptions } from '../helpers/github-server.ts';
import { tagAll } from '../helpers/repository.ts';

const TAGS = Array.from({ length: 130 }, (_, index) => `t${String(index).padStart(3, '0')}`);

/** So many repositories with the same tags, opened side by side. */
async function scene(count: number, tags = TAGS, more: Partial<GitHubOptions> = {}) {
  const { folder } = hosted('one');
  tagAll(folder, tags);
  const repositories = Array.from({ length: count }, (_, i) => ({ owner: 'octo', name: `r${100 + i}`, folder }));
  const { server, client } = await serve(repositories, more);
  const listed = await listRepositories(client, 'octo');
  const open = (some: readonly ListedRepository[] = listed) => Promise.all(some.map((one) => openGitHub(client, one)));
  return { server, client, listed, open };
}

it('are read of fifty repositories in a request, for one point', async () => {
  const { server, open } = await scene(60);
  const opened = await open();
  expect(opened.map(({ snapshot }) => snapshot.host)).toEqual(opened.map(() => ({ tags: TAGS, releases: [] })));
  expect(opened.map(({ trouble }) => trouble?.())).toEqual(opened.map(() => undefined));
  const asked = server.requests.filter(({ kind }) => kind === 'MoreHostFacts');
  expect(asked.map(({ points }) => points)).toEqual([1, 1]);
});

it('are read of fewer at once where that is too much for the server', async () => {
  const { server, open } = await scene(8, TAGS, {
    fault: ({ kind, variables }) => (kind === 'MoreHostFacts' && 'r2o' in variables ? { status: 502 } : undefined),
  });
  expect((await open()).map(({ snapshot }) => snapshot.host.tags?.length)).toEqual(Array(8).fill(130));
  expect(server.count('MoreHostFacts')).toBe(7);
});

it('are unknown as a whole where a page fails, for that repository alone', async () => {
  const { server, listed, client } = await scene(4);
  // It was renamed between the two.
  const asked = listed.map((one, index) => (index === 1 ? { ...one, name: 'renamed' } : one));
  const facts = await Promise.all(asked.map((one) => readersOf(client).facts.read(one)));
  const whole = { host: { tags: TAGS, releases: [] } };
  const lost = { host: { tags: undefined, releases: [] }, trouble: 'missing-object' };
  expect([facts, server.count('MoreHostFacts')]).toEqual([[whole, lost, whole, whole], 1]);
});

it('are asked for as far as the points last, and of no repository in part', async () => {
  const { client, server, open, listed } = await scene(3, [...TAGS, ...TAGS.map((tag) => `u${tag}`)]);
  // The trees take one, publishing and contents five each: one page is left, and two are wanted.
  client.meter.limit(client.meter.points + 1 + 5 + 5 + 1);
  const opened = await open();
  expect(opened.map(({ snapshot, trouble }) => [snapshot.host.tags, trouble?.()])).toEqual(
    opened.map(() => [undefined, 'failed']),
  );
  expect(server.count('MoreHostFacts')).toBe(0);
  client.meter.limit(client.meter.points + 1 + 5 + 5 + 2);
  expect((await open(listed)).map(({ snapshot }) => snapshot.host.tags?.length)).toEqual([260, 260, 260]);
  expect(server.count('MoreHostFacts')).toBe(2);
});
