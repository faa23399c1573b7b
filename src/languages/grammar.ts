import { parser as javascript } from '@lezer/javascript';
import { parser as php } from '@lezer/php';
import { lexJavaScript } from './javascript-lexer.ts';
import { lex, type Syntax } from './lexer.ts';
import { LONGEST_SOURCE, Mask, type Masked } from './masked.ts';
import { lexPhp } from './php-lexer.ts';
import { JAVASCRIPT, PHP } from './syntax.ts';

/**
 * Masks by a real grammar, for the two languages whose literals at times only a parser can tell: `/"/` and markup in
 * JavaScript, templates around and inside PHP.
 */

type Grammar = typeof javascript;

const COMMENT = /^(?:LineComment|BlockComment|Hashbang|JSXText|Text|PhpOpen|PhpClose)$/;
const LITERAL = /^(?:String|TemplateString|RegExp|JSXAttributeValue|HeredocString|NowdocString|Heredoc|Nowdoc)$/;

const DIALECTS = {
  ts: javascript.configure({ dialect: 'ts', strict: true }),
  tsx: javascript.configure({ dialect: 'ts jsx', strict: true }),
  jsx: javascript.configure({ dialect: 'jsx', strict: true }),
};

export function maskJavaScript(whole: string, path: string): Masked {
  const component = /\.(?:vue|svelte)$/i.test(path);
  const text = component ? scripts(whole.slice(0, LONGEST_SOURCE)) : whole.slice(0, LONGEST_SOURCE);
  const dialect = component || /\.[cm]?ts$/i.test(path) ? 'ts' : /\.tsx$/i.test(path) ? 'tsx' : 'jsx';
  const known = lexJavaScript(text, { jsx: dialect !== 'ts', types: dialect !== 'jsx' });
  return known ?? maskBy(DIALECTS[dialect], text, JAVASCRIPT);
}

const STRICT_PHP = php.configure({ strict: true });

export function maskPhp(whole: string): Masked {
  const text = whole.slice(0, LONGEST_SOURCE);
  return lexPhp(text) ?? maskBy(STRICT_PHP, text, PHP);
}

/** The same text with everything but the insides of `<script>` blank. */
function scripts(text: string): string {
  const opening = /<script\b[^<>]{0,300}>/gi;
  const parts: string[] = [];
  let at = 0;
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const end = text.indexOf('</script', opening.lastIndex);
    const to = end < 0 ? text.length : end;
    parts.push(text.slice(at, opening.lastIndex).replace(/[^\n]/g, ' '), text.slice(opening.lastIndex, to));
    at = to;
    opening.lastIndex = to;
  }
  parts.push(text.slice(at).replace(/[^\n]/g, ' '));
  return parts.join('');
}

/** Blanks and line ends beyond ASCII: the grammar looks through a whole run of them at each. */
const ODD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g;

/**
 * Recovering from errors can cost a grammar time and memory without bound on a text made for it, so that it stops at
 * the first one; such a text is masked by the lexer, which takes a regular expression or a page's words as they come.
 */
function maskBy(parser: Grammar, text: string, fallback: Syntax): Masked {
  let tree: ReturnType<Grammar['parse']>;
  try {
    tree = parser.parse(text.replace(ODD_BLANKS, ' '));
  } catch {
    return lex(text, fallback);
  }
  const mask = new Mask(text);
  const open: { from: number; at: number; to: number; holes: boolean }[] = [];
  tree.iterate({
    enter(node) {
      if (node.name === 'TextInterpolation') return true;
      if (COMMENT.test(node.name)) {
        mask.blank(node.from, node.to);
        return false;
      }
      if (LITERAL.test(node.name)) {
        open.push({ from: node.from, at: node.from, to: node.to, holes: false });
        return true;
      }
      const top = open.at(-1);
      if (top && node.name === 'Interpolation' && node.from >= top.at) {
        mask.blank(top.at, node.from);
        if (text[node.from] === '$') mask.blank(node.from, node.from + 1);
        mask.hole(text[node.from] === '$' ? node.from + 1 : node.from, node.to);
        top.at = node.to;
        top.holes = true;
      }
      return true;
    },
    leave(node) {
      if (!LITERAL.test(node.name)) return;
      const top = open.pop();
      if (!top) return;
      if (top.holes) mask.blank(top.at, top.to);
      else mask.literal(top.from, top.to, text.slice(top.from + 1, Math.max(top.from + 1, top.to - 1)));
    },
  });
  return mask.masked();
}
