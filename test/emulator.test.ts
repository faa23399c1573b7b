/** Against a GitHub that nobody here wrote. It has no GraphQL, so everything goes through the REST API. */
import { join } from 'node:path';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../src/checks/ids.ts';
import { createClient } from '../src/github/client.ts';
import { grade } from '../src/grade/grade.ts';
import { UsageError } from '../src/model/errors.ts';
import type { Roadmap } from '../src/model/roadmap.ts';
import type { OpenSnapshot } from '../src/model/snapshot.ts';
import { type CommitOptions, publishCommit } from '../src/publish/commit.ts';
import { UPDATE_BRANCH } from '../src/publish/pull-request.ts';
import { gitRepository, openGit } from '../src/sources/git.ts';
import { type ListedRepository, openGitHub } from '../src/sources/github/index.ts';
import { SERVICE } from './helpers/action.ts';
import { FAULTS, type Harm, harmful } from './helpers/faulty.ts';
import { outside, README, wanted } from './helpers/profile.ts';
import { makeRepository, runGit, temporaryFolder } from './helpers/repository.ts';

const at = { owner: 'octo', repo: 'octo' };
let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { mine: { login: 'octo', scopes: ['repo'] } },
      github: { users: [{ login: 'octo' }], repos: [{ owner: 'octo', name: 'octo', auto_init: true }] },
    },
  });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const clientOf = (apiUrl: string) =>
  createClient({ apiUrl, graphqlUrl: `${apiUrl}/graphql`, userAgent: 'milepost/test', token: 'mine', retryBase: 1 });

/** The repository with these files as its one commit on main. */
async function setUp(files: Record<string, string> = { 'README.md': README, 'mine.txt': 'mine' }) {
  const client = clientOf(emulator.url);
  const { git, repos } = client.rest;
  const tree = Object.entries(files).map(
    ([path, content]) => ({ path, content, mode: '100644', type: 'blob' }) as const,
  );
  const made = await git.createTree({ ...at, tree });
  const first = await git.createCommit({ ...at, tree: made.data.sha, message: 'first', parents: [] });
  await git.updateRef({ ...at, ref: 'heads/main', sha: first.data.sha, force: true });
  const tip = async (branch = 'main') => (await git.getRef({ ...at, ref: `heads/${branch}` })).data.object.sha;
  return {
    client,
    first: first.data.sha,
    tip,
    publish: (publication = wanted(), more: Partial<CommitOptions> = {}) =>
      publishCommit(client, { ...at, branch: 'main', message: 'Update the report', publication, ...more }),
    async show(path: string, ref = 'main') {
      const { data } = await repos.getContent({ ...at, path, ref });
      return Buffer.from('content' in data ? data.content : '', 'base64').toString();
    },
    async log(branch = 'main') {
      const { data } = await repos.listCommits({ ...at, sha: branch });
      return data.map(({ commit }) => commit.message);
    },
    protect: () =>
      client.rest.repos.updateBranchProtection({
        ...at,
        branch: 'main',
        required_status_checks: null,
        enforce_admins: true,
        required_pull_request_reviews: { required_approving_review_count: 1 },
        restrictions: null,
      }),
  };
}

const EVERYTHING: Roadmap = {
  ...{ id: 'all', version: '1', title: 'All', parts: [], skills: [] },
  requirements: CHECK_IDS.map((id) => ({ id, weight: 1, required: true, partial: 0.5 })),
};

/** As GraphQL, which is not there, would have listed it. */
const listedAt = (headOid: string): ListedRepository => ({
  ...{ owner: 'octo', name: 'octo', url: '', description: null, topics: [], fork: false, archived: false },
  ...{ private: false, empty: false, copied: false, defaultBranch: 'main', headOid },
  host: { tags: [], releases: undefined },
});

async function verdictsOf(open: OpenSnapshot): Promise<Map<string, string>> {
  const { requirements } = await grade(open, EVERYTHING);
  await open.close();
  return new Map(requirements.map(({ id, verdict }) => [id, verdict]));
}

/** What a clone of the same files comes to, computed once. */
let cloned: Promise<Map<string, string>> | undefined;
const fromClone = () =>
  (cloned ??= openGit(gitRepository(makeRepository(join(temporaryFolder(), 'octo'), SERVICE))).then(verdictsOf));

function expectNoOther(remote: ReadonlyMap<string, string>, local: ReadonlyMap<string, string>): void {
  for (const [id, verdict] of remote)
    expect([id, verdict]).toEqual([id, verdict === 'unknown' ? 'unknown' : local.get(id)]);
}

describe('against the emulator', () => {
  it('reads a repository as from its clone', async () => {
    const { first } = await setUp(SERVICE as Record<string, string>);
    const folder = makeRepository(join(temporaryFolder(), 'octo'), SERVICE);
    // GraphQL is not there; the reader takes that for a server in trouble, and asks for one file after the other.
    const proxy = await harmful(emulator.url, { harm: (kind) => (kind === 'Blobs' ? { status: 502 } : undefined) });
    const [api, clone] = [
      await openGitHub(clientOf(proxy.apiUrl), listedAt(first)),
      await openGit(gitRepository(folder)),
    ];
    expect(api.snapshot.entries).toEqual(clone.snapshot.entries);
    const [remote, local] = [await grade(api, EVERYTHING), await grade(clone, EVERYTHING)];
    await clone.close();
    expect(remote.requirements).toEqual(local.requirements);
    expect(remote.requirements.map(({ verdict }) => verdict)).not.toContain('unknown');
    expect(proxy.kinds).toContain('GET tree');
    expect(proxy.kinds).toContain('GET blob');
  });

  it('commits once, and not again where nothing changed', async () => {
    const { publish, show, log, tip } = await setUp();
    expect(await publish()).toEqual({
      changed: ['README.md', 'milepost.json', 'milepost/score.svg'],
      commit: await tip(),
    });
    expect(await publish()).toEqual({ changed: [], commit: null });
    expect(await log()).toEqual(['Update the report [skip ci]', 'first']);
    expect(outside(await show('README.md'))).toBe(outside(README));
    expect(await show('README.md')).toContain('## Mine');
    expect(await show('mine.txt')).toBe('mine');
  });

  it('gives its objects the ids that git gives them', async () => {
    const { publish, client, tip } = await setUp();
    await publish();
    const folder = makeRepository(join(temporaryFolder(), 'same'), { 'README.md': README, 'mine.txt': 'mine' });
    const { data } = await client.rest.git.getTree({ ...at, tree_sha: await tip(), recursive: '1' });
    const kept = data.tree.find(({ path }) => path === 'mine.txt');
    expect(kept?.sha).toBe(runGit(folder, 'rev-parse', 'HEAD:mine.txt'));
    expect(
      data.tree
        .filter(({ type }) => type === 'blob')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['README.md', 'milepost.json', 'milepost/score.svg', 'mine.txt']);
  });

  it('merges again where somebody commits in between', async () => {
    const { client, publish, show, log } = await setUp();
    const { rest } = client;
    let between = true;
    rest.hook.before('request', async ({ method, url }) => {
      if (!between || method !== 'PATCH' || !url.includes('/git/refs/')) return;
      between = false;
      const content = Buffer.from(README.replace('# Me', '# Me, edited')).toString('base64');
      const now = await rest.repos.getContent({ ...at, path: 'README.md' });
      const sha = 'sha' in now.data ? now.data.sha : '';
      await rest.repos.createOrUpdateFileContents({ ...at, path: 'README.md', message: 'edit', content, sha });
    });
    await publish();
    expect(await log()).toEqual(['Update the report [skip ci]', 'edit', 'first']);
    expect(await show('README.md')).toContain('# Me, edited');
    expect(await show('README.md')).toContain('## Mine');
  });

  it('proposes to a protected branch, once', async () => {
    const { publish, protect, log, client, show } = await setUp();
    await protect();
    await expect(publish()).rejects.toThrow(UsageError);
    const allowed = { pullRequest: true };
    const first = await publish(wanted(), allowed);
    expect(first.pullRequest).toMatch(/\/octo\/octo\/pull\/\d+$/);
    expect((await publish(wanted(), allowed)).changed).toEqual([]);
    expect((await publish(wanted({}, '## Newer'), allowed)).pullRequest).toBe(first.pullRequest);
    expect((await client.rest.pulls.list(at)).data).toHaveLength(1);
    expect(await log()).toEqual(['first']);
    expect(await show('README.md', UPDATE_BRANCH)).toContain('## Newer');
    expect(outside(await show('README.md', UPDATE_BRANCH))).toBe(outside(README));
  });

  /** Each fault at one of the kinds of requests, so that each kind meets several. */
  const KINDS = ['GET ref', 'GET commit', 'GET tree', 'GET blob', 'POST blob', 'POST tree', 'POST commit', 'PATCH ref'];

  it.each(
    Object.entries(FAULTS).map(([name, harm], index) => [name, KINDS[index % KINDS.length] ?? '', harm] as const),
  )('loses nothing where it answers with %s to %s, and the next run ends well', async (_, kind, harm) => {
    const { publish, show, log } = await setUp();
    const { kinds, ...urls } = await harmful(emulator.url, { harm: (one) => (one === kind ? harm : undefined) });
    const client = createClient({ ...urls, userAgent: 'milepost/test', token: 'mine', retryBase: 1 });
    const error = await publishCommit(client, {
      ...{ ...at, branch: 'main', message: 'Update the report', publication: wanted() },
    }).catch((thrown: unknown) => thrown);
    expect([kind, kinds.includes(kind)]).toEqual([kind, true]);
    if (error instanceof Error) expect(error).toBeInstanceOf(UsageError);
    const between = await log();
    expect(between).toEqual(between.length === 1 ? ['first'] : ['Update the report [skip ci]', 'first']);
    expect([outside(await show('README.md')), await show('mine.txt')]).toEqual([outside(README), 'mine']);
    await publish();
    expect(await log()).toEqual(['Update the report [skip ci]', 'first']);
    expect(outside(await show('README.md'))).toBe(outside(README));
    expect(await show('README.md')).toContain('## Mine');
  });

  /** Where each other one is harmed: files one by one, and folders one by one after a tree that was cut short. */
  const CUT: Harm = { alter: (answer) => (answer['truncated'] = true) };
  const PARTS: Readonly<Record<string, (before: number, harm: Harm) => Harm | undefined>> = {
    'GET blob': (before, harm) => (before % 2 === 1 ? harm : undefined),
    'GET tree': (before, harm) => (before === 0 ? CUT : before % 2 === 0 ? harm : undefined),
  };

  it.each(
    Object.entries(FAULTS).flatMap(([name, harm]) => Object.keys(PARTS).map((kind) => [kind, name, harm] as const)),
  )('is read with unknowns alone where to %s it answers with %s', async (part, _, harm) => {
    const { first } = await setUp(SERVICE as Record<string, string>);
    let harmed = 0;
    const urls = await harmful(emulator.url, {
      harm: (kind, before) => {
        if (kind === 'Blobs') return { status: 502 };
        const done = kind === part ? PARTS[part]?.(before, harm) : undefined;
        if (done === harm) harmed += 1;
        return done;
      },
    });
    const client = createClient({ ...urls, userAgent: 'test', token: 'mine', retryBase: 1 });
    const remote = await verdictsOf(await openGitHub(client, listedAt(first)));
    expect(harmed).toBeGreaterThan(0);
    expectNoOther(remote, await fromClone());
  });

  it.each(Object.entries(FAULTS))('is read, or not at all, where its tree comes with %s', async (_, harm) => {
    const { first } = await setUp(SERVICE as Record<string, string>);
    const { kinds, ...urls } = await harmful(emulator.url, {
      harm: (kind) => (kind === 'Blobs' ? { status: 502 } : kind === 'GET tree' ? harm : undefined),
    });
    const client = createClient({ ...urls, userAgent: 'test', token: 'mine', retryBase: 1 });
    const open = await openGitHub(client, listedAt(first)).catch((thrown: unknown) => thrown);
    expect(kinds).toContain('GET tree');
    if (open instanceof Error) expect(open).toBeInstanceOf(UsageError);
    else expectNoOther(await verdictsOf(open as OpenSnapshot), await fromClone());
  });
});
