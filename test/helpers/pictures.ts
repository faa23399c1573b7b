/**
 * Pictures compared with stored ones. Fonts and their smoothing differ between machines, so both are seen from afar: as cells
 * of eight by eight pixels. That catches what moved, is missing, or has another colour; not a word that is spelt otherwise.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../browser/pictures');
/** Of the cells that are not bare paper in both: mean difference of the channel that differs most, of 255. */
const MOST_MEAN = 14;
/** Share of those cells in which it differs by more than a fifth. */
const MOST_CELLS = 0.07;

export interface Difference {
  readonly sizes: readonly (readonly [number, number])[];
  readonly mean: number;
  readonly cells: number;
}

/** Any page can compare; it is asked for nothing but its canvas. */
export function difference(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate<Difference, string[]>(COMPARE, urls);
}

const COMPARE = new Function(
  'urls',
  `return (async () => {
    const images = await Promise.all(urls.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return image;
    }));
    const sizes = images.map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight]);
    const [width, height] = sizes[0].map((size) => Math.ceil(size / 8));
    const [a, b] = images.map((image) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    });
    const apart = (one, at, other, there) => Math.max(...[0, 1, 2].map((channel) => Math.abs(one[at + channel] - other[there + channel])));
    // Paper is what most cells are; it says nothing of whether the ink is the same.
    const counts = new Map();
    for (let at = 0; at < a.length; at += 4) {
      const colour = a.slice(at, at + 3).join();
      counts.set(colour, { at, count: (counts.get(colour)?.count ?? 0) + 1 });
    }
    const paper = [...counts.values()].sort((one, other) => other.count - one.count)[0].at;
    const differences = [];
    for (let at = 0; at < a.length; at += 4)
      if (apart(a, at, a, paper) > 8 || apart(b, at, a, paper) > 8) differences.push(apart(a, at, b, at));
    const inked = Math.max(1, differences.length);
    return {
      sizes,
      mean: differences.reduce((sum, one) => sum + one, 0) / inked,
      cells: differences.filter((one) => one > 51).length / inked,
    };
  })()`,
) as (urls: string[]) => Promise<Difference>;

/** Whether two pictures pass for the same. */
export const alike = ({ sizes: [a, b], mean, cells }: Difference): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1] && mean <= MOST_MEAN && cells <= MOST_CELLS;

/** The picture is the stored one, about. `UPDATE_PICTURES=1` stores it anew: look at what changed before it goes in. */
export async function expectPicture(page: Page, name: string, png: Buffer): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  if (process.env['UPDATE_PICTURES'] === '1') writeFileSync(path, png);
  expect(existsSync(path), `${name}.png is not stored: UPDATE_PICTURES=1 stores it`).toBe(true);
  const found = await difference(page, readFileSync(path), png);
  expect(alike(found), `${name}.png: ${JSON.stringify(found)}`).toBe(true);
}
