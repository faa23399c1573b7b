import { languageOf } from '../../src/languages/extensions.ts';
import type { SourceFacts } from '../../src/languages/facts.ts';
import { extractorFor } from '../../src/languages/registry.ts';

/** The facts of a text in the language that its path tells. */
export function facts(path: string, text: string): SourceFacts {
  const language = languageOf(path.slice(path.lastIndexOf('.') + 1));
  const extract = language && extractorFor(language, path);
  if (!extract) throw new Error(`no extractor for ${path}`);
  return extract(text, path);
}
