import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages/extensions.ts';
import { lex } from '../../src/languages/lexer.ts';
import { extractorFor } from '../../src/languages/registry.ts';
import { CSHARP, KOTLIN, RUBY, RUST, SHELL } from '../../src/languages/syntax.ts';
import { runsOf } from '../fuzz/run.ts';
import { fc } from '../helpers/properties.ts';

const EXTENSIONS = [
  'js',
  'ts',
  'tsx',
  'vue',
  'java',
  'kt',
  'scala',
  'groovy',
  'go',
  'rs',
  'c',
  'cpp',
  'cs',
  'php',
  'rb',
  'swift',
  'dart',
  'sh',
  'ps1',
  'tf',
  'rego',
  'r',
];

function extract(extension: string, text: string) {
  const language = languageOf(extension);
  const path = `a.${extension}`;
  return language && extractorFor(language, path)?.(text, path);
}

const PIECES = [
  '"',
  "'",
  '`',
  '${',
  '#{',
  '\\(',
  '{',
  '}',
  '(',
  ')',
  '/*',
  '*/',
  '//',
  '#',
  '\\',
  '\n',
  '<<EOF',
  'EOF',
  '@Test ',
  'it(',
  'test(',
  'func Test',
  '#[test]',
  'import ',
  'a.b',
  ' ',
  '<?php ',
  '\ud800',
  'é',
  '"""',
];

describe('hostile texts', () => {
  it.each(EXTENSIONS)('of .%s never throw', (extension) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const found = extract(extension, pieces.join(''));
        expect(found?.statements).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it.each(EXTENSIONS)('of .%s take no more than linear time', (extension) => {
    const started = performance.now();
    for (const piece of [
      'a',
      'a.',
      'a. ',
      '(',
      '{',
      '@Test ',
      '@Test(',
      'it("',
      'import {',
      'class a extends b, ',
      ' \n',
      '<a',
      '#[test]\n',
      'fun a',
      '"${',
      'test_a() ',
      '1 + ',
    ])
      extract(extension, piece.repeat(Math.ceil(20_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(12_000);
  });
});

describe('masking', () => {
  const code = (text: string, syntax: Parameters<typeof lex>[1]) => lex(text, syntax).code;

  it('keeps every offset, blanks comments, and makes all literals alike', () => {
    expect(code("a = 'x' # y", RUBY)).toBe('a = " "    ');
    expect(code('let a = r#"q"q"#; /* /* */ */ b', RUST)).toBe(`let a = "${' '.repeat(6)}"; ${' '.repeat(11)} b`);
    expect(code("fn f<'a>(x: &'a str) -> char { '\"' }", RUST)).toBe('fn f<\'a>(x: &\'a str) -> char { " " }');
  });

  it('keeps the code inside literals', () => {
    expect(code(`"a \${f("b")} c" + d`, KOTLIN)).toBe('    (f(" "))    + d');
    expect(code('$"{x}{{y}}" + z', CSHARP)).toBe('  (x)       + z');
  });

  it('knows heredocs and the words that hold a #', () => {
    expect(code('cat <<EOF\nit\'s "x\nEOF\necho a#b $# # c', SHELL).replace(/ +/g, ' ')).toBe(
      'cat \n \n \necho a#b $# ',
    );
  });
});
