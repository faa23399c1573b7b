/** Every second window of a text is looked at: each string is known by two that lie side by side. */
const STEP = 2;

interface Known {
  readonly needle: string;
  /** Where the window ends in it. */
  readonly end: number;
}

/** Which of many strings a text holds, told in one pass over it however many they are. Case matters. */
export class Needles {
  /** A bit for each hash that some window has: nearly all of a text is told apart here. */
  readonly #bits = new Int32Array(HASHES / 32);
  readonly #byWindow = new Map<number, Known[]>();
  readonly #needles: ReadonlySet<string>;
  /** The bits of a window that count, of four characters. */
  readonly #mask: number;

  /** `width` characters are compared first: fewer are met more often by chance, and strings no longer than that are left out. */
  constructor(needles: Iterable<string>, width: 2 | 4) {
    this.#mask = width === 4 ? -1 : LATER;
    this.#needles = new Set([...needles].filter(({ length }) => length >= width + STEP - 1));
    for (const needle of this.#needles) {
      const last = rarest(needle, width + STEP - 1);
      for (let end = last; end > last - STEP; end -= 1) this.#add(windowAt(needle, end) & this.#mask, { needle, end });
    }
  }

  #add(window: number, known: Known): void {
    const others = this.#byWindow.get(window);
    if (others) {
      others.push(known);
      return;
    }
    const hash = hashOf(window);
    this.#bits[hash >> 5] = (this.#bits[hash >> 5] as number) | (1 << (hash & 31));
    this.#byWindow.set(window, [known]);
  }

  /** Whether the string is looked for. */
  has(needle: string): boolean {
    return this.#needles.has(needle);
  }

  /** Those of the strings that the text holds. */
  heldBy(text: string): ReadonlySet<string> {
    const held = new Set<string>();
    const pairs = pairsOf(text);
    const bits = this.#bits;
    const mask = this.#mask;
    const count = text.length >> 1;
    let before = 0;
    for (let i = 0; i < count; i += 1) {
      const last = pairs[i] as number;
      const window = (before | (last << 16)) & mask;
      before = last;
      const hash = hashOf(window);
      if (((bits[hash >> 5] as number) & (1 << (hash & 31))) === 0) continue;
      for (const { needle, end } of this.#byWindow.get(window) ?? [])
        if (text.startsWith(needle, (i + 1) * STEP - end)) held.add(needle);
    }
    return held;
  }
}

const HASHES = 1 << 16;
/** The later two characters of a window. */
const LATER = 0xffff0000 | 0;

let units = Buffer.allocUnsafeSlow(1 << 16);

/**
 * The low bytes of a text's UTF-16 units, two and two: quicker to step over than the text, and enough to rule places out.
 * They stand until the next call.
 */
function pairsOf(text: string): Uint16Array {
  if (units.length < text.length) units = Buffer.allocUnsafeSlow(text.length * 2);
  units.write(text, 0, 'latin1');
  return new Uint16Array(units.buffer);
}

/** The four characters before a place of a string, or the two where there are no more. */
function windowAt(text: string, end: number): number {
  const [first = 0, second = 0] = pairsOf(text.slice(Math.max(0, end - 4), end).padStart(4, '\0'));
  return first | (second << 16);
}

/** Spreads a window over 16 bits. */
const hashOf = (window: number): number => Math.imul(window, 0x9e3779b1) >>> 16;

/** Where a stretch ends that stands in few texts: the last of those with the fewest of the letters of which most words are made. */
function rarest(needle: string, length: number): number {
  let best = length;
  let fewest = Number.POSITIVE_INFINITY;
  let common = 0;
  for (let end = 1; end <= needle.length; end += 1) {
    if (COMMON.has(needle.charCodeAt(end - 1))) common += 1;
    if (end > length && COMMON.has(needle.charCodeAt(end - 1 - length))) common -= 1;
    if (end < length || common > fewest) continue;
    fewest = common;
    best = end;
  }
  return best;
}

const COMMON: ReadonlySet<number> = new Set(Buffer.from(' etaoinsrl'));
