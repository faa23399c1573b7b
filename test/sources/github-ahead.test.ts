import { expect, it } from 'vitest';
import { readAhead } from '../../src/sources/github/ahead.ts';

it('starts the next few with each, every one once, and keeps their order', async () => {
  const begun: number[] = [];
  const open = async (item: number) => {
    begun.push(item);
    return item * 10;
  };
  const openers = readAhead([0, 1, 2, 3, 4], open, 2);
  expect(begun).toEqual([]);
  expect(await openers[0]?.()).toBe(0);
  expect(begun).toEqual([0, 1, 2]);
  expect(await openers[1]?.()).toBe(10);
  for (const [index, opener] of openers.slice(2).entries()) expect(await opener()).toBe((index + 2) * 10);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

it('gives a failure to its own item alone', async () => {
  const openers = readAhead([0, 1, 2], async (item) => {
    if (item === 1) throw new Error('gone');
    return item;
  });
  expect(await openers[0]?.()).toBe(0);
  await expect(openers[1]?.()).rejects.toThrow('gone');
  expect(await openers[2]?.()).toBe(2);
});
