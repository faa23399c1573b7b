import { describe, expect, it } from 'vitest';
import { bounded, effortText, readiness, readyText } from '../../src/reporters/words.ts';
import { repository, result } from '../helpers/portfolio.ts';

describe('words', () => {
  it.each([
    [0.01, 'about 5 minutes'],
    [0.25, 'about 15 minutes'],
    [1.2, 'about an hour'],
    [3, 'about 3 hours'],
    [8, 'about a day'],
    [16, 'about 2 days'],
  ])('%d hours are %s', (hours, text) => {
    expect(effortText(hours)).toBe(text);
  });

  it('count what is required, without what is exempt', () => {
    const requirements = [
      result('docs', 'met'),
      result('docker', 'exempt'),
      result('license', 'unknown'),
      result('lint', 'unmet'),
    ];
    const state = readiness(repository({ requirements, ready: null }));
    expect(state).toEqual({ ready: null, met: 1, total: 2, unread: 1 });
    expect(readyText(state)).toBe('not known');
    expect(readyText({ ...state, ready: false })).toBe('1 to go');
  });

  it('say how many were left out', () => {
    expect(bounded(['a', 'b', 'c'], 2)).toEqual({ shown: ['a', 'b'], more: 1 });
    expect(bounded(['a'], 2)).toEqual({ shown: ['a'], more: 0 });
  });
});
