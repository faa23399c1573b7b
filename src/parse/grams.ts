/** Which three-character stretches some texts hold: tells at once, for most of many needles, that they are not in it. */
export class Grams {
  readonly #bits: Int32Array;
  readonly #mask: number;

  constructor(texts: readonly string[]) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    let size = 1 << 10;
    // Half a byte for a character keeps false hopes rare; beyond the limit they only grow more frequent.
    while (size < length * 4 && size < 1 << 22) size <<= 1;
    const bits = new Int32Array(size >> 5);
    const mask = size - 1;
    for (const text of texts) {
      let last = 0;
      let before = 0;
      for (let i = 0; i < text.length; i += 1) {
        const unit = text.charCodeAt(i);
        const at = hash(before, last, unit) & mask;
        bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31));
        before = last;
        last = unit;
      }
    }
    this.#bits = bits;
    this.#mask = mask;
  }

  /** False only where none of the texts can hold the needle. Case matters. */
  mayHold(needle: string): boolean {
    for (let i = 2; i < needle.length; i += 1) {
      const at = hash(needle.charCodeAt(i - 2), needle.charCodeAt(i - 1), needle.charCodeAt(i)) & this.#mask;
      if (((this.#bits[at >> 5] as number) & (1 << (at & 31))) === 0) return false;
    }
    return true;
  }
}

/** Spreads three UTF-16 units over 32 bits. */
function hash(a: number, b: number, c: number): number {
  const mixed = Math.imul((a << 14) ^ (b << 7) ^ c, 0x9e3779b1);
  return mixed >>> 9;
}
