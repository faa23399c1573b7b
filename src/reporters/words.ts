import type { RepositoryReport, Verdict } from '../model/report.ts';
import { type Language, languageOf } from './language.ts';

/** The few words that every reporter shares, so that the same thing is called the same everywhere. */

const ENGLISH = languageOf('en');

export const MARKS: Readonly<Record<Verdict, string>> = {
  met: '✔',
  partial: '◐',
  unmet: '✘',
  unknown: '?',
  exempt: '–',
};

/** Names that a person reads, from the ids that the report holds; the id itself where nobody knows better. */
export interface Presentation {
  /** Title of a requirement, where no language has one. */
  readonly title?: (id: string) => string;
  /** Name of a skill. */
  readonly skill?: (id: string) => string;
  /** English unless said. */
  readonly language?: Language;
}

export const languageIn = ({ language }: Presentation): Language => language ?? ENGLISH;

/** The title in the language; what a roadmap or a check calls it, and its id, where no language knows it. */
export const titleOf = (presentation: Presentation, id: string): string => {
  const language = languageIn(presentation);
  return language.has(`requirement.${id}`) ? language.say(`requirement.${id}`) : presentation.title?.(id) || id;
};
export const skillOf = ({ skill }: Presentation, id: string): string => skill?.(id) || id;

/** What a kind of work is called. */
export const trackOf = (id: string, language = ENGLISH): string =>
  language.has(`track.${id}`) ? language.say(`track.${id}`) : id;

/** The verdict in a word or two. */
export const verdictText = (verdict: Verdict, language = ENGLISH): string => language.say(`verdict.${verdict}`);

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
export function readyText({ ready, met, total }: Readiness, language = ENGLISH): string {
  if (ready === null) return language.say('ready.unknown');
  return ready ? language.say('ready.yes') : language.say('ready.to-go', { count: total - met });
}

/** An estimate as one says it: `about 15 minutes`, `about 2 hours`. */
export function effortText(hours: number, language = ENGLISH): string {
  if (hours < 0.9) return language.say('effort.minutes', { count: Math.max(5, Math.round((hours * 60) / 5) * 5) });
  const whole = Math.round(hours);
  if (whole === 1) return language.say('effort.hour');
  return whole < 8
    ? language.say('effort.hours', { count: whole })
    : language.say('effort.days', { count: Math.round(whole / 8) });
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `+7 points`, or nothing where there is nothing to gain. */
export const gainText = (points: number): string => (points > 0 ? `+${points}` : '');

const STEPS = 10;

/** Ten characters that show a share; full only where it is whole, and never empty where there is something. */
export function bar(percent: number): string {
  const filled = percent >= 100 ? STEPS : percent <= 0 ? 0 : Math.min(STEPS - 1, Math.max(1, Math.round(percent / 10)));
  return '▰'.repeat(filled) + '▱'.repeat(STEPS - filled);
}

/** At most `max` of the items, and in words how many were left out. */
export function bounded<T>(items: readonly T[], max: number): { shown: readonly T[]; more: number } {
  return { shown: items.slice(0, max), more: Math.max(0, items.length - max) };
}
