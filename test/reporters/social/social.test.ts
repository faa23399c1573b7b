import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { samplePortfolio } from '../../../src/commands/sample.ts';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import type { Roadmap } from '../../../src/model/roadmap.ts';
import { withProgress } from '../../../src/progress/progress.ts';
import { themeOf } from '../../../src/reporters/cards/theme.ts';
import { LANGUAGES, languageOf, loadLanguage } from '../../../src/reporters/language.ts';
import { socialCard } from '../../../src/reporters/social/card.ts';
import { loadPainter } from '../../../src/reporters/social/draw.ts';
import { socialFacts, socialPreview } from '../../../src/reporters/social/index.ts';
import { HOSTILE, hostilePortfolios } from '../../helpers/hostile.ts';
import { portfolio, repository, road } from '../../helpers/portfolio.ts';

const language = languageOf();
const theme = themeOf('light');
const sample = await samplePortfolio();

async function drawn(made: Portfolio = sample.portfolio, roadmap: Roadmap = sample.roadmap) {
  const { path, content, encoding } = await socialPreview(made, roadmap, { language });
  expect([path, encoding]).toEqual(['milepost/social.png', 'base64']);
  return Buffer.from(content, 'base64');
}

/** The texts of the picture, in order. */
async function texts(made: Portfolio, roadmap: Roadmap, in_ = language): Promise<string[]> {
  const { fonts } = await loadPainter();
  const svg = socialCard(socialFacts(made, roadmap, { language: in_ }), in_, theme, fonts);
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

function colorAt({ data, width }: PNG, x: number, y: number): string {
  const at = 4 * (y * width + x);
  return `#${data.subarray(at, at + 3).toString('hex')}`;
}

/** Whether nothing is drawn from one corner to the other. */
const bare = (png: PNG, [left, top]: [number, number], [right, bottom]: [number, number]): boolean => {
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) if (colorAt(png, x, y) !== theme.paper) return false;
  return true;
};

const withRoad = (made: Portfolio, on: Roadmap = road): Portfolio =>
  withProgress(made, on, { entries: [], projects: [] });

describe('the social preview', () => {
  it('is a PNG of the size that the large sites ask for, and small', async () => {
    const bytes = await drawn();
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(300_000);
  });

  it('is the same bytes for the same report, and others for another', async () => {
    expect((await drawn()).equals(await drawn())).toBe(true);
    expect((await drawn()).equals(await drawn({ ...sample.portfolio, owner: 'somebody' }))).toBe(false);
  });

  it('shows name, roadmap, percent, capstone and track', async () => {
    expect(await texts(sample.portfolio, sample.roadmap)).toEqual([
      'octolearner',
      'The road to Expert Python',
      `${sample.portfolio.progress?.percent} %`,
      expect.stringMatching(/^\d+ of \d+ proven$/),
      'Capstone',
      'expense-api',
      expect.stringMatching(/^[\d.]+ of 100 · ready$/),
      'Track',
      'Backend Development',
      'Milepost',
    ]);
  });

  it('fills its bar as far as the percentage says', async () => {
    const png = PNG.sync.read(await drawn());
    const percent = sample.portfolio.progress?.percent ?? 0;
    const edge = 72 + ((1200 - 144) * percent) / 100;
    expect(percent).toBeGreaterThan(10);
    expect([colorAt(png, 100, 400), colorAt(png, Math.floor(edge) - 14, 400)]).toEqual([theme.done, theme.done]);
    expect(colorAt(png, Math.ceil(edge) + 4, 400)).toBe(theme.panel);
    expect(colorAt(png, 4, 300)).toBe(theme.paper);
  });

  it('tells the track of the capstone where the roadmap has none, and of no capstone nothing', async () => {
    expect(await texts(portfolio(), { ...road, parts: [] })).toContain('back end');
    const nothing = await texts(portfolio([]), { ...road, parts: [] });
    expect(nothing).toEqual(['octolearner', 'The road to Expert Python', 'Milepost']);
  });

  it.each(LANGUAGES)('is drawn in %s', async (id) => {
    await loadLanguage(id);
    const shown = await texts(withRoad(portfolio()), road, languageOf(id));
    expect(shown).toContain(languageOf(id).say('card.progress.capstone'));
    expect(shown).toHaveLength(10);
  });
});

describe('names that the font cannot show', () => {
  it.each([
    ['Chinese', '軟體架構與設計模式'],
    ['Japanese and Latin', 'Python 専門家'],
    ['Hebrew', 'ארכיטקטורה של API'],
    ['Arabic', 'هندسة البرمجيات'],
    ['pictures alone', '👩‍💻🚀'],
  ])('%s: the id stands for the roadmap, and nothing for the rest', async (_what, name) => {
    const made = withRoad(portfolio([repository({ name })], { owner: name }), { ...road, title: name });
    const shown = await texts(made, { ...road, title: name });
    expect(shown.slice(0, 2)).toEqual(['sample-path', 'The road to sample-path']);
    expect(shown).not.toContain(name);
    expect(shown).toContain('Capstone');
    expect(shown.at(-1)).toBe('Milepost');
  });

  it('pictures among letters are left out', async () => {
    expect(await texts(portfolio([], { owner: '🚀 octo' }), { ...road, title: 'Ship it 🏁' })).toEqual([
      'octo',
      'The road to Ship it',
      'Milepost',
    ]);
  });

  it.each(HOSTILE.map((text, at) => [text, at] as const))('no sign stands for a missing one: %j', async (_text, at) => {
    const { fonts, png } = await loadPainter();
    const made = hostilePortfolios()[at] ?? portfolio();
    const facts = socialFacts(withRoad(made), { ...road, title: HOSTILE[at] ?? '' }, { language });
    const svg = socialCard(facts, language, theme, fonts);
    const shown = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)]
      .map(([, text]) => text ?? '')
      .join('')
      .replace(/&(?:amp|lt|gt|quot|#39);/g, '');
    for (const character of shown) expect(fonts.bold.has(character.codePointAt(0) ?? 0), character).toBe(true);
    expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/<(?!\/?(?:svg|rect|text|path|circle)\b)|href|url\(/);
    expect(PNG.sync.read(Buffer.from(png(svg))).width).toBe(1200);
  });
});

describe('long names', () => {
  it('leaves the longest login whole', async () => {
    const owner = 'the-longest-name-that-anybody-may-have-x'.slice(0, 39);
    expect((await texts(portfolio([], { owner }), road))[0]).toBe(owner);
  });

  it.each([
    ['words', 'Architecture & professional practices of very long names '.repeat(4)],
    ['one word', 'Donaudampfschifffahrtsgesellschaft'.repeat(4)],
    ['capitals', 'WWWWWW MMMMMM '.repeat(8)],
  ])('%s: stay in their columns', async (_what, name) => {
    const parts = road.parts.map((part) => ({ ...part, parts: part.parts.map((one) => ({ ...one, title: name })) }));
    const roadmap = { ...road, parts, title: name };
    const png = PNG.sync.read(
      await drawn(withRoad(portfolio([repository({ name })], { owner: name }), roadmap), roadmap),
    );
    expect(bare(png, [712, 20], [752, 380])).toBe(true);
    expect(bare(png, [712, 420], [752, 620])).toBe(true);
    expect(bare(png, [1132, 20], [1200, 630])).toBe(true);
    expect(bare(png, [80, 90], [200, 150])).toBe(false);
  });
});
