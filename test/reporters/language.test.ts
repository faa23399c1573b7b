import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flat, LANGUAGES, languageOf, loadLanguage } from '../../src/reporters/language.ts';
import english from '../../templates/words/en.yml';
import spanish from '../../templates/words/es.yml';

for (const id of LANGUAGES) await loadLanguage(id);

const KEYS = Object.keys(flat(english));
/** The places of a sentence, in whatever form of it. */
const places = (sentence: string | Readonly<Record<string, string>>): string[] => {
  const forms = typeof sentence === 'string' ? [sentence] : Object.values(sentence);
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
};

describe('the catalogues', () => {
  it('are complete: Spanish says all that English says, with the same places', () => {
    const own = flat(spanish);
    // What the data says in English has its own test: translated.test.ts. So has what the judging says: sentences.test.ts.
    const ofSentences = Object.keys(own).filter((key) => !/^(?:roadmap|skill|sentence)\./.test(key));
    expect(ofSentences.sort()).toEqual([...KEYS].sort());
    for (const [key, sentence] of Object.entries(flat(english)))
      expect([key, places(own[key] ?? '').filter((place) => place !== '{count}')]).toEqual([
        key,
        places(sentence).filter((place) => place !== '{count}'),
      ]);
  });

  it('hold every sentence that the program asks for, and no other', () => {
    const asked = new Set<string>();
    for (const path of globSync('{src/**/*.ts,templates/**/*.hbs}')) {
      const text = readFileSync(path, 'utf8');
      // A key is said as a literal; what stands before a `${` is the prefix of several.
      for (const [, key = ''] of text.matchAll(/\bsay\(\s*['`]([\w.-]+)/g)) asked.add(key);
      for (const [, key = ''] of text.matchAll(/\{\{say '([\w.-]+)/g)) asked.add(key);
    }
    const unasked = KEYS.filter(
      (key) => ![...asked].some((said) => key === said || (said.endsWith('.') && key.startsWith(said))),
    );
    const unknown = [...asked].filter(
      (said) => !KEYS.some((key) => key === said || (said.endsWith('.') && key.startsWith(said))),
    );
    expect({ unknown }).toEqual({ unknown: [] });
    expect(unasked).toEqual([]);
  });

  it.each(LANGUAGES)('%s can be formatted', (id) => {
    for (const key of KEYS) expect(languageOf(id).say(key, { count: 2 })).not.toBe('');
  });
});

describe('a sentence', () => {
  const catalogues = {
    en: { hello: 'Hello {name}', files: { one: '{count} file', other: '{count} files' }, only: 'English' },
    es: { hello: 'Hola {name}' },
  };

  it.each([
    ['en', 'hello', { name: '{count}' }, 'Hello {count}'],
    ['es', 'hello', { name: 'Ana' }, 'Hola Ana'],
    ['en', 'files', { count: 1 }, '1 file'],
    ['en', 'files', { count: 0 }, '0 files'],
    ['es', 'files', { count: 2 }, '2 files'],
    ['es', 'only', {}, 'English'],
    ['en', 'hello', {}, 'Hello {name}'],
  ] as const)('%s %s %j', (id, key, values, said) => {
    expect(languageOf(id, catalogues).say(key, values)).toBe(said);
  });

  it('that nobody wrote is a mistake of the program', () => {
    expect(() => languageOf('es', catalogues).say('bye')).toThrow('no sentence "bye"');
  });
});
