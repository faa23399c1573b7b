import type { Units } from './masked.ts';

/** Where brackets and blocks of masked code end. */

/** Span in a text: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const ROUND = 0x28;
const SQUARE = 0x5b;
const CURLY = 0x7b;

/** Whether a character, by its code, is `(`, `[` or `{`. */
export const isOpening = (unit: number): boolean => unit === ROUND || unit === SQUARE || unit === CURLY;

/** Where the brackets of a text are. */
export interface Brackets {
  /** For each opening bracket, the offset of the one that closes it; 0 where none does. */
  readonly ends: Int32Array;
  /** Offsets of every `(`, in order. */
  readonly rounds: readonly number[];
}

/** What a character is, by its code: 1 an opening bracket, 2 a closing one. */
const KIND = new Uint8Array(128);
for (const open of [ROUND, SQUARE, CURLY]) KIND[open] = 1;
for (const close of [0x29, 0x5d, 0x7d]) KIND[close] = 2;

/** Finds the brackets in one pass, whatever the text. */
export function brackets(units: Units): Brackets {
  const ends = new Int32Array(units.length);
  const rounds: number[] = [];
  const open: number[] = [];
  const length = units.length;
  for (let i = 0; i < length; i += 1) {
    const unit = units[i] ?? 0;
    const kind = unit < 128 ? KIND[unit] : 0;
    if (kind === 0) continue;
    if (kind === 1) {
      open.push(i);
      if (unit === ROUND) rounds.push(i);
      continue;
    }
    const partner = unit === 0x29 ? ROUND : unit === 0x5d ? SQUARE : CURLY;
    // A bracket that was never closed must not swallow the rest: look past a few of another kind.
    for (let back = open.length - 1; back >= 0 && back >= open.length - 4; back -= 1) {
      const from = open[back] ?? 0;
      if (units[from] !== partner) continue;
      ends[from] = i;
      open.length = back;
      break;
    }
  }
  return { ends, rounds };
}

const UNCLOSED = 4000;
/** End (exclusive) of the bracket that opens at `from`; a bounded guess where it is never closed. */
export const closing = (ends: Int32Array, from: number): number =>
  ends[from] ? (ends[from] ?? 0) + 1 : Math.min(ends.length, from + UNCLOSED);

const SPACE = /\s*/y;
export function skipSpace(code: string, from: number): number {
  const unit = code.charCodeAt(from);
  if (unit > 0x20 && unit < 0x80) return from;
  SPACE.lastIndex = from;
  SPACE.exec(code);
  return SPACE.lastIndex;
}

/** The first `{…}` that opens within `reach` characters. */
export function nextBlock(code: string, ends: Int32Array, from: number, reach = 400): Span | undefined {
  for (let i = from; i < Math.min(code.length, from + reach); i += 1) {
    const unit = code.charCodeAt(i);
    if (unit === CURLY) return { from: i, to: closing(ends, i) };
    if (unit === ROUND || unit === SQUARE) i = closing(ends, i) - 1;
    else if (unit === 0x3b) return undefined;
  }
  return undefined;
}

/**
 * The function that an annotation belongs to: its name, and its body (`{…}`, or an expression up to the `;`).
 * Further annotations, attributes and modifiers on the way are passed over.
 */
export function functionAfter(
  code: string,
  ends: Int32Array,
  from: number,
): (Span & { readonly name: string; readonly at: number }) | undefined {
  // A name is tried from its start alone, or a long one would be tried from each of its letters.
  const token =
    /@[\w.:]+\s*\(?|#?\[|(?<![\p{L}\p{N}_])([\p{L}_][\p{L}\p{N}_]*)\s*(?:<[^<>()]{0,80}>)?\s*\(|"[^"]*"\s*\(|[;{}]/gu;
  token.lastIndex = from;
  for (let steps = 0; steps < 40; steps += 1) {
    const found = token.exec(code);
    if (!found || found[0] === ';' || found[0] === '}' || found[0] === '{') return undefined;
    const opening = token.lastIndex - 1;
    const bracket = code[opening];
    if (bracket !== '(' && bracket !== '[') continue;
    if (found[0].startsWith('@') || bracket === '[') {
      token.lastIndex = closing(ends, opening);
      continue;
    }
    const signature = closing(ends, opening);
    const block = nextBlock(code, ends, signature);
    const arrow = /^[^;{]{0,200}?=>?/.exec(code.slice(signature, signature + 200));
    const to = block?.to ?? (arrow ? statementEnd(code, ends, signature) : undefined);
    return to === undefined ? undefined : { name: found[1] ?? '', at: found.index, from: signature, to };
  }
  return undefined;
}

/** End of the statement that goes on at `from`: past its `;`, or at the end of the line where none is written. */
function statementEnd(code: string, ends: Int32Array, from: number): number {
  for (let i = from; i < Math.min(code.length, from + UNCLOSED); i += 1) {
    if (code[i] === ';' || code[i] === '}') return i;
    if (code[i] === '(' || code[i] === '{' || code[i] === '[') i = closing(ends, i) - 1;
  }
  return Math.min(code.length, from + UNCLOSED);
}

/** A block that ends where a line no deeper than its first begins with `end`, as in Ruby. */
export function indented(code: string, from: number): Span {
  const start = code.lastIndexOf('\n', from) + 1;
  const depth = /^[ \t]*/.exec(code.slice(start, from))?.[0].length ?? 0;
  let at = code.indexOf('\n', from) + 1;
  for (let lines = 0; at > 0 && lines < 1000; lines += 1) {
    const end = code.indexOf('\n', at);
    const line = code.slice(at, end < 0 ? code.length : end);
    const word = /^([ \t]*)(?:end|\})/.exec(line.slice(0, 200));
    if (word && (word[1] ?? '').length <= depth) return { from, to: at + line.length };
    at = end + 1;
  }
  return { from, to: at > 0 ? at : code.length };
}
