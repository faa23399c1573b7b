import type { PortfolioRepository } from '../model/portfolio.ts';
import type { RepositoryReport } from '../model/report.ts';

/** One thing that a published report says and the commit does not give. */
export interface Difference {
  /** Id of a requirement, or what else of the report: `license`, `tracks`, `skills`, `score`, `ready`. */
  readonly about: string;
  readonly published: string;
  readonly recomputed: string;
}

/** What only the host knows, and what may have changed since: told, and no difference. */
export const MOVING: ReadonlySet<string> = new Set(['release']);

/** Where a published entry and a fresh grade of the same commit disagree. What could not be read now contradicts nothing. */
export function differencesOf(published: PortfolioRepository, recomputed: RepositoryReport): Difference[] {
  const differences: Difference[] = [];
  const compare = (about: string, before: string, after: string): void => {
    if (before !== after) differences.push({ about, published: before, recomputed: after });
  };
  const fresh = new Map(recomputed.requirements.map((result) => [result.id, result]));
  const settled = !recomputed.requirements.some(({ verdict }) => verdict === 'unknown');
  for (const { id, verdict, required, weight, points } of published.requirements) {
    const now = fresh.get(id);
    if (!now) compare(id, verdict, 'not asked for');
    else if (now.verdict !== 'unknown' && verdict !== 'unknown') {
      compare(id, verdict, now.verdict);
      if (verdict === now.verdict)
        compare(id, pointsText(points, weight, required), pointsText(now.points, now.weight, now.required));
    }
    fresh.delete(id);
  }
  for (const [id, { verdict }] of fresh) compare(id, 'not there', verdict);
  compare('license', published.license ?? 'none', recomputed.license ?? 'none');
  if (!recomputed.incomplete) {
    compare('tracks', published.tracks.join(', '), recomputed.tracks.join(', '));
    compare('skills', idsOf(published.skills), idsOf(recomputed.skills));
    compare('techniques', idsOf(published.techniques ?? []), idsOf(recomputed.techniques ?? []));
  }
  const unread = published.requirements.some(({ verdict }) => verdict === 'unknown');
  const moved = differences.some(({ about }) => MOVING.has(about));
  if (settled && !unread && !moved) {
    compare('score', String(published.score), String(recomputed.score));
    compare('ready', String(published.ready), String(recomputed.ready));
  }
  return differences;
}

const idsOf = (skills: readonly { readonly id: string }[]): string =>
  skills
    .map(({ id }) => id)
    .sort()
    .join(', ');

const pointsText = (points: number | null, weight: number, required: boolean): string =>
  `${points ?? 'no'} of ${weight} points${required ? ', required' : ''}`;
