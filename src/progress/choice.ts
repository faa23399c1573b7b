import type { RepositoryReport } from '../model/report.ts';
import { type Item, itemsOf, type Part, type Roadmap } from '../model/roadmap.ts';

/** What is counted of a roadmap: of a choice, only what was chosen. */
export interface Choice {
  /** Ids of the parts and items that are left out. */
  readonly spare: ReadonlySet<string>;
  /** The part that stands for the learner's track. */
  readonly track: { readonly id: string; readonly chosen: 'configured' | 'guessed' } | null;
}

/**
 * Chooses in every part that has a `choose`: the configured track first, then the part whose tracks most of the work is in
 * (repositories by their scores, so that five serious ones outweigh eight scripts), then what is proven most, then the document's order.
 * @param proven share of a thing's provable weight that is proven, 0 to 1.
 */
export function choose(
  { parts }: Roadmap,
  repositories: readonly RepositoryReport[],
  configured: string | undefined,
  proven: (items: readonly Item[]) => number,
): Choice {
  const spare = new Set<string>();
  let track: Choice['track'] = null;
  const work = (part: Part) =>
    repositories
      .filter(({ tracks }) => tracks[0] !== undefined && part.tracks.includes(tracks[0]))
      .reduce((sum, { score }) => sum + 1 + (score ?? 0), 0);
  const isConfigured = (part: Part) =>
    configured !== undefined && [part, ...inside(part)].some(({ id }) => id === configured);
  const visit = (part: Part): void => {
    if (part.choose !== undefined && part.parts.length > 0) {
      const ranked = rank(part.parts, (child) => [Number(isConfigured(child)), work(child), proven(itemsOf([child]))]);
      for (const other of ranked.slice(part.choose)) spare.add(other.id);
      const [first] = ranked;
      if (track === null && first && part.parts.some(({ tracks }) => tracks.length > 0)) {
        if (isConfigured(first)) track = { id: first.id, chosen: 'configured' };
        else if (work(first) > 0) track = { id: first.id, chosen: 'guessed' };
      }
    } else if (part.choose !== undefined)
      for (const other of rank(part.items, (item) => [proven([item])]).slice(part.choose)) spare.add(other.id);
    part.parts.forEach(visit);
  };
  parts.forEach(visit);
  return { spare, track };
}

const inside = (part: Part): Part[] => part.parts.flatMap((child) => [child, ...inside(child)]);

/** Sorted by the keys, largest first; equals keep their order. */
function rank<T>(things: readonly T[], keys: (thing: T) => readonly number[]): T[] {
  const weighed = things.map((thing) => ({ thing, keys: keys(thing) }));
  weighed.sort((a, b) => {
    for (const [index, key] of a.keys.entries()) {
      const difference = (b.keys[index] ?? 0) - key;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return weighed.map(({ thing }) => thing);
}
