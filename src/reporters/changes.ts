import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { ChangesContext } from './context-road.ts';
import { repositoryLink, text } from './links.ts';
import * as words from './words.ts';

const MAX_CHANGED = 30;
const MAX_NAMES = 30;

/** What is different between two reports. Ids and names as the reports have them. */
export interface Changes {
  /** Share of the roadmap that is proven; null where it is not known. */
  readonly percent: { readonly before: number | null; readonly after: number | null };
  /** Repositories of both reports in which something is different, in the order of the newer one. */
  readonly repositories: readonly ChangedRepository[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface ChangedRepository {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Requirements that are met now and were not. */
  readonly gained: readonly string[];
  /** Requirements that were met and are no longer; what could not be read is not lost. */
  readonly lost: readonly string[];
}

/** What is different. Pure; `earlier` may be of an older version, so that parts of it are missing. */
export function changesOf(earlier: Portfolio, now: Portfolio): Changes {
  const before = new Map(earlier.repositories.map((repository) => [repository.name, repository]));
  const names = new Set(now.repositories.map(({ name }) => name));
  return {
    percent: { before: percentOf(earlier), after: percentOf(now) },
    repositories: now.repositories.flatMap((repository) => {
      const old = before.get(repository.name);
      return old ? changedRepository(old, repository) : [];
    }),
    added: now.repositories.flatMap(({ name }) => (before.has(name) ? [] : name)),
    removed: earlier.repositories.flatMap(({ name }) => (names.has(name) ? [] : name)),
  };
}

function percentOf({ progress }: Portfolio): number | null {
  const percent: unknown = progress?.percent;
  return typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent : null;
}

function changedRepository(old: PortfolioRepository, now: PortfolioRepository): ChangedRepository[] {
  const verdicts = new Map(old.requirements.map(({ id, verdict }) => [id, verdict]));
  const gained = now.requirements.filter(
    ({ id, verdict }) => verdict === 'met' && verdicts.has(id) && verdicts.get(id) !== 'met',
  );
  const lost = now.requirements.filter(
    ({ id, verdict }) => (verdict === 'unmet' || verdict === 'partial') && verdicts.get(id) === 'met',
  );
  if (gained.length + lost.length === 0 && old.score === now.score) return [];
  const ids = (results: typeof gained) => results.map(({ id }) => id);
  return [{ name: now.name, before: old.score, after: now.score, gained: ids(gained), lost: ids(lost) }];
}

/** The changes as a template shows them. */
export function changesContext(
  { percent, repositories, added, removed }: Changes,
  now: Portfolio,
  options: words.Presentation,
): ChangesContext {
  const byName = new Map(now.repositories.map((repository) => [repository.name, repository]));
  const linkOf = (name: string) => repositoryLink(byName.get(name) ?? { name, url: null });
  const titles = (ids: readonly string[]) => ids.map((id) => text(words.titleOf(options, id), 80));
  const changed = words.bounded(repositories, MAX_CHANGED);
  const moved = percent.before !== null && percent.after !== null && percent.before !== percent.after;
  return {
    percent: moved ? { before: String(percent.before), after: String(percent.after) } : null,
    repositories: changed.shown.map(({ name, before, after, gained, lost }) => ({
      link: linkOf(name),
      before: words.scoreText(before),
      after: words.scoreText(after),
      gained: titles(gained),
      lost: titles(lost),
    })),
    repositoriesMore: changed.more,
    added: added.slice(0, MAX_NAMES).map(linkOf),
    removed: removed.slice(0, MAX_NAMES).map((name) => text(name, 60)),
    none: !moved && repositories.length + added.length + removed.length === 0,
  };
}
