/** Each fault at each kind of request of publishing: one commit or none, nothing of anybody's lost, and the next run ends well. */
import { describe, expect, it } from 'vitest';
import { createClient } from '../src/github/client.ts';
import { UsageError } from '../src/model/errors.ts';
import { publishCommit } from '../src/publish/commit.ts';
import { UPDATE_BRANCH } from '../src/publish/pull-request.ts';
import { FAULTS, type Harm, harmful } from './helpers/faulty.ts';
import { gitCommitOf, gitObject, gitRefs, listTree } from './helpers/github-git.ts';
import { outside, profile, README } from './helpers/profile.ts';

/** What makes the run take that way, and the kinds of requests on it. */
const WAYS = {
  mutation: { always: {}, protected: false, kinds: ['Head', 'Commit'] },
  objects: {
    always: { Commit: { status: 413, message: 'Payload too large' } },
    protected: false,
    kinds: ['POST blob', 'POST tree', 'POST commit', 'GET ref', 'PATCH ref'],
  },
  // A server without GraphQL: what is published to is read and written through REST alone.
  rest: {
    always: { Head: { status: 404 }, Commit: { status: 404 } },
    protected: false,
    kinds: ['GET commit', 'GET tree', 'GET blob'],
  },
  // What it has in common with the objects is harmed there.
  proposal: { always: {}, protected: true, kinds: ['GET compare', 'POST ref', 'GET pull', 'POST pull'] },
} as const satisfies Readonly<
  Record<string, { always: Record<string, Harm>; protected: boolean; kinds: readonly string[] }>
>;
type Way = keyof typeof WAYS;

const MAIN = 'refs/heads/main';

/** Few files, for each of them is a request. */
const publicationOf = (section: string) => ({
  files: [{ path: 'milepost.json', content: JSON.stringify({ section }) }],
  readme: { path: 'README.md', section },
});

async function scene(way: Way) {
  const { protected: guarded } = WAYS[way];
  const made = await profile({ 'README.md': README, 'mine.txt': 'mine' }, { protected: guarded });
  const { folder, git, server, pulls } = made;
  const tipOf = (ref: string) => gitObject(folder, ref)?.oid;
  const before = tipOf(MAIN) ?? '';
  const upstream = new URL(server.apiUrl).origin;
  const run = async (
    rule: (kind: string, before: number) => Harm | undefined,
    section = '## Mine',
    timeout = 20_000,
  ) => {
    const { kinds, ...urls } = await harmful(upstream, { harm: rule });
    const client = createClient({ ...urls, userAgent: 'test', token: 'any', retryBase: 1, timeout });
    const place = { owner: 'octo', repo: 'octo', branch: 'main', message: 'Update the report', pullRequest: true };
    const result = await publishCommit(client, { ...place, publication: publicationOf(section) }).catch(
      (e: unknown) => e,
    );
    return { result, kinds };
  };
  const branch = guarded ? `refs/heads/${UPDATE_BRANCH}` : MAIN;
  const readme = (ref: string) => gitObject(folder, `${ref}:README.md`)?.bytes ?? Buffer.alloc(0);
  const holds = (section: string) => readme(branch).includes(section);

  /** One harmed run, and a healthy one after some of them. With `GET compare`, the branch of the proposal is there already. */
  async function harmed(
    kind: string,
    harm: Harm,
    only = Number.POSITIVE_INFINITY,
    timeout?: number,
  ): Promise<{ sign: string; sentence: string }> {
    git('update-ref', 'refs/heads/main', before);
    if (guarded) git('update-ref', '-d', `refs/heads/${UPDATE_BRANCH}`);
    pulls.splice(0);
    const always: Readonly<Record<string, Harm>> = WAYS[way].always;
    // These are for what is there already.
    const section = /compare|GET ref|PATCH/.test(kind) && guarded ? '## Newer' : '## Mine';
    if (section === '## Newer') await run(() => undefined);
    const commits = () => since(branch).length;
    const least = section === '## Newer' ? commits() : 0;
    const { result, kinds } = await run((k, n) => (k === kind && n < only ? harm : always[k]), section, timeout);
    expect([kind, kinds.includes(kind)]).toEqual([kind, true]);
    check();
    const failed = result instanceof Error;
    if (failed) {
      expect(result).toBeInstanceOf(UsageError);
      expect(result.message).not.toMatch(/\n|injected|undefined/);
    } else expect(holds(section)).toBe(true);
    if (only !== Number.POSITIVE_INFINITY || AGAIN.has(harm)) {
      const again = await run((k) => always[k], section);
      check();
      expect(again.result).not.toBeInstanceOf(Error);
      expect([holds(section), commits() - least]).toEqual([true, 1]);
      expect(pulls.map(({ state }) => state)).toEqual(guarded ? ['open'] : []);
    }
    return { sign: failed ? '!' : '=', sentence: failed ? result.message : '' };
  }

  /** The commits of a ref, the last one first, down to where everything began. */
  function since(ref: string): string[] {
    const found: string[] = [];
    for (let oid = tipOf(ref); oid !== before; oid = gitCommitOf(folder, oid)?.parents[0]) {
      if (oid === undefined) throw new Error(`${ref} does not rest on what was there`);
      found.push(oid);
    }
    return found;
  }

  const namesIn = (revision: string) =>
    new Map(
      listTree(folder, revision, true)
        ?.filter(({ type }) => type !== 'tree')
        .map(({ path, mode, sha }) => [path, `${mode} ${sha}`]),
    );
  function check(): void {
    if (guarded) expect(tipOf(MAIN)).toBe(before);
    const earlier = namesIn(before);
    for (const ref of gitRefs(folder, 'refs/heads/')) {
      expect(since(ref).length).toBeLessThanOrEqual(2);
      expect(outside(readme(ref))).toBe(outside(README));
      const now = namesIn(ref);
      expect([...earlier.keys()].filter((path) => !now.has(path))).toEqual([]);
      for (const [path, entry] of now)
        if (entry !== earlier.get(path)) expect(path).toMatch(/^(?:README\.md|milepost\.json|milepost\/[\w-]+\.svg)$/);
    }
  }
  return { harmed };
}

/** After these, a healthy run must find its way. */
const AGAIN: ReadonlySet<Harm> = new Set([FAULTS['401'], FAULTS['502'], FAULTS.cut, FAULTS.reset]);

/** `=` it is published all the same, `!` it ended in one sentence; for Head and Commit. */
const MUTATION: Readonly<Record<keyof typeof FAULTS, string>> = {
  '401': '! !',
  '403': '! =',
  '403 at the limit': '! !',
  '404': '= =',
  '409': '! !',
  '422': '! !',
  '429': '! !',
  '429 with retry-after': '! !',
  '451': '! !',
  '500': '! =',
  '502': '! =',
  '503': '! =',
  cut: '! =',
  'no JSON': '! =',
  'a page of a gateway': '! =',
  reset: '! =',
  redirect: '! =',
};

/** Elsewhere there is no other way than the one that fails; only what arrived, though its answer was cut, is there. */
function expected(way: Way, name: string, kind: string): string {
  if (way === 'mutation') return MUTATION[name as keyof typeof FAULTS].split(' ')[kind === 'Head' ? 0 : 1] ?? '';
  const arrived = name === 'cut' && kind === 'PATCH ref';
  return arrived || name === 'redirect' ? '=' : '!';
}

/**
 * Every fault, each at one kind of request, and every kind with several faults; all of them at all kinds take minutes, and
 * run with `npm run faults`.
 */
function kindsFor(way: Way, fault: number): readonly string[] {
  const { kinds } = WAYS[way];
  return process.env['FAULTS'] === 'all' ? kinds : [kinds[fault % kinds.length] ?? ''];
}

describe.each(Object.keys(WAYS) as Way[])('publishing by %s, where a kind of request fails', (way) => {
  it.each(Object.entries(FAULTS).map(([name, harm], index) => [name, harm, index] as const))(
    'always with %s',
    async (name, harm, index) => {
      const { harmed } = await scene(way);
      for (const kind of kindsFor(way, index)) {
        const { sign, sentence } = await harmed(kind, harm);
        expect([kind, sign, sentence]).toEqual([kind, expected(way, name, kind), sentence]);
      }
    },
    120_000,
  );

  it.each<[string, number, Harm, number?]>([
    ['502', 0, { status: 502 }],
    ['cut', 1, 'cut'],
    ['no JSON', 2, 'no-json'],
    ['reset', 3, 'reset'],
    ['429 with retry-after', 4, { status: 429, headers: { 'retry-after': '2' } }],
    ['a stall', 5, 'stall', 1_500],
    ['a stall midway', 6, 'stall-midway', 1_500],
  ])(
    'once with %s, and it is as if nothing had happened',
    async (_, index, harm, timeout) => {
      const { harmed } = await scene(way);
      for (const kind of kindsFor(way, index))
        expect([kind, await harmed(kind, harm, 1, timeout)]).toEqual([kind, { sign: '=', sentence: '' }]);
    },
    120_000,
  );
});

describe('publishing, where GraphQL answers in part', () => {
  const partly = (blank: (data: { [key: string]: unknown }) => void, type = 'FORBIDDEN'): Harm => ({
    alter: (answer) => {
      blank(answer['data'] as { [key: string]: unknown });
      answer['errors'] = [{ type, message: 'Something about it' }];
    },
  });
  const within = (data: { [key: string]: unknown }, key: string) => (data[key] ?? {}) as { [key: string]: unknown };

  it.each<[string, string, Harm, string, string]>([
    [
      'a folder',
      'Head',
      partly((data) => void (within(data, 'repository')['f0'] = null)),
      '!',
      'could not read all of octo/octo: GitHub answered in part',
    ],
    [
      'the README',
      'Head',
      partly((data) => void (within(data, 'repository')['readme'] = null)),
      '!',
      'could not read all',
    ],
    // What was committed all the same is found when the branch is read again.
    [
      'the commit, which arrived',
      'Commit',
      partly((data) => void (within(data, 'createCommitOnBranch')['commit'] = null), 'TIMEOUT'),
      '=',
      '',
    ],
  ])('without %s', async (_, kind, harm, expectedSign, words) => {
    const { harmed } = await scene('mutation');
    const { sign, sentence } = await harmed(kind, harm, 1);
    expect([sign, sentence.includes(words)]).toEqual([expectedSign, true]);
  });
});
