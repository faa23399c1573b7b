/** Runs that stop at their budget: each goes on where the last one stopped, and what was known stays shown with its date. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ActionResult, runAction } from '../src/commands/action.ts';
import { UsageError } from '../src/model/errors.ts';
import type { Portfolio } from '../src/model/portfolio.ts';
import { README, SERVICE } from './helpers/action.ts';
import { type Hosted, serveGitHub } from './helpers/github.ts';
import { outside } from './helpers/profile.ts';
import { commitFiles, makeRepository, runGit, tagAll, temporaryFolder } from './helpers/repository.ts';

const BUDGET = 20;

/** The last of so many tags names a version, and stands on the last page. */
const tagsOf = (count: number) => [
  ...Array.from({ length: count - 1 }, (_, i) => `t${String(i).padStart(4, '0')}`),
  'v1.0.0',
];

/** A learner of many repositories, who pushes to all of them at once; the first ten of them have so many tags. */
async function learner(count: number, tags = 0) {
  const root = temporaryFolder();
  const shared = makeRepository(join(root, 'shared'), SERVICE);
  const tagged = tags > 0 ? makeRepository(join(root, 'tagged'), SERVICE) : shared;
  if (tags > 0) tagAll(tagged, tagsOf(tags));
  const folder = makeRepository(join(root, 'octo'), { 'README.md': README });
  const names = Array.from({ length: count }, (_, index) => `work-${String(index).padStart(3, '0')}`);
  const repositories: Hosted[] = [
    { owner: 'octo', name: 'octo', folder },
    ...names.map((name, index) => ({ owner: 'octo', name, folder: index < 10 ? tagged : shared })),
  ];
  const server = await serveGitHub({ repositories });
  const run = async (inputs: Record<string, string> = {}) => {
    const before = server.requests.length;
    const sentences: string[] = [];
    const say = (sentence: string) => void sentences.push(sentence);
    const env = {
      ...{ INPUT_TOKEN: 'any', INPUT_BUDGET: String(BUDGET), INPUT_WRITE: 'readme, data', ...inputs },
      ...{ GITHUB_REPOSITORY: 'octo/octo', GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/main' },
      ...{ GITHUB_API_URL: server.apiUrl, GITHUB_GRAPHQL_URL: server.graphqlUrl },
    };
    const result = await runAction(env, { info: say, notice: say }, { retryBase: 1 });
    const asked = server.requests.slice(before);
    return {
      ...result,
      ...storiesOf(result),
      sentences,
      kinds: asked.map(({ kind }) => kind),
      points: asked.reduce((sum, { points }) => sum + points, 0),
      /** Names of those whose trees were asked for. */
      read: new Set(
        asked
          .filter(({ kind }) => kind === 'Trees')
          .flatMap(({ variables }) => Object.values(variables).filter((value) => names.includes(String(value)))),
      ),
    };
  };
  return {
    names,
    run,
    server,
    push: (files: Record<string, string>) => commitFiles(shared, files, 'more'),
    readme: () => runGit(folder, 'cat-file', 'blob', 'main:README.md'),
    commits: () => Number(runGit(folder, 'rev-list', '--count', 'main')),
  };
}

/** What became of the repositories, by name. */
function storiesOf({ report: { content } }: ActionResult) {
  const report = JSON.parse(content) as Portfolio;
  const works = report.repositories.filter(({ name }) => name.startsWith('work-'));
  return {
    portfolio: report,
    fresh: works.filter(({ behind, basis }) => !behind && basis !== undefined).map(({ name }) => name),
    behind: works.filter(({ behind }) => behind).map(({ name }) => name),
    skipped: report.skipped.map(({ name }) => name),
    docker: verdictsOf(works, 'docker'),
    release: verdictsOf(works, 'release'),
  };
}

const verdictsOf = (works: Portfolio['repositories'], wanted: string) =>
  new Map(works.map(({ name, requirements }) => [name, requirements.find(({ id }) => id === wanted)?.verdict]));

const LEFT = 'the points of this run are spent; the next run goes on here';

describe('a run that stops at its budget', () => {
  it('is gone on with by the next one, which reads nothing twice and ends complete', async () => {
    const { run, names, commits } = await learner(170);
    const first = await run();
    expect(first.points).toBeLessThanOrEqual(BUDGET);
    expect(first.sentences.join('\n')).toContain('that will not do for all, so the rest waits for the next run');
    expect([first.fresh.length > 20, first.skipped.length > 20]).toEqual([true, true]);
    expect([...first.fresh, ...first.skipped].filter((name) => name !== 'octo').sort()).toEqual(names);
    expect(first.portfolio.skipped.every(({ reason }) => reason === LEFT)).toBe(true);

    const second = await run();
    expect(second.points).toBeLessThanOrEqual(BUDGET);
    expect([...second.read].sort()).toEqual(first.skipped.filter((name) => name !== 'octo'));
    expect([second.fresh, second.skipped, second.behind]).toEqual([names, [], []]);
    expect(second.portfolio.repositories.filter(({ name }) => first.fresh.includes(name))).toEqual(
      first.portfolio.repositories.filter(({ name }) => first.fresh.includes(name)),
    );

    const third = await run();
    expect([third.read.size, third.changed, commits()]).toEqual([0, [], 3]);
  }, 120_000);

  it('keeps the earlier verdicts with their date, and the next one begins with these', async () => {
    const { run, push, names, readme } = await learner(170);
    await run({ INPUT_BUDGET: '1000' });
    push({ Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD ["python", "run.py"]\n' });

    const first = await run();
    expect([first.skipped, first.behind.length > 20, first.fresh.length > 20]).toEqual([[], true, true]);
    for (const name of first.behind) expect([name, first.docker.get(name)]).toEqual([name, 'unmet']);
    for (const name of first.fresh) expect([name, first.docker.get(name)]).toEqual([name, 'met']);
    expect(readme()).toContain('as of 2026-01-01');
    expect(outside(readme())).toBe(outside(README));

    const second = await run();
    expect([...second.read].sort()).toEqual(first.behind);
    expect([second.behind, second.fresh]).toEqual([[], names]);
    expect(new Set(second.docker.values())).toEqual(new Set(['met']));
    expect(readme()).not.toContain('as of 2026');
  }, 120_000);

  it('passes no gate by what an earlier report says', async () => {
    const { run, push } = await learner(170);
    const gated = { INPUT_REQUIRE: 'license', INPUT_CAPSTONE: 'work-169' };
    expect((await run({ ...gated, INPUT_BUDGET: '1000' })).failure).toBeUndefined();
    push({ 'more.txt': 'more' });
    const { behind, failure } = await run(gated);
    expect(behind).toContain('work-169');
    expect(failure).toBe('gate failed for work-169: it could not be read in this run');
  }, 120_000);
});

describe('a budget', () => {
  it('that does not last to list a thousand is told at once, and leaves everything as it was', async () => {
    const { run, names, server, commits } = await learner(1000);
    const sentence = 'a budget of 20 points does not last to list and read the 1001 repositories of octo: set it to 50';
    await expect(run()).rejects.toThrow(new UsageError(sentence));
    expect([server.requests.map(({ kind }) => kind), commits()]).toEqual([['Start'], 1]);
    const first = await run({ INPUT_BUDGET: '50' });
    expect(first.points).toBeLessThanOrEqual(50);
    expect(first.fresh.length).toBeGreaterThan(0);
    expect(first.fresh.length + first.skipped.filter((name) => name !== 'octo').length).toBe(1000);
    const second = await run({ INPUT_BUDGET: '50' });
    expect(second.points).toBeLessThanOrEqual(50);
    expect(second.fresh.length).toBeGreaterThan(first.fresh.length);
    expect(second.fresh).toEqual(expect.arrayContaining(first.fresh));
    await run({ INPUT_BUDGET: '1000' });
    const last = await run({ INPUT_BUDGET: '50' });
    expect([last.fresh, last.kinds.length <= 12, last.changed]).toEqual([names, true, []]);
    await expect(run()).rejects.toThrow(sentence);
    expect(commits()).toBe(4);
  }, 240_000);

  it.each([
    ['all of them are read where a few pages more do it', 300, 'met', 90 + 10],
    ['none of them is asked for where the points do not last, and they are unknown', 900, 'unknown', 90],
    ['none of them is ever asked for beyond a thousand', 1200, 'unknown', 90 + 10],
  ])(
    'is kept where some have many tags: %s',
    async (_, tags, verdict, fresh) => {
      const { run, names } = await learner(100, tags);
      let now = await run();
      expect(now.points).toBeLessThanOrEqual(BUDGET);
      for (const name of now.skipped.length > 0 ? [] : names.slice(0, 10))
        expect([name, now.release.get(name)]).toEqual([name, verdict]);
      for (let more = 0; more < 3 && now.skipped.length > 0; more += 1) now = await run();
      expect([now.skipped, now.behind, now.fresh.length]).toEqual([[], [], fresh]);
      for (const [index, name] of names.entries())
        expect([name, now.release.get(name)]).toEqual([name, index < 10 ? verdict : 'unmet']);
      const rich = await run({ INPUT_BUDGET: '1000' });
      expect(rich.release.get('work-000')).toBe(tags > 1000 ? 'unknown' : 'met');
      // The published report is more than GraphQL gives at once.
      expect([rich.fresh.length, (await run()).kinds]).toEqual([100, ['Start', 'blob']]);
    },
    120_000,
  );
});
