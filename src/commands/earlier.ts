import { isDeepStrictEqual } from 'node:util';
import { Compactor } from '../grade/compact.ts';
import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { chooseCapstone, keptEntry } from '../run.ts';
import { parseInPieces } from './report-json.ts';
import { isReport } from './report-shape.ts';

/** A published report; undefined where the bytes are none. It is hostile: only its shape is vouched for. */
export function portfolioIn(bytes: Uint8Array): Portfolio | undefined {
  try {
    const compactor = new Compactor();
    const data = parseInPieces(bytes, 'repositories', (one) => compactor.adopt(one));
    return isReport(data) ? ({ capstone: null, skipped: [], ...(data as object) } as unknown as Portfolio) : undefined;
  } catch {
    return undefined;
  }
}

/** What the last run published; undefined where it is not there, is broken, or was graded by other rules or for somebody else. */
export function earlierPortfolio(
  bytes: Uint8Array | null | undefined,
  owner: string,
  roadmap: Roadmap,
): Portfolio | undefined {
  const data = bytes ? portfolioIn(bytes) : undefined;
  if (!data || data.owner.toLowerCase() !== owner.toLowerCase()) return undefined;
  if (data.roadmap.id !== roadmap.id || data.roadmap.version !== roadmap.version) return undefined;
  return { ...data, capstone: null, skipped: [] };
}

/** What is graded now, with earlier entries where these say more: see `better`. `own` is the repository that is published to. */
export function keepingEarlier(
  portfolio: Portfolio,
  earlier: Portfolio | undefined,
  { own, capstone }: { readonly own: string | undefined; readonly capstone: string | undefined },
): Portfolio {
  if (!earlier) return portfolio;
  const before = new Map(earlier.repositories.map((entry) => [entry.name, entry]));
  const repositories = portfolio.repositories.map((now) => better(now, before.get(now.name), own) ?? now);
  return { ...portfolio, repositories, capstone: chooseCapstone(repositories, capstone) };
}

function better(now: PortfolioRepository, before: PortfolioRepository | undefined, own: string | undefined) {
  // Not knowing anything never overwrites knowledge.
  if (now.score === null) return before && before.score !== null ? keptEntry(before, 'kept') : undefined;
  // Publishing moves the tip of the repository that is published to, and lines in its README; that alone is no news, or each
  // run would make a commit. The earlier entry's lines are those of its commit.
  if (!before || now.name !== own || !sameButPlace(now, before)) return undefined;
  return now.basis === undefined ? before : { ...before, basis: now.basis };
}

const sameButPlace = (now: PortfolioRepository, before: PortfolioRepository): boolean =>
  isDeepStrictEqual(withoutPlace(now), withoutPlace(before));

const PLACE: ReadonlySet<string> = new Set(['commit', 'committed', 'line', 'basis']);

const withoutPlace = (entry: PortfolioRepository): unknown =>
  JSON.parse(JSON.stringify(entry, (key, value: unknown) => (PLACE.has(key) ? undefined : value)));
