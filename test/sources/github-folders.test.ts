/** Trees of many repositories in one query: how many it asks for follows what the server can bear. */
import { expect, it } from 'vitest';
import { createClient } from '../../src/github/client.ts';
import { listRepositories, openGitHub } from '../../src/sources/github/index.ts';
import { type Fault, type GitHubServer, hosted, type Recorded, serveGitHub } from '../helpers/github.ts';

const COUNT = 40;
/** Long enough for any answer that comes at all: what it is short for is a request that nobody answers. */
const TIMEOUT = 1000;

/** For how many folders each query asked. */
const asked = ({ requests }: GitHubServer): number[] =>
  requests.flatMap(({ kind, body }) =>
    kind === 'Trees' ? (String(body['query']).match(/\bf\d+: repository\(/g)?.length ?? 0) : [],
  );

const BAD_GATEWAY: Fault = { status: 502 };
const never = new Promise<void>(() => undefined);

it.each([
  // Two queries are harmed after `calm` good ones; the folders below come after all of the roots.
  ['an answer of 502 to the roots', 'answer', 0, [40, 20, 10, 20, 10, 40]],
  ['our own time-out at the roots', 'stall', 0, [40, 20, 10, 20, 10, 40]],
  ['an answer of 502 to the folders below', 'answer', 1, [40, 40, 20, 10, 20, 10]],
] as const)('asks for half as many after %s, and for more again once it is well', async (_, harm, calm, expected) => {
  // One git folder under many names: what is asked for is the same for each.
  const { folder } = hosted('one', { 'a.txt': 'a', 'x/y/z/b.txt': 'b' });
  const repositories = Array.from({ length: COUNT }, (_, index) => ({ owner: 'octo', name: `r${index}`, folder }));
  let trees = 0;
  const harmed = ({ kind }: Recorded) => kind === 'Trees' && trees++ >= calm && trees <= calm + 2;
  const server = await serveGitHub({
    repositories,
    ...(harm === 'answer'
      ? { fault: (request) => (harmed(request) ? BAD_GATEWAY : undefined) }
      : { hold: (request) => (harmed(request) ? never : undefined) }),
  });
  const listed = await listRepositories(createClient(server.client), 'octo');
  const client = createClient({ ...server.client, timeout: TIMEOUT });
  const opened = await Promise.all(listed.map((one) => openGitHub(client, one)));
  for (const { snapshot } of opened)
    expect([snapshot.entries.map(({ path }) => path), snapshot.truncated]).toEqual([['a.txt', 'x/y/z/b.txt'], false]);
  expect(opened).toHaveLength(COUNT);
  expect(asked(server)).toEqual(expected);
  // No repository was left to the REST API for it.
  expect(server.count('tree')).toBe(0);
});
