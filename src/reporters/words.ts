import type { RepositoryReport, Verdict } from '../model/report.ts';

/** The few words that every reporter shares, so that the same thing is called the same everywhere. */

export const MARKS: Readonly<Record<Verdict, string>> = {
  met: '✔',
  partial: '◐',
  unmet: '✘',
  unknown: '?',
  exempt: '–',
};

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: 'met',
  partial: 'partly',
  unmet: 'missing',
  unknown: 'not read',
  exempt: 'exempt',
};

/** Names that a person reads, from the ids that the report holds; the id itself where nobody knows better. */
export interface Presentation {
  /** Title of a requirement. */
  readonly title?: (id: string) => string;
  /** Name of a skill. */
  readonly skill?: (id: string) => string;
}

export const titleOf = ({ title }: Presentation, id: string): string => title?.(id) || id;
export const skillOf = ({ skill }: Presentation, id: string): string => skill?.(id) || id;

/** `93`, `92.5`, or `?` where nothing could be read. */
export const scoreText = (score: number | null): string => (score === null ? '?' : String(score));

/** How far a repository is from ready: the required requirements, counted. */
export interface Readiness {
  readonly ready: boolean | null;
  readonly met: number;
  readonly total: number;
  readonly unread: number;
}

export function readiness({ ready, requirements }: RepositoryReport): Readiness {
  const required = requirements.filter((r) => r.required && r.verdict !== 'exempt');
  const count = (verdict: Verdict) => required.filter((r) => r.verdict === verdict).length;
  return { ready, met: count('met'), total: required.length, unread: count('unknown') };
}

/** `ready`, `3 to go`, or `not known`. */
export function readyText({ ready, met, total }: Readiness): string {
  return ready === null ? 'not known' : ready ? 'ready' : `${total - met} to go`;
}

/** An estimate as one says it: `about 15 minutes`, `about 2 hours`. */
export function effortText(hours: number): string {
  if (hours < 0.9) return `about ${Math.max(5, Math.round((hours * 60) / 5) * 5)} minutes`;
  const whole = Math.round(hours);
  return whole === 1
    ? 'about an hour'
    : whole < 8
      ? `about ${whole} hours`
      : `about ${plural(Math.round(whole / 8), 'day')}`;
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `+7 points`, or nothing where there is nothing to gain. */
export const gainText = (points: number): string => (points > 0 ? `+${points}` : '');

/** At most `max` of the items, and in words how many were left out. */
export function bounded<T>(items: readonly T[], max: number): { shown: readonly T[]; more: number } {
  return { shown: items.slice(0, max), more: Math.max(0, items.length - max) };
}
