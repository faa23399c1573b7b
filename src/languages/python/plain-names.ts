import type { Words } from '../lr/words.ts';

const ASCII = 128;
const BLANK = 32;
const QUOTES: readonly number[] = [34, 39];
const START = 2;
/** By character: 0 for what no plain name holds, `START` for what may stand first in it, 1 for what may but follow. */
const LETTERS = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_]/.test(character) ? START : /\d/.test(character) ? 1 : 0;
});
/** A short and a long word from every letter, each before a blank. */
const SAMPLES: readonly Uint16Array[] = [...LETTERS.keys()]
  .filter((code) => LETTERS[code] === START)
  .flatMap((code) => [Uint16Array.of(code, BLANK), Uint16Array.of(code, 95, 48, code, BLANK)]);

/** Reads names of ASCII letters and digits, most of a program's words, without a look at the grammar's automaton. */
export class PlainNames {
  readonly #words: Words;
  readonly #count: number;
  readonly #identifier: number;
  /** By the groups that are asked for: 1 where every word is a name, -1 where not, 0 where that has not been tried. */
  readonly #known: Int8Array;

  /** @param count how many groups of tokens the grammar has */
  constructor(words: Words, count: number, identifier: number) {
    this.#words = words;
    this.#count = count;
    this.#identifier = identifier;
    this.#known = new Int8Array(1 << count);
  }

  /** Where the name ends that starts at a place; 0 where there is none, or where the automaton must tell. */
  end(codes: Uint16Array, from: number, to: number, groups: number): number {
    if (from >= to || letter(codes[from] as number) !== START) return 0;
    if ((this.#known[groups] || this.#try(groups)) < 0) return 0;
    let at = from + 1;
    while (at < to && letter(codes[at] as number) > 0) at += 1;
    if (at === to) return at;
    const next = codes[at] as number;
    // Before a quote, letters belong to the string.
    return next >= ASCII || QUOTES.includes(next) ? 0 : at;
  }

  /** Whether the first of the groups that reads a word at all takes it for a name, whatever its letters. */
  #try(groups: number): number {
    const words = this.#words;
    const reads = SAMPLES.every((sample) => {
      for (let group = 0; group < this.#count; group += 1) {
        if ((groups & (1 << group)) === 0) continue;
        words.read(sample, 0, sample.length, group);
        if (words.token !== 0) return words.token === this.#identifier && words.end === sample.length - 1;
      }
      return false;
    });
    this.#known[groups] = reads ? 1 : -1;
    return reads ? 1 : -1;
  }
}

const letter = (code: number): number => (code < ASCII ? (LETTERS[code] as number) : 0);
