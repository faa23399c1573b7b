import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../src/parse/markdown.ts';
import { hasPlainWords } from '../../src/parse/prose.ts';

const shown = (text: string) => markdownBlocks(text, 100).map(({ kind, text: said, line }) => [kind, said, line]);

describe('markdownBlocks', () => {
  it.each<[string, string, unknown[]]>([
    [
      'headings of both kinds',
      '# A *b* #\n\nTitle\n=====\n',
      [
        ['heading', 'A b', 1],
        ['heading', 'Title', 3],
      ],
    ],
    ['lines of a paragraph', 'a\n  b  \nc', [['paragraph', 'a\nb\nc', 1]]],
    ['words of links, none of images', '[one](x) ![two](y) <http://z>', [['paragraph', 'one   http://z', 1]]],
    ['an address that no browser should open', '[run](javascript:x)', [['paragraph', 'run', 1]]],
    [
      'a fence, at its first line of code',
      'a\n\n```sh\nmake\nrun\n```\n',
      [
        ['paragraph', 'a', 1],
        ['code', 'make\nrun', 4],
      ],
    ],
    [
      'indented code',
      'a\n\n    make\n',
      [
        ['paragraph', 'a', 1],
        ['code', 'make', 3],
      ],
    ],
    [
      'an empty fence at the end',
      'a\n\n```\n',
      [
        ['paragraph', 'a', 1],
        ['code', '', 4],
      ],
    ],
    [
      'HTML as it is written',
      '<p>a</p>\n\nb',
      [
        ['html', '<p>a</p>\n', 1],
        ['paragraph', 'b', 3],
      ],
    ],
    [
      'lists and quotes',
      '- a\n  - b\n\n> c',
      [
        ['paragraph', 'a', 1],
        ['paragraph', 'b', 2],
        ['paragraph', 'c', 4],
      ],
    ],
    [
      'code between words, with its lines',
      'a `b` \\` c\n``d ` e`` and `f\ng`\n`h`',
      [
        ['paragraph', 'a b ` c\nd ` e and f\ng\nh', 1],
        ['inline-code', 'b', 1],
        ['inline-code', 'd ` e', 2],
        ['inline-code', 'f\ng', 2],
        ['inline-code', 'h', 4],
      ],
    ],
    [
      'padded code',
      'a\n`` `b` ``',
      [
        ['paragraph', 'a\n`b`', 1],
        ['inline-code', '`b`', 2],
      ],
    ],
  ])('tells %s', (_, text, blocks) => {
    expect(shown(text)).toEqual(blocks);
  });

  it('keeps the words of links apart', () => {
    expect(markdownBlocks('See **[the guide](x)** now', 9)[0]).toMatchObject({
      text: 'See the guide now',
      unlinked: 'See  now',
    });
  });

  it('keeps what stands in deep lists', () => {
    const deep = Array.from({ length: 20 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n');
    expect(shown(deep).at(-1)).toEqual(['paragraph', 'item 19', 20]);
  });

  it.each([
    ['emphasis', '_a*'],
    ['code', '`a` '],
    ['brackets', '![['],
    ['escaped quotes', '\\``a` '],
  ])('is done soon with a text made of open %s', (_, part) => {
    const start = performance.now();
    expect(markdownBlocks(part.repeat(15_000), 1000).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('hasPlainWords', () => {
  it.each<[string, string, boolean]>([
    ['words in paragraphs and headings', 'One two\n---\n\nthree four, five', true],
    ['too few', 'One two three four', false],
    ['words that may be code', '```\none two three four five\n```', false],
    ['words that may be markup', '<p\none two three four five\n>', false],
    ['words that may be a title', "[a](b '\none two three four five\n')", false],
    ['words that may be a definition', '[a]:\none two three four five', false],
    ['indented words', '    one two three four five', false],
  ])('%s', (_, text, enough) => {
    expect(hasPlainWords(text, 'page.md', 5)).toBe(enough);
  });

  it('leaves other formats to their reader', () => {
    expect(hasPlainWords('one two three four five', 'page.rst', 5)).toBe(false);
  });
});
