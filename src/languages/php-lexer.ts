import { Mask, type Masked, type Units } from './masked.ts';

/**
 * Masks PHP by hand, as its grammar would and some ten times as fast: pages' text, comments, literals and what stands in
 * them. Where it is not sure, or where brackets or quotes do not match, there is no answer.
 */
export function lexPhp(text: string): Masked | undefined {
  const lexer = new PhpLexer(text);
  return lexer.run() ? lexer.mask.masked() : undefined;
}

const [LINE, RETURN, QUOTE, HASH, DOLLAR, APOSTROPHE, ROUND] = [0x0a, 0x0d, 0x22, 0x23, 0x24, 0x27, 0x28] as const;
const [STAR, DASH, SLASH, LESS, MORE, QUESTION] = [0x2a, 0x2d, 0x2f, 0x3c, 0x3e, 0x3f] as const;
const [SQUARE, BACKSLASH, BACKTICK, CURLY] = [0x5b, 0x5c, 0x60, 0x7b] as const;

/** Characters that may begin something. */
const STOPS = new Uint8Array(128);
for (const char of '"\'`#/<?{}()[]') STOPS[char.charCodeAt(0)] = 1;

const OPENING = /<\?(?:php|=|(?![a-z]))/iy;
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;
const INDEX = /\[(?:-?\d\w*|\$?[A-Za-z_\u00a1-\u00ff][\w\u00a1-\u00ff]*)\]/y;
/** A variable in a literal, or what belongs to it. */
const MEMBER = /(?:\$|\??->)[A-Za-z_\u00a1-\u00ff][\w\u00a1-\u00ff]*/y;
const HEREDOC =
  /<<<[ \t]*(?:'([A-Za-z_\u0080-\uffff][A-Za-z_0-7\u0080-\uffff]*)'|([A-Za-z_\u0080-\uffff][A-Za-z_0-7\u0080-\uffff]*))[\r\n]/y;
const DEEPEST = 2000;

const isName = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || (unit >= 0xa1 && unit <= 0xff);
const isWord = (unit: number): boolean => isName(unit) || (unit >= 0x30 && unit <= 0x39);

class PhpLexer {
  readonly mask: Mask;
  readonly #text: string;
  readonly #units: Units;
  /** Opening brackets; 0 for an expression's in a literal. */
  readonly #open: number[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.mask = new Mask(text);
    this.#units = this.mask.units;
  }

  /** False where the text cannot be told for sure. */
  run(): boolean {
    const units = this.#units;
    const { length } = units;
    if (!this.#page()) return false;
    while (this.#at < length) {
      const unit = units[this.#at] ?? 0;
      if (unit < 128 && STOPS[unit] === 0) this.#at += 1;
      else if (!this.#step(unit) || this.#open.length > DEEPEST) return false;
    }
    return this.#open.length === 0;
  }

  #step(unit: number): boolean {
    const next = this.#units[this.#at + 1];
    switch (unit) {
      case ROUND:
      case SQUARE:
      case CURLY:
        this.#open.push(unit);
        break;
      case 0x29:
      case 0x5d:
      case 0x7d:
        return this.#close(unit);
      case APOSTROPHE:
        return this.#plain();
      case QUOTE: {
        const from = this.#start();
        this.#at += 1;
        return this.#literal(from, true);
      }
      case BACKTICK:
        return this.#past(BACKTICK);
      case HASH:
        if (next !== SQUARE) return this.#comment();
        break;
      case SLASH:
        if (next === SLASH) return this.#comment();
        if (next === STAR) return this.#blankTo(this.#text.indexOf('*/', this.#at + 2) + 2, 2);
        break;
      case LESS:
        if (next === LESS && this.#units[this.#at + 2] === LESS) return this.#heredoc();
        break;
      case QUESTION:
        if (next === MORE) return this.#blankTo(this.#at + 2) && this.#page();
        break;
      default:
        // A letter of a name, or a blank; another one is no PHP.
        if (unit >= 128 && !isName(unit) && !ODD_BLANK.test(String.fromCharCode(unit))) return false;
    }
    this.#at += 1;
    return true;
  }

  /** Text of the page, up to the next `<?php`. */
  #page(): boolean {
    const text = this.#text;
    let at = text.indexOf('<', this.#at);
    // The grammar takes a bracket together with what follows it.
    while (at >= 0 && text.charCodeAt(at + 1) !== QUESTION) at = text.indexOf('<', at + 2);
    if (at < 0) return !text.endsWith('<') && this.#blankTo(text.length);
    OPENING.lastIndex = at;
    return OPENING.test(text) && this.#blankTo(OPENING.lastIndex);
  }

  #blankTo(end: number, least = 0): boolean {
    if (end < least) return false;
    this.mask.blank(this.#at, end);
    this.#at = end;
    return true;
  }

  /** A comment ends with its line, or before `?>`. A question mark takes the next character with it. */
  #comment(): boolean {
    const units = this.#units;
    let end = this.#at;
    for (; end < units.length && units[end] !== LINE && units[end] !== RETURN; end += 1) {
      if (units[end] !== QUESTION) continue;
      if (end + 1 === units.length) return false;
      if (units[end + 1] === MORE) break;
      end += 1;
      if (units[end] === LINE || units[end] === RETURN) return this.#blankTo(end + 1);
    }
    return this.#blankTo(end);
  }

  #close(unit: number): boolean {
    const open = this.#open.pop();
    this.#at += 1;
    if (open !== 0) return open === (unit === 0x29 ? ROUND : unit === 0x5d ? SQUARE : CURLY);
    this.mask.close(this.#at - 1);
    return unit === 0x7d && this.#literal(this.#at, false);
  }

  /** Where a literal begins whose quote is next: a `b` may stand before it. */
  #start(): number {
    const before = (this.#units[this.#at - 1] ?? 0) | 0x20;
    return before === 0x62 && !isWord(this.#units[this.#at - 2] ?? 0) ? this.#at - 1 : this.#at;
  }

  #plain(): boolean {
    const from = this.#start();
    if (!this.#past(APOSTROPHE)) return false;
    this.mask.literal(from, this.#at, this.#text.slice(from + 1, this.#at - 1));
    return true;
  }

  /** Passes a literal up to the same character without a backslash. */
  #past(quote: number): boolean {
    const units = this.#units;
    let end = this.#at + 1;
    while (end < units.length && units[end] !== quote) end += units[end] === BACKSLASH ? 2 : 1;
    this.#at = end + 1;
    return end < units.length;
  }

  /** Reads on in a literal that begins at `from`, or from there on: up to its end, or into the next expression in it. */
  #literal(from: number, whole: boolean): boolean {
    const units = this.#units;
    let i = this.#at;
    while (i < units.length) {
      const unit = units[i];
      const next = units[i + 1] ?? 0;
      if (unit === QUOTE) {
        if (whole) this.mask.literal(from, i + 1, this.#text.slice(from + 1, i));
        else this.mask.blank(from, i + 1);
        this.#at = i + 1;
        return true;
      }
      if (unit === BACKSLASH) i += next === BACKSLASH || next === DOLLAR || next === QUOTE || next === CURLY ? 2 : 1;
      else if ((unit === CURLY && next === DOLLAR) || (unit === DOLLAR && next === CURLY)) {
        const hole = unit === DOLLAR ? i + 1 : i;
        this.mask.blank(from, hole);
        this.mask.open(hole);
        this.#open.push(0);
        this.#at = hole + 1;
        return true;
      } else if (unit === DOLLAR && (isName(next) || next >= 128)) {
        i = this.#variable(i);
        if (i < 0) return false;
      } else i += 1;
    }
    return false;
  }

  /** End of the variable at `i` in a literal, with its members and indices; -1 where the grammar has to tell. */
  #variable(i: number): number {
    let pattern = MEMBER;
    let at = i;
    for (;;) {
      pattern.lastIndex = at;
      if (!pattern.test(this.#text)) return -1;
      at = pattern.lastIndex;
      const arrow = this.#units[at] === QUESTION ? at + 1 : at;
      const name = this.#units[arrow + 2] ?? 0;
      if (this.#units[at] === SQUARE) pattern = INDEX;
      else if (this.#units[arrow] === DASH && this.#units[arrow + 1] === MORE && (isName(name) || name >= 128))
        pattern = MEMBER;
      else return at;
    }
  }

  /** Up to the first line that begins with its word, whatever follows it. */
  #heredoc(): boolean {
    HEREDOC.lastIndex = this.#at;
    const [, quoted, bare] = HEREDOC.exec(this.#text) ?? [];
    const word = quoted ?? bare;
    if (word === undefined) return false;
    const units = this.#units;
    const from = this.#at;
    for (let i = HEREDOC.lastIndex - 1; i < units.length; i += 1) {
      if (units[i] !== LINE && units[i] !== RETURN) continue;
      let start = i + 1;
      while (units[start] === 0x20 || units[start] === 0x09) start += 1;
      if (!this.#text.startsWith(word, start)) continue;
      this.#at = start + word.length;
      this.mask.literal(from, this.#at, this.#text.slice(from + 1, this.#at - 1));
      return true;
    }
    return false;
  }
}
