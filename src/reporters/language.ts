/** Every sentence that a reader sees, by language: `templates/words/<language>.yml`. A translation touches nothing else. */
import english from '../../templates/words/en.yml';
import type { LanguageId } from '../model/language.ts';
import { translator } from './sentences.ts';

export { LANGUAGES, type LanguageId } from '../model/language.ts';

/** By key: a sentence with `{name}` places, or one for each plural form of the value `count` (`one`, `other`, …). */
export type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const FORMS: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** By language, as far as it was loaded; English always is. */
const loaded: Record<string, Catalogue> = {};

/** Each is read when its first sentence is asked for: some runs need none. */
const CATALOGUES: Readonly<Record<string, Catalogue | undefined>> = {
  get en() {
    return (loaded['en'] ??= flat(english));
  },
  get es() {
    return loaded['es'];
  },
};

/** Reads a language, so that `languageOf` knows it: most runs need English alone, and are spared the others. */
export async function loadLanguage(id: LanguageId = 'en'): Promise<void> {
  if (id === 'es') loaded[id] ??= flat((await import('../../templates/words/es.yml')).default);
}

/** By catalogue, for those that were asked for. */
const tellers = new WeakMap<Catalogue, (sentence: string) => string>();

function tellerOf(catalogue: Catalogue, id: string): (sentence: string) => string {
  const found = tellers.get(catalogue) ?? translator(partOf(catalogue, 'sentence.'), id);
  tellers.set(catalogue, found);
  return found;
}

const partOf = (catalogue: Catalogue, prefix: string): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, said]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), said] as const] : [],
    ),
  );

export interface Language {
  /** BCP 47 tag, for `lang` attributes. */
  readonly id: LanguageId;
  /** The sentence of a key, its places filled with the values as they are. Plain text: escape the result, or the values. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** What a sentence of a report is in this language; the sentence itself where nobody has translated it. Plain text: escape the result. */
  tell(sentence: string): string;
  /** Whether any language has the key. */
  has(key: string): boolean;
  /** What the language calls something that has its English name in our data; that name where it has no other. */
  named(part: NamedPart, english: string): string;
}

/** Parts of a catalogue that go by what the data says in English: the texts of the roadmaps, and the names of skills. */
export type NamedPart = 'roadmap' | 'skill';

/**
 * A language that was loaded; what it does not say yet is said in English. Throws an `Error` for one that was not, and for a
 * key that English does not have.
 */
export function languageOf(
  id: LanguageId = 'en',
  catalogues: Readonly<Record<string, Catalogue | undefined>> = CATALOGUES,
): Language {
  if (id !== 'en' && catalogues[id] === undefined) throw new Error(`the language "${id}" was not loaded`);
  return {
    id,
    named: (part, name) => {
      const own = catalogues[id]?.[`${part}.${name}`];
      return typeof own === 'string' ? own : name;
    },
    tell: (sentence) => {
      const own = id === 'en' ? undefined : catalogues[id];
      return own === undefined ? sentence : tellerOf(own, id)(sentence);
    },
    has: (key) => catalogues['en']?.[key] !== undefined,
    say: (key, values = {}) => {
      const own = catalogues[id]?.[key];
      const sentence = own ?? catalogues['en']?.[key];
      if (sentence === undefined) throw new Error(`no sentence "${key}"`);
      const form = typeof sentence === 'string' ? sentence : pluralForm(sentence, values, own ? id : 'en');
      return form.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
    },
  };
}

/** One takes longer to be made than a hundred sentences. */
const plurals = new Map<string, Intl.PluralRules>();

function pluralForm(
  forms: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  const category = rules.select(Number(values['count'] ?? 0));
  return forms[category] ?? forms['other'] ?? '';
}

/** Nested mappings become keys with dots; a mapping of plural forms is a sentence. Lists are for translators alone. */
export function flat(data: unknown, prefix = ''): Catalogue {
  const entries: [string, string | Readonly<Record<string, string>>][] = [];
  for (const [name, value] of Object.entries((data ?? {}) as Record<string, unknown>)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') entries.push([key, value]);
    else if (value !== null && typeof value === 'object' && !Array.isArray(value))
      if (Object.keys(value).every((form) => FORMS.has(form))) entries.push([key, value as Record<string, string>]);
      else entries.push(...Object.entries(flat(value, `${key}.`)));
  }
  return Object.fromEntries(entries);
}
