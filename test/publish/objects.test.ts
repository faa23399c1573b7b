/** Where the mutation is refused: the Git Data API, with the same promises. */
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import type { Fault, Recorded } from '../helpers/github.ts';
import { badge, outside, profile, README, wanted } from '../helpers/profile.ts';
import { commitFiles, runGit } from '../helpers/repository.ts';

const refusal = (type: string, message: string): Fault => ({
  status: 200,
  body: { data: { createCommitOnBranch: null }, errors: [{ type, message }] },
});
const NO_MUTATION: Fault = {
  status: 200,
  body: { errors: [{ message: "Field 'createCommitOnBranch' doesn't exist on type 'Mutation'" }] },
};
const FORBIDDEN = refusal('FORBIDDEN', 'Resource not accessible by integration');
const on = (kind: string, fault: Fault) => (request: Recorded) => (request.kind === kind ? fault : undefined);

describe('publishCommit without the mutation', () => {
  it.each<[string, Fault]>([
    ['a server that does not have it', NO_MUTATION],
    ['a token that may not use it', FORBIDDEN],
    ['a request too large for it', { status: 413, body: { message: 'Payload too large' } }],
  ])('%s: blobs, a tree, a commit and a branch that moves forward', async (_, fault) => {
    const { publish, log, show, git, kinds } = await profile(
      { 'README.md': README },
      {},
      { fault: on('Commit', fault) },
    );
    const { changed, commit } = await publish();
    expect(changed).toEqual(['README.md', 'milepost.json', 'milepost/score.svg']);
    expect(commit).toBe(git('rev-parse', 'main'));
    expect(log()).toEqual(['Update the report [skip ci]', 'first']);
    expect(outside(show('README.md'))).toBe(outside(README));
    expect(show('README.md')).toContain('## Mine');
    const blobs = ['POST blob', 'POST blob', 'POST blob'];
    expect(kinds()).toEqual(['Head', 'Commit', ...blobs, 'POST tree', 'POST commit', 'GET ref', 'PATCH ref']);
    expect((await publish()).changed).toEqual([]);
    expect(log()).toHaveLength(2);
  });

  it('works where there is no GraphQL at all', async () => {
    const { publish, log, show, kinds } = await profile(
      { 'profile/README.md': README, 'profile/milepost/old.svg': badge('old') },
      {},
      { fault: ({ path }) => (path === '/graphql' ? { status: 404 } : undefined) },
    );
    const publication = wanted({}, '## Mine', 'profile/README.md');
    expect((await publish(publication)).changed).toContain('profile/milepost/old.svg');
    expect((await publish(publication)).changed).toEqual([]);
    expect(log()).toEqual(['Update the report [skip ci]', 'first']);
    expect(show('profile/README.md')).toContain('## Mine');
    expect(kinds().filter((kind) => kind === 'PATCH ref')).toHaveLength(1);
    await expect(publish(publication, 'ma')).rejects.toThrow('octo/octo has no branch "ma"');
  });

  it('keeps what is executable, bytes that are no UTF-8, and other files', async () => {
    const odd = Buffer.concat([Buffer.from([0xe9, 0xff, 0x0a]), Buffer.from(README)]);
    const { publish, git, folder } = await profile(
      { 'README.md': odd, 'milepost.json': { executable: '{"old":1}' }, 'src/a.py': 'x' },
      {},
      { fault: on('Commit', FORBIDDEN) },
    );
    await publish();
    expect(git('ls-tree', '-r', 'main')).toMatch(/^100755 blob \w+\tmilepost\.json$/m);
    expect(git('diff', '--name-only', 'main~1', 'main').split('\n')).toEqual([
      'README.md',
      'milepost.json',
      'milepost/score.svg',
    ]);
    const { execFileSync } = await import('node:child_process');
    const after = execFileSync('git', ['-C', folder, 'cat-file', 'blob', 'main:README.md']);
    expect(outside(after)).toBe(outside(odd));
  });

  it('merges again where the branch moved before it could', async () => {
    let moved = false;
    const { publish, folder, log, show } = await profile(
      { 'README.md': README },
      {},
      {
        fault: ({ kind, method }) => {
          if (kind === 'Commit') return NO_MUTATION;
          if (moved || method !== 'PATCH') return undefined;
          moved = true;
          edit(folder);
          return undefined;
        },
      },
    );
    await publish();
    expect(log()).toEqual(['Update the report [skip ci]', 'edit', 'first']);
    expect(show('README.md')).toContain('# Me, edited');
    expect(show('other.txt')).toBe('theirs');
  });

  it('does not bring back commits that somebody took from the branch', async () => {
    let taken = false;
    const { publish, git, log } = await profile(
      { 'README.md': README },
      {},
      {
        fault: ({ kind, method }) => {
          if (kind === 'Commit') return NO_MUTATION;
          if (taken || kind !== 'commit' || method !== 'POST') return undefined;
          taken = true;
          git('update-ref', 'refs/heads/main', git('rev-parse', 'main~1'));
          return undefined;
        },
      },
    );
    git('checkout', '-q', 'main');
    commitFiles(git('rev-parse', '--show-toplevel'), { 'secret.txt': 'pushed by mistake' }, 'mistake');
    git('checkout', '-q', '--detach');
    await publish();
    expect(log()).toEqual(['Update the report [skip ci]', 'first']);
  });

  it('does not commit twice where only the answer was lost', async () => {
    const { publish, git, log } = await profile(
      { 'README.md': README },
      {},
      {
        fault: ({ kind, method, body }) => {
          if (kind === 'Commit') return NO_MUTATION;
          if (method !== 'PATCH') return undefined;
          git('update-ref', 'refs/heads/main', String(body['sha']));
          return { hangUp: true };
        },
      },
    );
    expect(await publish()).toEqual({
      changed: ['README.md', 'milepost.json', 'milepost/score.svg'],
      commit: git('rev-parse', 'main'),
    });
    expect(log()).toEqual(['Update the report [skip ci]', 'first']);
  });

  it('takes the pieces where the whole brings no answer twice', async () => {
    const { publish, server, log } = await profile(
      { 'README.md': README },
      {},
      { fault: on('Commit', { status: 502 }) },
    );
    expect((await publish()).changed).toHaveLength(3);
    expect(server.count('Commit')).toBe(2);
    expect(log()).toEqual(['Update the report [skip ci]', 'first']);
  });

  it('never trusts a server that stores other bytes', async () => {
    const { publish, log } = await profile(
      { 'README.md': README },
      {},
      {
        fault: ({ kind, method }) =>
          kind === 'Commit'
            ? NO_MUTATION
            : kind === 'blob' && method === 'POST'
              ? { status: 201, body: { sha: '1'.repeat(40), url: '' } }
              : undefined,
      },
    );
    await expect(publish()).rejects.toThrow('GitHub stored other bytes than were sent for milepost/score.svg');
    expect(log()).toEqual(['first']);
  });
});

describe('publishCommit', () => {
  it.each([
    ['a folder by the name of the data', { 'milepost.json/keep.txt': 'mine' }, 'milepost.json is no plain file'],
    ['a file by the name of the folder', { milepost: 'mine' }, 'milepost is no folder'],
    ['a link by the name of the folder', { milepost: { link: 'src' } }, 'milepost is no folder'],
    ['a link by the name of the data', { 'milepost.json': { link: 'a.json' } }, 'milepost.json is no plain file'],
    ['a folder by the name of the README', { 'README.md/x': 'mine' }, 'README.md is no plain file'],
  ])('does not put its files in the place of %s', async (_, files, message) => {
    const { publish, log } = await profile(files);
    const error = await publish().catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(message);
    expect(log()).toEqual(['first']);
  });
});

function edit(folder: string): void {
  runGit(folder, 'checkout', '-q', 'main');
  commitFiles(folder, { 'README.md': README.replace('# Me', '# Me, edited'), 'other.txt': 'theirs' }, 'edit');
  runGit(folder, 'checkout', '-q', '--detach');
}
