import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discoverRepositories } from '../../src/sources/discover.ts';
import { gitRepository, openGit } from '../../src/sources/git.ts';
import { parseRemote } from '../../src/sources/git-remote.ts';
import { parseListing } from '../../src/sources/git-tree.ts';
import { SERVICE } from '../helpers/action.ts';
import { graded, verdicts } from '../helpers/clones.ts';
import { standIn } from '../helpers/git-stand-in.ts';
import { commitFiles, makeRepository, runGit, temporaryFolder } from '../helpers/repository.ts';

async function read(path: string, ref?: string) {
  const open = await openGit(gitRepository(path), ref);
  await open.load(open.snapshot.entries.map((entry) => entry.path));
  await open.close();
  return open.snapshot;
}

const tag = (folder: string, ...names: string[]) => names.map((name) => runGit(folder, 'tag', name));

describe('openGit', () => {
  it('reads the tip commit, not the work tree', async () => {
    const folder = makeRepository(join(temporaryFolder(), 'demo'), { 'a.txt': 'committed\n', 'b/c.txt': 'x' });
    writeFileSync(join(folder, 'a.txt'), 'dirty');
    writeFileSync(join(folder, 'new.txt'), 'untracked');
    const snapshot = await read(folder);
    expect(snapshot.name).toBe('demo');
    expect(snapshot.commit).toBe(runGit(folder, 'rev-parse', 'HEAD'));
    expect(snapshot.entries.map((e) => [e.path, e.size])).toEqual([
      ['a.txt', 10],
      ['b/c.txt', 1],
    ]);
    expect(snapshot.content('a.txt')).toEqual({ state: 'text', text: 'committed\n' });
  });

  it('reads a bare clone and one whose checkout is gone alike', async () => {
    const root = temporaryFolder();
    const folder = makeRepository(join(root, 'work'), { 'a.txt': 'one', 'ü.txt': 'two' });
    runGit(root, 'clone', '-q', '--bare', folder, 'bare.git');
    rmSync(join(folder, 'a.txt'));
    const [work, bare] = [await read(folder), await read(join(root, 'bare.git'))];
    expect(bare.name).toBe('bare');
    expect(bare.entries).toEqual(work.entries);
    expect(bare.content('ü.txt')).toEqual({ state: 'text', text: 'two' });
  });

  it('grades another ref where one is named', async () => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), { 'a.txt': 'one' });
    const first = runGit(folder, 'rev-parse', 'HEAD');
    commitFiles(folder, { 'a.txt': 'two' }, 'second');
    runGit(folder, 'tag', 'v1.0.0');
    const snapshot = await read(folder, first);
    expect(snapshot.content('a.txt')).toEqual({ state: 'text', text: 'one' });
    expect(snapshot.host.tags).toEqual(['v1.0.0']);
  });

  it('tells symlinks, executables, binary and LFS pointers apart', async () => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), {
      'bin.dat': new Uint8Array([1, 0, 2]),
      link: { link: '../../etc/passwd' },
      'run.sh': { executable: '#!/bin/sh\n' },
      'big.h5': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n',
      'empty.txt': '',
    });
    const snapshot = await read(folder);
    expect(Object.fromEntries(snapshot.entries.map((e) => [e.path, e.kind]))).toEqual({
      'bin.dat': 'file',
      'big.h5': 'file',
      'empty.txt': 'file',
      link: 'symlink',
      'run.sh': 'executable',
    });
    expect(snapshot.content('bin.dat')).toEqual({ state: 'binary' });
    expect(snapshot.content('big.h5')).toEqual({ state: 'unread', reason: 'lfs-pointer' });
    expect(snapshot.content('empty.txt')).toEqual({ state: 'text', text: '' });
  });

  it('reads many blobs of all sizes in one process', async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 300; i += 1) files[`f${i}.txt`] = `${i}\n`.repeat((i * 37) % 5000);
    const snapshot = await read(makeRepository(join(temporaryFolder(), 'r'), files));
    for (const [path, text] of Object.entries(files)) expect(snapshot.content(path)).toEqual({ state: 'text', text });
  });

  it('never runs what a clone configures', async () => {
    const root = temporaryFolder();
    const folder = makeRepository(join(root, 'r'), { 'a.txt': 'x', '.gitattributes': '* filter=evil\n' });
    const marker = join(root, 'ran');
    for (const key of ['core.fsmonitor', 'filter.evil.smudge', 'core.pager', 'core.sshCommand', 'core.editor'])
      runGit(folder, 'config', key, `touch ${marker}`);
    await read(folder);
    expect(existsSync(marker)).toBe(false);
  });

  it('reports a missing object as missing, and goes on', async () => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), { 'a.txt': 'aaa', 'b.txt': 'bbb' });
    const oid = runGit(folder, 'rev-parse', 'HEAD:a.txt');
    rmSync(join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2)));
    const snapshot = await read(folder);
    expect(snapshot.content('a.txt')).toEqual({ state: 'unread', reason: 'missing-object' });
    expect(snapshot.content('b.txt')).toEqual({ state: 'text', text: 'bbb' });
  });

  it('reads with a git that knows no batch commands', async () => {
    const root = temporaryFolder();
    const folder = makeRepository(join(root, 'r'), { 'a.txt': 'aaa', 'sub/b.txt': 'bbb', run: { executable: 'x' } });
    const today = await read(folder);
    // As git up to 2.35 answers: with its usage, and exit code 129.
    standIn('for word; do test "$word" = --batch-command && exit 129; done\nPATH="$REAL" exec git "$@"');
    const old = await read(folder);
    expect([old.commit, old.entries]).toEqual([today.commit, today.entries]);
    expect(['a.txt', 'sub/b.txt', 'run'].map((name) => old.content(name))).toEqual(
      ['aaa', 'bbb', 'x'].map((text) => ({ state: 'text', text })),
    );
  });

  it.each([
    ['a plain repository', () => undefined, [/ cat-file --batch-command --buffer$/]],
    [
      'one with a tag',
      (folder: string) => tag(folder, 'v1.0.0'),
      [/ rev-parse /, / cat-file --batch-command --buffer$/],
    ],
    [
      'one of another format',
      (folder: string) => runGit(folder, 'config', 'core.repositoryFormatVersion', '1'),
      [/ rev-parse /, / cat-file --batch-command --buffer$/],
    ],
  ])('grades %s with as few processes as it takes, one for all objects', async (_, make, expected) => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), SERVICE);
    make(folder);
    const log = join(temporaryFolder(), 'log');
    standIn(`echo "$0 $*" >> '${log}'\nPATH="$REAL" exec git "$@"`);
    expect(Object.values(verdicts(await graded(folder)))).not.toContain('unknown');
    const started = readFileSync(log, 'utf8').trim().split('\n');
    expect(started).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  it('says why where a folder of the commit is missing', async () => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), { 'sub/a.txt': 'x' });
    const oid = runGit(folder, 'rev-parse', 'HEAD:sub');
    rmSync(join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2)));
    await expect(read(folder)).rejects.toThrow(/git cannot read the tree of [0-9a-f]{12}: .*[0-9a-f]{40}/);
  });

  it.each([
    ['none', () => undefined, []],
    ['loose ones', (folder: string) => tag(folder, 'v2', 'v1'), ['v1', 'v2']],
    [
      'packed ones',
      (folder: string) => [...tag(folder, 'v2', 'x/v1'), runGit(folder, 'pack-refs', '--all')],
      ['v2', 'x/v1'],
    ],
    ['what a shallow clone shows', (folder: string) => writeFileSync(join(folder, '.git/shallow'), ''), undefined],
  ])('knows the tags: %s', async (_, make, tags) => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), { a: 'x' });
    make(folder);
    expect((await read(folder)).host.tags).toEqual(tags);
  });

  it('lists what a listing of git lists, in submodules, links and deep folders', async () => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), {
      'a/b/c/d.txt': 'deep',
      'a.b/e.txt': 'sorts before a/',
      'a/b/same.txt': 'deep',
      'ö/l': { link: '../a' },
    });
    runGit(folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},a/module`);
    runGit(folder, 'commit', '-q', '-m', 'a submodule');
    const { entries } = await read(folder);
    expect(entries).toEqual(parseListing(runGit(folder, 'ls-tree', '-r', '-z', '-l', 'HEAD')));
    expect(entries.map(({ path, kind, size }) => [path, kind, size])).toEqual([
      ['a.b/e.txt', 'file', 15],
      ['a/b/c/d.txt', 'file', 4],
      ['a/b/same.txt', 'file', 4],
      ['a/module', 'submodule', 0],
      ['ö/l', 'symlink', 4],
    ]);
  });

  it.each([
    ['no such path', (root: string) => join(root, 'nowhere'), undefined, /no such path/],
    ['a plain folder', (root: string) => root, undefined, /not a git repository/],
    ['an unknown ref', (root: string) => makeRepository(join(root, 'r'), { a: 'x' }), 'nope', /unknown ref "nope"/],
    ['an option as ref', (root: string) => makeRepository(join(root, 'r'), { a: 'x' }), '--all', /unknown ref "--all"/],
    [
      'an empty repository',
      (root: string) => {
        mkdirSync(join(root, 'r'));
        runGit(join(root, 'r'), 'init', '-q');
        return join(root, 'r');
      },
      undefined,
      /empty repository/,
    ],
  ])('says in one line what is wrong: %s', async (_, make, ref, message) => {
    await expect((async () => read(make(temporaryFolder()), ref))()).rejects.toThrow(message);
  });

  it('does not take a folder inside a repository for a repository', () => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), { 'sub/a.txt': 'x' });
    expect(() => gitRepository(join(folder, 'sub'))).toThrow(/not a git repository/);
  });
});

describe('discoverRepositories', () => {
  it('finds work trees and bare repositories, sorted, and nothing inside them', () => {
    const root = temporaryFolder();
    makeRepository(join(root, 'b'), { x: '1' });
    makeRepository(join(root, 'b/nested'), { x: '1' });
    makeRepository(join(root, 'owner/a'), { x: '1' });
    runGit(root, 'clone', '-q', '--bare', join(root, 'b'), 'c.git');
    expect(discoverRepositories(root).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
    expect(discoverRepositories(join(root, 'b')).map(({ name }) => name)).toEqual(['b']);
  });

  it('follows links, and ends where they lead in a circle', () => {
    const [root, elsewhere] = [temporaryFolder(), temporaryFolder()];
    makeRepository(join(elsewhere, 'a'), { x: '1' });
    symlinkSync(join(elsewhere, 'a'), join(root, 'linked'), 'dir');
    symlinkSync(root, join(root, 'circle'), 'dir');
    expect(discoverRepositories(root).map(({ name }) => name)).toEqual(['linked']);
  });
});

describe('parseRemote', () => {
  it.each([
    ['https://github.com/ada/engine.git', 'https://github.com/ada/engine'],
    ['https://ada:secret@github.com/ada/engine', 'https://github.com/ada/engine'],
    ['git@github.com:ada/engine.git', 'https://github.com/ada/engine'],
    ['ssh://git@git.example.org:2222/ada/engine/', 'https://git.example.org/ada/engine'],
    ['/srv/git/engine', null],
    ['https://localhost/ada/engine', null],
    ['javascript:alert(1)', null],
  ])('%s', (remote, url) => {
    expect(parseRemote(remote).url).toBe(url);
  });
});
