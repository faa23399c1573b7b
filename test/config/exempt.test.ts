import { describe, expect, it } from 'vitest';
import { exemptionsFor, parseConfig } from '../../src/config/index.ts';

const parse = (text: string) => parseConfig(text, 'milepost.yml', ['docker', 'docs']).exempt;

describe('exemptions', () => {
  it('are read with their reason', () => {
    const text = 'exempt:\n  - { requirement: docker, repository: "*-lib", reason: A library., until: 2027-06-30 }\n';
    expect(parse(text)).toEqual([
      { requirement: 'docker', repository: '*-lib', reason: 'A library.', until: '2027-06-30' },
    ]);
  });

  it.each([
    ['exempt: [{ requirement: docker }]', '"reason", a reason of 1 to 200 characters'],
    ['exempt: [{ requirement: dokcer, reason: no }]', 'did you mean "docker"?'],
    ['exempt: [{ requirement: docker, reason: no, until: tomorrow }]', 'a day as YYYY-MM-DD'],
    ['exempt: [{ requirement: docker, reason: no, until: 2026-13-01 }]', 'a day as YYYY-MM-DD'],
  ])('refuse %j', (text, expected) => {
    expect(() => parse(text)).toThrow(expected);
  });

  const both = [
    { requirement: 'docker', repository: '*-lib', reason: 'A library.', until: '2027-06-30' },
    { requirement: 'docs', reason: 'Not yet taught.' },
  ];

  it.each([
    ['in a repository that matches', 'my-lib', 'docker', '2026-01-01T00:00:00Z', 'A library.'],
    ['on the last day', 'my-lib', 'docker', '2027-06-30T23:59:59Z', 'A library.'],
    ['after the last day', 'my-lib', 'docker', '2027-07-01T00:00:00Z', undefined],
    ['in another repository', 'my-app', 'docker', '2026-01-01T00:00:00Z', undefined],
    ['everywhere', 'my-app', 'docs', '2030-01-01T00:00:00Z', 'Not yet taught.'],
    ['of another requirement', 'my-app', 'ci', '2026-01-01T00:00:00Z', undefined],
    ['where the commit has no date', 'my-lib', 'docker', undefined, 'A library.'],
  ])('%s', (_, repository, requirement, committed, reason) => {
    expect(exemptionsFor(repository, both)(requirement, committed)?.reason).toBe(reason);
  });
});
