import { closing, isOpening, skipSpace } from './blocks.ts';
import type { Call } from './facts.ts';
import type { Masked } from './masked.ts';

const CALL =
  /(?<![\w$])[A-Za-z_$@][\w$]{0,80}(?:[ \t]*(?:\.|::|->|\?\.|\?->|!!?\.)\s{0,80}[A-Za-z_$]\w{0,80}){0,8}(?:!|::<[^<>()]{0,80}>|<[^<>()]{0,80}>)?[ \t]*\(/g;
const KEYWORDS = new Set(
  'if for while switch catch return function func fn def fun elif elsif else when match foreach sizeof typeof and or not in await new throw using lock with assert do case super constructor'.split(
    ' ',
  ),
);
const MOST_CALLS = 20_000;

/** Every call written in the code, each callee with its import alias resolved and `::`, `->` and `?.` written as a dot. */
export function callsOf(source: Masked, ends: Int32Array, aliases: ReadonlyMap<string, string>): Call[] {
  const calls: Call[] = [];
  CALL.lastIndex = 0;
  for (let found = CALL.exec(source.code); found && calls.length < MOST_CALLS; found = CALL.exec(source.code)) {
    const written = found[0].slice(0, -1).trim();
    const plain = /^[\w$@.]*$/.test(written)
      ? written
      : written.replace(/[<].*$|!$/s, '').replace(/\s*(?:::|\?->|->|!!?\.|\?\.|\.)\s*/g, '.');
    const name = resolve(plain, aliases);
    if (KEYWORDS.has(name)) continue;
    const open = CALL.lastIndex - 1;
    calls.push({ name, line: source.lineAt(found.index), args: argumentsOf(source, ends, open) });
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
    const next = argumentEnd(source.code, ends, at, end);
    const alone = value !== undefined && /^"[^"]*"\s*$/.test(source.code.slice(at, Math.min(next, at + 2000)));
    values.push(alone ? value : null);
    at = skipSpace(source.code, next + 1);
  }
  return values;
}

const LONGEST_ARGUMENT = 2000;
function argumentEnd(code: string, ends: Int32Array, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST_ARGUMENT);
  for (let i = from; i < last; i += 1) {
    const unit = code.charCodeAt(i);
    if (unit === 0x2c) return i;
    if (isOpening(unit)) i = closing(ends, i) - 1;
  }
  return end;
}
