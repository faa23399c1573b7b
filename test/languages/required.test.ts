import { describe, expect, it } from 'vitest';
import { requiredBy } from '../../src/languages/required.ts';
import { Sieve } from '../../src/languages/sieve.ts';
import { CSHARP_TABLE } from '../../src/languages/tables/csharp.ts';
import { GO_TABLE } from '../../src/languages/tables/go.ts';
import { TYPESCRIPT } from '../../src/languages/tables/javascript.ts';
import { JAVA_TABLE } from '../../src/languages/tables/jvm.ts';
import { PHP_TABLE } from '../../src/languages/tables/php.ts';
import { RUBY_TABLE } from '../../src/languages/tables/ruby.ts';
import { RUST_TABLE } from '../../src/languages/tables/rust.ts';
import { runsOf } from '../fuzz/run.ts';
import { fc } from '../helpers/properties.ts';

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (char) => char.charCodeAt(0));

describe('requiredBy', () => {
  it.each([
    [/\bprocess\.env\s*\[/, [['process.env']]],
    [/\b(?:os|sys)\.environ\b/, [['os.environ', 'sys.environ']]],
    [/[gs]et(?:Item)?\s*\(/, [['get', 'getItem', 'set', 'setItem']]],
    [/\bnew\s+(?:Chrome|Firefox)Driver\b/, [['new'], ['ChromeDriver', 'FirefoxDriver']]],
    [/foo(?=\s*bar)/, [['bar'], ['foo']]],
    [/(?<![\w.])system\d{2,}x/, [['system']]],
    [/(?:abc){2,}d/, [['abc']]],
    [/\u0061bc\.\x41/, [['abc.A']]],
    [/abc\ndef/, [['abc\ndef']]],
  ])('reads %s', (pattern, clauses) => {
    expect(requiredBy(pattern)).toEqual(clauses);
  });

  it.each([
    ['nothing that may be missing', /(?:abc)?d*(?:efg){0,2}/],
    ['nothing that must not be there', /(?!abc)(?<!def)\w+/],
    ['nothing where one alternative says nothing', /abcd|\w+/],
    ['nothing that is too short', /ab\s+cd/],
    ['nothing where letters may be large or small', /abcdef/i],
    ['nothing of a set', /[a-z][^abc]\p{L}./u],
  ])('asks for %s', (_, pattern) => {
    expect(requiredBy(pattern)).toEqual([]);
  });
});

/** Every pattern in a table, wherever it stands. */
function patternsIn(value: unknown): RegExp[] {
  if (value instanceof RegExp) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(patternsIn) : [];
}

describe('Sieve', () => {
  const lets = (text: string, pattern: RegExp): boolean => new Sieve(unitsOf(text)).lets(pattern);

  it('lets through what may match, and little else', () => {
    expect(lets('x = process.env.HOME', /\bprocess\.env\b/)).toBe(true);
    expect(lets('x = process.argv', /\bprocess\.env\b/)).toBe(false);
    expect(lets('', /\w*/)).toBe(true);
  });

  it('sees what stands before and after the code, and over their borders', () => {
    const sieve = new Sieve(unitsOf('code'));
    sieve.surround('express\n', '\nLOCALHOST');
    expect([/express/, /ss\nco/, /de\nLO/, /LOCALHOST/].map((pattern) => sieve.lets(pattern))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(sieve.lets(/fastify/)).toBe(false);
  });

  it('lets everything through once another text was taken', () => {
    const first = new Sieve(unitsOf('abc'));
    new Sieve(unitsOf('def'));
    expect(first.lets(/xyz/)).toBe(true);
  });

  const tables = { CSHARP_TABLE, GO_TABLE, JAVA_TABLE, PHP_TABLE, RUBY_TABLE, RUST_TABLE, TYPESCRIPT };
  it.each(Object.entries(tables))('keeps no pattern of %s from what it matches', (_, table) => {
    const patterns = patternsIn(table).filter((pattern) => requiredBy(pattern).length > 0);
    expect(patterns.length).toBeGreaterThan(15);
    let matches = 0;
    for (const pattern of patterns)
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(simple(pattern.source))), (text) => {
          const matched = new RegExp(pattern.source, pattern.flags).test(text);
          matches += matched ? 1 : 0;
          expect(matched && !lets(text, pattern)).toBe(false);
        }),
        // For each of several hundred patterns.
        { numRuns: runsOf(8, 100) },
      );
    expect(matches).toBeGreaterThan(patterns.length);
  });
});

/** The pattern without what stands around a match, which a generator of texts cannot heed. */
const simple = (source: string): string =>
  source.replace(/\(\?<?[=!](?:[^()\\[\]]|\\.|\[(?:[^\]\\]|\\.)*\]|\((?:[^()\\]|\\.)*\))*\)|\\b|\(\?<\w+>/g, (part) =>
    part.endsWith('>') && part.startsWith('(?<') ? '(?:' : '',
  );
