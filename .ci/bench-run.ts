/** The part of the benchmark that is bundled together with the program. */
import { spawnSync } from 'node:child_process';
import { checkFor } from '../src/checks/index.ts';
import { evaluate } from '../src/grade/evaluate.ts';
import { type Demand, readProject } from '../src/grade/read.ts';
import { vocabulary } from '../src/grade/vocabulary.ts';
import type { Check } from '../src/model/check.ts';
import type { OpenSnapshot } from '../src/model/snapshot.ts';
import { Project } from '../src/project/project.ts';
import { loadRoadmap } from '../src/roadmap/index.ts';
import { builtinSkills } from '../src/skills/catalogue.ts';
import { skillReads, skillsOf } from '../src/skills/index.ts';
import { tracksOf } from '../src/skills/tracks.ts';
import { discoverRepositories } from '../src/sources/discover.ts';
import { type GitRepository, openGit } from '../src/sources/git.ts';
import { BlobReader } from '../src/sources/git-blobs.ts';

/** Milliseconds in each part, each moment counted once: where one part calls another, the inner one is charged. */
class Clock {
  readonly parts = new Map<string, number>();
  readonly #open: string[] = [];
  #since = performance.now();

  enter(part: string): void {
    this.#charge();
    this.#open.push(part);
  }
  leave(): void {
    this.#charge();
    this.#open.pop();
  }
  in<T>(part: string, work: () => T): T {
    this.enter(part);
    try {
      return work();
    } finally {
      this.leave();
    }
  }
  #charge(): void {
    const now = performance.now();
    const part = this.#open.at(-1);
    if (part) this.parts.set(part, (this.parts.get(part) ?? 0) + now - this.#since);
    this.#since = now;
  }
}

interface Cost {
  readonly name: string;
  readonly files: number;
  readonly ms: number;
  readonly floorMs: number;
  readonly blobs: number;
  readonly bytes: number;
  /** Blobs that were asked of git more than once, and those that nothing had asked for. */
  readonly twice: number;
  readonly unasked: number;
}

const clock = new Clock();
let blobIds: string[] = [];

/** Lets the clock and the counters see what the program does; nothing of it changes what is done. */
function instrument(): void {
  const { read } = BlobReader.prototype;
  BlobReader.prototype.read = function (oids) {
    blobIds.push(...oids);
    return read.call(this, oids);
  };
  const { parsed } = Project.prototype;
  Project.prototype.parsed = function <T>(kind: string, path: string, parse: (text: string, path: string) => T) {
    return parsed.call(this, kind, path, (text, at) => clock.in(`parsing: ${kind}`, () => parse(text, at))) as T;
  };
}

const timed = (check: Check<Project>): Check<Project> => ({
  ...check,
  reads: (project) => clock.in(`reads: ${check.id}`, () => [...check.reads(project)]),
  evaluate: (project) => clock.in(check.id, () => check.evaluate(project)),
});

async function gradeOne(repository: GitRepository): Promise<Cost> {
  blobIds = [];
  const start = performance.now();
  clock.enter('reading');
  const opened = await openGit(repository);
  clock.leave();
  const asked = new Set<string>();
  const loaded: string[] = [];
  const open: OpenSnapshot = {
    snapshot: opened.snapshot,
    load: async (paths) => {
      loaded.push(...paths);
      clock.enter('reading');
      await opened.load(paths);
      clock.leave();
    },
    close: () => opened.close(),
  };
  const catalogue = builtinSkills();
  const roadmap = loadRoadmap({ id: 'python-expert' }, vocabulary());
  const checks = new Map(
    roadmap.requirements.flatMap(({ id }) => [checkFor(id) ?? []].flat().map((c) => [id, timed(c)])),
  );
  const demands: Demand[] = [...checks.values()].map((check) => (project) => check.reads(project));
  demands.push((project) => clock.in('reads: skills', () => skillReads(project, catalogue)));
  const noting = demands.map(
    (demand): Demand =>
      (project) => {
        const paths = [...demand(project)];
        for (const path of paths) asked.add(path);
        return paths;
      },
  );
  clock.enter('files and limits');
  const project = await readProject(open, noting);
  clock.leave();
  evaluate(project, roadmap, (id) => checks.get(id));
  const skills = clock.in('skills', () => skillsOf(project, catalogue));
  clock.in('tracks', () => tracksOf(project, skills, catalogue));
  await opened.close();
  const ms = performance.now() - start;
  const attributes = new Set(Project.attributePaths(opened.snapshot));
  const ids = new Set(blobIds);
  return {
    name: repository.name,
    files: opened.snapshot.entries.length,
    ms,
    ...floor(repository, opened.snapshot.commit, [...ids]),
    blobs: ids.size,
    twice: blobIds.length - ids.size,
    unasked: loaded.filter((path) => !asked.has(path) && !attributes.has(path)).length,
  };
}

/** What git alone needs for the same list and the same blobs. */
function floor({ at }: GitRepository, commit: string, ids: readonly string[]): { floorMs: number; bytes: number } {
  const start = performance.now();
  const git = (args: string[], input = '') =>
    spawnSync('git', [...at, ...args], { input, maxBuffer: 1 << 30 }).stdout.length;
  git(['ls-tree', '-r', '-z', '--full-tree', commit]);
  const bytes = ids.length === 0 ? 0 : git(['cat-file', '--batch'], `${ids.join('\n')}\n`);
  return { floorMs: performance.now() - start, bytes };
}

/** How many clones are shown of those furthest from the floor. */
const SLOWEST = 5;

/** Grades every clone of the folder and prints what it cost. */
export async function bench(
  folder: string,
  { each, rounds }: { readonly each: boolean; readonly rounds: number },
): Promise<void> {
  instrument();
  const best = new Map<string, Cost>();
  let total = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const repository of discoverRepositories(folder)) {
      const cost = await gradeOne(repository).catch((error: unknown) => console.log(`${repository.name}: ${error}`));
      if (!cost) continue;
      total += cost.ms;
      const known = best.get(repository.path) ?? cost;
      best.set(repository.path, {
        ...cost,
        ms: Math.min(cost.ms, known.ms),
        floorMs: Math.min(cost.floorMs, known.floorMs),
      });
    }
  }
  report([...best.values()], each);
  for (const [part, spent] of [...clock.parts].sort((a, b) => b[1] - a[1]))
    if (spent >= total / 1000)
      console.log(`${((100 * spent) / total).toFixed(1).padStart(6)} %  ${spent.toFixed(0).padStart(6)} ms  ${part}`);
}

function report(costs: readonly Cost[], each: boolean): void {
  const slowest = costs.toSorted((a, b) => times(b) - times(a));
  for (const cost of each ? costs : slowest.slice(0, SLOWEST)) console.log(lineOf(cost));
  const sum = (key: Exclude<keyof Cost, 'name'>) => costs.reduce((total, cost) => total + cost[key], 0);
  const [ms, floorMs, megabytes] = [sum('ms'), sum('floorMs'), sum('bytes') / 1e6];
  console.log(
    `${costs.length} repositories, ${sum('files')} files, ${sum('blobs')} blobs read (${megabytes.toFixed(1)} MB)`,
  );
  console.log(
    `graded in ${ms.toFixed(0)} ms: ${((1000 * costs.length) / ms).toFixed(1)} repositories/s (${(ms / costs.length).toFixed(0)} ms each), ${((1000 * megabytes) / ms).toFixed(1)} MB/s`,
  );
  const middle = slowest[Math.floor(slowest.length / 2)];
  console.log(
    `floor     ${floorMs.toFixed(0)} ms: ${(ms / floorMs).toFixed(2)} times the floor${middle ? `, the middle repository ${times(middle).toFixed(1)} times` : ''}`,
  );
  const { user, system } = process.cpuUsage();
  console.log(
    `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, processor ${((user + system) / 1000).toFixed(0)} ms`,
  );
  console.log(`blobs read twice ${sum('twice')}, read without being asked for ${sum('unasked')}`);
}

const times = ({ ms, floorMs }: Cost): number => ms / floorMs;

const lineOf = (cost: Cost): string =>
  `${cost.name.slice(0, 50).padEnd(50)} ${String(cost.files).padStart(6)} files ${(cost.bytes / 1024).toFixed(0).padStart(6)} KiB read ${cost.ms.toFixed(0).padStart(6)} ms, floor ${cost.floorMs.toFixed(0)} ms, ${times(cost).toFixed(1)} x`;
