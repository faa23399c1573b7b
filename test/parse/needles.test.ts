import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Needles } from '../../src/parse/needles.ts';

describe('Needles', () => {
  it.each([
    ['nothing of an empty text', ['redis'], '', []],
    ['what is the whole text', ['redis'], 'redis', ['redis']],
    ['what begins at an odd place', ['redis'], 'aredis', ['redis']],
    ['what stands at the end', ['import redis'], '# import redis', ['import redis']],
    ['several at once', ['redis://', 'celery.', 'pytest'], 'celery.task(redis://host)', ['celery.', 'redis://']],
    ['one inside another', ['client', 'client.get('], 'client.get(1)', ['client', 'client.get(']],
    ['two with the same beginning', ['redis-py', 'redis-om'], 'redis-om', ['redis-om']],
    ['nothing in another case', ['redis'], 'REDIS', []],
    ['characters beyond Latin', ['日本語の文', 'größe'], 'größe 日本語の文', ['größe', '日本語の文']],
    ['nothing that differs in its last character', ['日本語の文'], '\u65e5\u672d\u8a9e\u306e\u6586', []],
    ['nothing shorter than a window', ['abc'], 'abc', []],
  ])('tells %s', (_, needles, text, held) => {
    expect([...new Needles(needles, { width: 4 }).heldBy(text)].sort()).toEqual([...held].sort());
  });

  it('knows what it looks for', () => {
    const needles = new Needles(['redis', 'abc'], { width: 4 });
    expect(['redis', 'abc', 'celery'].map((needle) => needles.has(needle))).toEqual([true, false, false]);
  });

  it('tells the same as looking for each by itself', () => {
    const word = fc.stringMatching(/^[ab.é]{5,9}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.stringMatching(/^[ab.é]{0,200}$/), (words, text) => {
        expect([...new Needles(words, { width: 4 }).heldBy(text)].sort()).toEqual(
          [...new Set(words)].filter((one) => text.includes(one)).sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['letters of either case', ['pass', '://'], 'PassWord ftp://', ['pass', '://']],
    ['no sign that differs from another by the same bit', ['a_b', 'a{b'], 'a\u007fb a[b', []],
    ['no letter of another alphabet', ['key', 'pass'], '\u212aey pa\u017fs', []],
  ])('takes for the same where case is ignored: %s', (_, needles, text, held) => {
    expect([...new Needles(needles, { width: 3, ignoreCase: true }).heldBy(text)]).toEqual(held);
  });

  it('goes on where it is told to', () => {
    const visited: [string, number][] = [];
    const text = 'key token\ntoken key';
    new Needles(['key', 'token'], { width: 2 }).scan(text, (needle, at) => {
      visited.push([needle, at]);
      return text.indexOf('\n', at) + 1;
    });
    expect(visited).toEqual([
      ['key', 0],
      ['token', 10],
      ['key', 16],
    ]);
  });
});
