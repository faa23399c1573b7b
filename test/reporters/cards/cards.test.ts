import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../src/model/history.ts';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import { CARDS, cardFacts, drawCards } from '../../../src/reporters/cards/index.ts';
import { THEMES, themeOf } from '../../../src/reporters/cards/theme.ts';
import { readmeSection } from '../../../src/reporters/index.ts';
import { LANGUAGES, languageOf, loadLanguage } from '../../../src/reporters/language.ts';
import { COMMIT, portfolio, repository, result } from '../../helpers/portfolio.ts';
import { item, part, roadmapOf } from '../../helpers/roadmap.ts';

for (const id of LANGUAGES) await loadLanguage(id);

const HISTORY: HistoryEntry[] = [40, 55, 61].map((percent, month) => ({
  date: `2026-0${month + 1}-15T08:00:00Z`,
  repository: 'expense-api',
  commit: COMMIT,
  roadmap: 'sample 1',
  percent,
  score: 60 + 10 * month,
  proven: percent,
  provable: 100,
}));

function roadmap(miles = 12, names = (i: number) => `Mile ${i}`) {
  const sections = Array.from({ length: miles }, (_, i) =>
    part(`p${i}`, { title: names(i), items: [item(`i${i}`, { proof: { skill: [i < 3 ? 'fastapi' : 'flask'] } })] }),
  );
  const tracks = Array.from({ length: 6 }, (_, i) =>
    part(`t${i}`, {
      title: `Track ${i}`,
      tracks: ['backend'],
      items: Array.from({ length: 16 }, (_, j) =>
        item(`t${i}s${j}`, { proof: { skill: [`skill-${i}-${j}`, 'fastapi'] } }),
      ),
    }),
  );
  return roadmapOf([...sections, part('choice', { choose: 1, parts: tracks })], { title: 'Expert Python' });
}

function draw(made: Portfolio = portfolio(), on = roadmap(), language = languageOf(), history = HISTORY) {
  const progress = progressOf(made, on, { entries: [], projects: [] });
  const whole = progress ? { ...made, progress } : made;
  return drawCards(cardFacts(whole, on, { language, history }), language, 'milepost');
}
const parse = (svg: string) =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', preserveOrder: false }).parse(svg).svg;

const HOSTILE = '</text><script>alert(1)</script>&amp;"\' <img src=x onerror=y> {{x}} ::add-mask:: \u202e\u0000\ud800';

describe('the cards', () => {
  it('are drawn for a light and a dark page', () => {
    expect(draw().map(({ path }) => path)).toEqual(
      CARDS.flatMap((card) => THEMES.map((theme) => `milepost/card-${card}-${theme}.svg`)),
    );
  });

  it('say the whole name of a track, on two lines where it is long', () => {
    const names = [
      'Backend',
      'Automatización y DevOps',
      'Donaudampfschifffahrtsgesellschaftskapitän',
      'Wer hat an der Uhr gedreht',
    ];
    const tracks = names.map((title, i) =>
      part(`t${i}`, { title, tracks: ['backend'], items: [item(`s${i}`, { proof: { skill: ['fastapi'] } })] }),
    );
    const svg = String(
      draw(portfolio(), roadmapOf([part('c', { choose: 1, parts: tracks })])).find(({ path }) =>
        path.includes('card-skills'),
      )?.content,
    );
    const shown = [...svg.matchAll(/<text x="28" y="(\d+)"[^>]*>([^<]+)</g)]
      .slice(1)
      .map(([, y, text]) => [Number(y), text]);
    expect(shown.map(([, text]) => text)).toEqual([
      'Backend',
      'Automatización y',
      'DevOps',
      'Donaudampfschifffahrt…',
      'Wer hat an der Uhr',
      'gedreht',
    ]);
    // No line stands closer to the one before than two lines of one name do.
    expect(shown.slice(1).every(([y], i) => Number(y) - Number(shown[i]?.[0]) >= 17)).toBe(true);
  });

  it('are the same bytes for the same report', () => {
    expect(draw()).toEqual(draw());
  });

  it.each(LANGUAGES)('name and describe themselves for who does not see them, in %s', (id) => {
    for (const { content } of draw(undefined, undefined, languageOf(id))) {
      const { title, desc, '@role': role, '@aria-labelledby': by, '@lang': lang } = parse(content);
      expect([role, by, lang]).toEqual(['img', 't d', id]);
      expect(title['#text']).not.toBe('');
      expect(desc['#text'].length).toBeGreaterThan(10);
    }
  });

  const extremes: [string, Portfolio, ReturnType<typeof roadmap>][] = [
    [
      'long names',
      portfolio([repository({ name: 'a-very-long-repository-name'.repeat(8) })]),
      roadmap(14, (i) => `${i} ${'Long title '.repeat(20)}`),
    ],
    [
      'Chinese',
      portfolio([repository({ name: '費用管理系統' })]),
      roadmap(14, () => '軟體架構與設計模式的專業實踐'.repeat(4)),
    ],
    ['Arabic', portfolio([repository({ name: 'مشروع' })]), roadmap(9, () => 'بنية البرمجيات')],
    ['emoji', portfolio([repository({ name: '🚀🚀🚀' })]), roadmap(7, () => '👩‍👩‍👧‍👦 🧮 🤖')],
    ['hostile text', portfolio([{ ...repository(), name: HOSTILE }]), roadmap(5, () => HOSTILE)],
    [
      'two hundred repositories',
      portfolio(Array.from({ length: 200 }, (_, i) => repository({ name: `r${i}` }))),
      roadmap(40),
    ],
    ['one mile', portfolio(), roadmap(1)],
  ];

  it.each(extremes)('hold %s: well-formed, small, without script, link, font or animation', (_, made, on) => {
    for (const { path, content } of draw(made, on)) {
      expect(XMLValidator.validate(content), path).toBe(true);
      expect(Buffer.byteLength(content), path).toBeLessThan(20 * 1024);
      const elements = new Set([...content.matchAll(/<([a-zA-Z]+)/g)].map(([, name]) => name));
      for (const name of elements)
        expect(['svg', 'title', 'desc', 'rect', 'text', 'g', 'path', 'circle']).toContain(name);
      const tags = (content.match(/<[^>]*>/g) ?? []).join('');
      expect(tags).not.toMatch(/\son\w+=|href|url\(|style=/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(content).not.toMatch(/[\u0000\u202e]/);
    }
  });

  it('shows no trend before the first recorded change, and none of what the roadmap does not have', () => {
    const bare = draw(portfolio(), roadmapOf([]), languageOf(), []);
    expect(bare.map(({ path }) => path)).toEqual([
      'milepost/card-progress-light.svg',
      'milepost/card-progress-dark.svg',
    ]);
  });

  it.each(LANGUAGES)('have room for all of their own words, in %s', (language) => {
    const drawn = draw(portfolio(), roadmap(4), languageOf(language));
    for (const { path, content } of drawn) expect(content, path).not.toContain('…');
  });

  it('name the same next mile as the README, and one on the road where the capstone has none', () => {
    const next = (made: Portfolio) => {
      const progress = progressOf(made, roadmap(), { entries: [], projects: [] });
      return cardFacts({ ...made, ...(progress ? { progress } : {}) }, roadmap(), { language: languageOf() }).next;
    };
    const readme = readmeSection(portfolio(), roadmap());
    expect(next(portfolio())).toBe('Docker image · +6.3 points');
    expect(readme).toContain('**Next mile: Docker image** · +6.3 points, ');
    const done = portfolio([
      repository({ requirements: [result('docs', 'met', { advice: 'Say more.' })], ready: true }),
    ]);
    expect(next(done)).toBe('i3');
    expect(next(portfolio([]))).toBe('i0');
  });

  it('draws no stretch as walked where nothing is proven', () => {
    const road = (reports: Parameters<typeof progressOf>[2], repositories = [repository()]) => {
      const made = portfolio(repositories);
      const progress = progressOf(made, roadmap(), reports) as never;
      const language = languageOf();
      const drawn = drawCards(cardFacts({ ...made, progress }, roadmap(), { language }), language, 'milepost');
      const svg = drawn.find(({ path }) => path.endsWith('card-road-light.svg'))?.content ?? '';
      return svg.split(`stroke-width="5" stroke="${themeOf('light').done}"`).length - 1;
    };
    // The learner is at the sixth mile; only the first three hold something proven.
    const reports = { entries: [{ id: 'i5', state: 'current' as const }], projects: [] };
    expect(road(reports)).toBe(3);
    expect(road(reports, [])).toBe(0);
  });

  it('counts on the road only what is asked for, and puts the flag where the learner is', () => {
    const on = roadmapOf([
      part('first', { items: [item('a', { proof: { skill: ['fastapi'] } })] }),
      part('second', { items: [item('b', { proof: { skill: ['flask'] } })] }),
      part('third', { items: [item('c', { proof: { skill: ['pytest'] } })] }),
      part('told', { items: [item('d')] }),
    ]);
    const facts = cardFacts(
      { ...portfolio(), progress: progressOf(portfolio(), on, { entries: [], projects: [] }) as never },
      on,
      {
        language: languageOf(),
      },
    );
    expect(facts.miles.map(({ title, state }) => [title, state])).toEqual([
      ['first', 'done'],
      ['second', 'now'],
      ['third', 'done'],
    ]);
    const set = { entries: [{ id: 'e', state: 'current' }], projects: [] } as const;
    const further = roadmapOf([...on.parts, part('fourth', { items: [item('e', { proof: { skill: ['django'] } })] })]);
    const later = { ...portfolio(), progress: progressOf(portfolio(), further, set) as never };
    expect(cardFacts(later, further, { language: languageOf() }).miles.map(({ state }) => state)).toEqual([
      'done',
      'passed',
      'done',
      'now',
    ]);
  });
});

describe.each(THEMES)('the %s theme', (id) => {
  const theme = themeOf(id);
  const channel = (hex: string, at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (a: string, b: string) => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(['text', 'quiet', 'done', 'said', 'now'] as const)('has enough contrast for text in %s', (color) => {
    expect(contrast(theme[color], theme.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme[color], theme.panel)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(['line', 'ahead'] as const)('has enough contrast for marks in %s', (color) => {
    expect(contrast(theme[color], theme.paper)).toBeGreaterThanOrEqual(3);
  });
  it('has six colours in the full form', () => {
    for (const color of Object.values(theme)) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  });
});
