import { describe, expect, it } from 'vitest';
import { gitRepository, openGit } from '../../src/sources/git.ts';
import { listRepositories, openGitHub } from '../../src/sources/github/index.ts';
import { type GitHubOptions, type Hosted, hosted, serve } from '../helpers/github.ts';
import { commitFiles, runGit, type TreeFile } from '../helpers/repository.ts';

/** The only repository, opened, with everything in it loaded. */
async function read(repository: Hosted, more: Partial<GitHubOptions> = {}) {
  const { server, client } = await serve([repository], more);
  const [listed] = await listRepositories(client, 'octo');
  if (!listed) throw new Error('nothing listed');
  const open = await openGitHub(client, listed);
  await open.load(open.snapshot.entries.map((entry) => entry.path));
  return { snapshot: open.snapshot, server, open };
}

/** Text in every encoding and entries of every kind. */
const VARIED: Record<string, TreeFile> = {
  'README.md': '# Hi\n\nünïcode ✔ 🎉\r\n',
  'bom.txt': '\ufeffwith a mark\n',
  'utf16le.txt': Buffer.from('\ufefftäxt\r\n', 'utf16le'),
  'utf16be.txt': Buffer.from('\ufefftäxt\r\n', 'utf16le').swap16(),
  'latin1.py': Buffer.from('# caf\xe9 \x80 \x93x\x94\n', 'latin1'),
  'replacement.txt': 'an honest \ufffd\n',
  'nul-late.txt': `${'x'.repeat(9000)}\0`,
  'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
  'model.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 1\n',
  'empty.txt': '',
  'long.txt': 'long line\n'.repeat(60_000),
  'tools/run.sh': { executable: '#!/bin/sh\n' },
  link: { link: '../outside' },
  'tools.txt': 'sorts before tools/run.sh',
  'ünïcode/näme.txt': 'x',
};

describe('openGitHub', () => {
  it('hands over the same bytes as the local clone, whatever they are', async () => {
    const repository = hosted('varied', VARIED);
    runGit(repository.folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    runGit(repository.folder, 'commit', '-q', '-m', 'a submodule');
    const { snapshot, server } = await read(repository);
    const local = await openGit(gitRepository(repository.folder));
    await local.load(local.snapshot.entries.map(({ path }) => path));
    await local.close();
    expect(snapshot.entries).toEqual(local.snapshot.entries);
    expect(snapshot.commit).toBe(local.snapshot.commit);
    for (const { path } of local.snapshot.entries)
      expect([path, snapshot.content(path)]).toEqual([path, local.snapshot.content(path)]);
    expect(snapshot.content('latin1.py')).toEqual({ state: 'text', text: '# café € “x”\n' });
    expect(snapshot.content('utf16be.txt')).toEqual({ state: 'text', text: 'täxt\r\n' });
    expect(snapshot.content('picture.png')).toEqual({ state: 'binary' });
    expect(snapshot.content('model.bin')).toEqual({ state: 'unread', reason: 'lfs-pointer' });
    expect(snapshot.content('module')).toEqual({ state: 'unread', reason: 'missing-object' });
    expect(server.count('Blobs')).toBe(1);
  });

  it('reads nothing unasked, and copies once', async () => {
    const repository = hosted('copies', { 'a.txt': 'same', 'b.txt': 'same', 'c.txt': 'other' });
    const { client, server } = await serve([repository]);
    const [listed] = await listRepositories(client, 'octo');
    const { snapshot, load } = await openGitHub(client, listed ?? ({} as never));
    expect(snapshot.content('a.txt')).toEqual({ state: 'unread', reason: 'not-requested' });
    await load(['a.txt', 'b.txt', 'no/such.txt']);
    await load(['a.txt']);
    expect(snapshot.content('b.txt')).toEqual({ state: 'text', text: 'same' });
    expect(snapshot.content('c.txt')).toEqual({ state: 'unread', reason: 'not-requested' });
    expect(server.count('Blobs')).toBe(1);
  });

  it('shares batches between repositories that are read side by side', async () => {
    const repositories = ['a', 'b', 'c'].map((name) => hosted(name, { 'name.txt': name, 'x/y.txt': `${name} y` }));
    const { client, server } = await serve(repositories);
    const opened = await Promise.all(
      (await listRepositories(client, 'octo')).map((listed) => openGitHub(client, listed)),
    );
    await Promise.all(opened.map(({ load }) => load(['name.txt', 'x/y.txt'])));
    expect(opened.map(({ snapshot }) => snapshot.content('name.txt'))).toEqual(
      ['a', 'b', 'c'].map((text) => ({ state: 'text', text })),
    );
    expect(server.count('Blobs')).toBe(1);
  });

  it('halves batches that are too much for the server, and grows them back', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`f${i}.txt`, `text ${i}`]));
    let calm = false;
    const { snapshot, server } = await read(hosted('large', files), {
      fault: ({ kind, bytes }, earlier) => {
        calm ||= earlier.filter((request) => request.kind === 'Blobs').length >= 6;
        return kind === 'Blobs' && !calm && bytes === 0 ? { status: 502 } : undefined;
      },
    });
    for (const [path, text] of Object.entries(files)) expect(snapshot.content(path)).toEqual({ state: 'text', text });
    expect(server.count('Blobs')).toBeLessThan(30);
    expect(server.count('blob')).toBe(0);
  });

  it.each([
    ['folder by folder where the tree is truncated', true],
    ['in one request otherwise', false],
  ])('reads the tree %s', async (_, cut) => {
    const repository = hosted('deep', { 'a.txt': '1', 'b/c.txt': '2', 'b/d/e.txt': '3', 'f.txt': '4' });
    const root = runGit(repository.folder, 'rev-parse', 'HEAD');
    const { snapshot, server } = await read(repository, {
      fault: ({ path }) => (cut && path.includes(`${root}?recursive`) ? { truncated: true } : undefined),
    });
    expect(snapshot.entries.map(({ path }) => path)).toEqual(['a.txt', 'b/c.txt', 'b/d/e.txt', 'f.txt']);
    expect(snapshot.truncated).toBe(false);
    expect(server.count('tree')).toBe(cut ? 3 : 1);
  });

  it('says that the tree is incomplete where own folders stay unread', async () => {
    const repository = hosted('cut', { 'a.txt': '1', 'b/c.txt': '2' });
    const { snapshot } = await read(repository, {
      fault: ({ kind, path }, earlier) => {
        if (kind !== 'tree') return undefined;
        const trees = earlier.filter((request) => request.kind === 'tree').length;
        return trees < 2 ? { truncated: true } : path ? { status: 404 } : undefined;
      },
    });
    expect(snapshot.entries.map(({ path }) => path)).toEqual(['a.txt']);
    expect(snapshot.truncated).toBe(true);
  });

  it("does not mind other people's folders that stay unread", async () => {
    const repository = hosted('vendored', { 'a.txt': '1', 'node_modules/x/index.js': '2' });
    const { snapshot } = await read(repository, {
      fault: ({ kind }, earlier) => {
        const trees = earlier.filter((request) => request.kind === 'tree').length;
        return kind !== 'tree' ? undefined : trees < 2 ? { truncated: true } : { status: 404 };
      },
    });
    expect([snapshot.entries.length, snapshot.truncated]).toEqual([1, false]);
  });

  it('leaves one blob unread where the token may not see it, and reads the others', async () => {
    const repository = hosted('guarded', { 'a.txt': 'open', 'b.txt': 'guarded', 'long.txt': 'x'.repeat(500_000) });
    const guarded = ['b.txt', 'long.txt'].map((path) => runGit(repository.folder, 'rev-parse', `HEAD:${path}`));
    const { snapshot } = await read(repository, { forbidden: (oid) => guarded.includes(oid) });
    expect(snapshot.content('a.txt')).toEqual({ state: 'text', text: 'open' });
    expect(snapshot.content('b.txt')).toEqual({ state: 'unread', reason: 'no-access' });
    expect(snapshot.content('long.txt')).toEqual({ state: 'unread', reason: 'no-access' });
  });

  it.each([
    ['an outage', { status: 503 }, 'failed'],
    ['a broken connection', { hangUp: true }, 'failed'],
    ['an answer that is no JSON', { status: 200, body: '{"data": {"r0": ' }, 'failed'],
    [
      'the rate limit',
      { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] } },
      'rate-limited',
    ],
  ] as const)('gives up on contents in %s, without throwing', async (_, fault, reason) => {
    const { snapshot } = await read(hosted('down', { 'a.txt': '1', 'b.txt': '2' }), {
      fault: ({ kind }) => (kind === 'Blobs' || kind === 'blob' ? fault : undefined),
    });
    expect(snapshot.content('a.txt')).toEqual({ state: 'unread', reason });
    expect(snapshot.content('b.txt')).toEqual({ state: 'unread', reason });
  });

  it.each([
    [404, 'it is no longer there'],
    [403, 'the token has no access'],
    [451, 'the token has no access'],
    [500, 'GitHub did not answer'],
  ])('says why a tree cannot be read: %i', async (status, message) => {
    const { client } = await serve([hosted('gone')], {
      fault: ({ kind }) => (kind === 'tree' ? { status } : undefined),
    });
    const [listed] = await listRepositories(client, 'octo');
    await expect(openGitHub(client, listed ?? ({} as never))).rejects.toThrow(message);
  });

  it('still reads what it listed after a force-push', async () => {
    const repository = hosted('pushed', { 'a.txt': 'before' });
    const { client } = await serve([repository]);
    const [listed] = await listRepositories(client, 'octo');
    commitFiles(repository.folder, { 'a.txt': 'after' }, 'second');
    const { snapshot, load } = await openGitHub(client, listed ?? ({} as never));
    await load(['a.txt']);
    expect(snapshot.commit).toBe(listed?.headOid);
    expect(snapshot.content('a.txt')).toEqual({ state: 'text', text: 'before' });
  });
});
