import type { ItemProgress } from '../model/progress.ts';
import type { Item, Roadmap } from '../model/roadmap.ts';

const MOST = 10;
/** How far ahead in the document a next step may lie: cheap points in the last stage are no help in the first. */
const AHEAD = 12;
const HOURS_WHERE_UNSAID = 2;

/**
 * Ids of the items worth doing next. Who has nothing yet begins where the roadmap says; then what the learner is at, what
 * the learner has set next, and of the next dozen open items those with the most points for the effort.
 */
export function nextItems(
  { start }: Roadmap,
  counted: readonly Item[],
  states: ReadonlyMap<string, ItemProgress>,
  nothing: boolean,
): string[] {
  const inState = (...wanted: ItemProgress['state'][]) =>
    counted.filter(({ id }) => wanted.includes(states.get(id)?.state ?? 'open'));
  const open = inState('open')
    .filter(({ id }) => states.get(id)?.provable)
    .slice(0, AHEAD);
  const worth = ({ weight, effort }: Item) => weight / (effort ?? HOURS_WHERE_UNSAID);
  const ids = [
    ...(nothing ? (start?.items ?? []).filter((id) => states.get(id)?.counted) : []),
    ...inState('current').map(({ id }) => id),
    ...inState('next').map(({ id }) => id),
    // The sort is stable: equals stay in the document's order.
    ...open.sort((a, b) => worth(b) - worth(a)).map(({ id }) => id),
  ];
  return [...new Set(ids)].slice(0, MOST);
}
