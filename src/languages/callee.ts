import type { Units } from './masked.ts';

/**
 * What is called stands before the bracket that opens its arguments: a name, up to eight more after dots of any kind, and
 * perhaps a macro's mark or type arguments. Reading backwards costs a few steps a bracket, where a pattern tries every word.
 */

const MOST_NAMES = 9;
const LONGEST = 80;

const [TAB, SPACE, MARK, DOLLAR, CLOSE, DASH, DOT] = [0x09, 0x20, 0x21, 0x24, 0x29, 0x2d, 0x2e] as const;
const [COLON, LESS, MORE, QUESTION, AT] = [0x3a, 0x3c, 0x3e, 0x3f, 0x40] as const;

/** ASCII letters, digits, `_` and `$`. */
const WORD = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$') WORD[char.charCodeAt(0)] = 1;
const isWord = (unit: number | undefined): boolean => unit !== undefined && unit < 128 && WORD[unit] === 1;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/**
 * The offset at which the callee begins whose arguments open at `open`; -1 where there is none. `from` is the offset after
 * the bracket before this one, or 0: no callee holds a bracket.
 */
export function calleeStart(units: Units, open: number, from: number): number {
  let end = beforeTypes(units, blanksBack(units, open, from), from);
  let best = -1;
  for (let names = 1; names <= MOST_NAMES; names += 1) {
    let start = end;
    while (start > from && isWord(units[start - 1])) start -= 1;
    const first = units[start] ?? 0;
    const long = end - start;
    if (start > from && units[start - 1] === AT && long <= LONGEST && !isWord(units[start - 2])) return start - 1;
    if (long === 0 || long > LONGEST + 1 || isDigit(first)) return best;
    best = start;
    // Only a first name may hold a dollar further on.
    for (let i = start + 1; i < end; i += 1) if (units[i] === DOLLAR) return best;
    end = beforeDot(units, start, from);
    if (end < 0) return best;
  }
  return best;
}

function blanksBack(units: Units, at: number, from: number): number {
  let i = at;
  while (i > from && (units[i - 1] === SPACE || units[i - 1] === TAB)) i -= 1;
  return i;
}

/** Passes a macro's `!`, `<T>` or `::<T>` that ends at `end`. */
function beforeTypes(units: Units, end: number, from: number): number {
  const last = units[end - 1];
  if (end <= from) return end;
  if (last === MARK) return end - 1;
  if (last !== MORE) return end;
  for (let i = end - 2; i >= from && i >= end - 2 - LONGEST; i -= 1) {
    const unit = units[i];
    if (unit === MORE || unit === CLOSE) return end;
    if (unit === LESS) return i >= from + 2 && units[i - 1] === COLON && units[i - 2] === COLON ? i - 2 : i;
  }
  return end;
}

/** Passes a dot (`.`, `::`, `->`, `?.`, `?->`, `!.`, `!!.`) and the blanks around it, before the name that begins at `start`; -1 where there is none. */
function beforeDot(units: Units, start: number, from: number): number {
  let i = start;
  while (i > from && start - i < LONGEST && isBlank(units[i - 1] ?? 0)) i -= 1;
  const last = units[i - 1];
  if (i <= from) return -1;
  if (last === DOT) {
    i -= 1;
    if (i > from && units[i - 1] === QUESTION) i -= 1;
    else if (i > from && units[i - 1] === MARK) i -= i - 1 > from && units[i - 2] === MARK ? 2 : 1;
  } else if (i >= from + 2 && last === COLON && units[i - 2] === COLON) i -= 2;
  else if (i >= from + 2 && last === MORE && units[i - 2] === DASH)
    i -= i - 2 > from && units[i - 3] === QUESTION ? 3 : 2;
  else return -1;
  return blanksBack(units, i, from);
}

const isBlank = (unit: number): boolean =>
  unit === SPACE || (unit >= 0x09 && unit <= 0x0d) || (unit > 0x7f && /\s/.test(String.fromCharCode(unit)));
