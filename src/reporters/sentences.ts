/**
 * Sentences of the judging in another language. A report holds them in English, as it must: the same commit gives the same
 * bytes whatever is shown. So the pattern that a sentence was made from is found again, and its values are put into the translation.
 */

/** By plural form of the first value that is a number: one, other, … */
export type Forms = Readonly<Record<string, string>>;
/** English pattern to translation: `the tag {name}`; a place with dots, `{from…}`, holds a phrase that is listed too. */
export type Sentences = Readonly<Record<string, string | Forms>>;

interface Place {
  readonly name: string;
  readonly phrase: boolean;
}

interface Pattern {
  /** What stands before, between and after the places: one more than these. */
  readonly literals: readonly string[];
  readonly places: readonly Place[];
  /** Too little text of its own to know a sentence by, unless its values fit: commands are quoted as evidence too. */
  readonly weak: boolean;
  /** No word of its own at all: one of its values must be a phrase that is known. */
  readonly bare: boolean;
  readonly said: string | Forms;
}

const PLACE = /\{(\w+)(…?)\}/;
const MOST_NESTED = 4;

/** The places of a pattern or of its translation, as they are written. */
export const placesIn = (sentence: string): readonly string[] => sentence.match(/\{\w+…?\}/g) ?? [];

/** How many words a pattern has of its own. */
export const ownWords = (sentence: string): number =>
  sentence.split(/\{\w+…?\}/).reduce((sum, literal) => sum + (literal.match(/\p{L}{2,}/gu)?.length ?? 0), 0);

/** Gives what a sentence is in the language `id`; the sentence itself where no pattern is its own. */
export function translator(sentences: Sentences, id: string): (sentence: string) => string {
  const exact = new Map<string, string | Forms>();
  const patterns: Pattern[] = [];
  for (const [english, said] of Object.entries(sentences))
    if (PLACE.test(english)) patterns.push(patternOf(english, said));
    else exact.set(english, said);
  // The pattern with the most text of its own comes first: it is the likeliest, and takes the least for values.
  patterns.sort((a, b) => textOf(b) - textOf(a));
  const plurals = new Intl.PluralRules(id);
  const byEnds = new Map<string, readonly Pattern[]>();
  const likely = (sentence: string): readonly Pattern[] => {
    const [start, end] = [sentence.slice(0, 1), sentence.slice(-1)];
    const fits = ({ literals }: Pattern): boolean =>
      start.startsWith((literals[0] ?? '').slice(0, 1)) && end.endsWith((literals.at(-1) ?? '').slice(-1));
    const found = byEnds.get(start + end) ?? patterns.filter(fits);
    byEnds.set(start + end, found);
    return found;
  };

  /** `tried` holds what was found out on the way, so that a sentence made to be ambiguous costs no more than another. */
  const tell = (sentence: string, depth: number, tried: Map<string, string | undefined>): string | undefined => {
    const whole = exact.get(sentence);
    if (whole !== undefined) return formOf(whole, undefined);
    if (depth === 0) return undefined;
    const key = `${depth} ${sentence}`;
    if (!tried.has(key)) tried.set(key, toldBy(sentence, depth, tried));
    return tried.get(key);
  };
  const toldBy = (sentence: string, depth: number, tried: Map<string, string | undefined>): string | undefined => {
    for (const pattern of likely(sentence))
      for (const align of [firstFit, lastFit]) {
        const values = align(sentence, pattern);
        const said = values && fill(pattern, values, (value) => tell(value, depth - 1, tried));
        if (said !== undefined) return said;
      }
    return undefined;
  };
  const fill = (
    { places, said, weak, bare }: Pattern,
    values: readonly string[],
    nested: (value: string) => string | undefined,
  ): string | undefined => {
    const byName = new Map<string, string>();
    let known = false;
    for (const [at, { name, phrase }] of places.entries()) {
      const value = values[at] ?? '';
      const told = phrase ? nested(value) : undefined;
      known ||= told !== undefined;
      byName.set(name, told ?? value);
    }
    if (weak && !known && (bare || values.some((value) => /\s/.test(value)))) return undefined;
    const count = values.find((value) => /^\d+$/.test(value));
    return formOf(said, count).replace(/\{(\w+)…?\}/g, (place, name: string) => byName.get(name) ?? place);
  };
  const formOf = (said: string | Forms, count: string | undefined): string =>
    typeof said === 'string' ? said : (said[plurals.select(Number(count ?? 0))] ?? said['other'] ?? '');

  return (sentence) => tell(sentence, MOST_NESTED, new Map()) ?? sentence;
}

const textOf = ({ literals }: Pattern): number => literals.reduce((sum, literal) => sum + literal.length, 0);

function patternOf(english: string, said: string | Forms): Pattern {
  const pieces = english.split(PLACE);
  const literals = pieces.filter((_, at) => at % 3 === 0);
  const places: Place[] = [];
  for (let at = 1; at < pieces.length; at += 3) places.push({ name: pieces[at] ?? '', phrase: pieces[at + 1] === '…' });
  const words = ownWords(english);
  const weak = words < 2 && (literals[0] === '' || /^\p{L}+ $/u.test(literals.join('')));
  return { literals, places, weak, bare: words === 0, said };
}

/** What stands at the places where the literals follow each other from the sentence's start to its end, each as early as it can; no value is empty. */
function firstFit(sentence: string, { literals }: Pattern): readonly string[] | undefined {
  const end = endOf(sentence, literals);
  if (end === undefined) return undefined;
  const values: string[] = [];
  let from = literals[0]?.length ?? 0;
  for (const literal of literals.slice(1, -1)) {
    const at = sentence.indexOf(literal, from + 1);
    if (at < 0) return undefined;
    values.push(sentence.slice(from, at));
    from = at + literal.length;
  }
  return from < end ? [...values, sentence.slice(from, end)] : undefined;
}

/** The same with each literal as late as it can be. */
function lastFit(sentence: string, { literals }: Pattern): readonly string[] | undefined {
  let end = endOf(sentence, literals);
  const start = literals[0]?.length ?? 0;
  if (end === undefined || literals.length < 3) return undefined;
  const values: string[] = [];
  for (const literal of literals.slice(1, -1).reverse()) {
    const at = sentence.lastIndexOf(literal, end - literal.length - 1);
    if (at < start) return undefined;
    values.unshift(sentence.slice(at + literal.length, end));
    end = at;
  }
  return start < end ? [sentence.slice(start, end), ...values] : undefined;
}

/** Where the last literal begins; undefined where the first or the last is not there. */
function endOf(sentence: string, literals: readonly string[]): number | undefined {
  const last = literals.at(-1) ?? '';
  return sentence.startsWith(literals[0] ?? '') && sentence.endsWith(last) ? sentence.length - last.length : undefined;
}
