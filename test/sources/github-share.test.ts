import { expect, it } from 'vitest';
import { fitting, Share } from '../../src/sources/github/share.ts';

it.each([
  ['all that fit', [1, 2, 3], { count: 5, bytes: 10 }, 3],
  ['as many as may be', [1, 2, 3], { count: 2, bytes: 10 }, 2],
  ['as many bytes as may be', [4, 4, 4], { count: 5, bytes: 8 }, 2],
  ['one, be it too large', [40, 1], { count: 5, bytes: 8 }, 1],
])('takes %s', (_, sizes, limit, count) => {
  expect(fitting(sizes, limit)).toBe(count);
});

it('halves what was carried, and grows back to all', () => {
  const share = new Share(0.5);
  share.halve(0.2);
  expect(share.value).toBe(0.1);
  // A larger request that fails later says nothing new.
  share.halve(0.5);
  expect(share.value).toBe(0.1);
  for (let good = 0; good < 5; good += 1) share.grow();
  expect(share.value).toBe(1);
});
