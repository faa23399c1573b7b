import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { describeValue } from '../../src/parse/glimpse.ts';
import { locatedValue, readLocated } from '../../src/parse/located.ts';
import { runsOf } from '../fuzz/run.ts';
import { fc } from '../helpers/properties.ts';

const TEXT = `first: 1
list:
  - name: a
    size: 2
  - &b { name: b }
again: *b
`;

describe('readLocated', () => {
  const located = readLocated(TEXT, 'f.yml');

  it.each([
    [['first'], undefined, '1:8'],
    [['first'], 'key', '1:1'],
    [['list', 0, 'size'], undefined, '4:11'],
    [['list', 0, 'size'], 'key', '4:5'],
    [['list', 1], undefined, '5:8'],
    [['list', 0, 'missing'], undefined, '3:5'],
    [['list', 7, 'name'], undefined, '3:3'],
    [['again'], undefined, '6:8'],
    [['again', 'name'], undefined, '5:16'],
    [[], undefined, '1:1'],
    [['nowhere'], undefined, '1:1'],
  ] as const)('%j (%s) stands at %s', (path, on, at) => {
    const { message } = located.error([{ path, expected: 'x', ...(on ? { on } : {}) }]);
    expect(message).toBe(`f.yml:${at}: expected x`);
  });

  it('names the problem that stands first, and counts the others', () => {
    const problems = [
      { path: ['again'], expected: 'a' },
      { path: ['first'], expected: 'b', found: 'c' },
    ];
    expect(located.error(problems).message).toBe('f.yml:1:8: expected b, found c (and 1 more problem)');
    expect(locatedValue({}, 'g.yml').error(problems).message).toBe('g.yml: expected a (and 1 more problem)');
  });

  it('keeps keys that JavaScript treats specially as plain data', () => {
    const { value } = readLocated('__proto__: { polluted: true }\nconstructor: 1', 'f.yml');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('reads a text with a byte order mark and Windows line endings', () => {
    expect(readLocated('\ufeffa: 1\r\nb: 2\r\n', 'f.yml').value).toEqual({ a: 1, b: 2 });
  });

  it('answers any text with a value or with one line', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&x ',
      '*x',
      '"',
      "'",
      '|',
      '? ',
      '#',
      '!t ',
      '%',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          try {
            readLocated(text, 'f.yml');
          } catch (error) {
            if (!(error instanceof UsageError)) throw error;
            expect(error.message).toMatch(/^f\.yml:\d+:\d+: expected [^\n]+$/u);
          }
        },
      ),
      { numRuns: runsOf(500) },
    );
  });
});

describe('describeValue', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'nothing'],
    ['a\nb', '"a b"'],
    ['x'.repeat(99), `"${'x'.repeat(59)}…"`],
    [3, 'the number 3'],
    [false, 'false'],
    [[], 'a list'],
    [{}, 'a mapping'],
  ])('%j is %s', (value, words) => {
    expect(describeValue(value)).toBe(words);
  });
});
