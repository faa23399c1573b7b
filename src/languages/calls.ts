import { type Brackets, closing, isOpening, skipSpace } from './blocks.ts';
import { calleeStart } from './callee.ts';
import type { Call } from './facts.ts';
import type { Masked, Units } from './masked.ts';

const KEYWORDS = new Set(
  'if for while switch catch return function func fn def fun elif elsif else when match foreach sizeof typeof and or not in await new throw using lock with assert do case super constructor'.split(
    ' ',
  ),
);
const MOST_CALLS = 20_000;

/** Every call written in the code, each callee with its import alias resolved and `::`, `->` and `?.` written as a dot. */
export function callsOf(source: Masked, brackets: Brackets, aliases: ReadonlyMap<string, string>): Call[] {
  const { code, units } = source;
  const calls: Call[] = [];
  let after = 0;
  for (const open of brackets.rounds) {
    const start = calleeStart(units, open, after);
    after = open + 1;
    if (start < 0) continue;
    const written = code.slice(start, open).trim();
    const plain = /^[\w$@.]*$/.test(written)
      ? written
      : written.replace(/[<].*$|!$/s, '').replace(/\s*(?:::|\?->|->|!!?\.|\?\.|\.)\s*/g, '.');
    const name = resolve(plain, aliases);
    if (KEYWORDS.has(name)) continue;
    calls.push({ name, line: source.lineAt(start), args: argumentsOf(source, brackets.ends, open) });
    if (calls.length === MOST_CALLS) break;
  }
  return calls;
}

function resolve(name: string, aliases: ReadonlyMap<string, string>): string {
  const dot = name.indexOf('.');
  const first = dot < 0 ? name : name.slice(0, dot);
  const module = aliases.get(first);
  return module === undefined ? name : module + (dot < 0 ? '' : name.slice(dot));
}

function argumentsOf(source: Masked, ends: Int32Array, open: number): (string | null)[] {
  const end = closing(ends, open) - 1;
  const values: (string | null)[] = [];
  let at = skipSpace(source.code, open + 1);
  while (at < end && values.length < 4) {
    const value = source.literals.get(at);
    const next = argumentEnd(source.units, ends, at, end);
    const alone = value !== undefined && /^"[^"]*"\s*$/.test(source.code.slice(at, Math.min(next, at + 2000)));
    values.push(alone ? value : null);
    at = skipSpace(source.code, next + 1);
  }
  return values;
}

const LONGEST_ARGUMENT = 2000;
function argumentEnd(units: Units, ends: Int32Array, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST_ARGUMENT);
  for (let i = from; i < last; i += 1) {
    const unit = units[i] ?? 0;
    if (unit === 0x2c) return i;
    if (isOpening(unit)) i = closing(ends, i) - 1;
  }
  return end;
}
