import type { Tables } from './tables.ts';

/** Rows are this wide: one cell for each ASCII character. */
const ASCII = 128;
const UNKNOWN = -1;
const NO_ROW = -2;
/** More than one token may end in the row. */
const SEVERAL = -2;
const NONE = -1;

/**
 * The grammar's finite automaton for plain tokens, its rows spread over the ASCII characters as they are first met;
 * other characters are looked up in the library's compressed rows.
 */
export class Words {
  /** What was read last: 0 for nothing. */
  token = 0;
  end = 0;
  readonly #data: Uint16Array;
  readonly #precedence: Int16Array;
  /** Row number by the place of a state in the data. */
  readonly #rows: Int16Array;
  readonly #offsets: number[] = [];
  readonly #groups: number;
  /** By groups and character. */
  readonly #signs: Int16Array;
  #next = new Int16Array(0);
  /** By row and group: the only token that may end there. */
  #ends = new Int16Array(0);
  /** By row: the groups that can still be reached. */
  #reach = new Uint16Array(0);

  constructor(tables: Tables, groups: number) {
    this.#data = tables.tokens;
    this.#precedence = tables.precedence;
    this.#rows = new Int16Array(this.#data.length).fill(UNKNOWN);
    this.#groups = groups;
    this.#signs = new Int16Array(ASCII << groups).fill(UNKNOWN);
    this.#row(0);
  }

  /** The token that an ASCII character is alone, whatever follows, to the first of the groups that reads it; 0 where there is none. */
  sign(code: number, groups: number): number {
    const at = groups * ASCII + code;
    const known = this.#signs[at] as number;
    if (known !== UNKNOWN) return known;
    const found = this.#findSign(code, groups);
    this.#signs[at] = found;
    return found;
  }

  #findSign(code: number, groups: number): number {
    const row = this.#search(0, code);
    if (row < 0 || this.#data[(this.#offsets[row] as number) + 2] !== 0) return 0;
    const alone = Uint16Array.of(code);
    for (let group = 0; group < this.#groups; group += 1) {
      if ((groups & (1 << group)) === 0) continue;
      this.read(alone, 0, 1, group);
      if (this.token !== 0) return this.token;
    }
    return 0;
  }

  /** Reads the longest token of a group at a place. */
  read(codes: Uint16Array, from: number, to: number, group: number): void {
    const bit = 1 << group;
    let token = 0;
    let end = from;
    let at = from;
    let row = 0;
    while ((this.#reach[row] as number) & bit) {
      let ends = this.#ends[row * this.#groups + group] as number;
      if (ends !== NONE) {
        if (ends === SEVERAL) ends = this.#among(row, bit, token);
        else if (token !== 0 && ends !== token && !this.#overrides(ends, token)) ends = 0;
        if (ends > 0) {
          token = ends;
          end = at;
        }
      }
      if (at >= to) break;
      const code = codes[at] as number;
      let next = code < ASCII ? (this.#next[row * ASCII + code] as number) : this.#search(row, code);
      if (next === UNKNOWN) next = this.#fill(row, code);
      if (next < 0) break;
      at += 1;
      if (next === row) {
        // Names, numbers and spaces stay in one row.
        let more = at < to ? (codes[at] as number) : ASCII;
        while (more < ASCII && this.#next[row * ASCII + more] === row) {
          at += 1;
          more = at < to ? (codes[at] as number) : ASCII;
        }
      }
      row = next;
    }
    this.token = token;
    this.end = end;
  }

  /** The token that ends in a row where several may, given what a shorter text was. */
  #among(row: number, bit: number, before: number): number {
    const data = this.#data;
    const offset = this.#offsets[row] as number;
    for (let i = offset + 3; i < (data[offset + 1] as number); i += 2) {
      const token = data[i] as number;
      if ((data[i + 1] as number) & bit && (before === 0 || before === token || this.#overrides(token, before)))
        return token;
    }
    return 0;
  }

  #overrides(token: number, before: number): boolean {
    const known = this.#precedence[before] as number;
    return known < 0 || (this.#precedence[token] as number) < known;
  }

  #fill(row: number, code: number): number {
    const next = this.#search(row, code);
    this.#next[row * ASCII + code] = next;
    return next;
  }

  /** The edge of a row by binary search, as the library does; NO_ROW where none fits. */
  #search(row: number, code: number): number {
    const data = this.#data;
    const offset = this.#offsets[row] as number;
    const edges = data[offset + 1] as number;
    let low = 0;
    let high = data[offset + 2] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = edges + middle * 3;
      if (code < (data[at] as number)) high = middle;
      else if (code >= ((data[at + 1] as number) || 0x10000)) low = middle + 1;
      else return this.#row(data[at + 2] as number);
    }
    return NO_ROW;
  }

  #row(offset: number): number {
    const known = this.#rows[offset] as number;
    if (known !== UNKNOWN) return known;
    const row = this.#offsets.length;
    this.#rows[offset] = row;
    this.#offsets.push(offset);
    if (this.#reach.length <= row) this.#grow(Math.max(64, row * 2));
    this.#reach[row] = this.#data[offset] as number;
    for (let group = 0; group < this.#groups; group += 1)
      this.#ends[row * this.#groups + group] = this.#only(offset, 1 << group);
    return row;
  }

  #only(offset: number, bit: number): number {
    let found = NONE;
    for (let i = offset + 3; i < (this.#data[offset + 1] as number); i += 2) {
      if (((this.#data[i + 1] as number) & bit) === 0) continue;
      if (found !== NONE) return SEVERAL;
      found = this.#data[i] as number;
    }
    return found;
  }

  #grow(rows: number): void {
    const next = new Int16Array(rows * ASCII).fill(UNKNOWN);
    next.set(this.#next);
    this.#next = next;
    const ends = new Int16Array(rows * this.#groups);
    ends.set(this.#ends);
    this.#ends = ends;
    const reach = new Uint16Array(rows);
    reach.set(this.#reach);
    this.#reach = reach;
  }
}
