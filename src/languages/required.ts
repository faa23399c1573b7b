/**
 * Words that every match of a pattern must hold, read from the pattern's own source: each clause is a list of strings of
 * which one at least stands in any text that the pattern matches. What cannot be told is left out: no clause asks too much.
 */
export type Clauses = readonly (readonly string[])[];

/** Shorter strings stand in nearly every text. */
const SHORTEST = 3;
const MOST_STRINGS = 24;
const MOST_TOGETHER = 64;

/** A part of a pattern: the strings that it can match where these are few, and clauses that hold wherever it matches. */
interface Part {
  readonly exact?: readonly string[];
  readonly clauses: Clauses;
}

const NOTHING: Part = { exact: [''], clauses: [] };
const ANYTHING: Part = { clauses: [] };

export function requiredBy(pattern: RegExp): Clauses {
  if (pattern.ignoreCase) return [];
  const whole = new Reader(pattern.source).alternatives();
  return whole.exact ? [...whole.clauses, ...clauseOf(whole.exact)] : whole.clauses;
}

const clauseOf = (strings: readonly string[]): Clauses =>
  strings.length > 0 && strings.every((one) => one.length >= SHORTEST) ? [[...new Set(strings)]] : [];

/** One part after the other. */
function joined(parts: readonly Part[]): Part {
  const clauses: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  let whole = true;
  const end = () => clauses.push(...clauseOf(run));
  for (const part of parts) {
    if (part === NOTHING) continue;
    const { exact } = part;
    clauses.push(...part.clauses);
    if (exact && run.length * exact.length <= MOST_STRINGS) run = product(run, exact);
    else {
      end();
      run = exact ?? [''];
      whole = false;
    }
  }
  if (whole) return { exact: run, clauses };
  end();
  return { clauses };
}

function product(first: readonly string[], second: readonly string[]): readonly string[] {
  const strings: string[] = [];
  for (const one of first) for (const other of second) strings.push(one + other);
  return strings;
}

/** One part or another: of each, the clause that says most. */
function either(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const exact = parts.every((part) => part.exact) ? parts.flatMap((part) => part.exact ?? []) : undefined;
  if (exact && exact.length <= MOST_TOGETHER) return { exact, clauses: [] };
  const best = parts.map(({ exact: strings, clauses }) =>
    [...clauses, ...clauseOf(strings ?? [])].reduce<readonly string[]>(
      (most, clause) => (most.length === 0 || weight(clause) > weight(most) ? clause : most),
      [],
    ),
  );
  const all = best.flat();
  return best.some((clause) => clause.length === 0) || all.length > MOST_TOGETHER
    ? ANYTHING
    : { clauses: [[...new Set(all)]] };
}

/** Long strings are rare; of many strings one is soon there. */
const weight = (clause: readonly string[]): number => Math.min(...clause.map((one) => one.length)) - clause.length / 4;

/** Letters as they are written; one that is repeated is none of them. */
const LETTERS = /[\w -]+(?![*+?{])/y;
const REPEATED: ReadonlySet<string> = new Set('*+?{');
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/y;
const GROUP = /\((\?(?::|=|!|<=|<!|<\w+>))?/y;
const ESCAPE = /\\(?:u([\da-f]{4})|x([\da-f]{2})|p\{[^}]*\}|k<\w+>|\d+|([\s\S]))/iy;
const ZERO_WIDTH = /^[bB]$/;
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

/** Reads the source of a pattern that the engine has taken. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Part {
    const parts: Part[] = [];
    do parts.push(this.#sequence());
    while (this.#take('|'));
    return either(parts);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) parts.push(this.#repeated());
    return joined(parts);
  }

  #repeated(): Part {
    const part = this.#one();
    const times = REPEATED.has(this.#source[this.#at] ?? '') ? this.#match(QUANTIFIER) : null;
    if (!times) return part;
    const [written, least, most] = times;
    if (least !== undefined && (most === undefined ? !written.includes(',') : least === most) && least === '1')
      return part;
    if (written.startsWith('?')) return part.exact ? { exact: ['', ...part.exact], clauses: [] } : ANYTHING;
    if (written.startsWith('*') || least === '0') return ANYTHING;
    return { clauses: [...part.clauses, ...clauseOf(part.exact ?? [])] };
  }

  #one(): Part {
    const letters = this.#match(LETTERS)?.[0];
    if (letters !== undefined) return literal(letters);
    const char = this.#source[this.#at] ?? '';
    if (char === '(') return this.#group();
    if (char === '[') return this.#set();
    if (char === '\\') {
      const [, long, short, one] = this.#match(ESCAPE) ?? [];
      const code = long ?? short;
      if (code !== undefined) return literal(String.fromCharCode(Number.parseInt(code, 16)));
      if (one === undefined) return ANYTHING;
      if (ZERO_WIDTH.test(one)) return NOTHING;
      const control = CONTROLS[one];
      return control !== undefined ? literal(control) : /[a-z\d]/i.test(one) ? ANYTHING : literal(one);
    }
    this.#at += 1;
    if (char === '^' || char === '$') return NOTHING;
    return char === '.' ? ANYTHING : literal(char);
  }

  #group(): Part {
    const kind = this.#match(GROUP)?.[1] ?? '';
    const inner = this.alternatives();
    this.#take(')');
    // What is looked at beyond the match is none of it, and may be asked for only where it must be there.
    if (kind === '?=' || kind === '?<=')
      return { exact: [''], clauses: [...inner.clauses, ...clauseOf(inner.exact ?? [])] };
    return kind === '?!' || kind === '?<!' ? NOTHING : inner;
  }

  /** A set of a few single characters is as good as an alternation. */
  #set(): Part {
    const end = /\[(?:\\[\s\S]|[^\\\]])*\]/y;
    const inside = (this.#match(end)?.[0] ?? '').slice(1, -1);
    return /^\w{1,4}$/.test(inside) ? { exact: [...inside], clauses: [] } : ANYTHING;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #take(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at += 1;
    return true;
  }
}

const literal = (text: string): Part => ({ exact: [text], clauses: [] });
