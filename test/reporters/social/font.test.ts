import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { drawable, fitting, readFont } from '../../../src/reporters/social/font.ts';

const { resolve } = createRequire(import.meta.url);
const font = readFont(readFileSync(resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')));
const has = (character: string): boolean => font.has(character.codePointAt(0) ?? 0);

describe('a font', () => {
  it.each(['a', 'Ü', 'ñ', 'ğ', 'Ж', 'Ω', 'ế', '…', '·', '%', '★'])('has %s', (character) => {
    expect(has(character)).toBe(true);
  });

  it.each(['語', 'ש', 'م', 'ก', '🚀', '\u{10ffff}'])('does not have %j', (character) => {
    expect(has(character)).toBe(false);
  });

  it('says how wide a text is', () => {
    expect(font.width('')).toBe(0);
    // Figures and the em dash have known widths in every text face: about half of the size, and all of it.
    expect(font.width('8')).toBeGreaterThan(0.55);
    expect(font.width('8')).toBeLessThan(0.7);
    expect(font.width('ii')).toBeCloseTo(2 * font.width('i'));
    expect(font.width('W')).toBeGreaterThan(3 * font.width('i'));
  });

  it('is not read where it is none', () => {
    expect(() => readFont(Buffer.alloc(64))).toThrow('the font has no table "cmap"');
  });
});

describe('what of a text is drawn', () => {
  it.each([
    ['Expert Python', 'Expert Python'],
    ['Zażółć Ελλάδα Привет', 'Zażółć Ελλάδα Привет'],
    ['Cafe\u0301', 'Café'],
    ['🚀 Ship it 👩‍💻!', 'Ship it !'],
    ['🛠️ A\ufe0f', 'A'],
    ['Top 1️⃣0️⃣', 'Top 10'],
    ['two 🔧🧪 signs', 'two signs'],
    ['日本語', undefined],
    ['Python 専門家', undefined],
    ['שלום', undefined],
    ['هندسة API', undefined],
    ['🚀🏁', undefined],
    ['  ', undefined],
    ['···', undefined],
    ['', undefined],
  ])('%j: %j', (text, shown) => {
    expect(drawable(text, font)).toBe(shown);
  });
});

describe('a text in too little room', () => {
  const room = { size: 40, least: 24, max: 300 };

  it('keeps its size where it fits', () => {
    expect(fitting('short', font, room)).toEqual({ text: 'short', size: 40 });
  });

  it('becomes smaller, and fits', () => {
    const { text, size } = fitting('somewhat longer name', font, room);
    expect(text).toBe('somewhat longer name');
    expect(size).toBeLessThan(40);
    expect(font.width(text) * size).toBeLessThanOrEqual(300);
  });

  it('is cut where it would become too small', () => {
    const { text, size } = fitting('a name that nobody would give to anything at all', font, room);
    expect(size).toBe(24);
    expect(text).toMatch(/^a name that .*[^ ]…$/);
    expect(font.width(text) * size).toBeLessThanOrEqual(300);
  });
});
