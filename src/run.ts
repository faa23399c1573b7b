import type { Exemption } from './config/config.ts';
import { exemptionsFor } from './config/exempt.ts';
import { reasonFor } from './github/failures.ts';
import { Compactor } from './grade/compact.ts';
import type { Judge } from './judging/pool.ts';
import { ThreadLost } from './judging/thread.ts';
import { UsageError } from './model/errors.ts';
import type { Portfolio, PortfolioRepository, RepositoryMeta } from './model/portfolio.ts';
import type { GradeReport, RepositoryReport } from './model/report.ts';
import type { Roadmap } from './model/roadmap.ts';
import { say } from './model/say.ts';
import type { OpenSnapshot, UnreadReason } from './model/snapshot.ts';

/** A repository that can be graded: what is shown of it, and how to open it. */
export interface Subject {
  readonly meta: RepositoryMeta;
  open(): Promise<OpenSnapshot>;
  /** Its entry, where nothing that it rests on has changed: then it is not opened. */
  readonly known?: PortfolioRepository;
  /** What its entry will rest on; see `PortfolioRepository`. */
  readonly basis?: string;
}

export interface RunOptions {
  readonly roadmap: Roadmap;
  /** Name of the repository that stands as the capstone; the best-scoring one where none is named. */
  readonly capstone?: string;
  /** Entries of the last published report, for repositories that cannot be read now. */
  readonly earlier?: Portfolio;
  /** Requirements that are not asked for, everywhere or in some repositories. */
  readonly exempt?: readonly Exemption[];
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** How many repositories are open at once, in the order given; what they want read is then asked for together. */
  readonly together?: number;
  /** Who judges; this thread where nobody is named. */
  readonly judge?: Judge;
}

/**
 * Grades the repositories and returns the reports in the order given. `together` are open at once: while one is judged, git
 * lists the next. Errors of opening are the caller's: the first in that order.
 */
export async function gradeRepositories(
  openers: readonly (() => Promise<OpenSnapshot>)[],
  { roadmap, exempt = [], judge = judgeHere(roadmap, exempt), together = 2 }: RunOptions,
): Promise<GradeReport> {
  const repositories: RepositoryReport[] = [];
  const failed = new Map<number, unknown>();
  const waiting = [...openers.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next && failed.size === 0; next = waiting.shift()) {
      const [index, open] = next;
      try {
        repositories[index] = (await gradeOne(open, { roadmap, exempt, judge })).report;
      } catch (error) {
        failed.set(index, error);
      }
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  if (failed.size > 0) throw failed.get(Math.min(...failed.keys()));
  return { schema: 1, roadmap: { id: roadmap.id, version: roadmap.version }, repositories };
}

const judgeHere =
  (roadmap: Roadmap, exempt: readonly Exemption[]): Judge =>
  async (open, name) =>
    (await judging()).grade(open, roadmap, exemptionsFor(name, exempt));

/** What judges is most of the program: a run in which nothing changed goes without. */
const judging = () => import('./grade/grade.ts');

async function gradeOne(
  open: () => Promise<OpenSnapshot>,
  { roadmap, exempt, judge }: Required<Pick<RunOptions, 'roadmap' | 'exempt' | 'judge'>>,
  name?: string,
): Promise<Graded> {
  const opened = await open();
  const called = name ?? opened.snapshot.name;
  try {
    return { report: await judge(opened, called), trouble: opened.trouble?.() };
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error;
    const { unjudged } = await import('./grade/unjudged.ts');
    const report = unjudged(opened.snapshot, roadmap, exemptionsFor(called, exempt), 'judging it took too much memory');
    return { report, trouble: 'failed' };
  } finally {
    await opened.close();
  }
}

interface Graded {
  readonly report: RepositoryReport;
  readonly trouble: UnreadReason | undefined;
}

/** A whole portfolio, repositories sorted by name. One that cannot be opened keeps its earlier entry, or is listed as skipped. */
export async function gradePortfolio(
  owner: string,
  subjects: readonly Subject[],
  options: RunOptions,
): Promise<Portfolio> {
  const { roadmap, capstone, earlier, exempt = [], onProgress, together = 1 } = options;
  const compactor = new Compactor();
  const rules = { roadmap, exempt, judge: options.judge ?? judgeHere(roadmap, exempt) };
  const repositories: PortfolioRepository[] = [];
  const skipped: { name: string; reason: string }[] = [];
  const before = new Map(earlier?.repositories.map((entry) => [entry.name, entry]));
  const gradeSubject = async ({ meta, open, known, basis }: Subject): Promise<void> => {
    const { name, url, description } = meta;
    const shown = { name, url, description, ...(meta.topics.length > 0 ? { topics: meta.topics } : {}) };
    const kept = before.get(name);
    const entryOf = async (): Promise<PortfolioRepository> => {
      if (known) return { ...withoutShown(known), ...shown };
      const { report, trouble } = await gradeOne(open, rules, name);
      if (trouble === 'rate-limited' && kept) return keptEntry(kept, 'behind');
      return { ...compactor.copy(report), ...shown, ...(basis === undefined || trouble ? {} : { basis }) };
    };
    try {
      repositories.push(await entryOf());
    } catch (error) {
      if (kept) repositories.push(keptEntry(kept, isPutOff(error) ? 'behind' : 'kept'));
      else skipped.push({ name, reason: reasonOf(error) });
    }
  };
  let done = 0;
  const waiting = [...subjects];
  const work = async (): Promise<void> => {
    for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
      onProgress?.(done, subjects.length, subject.meta.name);
      await gradeSubject(subject);
      done += 1;
      // What has arrived meanwhile is received before the next one is judged.
      if (together > 1) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const working = Promise.all(Array.from({ length: together }, work));
  // It is loaded while what is to be judged is on its way.
  if (!options.judge && subjects.some(({ known }) => !known)) judging().catch(() => undefined);
  await working;
  onProgress?.(subjects.length, subjects.length, '');
  repositories.sort((a, b) => compare(a.name, b.name));
  skipped.sort((a, b) => compare(a.name, b.name));
  return {
    schema: 1,
    roadmap: { id: roadmap.id, version: roadmap.version },
    owner,
    capstone: chooseCapstone(repositories, capstone),
    repositories,
    skipped,
  };
}

/** What an earlier entry says of the repository's looks; the host has just said it anew. */
function withoutShown({ topics, behind, kept, ...entry }: PortfolioRepository): PortfolioRepository {
  return entry;
}

/** An earlier entry, marked with why it stands: readers are told of its day. */
export function keptEntry(
  { behind: _behind, kept: _kept, ...entry }: PortfolioRepository,
  why: 'behind' | 'kept',
): PortfolioRepository {
  return { ...entry, [why]: true };
}

const isPutOff = (error: unknown): boolean => reasonFor(error) === 'rate-limited';

/** The named repository, or the best: ready ones first, then by score, then by name. */
export function chooseCapstone(
  repositories: readonly RepositoryReport[],
  named: string | undefined,
): Portfolio['capstone'] {
  if (named !== undefined) {
    const found = repositories.find(({ name }) => name.toLowerCase() === named.toLowerCase());
    if (!found)
      throw new UsageError(`the capstone "${named}" is not among the ${repositories.length} graded repositories`);
    return { name: found.name, chosen: 'configured' };
  }
  const [best] = [...repositories].sort(
    (a, b) => Number(b.ready) - Number(a.ready) || (b.score ?? -1) - (a.score ?? -1) || compare(a.name, b.name),
  );
  return best ? { name: best.name, chosen: 'best-score' } : null;
}

export interface Gates {
  readonly failBelow?: number;
  readonly require?: readonly string[];
}

/**
 * One line that says what is missing, or undefined where the report passes. An unknown never passes a gate silently, and an
 * entry that was kept from an earlier report never does: whoever can write to the repository can write that report.
 */
export function checkGates(
  report: (RepositoryReport & Pick<PortfolioRepository, 'behind' | 'kept'>) | undefined,
  gates: Gates,
): string | undefined {
  if (gates.failBelow === undefined && !gates.require?.length) return undefined;
  if (!report) return 'gate failed: there is no graded repository to judge';
  if (report.behind || report.kept) return `gate failed for ${report.name}: it could not be read in this run`;
  const missing: string[] = [];
  if (gates.failBelow !== undefined) {
    if (report.score === null) missing.push('the score is unknown');
    else if (report.score < gates.failBelow) missing.push(`score ${report.score} is below ${gates.failBelow}`);
  }
  for (const id of gates.require ?? []) {
    const verdict = report.requirements.find((requirement) => requirement.id === id)?.verdict;
    if (verdict === undefined) throw new UsageError(`the gate requires "${id}", which the roadmap does not have`);
    if (verdict !== 'met' && verdict !== 'exempt') missing.push(`${id} is ${verdict}`);
  }
  return missing.length > 0 ? `gate failed for ${report.name}: ${missing.join(', ')}` : undefined;
}

/** The report of the capstone, which gates and outputs speak of. */
export const capstoneOf = (portfolio: Portfolio): PortfolioRepository | undefined =>
  portfolio.repositories.find(({ name }) => name === portfolio.capstone?.name);

function reasonOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const kind = error instanceof Error ? error.name : 'error';
  return say`could not be read (${kind})`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
