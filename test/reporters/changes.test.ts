import { describe, expect, it } from 'vitest';
import { type Changes, changesOf } from '../../src/reporters/changes.ts';
import { portfolio, repository, result, roadPortfolio } from '../helpers/portfolio.ts';

const SAME: Changes = { percent: { before: null, after: null }, repositories: [], added: [], removed: [] };
const one = (verdict: 'met' | 'partial' | 'unmet' | 'unknown' | 'exempt', score: number | null = 50) =>
  repository({ requirements: [result('docs', verdict)], score });

describe('changes', () => {
  it('are none between a report and itself', () => {
    expect(changesOf(portfolio(), portfolio())).toEqual(SAME);
    expect(changesOf(roadPortfolio(), roadPortfolio())).toEqual({ ...SAME, percent: { before: 50, after: 50 } });
  });

  it.each([
    ['unmet', 'met', ['docs'], []],
    ['partial', 'met', ['docs'], []],
    ['unknown', 'met', ['docs'], []],
    ['met', 'unmet', [], ['docs']],
    ['met', 'partial', [], ['docs']],
    // What could not be read, or is not asked for, is not lost.
    ['met', 'unknown', [], []],
    ['met', 'exempt', [], []],
    ['unmet', 'partial', [], []],
  ] as const)('%s → %s: gained %j, lost %j', (before, after, gained, lost) => {
    const { repositories } = changesOf(portfolio([one(before, 10)]), portfolio([one(after, 20)]));
    expect(repositories).toEqual([{ name: 'expense-api', before: 10, after: 20, gained, lost }]);
  });

  it('name what is new and what is gone', () => {
    const changes = changesOf(
      portfolio([repository(), repository({ name: 'a' })]),
      portfolio([repository(), repository({ name: 'b' })]),
    );
    expect(changes).toEqual({ ...SAME, added: ['b'], removed: ['a'] });
  });

  it('know a score that became known, and a requirement that the roadmap did not have', () => {
    const { repositories } = changesOf(
      portfolio([repository({ requirements: [], score: null })]),
      portfolio([one('met')]),
    );
    expect(repositories).toEqual([{ name: 'expense-api', before: null, after: 50, gained: [], lost: [] }]);
  });

  it.each([[undefined], [null], ['61'], [-1], [101], [Number.NaN]])(
    'take an earlier share of %j for unknown',
    (percent) => {
      const earlier = { ...roadPortfolio(), progress: { percent } } as never;
      expect(changesOf(earlier, roadPortfolio()).percent).toEqual({ before: null, after: 50 });
    },
  );
});
