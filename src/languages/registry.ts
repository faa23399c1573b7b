import type { Extract, Language } from './facts.ts';
import { extractNotebook } from './notebook.ts';
import { extractPython } from './python.ts';

/** One line a language: who turns its text into facts. */
const EXTRACTORS: Partial<Record<Language, Extract>> = {
  python: extractPython,
};

export function extractorFor(language: Language, path: string): Extract | undefined {
  return path.toLowerCase().endsWith('.ipynb') ? extractNotebook : EXTRACTORS[language];
}
