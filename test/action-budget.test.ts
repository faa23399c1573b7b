/** Runs that stop at their budget: each goes on where the last one stopped, and what was known stays shown with its date. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ActionResult, runAction } from '../src/commands/action.ts';
import type { Portfolio } from '../src/model/portfolio.ts';
import { README, SERVICE } from './helpers/action.ts';
import { type Hosted, serveGitHub } from './helpers/github.ts';
import { outside } from './helpers/profile.ts';
import { commitFiles, makeRepository, runGit, temporaryFolder } from './helpers/repository.ts';

const BUDGET = 20;

/** A learner of many repositories, who pushes to all of them at once. */
async function learner(count: number) {
  const root = temporaryFolder();
  const shared = makeRepository(join(root, 'shared'), SERVICE);
  const folder = makeRepository(join(root, 'octo'), { 'README.md': README });
  const names = Array.from({ length: count }, (_, index) => `work-${String(index).padStart(3, '0')}`);
  const repositories: Hosted[] = [
    { owner: 'octo', name: 'octo', folder },
    ...names.map((name) => ({ owner: 'octo', name, folder: shared })),
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
    docker: new Map(
      works.map(({ name, requirements }) => [name, requirements.find(({ id }) => id === 'docker')?.verdict]),
    ),
  };
}

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
