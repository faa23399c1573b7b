interface Options {
  /** Characters by which a text is looked over, 2 to 4. Longer windows are met less often by chance; shorter strings are left out. */
  readonly width: 2 | 3 | 4;
  /** Takes ASCII letters of either case for the same; the strings themselves are in lower case. */
  readonly ignoreCase?: boolean;
}

/** Which of many strings a text holds, told in one pass over it however many they are. */
export class Needles {
  /** By hash of a window: 0, or 1 + the place in `#buckets`. */
  readonly #table = new Uint16Array(1 << 16);
  readonly #buckets: { readonly needle: string; readonly end: number }[][] = [];
  readonly #needles: ReadonlySet<string>;
  readonly #width: number;
  /** What is laid over each character: the bit that tells small letters from capitals. */
  readonly #fold: number;

  constructor(needles: Iterable<string>, { width, ignoreCase = false }: Options) {
    this.#width = width;
    this.#fold = ignoreCase ? 0x20 : 0;
    this.#needles = new Set([...needles].filter(({ length }) => length >= width));
    for (const needle of this.#needles) {
      const end = rarest(needle, width);
      let window = 0;
      for (let i = end - width; i < end; i += 1) window = (window << 8) ^ (needle.charCodeAt(i) | this.#fold);
      const hash = hashOf(window, width);
      const bucket = this.#buckets[(this.#table[hash] as number) - 1];
      if (bucket) bucket.push({ needle, end });
      else this.#table[hash] = this.#buckets.push([{ needle, end }]);
    }
  }

  /** Whether the string is looked for. */
  has(needle: string): boolean {
    return this.#needles.has(needle);
  }

  /** Those of the strings that the text holds. */
  heldBy(text: string): ReadonlySet<string> {
    const held = new Set<string>();
    this.scan(text, (needle) => {
      held.add(needle);
      return 0;
    });
    return held;
  }

  /**
   * Tells of the strings in the text, roughly in the order in which they stand there. `visit` gives the offset from which
   * on further ones are wanted; one before what has been looked over changes nothing.
   */
  scan(text: string, visit: (needle: string, at: number) => number): void {
    const table = this.#table;
    const fold = this.#fold;
    const width = this.#width;
    let window = 0;
    for (let i = 0; i < text.length; i += 1) {
      window = (window << 8) ^ (text.charCodeAt(i) | fold);
      const place = table[hashOf(window, width)] as number;
      if (place === 0) continue;
      for (const { needle, end } of this.#buckets[place - 1] ?? []) {
        const at = i + 1 - end;
        if (!standsAt(text, needle, at, fold)) continue;
        const next = visit(needle, at);
        if (next <= i + 1) continue;
        i = next - 1;
        window = 0;
        break;
      }
    }
  }
}

/** Spreads a window's last characters over 16 bits. */
const hashOf = (window: number, width: number): number => Math.imul(window << (32 - 8 * width), 0x9e3779b1) >>> 16;

function standsAt(text: string, needle: string, at: number, fold: number): boolean {
  if (at < 0 || at + needle.length > text.length) return false;
  for (let i = 0; i < needle.length; i += 1) {
    const wanted = needle.charCodeAt(i);
    const unit = text.charCodeAt(at + i);
    // Only a capital becomes the small letter by that bit; other characters would become each other.
    if (unit !== wanted && !(wanted >= 97 && wanted <= 122 && (unit | fold) === wanted)) return false;
  }
  return true;
}

/** Where a window ends that stands in few texts: the one with the fewest of the letters of which most words are made. */
function rarest(needle: string, width: number): number {
  let best = width;
  let fewest = Number.POSITIVE_INFINITY;
  for (let end = width; end <= needle.length; end += 1) {
    let common = 0;
    for (let i = end - width; i < end; i += 1) if (COMMON.includes(needle.charAt(i))) common += 1;
    if (common < fewest) {
      fewest = common;
      best = end;
    }
  }
  return best;
}

const COMMON = ' etaoinsrl';
