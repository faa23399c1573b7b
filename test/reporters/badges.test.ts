import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { isOurs } from '../../src/publish/publication.ts';
import { allBadges, badgesOf } from '../../src/reporters/badges.ts';
import { artifacts, readmeSection } from '../../src/reporters/index.ts';
import { languageOf, loadLanguage } from '../../src/reporters/language.ts';
import { hostilePortfolios } from '../helpers/hostile.ts';
import { portfolio, repository, result, road, roadmap, roadPortfolio } from '../helpers/portfolio.ts';

await loadLanguage('es');

const badges = (more: Parameters<typeof repository>[0] = {}) =>
  Object.fromEntries(allBadges(portfolio([repository(more)]), roadmap).map((badge) => [badge.name, badge]));

describe('badges', () => {
  const said = (all: readonly { label: string; message: string }[]) =>
    all.map(({ label, message }) => `${label}: ${message}`);

  it('are drawn for everything, and named alike in every run', () => {
    expect(Object.keys(badges())).toEqual([
      ...['roadmap', 'track', 'score', 'ready', 'tests', 'tests-unit', 'tests-integration', 'ci-tests', 'docker'],
      ...['docs', 'license', 'lint', 'release'],
    ]);
  });

  it('are few in the README, and say what is proven', () => {
    expect(said(badgesOf(portfolio(), roadmap))).toEqual([
      'Expert Python: 81.3 of 100',
      'capstone: 2 to go',
      'track: back end',
      'tests: unit + integration',
      'CI runs tests: yes',
      'Docker: partly',
      'docs: not yet',
      'license: MIT',
    ]);
  });

  it('speak the language', () => {
    expect(said(badgesOf(portfolio(), roadmap, { language: languageOf('es') })).slice(1, 6)).toEqual([
      'proyecto final: faltan 2',
      'especialidad: back end',
      'pruebas: unitarias + integración',
      'CI con pruebas: sí',
      'Docker: en parte',
    ]);
  });

  it('say how far along a roadmap that has parts, before there is any repository too', () => {
    const begun = roadPortfolio({ repositories: [], capstone: null });
    expect(said(allBadges(begun, road))).toEqual(['Expert Python: 0\u00a0%']);
    expect(said(badgesOf(roadPortfolio(), road)).slice(0, 3)).toEqual([
      'Expert Python: 50\u00a0%',
      'capstone: 2 to go',
      'track: Back end',
    ]);
  });

  it('tell what was not read from what is not there', () => {
    const unread = badges({
      score: null,
      ready: null,
      requirements: [result('docs', 'unknown'), result('tests.unit', 'unmet')],
    });
    expect(unread['docs']?.message).toBe('not read');
    expect(unread['tests']?.message).toBe('not yet');
    expect(unread['roadmap']?.message).toBe('not read');
    expect(unread['ready']?.message).toBe('not known');
    expect(unread['docs']?.color).not.toBe(unread['tests']?.color);
  });

  it('name one kind of tests where one is proven', () => {
    const requirements = [result('tests.unit', 'met'), result('tests.integration', 'unmet')];
    expect(badges({ requirements })['tests']?.message).toBe('unit');
  });

  it.each([
    ['met', 48, 'met', 7, '48 (7 integration)'],
    ['met', 48, 'unmet', undefined, '48'],
    ['unmet', undefined, 'met', 3, 'integration'],
    // Cases about a server elsewhere are integration tests and no unit tests.
    ['met', 2, 'met', 5, 'unit + integration'],
    ['met', 48, 'met', undefined, 'unit + integration'],
    ['unknown', undefined, 'unmet', undefined, 'not read'],
  ] as const)('count tests: unit %s (%s), integration %s (%s)', (unit, all, integration, some, message) => {
    const counted = (count: number | undefined) => (count === undefined ? {} : { count });
    const requirements = [
      result('tests.unit', unit, counted(all)),
      result('tests.integration', integration, counted(some)),
    ];
    expect(badges({ requirements })['tests']?.message).toBe(message);
  });

  it('know a license from an unknown text', () => {
    const requirements = [result('license', 'partial')];
    expect(badges({ requirements, license: 'NOASSERTION' })['license']?.message).toBe('not recognised');
    expect(badges({ requirements: [result('license', 'unmet')], license: null })['license']?.message).toBe('not yet');
  });

  it('are dark enough behind white text for WCAG AA', () => {
    const colors = ['met', 'partial', 'unmet', 'unknown'].map(
      (verdict) => badges({ requirements: [result('docs', verdict as 'met')] })['docs']?.color ?? '#ffffff',
    );
    for (const color of colors) expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('badge files', () => {
  it('are well-formed SVG with a title for screen readers, the same bytes each time', async () => {
    for (const given of [portfolio(), ...hostilePortfolios()]) {
      const files = await artifacts(given, roadmap, { write: ['badges'] });
      expect(files.length).toBeGreaterThan(3);
      for (const { path, content } of files) {
        expect(path).toMatch(/^milepost\/[a-z-]+\.svg$/);
        expect(XMLValidator.validate(content)).toBe(true);
        const { svg } = new XMLParser({ ignoreAttributes: false }).parse(content) as { svg: Record<string, unknown> };
        expect(svg['title']).toBe(svg['@_aria-label']);
        expect(content).not.toMatch(/<(?:script|a|img|image|foreignObject)\b/);
      }
      expect(await artifacts(given, roadmap, { write: ['badges'] })).toEqual(files);
    }
  });

  it('hold all that the README shows', async () => {
    const files = await artifacts(portfolio(), roadmap, { write: ['badges', 'data'], folder: 'assets' });
    const shown = [
      ...readmeSection(portfolio(), roadmap, { folder: 'assets' }).matchAll(/\((assets\/[a-z-]+\.svg)\)/g),
    ].map((match) => match[1] ?? '');
    const paths = files.map(({ path }) => path);
    expect(shown).toHaveLength(8);
    expect(shown.filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths.at(-1)).toBe('milepost.json');
  });

  it('are written only where asked for, and not without a capstone', async () => {
    expect(await artifacts(portfolio(), roadmap, { write: ['readme'] })).toEqual([]);
    expect(await artifacts(portfolio([]), roadmap, { write: ['badges'] })).toEqual([]);
  });
});

describe('badge styles', () => {
  it.each(['flat', 'flat-square', 'plastic', 'for-the-badge', 'social'] as const)(
    '%s is drawn for any text',
    async (style) => {
      const names = [
        '日本語のとても長い名前',
        '😀👩‍💻'.repeat(30),
        'ملف شخصي',
        'x'.repeat(300),
        '</text><script>1</script>',
      ];
      const drawn = await Promise.all(
        names.map((name) =>
          artifacts(
            portfolio([repository({ license: name })]),
            { ...roadmap, title: name },
            { write: ['badges'], badges: { style } },
          ),
        ),
      );
      for (const { content } of drawn.flat()) {
        expect(XMLValidator.validate(content)).toBe(true);
        expect(content).not.toMatch(/<script|<image/);
        expect(Number(/width="([\d.]+)"/.exec(content)?.[1])).toBeLessThan(1400);
      }
    },
  );

  it('come as endpoints for the service too, where these are asked for', async () => {
    const files = await artifacts(portfolio(), roadmap, { write: ['endpoints'], badges: { style: 'social' } });
    expect(files.map(({ path }) => path).slice(0, 2)).toEqual(['milepost/roadmap.json', 'milepost/track.json']);
    expect(JSON.parse(files[0]?.content ?? '')).toEqual({
      ...{ schemaVersion: 1, label: 'Expert Python', message: '81.3 of 100', style: 'social' },
      ...{ color: '#9a6700', labelColor: '#393f46' },
    });
    const all = await artifacts(portfolio(), roadmap);
    // The publisher knows them again, whatever is in them, and deletes them when they are no longer written.
    for (const one of [portfolio(), ...hostilePortfolios()])
      for (const style of ['flat', 'for-the-badge'] as const)
        for (const { path, content } of await artifacts(one, roadmap, { write: ['endpoints'], badges: { style } }))
          expect([path, isOurs(path, Buffer.from(content))]).toEqual([path, true]);
    expect(all.map(({ path }) => path).filter((path) => /milepost\/.*\.json/.test(path))).toEqual([]);
  });
});

/** Relative luminance as WCAG defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
