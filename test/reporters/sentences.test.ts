import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allSentences, CATALOGUE, renewed, sentencesIn } from '../../.ci/sentences.ts';
import { ownWords, placesIn } from '../../src/reporters/sentence-patterns.ts';
import { type Sentences, translator } from '../../src/reporters/sentences.ts';
import english from '../../templates/words/en.yml';
import { unmarkedIn } from '../helpers/unmarked.ts';

const LISTED = (english as { sentence: readonly string[] }).sentence;
/** Source text with `§` for the sign of a place. */
const source = (text: string): string => text.replaceAll('§', '$');
const TRANSLATIONS = globSync('templates/words/*.yml')
  .filter((path) => path !== CATALOGUE)
  .map((path) => path.replaceAll('\\', '/'));
const catalogue = (path: string): Sentences => (parse(readFileSync(path, 'utf8')) as { sentence: Sentences }).sentence;
const formsOf = (said: Sentences[string]): readonly string[] =>
  typeof said === 'string' ? [said] : Object.values(said);

describe('the list of sentences', () => {
  it('is what the source marks', () => {
    const text = readFileSync(CATALOGUE, 'utf8').replace(/\r\n/g, '\n');
    const marked = allSentences();
    expect(LISTED).toEqual(marked);
    expect(renewed(text, marked)).toBe(text);
  });

  it('holds no pattern that could be anybody’s sentence', () => {
    const bare = LISTED.filter((sentence) => ownWords(sentence) === 0 && placesIn(sentence).length > 0);
    expect(bare.filter((sentence) => !placesIn(sentence).some((place) => place.endsWith('…}')))).toEqual([]);
    // Two places that touch could be parted anywhere.
    expect(LISTED.filter((sentence) => /\}\{/.test(sentence))).toEqual([]);
  });

  it.each(TRANSLATIONS)('%s translates all of it, and nothing else, with the same places', (path) => {
    const said = catalogue(path);
    expect(Object.keys(said).sort()).toEqual([...LISTED].sort());
    for (const [sentence, own] of Object.entries(said))
      for (const form of formsOf(own))
        expect([form, [...placesIn(form)].sort()]).toEqual([form, [...placesIn(sentence)].sort()]);
  });

  it.each(TRANSLATIONS)('%s: each is found again from its English text', (path) => {
    const said = catalogue(path);
    const tell = translator(said, 'es');
    const phrase = said['a browser'] as string;
    const filled = (sentence: string, known: string): string =>
      sentence.replace(/\{(\w+)(…?)\}/g, (_, name: string, dots: string) => (dots ? known : `src/${name}.py`));
    for (const [sentence, own] of Object.entries(said))
      expect([sentence, tell(filled(sentence, 'a browser'))]).toEqual([
        sentence,
        filled(formsOf(own).at(-1) ?? '', phrase),
      ]);
  });

  it('is complete: no check speaks in a text that is not marked', () => {
    const paths = globSync('src/{checks,project,skills,grade,progress}/**/*.ts').sort();
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.flatMap((path) => unmarkedIn(readFileSync(path, 'utf8')).map((text) => `${path}: ${text}`))).toEqual(
      [],
    );
  });
});

describe('a marked sentence', () => {
  it.each([
    ['say`plain`', ['plain']],
    ['say`in \\`§{one.path}\\``', ['in `{path}`']],
    [
      'say`§{path.slice(0, 60)} and §{glimpse(one.name)} of §{all.length} at §{found[1]}`',
      ['{path} and {name} of {all} at {found}'],
    ],
    ['say`§{from} to §{from}`', ['{from} to {from2}']],
    ['say`a §{phrase(kind(one))}`', ['a {one…}']],
    ['say`a §{say`b`}`', ['a {part…}', 'b']],
    ['tell`nothing`, `say §{nothing}`', []],
  ])('%s', (text, patterns) => {
    expect(sentencesIn(source(text))).toEqual(patterns);
  });

  it('needs names that translators understand', () => {
    expect(() => sentencesIn(source('say`a §{here ? 1 : 2}`'), 'a.ts')).toThrow('a.ts: give the value a name');
  });
});

it.each([
  ["const a = { detail: 'no such thing' };", ["'no such thing'"]],
  ['const a = { detail: `no §{kind} here` };', ['`no §{kind} here`']],
  ["unmet(evidence, 'Write one.', fix);", ["'Write one.'"]],
  ["const a = { detail: empty ? 'empty' : say`full` };", ["'empty'"]],
  ["const a = { detail: kind === 'empty' ? say`empty` : say`full` };", []],
  ['const a = { detail: say`no §{kind} here`, snippet: `no §{kind}` };', []],
  ['const a = { detail: `§{keyword} §{args}` };', []],
  ['unmet([{ path, detail: say`no such thing` }], say`Write one.`, { path, snippet: "a b c" });', []],
])('what is not marked is noticed: %s', (text, found) => {
  expect(unmarkedIn(source(text))).toEqual(found.map(source));
});

describe('a translated sentence', () => {
  const tell = translator(
    {
      'no test': 'ninguna prueba',
      'the tag {name}': 'la etiqueta {name}',
      'the tag {name} of {path}': '{path}: etiqueta {name}',
      'service {name}': 'servicio {name}',
      'service {name}, {from…}': 'servicio {name}, {from…}',
      'runs on {names…} at line {line}': 'corre con {names…} en la línea {line}',
      'built from {path}': 'construido con {path}',
      '{what…}: {command}': '{what…}: {command}',
      'pushes an image': 'sube una imagen',
      '{name}: {assertions…}': '{name}: {assertions…}',
      '{count} assertions': '{count} aserciones',
      'among {files} files': { one: 'en {files} archivo', other: 'en {files} archivos' },
      '{name} and {rest}': '{name} y {rest}',
      '{files} in the root': '{files} en la raíz',
      '{sources…} in {folders…}, {here…}': '{sources…} en {folders…}, {here…}',
      '{count} source files': '{count} archivos',
      '1 folder': '1 carpeta',
    },
    'es',
  );

  it.each([
    ['no test', 'ninguna prueba'],
    ['the tag v1', 'la etiqueta v1'],
    // The pattern with more text of its own.
    ['the tag v1 of setup.py', 'setup.py: etiqueta v1'],
    ['3 in the root', '3 en la raíz'],
    // A count in front holds no comma, and takes no phrase for its own.
    ['3 source files in 1 folder, 3 in the root', '3 archivos en 1 carpeta, 3 en la raíz'],
    ['service web, built from Dockerfile', 'servicio web, construido con Dockerfile'],
    // A value that is not known as a phrase stays as it is.
    ['runs on push at line 3', 'corre con push en la línea 3'],
    ['pushes an image: docker push a: b', 'sube una imagen: docker push a: b'],
    // The name holds what parts it from the rest.
    ['GET /: ok: 2 assertions', 'GET /: ok: 2 aserciones'],
    ['among 1 files', 'en 1 archivo'],
    ['among 7 files', 'en 7 archivos'],
    ['push and tag', 'push y tag'],
    // Markup and places in a value are values.
    ['the tag {name}<b>$&', 'la etiqueta {name}<b>$&'],
  ])('%s', (sentence, said) => {
    expect(tell(sentence)).toBe(said);
  });

  it.each([
    // Commands that are quoted as evidence.
    'service nginx start',
    'service web, from afar',
    'make lint and make test',
    'docker push: latest',
    'host: localhost',
    'the tag ',
    'The tag v1',
    'nobody says this',
    '',
  ])('%j is nobody’s, and stays', (sentence) => {
    expect(tell(sentence)).toBe(sentence);
  });

  it('costs little where a value is made to look like many sentences', () => {
    const hostile = `${'pushes an image: 1 assertions: a and service b, '.repeat(200)}x`;
    const start = performance.now();
    expect(tell(hostile).length).toBeGreaterThan(1000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
