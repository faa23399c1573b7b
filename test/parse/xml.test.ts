import { expect, it } from 'vitest';
import { parseXml } from '../../src/parse/xml.ts';

it('gives elements with text, attributes, parents and lines', () => {
  const elements = parseXml('<?xml version="1.0"?>\n<a>\n  <!-- <x/> -->\n  <b k="1 &amp; 2"> hi </b>\n  <c/>\n</a>');
  expect(elements.map(({ name, text, line, parents }) => ({ name, text, line, parents }))).toEqual([
    { name: 'b', text: 'hi', line: 4, parents: ['a'] },
    { name: 'c', text: '', line: 5, parents: ['a'] },
    { name: 'a', text: '', line: 2, parents: [] },
  ]);
  expect(elements[0]?.attributes.k).toBe('1 & 2');
});

it.each(['<a', '<a><b></a>', '</x>', '<!--', '<![CDATA[', '<'.repeat(100_000), '<a>'.repeat(50_000), ''])(
  'survives %.20j',
  (text) => {
    expect(() => parseXml(text)).not.toThrow();
  },
);
