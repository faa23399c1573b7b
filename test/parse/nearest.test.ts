import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/parse/nearest.ts';

describe('nearest', () => {
  const known = ['tests.unit', 'tests.integration', 'ci', 'cd', 'docs', 'docker'];
  it.each([
    ['test.unit', 'tests.unit'],
    ['Docker', 'docker'],
    ['dcos', 'docs'],
    ['c', 'ci'],
    ['testsintegration', 'tests.integration'],
    ['kubernetes', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ])('of %j is %j', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it('says nothing where nothing is near', () => {
    expect(didYouMean('docz', known)).toBe(' (did you mean "docs"?)');
    expect(didYouMean('zzzzzz', known)).toBe('');
  });
});
