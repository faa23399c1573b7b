import type { Exemption } from './config/config.ts';
import { exemptionsFor } from './config/exempt.ts';
import { reasonFor } from './github/failures.ts';
import { grade } from './grade/grade.ts';
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
}

/** Grades each repository in turn and returns the reports in the order given. Errors of opening are the caller's. */
export async function gradeRepositories(
  openers: readonly (() => Promise<OpenSnapshot>)[],
  roadmap: Roadmap,
  exempt: readonly Exemption[] = [],
): Promise<GradeReport> {
  const repositories: RepositoryReport[] = [];
  // The next one is opened while one is graded: git lists it in the meantime.
  let next = openers[0]?.();
  try {
    for (let following = 1; next; following += 1) {
      const opened = await next;
      next = openers[following]?.();
      // An error of its opening is told in its turn.
      next?.catch(() => undefined);
      repositories.push((await gradeOne(async () => opened, roadmap, exempt)).report);
    }
  } catch (error) {
    await next?.then(
      (ahead) => ahead.close(),
      () => undefined,
    );
    throw error;
  }
  return { schema: 1, roadmap: { id: roadmap.id, version: roadmap.version }, repositories };
}

async function gradeOne(
  open: () => Promise<OpenSnapshot>,
  roadmap: Roadmap,
  exempt: readonly Exemption[],
  name?: string,
): Promise<Graded> {
  const opened = await open();
  try {
    const report = await grade(opened, roadmap, exemptionsFor(name ?? opened.snapshot.name, exempt));
    return { report, trouble: opened.trouble?.() };
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
  { roadmap, capstone, earlier, exempt = [], onProgress, together = 1 }: RunOptions,
): Promise<Portfolio> {
  const repositories: PortfolioRepository[] = [];
  const skipped: { name: string; reason: string }[] = [];
  const before = new Map(earlier?.repositories.map((entry) => [entry.name, entry]));
  const gradeSubject = async ({ meta, open, known, basis }: Subject): Promise<void> => {
    const { name, url, description } = meta;
    const shown = { name, url, description, ...(meta.topics.length > 0 ? { topics: meta.topics } : {}) };
    const kept = before.get(name);
    const entryOf = async (): Promise<PortfolioRepository> => {
      if (known) return { ...withoutShown(known), ...shown };
      const { report, trouble } = await gradeOne(open, roadmap, exempt, name);
      if (trouble === 'rate-limited' && kept) return keptEntry(kept, 'behind');
      return { ...report, ...shown, ...(basis === undefined || trouble ? {} : { basis }) };
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
  await Promise.all(Array.from({ length: together }, work));
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
