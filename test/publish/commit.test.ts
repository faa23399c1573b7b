import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { END_MARKER as END, START_MARKER as START } from '../../src/publish/markers.ts';
import { badge, endpoint, profile, README, wanted } from '../helpers/profile.ts';
import { commitFiles, runGit } from '../helpers/repository.ts';

describe('publishCommit', () => {
  it('writes README, badges and data in one commit that starts no run', async () => {
    const { publish, log, show, folder, server } = await profile();
    const { changed, commit } = await publish();
    expect(changed).toEqual(['README.md', 'milepost.json', 'milepost/score.svg']);
    expect(commit).toBe(runGit(folder, 'rev-parse', 'main'));
    expect(log()).toEqual(['Update the report [skip ci]', 'first']);
    expect(show('README.md')).toBe(`# Me\r\n\r\n${START}\r\n\r\n## Mine\r\n\r\n${END}\r\nno newline at the end`);
    expect(show('milepost.json')).toBe('{}');
    expect(server.requests.map(({ kind }) => kind)).toEqual(['Head', 'Commit']);
  });

  it('commits nothing where nothing changed', async () => {
    const { publish, log, server } = await profile();
    await publish();
    expect(await publish()).toEqual({ changed: [], commit: null });
    expect(log()).toHaveLength(2);
    expect(server.count('Commit')).toBe(1);
  });

  it('sends only what changed', async () => {
    const { publish, folder } = await profile();
    await publish();
    const { changed } = await publish(wanted({ 'milepost.json': '{"new":1}\n' }));
    expect(changed).toEqual(['milepost.json']);
    expect(runGit(folder, 'diff', '--name-only', 'main~1', 'main')).toBe('milepost.json');
  });

  it('merges again where the branch moved, and keeps what others wrote', async () => {
    let moves = 0;
    const { publish, folder, log, show } = await profile(
      { 'README.md': README },
      {},
      {
        fault: ({ kind }) => {
          if (kind !== 'Commit' || moves >= 2) return undefined;
          moves += 1;
          runGit(folder, 'checkout', '-q', 'main');
          commitFiles(
            folder,
            { 'README.md': README.replace('# Me', `# Me, edited ${moves}`), 'other.txt': `${moves}` },
            `edit ${moves}`,
          );
          runGit(folder, 'checkout', '-q', '--detach');
          return undefined;
        },
      },
    );
    await publish();
    expect(log()).toEqual(['Update the report [skip ci]', 'edit 2', 'edit 1', 'first']);
    expect(show('README.md')).toContain('# Me, edited 2');
    expect(show('README.md')).toContain('## Mine');
    expect(show('other.txt')).toBe('2');
  });

  it('gives up after four tries', async () => {
    const { publish, server, log } = await profile(
      { 'README.md': README },
      {},
      {
        fault: ({ kind }) =>
          kind === 'Commit'
            ? {
                status: 200,
                body: {
                  data: { createCommitOnBranch: null },
                  errors: [{ type: 'STALE_DATA', message: 'Expected branch to point to "x"' }],
                },
              }
            : undefined,
      },
    );
    await expect(publish()).rejects.toThrow(
      new UsageError('octo/octo: the branch main moved 4 times while writing; run again'),
    );
    expect(server.count('Commit')).toBe(4);
    expect(log()).toEqual(['first']);
  });

  it('does not commit twice where only the answer was lost', async () => {
    let committed: string | undefined;
    const setup = await profile(
      { 'README.md': README },
      {},
      {
        fault: ({ kind, variables }, earlier) => {
          if (kind !== 'Commit' || earlier.some((request) => request.kind === 'Commit')) return undefined;
          const { input } = variables as {
            input: { expectedHeadOid: string; fileChanges: { additions: { path: string; contents: string }[] } };
          };
          runGit(setup.folder, 'checkout', '-q', 'main');
          const files = input.fileChanges.additions.map(
            ({ path, contents }) => [path, Buffer.from(contents, 'base64')] as const,
          );
          committed = commitFiles(setup.folder, Object.fromEntries(files), 'arrived');
          return { status: 502 };
        },
      },
    );
    expect(await setup.publish()).toEqual({
      changed: ['README.md', 'milepost.json', 'milepost/score.svg'],
      commit: committed,
    });
    expect(setup.log()).toEqual(['arrived', 'first']);
  });

  it.each([
    [
      'a token that may not write',
      { writable: false },
      {},
      'the token may not write to octo/octo: give the job "permissions: { contents: write }"',
    ],
    [
      'a protected branch',
      {},
      {
        data: { createCommitOnBranch: null },
        errors: [{ type: 'UNPROCESSABLE', message: 'Changes must be made through a pull request.' }],
      },
      'the branch main of octo/octo is protected',
    ],
  ])('ends %s in one sentence', async (_, more, body, message) => {
    const options =
      Object.keys(body).length > 0
        ? { fault: ({ kind }: { kind: string }) => (kind === 'Commit' ? { status: 200, body } : undefined) }
        : {};
    const { publish, log } = await profile({ 'README.md': README }, more, options);
    const error = await publish().catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain('\n');
    expect(log()).toEqual(['first']);
  });

  it('says which branch is not there', async () => {
    const { publish } = await profile();
    await expect(publish(wanted(), 'gone')).rejects.toThrow('octo/octo has no branch "gone"');
  });

  it('leaves everything alone where the markers are broken', async () => {
    const { publish, log } = await profile({ 'README.md': `# Me\n${START}\n` });
    await expect(publish()).rejects.toThrow('README.md:2: the marker milepost:start has no counterpart');
    expect(log()).toEqual(['first']);
  });

  it.each([
    ['creates a README', {}, 'README.md', [] as string[]],
    [
      'appends to one without markers',
      { 'README.md': '# Me\n' },
      'README.md',
      ['README.md had no markers, so the section was appended at its end'],
    ],
    ['finds one of another case', { 'Readme.md': `${START}\n${END}\n` }, 'Readme.md', []],
  ])('%s', async (_, files, path, expected) => {
    const { publish, notices, folder } = await profile({ 'a.txt': 'a', ...files });
    expect((await publish()).changed).toContain(path);
    expect(notices).toEqual(expected);
    expect(
      runGit(folder, 'ls-tree', '--name-only', 'main')
        .split('\n')
        .filter((name) => /readme/i.test(name)),
    ).toEqual([path]);
  });

  it('keeps bytes that are no UTF-8, and a README larger than GraphQL shows', async () => {
    const odd = Buffer.concat([
      Buffer.from([0xe9, 0x0a]),
      Buffer.from(`${START}\n${END}\n`),
      Buffer.from('x'.repeat(600_000)),
      Buffer.from([0xff]),
    ]);
    const { publish, folder } = await profile({ 'README.md': odd });
    await publish();
    runGit(folder, 'checkout', '-q', '-f', 'main');
    const { readFileSync } = await import('node:fs');
    const after = readFileSync(join(folder, 'README.md'));
    const at = odd.indexOf(END);
    expect(after.subarray(-odd.length + at).equals(odd.subarray(at))).toBe(true);
    expect(after.subarray(0, 2)).toEqual(odd.subarray(0, 2));
  });

  it('refuses a README that is a symlink', async () => {
    const { publish } = await profile({ 'docs.md': 'x', 'README.md': { link: 'docs.md' } });
    await expect(publish()).rejects.toThrow('README.md is a symlink');
  });

  it("deletes its own badges that are no longer written, and nobody else's", async () => {
    const { publish, folder } = await profile({
      'README.md': README,
      'milepost/mine.svg': '<svg/>',
      'milepost/old.svg': badge('old'),
    });
    expect((await publish()).changed).toContain('milepost/old.svg');
    expect(runGit(folder, 'ls-tree', '--name-only', 'main', 'milepost/')).toBe('milepost/mine.svg\nmilepost/score.svg');
  });

  it('deletes its own endpoints that are no longer written, and no other JSON', async () => {
    const { publish, folder } = await profile({
      'README.md': README,
      'milepost/mine.json': '{ "schemaVersion": 1, "label": "mine", "message": "yes", "color": "#1a7f37" }\n',
      'milepost/old.json': endpoint('old'),
      'milepost/deep/old.json': endpoint('old'),
      'old.json': endpoint('old'),
    });
    const published = wanted({ 'milepost/docker.json': endpoint('docker') });
    expect((await publish(published)).changed).toContain('milepost/old.json');
    expect(runGit(folder, 'ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(
      expect.arrayContaining(['milepost/deep/old.json', 'milepost/docker.json', 'milepost/mine.json', 'old.json']),
    );
    expect(runGit(folder, 'ls-tree', '-r', '--name-only', 'main')).not.toContain('milepost/old.json');
    expect((await publish(published)).changed).toEqual([]);
  });

  it('puts everything beside a README in a folder', async () => {
    const { publish } = await profile({ 'profile/README.md': README });
    expect((await publish(wanted({}, '## Mine', 'profile/README.md'))).changed).toEqual([
      'profile/README.md',
      'profile/milepost.json',
      'profile/milepost/score.svg',
    ]);
  });
});
