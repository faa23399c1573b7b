/**
 * Sentences of the judging in another language. A report holds them in English, as it must: the same commit gives the same
 * bytes whatever is shown. So the pattern that a sentence was made from is found again, and its values are put into the translation.
 */
import { type Pattern, patternOf, valuesIn } from './sentence-patterns.ts';

/** By plural form of the first value that is a number: one, other, … */
export type Forms = Readonly<Record<string, string>>;
/** English pattern to translation, as `sentence-patterns.ts` reads them. */
export type Sentences = Readonly<Record<string, string | Forms>>;

interface Translation {
  readonly pattern: Pattern;
  readonly said: string | Forms;
}

/** What was found out about the parts of a sentence: one made to be ambiguous costs little more than another. */
type Tried = Map<string, string | undefined>;

const MOST_NESTED = 4;

/** Gives what a sentence is in the language `id`; the sentence itself where no pattern is its own. */
export function translator(sentences: Sentences, id: string): (sentence: string) => string {
  const catalogue = new Catalogue(sentences, id);
  return (sentence) => catalogue.tell(sentence, MOST_NESTED, new Map()) ?? sentence;
}

class Catalogue {
  readonly #exact = new Map<string, string | Forms>();
  readonly #patterns: Translation[] = [];
  readonly #byEnds = new Map<string, readonly Translation[]>();
  readonly #plurals: Intl.PluralRules;

  constructor(sentences: Sentences, id: string) {
    this.#plurals = new Intl.PluralRules(id);
    for (const [english, said] of Object.entries(sentences)) {
      const pattern = patternOf(english);
      if (pattern.places.length > 0) this.#patterns.push({ pattern, said });
      else this.#exact.set(english, said);
    }
    this.#patterns.sort((a, b) => b.pattern.length - a.pattern.length);
  }

  tell(sentence: string, depth: number, tried: Tried): string | undefined {
    const whole = this.#exact.get(sentence);
    if (whole !== undefined) return this.#form(whole, undefined);
    if (depth === 0) return undefined;
    const key = `${depth} ${sentence}`;
    if (!tried.has(key)) tried.set(key, this.#best(sentence, depth, tried));
    return tried.get(key);
  }

  /**
   * By the pattern with the most text of its own. A value that begins a sentence is taken to hold no colon and no comma, which
   * part phrases, unless nothing else fits.
   */
  #best(sentence: string, depth: number, tried: Tried): string | undefined {
    for (const parted of [false, true])
      for (const translation of this.#likely(sentence))
        for (const values of valuesIn(sentence, translation.pattern)) {
          if (beginsParted(translation.pattern, values) !== parted) continue;
          const told = this.#fill(translation, values, (value) => this.tell(value, depth - 1, tried));
          if (told !== undefined) return told;
        }
    return undefined;
  }

  /** Those that begin and end with the characters that the sentence begins and ends with. */
  #likely(sentence: string): readonly Translation[] {
    const [start, end] = [sentence.slice(0, 1), sentence.slice(-1)];
    const fits = ({ pattern: { literals } }: Translation): boolean =>
      start.startsWith((literals[0] ?? '').slice(0, 1)) && end.endsWith((literals.at(-1) ?? '').slice(-1));
    const found = this.#byEnds.get(start + end) ?? this.#patterns.filter(fits);
    this.#byEnds.set(start + end, found);
    return found;
  }

  #fill(
    { pattern: { places, weak, bare }, said }: Translation,
    values: readonly string[],
    nested: (value: string) => string | undefined,
  ): string | undefined {
    const byName = new Map<string, string>();
    let known = false;
    for (const [at, { name, phrase }] of places.entries()) {
      const value = values[at] ?? '';
      const told = phrase ? nested(value) : undefined;
      known ||= told !== undefined;
      byName.set(name, told ?? value);
    }
    if (weak && !known && (bare || couldBeCommand(values))) return undefined;
    const count = values.find((value) => /^\d+$/.test(value));
    return this.#form(said, count).replace(/\{(\w+)…?\}/g, (place, name: string) => byName.get(name) ?? place);
  }

  #form(said: string | Forms, count: string | undefined): string {
    return typeof said === 'string' ? said : (said[this.#plurals.select(Number(count ?? 0))] ?? said['other'] ?? '');
  }
}

const beginsParted = ({ literals, places }: Pattern, [first = '']: readonly string[]): boolean =>
  literals[0] === '' && places[0]?.phrase === false && /[:,] /.test(first);

/** A command holds blanks, and begins with no number. */
const couldBeCommand = (values: readonly string[]): boolean =>
  values.some((value) => /\s/.test(value)) && !/^\d+$/.test(values[0] ?? '');
