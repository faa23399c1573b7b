import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGit, repositoryAt } from '../../src/sources/git.ts';
import { describe as described } from '../../src/sources/git-objects.ts';
import { plainly } from '../../src/sources/git-plain.ts';
import { commitFiles, makeRepository, runGit, temporaryFolder } from '../helpers/repository.ts';

/** A repository with two commits; its folder, and the one in which git keeps what belongs to it. */
function repository(): { readonly folder: string; readonly own: string } {
  const folder = makeRepository(join(temporaryFolder(), 'service'), { 'old.txt': 'x' });
  commitFiles(folder, { 'new.txt': 'y' }, 'second');
  return { folder, own: join(folder, '.git') };
}

type Change = (own: string, folder: string) => void;
const PLAIN: readonly (readonly [string, Change])[] = [
  ['a loose branch', () => undefined],
  ['a packed branch', (_, folder) => runGit(folder, 'pack-refs', '--all')],
  [
    'a packed branch that a loose one has overtaken',
    (_, folder) => {
      runGit(folder, 'pack-refs', '--all');
      commitFiles(folder, { 'newer.txt': 'z' }, 'third');
    },
  ],
  ['a branch with slashes', (_, folder) => runGit(folder, 'checkout', '-q', '-b', 'feature/a.b-c')],
  ['a detached head', (_, folder) => runGit(folder, 'checkout', '-q', '--detach')],
  ['a remote', (_, folder) => runGit(folder, 'remote', 'add', 'origin', 'https://example.org/a/b.git')],
  ['no configuration', (own) => rmSync(join(own, 'config'))],
];
const OTHER: readonly (readonly [string, Change])[] = [
  ['a tag', (_, folder) => runGit(folder, 'tag', 'v1')],
  [
    'a packed tag',
    (_, folder) => {
      runGit(folder, 'tag', 'group/v1');
      runGit(folder, 'pack-refs', '--all');
    },
  ],
  ['a shallow clone', (own) => writeFileSync(join(own, 'shallow'), '')],
  ['settings of its own', (_, folder) => runGit(folder, 'config', 'diff.external', 'touch x')],
  ['an include', (own) => appendFileSync(join(own, 'config'), '[include]\n\tpath = more\n')],
  ['extensions', (_, folder) => runGit(folder, 'config', 'extensions.worktreeConfig', 'true')],
  ['a later format', (_, folder) => runGit(folder, 'config', 'core.repositoryformatversion', '1')],
  ['a broken configuration', (own) => writeFileSync(join(own, 'config'), '[core\n')],
  ['a linked work tree', (own) => writeFileSync(join(own, 'commondir'), '../other\n')],
  ['an unborn branch', (own) => writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/none\n')],
  ['a name that leads out', (own) => writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/../../config\n')],
  ['a head that is no branch', (own) => writeFileSync(join(own, 'HEAD'), 'ref: refs/remotes/origin/main\n')],
];

describe('plainly', () => {
  it.each(PLAIN)('says what git says: %s', async (_, change) => {
    const { folder, own } = repository();
    change(own, folder);
    const said = plainly(own);
    expect(said).toMatchObject({ commit: runGit(folder, 'rev-parse', 'HEAD').toString().trim() });
    expect(said).toEqual(await described([`--git-dir=${own}`], 'HEAD'));
  });

  it.each(OTHER)('leaves to git: %s', (_, change) => {
    const { folder, own } = repository();
    change(own, folder);
    expect(plainly(own)).toBeUndefined();
  });

  it('lets git tell why, where there is no such commit', async () => {
    const { folder, own } = repository();
    writeFileSync(join(own, 'HEAD'), `${'1'.repeat(40)}\n`);
    expect(plainly(own)?.commit).toBe('1'.repeat(40));
    const found = repositoryAt(folder, 'service');
    await expect(found && openGit(found)).rejects.toThrow('what HEAD names is no commit, or git cannot read it');
  });
});
