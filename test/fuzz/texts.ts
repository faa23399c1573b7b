/** Hostile texts to parse: valid files torn apart, soups of a grammar's pieces, pumps, and noise. */
import { fc } from '../helpers/properties.ts';

/** Longer texts are for `test/security/time.test.ts`. */
const LONGEST = 4_000;

type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string; readonly count: number }
  | { readonly kind: 'delete' | 'repeat'; readonly at: number; readonly length: number; readonly count: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'splice'; readonly at: number; readonly other: number; readonly from: number }
  | { readonly kind: 'swap'; readonly at: number; readonly from: number };

const place = fc.nat(1_000_000);
/** Mostly once or twice; now and then so often that a pattern that goes back and forth shows it. */
const times = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 50, max: 2000 }) },
);

const editOf = (pieces: readonly string[]): fc.Arbitrary<Edit> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('insert' as const),
        at: place,
        piece: fc.constantFrom(...pieces),
        count: times,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('delete' as const, 'repeat' as const),
        at: place,
        length: fc.nat(60),
        count: times,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('splice' as const), at: place, other: place, from: place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap' as const), at: place, from: place }) },
  );

function edited(text: string, edit: Edit, seeds: readonly string[]): string {
  const at = edit.at % (text.length + 1);
  switch (edit.kind) {
    case 'insert':
      return text.slice(0, at) + repeated(edit.piece, edit.count) + text.slice(at);
    case 'delete':
      return text.slice(0, at) + text.slice(at + edit.length);
    case 'repeat':
      return text.slice(0, at) + repeated(text.slice(at, at + edit.length), edit.count) + text.slice(at);
    case 'cut':
      return text.slice(0, at);
    case 'splice': {
      const other = seeds[edit.other % seeds.length] ?? '';
      return text.slice(0, at) + other.slice(edit.from % (other.length + 1));
    }
    case 'swap': {
      const lines = text.split('\n');
      const [a, b] = [edit.at % lines.length, edit.from % lines.length];
      [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
      return lines.join('\n');
    }
  }
}

const repeated = (piece: string, count: number): string =>
  piece.repeat(Math.min(count, Math.ceil(LONGEST / Math.max(1, piece.length))));

/** What no format expects: controls, halves of characters, other line ends, names of prototypes. */
export const ODD: readonly string[] = [
  ...['\0', '\r', '\r\n', '\u2028', '\ufeff', '\ud800', '\u202e', '\u001b[31m', '\u00a0', '😀', 'é', 'ﷺ', 'ı'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '-1', '1e999', '0x', 'NaN', 'null', 'true'],
  ...[
    'a'.repeat(200),
    ' ',
    '\t',
    '\n',
    '\\',
    '"',
    "'",
    '`',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    ':',
    ';',
    ',',
    '.',
    '-',
    '#',
    '/',
  ],
];

/** Texts of one format, from a few valid ones and the pieces of its grammar. */
export function textsOf(seeds: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const all = [...pieces, ...ODD];
  const torn = fc
    .tuple(fc.constantFrom(...seeds), fc.array(editOf(all), { minLength: 1, maxLength: 6 }))
    .map(([seed, edits]) => edits.reduce((text, edit) => edited(text, edit, seeds), seed));
  const soup = fc
    .array(fc.oneof(fc.constantFrom(...all), fc.constantFrom(...all, '\n', '\n  ', ' ')), { maxLength: 80 })
    .map((parts) => parts.join(''));
  const pump = fc
    .tuple(fc.constantFrom(...all), fc.constantFrom(...all), times, fc.constantFrom(...all))
    .map(([a, b, count, c]) => a + repeated(b, count) + c);
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  );
  return fc
    .oneof(
      { weight: 6, arbitrary: torn },
      { weight: 3, arbitrary: soup },
      { weight: 2, arbitrary: pump },
      { weight: 1, arbitrary: noise },
    )
    .map((text) => text.slice(0, LONGEST));
}
