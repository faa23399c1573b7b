import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { createClient, listRepositories, openGitHub } from '../../src/sources/github/index.ts';
import { hosted, serve, serveGitHub } from '../helpers/github.ts';
import { runGit, tagAll, temporaryFolder } from '../helpers/repository.ts';

describe('listRepositories', () => {
  it('tells what is known of each, sorted by name', async () => {
    const one = hosted('zeta', { 'a.txt': 'a' }, { description: 'Last', topics: ['x', 'y'], fork: true });
    const two = hosted('Alpha', undefined, {
      archived: true,
      releases: [
        { tagName: 'v2', isDraft: true },
        { tagName: 'v1', isDraft: false },
      ],
    });
    runGit(two.folder, 'tag', 'v1.0.0');
    const { server, client } = await serve([one, two]);
    const [first, last] = await listRepositories(client, 'octo');
    expect(first).toMatchObject({
      name: 'Alpha',
      archived: true,
      fork: false,
      host: { tags: ['v1.0.0'], releases: ['v1'] },
    });
    expect(last).toEqual({
      name: 'zeta',
      owner: 'octo',
      url: 'https://github.example/octo/zeta',
      description: 'Last',
      topics: ['x', 'y'],
      fork: true,
      copied: false,
      archived: false,
      private: false,
      empty: false,
      defaultBranch: 'main',
      headOid: runGit(one.folder, 'rev-parse', 'HEAD'),
      committed: '2026-01-01T00:00:00Z',
      host: { tags: [], releases: [] },
    });
    expect(server.requests).toHaveLength(1);
  });

  it('tells a fork that is a mere copy from one with a commit of its own', async () => {
    const [copy, own] = [hosted('copy'), hosted('own')];
    const tip = runGit(copy.folder, 'rev-parse', 'HEAD');
    const { client } = await serve([
      { ...copy, fork: true, parentOid: tip },
      { ...own, fork: true, parentOid: '1'.repeat(40) },
    ]);
    const listed = await listRepositories(client, 'octo');
    expect(listed.map(({ name, copied }) => [name, copied])).toEqual([
      ['copy', true],
      ['own', false],
    ]);
  });

  it.each([
    ['SUCCESS', 'passing'],
    ['FAILURE', 'failing'],
    ['PENDING', undefined],
    [undefined, undefined],
  ])('reads what the checks of the tip came to: %s', async (state, checks) => {
    const { client } = await serve([{ ...hosted('one'), ...(state ? { checks: state } : {}) }]);
    const [listed] = await listRepositories(client, 'octo');
    expect(listed?.host.checks).toBe(checks);
  });

  it('never asks for private repositories unless told to', async () => {
    const { client } = await serve([hosted('open'), hosted('secret', undefined, { private: true })]);
    expect((await listRepositories(client, 'octo')).map(({ name }) => name)).toEqual(['open']);
    expect((await listRepositories(client, 'octo', { includePrivate: true })).map(({ name }) => name)).toEqual([
      'open',
      'secret',
    ]);
  });

  it('knows an empty repository', async () => {
    const folder = join(temporaryFolder(), 'void');
    runGit(temporaryFolder(), 'init', '-q', '-b', 'main', folder);
    const { client } = await serve([{ owner: 'octo', name: 'void', folder }]);
    const [listed] = await listRepositories(client, 'octo');
    expect(listed).toMatchObject({ empty: true, headOid: null, defaultBranch: null });
    await expect(openGitHub(client, listed ?? ({} as never))).rejects.toThrow('it is empty');
  });

  it('turns pages of repositories, tags and releases', async () => {
    const { folder } = hosted('many');
    const tags = Array.from({ length: 250 }, (_, i) => `t${String(i).padStart(3, '0')}`);
    tagAll(folder, tags);
    const releases = Array.from({ length: 120 }, (_, i) => ({ tagName: tags[i] ?? '', isDraft: i === 119 }));
    const repositories = Array.from({ length: 130 }, (_, i) => ({ owner: 'octo', name: `r${i}`, folder: hostedOnce }));
    const { server, client } = await serve([{ owner: 'octo', name: 'many', folder, releases }, ...repositories]);
    const listed = await listRepositories(client, 'octo');
    expect(listed).toHaveLength(131);
    expect(server.requests.map(({ kind }) => kind)).toEqual(['Repositories', 'Repositories']);
    const many = listed.find(({ name }) => name === 'many') ?? ({} as never);
    expect(many.host).toEqual({ tags: undefined, releases: undefined });
    expect([many.begun?.tags?.names, many.begun?.tags?.total]).toEqual([tags.slice(0, 100), 250]);
    const { snapshot } = await openGitHub(client, many);
    expect(snapshot.host).toEqual({ tags, releases: tags.slice(0, 119) });
    expect(server.count('MoreHostFacts')).toBe(2);
  });
  const hostedOnce = join(import.meta.dirname, 'nowhere');

  it('asks for smaller pages where a page is too much for the server', async () => {
    const repositories = Array.from({ length: 30 }, (_, i) => ({ owner: 'octo', name: `r${i}`, folder: hostedOnce }));
    const { server, client } = await serve(repositories, {
      fault: ({ variables }) => (Number(variables['first']) > 25 ? { status: 502 } : undefined),
    });
    expect(await listRepositories(client, 'octo')).toHaveLength(30);
    expect(server.requests.map(({ variables }) => variables['first'])).toEqual([100, 50, 25, 50, 25]);
  });

  it.each([
    ['an unknown login', 'nobody', {}, 'no such user: nobody'],
    [
      'a token that is refused',
      'octo',
      { token: 'other' },
      'GitHub refused the token (401): it is wrong, expired or revoked',
    ],
  ])('ends %s in one sentence', async (_, login, more, message) => {
    const server = await serveGitHub({ repositories: [], users: ['octo'], ...more });
    const listing = listRepositories(createClient({ ...server.client, token: 'mine' }), login);
    await expect(listing).rejects.toThrow(new UsageError(message));
  });

  it('says that a token is needed where there is none', async () => {
    const { apiUrl, graphqlUrl, userAgent } = (await serveGitHub({ repositories: [] })).client;
    await expect(listRepositories(createClient({ apiUrl, graphqlUrl, userAgent }), 'octo')).rejects.toThrow(
      'set GITHUB_TOKEN',
    );
  });

  it('waits as told and goes on', async () => {
    const notices: string[] = [];
    const server = await serveGitHub({
      repositories: [hosted('a')],
      fault: (_, earlier) =>
        earlier.length === 0
          ? { status: 429, headers: { 'retry-after': '7' }, body: { message: 'secondary rate limit' } }
          : undefined,
    });
    const client = createClient({ ...server.client, onNotice: (sentence) => notices.push(sentence) });
    expect(await listRepositories(client, 'octo')).toHaveLength(1);
    expect(notices).toEqual(["GitHub's secondary rate limit is reached; waiting 7 s"]);
  });
});
