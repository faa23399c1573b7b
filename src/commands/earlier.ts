import * as z from 'zod/mini';
import type { Portfolio } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { chooseCapstone } from '../run.ts';

const nullable = z.nullable(z.string());
const evidence = z.array(z.object({ path: z.string(), line: z.optional(z.number()), detail: z.string() }));
const repository = z.object({
  name: z.string(),
  commit: z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)),
  url: nullable,
  description: nullable,
  license: nullable,
  tracks: z.array(z.string()),
  skills: z.array(z.object({ id: z.string(), evidence })),
  score: z.nullable(z.number()),
  ready: z.nullable(z.boolean()),
  requirements: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(['met', 'partial', 'unmet', 'unknown', 'exempt']),
      evidence,
      advice: z.optional(z.string()),
      fix: z.optional(z.object({ path: z.string(), snippet: z.optional(z.string()) })),
      required: z.boolean(),
      weight: z.number(),
      points: z.nullable(z.number()),
      reason: z.optional(z.string()),
    }),
  ),
});
const published = z.object({
  schema: z.literal(1),
  owner: z.string(),
  roadmap: z.object({ id: z.string(), version: z.string() }),
  repositories: z.array(repository),
});

/** What the last run published; undefined where it is not there, is broken, or was graded by other rules or for somebody else. */
export function earlierPortfolio(
  bytes: Uint8Array | null | undefined,
  owner: string,
  roadmap: Roadmap,
): Portfolio | undefined {
  if (!bytes) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
  const { data } = z.safeParse(published, value, { jitless: true });
  if (!data || data.owner.toLowerCase() !== owner.toLowerCase()) return undefined;
  if (data.roadmap.id !== roadmap.id || data.roadmap.version !== roadmap.version) return undefined;
  return { ...data, capstone: null, skipped: [] } as unknown as Portfolio;
}

/** Entries of which nothing at all could be read give way to the earlier ones: not knowing never overwrites knowledge. */
export function keepingEarlier(
  portfolio: Portfolio,
  earlier: Portfolio | undefined,
  capstone: string | undefined,
): Portfolio {
  if (!earlier || portfolio.repositories.every(({ score }) => score !== null)) return portfolio;
  const repositories = portfolio.repositories.map((now) =>
    now.score === null
      ? (earlier.repositories.find(({ name, score }) => name === now.name && score !== null) ?? now)
      : now,
  );
  return { ...portfolio, repositories, capstone: chooseCapstone(repositories, capstone) };
}
