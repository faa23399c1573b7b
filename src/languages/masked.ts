/**
 * A source text whose comments are blank and whose literals all look alike: `"   "`, whatever their own quotes.
 * Every offset and line stays where it was, so that patterns can be told against code alone and the words of a
 * literal be looked up by where it starts.
 */
export interface Masked {
  readonly text: string;
  readonly code: string;
  /** The code's UTF-16 units, which a loop reads faster than a string's; bytes where each is one. */
  readonly units: Units;
  /** Content of each literal, by the offset of its first character. */
  readonly literals: ReadonlyMap<number, string>;
  /** 1-based line of an offset. */
  lineAt(offset: number): number;
}

export type Units = Uint8Array | Uint16Array;

/** Longer texts are cut: nobody writes a source file of this many characters by hand. */
export const LONGEST_SOURCE = 400_000;

const BLANK = 0x20;
const QUOTE = 0x22;
const OPEN = 0x28;
const CLOSE = 0x29;

export class Mask {
  readonly #text: string;
  /** Bytes where each character is one: patterns run faster over such a text. What is not masked yet is as written. */
  readonly units: Units;
  readonly #literals = new Map<number, string>();

  constructor(text: string) {
    this.#text = text;
    this.units = /[^\0-\xff]/.test(text) ? utf16(text) : Buffer.from(text, 'latin1');
  }

  /** Makes a stretch blank, but for its line ends. */
  blank(from: number, to: number): void {
    const { units } = this;
    for (let i = from; i < to; i += 1) if (units[i] !== 10) units[i] = BLANK;
  }

  /** Marks a literal of known words: quotes at both its ends, blanks between. */
  literal(from: number, to: number, value: string): void {
    this.blank(from, to);
    if (to - from < 2) return;
    this.units[from] = QUOTE;
    this.units[to - 1] = QUOTE;
    this.#literals.set(from, value);
  }

  /** Marks an expression inside a literal: it stays code, between parentheses. */
  hole(from: number, to: number): void {
    if (to <= from) return;
    this.open(from);
    if (this.units[to - 1] !== 10) this.close(to - 1);
  }

  /** Marks the one end of such an expression. */
  open(at: number): void {
    this.units[at] = OPEN;
  }

  close(at: number): void {
    this.units[at] = CLOSE;
  }

  masked(): Masked {
    const units = this.units;
    const code = Buffer.isBuffer(units) ? units.toString('latin1') : UTF16.decode(units);
    return { text: this.#text, code, units, literals: this.#literals, lineAt: lineIndex(this.#text) };
  }
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function utf16(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

/** A function from offset to 1-based line: by binary search, unless the line is the last one's or the one after it. */
export function lineIndex(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let last = 1;
  return (offset) => {
    if (offset >= (starts[last - 1] ?? 0)) {
      if (offset < (starts[last] ?? Number.POSITIVE_INFINITY)) return last;
      if (offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) return ++last;
    }
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    last = Math.max(1, low);
    return low;
  };
}

/** The words of a named group: of the literal that starts there, or of the code itself; undefined where it took no part. */
export function said(source: Masked, match: RegExpExecArray, group: string): string | undefined {
  const span = match.indices?.groups?.[group];
  if (!span) return undefined;
  return source.literals.get(span[0]) ?? source.code.slice(span[0], span[1]);
}
