import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { gradeJson, portfolioBytes, portfolioFile, portfolioJson } from '../../src/reporters/json.ts';
import { KEY_ORDER } from '../../src/reporters/layout.ts';
import { hostilePortfolio } from '../helpers/hostile.ts';
import { portfolio, repository } from '../helpers/portfolio.ts';

const schema = (name: string) => JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
ajv.addSchema(schema('report'), 'report.schema.json');
const isReport = ajv.compile({ $ref: 'report.schema.json' });
const isPortfolio = ajv.compile(schema('portfolio'));
const parsed = (text: string): unknown => JSON.parse(text);

/** Names of all members, at any depth. */
function members(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(members);
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([k, v]) => [k, ...members(v)])
    : [];
}

describe('the published report', () => {
  const {
    schema: version,
    roadmap,
    repositories,
  } = portfolio([repository(), repository({ score: null, ready: null, license: null })]);
  const report = { schema: version, roadmap, repositories };

  it('is what its schema says', () => {
    expect(isReport(parsed(gradeJson(report))), JSON.stringify(isReport.errors)).toBe(true);
    for (const given of [portfolio(), portfolio([]), hostilePortfolio()])
      expect(isPortfolio(parsed(portfolioJson(given))), JSON.stringify(isPortfolio.errors)).toBe(true);
  });

  it.each([
    ['another version', { schema: 2 }],
    ['no roadmap', { roadmap: undefined }],
    ['a score above 100', { repositories: [repository({ score: 101 })] }],
    ['a short commit', { repositories: [repository({ commit: '3f2a91c' })] }],
    [
      'evidence without a path',
      { repositories: [repository({ skills: [{ id: 'x', evidence: [{ detail: 'y' } as never] }] })] },
    ],
  ])('the schema refuses %s', (_what, change) => {
    expect(isReport(parsed(JSON.stringify({ ...report, ...change })))).toBe(false);
  });

  it('has the same bytes, whatever the order in which it was built', () => {
    const reversed = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([k, v]) => [k, reversed(v)]),
          )
        : Array.isArray(value)
          ? value.map(reversed)
          : value;
    expect(gradeJson(reversed(report) as typeof report)).toBe(gradeJson(report));
  });

  it('has a place for each of its members', () => {
    expect(members(parsed(portfolioJson(portfolio()))).filter((key) => !KEY_ORDER.includes(key))).toEqual([]);
    expect(Object.keys(parsed(gradeJson(report)) as object)).toEqual(['schema', 'roadmap', 'repositories']);
  });

  it('is indented by two spaces and ends with one newline', () => {
    expect(gradeJson(report)).toMatch(/^\{\n {2}"schema": 1,\n {2}"roadmap": \{ "id": ".+", "version": ".+" \},\n/);
    expect(gradeJson(report)).toMatch(/[^\n]\n$/);
  });

  it('is the same in bytes and as a file', () => {
    const one = hostilePortfolio();
    const { path, content, bytes } = portfolioFile('here/milepost.json', one);
    expect([path, content]).toEqual(['here/milepost.json', portfolioJson(one)]);
    expect(bytes).toBe(portfolioBytes(one));
    expect(bytes?.toString()).toBe(content);
    expect(parsed(portfolioJson(portfolio([])))).toMatchObject({ repositories: [] });
  });

  it('loses nothing of a hostile text, yet prints nothing that a terminal or a runner would act on', () => {
    const hostile = hostilePortfolio();
    const text = portfolioJson(hostile);
    expect(parsed(text)).toEqual(parsed(JSON.stringify(hostile)));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|##\[|^\s*::/m);
  });
});
