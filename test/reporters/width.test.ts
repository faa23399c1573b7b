import { describe, expect, it } from 'vitest';
import { cutTo, textWidth } from '../../src/reporters/width.ts';

describe('textWidth', () => {
  it.each([
    ['plain text', 10],
    ['naïve — 3…', 10],
    ['✔ ✖ █░ │', 8],
    ['日本', 4],
    ['✅', 2],
    ['✔\ufe0f', 2],
    ['e\u0301', 1],
    ['a\r\nb', 3],
    ['👩‍👩‍👧', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('counts a character that stands alone as it does beside one that has to be looked at', () => {
    const wide = '日';
    const ranges: [number, number][] = [
      [0x20, 0x7e],
      [0xa1, 0xac],
      [0xae, 0x24f],
      [0x2010, 0x2026],
      [0x2500, 0x259f],
      [0x2713, 0x2718],
    ];
    for (const [from, to] of ranges)
      for (let code = from; code <= to; code += 1) {
        const text = String.fromCharCode(code);
        expect(textWidth(text), text).toBe(textWidth(wide + text) - 2);
      }
  });
});

it('cuts between characters, not within', () => {
  expect(cutTo('Tests · und so fort', 9)).toBe('Tests ·…');
  expect(cutTo('Prüfungen 日', 9)).toBe('Prüfunge…');
  expect(cutTo('日本語', 5)).toBe('日本…');
  expect(cutTo('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
});
