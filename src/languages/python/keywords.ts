const WORDS =
  'await or and in not is if else lambda yield from async for None True False del pass break continue return raise import as global nonlocal assert type elif while try except finally with def class match case';
const BUCKETS = 256;

/** Keywords by a hash of their first two letters and their length, so that no name is cut out of the text to look it up. */
export class Keywords {
  readonly #bucket = new Int8Array(BUCKETS).fill(-1);
  readonly #following: Int8Array;
  readonly #letters: readonly Uint16Array[];
  readonly #terms: Int16Array;

  /** @param specialize the grammar's own look-up: twice the keyword's term, odd where the word may be a name too */
  constructor(specialize: (word: string) => number) {
    const words = WORDS.split(' ');
    this.#letters = words.map((word) => Uint16Array.from(word, (letter) => letter.charCodeAt(0)));
    this.#terms = Int16Array.from(words, specialize);
    this.#following = new Int8Array(words.length).fill(-1);
    for (const [index, letters] of this.#letters.entries()) {
      const bucket = bucketOf(letters[0] as number, letters[1] as number, letters.length);
      this.#following[index] = this.#bucket[bucket] as number;
      this.#bucket[bucket] = index;
    }
  }

  /** What the grammar makes of a word; -1 for a mere name. */
  find(codes: Uint16Array, from: number, to: number): number {
    const length = to - from;
    if (length < 2 || length > 8) return -1;
    let index = this.#bucket[bucketOf(codes[from] as number, codes[from + 1] as number, length)] as number;
    while (index >= 0) {
      const letters = this.#letters[index] as Uint16Array;
      let same = letters.length === length;
      for (let i = 0; same && i < length; i += 1) same = letters[i] === codes[from + i];
      if (same) return this.#terms[index] as number;
      index = this.#following[index] as number;
    }
    return -1;
  }
}

const bucketOf = (first: number, second: number, length: number): number =>
  (first * 7 + second * 31 + length * 3) & (BUCKETS - 1);
