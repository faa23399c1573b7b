/** What can be odd about a repository itself, read through the API: the verdict of a sound one, or an unknown. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../src/checks/ids.ts';
import { createClient } from '../src/github/client.ts';
import { grade } from '../src/grade/grade.ts';
import { UsageError } from '../src/model/errors.ts';
import type { Roadmap } from '../src/model/roadmap.ts';
import { gitRepository, openGit } from '../src/sources/git.ts';
import { listRepositories, openGitHub } from '../src/sources/github/index.ts';
import { SERVICE } from './helpers/action.ts';
import { type Harm, harmful } from './helpers/faulty.ts';
import { type GitHubServer, type Hosted, hosted, serve } from './helpers/github.ts';
import { gitBytes } from './helpers/github-git.ts';
import { runGit, type TreeFile } from './helpers/repository.ts';

const EVERYTHING: Roadmap = {
  ...{ id: 'everything', version: '1', title: 'Everything', parts: [], skills: [] },
  requirements: CHECK_IDS.map((id) => ({ id, weight: 1, required: true, partial: 0.5 })),
};
type Verdicts = Readonly<Record<string, string>>;

async function locally({ folder }: Hosted): Promise<Verdicts> {
  const open = await openGit(gitRepository(folder));
  try {
    const { requirements } = await grade(open, EVERYTHING);
    return Object.fromEntries(requirements.map(({ id, verdict }) => [id, verdict]));
  } finally {
    await open.close();
  }
}

interface Meanwhile {
  /** Done once it is listed, and once its tree is read. */
  readonly listed?: (server: GitHubServer) => void;
  readonly opened?: () => void;
  readonly harm?: (kind: string, before: number) => Harm | undefined;
}

/** What sound repositories come to that are read beside the odd one, computed once. */
let sound: Promise<Verdicts> | undefined;

/** Alone, its tree comes through the REST API; of three, all trees come in one query, in whose answer the odd one is `f1`. */
const COUNTS = [1, 3] as const;

/** Listed, opened and graded, alone or beside two sound ones, whose verdicts never suffer. */
async function remotely(
  repository: Hosted,
  count: 1 | 3,
  { listed: afterList, opened: afterOpen, harm }: Meanwhile = {},
): Promise<{ verdicts: Verdicts; kinds: readonly string[] }> {
  const beside = count === 1 ? [] : ['a', 'z'].map((name) => hosted(name, SERVICE));
  sound ??= locally(hosted('sound', SERVICE));
  const { server } = await serve([repository, ...beside]);
  const { kinds, ...urls } = await harmful(new URL(server.apiUrl).origin, { harm: harm ?? (() => undefined) });
  const client = createClient({ ...urls, userAgent: 'test', token: 'any', retryBase: 1 });
  const listed = await listRepositories(client, 'octo');
  const at = count === 1 ? 0 : 1;
  expect([listed.length, listed[at]?.name]).toEqual([count, repository.name]);
  afterList?.(server);
  const opened = await Promise.allSettled(listed.map((one) => openGitHub(client, one)));
  expect(kinds.includes('Trees')).toBe(listed.filter(({ headOid }) => headOid !== null).length > 2);
  afterOpen?.();
  const graded = opened.map(async (result) => {
    if (result.status === 'rejected') throw result.reason;
    const { requirements } = await grade(result.value, EVERYTHING);
    await result.value.close();
    return Object.fromEntries(requirements.map(({ id, verdict }) => [id, verdict]));
  });
  const done = await Promise.allSettled(graded);
  const expected = await sound;
  for (const [index, result] of done.entries())
    if (index !== at) expect(result).toEqual({ status: 'fulfilled', value: expected });
  return { verdicts: (await graded[at]) ?? {}, kinds };
}

interface Item {
  readonly path?: string;
  readonly name?: string;
  size?: number;
}

/** What stands in the odd one's root, by an answer of either API. */
function itemsIn(answer: { readonly [key: string]: unknown }): readonly Item[] {
  if (answer['tree']) return answer['tree'] as Item[];
  return (answer['data'] as { f1: { object: { entries: Item[] } } }).f1.object.entries;
}

function expectNoOther(verdicts: Verdicts, expected: Verdicts): void {
  for (const [id, verdict] of Object.entries(verdicts))
    expect([id, verdict]).toEqual([id, verdict === 'unknown' ? 'unknown' : expected[id]]);
}

/** The branch is elsewhere, and the old objects are gone. */
function rewrite(folder: string): void {
  runGit(folder, 'checkout', '-q', '--orphan', 'other');
  runGit(folder, 'rm', '-rfq', '.');
  runGit(folder, 'commit', '-q', '--allow-empty', '-m', 'rewritten');
  runGit(folder, 'branch', '-M', 'other', 'main');
  rmSync(join(folder, '.git/logs'), { recursive: true, force: true });
  runGit(folder, 'gc', '-q', '--prune=now');
}

describe.each(COUNTS)('a repository, of %i, that changes while it is read', (count) => {
  it('vanishes between list and read', async () => {
    const error = await remotely(hosted('service', SERVICE), count, {
      listed: (server) => void (server.repositories as Hosted[]).splice(0, 1),
    }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toBe('it is no longer there');
  });

  it('vanishes between tree and files', async () => {
    const repository = hosted('service', SERVICE);
    const expected = await locally(repository);
    const { verdicts } = await remotely(repository, count, {
      opened: () => rmSync(repository.folder, { recursive: true }),
    });
    expectNoOther(verdicts, expected);
    expect(verdicts).toMatchObject({ readme: 'unknown', 'secrets.clean': 'unknown' });
  });

  it('is rewritten by force between list and tree', async () => {
    const repository = hosted('service', SERVICE);
    await expect(remotely(repository, count, { listed: () => rewrite(repository.folder) })).rejects.toThrow(
      'it is no longer there',
    );
  });

  it('is rewritten by force between tree and files', async () => {
    const repository = hosted('service', SERVICE);
    const expected = await locally(repository);
    const { verdicts } = await remotely(repository, count, { opened: () => rewrite(repository.folder) });
    expectNoOther(verdicts, expected);
    expect(verdicts).toMatchObject({ readme: 'unknown', logging: 'unknown', 'secrets.clean': 'unknown' });
  });

  it('has nothing in it any more', async () => {
    const repository = hosted('service', SERVICE);
    runGit(repository.folder, 'update-ref', '-d', 'refs/heads/main');
    await expect(remotely(repository, count)).rejects.toThrow('it is empty');
  });
});

describe.each(COUNTS)('a repository, of %i, that is odd', (count) => {
  it.each<[string, Record<string, TreeFile>, Verdicts]>([
    ['its README is a link', { 'README.md': { link: 'docs/real.md' }, 'docs/real.md': '# Real\n' }, {}],
    ['a link leads out of it', { 'secrets.env': { link: '/etc/passwd' } }, {}],
    [
      'its README is a pointer of git-LFS',
      { 'README.md': 'version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 9\n' },
      { readme: 'unknown' },
    ],
    ['a binary file is named README', { 'README.md': Buffer.from([0, 1, 2, 3]) }, {}],
  ])('%s: judged as from its clone', async (_, files, known) => {
    const { 'README.md': readme, ...rest } = SERVICE;
    const repository = hosted('odd', {
      ...rest,
      ...(files['README.md'] ? {} : { 'README.md': readme ?? '' }),
      ...files,
    });
    const { verdicts } = await remotely(repository, count);
    expect(verdicts).toEqual(await locally(repository));
    expect(verdicts).toMatchObject(known);
  });

  it('a submodule is nobody’s to read, and no reason for an unknown', async () => {
    const repository = hosted('odd', SERVICE);
    const expected = await locally(repository);
    runGit(repository.folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor/module`);
    runGit(repository.folder, 'commit', '-q', '-m', 'a submodule');
    expect((await remotely(repository, count)).verdicts).toEqual(expected);
    expect(await locally(repository)).toEqual(expected);
  });

  it('a file of 100 MB, as the tree claims, is not asked for, and what needs it is unknown', async () => {
    const repository = hosted('odd', SERVICE);
    const expected = await locally(repository);
    const { verdicts, kinds } = await remotely(repository, count, {
      harm: (kind, before) =>
        kind === 'GET tree' || (kind === 'Trees' && before === 0)
          ? {
              alter: (answer) => {
                for (const item of itemsIn(answer)) if ((item.path ?? item.name) === 'README.md') item.size = 1e8;
              },
            }
          : undefined,
    });
    expectNoOther(verdicts, expected);
    expect(verdicts).toMatchObject({ readme: 'unknown', 'tests.unit': expected['tests.unit'] });
    expect(kinds).not.toContain('GET blob');
  });

  it('a tree that stays cut short proves no absence', async () => {
    const repository = hosted('odd', SERVICE);
    const expected = await locally(repository);
    const cut: Harm = {
      alter: (answer) => {
        answer['truncated'] = true;
        answer['tree'] = (answer['tree'] as { path: string }[]).filter(({ path }) => path === 'README.md');
      },
    };
    // GraphQL knows no cut: what is too much for it is asked of the REST API.
    const tooMuch: Harm = {
      alter: (answer) => {
        (answer['data'] as Record<string, unknown>)['f1'] = null;
        answer['errors'] = [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits exceeded', path: ['f1'] }];
      },
    };
    const { verdicts, kinds } = await remotely(repository, count, {
      harm: (kind, before) => (kind === 'GET tree' ? cut : kind === 'Trees' && before === 0 ? tooMuch : undefined),
    });
    expect(kinds).toContain('GET tree');
    expectNoOther(verdicts, expected);
    expect(verdicts).toMatchObject({ license: 'unknown', 'tests.unit': 'unknown', 'secrets.clean': 'unknown' });
  });

  it('names that are no UTF-8, two of which look alike, are judged as from the clone', async () => {
    const repository = hosted('odd', SERVICE);
    const { folder } = repository;
    const expected = await locally(repository);
    const listing = gitBytes(folder, ['ls-tree', '-z', 'HEAD']) ?? Buffer.alloc(0);
    const blob = (text: string) =>
      gitBytes(folder, ['hash-object', '-w', '--stdin'], { input: text })?.toString().trim();
    const lines = [
      // In two pieces, for this file is graded too.
      ['x\xe8.py', `TOKEN = "${['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_')}"\n`],
      ['x\xe9.py', 'two = 2\n'],
    ].map(([name = '', text = '']) => Buffer.from(`100644 blob ${blob(text)}\t${name}\0`, 'latin1'));
    const tree =
      gitBytes(folder, ['mktree', '-z'], { input: Buffer.concat([listing, ...lines]) })
        ?.toString()
        .trim() ?? '';
    runGit(folder, 'update-ref', 'HEAD', runGit(folder, 'commit-tree', tree, '-m', 'odd names'));
    const { verdicts } = await remotely(repository, count);
    expect(verdicts).toEqual(await locally(repository));
    expectNoOther(verdicts, expected);
    // One of them cannot be told from the other, and might be the one with the secret.
    expect(verdicts['secrets.clean']).toBe('unknown');
  });
});
