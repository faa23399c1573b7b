/** Every second window of a text is looked at: each string is known by two that lie side by side. */
const STEP = 2;

interface Known {
  readonly needle: string;
  /** Where the window ends in it. */
  readonly end: number;
}

/** Which of many strings a text holds, told in one pass over it however many they are. Case matters. */
export class Needles {
  /** By hash: the one window that has it, or `SEVERAL`; nearly all of a text is told apart here. */
  readonly #table = new Int32Array(1 << 16);
  readonly #byWindow = new Map<number, Known[]>();
  readonly #needles: ReadonlySet<string>;
  /** The bits of a window that count, of four characters. */
  readonly #mask: number;

  /** `width` characters are compared first: fewer are met more often by chance, and strings no longer than that are left out. */
  constructor(needles: Iterable<string>, width: 2 | 4) {
    this.#mask = width === 4 ? -1 : 0xffff;
    this.#needles = new Set([...needles].filter(({ length }) => length >= width + STEP - 1));
    for (const needle of this.#needles) {
      const units = unitsOf(needle);
      const last = rarest(needle, width + STEP - 1);
      for (let end = last; end > last - STEP; end -= 1) {
        const window = width === 4 ? units.readInt32BE(end - 4) : units.readUInt16BE(end - 2);
        const known = this.#byWindow.get(window);
        if (known) known.push({ needle, end });
        else this.#add(window, { needle, end });
      }
    }
  }

  #add(window: number, known: Known): void {
    const hash = hashOf(window);
    this.#table[hash] = this.#table[hash] === NONE && window !== NONE ? window : SEVERAL;
    this.#byWindow.set(window, [known]);
  }

  /** Whether the string is looked for. */
  has(needle: string): boolean {
    return this.#needles.has(needle);
  }

  /** Those of the strings that the text holds. */
  heldBy(text: string): ReadonlySet<string> {
    const held = new Set<string>();
    const units = unitsOf(text);
    const table = this.#table;
    const mask = this.#mask;
    let before = 0;
    for (let i = STEP; i <= units.length; i += STEP) {
      const last = ((units[i - 2] as number) << 8) | (units[i - 1] as number);
      const window = ((before << 16) | last) & mask;
      before = last;
      const one = table[hashOf(window)] as number;
      if (one !== window && one !== SEVERAL) continue;
      for (const { needle, end } of this.#byWindow.get(window) ?? [])
        if (text.startsWith(needle, i - end)) held.add(needle);
    }
    return held;
  }
}

const NONE = 0;
const SEVERAL = -1;

/** The low bytes of a text's UTF-16 units: quicker to step over than the text, and enough to rule places out. */
const unitsOf = (text: string): Buffer => Buffer.from(text, 'latin1');

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
