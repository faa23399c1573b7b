/** Clones of every kind: the grade of a sound clone. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { discoverRepositories } from '../../src/sources/discover.ts';
import { gitRepository, openGit } from '../../src/sources/git.ts';
import { git } from '../../src/sources/git-process.ts';
import { SERVICE } from '../helpers/action.ts';
import { clone, graded, sound, verdicts } from '../helpers/clones.ts';
import { gitBytes } from '../helpers/github-git.ts';
import { commitFiles, makeRepository, runGit, temporaryFolder } from '../helpers/repository.ts';

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

  it.each(['HOME', 'XDG_CONFIG_HOME', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_KEY_0'])(
    'starts nothing that the configuration of whoever grades names, and does not read it, by %s',
    async (variable) => {
      const { root, folder, expected } = await sound({ ...SERVICE, '.gitattributes': '* filter=evil diff=evil\n' });
      const [marker, script, home] = [join(root, 'ran'), join(root, 'evil'), join(root, 'home')];
      writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\ncat\n`, { mode: 0o755 });
      mkdirSync(join(home, 'hooks'), { recursive: true });
      mkdirSync(join(home, 'git'));
      for (const hook of ['post-index-change', 'reference-transaction']) cpSync(script, join(home, 'hooks', hook));
      const settings = `[core]\n\tfsmonitor = ${script}\n\thooksPath = ${join(home, 'hooks')}\n\tpager = ${script}
[diff]\n\texternal = ${script}\n[diff "evil"]\n\ttextconv = ${script}\n[filter "evil"]\n\tsmudge = ${script}\n\tclean = ${script}
[alias]\n\tcat-file = !${script}\n\trev-parse = !${script}\n\tls-tree = !${script}\n`;
      for (const name of ['.gitconfig', 'git/config']) writeFileSync(join(home, name), settings);
      const environments: Record<string, Record<string, string>> = {
        HOME: { HOME: home },
        XDG_CONFIG_HOME: { HOME: root, XDG_CONFIG_HOME: home },
        GIT_CONFIG_GLOBAL: { GIT_CONFIG_GLOBAL: join(home, '.gitconfig') },
        GIT_CONFIG_KEY_0: {
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'include.path',
          GIT_CONFIG_VALUE_0: join(home, '.gitconfig'),
        },
      };
      const evil = environments[variable] ?? {};
      // It would: what any other git of theirs does.
      execFileSync('git', ['-C', folder, 'status'], { env: { PATH: process.env['PATH'], ...evil }, stdio: 'ignore' });
      expect(existsSync(marker)).toBe(true);
      rmSync(marker);
      for (const [name, value] of Object.entries(evil)) vi.stubEnv(name, value);
      onTestFinished(() => void vi.unstubAllEnvs());
      expect(verdicts(await graded(folder))).toEqual(expected);
      expect(existsSync(marker)).toBe(false);
      // Nor is it read at all: every git that reads this one fails.
      for (const name of ['.gitconfig', 'git/config']) writeFileSync(join(home, name), '[core\n');
      expect(verdicts(await graded(folder))).toEqual(expected);
    },
  );

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
