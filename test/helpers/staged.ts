/** A learner with a published report and something new since, graded again and again while one thing goes wrong. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
// What a run loads on its way: on a busy machine, transpiling it takes longer than a request may.
import '../../src/commands/action-portfolio.ts';
import '../../src/grade/grade.ts';
import { runAction } from '../../src/commands/action.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { Portfolio, PortfolioRepository } from '../../src/model/portfolio.ts';
import { SCRIPTS, SERVICE } from './action.ts';
import { type Harm, harmful } from './faulty.ts';
import { type Hosted, startGitHub } from './github-server.ts';
import { outside, README } from './profile.ts';
import { commitFiles, makeRepository, type TreeFile, tagAll } from './repository.ts';

/** Larger than what GraphQL is asked for, and within what is read. */
const LARGE: Record<string, TreeFile> = { 'app/large.py': `import os\n${`# ${'x'.repeat(97)}\n`.repeat(4_500)}` };
/** What the learner wrote since. */
const NEWS: Record<string, TreeFile> = { Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD ["python", "run.py"]\n' };

export interface Outcome {
  /** `=` as if nothing had happened; `~` something is unknown, or as it was before; `!` it ended in one sentence. */
  readonly sign: '=' | '~' | '!';
  readonly sentence: string;
  readonly kinds: readonly string[];
  /** Names of the repositories that are not as they would be. */
  readonly affected: readonly string[];
}

/** Milliseconds, which no answer on a machine with much else to do takes; shorter only where an answer never comes. */
const PATIENCE = 110_000;
export const STALLED = 4_000;

type Files = ReadonlyMap<string, string>;

/**
 * `news`: how many repositories have something new; one or two are read otherwise than many. `tags`: how many the last of
 * them has; beyond a hundred they are asked for by themselves.
 */
export async function stage(news: number, tags = 0) {
  const root = mkdtempSync(join(tmpdir(), 'milepost-staged-'));
  const made = (name: string, files: Record<string, TreeFile>): Hosted => {
    return { owner: 'octo', name, folder: makeRepository(join(root, name), files) };
  };
  const profile = made('octo', { 'README.md': README });
  const others = [
    made('expenses', { ...SERVICE, ...LARGE }),
    ...Array.from({ length: 3 }, (_, index) => made(`scripts-${index}`, { ...SCRIPTS, 'index.txt': `${index}` })),
  ];
  tagAll(
    others.at(-1)?.folder ?? '',
    Array.from({ length: tags }, (_, tag) => `t${tag}`),
  );
  const { server, origin } = await startGitHub({ repositories: [profile, ...others] }, []);

  /** One run that leaves its files in a workspace; what stands there then, and the report. */
  const run = async (urls: { apiUrl: string; graphqlUrl: string }, timeout = PATIENCE) => {
    const workspace = mkdtempSync(join(root, 'workspace-'));
    writeFileSync(join(workspace, 'README.md'), README);
    const env = {
      ...{ INPUT_TOKEN: 'any-token', INPUT_COMMIT: 'false', INPUT_WRITE: 'readme, data' },
      ...{ GITHUB_REPOSITORY: 'octo/octo', GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/main' },
      ...{ GITHUB_API_URL: urls.apiUrl, GITHUB_GRAPHQL_URL: urls.graphqlUrl, GITHUB_WORKSPACE: workspace },
    };
    const silent = { info: () => undefined, notice: () => undefined };
    const result = await runAction(env, silent, { timeout, retryBase: 1 }).catch((error: unknown) => error);
    const files: Files = new Map(
      readdirSync(workspace).map((name) => [name, readFileSync(join(workspace, name), 'utf8')]),
    );
    rmSync(workspace, { recursive: true });
    return { result, files };
  };
  const reportIn = (files: Files) => JSON.parse(files.get('milepost.json') ?? '{}') as Portfolio;
  const direct = { apiUrl: `${origin}/api/v3`, graphqlUrl: `${origin}/api/graphql` };

  const published = await run(direct);
  const earlier = reportIn(published.files);
  commitFiles(profile.folder, Object.fromEntries(published.files), 'publish');
  for (const { folder } of others.slice(0, news)) commitFiles(folder, NEWS, 'news');
  const healthy = await run(direct);
  const expected = reportIn(healthy.files);

  /** One run in which the rule harms requests, and all that must hold whatever it harms. */
  async function harmed(rule: (kind: string, before: number) => Harm | undefined, timeout?: number): Promise<Outcome> {
    const { kinds, ...urls } = await harmful(origin, { harm: rule });
    const { result, files } = await run(urls, timeout);
    if (result instanceof Error) {
      expect(result).toBeInstanceOf(UsageError);
      expect(result.message).not.toMatch(/\n|injected|undefined/);
      expect([...files]).toEqual([['README.md', README]]);
      return { sign: '!', sentence: result.message, kinds, affected: [] };
    }
    expect(outside(files.get('README.md') ?? '')).toBe(outside(README));
    const report = reportIn(files);
    expect(namesOf(report)).toEqual(namesOf(expected));
    for (const entry of report.repositories)
      expectHonest(entry, entryOf(earlier, entry.name), entryOf(expected, entry.name));
    const affected = expected.repositories
      .filter((entry) => JSON.stringify(entryOf(report, entry.name)) !== JSON.stringify(entry))
      .map(({ name }) => name);
    const same = [...files].every(([name, text]) => healthy.files.get(name) === text);
    return { sign: same ? '=' : '~', sentence: '', kinds, affected };
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(root, { recursive: true, force: true });
  }
  return { harmed, close };
}

const entryOf = ({ repositories }: Portfolio, name: string) => repositories.find((entry) => entry.name === name);
const namesOf = ({ repositories, skipped = [] }: Portfolio) =>
  [...repositories, ...skipped].map(({ name }) => name).sort();

/** The entry as it was before, whole; or of the commit as it is now, each verdict the right one or an unknown. */
function expectHonest(now: PortfolioRepository, before?: PortfolioRepository, right?: PortfolioRepository): void {
  const { behind, kept, ...entry } = now;
  if (JSON.stringify(entry) === JSON.stringify(before)) return;
  expect([now.name, now.commit]).toEqual([now.name, right?.commit]);
  for (const { id, verdict } of now.requirements) {
    const expected = right?.requirements.find((one) => one.id === id)?.verdict;
    expect([now.name, id, verdict]).toEqual([now.name, id, verdict === 'unknown' ? 'unknown' : expected]);
  }
}
