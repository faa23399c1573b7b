/** The stand-in for GitHub in a process of its own, so that its memory is not the program's; the benchmark talks to it by messages. */

import { answerGraphql } from '../test/helpers/github-graphql.ts';
import { type Hosted, type Recorded, startGitHub } from '../test/helpers/github-server.ts';
import { keepMade } from '../test/helpers/github-store.ts';
import { madeAnswer, type Other } from './bench-answers.ts';
import { type MadeRepository, makeRepository, storedParts } from './bench-made.ts';

export type Order =
  /** So many made repositories from now on, and the one that is published to. */
  | { readonly serve: number; readonly profile: Hosted }
  /** One more commit in the first of them. */
  | { readonly change: string }
  | { readonly tally: true };

export interface Tally {
  readonly requests: number;
  readonly points: number;
  readonly bytes: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** Seconds of processor time that the server itself took. */
  readonly processor: number;
}

const OWNER = 'octo';
let requests: Recorded[] = [];
const repositories: Hosted[] = [];
const made = new Map<string, MadeRepository>();
const latency = Number(process.argv[2] ?? 100);

const other: Other = async (query, variables) => {
  const { data } = (await answerGraphql({ repositories }, query, variables)) as { data: Record<string, unknown> };
  return data;
};
// Its schema takes a second to build, which is no part of the first answer.
await other('query Warm { rateLimit { cost } }', {});

const { origin } = await startGitHub({ repositories, latency, ready: (asked) => madeAnswer(made, asked, other) }, {
  push: (one: Recorded) => requests.push(one),
} as unknown as Recorded[]);

/** A made repository is in no folder; its name stands for one. */
function keep(repository: MadeRepository): void {
  made.set(repository.name, repository);
  keepMade(repository.name, storedParts(repository));
}

let spent = 0;

process.on('message', (order: Order) => {
  if ('serve' in order) {
    for (let index = made.size; index < order.serve; index += 1)
      keep(makeRepository(`project-${String(index).padStart(4, '0')}`, index + 1));
    const names = [...made.keys()].slice(0, order.serve);
    repositories.splice(0, repositories.length, ...names.map((name) => ({ owner: OWNER, name, folder: name })));
    repositories.push(order.profile);
  }
  const [first] = made.values();
  if ('change' in order && first)
    keep(makeRepository(first.name, first.seed, new Map([['CHANGES.md', `# ${order.change}\n`]])));
  const kinds: Record<string, number> = {};
  for (const { kind } of requests) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const sum = (key: 'bytes' | 'points') => requests.reduce((total, one) => total + one[key], 0);
  const { user, system } = process.cpuUsage();
  const processor = (user + system) / 1e6 - spent;
  spent += processor;
  const tally: Tally = { requests: requests.length, points: sum('points'), bytes: sum('bytes'), kinds, processor };
  requests = [];
  process.send?.({ tally });
});
process.on('disconnect', () => process.exit());
process.send?.({ origin });
