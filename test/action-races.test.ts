/** Two whole Actions at once, which have learned different things: neither undoes the other. */
import { describe, expect, it } from 'vitest';
import { actHere, host, README, type RunHere, SERVICE, useAction } from './helpers/action.ts';
import { type GitHubOptions, hosted } from './helpers/github.ts';
import { outside } from './helpers/profile.ts';
import { commitFiles, type TreeFile } from './helpers/repository.ts';

useAction();

const IMAGE: Record<string, TreeFile> = { Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD ["python", "run.py"]\n' };
const MORE: Record<string, TreeFile> = {
  'mkdocs.yml': 'site_name: News\nnav:\n  - index.md\n  - usage.md\n',
  'docs/index.md': `# News\n\n${'It brings what is new. '.repeat(20)}\n`,
  'docs/usage.md': `# Usage\n\n${'It is started by hand. '.repeat(20)}\n`,
};
const BRANCH = 'milepost/update';

/** A profile and a repository in which something will happen; `slow` stops before it publishes until it is let go. */
async function scene(
  {
    fault,
    profile = { 'README.md': README },
  }: Pick<GitHubOptions, 'fault'> & { profile?: Record<string, TreeFile> } = {},
  isProtected = false,
) {
  let arrive = (): void => undefined;
  let letGo = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const open = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const news = hosted('news', SERVICE);
  const made = await host(profile, {
    and: [news],
    ...(fault ? { fault } : {}),
    hold: ({ kind, authorization }) => {
      if (kind !== 'Commit' || !authorization?.endsWith('slow')) return undefined;
      arrive();
      return open;
    },
  });
  if (isProtected) Object.assign(made.server.repositories[0] ?? {}, { protected: true, pulls: [] });
  const { server, git } = made;
  const learnerWrites = (files: Record<string, TreeFile>) => commitFiles(news.folder, files, 'more');
  return {
    ...made,
    arrived,
    letGo,
    learnerWrites,
    run: (who: 'slow' | 'quick', inputs: Record<string, string> = {}) => actHere(server, { token: who, ...inputs }),
    log: (branch = 'main') => git('log', '--format=%s', branch).split('\n'),
    show: (path: string, branch = 'main') => git('cat-file', 'blob', `${branch}:${path}`),
  };
}

const verdictOf = ({ report }: RunHere, id: string) =>
  report.repositories.find(({ name }) => name === 'news')?.requirements.find((one) => one.id === id)?.verdict;

/** Entries without that of the profile itself, whose tip each commit moves. */
const learned = ({ report }: RunHere) => report.repositories.filter(({ name }) => name !== 'octo');

const OURS = 'Update the Milepost report [skip ci]';

/** The slow run reads, the learner writes, the quick run reads and publishes; then the slow one goes on. */
async function overtaken(
  made: Awaited<ReturnType<typeof scene>>,
  inputs: Record<string, string> = {},
  meanwhile: () => void = () => undefined,
): Promise<{ slow: RunHere; quick: RunHere }> {
  const running = made.run('slow', inputs);
  await made.arrived;
  made.learnerWrites(IMAGE);
  const quick = await made.run('quick', inputs);
  meanwhile();
  made.letGo();
  const slow = await running;
  expect([slow.failure, quick.failure]).toEqual([undefined, undefined]);
  return { slow, quick };
}

/** Nothing is left to do, and what is published is of one piece. */
async function expectAtRest(made: Awaited<ReturnType<typeof scene>>, inputs: Record<string, string> = {}) {
  const before = made.commits();
  const last = await made.run('quick', inputs);
  expect([last.failure, last.changed, made.commits()]).toEqual([undefined, [], before]);
  expect(outside(made.bytes('README.md'))).toBe(outside(README));
  return last;
}

describe('two Actions at once', () => {
  it.each<[string, Record<string, string>]>([
    ['everything is published', {}],
    ['no data is published', { write: 'readme, history' }],
    ['the README alone is published', { write: 'readme' }],
    ['a gate is set', { 'fail-below': '1', capstone: 'news' }],
  ])('the one that read earlier does not write over the later one, where %s', async (_, inputs) => {
    const made = await scene();
    const { slow, quick } = await overtaken(made, inputs);
    expect(slow.log).toContain('another run has published meanwhile, so everything is read again');
    // It was the earlier one that had to look again, and then there was nothing left for it to write.
    expect(learned(slow)).toEqual(learned(quick));
    expect(verdictOf(quick, 'docker')).not.toBe('unmet');
    expect([made.log(), quick.changed.length > 0, slow.changed]).toEqual([[OURS, 'first'], true, []]);
    const last = await expectAtRest(made, inputs);
    expect(learned(last)).toEqual(learned(quick));
  });

  it('the one that goes on publishes what has happened since, once', async () => {
    const made = await scene();
    const { slow, quick } = await overtaken(made, {}, () => made.learnerWrites(MORE));
    expect([verdictOf(quick, 'docs'), verdictOf(slow, 'docs')]).toEqual(['unmet', 'met']);
    expect(verdictOf(slow, 'docker')).toBe(verdictOf(quick, 'docker'));
    expect(made.log()).toEqual([OURS, OURS, 'first']);
    expect(JSON.parse(made.show('milepost.json'))).toEqual(slow.report);
    await expectAtRest(made);
  });

  it('one that could read nothing takes away nothing that the other has learned', async () => {
    const made = await scene({
      fault: ({ kind, authorization }) =>
        /^(?:Trees|tree)$/.test(kind) && authorization?.endsWith('slow') ? { status: 403 } : undefined,
    });
    const { slow, quick } = await overtaken(made);
    expect(made.log()).toEqual([OURS, 'first']);
    expect(slow.report).toEqual(quick.report);
    expect(slow.report.skipped).toEqual([]);
    await expectAtRest(made);
  });

  it('merge with what their owner writes around the section meanwhile', async () => {
    const made = await scene();
    const edited = (text: string) => text.replace('Hello', 'Hello again');
    await overtaken(made, {}, () => {
      made.git('reset', '-q', '--hard', 'main');
      commitFiles(made.folder, { 'README.md': edited(made.bytes('README.md')), 'mine.txt': 'mine' }, 'edit');
    });
    // The profile is graded too, so that the edit is news of its own.
    expect(made.log()).toEqual([OURS, 'edit', OURS, 'first']);
    expect(outside(made.bytes('README.md'))).toBe(edited(outside(README)));
    expect(made.show('mine.txt')).toBe('mine');
  });

  it('where a README in a folder has no data beside it', async () => {
    const made = await scene({ profile: { 'profile/README.md': README, 'README.md': README } });
    const inputs = { readme: 'profile/README.md', write: 'readme' };
    const { slow, quick } = await overtaken(made, inputs);
    expect([made.log(), learned(slow)]).toEqual([[OURS, 'first'], learned(quick)]);
    expect(outside(made.bytes('profile/README.md'))).toBe(outside(README));
    expect(made.bytes('README.md')).toBe(README);
    await expectAtRest(made, inputs);
  });

  it('the older proposal does not take the place of the newer one', async () => {
    const made = await scene({}, true);
    const inputs = { 'pull-request': 'true' };
    const { slow, quick } = await overtaken(made, inputs);
    expect(slow.log).toContain('another run has published meanwhile');
    expect([slow.report, slow.changed]).toEqual([quick.report, []]);
    expect(JSON.parse(made.show('milepost.json', BRANCH))).toEqual(quick.report);
    expect([made.log(BRANCH).length, made.log(), made.server.repositories[0]?.pulls?.length]).toEqual([
      2,
      ['first'],
      1,
    ]);
    expect(outside(made.show('README.md', BRANCH))).toBe(outside(README).trimEnd());
  });

  it('come to one state in whatever order they happen to run', async () => {
    let reads = 0;
    const made = await scene({
      fault: ({ kind }) => {
        // What the first one reads is old before the last one begins to.
        if (kind === 'Trees' && (reads += 1) === 2) made.learnerWrites(IMAGE);
        return undefined;
      },
    });
    made.letGo();
    const runs = await Promise.all([made.run('slow'), made.run('quick'), made.run('quick')]);
    expect(runs.map(({ failure }) => failure)).toEqual([undefined, undefined, undefined]);
    expect(made.log().filter((subject) => subject === OURS).length).toBeLessThanOrEqual(runs.length);
    expect(outside(made.bytes('README.md'))).toBe(outside(README));
    // Whoever read before the learner wrote may have been the last; the next run then brings the news, once.
    await made.run('quick');
    const last = await expectAtRest(made);
    expect(verdictOf(last, 'docker')).not.toBe('unmet');
    expect(JSON.parse(made.show('milepost.json'))).toEqual(last.report);
  });
});
