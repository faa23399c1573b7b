import type { Units } from './masked.ts';
import { type Clauses, requiredBy } from './required.ts';

/**
 * Tells in no time that a pattern cannot match a text: a table of all groups of three characters in it, made in one pass,
 * against the words that every match must hold. Most patterns ask for names that most files never mention.
 */
export class Sieve {
  readonly #turn: number;
  readonly #code: Units;

  constructor(code: Units) {
    turn += 1;
    this.#turn = turn;
    this.#code = code;
    SEEN.fill(0);
    mark(code, 0);
  }

  /** Adds what some patterns see before and after the code. */
  surround(before: string, after: string): void {
    if (this.#turn !== turn) return;
    const code = this.#code;
    const start = mark(code.subarray(0, 2), mark(unitsOf(before), 0));
    mark(unitsOf(after), code.length > 2 ? mark(code.subarray(-2), 0) : start);
  }

  /** False only where the pattern can match neither the code nor what stands around it. */
  lets(pattern: RegExp): boolean {
    // The table is shared, and another text's by now.
    if (this.#turn !== turn) return true;
    let clauses = ASKED.get(pattern);
    if (!clauses) ASKED.set(pattern, (clauses = hashesOf(requiredBy(pattern))));
    return clauses.every((clause) => clause.some(seen));
  }
}

const BITS = 15;
const SEEN = new Uint8Array(1 << BITS);
let turn = 0;

/** Of the last three characters: what is shifted beyond is forgotten. */
const next = (hash: number, unit: number): number => ((hash << 5) ^ unit) & ((1 << BITS) - 1);

function mark(units: Units, from: number): number {
  const { length } = units;
  let hash = from;
  for (let i = 0; i < length; i += 1) {
    hash = next(hash, units[i] ?? 0);
    SEEN[hash] = 1;
  }
  return hash;
}

function unitsOf(text: string): Units {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}

const seen = (hashes: Uint16Array): boolean => {
  for (let i = 0; i < hashes.length; i += 1) if (SEEN[hashes[i] ?? 0] === 0) return false;
  return true;
};

const ASKED = new WeakMap<RegExp, readonly (readonly Uint16Array[])[]>();

const hashesOf = (clauses: Clauses): Uint16Array[][] =>
  clauses.map((strings) =>
    // Where a string stands, those that stand in it do.
    strings
      .filter((string) => !strings.some((other) => other !== string && string.includes(other)))
      .map((string) => {
        let hash = 0;
        const all: number[] = [];
        for (let i = 0; i < string.length; i += 1) {
          hash = next(hash, string.charCodeAt(i));
          if (i >= 2) all.push(hash);
        }
        return Uint16Array.from(all);
      }),
  );
