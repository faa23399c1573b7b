/** Clones of every kind, broken ones too: the grade of a sound clone, or an unknown, or one clear line. Never another verdict. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { grade } from '../../src/grade/grade.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { RepositoryReport } from '../../src/model/report.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import { discoverRepositories } from '../../src/sources/discover.ts';
import { gitRepository, openGit } from '../../src/sources/git.ts';
import { git } from '../../src/sources/git-process.ts';
import { SERVICE } from '../helpers/action.ts';
import { gitBytes } from '../helpers/github-git.ts';
import { commitFiles, makeRepository, runGit, type TreeFile, temporaryFolder } from '../helpers/repository.ts';

const EVERYTHING: Roadmap = {
  id: 'everything',
  version: '1',
  title: 'Everything',
  parts: [],
  skills: [],
  requirements: CHECK_IDS.map((id) => ({ id, weight: 1, required: true, partial: 0.5 })),
};

async function graded(path: string): Promise<RepositoryReport> {
  const open = await openGit(gitRepository(path));
  try {
    return await grade(open, EVERYTHING);
  } finally {
    await open.close();
  }
}

const verdicts = ({ requirements }: RepositoryReport): Record<string, string> =>
  Object.fromEntries(requirements.map(({ id, verdict }) => [id, verdict]));

/** A sound clone with two commits and a tag, and what it is graded. */
async function sound(files: Record<string, TreeFile> = SERVICE) {
  const root = temporaryFolder();
  const folder = makeRepository(join(root, 'service'), { 'old.txt': 'x' });
  commitFiles(folder, files, 'second');
  runGit(folder, 'tag', 'v1.0.0');
  runGit(folder, 'config', 'uploadpack.allowFilter', 'true');
  return { root, folder, expected: verdicts(await graded(folder)) };
}

const clone = (root: string, ...args: string[]): string => {
  runGit(root, 'clone', '-q', ...args, `file://${join(root, 'service')}`, 'other');
  return join(root, 'other');
};

describe('a clone of any kind', () => {
  it.each<[string, (root: string, folder: string) => string]>([
    ['bare', (root) => clone(root, '--bare')],
    ['a mirror', (root) => clone(root, '--mirror')],
    ['shallow', (root) => clone(root, '--depth=1')],
    ['without a checkout', (root) => clone(root, '--no-checkout')],
    ['with its git directory elsewhere', (root) => clone(root, `--separate-git-dir=${join(root, 'elsewhere')}`)],
    [
      'a linked work tree',
      (root, folder) => {
        runGit(folder, 'worktree', 'add', '-q', '--detach', join(root, 'linked'));
        return join(root, 'linked');
      },
    ],
    [
      "one that borrows another's objects",
      (root, folder) => {
        runGit(root, 'clone', '-q', '--shared', folder, 'other');
        return join(root, 'other');
      },
    ],
    [
      'one whose folder has a name of two lines',
      (root, folder) => {
        cpSync(folder, join(root, 'two\nlines'), { recursive: true });
        return join(root, 'two\nlines');
      },
    ],
    [
      'one that says it is sparse, of another user, and has a broken index',
      (_, folder) => {
        runGit(folder, 'config', 'core.sparseCheckout', 'true');
        runGit(folder, 'config', 'safe.directory', '/nowhere');
        writeFileSync(join(folder, '.git', 'index'), 'broken');
        return folder;
      },
    ],
  ])('%s is graded like the plain one', async (_, make) => {
    const { root, folder, expected } = await sound();
    expect(Object.values(expected)).not.toContain('unknown');
    expect(verdicts(await graded(make(root, folder)))).toEqual(expected);
  });

  it('of SHA-256 objects is graded like one of SHA-1', async () => {
    const { root, expected } = await sound();
    const folder = join(root, 'longer');
    mkdirSync(folder);
    runGit(folder, 'init', '-q', '-b', 'main', '--object-format=sha256');
    commitFiles(folder, SERVICE, 'first');
    runGit(folder, 'tag', 'v1.0.0');
    const report = await graded(folder);
    expect(report.commit).toMatch(/^[0-9a-f]{64}$/);
    expect(verdicts(report)).toEqual(expected);
  });

  it('starts nothing, includes nothing and asks no host, whatever its configuration says', async () => {
    const { root, folder, expected } = await sound({ ...SERVICE, '.gitattributes': '* filter=evil diff=evil\n' });
    const marker = join(root, 'ran');
    const script = join(root, 'evil');
    writeFileSync(script, `#!/bin/sh\ntouch ${marker}\ncat\n`);
    chmodSync(script, 0o755);
    const keys = `core.fsmonitor core.pager core.sshCommand core.editor core.askPass core.gitProxy filter.evil.smudge
      filter.evil.clean filter.evil.process diff.evil.textconv diff.external credential.helper gpg.program
      core.alternateRefsCommand pager.ls-tree pager.rev-parse uploadpack.packObjectsHook`;
    for (const key of keys.split(/\s+/)) runGit(folder, 'config', key, script);
    runGit(folder, 'config', 'alias.cat-file', `!${script}`);
    runGit(folder, 'config', 'core.hooksPath', root);
    runGit(folder, 'config', 'include.path', join(root, 'more'));
    writeFileSync(join(root, 'more'), '[core]\n\tnotesRef = refs/x\n[extensions]\n\tworktreeConfig = true\n');
    for (const hook of ['post-checkout', 'post-index-change', 'fsmonitor-watchman', 'reference-transaction'])
      cpSync(script, join(root, hook));
    expect(verdicts(await graded(folder))).toEqual(expected);
    expect(existsSync(marker)).toBe(false);
  });

  it.runIf(process.platform !== 'win32')('ends a git that a configuration without an end holds up', async () => {
    const { folder } = await sound();
    writeFileSync(join(folder, '.git', 'config'), '[include]\n\tpath = /dev/zero\n');
    await expect(git(gitRepository(folder).at, ['rev-parse', 'HEAD'], 300)).rejects.toThrow();
  });

  it('is never mistaken for the repository around it', async () => {
    const { folder } = await sound();
    mkdirSync(join(folder, 'inner', '.git'), { recursive: true });
    await expect(graded(join(folder, 'inner'))).rejects.toThrow(UsageError);
    expect(discoverRepositories(folder).map(({ name }) => name)).toEqual(['service']);
  });
});

/** The same verdict, or an unknown: what cannot be read is never taken for missing. */
function expectNoOther(report: RepositoryReport, expected: Record<string, string>): void {
  for (const [id, verdict] of Object.entries(verdicts(report)))
    expect([id, verdict]).toEqual([id, verdict === 'unknown' ? 'unknown' : expected[id]]);
}

describe('a clone that lacks something', () => {
  it('of blobs: what needs them is unknown, and nothing is fetched', async () => {
    const { root, expected } = await sound();
    const folder = clone(root, '--no-checkout', '--filter=blob:none');
    const before = readdirSync(join(folder, '.git/objects/pack'));
    const report = await graded(folder);
    expectNoOther(report, expected);
    expect(verdicts(report)).toMatchObject({ readme: 'unknown', logging: 'unknown', 'secrets.clean': 'unknown' });
    expect(readdirSync(join(folder, '.git/objects/pack'))).toEqual(before);
  });

  it('of trees: it says so in one line', async () => {
    const { root } = await sound();
    const error = await graded(clone(root, '--no-checkout', '--filter=tree:0')).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(/other: git cannot read the tree of [0-9a-f]{12}: .+/);
    expect((error as Error).message).not.toContain('\n');
  });

  it.each(Object.keys(SERVICE))('of %s: only what needs it is unknown', async (path) => {
    const { folder, expected } = await sound();
    const oid = runGit(folder, 'rev-parse', `HEAD:${path}`);
    rmSync(join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2)));
    const report = await graded(folder);
    expectNoOther(report, expected);
    expect(Object.values(verdicts(report))).toContain('unknown');
    expect(verdicts(report)).not.toEqual(expected);
  });

  it('of the objects that it borrows: it says so in one line', async () => {
    const { root, folder } = await sound();
    runGit(root, 'clone', '-q', '--shared', folder, 'other');
    rmSync(folder, { recursive: true });
    await expect(graded(join(root, 'other'))).rejects.toThrow(UsageError);
  });

  it('of sound bytes: each damage to its pack gives unknowns or one line', async () => {
    const { root, folder, expected } = await sound();
    runGit(folder, 'repack', '-a', '-d', '-q');
    const packs = join('.git', 'objects', 'pack');
    const name = readdirSync(join(folder, packs)).find((file) => file.endsWith('.pack')) ?? '';
    const whole = readFileSync(join(folder, packs, name));
    const outcomes = new Set<string>();
    const damaged = join(root, 'damaged');
    cpSync(folder, damaged, { recursive: true });
    chmodSync(join(damaged, packs, name), 0o644);
    const count = 24;
    for (let step = 0; step < count; step += 1) {
      const at = Math.floor((whole.length * step) / count);
      const bytes = step % 6 === 5 ? whole.subarray(0, at) : Buffer.from(whole);
      if (step % 6 !== 5) bytes.fill(0x5a, at, at + 8);
      writeFileSync(join(damaged, packs, name), bytes);
      const result = await graded(damaged).catch((error: unknown) => error);
      if (result instanceof Error) {
        expect(result).toBeInstanceOf(UsageError);
        expect(result.message).not.toContain('\n');
        outcomes.add('error');
      } else {
        expectNoOther(result as RepositoryReport, expected);
        outcomes.add(Object.values(verdicts(result as RepositoryReport)).includes('unknown') ? 'unknown' : 'same');
      }
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(['error', 'unknown']));
  });

  it.each<[string, (git: string) => void, RegExp]>([
    [
      'a configuration that is broken',
      (g) => writeFileSync(join(g, 'config'), '[core\n'),
      /cannot read this repository: bad config/,
    ],
    [
      'a format from the future',
      (g) => writeFileSync(join(g, 'config'), '[core]\n\trepositoryformatversion = 99\n'),
      /cannot read this repository/,
    ],
    ['no HEAD', (g) => rmSync(join(g, 'HEAD')), /cannot read this repository|not a git repository/],
    [
      'a HEAD that leads nowhere',
      (g) => writeFileSync(join(g, 'HEAD'), 'ref: refs/heads/gone\n'),
      /unknown ref "HEAD"/,
    ],
    ['a HEAD of nonsense', (g) => writeFileSync(join(g, 'HEAD'), 'nonsense\n'), /cannot read this repository/],
    [
      'a branch of nonsense',
      (g) => writeFileSync(join(g, 'refs/heads/main'), 'nonsense\n'),
      /unknown ref "HEAD"|empty repository/,
    ],
    [
      'no objects at all',
      (g) => rmSync(join(g, 'objects'), { recursive: true }),
      /cannot read this repository|no commit/,
    ],
    [
      'a commit that is gone',
      (g) =>
        rmSync(join(g, 'objects', readFileSync(join(g, 'refs/heads/main'), 'utf8').slice(0, 2)), { recursive: true }),
      /names is no commit, or git cannot read it/,
    ],
  ])('%s: it says so in one line', async (_, harm, message) => {
    const { folder } = await sound();
    harm(join(folder, '.git'));
    const error = await graded(folder).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain('\n');
  });
});

describe('names that are no UTF-8', () => {
  it('stay unread where two of them look alike, and are read otherwise', async () => {
    const folder = makeRepository(join(temporaryFolder(), 'r'), { 'a.txt': 'a' });
    const names: [string, string][] = [
      ['caf\xe9.py', 'one = 1\n'],
      ['x\xe9.py', 'two = 2\n'],
      ['x\xe8.py', 'three = 3\n'],
    ];
    const lines = names.map(([name, text]) => {
      writeFileSync(join(folder, 'scratch'), text);
      return Buffer.from(`100644 blob ${runGit(folder, 'hash-object', '-w', 'scratch')}\t${name}\0`, 'latin1');
    });
    const tree =
      gitBytes(folder, ['mktree', '-z'], { input: Buffer.concat(lines) })
        ?.toString()
        .trim() ?? '';
    runGit(folder, 'update-ref', 'HEAD', runGit(folder, 'commit-tree', tree, '-m', 'odd names'));
    const open = await openGit(gitRepository(folder));
    const paths = open.snapshot.entries.map(({ path }) => path);
    await open.load(paths);
    await open.close();
    expect(paths).toEqual(['caf\ufffd.py', 'x\ufffd.py', 'x\ufffd.py']);
    expect(open.snapshot.content('caf\ufffd.py')).toEqual({ state: 'text', text: 'one = 1\n' });
    expect(open.snapshot.content('x\ufffd.py')).toEqual({ state: 'unread', reason: 'failed' });
  });
});
