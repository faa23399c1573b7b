/** Every sentence that a reader sees, by language: `templates/words/<language>.yml`. A translation touches nothing else. */
import english from '../../templates/words/en.yml';
import spanish from '../../templates/words/es.yml';

/** By key: a sentence with `{name}` places, or one for each plural form of the value `count` (`one`, `other`, …). */
export type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export const LANGUAGES = ['en', 'es'] as const;
export type LanguageId = (typeof LANGUAGES)[number];

const FORMS: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

const read: { en?: Catalogue; es?: Catalogue } = {};
/** Each is read when its first sentence is asked for: most runs need one, and some need none. */
const CATALOGUES: Readonly<Record<LanguageId, Catalogue>> = {
  get en() {
    return (read.en ??= flat(english));
  },
  get es() {
    return (read.es ??= flat(spanish));
  },
};

export interface Language {
  /** BCP 47 tag, for `lang` attributes. */
  readonly id: LanguageId;
  /** The sentence of a key, its places filled with the values as they are. Plain text: escape the result, or the values. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Whether any language has the key. */
  has(key: string): boolean;
}

/** A language; what it does not say yet is said in English. Throws an `Error` for a key that English does not have. */
export function languageOf(
  id: LanguageId = 'en',
  catalogues: Readonly<Record<string, Catalogue>> = CATALOGUES,
): Language {
  return {
    id,
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

function pluralForm(
  forms: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const category = new Intl.PluralRules(language).select(Number(values['count'] ?? 0));
  return forms[category] ?? forms['other'] ?? '';
}

/** Nested mappings become keys with dots; a mapping of plural forms is a sentence. */
export function flat(data: unknown, prefix = ''): Catalogue {
  const entries: [string, string | Readonly<Record<string, string>>][] = [];
  for (const [name, value] of Object.entries((data ?? {}) as Record<string, unknown>)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') entries.push([key, value]);
    else if (value !== null && typeof value === 'object')
      if (Object.keys(value).every((form) => FORMS.has(form))) entries.push([key, value as Record<string, string>]);
      else entries.push(...Object.entries(flat(value, `${key}.`)));
  }
  return Object.fromEntries(entries);
}
