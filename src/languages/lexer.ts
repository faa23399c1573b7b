import { LONGEST_SOURCE, Mask, type Masked } from './masked.ts';

/** How a kind of literal is written. */
export interface Quote {
  readonly open: string;
  readonly close: string;
  /** The character that takes the next one's meaning away; absent in raw literals. */
  readonly escape?: string;
  /** Opens an expression inside the literal: `${`, `#{`, `\(`, `{`. */
  readonly hole?: string;
  /** Goes on over line ends. */
  readonly long?: boolean;
  /** A doubled closing quote stands for itself. */
  readonly doubled?: boolean;
}

export interface Syntax {
  /** Openings of comments that end with the line. */
  readonly line: readonly string[];
  readonly block: readonly { readonly open: string; readonly close: string; readonly nested?: boolean }[];
  /** Longest opening first. */
  readonly quotes: readonly Quote[];
  /** Literals and names that the tables above would misread, each as a sticky pattern: `'x'` beside Rust's lifetimes. */
  readonly odd?: readonly RegExp[];
  /** Heredocs are written `<<WORD`. */
  readonly heredoc?: boolean;
  /** `#` opens a comment only at the start of a word, as in shells. */
  readonly wordComment?: boolean;
}

interface Open {
  readonly quote: Quote;
  readonly from: number;
  /** Where the hole started, and how many brackets of its kind are open in it. */
  hole: number;
  depth: number;
}

/** In lines: an opening without an end must not cost a walk through the whole text each time. */
const LONGEST_HEREDOC = 300;
const HEREDOC = /<<[~-]?(["'`]?)([A-Za-z_]\w{0,60})\1/y;

/** Masks a text by its language's table of literals and comments. Linear, and content with any text. */
export function lex(whole: string, syntax: Syntax): Masked {
  const text = whole.slice(0, LONGEST_SOURCE);
  const mask = new Mask(text);
  const starts = new Set(
    [...syntax.line, ...syntax.block.map((b) => b.open), ...syntax.quotes.map((q) => q.open)].map((word) => word[0]),
  );
  const holes: Open[] = [];
  let i = 0;
  while (i < text.length) {
    const char = text[i] ?? '';
    const top = holes.at(-1);
    if (top && (char === '{' || char === '(')) top.depth += char === holeBracket(top.quote) ? 1 : 0;
    if (top && char === (holeBracket(top.quote) === '(' ? ')' : '}')) {
      top.depth -= 1;
      if (top.depth === 0) {
        holes.pop();
        mask.hole(top.hole, i + 1);
        i = literal(text, i + 1, { ...top, hole: -1 }, mask, holes);
        continue;
      }
    }
    i = step(text, i, char, starts.has(char), syntax, mask, holes);
  }
  return mask.masked();
}

const holeBracket = (quote: Quote): string => (quote.hole ?? '').slice(-1);

/** Passes one comment, literal or character; returns where the next begins. */
function step(
  text: string,
  i: number,
  char: string,
  special: boolean,
  syntax: Syntax,
  mask: Mask,
  holes: Open[],
): number {
  for (const pattern of syntax.odd ?? []) {
    pattern.lastIndex = i;
    const found = pattern.exec(text);
    if (!found || found[0].length === 0) continue;
    mask.literal(i, pattern.lastIndex, found[0].slice(1, -1));
    return pattern.lastIndex;
  }
  if (syntax.heredoc && char === '<' && text[i + 1] === '<') return heredoc(text, i, mask);
  if (!special) return i + 1;
  for (const { open, close, nested } of syntax.block) {
    if (!text.startsWith(open, i) || (open.startsWith('=') && i > 0 && text[i - 1] !== '\n')) continue;
    const end = nested ? nestedEnd(text, i, open, close) : after(text, close, i + open.length);
    mask.blank(i, end);
    return end;
  }
  for (const open of syntax.line) {
    if (!text.startsWith(open, i) || (syntax.wordComment && i > 0 && !/[\s;(]/.test(text[i - 1] ?? ''))) continue;
    const end = lineEnd(text, i);
    mask.blank(i, end);
    return end;
  }
  const quote = syntax.quotes.find((candidate) => text.startsWith(candidate.open, i));
  if (!quote) return i + 1;
  return literal(text, i + quote.open.length, { quote, from: i, hole: -1, depth: 0 }, mask, holes);
}

/** Reads on in a literal until it ends, or until a hole opens in it. */
function literal(text: string, start: number, open: Open, mask: Mask, holes: Open[]): number {
  const { quote, from } = open;
  const pure = start === from + quote.open.length;
  let i = start;
  while (i < text.length) {
    if (quote.escape !== undefined && text[i] === quote.escape && !(quote.hole && text.startsWith(quote.hole, i)))
      i += 2;
    else if (quote.doubled && text.startsWith(quote.close + quote.close, i)) i += 2 * quote.close.length;
    else if (text.startsWith(quote.close, i)) {
      const to = i + quote.close.length;
      if (pure) mask.literal(from, to, text.slice(start, i));
      else mask.blank(start, to);
      return to;
    } else if (text[i] === '\n' && !quote.long) break;
    else if (quote.hole && text.startsWith(quote.hole, i) && !text.startsWith('{{', i)) {
      const hole = i + quote.hole.length - 1;
      mask.blank(pure ? from : start, hole);
      holes.push({ quote, from, hole, depth: 1 });
      return hole + 1;
    } else i += text.startsWith('{{', i) ? 2 : 1;
  }
  const to = Math.min(i, text.length);
  mask.blank(pure ? from : start, to);
  return to;
}

function heredoc(text: string, i: number, mask: Mask): number {
  HEREDOC.lastIndex = i;
  const found = HEREDOC.exec(text);
  if (!found) return i + 2;
  let at = lineEnd(text, i) + 1;
  for (let lines = 0; at < text.length && lines < LONGEST_HEREDOC; lines += 1, at = lineEnd(text, at) + 1) {
    if (text.slice(at, lineEnd(text, at)).trim() !== found[2]) continue;
    mask.blank(i, lineEnd(text, at));
    return lineEnd(text, at);
  }
  return HEREDOC.lastIndex;
}

function lineEnd(text: string, i: number): number {
  const end = text.indexOf('\n', i);
  return end < 0 ? text.length : end;
}

function after(text: string, word: string, i: number): number {
  const at = text.indexOf(word, i);
  return at < 0 ? text.length : at + word.length;
}

function nestedEnd(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  let i = start;
  while (i < text.length) {
    if (text.startsWith(open, i)) {
      depth += 1;
      i += open.length;
    } else if (text.startsWith(close, i)) {
      depth -= 1;
      i += close.length;
      if (depth === 0) return i;
    } else i += 1;
  }
  return text.length;
}
