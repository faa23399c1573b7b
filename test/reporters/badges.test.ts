import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { badgesOf } from '../../src/reporters/badges.ts';
import { artifacts, readmeSection } from '../../src/reporters/index.ts';
import { hostilePortfolios } from '../helpers/hostile.ts';
import { portfolio, repository, result, roadmap } from '../helpers/portfolio.ts';

const badges = (more: Parameters<typeof repository>[0] = {}) =>
  Object.fromEntries(badgesOf(portfolio([repository(more)]), roadmap).map((badge) => [badge.name, badge]));

describe('badges', () => {
  it('are few, and named alike in every run', () => {
    expect(Object.keys(badges())).toEqual(['score', 'ready', 'tests', 'ci-tests', 'docker', 'docs', 'license']);
  });

  it('say what is proven', () => {
    const words = Object.values(badges()).map(({ label, message }) => `${label}: ${message}`);
    expect(words).toEqual([
      'Expert Python: 81.3 of 100',
      'capstone: 2 to go',
      'tests: unit + integration',
      'CI runs tests: yes',
      'Docker: partly',
      'docs: not yet',
      'license: MIT',
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
    expect(unread['score']?.message).toBe('not read');
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
        expect(content).not.toMatch(/<script|<a |onerror|&lt;script/);
      }
      expect(await artifacts(given, roadmap, { write: ['badges'] })).toEqual(files);
    }
  });

  it('are those that the README shows', async () => {
    const files = await artifacts(portfolio(), roadmap, { write: ['badges', 'data'], folder: 'assets' });
    const shown = [
      ...readmeSection(portfolio(), roadmap, { folder: 'assets' }).matchAll(/\((assets\/[a-z-]+\.svg)\)/g),
    ];
    expect(files.map(({ path }) => path)).toEqual([...shown.map((match) => match[1]), 'milepost.json']);
  });

  it('are written only where asked for, and not without a capstone', async () => {
    expect(await artifacts(portfolio(), roadmap, { write: ['readme'] })).toEqual([]);
    expect(await artifacts(portfolio([]), roadmap, { write: ['badges'] })).toEqual([]);
  });
});

/** Relative luminance as WCAG defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
