import * as z from 'zod/mini';
import type { HistoryEntry } from '../model/history.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Artifact } from '../model/report.ts';
import { named } from './json.ts';

export { HISTORY } from '../model/history.ts';

/** Tells git to keep the lines of both sides where two branches have each added some; they are read by date. */
export const MERGING: Artifact = { path: 'milepost/.gitattributes', content: 'history.jsonl merge=union\n' };

const LONGEST_LINE = 2000;
const MOST_LINES = 20_000;

const number = z.nullable(z.number().check(z.gte(0), z.lte(100)));
const entrySchema = z.object({
  date: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
  repository: z.string().check(z.maxLength(200)),
  commit: z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
  roadmap: z.string().check(z.maxLength(200)),
  percent: number,
  score: number,
  proven: z.number(),
  provable: z.number(),
});

/** The changes that a file tells of, sorted by date; lines that are none (somebody's edit, a conflict's marks) are passed over. */
export const parseHistory = (text: string): HistoryEntry[] =>
  linesIn(text).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** In the file's own order. */
const linesIn = (text: string): HistoryEntry[] =>
  text
    .split('\n', MOST_LINES)
    .filter((line) => line.startsWith('{') && line.length <= LONGEST_LINE)
    .flatMap((line) => {
      try {
        const { data } = z.safeParse(entrySchema, JSON.parse(line), { jitless: true });
        return data ?? [];
      } catch {
        return [];
      }
    });

/**
 * What the portfolio's grade is now, dated by the newest of the graded commits: git's time, never the clock's.
 * Undefined where no graded commit has a date.
 */
export function historyEntry({ repositories, capstone, progress, roadmap }: Portfolio): HistoryEntry | undefined {
  let newest: (typeof repositories)[number] | undefined;
  for (const repository of repositories)
    if (repository.committed !== undefined && repository.committed > (newest?.committed ?? '')) newest = repository;
  if (newest?.committed === undefined) return undefined;
  return {
    date: newest.committed,
    repository: newest.name,
    commit: newest.commit,
    roadmap: `${roadmap.id} ${roadmap.version}`,
    percent: progress?.percent ?? null,
    score: repositories.find(({ name }) => name === capstone?.name)?.score ?? null,
    proven: progress?.proven ?? 0,
    provable: progress?.provable ?? 0,
  };
}

/**
 * The file with what has changed since its last line: the bytes that were there, and at most one line more. A grade that is
 * the last line's, however often it is computed, adds nothing.
 */
export function appendHistory(text: string, entry: HistoryEntry | undefined): string {
  // Not the newest by date: where the newest repository is gone, the change is dated by an older one.
  const last = linesIn(text).at(-1);
  if (entry === undefined || (last && sameGrade(last, entry))) return text;
  const { date, repository, commit, roadmap, percent, score, proven, provable } = entry;
  const line = named(JSON.stringify({ date, repository, commit, roadmap, percent, score, proven, provable }));
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}

const sameGrade = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.roadmap === b.roadmap &&
  a.percent === b.percent &&
  a.score === b.score &&
  a.proven === b.proven &&
  a.provable === b.provable;
