/** Judging in threads: the same reports as without, whatever a repository does to the thread that judges it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundle } from '../../.ci/bundle.ts';
import { withJudges } from '../../src/commands/judges.ts';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { MEMORY } from '../../src/judging/memory.ts';
import { JudgePool, type PoolOptions } from '../../src/judging/pool.ts';
import type { OpenSnapshot } from '../../src/model/snapshot.ts';
import { gradeJson } from '../../src/reporters/index.ts';
import { loadRoadmap } from '../../src/roadmap/index.ts';
import { gradePortfolio, gradeRepositories } from '../../src/run.ts';
import { SERVICE } from '../helpers/action.ts';
import { snapshot } from '../helpers/project.ts';
import { temporaryFolder } from '../helpers/repository.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const roadmap = loadRoadmap({ id: 'python-expert' }, vocabulary());

/** Judges as ever, but for repositories whose names say what becomes of the thread, or of the judging. */
const SPOILT = `import { parentPort, workerData } from 'node:worker_threads';
  import { grade } from '${ROOT}/src/grade/grade.ts';
  import { answerOrders } from '${ROOT}/src/judging/remote-snapshot.ts';
  const held = [];
  answerOrders(parentPort, async (open, name) => {
    if (name.startsWith('bomb')) for (;;) held.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
    if (name.startsWith('exit')) process.exit(0);
    if (name.startsWith('odd')) throw new RangeError('quotes what it read');
    return grade(open, workerData.roadmap);
  });`;

let folder = '';
let [judge, spoilt] = [new URL('file:'), new URL('file:')];
beforeAll(async () => {
  // Inside the checkout, where what the entry imports is found.
  mkdirSync(join(ROOT, 'node_modules'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'node_modules/.milepost-judging-'));
  writeFileSync(join(folder, 'spoilt.ts'), SPOILT);
  await bundle(folder, { judge: 'src/judge.ts', spoilt: join(folder, 'spoilt.ts') });
  [judge, spoilt] = [pathToFileURL(join(folder, 'judge.js')), pathToFileURL(join(folder, 'spoilt.js'))];
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textsOf = (name: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(SERVICE).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  ),
  'README.md': `# ${name}\n\nCounts things – “all” of them. Run \`python -m app\`.\n`,
  [`app/${name}.py`]: `import logging\nlogging.getLogger(__name__).info("${name}")\n`,
});

/** A repository in memory that, like every source, shows nothing that was not asked for. */
function opener(name: string, more: Partial<OpenSnapshot> = {}): () => Promise<OpenSnapshot> {
  return async () => {
    const shown = new Set<string>();
    const whole = snapshot(textsOf(name), { name, committed: '2026-01-01T00:00:00Z' });
    return {
      snapshot: {
        ...whole,
        content: (path) => (shown.has(path) ? whole.content(path) : { state: 'unread', reason: 'not-requested' }),
      },
      load: async (paths) => {
        await new Promise((done) => setImmediate(done));
        for (const path of paths) shown.add(path);
      },
      close: async () => shown.clear(),
      ...more,
    };
  };
}

function poolOf(options: Partial<PoolOptions> = {}): JudgePool {
  const pool = new JudgePool({ script: judge, threads: 1, memory: MEMORY, rules: { roadmap, exempt: [] }, ...options });
  onTestFinished(() => pool.close());
  return pool;
}

const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta'];
const exempt = [{ requirement: 'docker', repository: 'b*', reason: 'a library' }];

describe('JudgePool', () => {
  it.each([1, 2, 3])('gives the reports that this thread gives, byte for byte, with %i threads', async (threads) => {
    const openers = NAMES.map((name) => opener(name));
    const here = await gradeRepositories(openers, { roadmap, exempt });
    const { judge: there } = poolOf({ threads, rules: { roadmap, exempt } });
    const report = await gradeRepositories(openers, { roadmap, exempt, judge: there, together: 4 });
    expect(gradeJson(report)).toBe(gradeJson(here));
    expect(report.repositories.map(({ name }) => name)).toEqual(NAMES);
    const verdicts = report.repositories.map(({ requirements }) => requirements.find(({ id }) => id === 'docker'));
    expect(verdicts.map((one) => one?.verdict === 'exempt')).toEqual(NAMES.map((name) => name === 'beta'));
  });

  it.each([
    ['wants too much memory', 'bomb'],
    ['ends', 'exit'],
  ])('leaves unknown the repository whose thread %s, twice, and judges the others', async (_, name) => {
    const names = ['alpha', name, 'beta', 'gamma'];
    const subjects = names.map((one) => ({
      meta: {
        name: one,
        owner: null,
        url: null,
        description: null,
        topics: [],
        fork: false,
        archived: false,
        private: false,
      },
      open: opener(one),
      basis: 'b'.repeat(40),
    }));
    const little = { old: 48, young: 24 };
    const pool = poolOf({ script: spoilt, memory: little, last: little });
    const there = await gradePortfolio('octo', subjects, { roadmap, judge: pool.judge, together: 4 });
    const here = await gradePortfolio('octo', subjects, { roadmap });
    const others = ({ name: one }: { readonly name: string }) => one !== name;
    expect(there.repositories.filter(others)).toEqual(here.repositories.filter(others));
    expect(there.skipped).toEqual([]);
    const lost = there.repositories.find((one) => !others(one));
    expect(lost).toMatchObject({ score: null, ready: null, incomplete: true, skills: [], commit: 'c'.repeat(40) });
    expect(new Set(lost?.requirements.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(lost?.requirements[0]?.evidence[0]?.detail).toMatch(/judg/);
    // The next run tries it again.
    expect(there.repositories.map(({ basis }) => basis === undefined)).toEqual(
      there.repositories.map((one) => !others(one)),
    );
  });

  it('throws what judging and what loading throw, and goes on', async () => {
    const pool = poolOf({ script: spoilt });
    const judged = async (open: () => Promise<OpenSnapshot>, name: string) => pool.judge(await open(), name);
    const broken = opener('alpha', { load: () => Promise.reject(new Error('the clone is gone')) });
    await expect(judged(opener('odd'), 'odd')).rejects.toThrow(RangeError);
    await expect(judged(broken, 'alpha')).rejects.toThrow('the clone is gone');
    expect((await judged(opener('beta'), 'beta')).name).toBe('beta');
  });

  it('hands a thread none of what the run keeps secret', async () => {
    const script = join(temporaryFolder(), 'env.mjs');
    writeFileSync(
      script,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ id }) => parentPort.postMessage({ kind: 'report', id, report: { ...process.env } }));`,
    );
    const pool = poolOf({ script: pathToFileURL(script) });
    expect(await pool.judge(await opener('alpha')(), 'alpha')).toEqual({});
  });
});

describe('withJudges', () => {
  it.each([
    ['few repositories', 3, {}, false],
    ['many repositories', 4, {}, true],
    ['no thread wanted', 4, { most: 0 }, false],
    ['no script beside the sources', 4, { script: pathToFileURL(join(ROOT, 'src/judge.js')) }, false],
  ])('with %s', async (_, count, more, threads) => {
    const wanted = { roadmap, exempt: [], few: 4, script: judge, ...more };
    const names = await withJudges(count, wanted, async ({ judge: there, together }) => {
      expect([there !== undefined, together !== undefined]).toEqual([threads, threads]);
      return (await gradeRepositories([opener('alpha')], { roadmap, ...(there ? { judge: there } : {}) })).repositories;
    });
    expect(names.map(({ name }) => name)).toEqual(['alpha']);
  });
});

describe('gradeRepositories', () => {
  it('throws the first error in the order given, whichever comes first in time', async () => {
    const failing = (message: string, wait: number) => () =>
      new Promise<OpenSnapshot>((_, fail) => setTimeout(() => fail(new Error(message)), wait));
    const openers = [opener('alpha'), failing('late', 60), failing('early', 0)];
    await expect(gradeRepositories(openers, { roadmap, together: 3 })).rejects.toThrow('late');
  });
});
