/** Languages that a catalogue of sentences is there for, as BCP 47 tags; the first is what everything falls back to. */
export const LANGUAGES = ['en', 'es'] as const;
export type LanguageId = (typeof LANGUAGES)[number];
