/** Patterns of sentences: `the tag {name}`. A place with dots, `{from…}`, holds a phrase that has a pattern of its own. */

export interface Place {
  readonly name: string;
  readonly phrase: boolean;
}

export interface Pattern {
  /** What stands before, between and after the places: one more than these. */
  readonly literals: readonly string[];
  readonly places: readonly Place[];
  /** Characters of the literals. */
  readonly length: number;
  /** Too little text of its own to know a sentence by, unless its values fit: commands are quoted as evidence too. */
  readonly weak: boolean;
  /** No word of its own at all: one of its values must be a phrase that is known. */
  readonly bare: boolean;
}

/** Beginnings of sentences that commands have too: `service nginx start`. */
const COMMANDS: ReadonlySet<string> = new Set(['service ']);
const PLACE = /\{(\w+)(…?)\}/;

/** The places of a pattern or of its translation, as they are written. */
export const placesIn = (sentence: string): readonly string[] => sentence.match(/\{\w+…?\}/g) ?? [];

/** How many words a pattern has of its own. */
export const ownWords = (sentence: string): number =>
  sentence.split(/\{\w+…?\}/).reduce((sum, literal) => sum + (literal.match(/\p{L}{2,}/gu)?.length ?? 0), 0);

export function patternOf(sentence: string): Pattern {
  const pieces = sentence.split(PLACE);
  const literals = pieces.filter((_, at) => at % 3 === 0);
  const places: Place[] = [];
  for (let at = 1; at < pieces.length; at += 3) places.push({ name: pieces[at] ?? '', phrase: pieces[at + 1] === '…' });
  const words = ownWords(sentence);
  const text = literals.join('');
  const weak = words < 2 && (literals[0] === '' || COMMANDS.has(literals[0] ?? ''));
  return { literals, places, length: text.length, weak, bare: words === 0 };
}

/** What may stand at the places, with the literals as early as they can be, and as late; no value is empty. */
export function valuesIn(sentence: string, { literals }: Pattern): readonly (readonly string[])[] {
  const start = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  if (!sentence.startsWith(start) || !sentence.endsWith(last)) return [];
  const [from, to] = [start.length, sentence.length - last.length];
  const between = literals.slice(1, -1);
  const found = [
    early(sentence, between, from, to),
    ...(between.length > 0 ? [late(sentence, between, from, to)] : []),
  ];
  return found.filter((values) => values !== undefined);
}

function early(sentence: string, literals: readonly string[], from: number, to: number): readonly string[] | undefined {
  const values: string[] = [];
  let start = from;
  for (const literal of literals) {
    const at = sentence.indexOf(literal, start + 1);
    if (at < 0) return undefined;
    values.push(sentence.slice(start, at));
    start = at + literal.length;
  }
  return start < to ? [...values, sentence.slice(start, to)] : undefined;
}

function late(sentence: string, literals: readonly string[], from: number, to: number): readonly string[] | undefined {
  const values: string[] = [];
  let end = to;
  for (const literal of literals.toReversed()) {
    const at = sentence.lastIndexOf(literal, end - literal.length - 1);
    if (at <= from) return undefined;
    values.unshift(sentence.slice(at + literal.length, end));
    end = at;
  }
  return [sentence.slice(from, end), ...values];
}
