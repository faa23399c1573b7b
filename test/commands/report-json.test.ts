import { describe, expect, it } from 'vitest';
import { parseInPieces } from '../../src/commands/report-json.ts';
import { runsOf } from '../fuzz/run.ts';
import { fc } from '../helpers/properties.ts';

const same = (element: unknown) => element;
const parsed = (text: string, each = same) => parseInPieces(Buffer.from(text), 'list', each);

/** What came of it: the value, or that it was no JSON. */
function outcome(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    return error instanceof SyntaxError ? 'no JSON' : error;
  }
}

describe('a report that is read in pieces', () => {
  it.each([
    '{"a":1,"list":[{"b":[1,"]"]},{"c":"\\"],["}],"d":{"list":[3]}}',
    ' { "list" : [ 1 , "x" , null , [ ] ] } ',
    '{"list":[]}',
    '{"list":[ ]}',
    '{"list":{"list":[1]}}',
    '{"list":1}',
    '{"a":"list","b":[1]}',
    '{"a":["list"],"b":[1,2]}',
    '{"list":[1],"list":[2,3]}',
    '{"list":[1],"l\\u0069st":[]}',
    '{"l\\u0069st":[1],"list":[2]}',
    '{"list":[1],"__proto__":{"x":1}}',
    '{"list":["é","\ud83d\ude00","\\ud83d"]}',
    '["list",[1]]',
    '[{"list":[1]}]',
    'null',
    '',
    '{"list":[1,]}',
    '{"list":[1,,2]}',
    '{"list":[,1]}',
    '{"list":[1 2]}',
    '{"list":[1}',
    '{"list":[1]]',
    '{"list":[{]},1]}',
    '{"list":[1],}',
    '{"list" [1]}',
    '{"list"::[1]}',
    '{"list":[1]} x',
    '{"list":["',
    '{"list":["\\',
    '\ufeff{"list":[1]}',
  ])('is what JSON says: %s', (text) => {
    expect(outcome(() => parsed(text))).toEqual(outcome(() => JSON.parse(Buffer.from(text).toString('utf8'))));
  });

  it('is so for any JSON, however it is cut or changed', () => {
    const value = fc.record({ list: fc.array(fc.jsonValue()), other: fc.jsonValue() }, { requiredKeys: [] });
    fc.assert(
      fc.property(
        value,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '"', '[', ']', '{', '}', ',', ':', '\\', '1', '\xff'),
        (one, at, gone, put) => {
          const text = JSON.stringify(one, null, gone % 3);
          const where = at % (text.length + 1);
          const bytes = Buffer.from(
            text.slice(0, where) + put + text.slice(where + (gone % 2)),
            at % 2 ? 'latin1' : 'utf8',
          );
          const read = () => parseInPieces(bytes, 'list', same);
          expect(outcome(read)).toEqual(outcome(() => JSON.parse(bytes.toString('utf8'))));
        },
      ),
      { numRuns: runsOf(1000) },
    );
  });

  it('says what becomes of each element, whether or not it can be read in pieces', () => {
    const text = '{"list":[{"a":1},{"a":2}],"end":true}';
    for (const read of [text, text.replace('end', 'e\\u006ed')])
      expect(parsed(read, (element) => (element as { a: number }).a)).toEqual({ list: [1, 2], end: true });
  });

  it('never makes one text of the list', () => {
    const element = { detail: 'x'.repeat(100) };
    const longest = { length: 0 };
    const parse = JSON.parse;
    JSON.parse = (text: string) => {
      longest.length = Math.max(longest.length, text.length);
      return parse(text) as unknown;
    };
    try {
      expect(parsed(JSON.stringify({ list: Array(50).fill(element) }))).toEqual({ list: Array(50).fill(element) });
    } finally {
      JSON.parse = parse;
    }
    expect(longest.length).toBeLessThan(200);
  });
});
