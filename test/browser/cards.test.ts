import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { samplePortfolio } from '../../src/commands/sample.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { withProgress } from '../../src/progress/progress.ts';
import { CARDS, type CardId, cardFacts, drawCards } from '../../src/reporters/cards/index.ts';
import { parseHistory } from '../../src/reporters/history.ts';
import { LANGUAGES, languageOf, loadLanguage } from '../../src/reporters/language.ts';
import { describeInBrowser, look, useBrowser } from '../helpers/browser.ts';
import { portfolio, repository } from '../helpers/portfolio.ts';
import { item, part, roadmapOf } from '../helpers/roadmap.ts';

for (const id of LANGUAGES) await loadLanguage(id);

useBrowser();

const { history } = await samplePortfolio();

/** A roadmap of so many miles, with tracks and skills that are called like the rest. */
const roadmapNamed = (name: string, miles: number) =>
  roadmapOf(
    [
      ...Array.from({ length: miles }, (_, at) =>
        part(`p${at}`, {
          title: `${at + 1} ${name}`,
          items: [item(`i${at}`, { title: name, proof: { skill: [at < 3 ? 'fastapi' : 'flask'] } })],
        }),
      ),
      part('choice', {
        choose: 1,
        parts: ['backend', 'machine-learning', 'data-engineering'].map((track) =>
          part(`t.${track}`, {
            title: `${name} ${track}`,
            tracks: [track],
            items: Array.from({ length: 14 }, (_, at) =>
              item(`${track}${at}`, { proof: { skill: [`${track}-${at}`] } }),
            ),
          }),
        ),
      }),
    ],
    { title: name },
  );

const NAMES: readonly (readonly [string, string])[] = [
  ['short', 'API'],
  ['long', 'Architecture & professional practices of very long names '.repeat(4)],
  ['one long word', 'Donaudampfschifffahrtsgesellschaft'.repeat(4)],
  ['capitals', 'WWWWWW MMMMMM '.repeat(8)],
  ['Arabic', 'هندسة البرمجيات والاختبارات المهنية'],
  ['Hebrew and Latin', 'ארכיטקטורה של API מקצועי'],
  ['Chinese', '軟體架構與設計模式的專業實踐'.repeat(2)],
  ['emoji', '👩‍💻🚀 Ship it 🏁'],
];

function cards(name: string, language = languageOf(), miles = 14): Map<CardId, string> {
  const roadmap = roadmapNamed(name, miles);
  const made: Portfolio = withProgress(portfolio([repository({ name })]), roadmap, { entries: [], projects: [] });
  const facts = cardFacts(made, roadmap, { language, history: parseHistory(history), skill: (id) => `${name} ${id}` });
  const drawn = drawCards(facts, language, 'milepost').filter(({ path }) => path.endsWith('-light.svg'));
  return new Map(drawn.map(({ content }, at) => [CARDS[at] ?? 'progress', content]));
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
/** Where each text of the page's drawings stands, in its drawing's pixels, and how large that is. */
const BOXES = `[...document.querySelectorAll('svg')].map((svg) => {
  const frame = svg.getBoundingClientRect();
  return {
    width: frame.width,
    height: frame.height,
    boxes: [...svg.querySelectorAll('text')].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { text: text.textContent, left: left - frame.left, right: right - frame.left, top: top - frame.top, bottom: bottom - frame.top };
    }),
  };
})`;
const measured = (page: Page) => page.evaluate<{ width: number; height: number; boxes: Box[] }[]>(BOXES);

/** Pixels by which two texts lie over each other, in the direction in which they do so least. */
const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );

/** Texts of the page's roads that the road comes nearer to than four pixels. */
const CROSSED = `[...document.querySelectorAll('svg')].flatMap((svg) => {
  const { left, top } = svg.getBoundingClientRect();
  const points = [...svg.querySelectorAll('path[fill=none][stroke-width="3"], path[fill=none][stroke-width="5"]')].flatMap((path) =>
    Array.from({ length: Math.ceil(path.getTotalLength() / 3) }, (_, at) => path.getPointAtLength(3 * at)));
  return [...svg.querySelectorAll('text')].filter((text) => {
    const box = text.getBoundingClientRect();
    return points.some(({ x, y }) =>
      x + left > box.left - 4 && x + left < box.right + 4 && y + top > box.top - 4 && y + top < box.bottom + 4);
  }).map((text) => text.textContent);
})`;

describeInBrowser('a card as a picture', () => {
  it.each(NAMES)('is drawn with %s names, and asks for nothing', async (_what, name) => {
    const drawn = cards(name);
    expect([...drawn.keys()]).toEqual([...CARDS]);
    const images = [...drawn.values()].map(
      (svg) => `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`,
    );
    const { page, complaints, strangers } = await look({ html: images.join('') });
    const sizes = await page.evaluate<number[][]>(
      'Promise.all([...document.images].map(async (one) => (await one.decode(), [one.naturalWidth, one.naturalHeight])))',
    );
    for (const [width = 0, height = 0] of sizes) {
      expect(width).toBeGreaterThan(300);
      expect(height).toBeGreaterThan(60);
    }
    expect([complaints, strangers]).toEqual([[], []]);
  });
});

describeInBrowser('the texts of a card', () => {
  describe.each(LANGUAGES)('in %s', (id) => {
    it.each(NAMES)('stay inside of it and off each other with %s names', async (_what, name) => {
      const drawn = cards(name, languageOf(id));
      // One page for all of them: to open one takes a browser longer than to draw on it.
      const { page } = await look({ html: [...drawn.values()].map((svg) => `<div>${svg}</div>`).join('') });
      const drawings = await measured(page);
      expect(drawings).toHaveLength(drawn.size);
      for (const [at, card] of [...drawn.keys()].entries()) {
        const { width, height, boxes } = drawings[at] ?? { width: 0, height: 0, boxes: [] };
        expect(boxes.length, card).toBeGreaterThan(3);
        for (const box of boxes) {
          expect(box.left, `${card}: ${box.text}`).toBeGreaterThanOrEqual(0);
          expect(box.right, `${card}: ${box.text}`).toBeLessThanOrEqual(width);
          expect(box.top, `${card}: ${box.text}`).toBeGreaterThanOrEqual(0);
          expect(box.bottom, `${card}: ${box.text}`).toBeLessThanOrEqual(height);
        }
        const touching = boxes.flatMap((a, at) =>
          boxes.slice(at + 1).flatMap((b) => (overlap(a, b) > 4 ? `${card}: "${a.text}" and "${b.text}"` : [])),
        );
        expect(touching).toEqual([]);
      }
    });
  });
});

describeInBrowser('the road', () => {
  it.each([2, 5, 6, 8, 9, 14])('of %d miles keeps clear of what stands beside it', async (miles) => {
    const { page } = await look({
      html: NAMES.map(([, name]) => cards(name, languageOf(), miles).get('road')).join(''),
    });
    expect(await page.evaluate<number>("document.querySelectorAll('svg path').length")).toBeGreaterThanOrEqual(8);
    expect(await page.evaluate<string[]>(CROSSED)).toEqual([]);
  });
});
