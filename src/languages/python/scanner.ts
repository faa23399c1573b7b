import type { Tables } from '../lr/tables.ts';
import { Words } from '../lr/words.ts';
import { Keywords } from './keywords.ts';
import { PlainNames } from './plain-names.ts';

/** Terms of the grammar that have no name in the tree. */
export const TERM = {
  print: 1,
  escape: 2,
  replacementStart: 3,
  indent: 194,
  dedent: 195,
  newline: 196,
  blankLineStart: 197,
  newlineBracketed: 198,
  eof: 199,
  stringContent: 200,
  stringEnd: 201,
  blanks: 203,
  identifier: 221,
  stringStart: 241,
} as const;
/** What a context is: inside brackets, or inside a string of some kind. */
export const BRACKETED = 1;
export const STRING = 2;
const DOUBLE = 4;
const LONG = 8;
const RAW = 16;
const FORMAT = 32;
/** By the order of the sixteen terms that start a string: quote, length, raw, format. */
export const stringFlags = (kind: number): number =>
  STRING | (kind & 1 ? DOUBLE : 0) | (kind & 2 ? LONG : 0) | (kind & 4 ? RAW : 0) | (kind & 8 ? FORMAT : 0);

/** The grammar's own tokenizers, by the bit that a state asks for them with; plain tokens follow in five groups. */
const PRINT = 1;
const INDENTATION = 2;
const NEWLINES = 4;
const LINES = INDENTATION | NEWLINES;
const STRINGS = 8;
const GROUPS = 5;
const FIRST_GROUP = 4;

const ASCII = 128;
/** No character up to it stands inside a line, but a tab. */
const RETURN = 13;

/** Reads tokens where the automaton stands; what a token is depends on its state and on the context. */
export abstract class Scanner {
  /** UTF-16 code units of the text. */
  codes: Uint16Array = new Uint16Array(0);
  size = 0;
  pos = 0;
  /** Of the context that holds. */
  flags = 0;
  indent = 0;
  /** What `scan` read: 0 for nothing. */
  token = 0;
  end = 0;
  /** A soft keyword that the same word may also be; 0 for none. */
  soft = 0;
  /** Where, and for which mask, another look would read the same, whatever the automaton has reduced meanwhile; -1 for nowhere. */
  protected readAt = -1;
  protected readAs = 0;
  readonly #words: Words;
  readonly #names: PlainNames;
  readonly #keywords: Keywords;

  constructor(tables: Tables) {
    this.#words = new Words(tables, GROUPS);
    this.#names = new PlainNames(this.#words, GROUPS, TERM.identifier);
    this.#keywords = new Keywords(tables.specialize);
  }

  /** True where the automaton could take the token, perhaps after reductions. */
  protected abstract canShift(term: number): boolean;

  protected scan(mask: number): void {
    const { pos, codes } = this;
    const code = pos < this.size ? (codes[pos] as number) : -1;
    const before = pos > 0 ? (codes[pos - 1] as number) : -1;
    this.soft = 0;
    this.token = 0;
    // Where a line starts or ends, and inside of strings, a token depends on more than the mask.
    const inLine = code > RETURN && before > RETURN;
    this.readAt = -1;
    if (!inLine && mask & LINES && this.#atLineEnd(mask, code, before)) return;
    if (mask & STRINGS && this.#insideString()) return;
    if (mask & PRINT && code === 112 && this.#legacyPrint()) return;
    if (inLine && (mask & STRINGS) === 0) {
      this.readAt = pos;
      this.readAs = mask;
    }
    const groups = mask >> FIRST_GROUP;
    const name = this.#names.end(codes, pos, this.size, groups);
    if (name > 0) {
      this.token = TERM.identifier;
      this.end = name;
      this.#specialize(name);
      return;
    }
    const words = this.#words;
    const sign = code >= 0 && code < ASCII ? words.sign(code, groups) : 0;
    if (sign > 0) {
      this.token = sign;
      this.end = pos + 1;
      return;
    }
    for (let group = 0, left = groups; left > 0; group += 1, left >>= 1) {
      if ((left & 1) === 0) continue;
      words.read(codes, pos, this.size, group);
      if (words.token === 0) continue;
      this.token = words.token;
      this.end = words.end;
      if (words.token === TERM.identifier) this.#specialize(words.end);
      return;
    }
    this.readAt = -1;
  }

  #atLineEnd(mask: number, code: number, before: number): boolean {
    if (mask & INDENTATION && this.flags === 0 && isBreak(before) && this.#indentation(code)) return true;
    return (mask & NEWLINES) > 0 && this.#newline(code, before);
  }

  #accept(token: number, end: number): true {
    this.token = token;
    this.end = end;
    return true;
  }

  #specialize(end: number): void {
    const found = this.#keywords.find(this.codes, this.pos, end);
    if (found < 0) return;
    if (found & 1) this.soft = found >> 1;
    else this.token = found >> 1;
  }

  #legacyPrint(): boolean {
    const { codes, pos, size } = this;
    if (pos + 5 > size) return false;
    if (codes[pos + 1] !== 114 || codes[pos + 2] !== 105 || codes[pos + 3] !== 110 || codes[pos + 4] !== 116)
      return false;
    let at = pos + 5;
    if (at < size && isWord(codes[at] as number)) return false;
    while (at < size && (codes[at] === 32 || codes[at] === 9)) at += 1;
    const next = at < size ? (codes[at] as number) : -1;
    if (next === 40 || next === 46 || next === 35 || isBreak(next)) return false;
    return this.#accept(TERM.print, pos + 5);
  }

  #indentation(code: number): boolean {
    const { codes, size, pos } = this;
    let depth = 0;
    let at = pos;
    let next = code;
    while (next === 32 || next === 9) {
      depth += next === 32 ? 1 : 8 - (depth % 8);
      at += 1;
      next = at < size ? (codes[at] as number) : -1;
    }
    if (depth === this.indent || isBreak(next) || next === 35) return false;
    return depth < this.indent ? this.#accept(TERM.dedent, pos) : this.#accept(TERM.indent, at);
  }

  #newline(code: number, before: number): boolean {
    const { pos } = this;
    if (code < 0) return this.#accept(TERM.eof, pos);
    if (this.flags & BRACKETED) return isBreak(code) && this.#accept(TERM.newlineBracketed, pos + 1);
    if ((before < 0 || isBreak(before)) && this.canShift(TERM.blankLineStart)) {
      let at = pos;
      while (at < this.size && (this.codes[at] === 32 || this.codes[at] === 9)) at += 1;
      const next = at < this.size ? (this.codes[at] as number) : -1;
      return (isBreak(next) || next === 35) && this.#accept(TERM.blankLineStart, pos);
    }
    return isBreak(code) && this.#accept(TERM.newline, pos + 1);
  }

  #insideString(): boolean {
    const { codes, size, pos, flags } = this;
    const quote = flags & DOUBLE ? 34 : 39;
    const long = (flags & LONG) > 0;
    let at = pos;
    for (; at < size; at += 1) {
      const code = codes[at] as number;
      if (code === 123) {
        if ((flags & FORMAT) === 0) continue;
        if (at + 1 < size && codes[at + 1] === 123) at += 1;
        else if (at === pos) return this.#accept(TERM.replacementStart, at + 1);
        else break;
      } else if (code === 92) {
        if ((flags & RAW) === 0) {
          if (at > pos) break;
          return this.#accept(TERM.escape, this.#escape(at + 1));
        }
        // Raw strings skip what follows a backslash, a quote too.
        if (at + 1 < size) at += 1;
      } else if (code === quote) {
        if (long && !(at + 2 < size && codes[at + 1] === quote && codes[at + 2] === quote)) continue;
        if (at === pos) return this.#accept(TERM.stringEnd, at + (long ? 3 : 1));
        break;
      } else if (code === 10 && !long) {
        if (at === pos) return this.#accept(TERM.stringEnd, at);
        break;
      }
    }
    return at > pos && this.#accept(TERM.stringContent, at);
  }

  /** Where an escape ends whose letter stands at a place. */
  #escape(at: number): number {
    const { codes, size } = this;
    if (at >= size) return at;
    const letter = codes[at] as number;
    let end = at + 1;
    if (letter === 78) {
      if (end >= size || codes[end] !== 123) return end;
      end += 1;
      while (end < size && !isEndOfName(codes[end] as number)) end += 1;
      return end < size && codes[end] === 125 ? end + 1 : end;
    }
    const most = letter === 111 ? 2 : letter === 120 ? 2 : letter === 117 ? 4 : letter === 85 ? 8 : 0;
    const last = Math.min(size, end + most);
    while (end < last && (letter === 111 ? isOctal(codes[end] as number) : isHex(codes[end] as number))) end += 1;
    return end;
  }
}

const isBreak = (code: number): boolean => code === 10 || code === 13;
const isOctal = (code: number): boolean => code >= 48 && code <= 55;
const isHex = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
const isEndOfName = (code: number): boolean => code === 125 || code === 39 || code === 34 || code === 10;
const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
