import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { UPDATE_BRANCH } from '../../src/publish/pull-request.ts';
import type { Fault, Hosted } from '../helpers/github.ts';
import { outside, profile, README, wanted } from '../helpers/profile.ts';
import { commitFiles } from '../helpers/repository.ts';

const URL = 'https://github.example/octo/octo/pull/';
const allowed = { pullRequest: true };

async function guarded(more: Partial<Hosted> = {}, fault?: (kind: string, method: string) => Fault | undefined) {
  const made = await profile(
    { 'README.md': README, 'other.txt': 'one' },
    { protected: true, ...more },
    fault ? { fault: ({ kind, method }) => fault(kind, method) } : {},
  );
  return {
    ...made,
    propose: (section = '## Mine') => made.publish(wanted({}, section), 'main', allowed),
    /** A commit of the learner's on a branch. */
    edit: (branch: string, files: Record<string, string>) => {
      made.git('checkout', '-q', branch);
      commitFiles(made.folder, files, 'mine');
      made.git('checkout', '-q', '--detach');
    },
    merged: () => made.git('merge-tree', '--write-tree', 'main', UPDATE_BRANCH),
  };
}

describe('a branch that takes no commit', () => {
  it('gets one pull request, and no other one as long as nothing changes', async () => {
    const { propose, pulls, log, show, server } = await guarded();
    const first = await propose();
    expect(first).toEqual({
      changed: ['README.md', 'milepost.json', 'milepost/score.svg'],
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      pullRequest: `${URL}1`,
    });
    expect(log()).toEqual(['first']);
    // No `[skip ci]`: its checks may be what the rules ask for.
    expect(log(UPDATE_BRANCH)).toEqual(['Update the report', 'first']);
    expect(outside(show('README.md', UPDATE_BRANCH))).toBe(outside(README));
    expect(await propose()).toEqual({ changed: [], commit: null, pullRequest: `${URL}1` });
    expect([pulls.length, log(UPDATE_BRANCH).length]).toEqual([1, 2]);
    expect(server.requests.filter(({ kind, method }) => kind === 'pull' && method === 'POST')).toHaveLength(1);
  });

  it('has it brought up to date where the report changed, without force', async () => {
    const { propose, pulls, log, show, git, merged } = await guarded();
    await propose();
    const before = git('rev-parse', UPDATE_BRANCH);
    expect((await propose('## Newer')).changed).toEqual(['README.md', 'milepost.json', 'milepost/score.svg']);
    expect(git('merge-base', before, UPDATE_BRANCH)).toBe(before);
    expect(show('README.md', UPDATE_BRANCH)).toContain('## Newer');
    expect(log(UPDATE_BRANCH)).toEqual(['Update the report', 'Update the report', 'first']);
    expect(pulls).toHaveLength(1);
    expect(git('cat-file', 'blob', `${merged()}:README.md`)).toContain('## Newer');
  });

  it('keeps what the learner wrote on the branch meanwhile, and never conflicts with it', async () => {
    const { propose, edit, git, merged, show } = await guarded();
    await propose();
    const readme = README.replace('# Me', '# Me, edited').replace('old', 'by hand');
    edit('main', { 'README.md': readme, 'other.txt': 'two', 'milepost.json': 'by hand' });
    await propose('## Newer');
    const tree = merged();
    expect(outside(show('README.md', UPDATE_BRANCH))).toBe(outside(readme));
    expect(git('diff', '--name-only', 'main', tree).split('\n')).toEqual([
      'README.md',
      'milepost.json',
      'milepost/score.svg',
    ]);
    expect(git('cat-file', 'blob', `${tree}:other.txt`)).toBe('two');
  });

  it('gets a new one after the last was merged, squashed or not', async () => {
    for (const how of [
      ['merge', '-q', '--no-ff'],
      ['merge', '-q', '--squash'],
    ]) {
      const { propose, pulls, git, folder, merged } = await guarded();
      await propose();
      git('checkout', '-q', 'main');
      git(...how, UPDATE_BRANCH);
      commitFiles(folder, {}, 'merged');
      git('checkout', '-q', '--detach');
      for (const pull of pulls) pull.state = 'closed';
      expect(await propose()).toEqual({ changed: [], commit: null });
      expect((await propose('## Newer')).pullRequest).toBe(`${URL}2`);
      expect(git('diff', '--name-only', 'main', merged())).toBe('README.md');
    }
  });

  it('stays without one where somebody closed it, until the report changes', async () => {
    const { propose, pulls } = await guarded();
    await propose();
    for (const pull of pulls) pull.state = 'closed';
    expect(await propose()).toEqual({ changed: [], commit: null });
    expect(pulls).toHaveLength(1);
    expect((await propose('## Newer')).pullRequest).toBe(`${URL}2`);
  });

  it('never writes over what somebody else put on the update branch', async () => {
    const { propose, edit, log } = await guarded();
    await propose();
    edit(UPDATE_BRANCH, { 'README.md': 'by hand' });
    await expect(propose('## Newer')).rejects.toThrow(
      new UsageError(
        "the branch milepost/update of octo/octo holds commits that are not Milepost's; merge or delete it, and run again",
      ),
    );
    expect(log(UPDATE_BRANCH)[0]).toBe('mine');
  });

  it('does not mind that the learner brought the update branch up to date', async () => {
    const { propose, edit, git, show } = await guarded();
    await propose();
    edit('main', { 'other.txt': 'two' });
    git('checkout', '-q', UPDATE_BRANCH);
    git('merge', '-q', '--no-edit', 'main');
    git('checkout', '-q', '--detach');
    expect((await propose()).changed).toEqual([]);
    expect((await propose('## Newer')).changed).toContain('README.md');
    expect(show('other.txt', UPDATE_BRANCH)).toBe('two');
  });

  it('gets one where two runs propose at once', async () => {
    let other: Promise<unknown> | undefined;
    const made = await guarded({}, (kind, method) => {
      if (!other && kind === 'ref' && method === 'POST') other = made.propose();
      return undefined;
    });
    await made.propose();
    await other;
    expect(made.pulls.map(({ state }) => state)).toEqual(['open']);
    expect(made.show('README.md', UPDATE_BRANCH)).toContain('## Mine');
  });

  it.each<[string, Partial<Hosted>, boolean, RegExp]>([
    [
      'where no pull request is wanted',
      {},
      false,
      /^the branch main of octo\/octo is protected, .*"pull-request: true"$/,
    ],
    [
      'where the token may not open one',
      { mayPropose: false },
      true,
      /on the branch milepost\/update, .*pull-requests: write/,
    ],
    [
      'where the settings forbid it',
      { mayPropose: 'GitHub Actions is not permitted to create or approve pull requests.' },
      true,
      /^the report is on the branch milepost\/update, but GitHub Actions may not open pull requests in octo\/octo: allow it in the settings/,
    ],
    ['where the token may write nothing', { writable: false, protected: false }, true, /contents: write/],
  ])('says in one sentence what is missing: %s', async (_, more, pullRequest, message) => {
    const { publish, log } = await guarded(more);
    const error = await publish(wanted(), 'main', { pullRequest }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain('\n');
    expect(log()).toEqual(['first']);
  });

  it('gets the pull request by the Git Data API alone too', async () => {
    const { propose, pulls, log } = await guarded({}, (kind) => (/^[A-Z]/.test(kind) ? { status: 404 } : undefined));
    expect((await propose()).pullRequest).toBe(`${URL}1`);
    expect((await propose()).changed).toEqual([]);
    expect([pulls.length, log()]).toEqual([1, ['first']]);
  });
});
