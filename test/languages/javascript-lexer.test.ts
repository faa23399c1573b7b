import { describe, expect, it } from 'vitest';
import { lexJavaScript } from '../../src/languages/javascript-lexer.ts';

const JS = { jsx: true, types: false };
const TS = { jsx: false, types: true };
const TSX = { jsx: true, types: true };

describe('lexJavaScript', () => {
  it.each([
    ['a comment and a string', "f('a b'); // it's", 'f("   ");        '],
    ['a division', 'a / b / c', 'a / b / c'],
    ['a regular expression after an operator', 'x = /["/]/g.test(y)', 'x = "     ".test(y)'],
    ['one after a condition', 'if (a) /"/.test(b)', 'if (a) " ".test(b)'],
    ['a division after a call', 'f(a) / 2 / g', 'f(a) / 2 / g'],
    ['a property named like a keyword', 'a.return / 2 / "x"', 'a.return / 2 / " "'],
    ['a template with a nested one', '`a $' + '{b(`c $' + '{d}`)} e` + f', '    (b(    (d) ))    + f'],
    ['a plain template', '`a "b`', '"    "'],
    ['an escaped quote', String.raw`'a\'b' + c`, '"    " + c'],
    ['markup', '<a b="c d" e={f}>it\'s {g} <b/></a>', '<a b="   " e={f}>     {g} <b/></a>'],
    ['a fragment', 'return <>a "b</>', 'return <>    </>'],
    ['a shift to the left', 'a = b << 2 | "x"', 'a = b << 2 | " "'],
    ['less-than', 'a < b && c > d', 'a < b && c > d'],
    ['a postfix', 'i++ / 2 / "x"', 'i++ / 2 / " "'],
  ])('blanks %s', (_, text, code) => {
    expect(lexJavaScript(text, JS)?.code).toBe(code);
  });

  it('keeps the words of literals by their place', () => {
    const masked = lexJavaScript('a("x y", /r/g)', JS);
    expect([...(masked?.literals ?? [])]).toEqual([
      [2, 'x y'],
      [9, 'r/'],
    ]);
  });

  it('takes angle brackets in TypeScript for types', () => {
    expect(lexJavaScript("const a = <T>b as Map<string, 'x'>", TS)?.code).toBe('const a = <T>b as Map<string, " ">');
  });

  it('takes type parameters beside markup for what they are', () => {
    const text = "const f = <K extends keyof V>(a: K) => <b c='d'>e</b>";
    expect(lexJavaScript(text, TSX)?.code).toBe('const f = <K extends keyof V>(a: K) => <b c=" "> </b>');
  });

  it.each([
    ['a slash after a block', '{}\n/a/.test(b)', JS],
    ['a slash after a mark of TypeScript', 'a! / b', TS],
    ['type parameters beside markup', 'const f = <T,>(x: T) => x', TSX],
    ['an attribute of that name', 'x = <a extends="b"/>', TSX],
    ['a string without an end', 'f("a\n")', JS],
    ['brackets that do not match', 'f(a]', JS],
    ['tags that do not match', 'x = <a>b</c>', JS],
    ['an end that is missing', 'f(`a', JS],
  ])('does not guess at %s', (_, text, dialect) => {
    expect(lexJavaScript(text, dialect)).toBeUndefined();
  });

  it.each([
    ['nested tags', '<a>'.repeat(100_000)],
    ['tags side by side', `x = <a>${'<b/>'.repeat(100_000)}</a>`],
    ['open templates', '`$ {'.replace(' ', '').repeat(100_000)],
    ['slashes', '/'.repeat(300_000)],
    ['open regular expressions', '=/[a'.repeat(100_000)],
    ['quotes', `"${'\\"'.repeat(200_000)}`],
  ])('passes hostile %s at once', (_, text) => {
    const start = performance.now();
    lexJavaScript(text, JS);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
