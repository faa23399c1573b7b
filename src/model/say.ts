/**
 * Marks a sentence that a reader will see: `` say`no test case in ${path}` `` is that very text, in English. The mark lets `.ci/sentences.ts`
 * list every such sentence for the translators, and lets a reporter find the sentence again when it writes in another language.
 *
 * A sentence is whole: what is glued together from parts cannot be translated. Where a value is itself a sentence or a phrase
 * that is marked, it is nested in the template, or said with `phrase`; every other value is quoted as it is.
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number | undefined)[]): string {
  return parts.reduce((text, part, at) => `${text}${values[at - 1]}${part}`);
}

/** A value that was marked where it was made: inside `say`, it is translated too. */
export const phrase = (said: string): string => said;
