import { parser } from '@lezer/javascript';

/** Where a reader's sentence stands in the source of the judging: values of these properties, and what these functions are given. */
const PROPERTIES = /^(?:detail|advice|how|reason|obstacle|glimpse)\b/;
const FUNCTIONS = /^(?:met|partial|unmet|unknown|here|missing)$/;
const TYPESCRIPT = parser.configure({ dialect: 'ts' });
/** Two words one after the other, or a word beside a value. */
const PROSE = /\p{L}{2,}[,;:.]? (?:\p{L}|\$\{)|\} \p{L}{2,}|^['"`]\p{Lu}\p{Ll}+ /u;
/** A word alone, where it is all that is said. */
const WORD = /^['"`]\p{L}{2,}['"`]$/u;

/** Texts in such places that are not marked with `say`. Snippets are code, and quotes of code have no words of their own. */
export function unmarkedIn(source: string): string[] {
  const found: string[] = [];
  let inside = 0;
  const opens = (name: string, text: string, called: string): boolean =>
    name === 'Property' ? PROPERTIES.test(text) : name === 'CallExpression' && FUNCTIONS.test(called);
  TYPESCRIPT.parse(source).iterate({
    enter: ({ name, node, from, to }) => {
      const text = source.slice(from, to);
      if (name === 'Property' && /^(?:snippet|path|about|example)\b/.test(text)) return false;
      if (name === 'TaggedTemplateExpression' && text.startsWith('say`')) return false;
      const called = node.firstChild ? source.slice(node.firstChild.from, node.firstChild.to) : '';
      if (opens(name, text, called)) inside += 1;
      const isText = name === 'String' || name === 'TemplateString';
      const chosen = /^(?:Property|ConditionalExpression)$/.test(node.parent?.name ?? '');
      if (inside > 0 && isText && (PROSE.test(text) || (chosen && WORD.test(text)))) found.push(text);
      return true;
    },
    leave: ({ name, node, from, to }) => {
      const called = node.firstChild ? source.slice(node.firstChild.from, node.firstChild.to) : '';
      if (opens(name, source.slice(from, to), called)) inside -= 1;
    },
  });
  return found;
}
