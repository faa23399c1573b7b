import { expect, it } from 'vitest';
import { createClient, spendable } from '../../src/github/client.ts';
import { Meter } from '../../src/github/meter.ts';
import { listRepositories } from '../../src/sources/github/index.ts';
import { hosted, serveGitHub } from '../helpers/github.ts';

const headers = (remaining: number | string) =>
  new Headers({ 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': String(remaining), 'x-ratelimit-reset': '7' });

it.each([
  ['no budget and no answer yet', undefined, undefined, Number.POSITIVE_INFINITY],
  ['what the host has left, less what publishing takes', undefined, 100, 95],
  ['what the budget has left, less what publishing takes', 50, 100, 44],
  ['nothing, once the host has hardly any', 50, 4, 0],
  ['half of a tiny budget', 4, 100, 1],
])('lets reading spend %s', (_, budget, remaining, available) => {
  const meter = new Meter(budget);
  if (remaining !== undefined) meter.record('graphql', headers(remaining));
  expect(meter.available('graphql')).toBe(available);
});

it('keeps the limits of the two APIs apart, and heeds no header that is no number', () => {
  const meter = new Meter();
  meter.record('core', headers(3));
  meter.record('graphql', headers('many'));
  expect([meter.available('core'), meter.left('graphql'), meter.points]).toEqual([0, undefined, 2]);
});

it('counts each request, each try again, and what a query cost beyond its first point', async () => {
  const server = await serveGitHub({
    repositories: [hosted('one')],
    fault: ({ kind }, earlier) =>
      kind === 'tree' && earlier.filter((one) => one.kind === 'tree').length === 0 ? { status: 500 } : undefined,
  });
  const client = createClient({ ...server.client, budget: 100 });
  const [listed] = await listRepositories(client, 'octo');
  await client.rest.git.getTree({ owner: 'octo', repo: 'one', tree_sha: listed?.headOid ?? '' });
  expect([client.meter.requests, client.meter.requests]).toEqual([server.requests.length, 3]);
  expect(client.meter.points).toBe(server.requests.reduce((sum, { points }) => sum + points, 0));
  expect(client.meter.left('core')).toEqual({ limit: 5000, remaining: 4999, reset: 2_000_000_000 });
  client.meter.limit(client.meter.points);
  expect(() => spendable(client, 'core')).toThrow('the points that this run may use are spent');
});
