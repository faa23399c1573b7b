import { describe, expect, it } from 'vitest';
import { Needles } from '../../src/parse/needles.ts';
import { runsOf } from '../fuzz/run.ts';
import { fc } from '../helpers/properties.ts';

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
    ['characters whose low bytes are zero', ['ĀĀĀĀĀĀ'], 'aĀĀĀĀĀĀ', ['ĀĀĀĀĀĀ']],
    ['nothing that differs in its last character', ['日本語の文'], '\u65e5\u672d\u8a9e\u306e\u6586', []],
    ['nothing that is no longer than a window', ['abcd'], 'abcd', []],
  ])('tells %s', (_, needles, text, held) => {
    expect([...new Needles(needles, 4).heldBy(text)].sort()).toEqual([...held].sort());
  });

  it.each([99_999, 100_000])('tells what stands %d characters into a text, and in a short one after it', (at) => {
    const needles = new Needles(['redis://'], 4);
    expect([...needles.heldBy(`${' '.repeat(at)}redis://`)]).toEqual(['redis://']);
    expect([...needles.heldBy('nothing')]).toEqual([]);
  });

  it('knows what it looks for', () => {
    const needles = new Needles(['redis', 'abcd'], 4);
    expect(['redis', 'abcd', 'celery'].map((needle) => needles.has(needle))).toEqual([true, false, false]);
  });

  it('tells the same as looking for each by itself', () => {
    const word = fc.stringMatching(/^[ab.é]{5,9}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.stringMatching(/^[ab.é]{0,200}$/), (words, text) => {
        const held = [...new Set(words)].filter((one) => text.includes(one)).sort();
        expect([...new Needles(words, 4).heldBy(text)].sort()).toEqual(held);
        expect([...new Needles(words, 2).heldBy(text)].sort()).toEqual(held);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('takes shorter strings where its windows are shorter', () => {
    const needles = new Needles(['eyJ', 'sk-', 'SK', 'sk-ant-'], 2);
    expect(['eyJ', 'SK'].map((needle) => needles.has(needle))).toEqual([true, false]);
    expect([...needles.heldBy('key: sk-ant-0 SK')].sort()).toEqual(['sk-', 'sk-ant-']);
    expect([...needles.heldBy('-eyJ')]).toEqual(['eyJ']);
  });
});
