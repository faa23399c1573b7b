/** What earlier runs have left in a repository, and what a learner says there: anybody may have edited it. */
import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { keepingEarlier, portfolioIn } from '../../src/commands/earlier.ts';
import { isReport } from '../../src/commands/report-shape.ts';
import { parseConfig, reportsOf } from '../../src/config/index.ts';
import { UsageError } from '../../src/model/errors.ts';
import { appendHistory, historyEntry, parseHistory } from '../../src/reporters/history.ts';
import { jobSummary, portfolioJson } from '../../src/reporters/index.ts';
import { portfolio, repository, result, road, roadmap } from '../helpers/portfolio.ts';
import { fc } from '../helpers/properties.ts';
import { check, inTime, RUNS } from './run.ts';
import { JSON_PIECES } from './samples-config.ts';
import { YAML_FOR_US_PIECES } from './samples-prose.ts';
import { ODD, textsOf } from './texts.ts';

const COMMITTED = '2026-03-01T10:00:00Z';
const SMALL = repository({
  requirements: [result('docs', 'met'), result('lint', 'exempt', { reason: 'no code', until: '2027-01-01' })],
  techniques: [{ id: 'fastapi', evidence: [{ path: 'a.py', line: 1, detail: 'imports fastapi' }] }],
  topics: ['api'],
  committed: COMMITTED,
});
const NOW = portfolio([SMALL, repository({ name: 'other', committed: COMMITTED })]);

describe('an earlier report', () => {
  const seeds = [
    portfolioJson(portfolio([SMALL])),
    JSON.stringify(portfolio([SMALL, { ...SMALL, name: 'other', kept: true }])),
  ];
  const names = [
    'schema',
    'owner',
    'repositories',
    'requirements',
    'verdict',
    'evidence',
    'skills',
    'techniques',
    'url',
  ];
  const pieces = [...JSON_PIECES, ...names.map((name) => `"${name}":`), '"met"', '"repositories":[', '\\u0072', '{}'];

  it('is one of its shape, or none, whatever its bytes are', () => {
    for (const seed of seeds) expect(portfolioIn(Buffer.from(seed))?.repositories.length).toBeGreaterThan(0);
    const bytes = fc
      .tuple(textsOf(seeds, pieces), fc.constantFrom('utf8' as const, 'latin1' as const, 'utf16le' as const))
      .map(([text, as]) => Buffer.from(text, as));
    check(bytes, (torn) => {
      const found = inTime(() => portfolioIn(torn));
      if (found) expect(isReport(JSON.parse(torn.toString()))).toBe(true);
    });
  });

  it('of that shape can be kept and compared with, whatever else it says', () => {
    const shown = (earlier: NonNullable<ReturnType<typeof portfolioIn>>): string => {
      const kept = keepingEarlier(NOW, earlier, { own: 'other', capstone: undefined });
      return jobSummary(kept, roadmap, {}, earlier);
    };
    for (let round = 0; round < 20; round += 1) shown(NOW);
    let taken = 0;
    const change = fc.record({
      at: fc.nat(),
      text: fc.oneof(fc.string(), fc.constantFrom(...ODD)),
      number: fc.double(),
      any: fc.jsonValue(),
    });
    const changes = fc.array(change, { minLength: 1, maxLength: 5 });
    check(fc.tuple(fc.constantFrom(...seeds), changes), ([seed, values]) => {
      const earlier = portfolioIn(Buffer.from(withValues(seed, values)));
      if (!earlier) return;
      taken += 1;
      expect(inTime(() => shown(earlier))).toContain('Since the last run');
    });
    expect(taken).toBeGreaterThan(RUNS / 10);
  });
});

interface Change {
  readonly at: number;
  readonly text: string;
  readonly number: number;
  readonly any: unknown;
}

/** The same JSON with other words and numbers at those places, counted over all of it, and anything in place of the rest. */
function withValues(json: string, changes: readonly Change[]): string {
  let at = 0;
  const places = json.match(/[,:[]/g)?.length ?? 1;
  const changed = JSON.parse(json, (_, value: unknown) => {
    at += 1;
    const change = changes.find((one) => one.at % places === at);
    if (!change) return value;
    return typeof value === 'string' ? change.text : typeof value === 'number' ? change.number : change.any;
  }) as unknown;
  return JSON.stringify(changed);
}

describe('a history', () => {
  const entry = historyEntry(NOW);
  const line = appendHistory('', entry);
  const seed = line + line.replace('2026-03', '2026-01').replace('"proven":0', '"proven":3') + line;

  it('gives the changes that it tells of by date, whatever stands between them', () => {
    expect(parseHistory(seed)).toHaveLength(3);
    const pieces = [
      ...JSON_PIECES,
      line,
      '<<<<<<< HEAD\n',
      '=======\n',
      '"percent":',
      '1e3',
      '2026-02-30T00:00:00Z',
      '}\n',
    ];
    check(textsOf([seed, seed.repeat(5)], pieces), (text) => {
      const dates = inTime(() => parseHistory(text)).map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      const longer = inTime(() => appendHistory(text, entry));
      expect(longer.startsWith(text)).toBe(true);
      // Once the grade is told, it is not told again.
      expect(appendHistory(longer, entry)).toBe(longer);
    });
  });
});

describe('what a learner says', () => {
  const seeds = [
    'track: backend\nprogress:\n  month-1:\n    completed: [api, { name: Patterns, date: 2026-01-02 }]\n    current: weeks-3-4\n    projects: [A small service]\n',
    'progress:\n  Capstone: { next: talk, completed: [{ name: pages, link: "https://a.example" }] }\n  choice: { projects: [{ name: Mine, repository: api }] }\n',
  ];
  const pieces = [
    'progress:\n',
    '  month-1:\n',
    'completed: ',
    'current: ',
    'next: ',
    'projects: [',
    'api',
    'a'.repeat(300),
    'track: ',
    'data',
    'name: ',
    'date: ',
    'link: ',
  ];

  it('is resolved against the road, or refused in one line that names the place', () => {
    const resolved = (text: string) => reportsOf(parseConfig(text, 'x.yml', CHECK_IDS).learner, road);
    for (const seed of seeds) expect(resolved(seed).entries.length).toBeGreaterThan(0);
    check(textsOf(seeds, [...YAML_FOR_US_PIECES, ...pieces]), (text) => {
      try {
        inTime(() => resolved(text));
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
        expect((error as Error).message).toMatch(/^x\.yml(?::\d+:\d+)?: [^\r\n]+$/);
      }
    });
  });
});
