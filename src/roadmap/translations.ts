/** A roadmap's titles and texts in other languages, as its own file says them. */
import * as z from 'zod/mini';
import { LANGUAGES, type LanguageId } from '../model/language.ts';
import { allParts, itemsOf, type Roadmap } from '../model/roadmap.ts';
import { glimpse } from '../parse/glimpse.ts';
import type { Problem } from '../parse/located.ts';
import { didYouMean } from '../parse/nearest.ts';
import { worded } from '../parse/shape.ts';
import { text } from './words.ts';

const MOST = 1500;
/** Looking for the nearest of many texts takes its time. */
const MOST_TOLD = 10;

const wordsSchema = worded(
  z
    .record(z.string(), text('a text of 1 to 500 characters', ''))
    .check(z.refine((words) => Object.keys(words).length <= MOST)),
  `a mapping of at most ${MOST} titles and texts to what they are in this language`,
  'By what this file calls it: what this language calls it.',
);

export const translationsSchema = worded(
  z.strictObject(
    Object.fromEntries(LANGUAGES.map((id) => [id, z.optional(wordsSchema)])) as Record<
      LanguageId,
      z.ZodMiniOptional<typeof wordsSchema>
    >,
  ),
  `a mapping with the keys ${LANGUAGES.join(', ')}`,
  'Titles and texts in other languages. What is not translated is shown as it stands.',
);

type Translations = z.output<typeof translationsSchema>;

/** Words for what the roadmap does not say: a slip of the pen, or a title that has changed since. */
export function translationProblems(written: Translations | undefined, roadmap: Roadmap): Problem[] {
  const texts = new Set(textsOf(roadmap));
  const strange = Object.entries(written ?? {}).flatMap(([id, words]) =>
    Object.keys(words ?? {}).flatMap((said) => (texts.has(said) ? [] : [{ id, said }])),
  );
  return strange.slice(0, MOST_TOLD).map(({ id, said }) => ({
    path: ['translations', id, said],
    expected: 'a title or a text of this roadmap',
    found: `"${glimpse(said)}"${didYouMean(said, [...texts])}`,
    on: 'key',
  }));
}

/** Everything of a roadmap that readers see in words. */
export function textsOf({ title, goal, start, parts, skills }: Roadmap): string[] {
  const things = [...allParts(parts), ...itemsOf(parts)];
  const optional = [goal, start?.text, ...things.map(({ text: said }) => said)];
  return [title, ...[...things, ...skills].map((thing) => thing.title), ...optional.filter((one) => one !== undefined)];
}
