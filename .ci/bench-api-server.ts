/** The stand-in for GitHub in a process of its own, so that its memory is not the program's; the benchmark talks to it by messages. */

import { type Hosted, type Recorded, startGitHub } from '../test/helpers/github-server.ts';
import { keepObjects } from '../test/helpers/github-store.ts';

export type Order =
  | { readonly serve: readonly Hosted[]; readonly keep: readonly string[] }
  | { readonly again: string }
  | { readonly tally: true };

export interface Tally {
  readonly requests: number;
  readonly points: number;
  readonly bytes: number;
  readonly kinds: Readonly<Record<string, number>>;
}

let requests: Recorded[] = [];
const repositories: Hosted[] = [];
const latency = Number(process.argv[2] ?? 100);

const { origin } = await startGitHub({ repositories, latency }, {
  push: (one: Recorded) => requests.push(one),
} as unknown as Recorded[]);

process.on('message', (order: Order) => {
  if ('serve' in order) {
    repositories.splice(0, repositories.length, ...order.serve);
    for (const folder of order.keep) keepObjects(folder);
  }
  if ('again' in order) keepObjects(order.again);
  const kinds: Record<string, number> = {};
  for (const { kind } of requests) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const sum = (key: 'bytes' | 'points') => requests.reduce((total, one) => total + one[key], 0);
  const tally: Tally = { requests: requests.length, points: sum('points'), bytes: sum('bytes'), kinds };
  requests = [];
  process.send?.({ tally });
});
process.on('disconnect', () => process.exit());
process.send?.({ origin });
