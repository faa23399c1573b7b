import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isReport } from '../../src/commands/report-shape.ts';
import { COMMIT } from '../helpers/portfolio.ts';

/** The same, said once more in the words of a library. */
const nullable = z.nullable(z.string());
const evidence = z.array(z.looseObject({ path: z.string(), line: z.optional(z.number()), detail: z.string() }));
const entry = z.looseObject({
  name: z.string(),
  commit: z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)),
  url: nullable,
  description: nullable,
  committed: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/))),
  incomplete: z.optional(z.literal(true)),
  topics: z.optional(z.array(z.string())),
  techniques: z.optional(z.array(z.looseObject({ id: z.string(), evidence }))),
  basis: z.optional(z.string().check(z.regex(/^[0-9a-f]{40}$/))),
  behind: z.optional(z.literal(true)),
  kept: z.optional(z.literal(true)),
  license: nullable,
  tracks: z.array(z.string()),
  skills: z.array(z.looseObject({ id: z.string(), evidence })),
  score: z.nullable(z.number()),
  ready: z.nullable(z.boolean()),
  requirements: z.array(
    z.looseObject({
      id: z.string(),
      verdict: z.enum(['met', 'partial', 'unmet', 'unknown', 'exempt']),
      evidence,
      advice: z.optional(z.string()),
      fix: z.optional(z.looseObject({ path: z.string(), snippet: z.optional(z.string()) })),
      required: z.boolean(),
      weight: z.number(),
      points: z.nullable(z.number()),
      count: z.optional(z.number()),
      reason: z.optional(z.string()),
      until: z.optional(z.string()),
    }),
  ),
});
const report = z.looseObject({
  schema: z.literal(1),
  owner: z.string(),
  roadmap: z.looseObject({ id: z.string(), version: z.string() }),
  repositories: z.array(entry),
  capstone: z.optional(z.nullable(z.looseObject({ name: z.string() }))),
  progress: z.optional(z.looseObject({ percent: z.nullable(z.number()) })),
});

const EVIDENCE = [
  { path: 'a.py', line: 3, detail: 'found' },
  { path: '.', detail: 'found', more: 1 },
];
const WHOLE = {
  schema: 1,
  owner: 'octo',
  roadmap: { id: 'sample-path', version: '1.0', further: true },
  capstone: { name: 'shelf', chosen: 'best-score' },
  progress: { percent: 40.5, further: true },
  skipped: [],
  repositories: [
    {
      name: 'shelf',
      commit: COMMIT,
      committed: '2026-10-03T12:00:00Z',
      url: 'https://github.com/octo/shelf',
      description: null,
      topics: ['books'],
      basis: COMMIT,
      incomplete: true,
      behind: true,
      kept: true,
      license: 'MIT',
      tracks: ['backend'],
      skills: [{ id: 'python', evidence: EVIDENCE }],
      techniques: [{ id: 'typing', evidence: EVIDENCE }],
      score: 52.5,
      ready: false,
      requirements: [
        {
          ...{ id: 'docs', verdict: 'partial', evidence: EVIDENCE, required: true, weight: 10, points: 5 },
          ...{ advice: 'write more', fix: { path: 'README.md', snippet: '# Shelf' }, count: 2 },
        },
        {
          ...{ id: 'lint', verdict: 'exempt', evidence: [], required: false, weight: 10, points: null },
          ...{ reason: 'taught later', until: '2027-01-31' },
        },
      ],
    },
  ],
};

type Path = readonly (string | number)[];

/** Where something stands in it, members of members included. */
const places = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? [path, ...Object.entries(value).flatMap(([key, member]) => places(member, [...path, key]))]
    : [path];

const OTHERS: readonly unknown[] = [
  undefined,
  null,
  0,
  -1.5,
  Number.POSITIVE_INFINITY,
  '',
  'met',
  COMMIT,
  `${COMMIT}\n`,
  true,
  false,
  [],
  {},
];

/** It with something else in one place; undefined takes what stands there away. */
function changed(path: Path, other: unknown): unknown {
  const [last, ...rest] = [...path].reverse();
  if (last === undefined) return other;
  const copy = structuredClone(WHOLE) as unknown;
  const holder = rest.reverse().reduce((at, key) => (at as Record<string, unknown>)[key], copy) as Record<
    string,
    unknown
  >;
  if (other === undefined) delete holder[last];
  else holder[last] = other;
  return copy;
}

describe('the shape of a report', () => {
  it('is that of a whole one', () => {
    expect(isReport(WHOLE)).toBe(true);
    expect(z.safeParse(report, WHOLE).success).toBe(true);
  });

  it.each(places(WHOLE).map((path) => [path.join('.') || 'the whole', path] as const))(
    'is asked for in as much as a schema would, at %s',
    (_name, path) => {
      // A list with a hole is no JSON.
      const others = OTHERS.filter(
        (other) => other !== undefined || !Array.isArray(path) || !/^\d+$/.test(`${path.at(-1)}`),
      );
      const [ours, theirs] = [
        others.map((other) => isReport(changed(path, other))),
        others.map((other) => z.safeParse(report, changed(path, other)).success),
      ];
      expect(ours).toEqual(theirs);
    },
  );

  it('is refused in most of these, and taken where nothing is asked', () => {
    const taken = places(WHOLE).flatMap((path) => OTHERS.map((other) => isReport(changed(path, other))));
    expect(taken.filter((yes) => !yes).length).toBeGreaterThan(400);
    expect(isReport(changed(['skipped'], 7))).toBe(true);
  });
});
