import { hasPlainWords, parseProse, wordCount } from './prose.ts';

/** Which pages of a documentation somebody has written. */

/** How much of a page is read: enough to tell a written one from a stub. */
const ENOUGH = 6000;
/** Sentences of pages that a tool writes when it sets a project up. */
const GENERATED =
  /for full documentation visit mkdocs\.org|add your content using restructuredtext|you can adapt this file completely to your liking|let's discover docusaurus in less than|docusaurus creates a page for each|create a document is a group of pages|welcome to your jupyter book|this is a small sample book to give you|this is where you describe how to get set up on a clean install|the makefile contains the central entry points for common tasks/i;
const MIN_WORDS = 20;
/** Characters of a page that are looked at first. */
const OPENING = 1500;

/** A page counts as written with twenty words of its own, with fewer beside code, or where it pulls in the code's own comments. */
export function hasWords(text: string, path: string): boolean {
  const body = text.replace(/^---\n[\s\S]{0,5000}?\n---\n/, '').slice(0, ENOUGH);
  if (GENERATED.test(body.replace(/[[\]*_`]/g, ''))) return false;
  if (/^\.\. auto(?:module|class|function|summary|api\w*)::|^::: [\w.]+/m.test(body)) return true;
  const name = path.replace(/\.qmd$/, '.md');
  if (hasPlainWords(body, name, MIN_WORDS)) return true;
  // Most pages show within their first paragraphs that somebody wrote them; twice the words, for what was cut may say less.
  const cut = body.lastIndexOf('\n\n', OPENING);
  if (body.length > 2 * OPENING && cut > 0 && amountOf(body.slice(0, cut), name).words >= 2 * MIN_WORDS) return true;
  const { words, code } = amountOf(body, name);
  return words >= MIN_WORDS || (words >= MIN_WORDS / 2 && code >= 3);
}

function amountOf(text: string, path: string): { readonly words: number; readonly code: number } {
  let words = 0;
  let code = 0;
  for (const block of parseProse(text, path).blocks) {
    if (block.kind === 'code') code += block.text.split('\n').length;
    else if (block.kind !== 'inline-code') words += wordCount(block.text);
  }
  return { words, code };
}
