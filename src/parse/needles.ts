/** Every second window of a text is looked at: each string is known by two that lie side by side. */
const STEP = 2;

interface Known {
  readonly needle: string;
  /** One of the string's windows, and where it ends in it. */
  readonly window: number;
  readonly end: number;
}

/** Which of many strings a text holds, told in one pass over it however many they are. Case matters. */
export class Needles {
  /** By hash of a window: 0, or 1 + the place in `#buckets`. */
  readonly #table = new Uint16Array(1 << 16);
  readonly #buckets: Known[][] = [];
  readonly #needles: ReadonlySet<string>;
  /** Bits of a window of two UTF-16 units that count, as a pair takes 16. */
  readonly #mask: number;

  /** `width` characters are compared first: fewer are met more often by chance, and strings no longer than that are left out. */
  constructor(needles: Iterable<string>, width: 2 | 4) {
    this.#mask = width === 4 ? -1 : 0xffff;
    this.#needles = new Set([...needles].filter(({ length }) => length >= width + STEP - 1));
    for (const needle of this.#needles) {
      const last = rarest(needle, width + STEP - 1);
      for (let end = last; end > last - STEP; end -= 1) {
        const window = ((pair(needle, end - 4) << 16) ^ pair(needle, end - 2)) & this.#mask;
        const hash = hashOf(window);
        const bucket = this.#buckets[(this.#table[hash] as number) - 1];
        if (bucket) bucket.push({ needle, end, window });
        else this.#table[hash] = this.#buckets.push([{ needle, end, window }]);
      }
    }
  }

  /** Whether the string is looked for. */
  has(needle: string): boolean {
    return this.#needles.has(needle);
  }

  /** Those of the strings that the text holds. */
  heldBy(text: string): ReadonlySet<string> {
    const held = new Set<string>();
    const table = this.#table;
    const mask = this.#mask;
    let before = 0;
    for (let i = STEP; i <= text.length; i += STEP) {
      const last = pair(text, i - STEP);
      const here = ((before << 16) ^ last) & mask;
      const place = table[hashOf(here)] as number;
      before = last;
      if (place === 0) continue;
      for (const { needle, end, window } of this.#buckets[place - 1] ?? [])
        if (window === here && text.startsWith(needle, i - end)) held.add(needle);
    }
    return held;
  }
}

/** Spreads a window over 16 bits. */
const hashOf = (window: number): number => Math.imul(window, 0x9e3779b1) >>> 16;

/** Two UTF-16 units as 16 bits, or a few more. */
const pair = (text: string, at: number): number => (text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1);

/** Where a stretch ends that stands in few texts: the last of those with the fewest of the letters of which most words are made. */
function rarest(needle: string, length: number): number {
  let best = length;
  let fewest = Number.POSITIVE_INFINITY;
  for (let end = length; end <= needle.length; end += 1) {
    let common = 0;
    for (let i = end - length; i < end; i += 1) if (COMMON.includes(needle.charAt(i))) common += 1;
    if (common <= fewest) {
      fewest = common;
      best = end;
    }
  }
  return best;
}

const COMMON = ' etaoinsrl';
