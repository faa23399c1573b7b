import { describe, expect, it } from 'vitest';
import { calleeStart } from '../../src/languages/callee.ts';
import { runsOf } from '../fuzz/run.ts';
import { fc } from '../helpers/properties.ts';

/** What a callee is, as a pattern: right, but slow, for it is tried at every word. */
const CALL =
  /(?<![\w$])[A-Za-z_$@][\w$]{0,80}(?:[ \t]*(?:\.|::|->|\?\.|\?->|!!?\.)\s{0,80}[A-Za-z_$]\w{0,80}){0,8}(?:!|::<[^<>()]{0,80}>|<[^<>()]{0,80}>)?[ \t]*\(/g;

function calleesOf(text: string): string[] {
  const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
  const found: string[] = [];
  let from = 0;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', from)) {
    const start = calleeStart(units, open, from);
    if (start >= 0) found.push(text.slice(start, open));
    from = open + 1;
  }
  return found;
}

const PIECES = [
  'a',
  'B9',
  '9',
  '$',
  '_',
  '@',
  '.',
  '::',
  '->',
  '?',
  '!',
  '<',
  '>',
  '(',
  ')',
  ' ',
  '\t',
  '\n',
  '\u00a0',
  'é',
];
const LONG = [
  'x'.repeat(79),
  'x'.repeat(80),
  'x'.repeat(81),
  'x'.repeat(82),
  ' '.repeat(80),
  ' '.repeat(81),
  '.a.b.c.d.e.f.g',
];

describe('calleeStart', () => {
  it.each([
    ['a name', 'x = print (1)', ['print ']],
    ['a chain', 'a.b?.c!.d!!.e(f)', ['a.b?.c!.d!!.e']],
    ['a chain over lines', 'a.\n  b(', ['a.\n  b']],
    ['PHP and C++', '$a->b(), A::b()', ['$a->b', 'A::b']],
    ['type arguments', 'a<B, C>(), d::<E>()', ['a<B, C>', 'd::<E>']],
    ['a macro', 'vec!(1)', ['vec!']],
    ['an annotation', '@Test(a)', ['@Test']],
    ['nine names at most', 'a.b.c.d.e.f.g.h.i.j(', ['b.c.d.e.f.g.h.i.j']],
    ['nothing before a bracket of its own', '(a) + (b)', []],
    ['a number', '9(a)', []],
  ])('finds %s', (_, text, callees) => {
    expect(calleesOf(text)).toEqual(callees);
  });

  it('finds what the pattern finds, in any text', () => {
    const texts = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom(...LONG)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = `${pieces.join('')}(`;
        expect(calleesOf(text)).toEqual([...text.matchAll(CALL)].map(([all]) => all.slice(0, -1)));
      }),
      { numRuns: runsOf(5000) },
    );
  });

  it.each([
    ['names without an end', 'a'.repeat(300_000)],
    ['chains', 'a.'.repeat(150_000)],
    ['blanks', ' '.repeat(300_000)],
    ['type arguments', 'a<'.repeat(150_000)],
    ['brackets', '('.repeat(300_000)],
  ])('passes hostile %s at once', (_, text) => {
    const start = performance.now();
    calleesOf(`${text}(`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
