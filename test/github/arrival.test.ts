import { describe, expect, test } from 'vitest';
import { bytesOf, textOf } from '../../src/github/arrival.ts';

/** A body that arrives in pieces of so many bytes. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const LONG = Buffer.from('naïve – 道 🛣\n'.repeat(150_000));

describe('bodies as they arrive', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 10],
    ['one piece', Buffer.from('{"a": 1}'), 100],
    ['pieces that end within a character', Buffer.from('aé道🛣z'), 1],
    ['some mebibytes', LONG, 65_521],
  ])('%s: as bytes and as a text', async (_, bytes, size) => {
    expect((await bytesOf(inPieces(bytes, size))).equals(bytes)).toBe(true);
    expect(await textOf(inPieces(bytes, size))).toBe(bytes.toString('utf8'));
  });

  test('no body is an empty one', async () => {
    expect(await textOf(null)).toBe('');
    expect(await bytesOf(null)).toHaveLength(0);
  });

  test('a text is read as fetch reads it: without its mark, with what is no UTF-8 marked', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62, 0xe9]);
    const text = await textOf(inPieces(bytes, 2));
    expect(text).toBe(await new Response(bytes).text());
    expect(text).toBe('a\uFFFDb\uFFFD');
  });

  test('texts that arrive at once and one after another do not mix', async () => {
    const texts = ['a', 'bb', 'ccc'].map((letter, index) => letter.repeat(1_000_000 + index));
    const read = () => Promise.all(texts.map((text, index) => textOf(inPieces(Buffer.from(text), 30_000 + index))));
    expect(await read()).toEqual(texts);
    expect(await read()).toEqual(texts);
  });

  test('bytes stay what they are when others arrive', async () => {
    const first = await bytesOf(inPieces(Buffer.from('first'), 2));
    await textOf(inPieces(LONG, 1_000_000));
    await bytesOf(inPieces(LONG, 1_000_000));
    expect(first.toString()).toBe('first');
  });

  test('what breaks midway is told, and the next text is whole', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half of ');
      throw new Error('reset');
    }
    await expect(textOf(broken())).rejects.toThrow('reset');
    await expect(bytesOf(broken())).rejects.toThrow('reset');
    expect(await textOf(inPieces(Buffer.from('whole'), 3))).toBe('whole');
  });

  test('no answer is as long as a quarter of a gibibyte: it ends before it is copied', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a');
      yield { length: 256 * 1024 * 1024 } as Uint8Array;
    }
    await expect(bytesOf(endless())).rejects.toThrow(RangeError);
    await expect(textOf(endless())).rejects.toThrow(RangeError);
  });
});
