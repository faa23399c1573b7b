import type { Meter } from '../github/meter.ts';

/** Requests that a repository costs in a long run, all of its shares in common ones together; and what a run costs at least. */
const EACH = 0.25;
const LEAST = 4;

/** How many points a run will probably cost that reads so many repositories, publishing included. */
export const estimate = (repositories: number): number =>
  repositories === 0 ? 1 : Math.ceil(LEAST + EACH * repositories);

/** What lies ahead, against what may be spent. */
export function costSentence(meter: Meter, fresh: number, chosen: number): string {
  const points = estimate(fresh);
  const left = meter.left('graphql');
  const parts = [
    `${fresh} of ${chosen} repositories are read, the others have not changed`,
    `about ${points} ${points === 1 ? 'point' : 'points'} of GitHub's limit`,
    ...(left ? [`${left.remaining} of ${left.limit} are left until ${timeOf(left.reset)}`] : []),
    ...(Number.isFinite(meter.budget) ? [`the budget of this run is ${meter.budget}`] : []),
  ];
  // One of them publishes, from what is kept aside for it.
  const short = points > meter.available('graphql') + 1;
  return parts.join('; ') + (short ? '; that will not do for all, so the rest waits for the next run' : '');
}

const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
