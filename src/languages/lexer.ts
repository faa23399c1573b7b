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
  /** Literals and names that the tables above would misread, each as a sticky pattern by its first character: `'x'` beside Rust's lifetimes. */
  readonly odd?: Readonly<Record<string, RegExp>>;
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
  const holes: Open[] = [];
  const { outside, inside } = stopsOf(syntax);
  let i = 0;
  while (i < text.length) {
    // Between these characters there is nothing to tell apart.
    const stop = holes.length > 0 ? inside : outside;
    stop.lastIndex = i;
    if (!stop.test(text)) break;
    i = stop.lastIndex - 1;
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
    i = step(text, i, char, syntax, mask, holes);
  }
  return mask.masked();
}

/** Patterns that find the next character which may begin something, outside of literals' holes and inside of them. */
interface Stops {
  readonly outside: RegExp;
  readonly inside: RegExp;
}

const STOPS = new WeakMap<Syntax, Stops>();

function stopsOf(syntax: Syntax): Stops {
  let stops = STOPS.get(syntax);
  if (!stops) {
    const openings = [...syntax.line, ...syntax.block.map((b) => b.open), ...syntax.quotes.map((q) => q.open)];
    const starts = [...openings, ...Object.keys(syntax.odd ?? {}), ...(syntax.heredoc ? ['<'] : [])];
    const set = [...new Set(starts.map((word) => word[0] ?? ''))].map(escaped).join('');
    stops = { outside: new RegExp(`[${set}]`, 'g'), inside: new RegExp(`[${set}(){}]`, 'g') };
    STOPS.set(syntax, stops);
  }
  return stops;
}

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

const holeBracket = (quote: Quote): string => (quote.hole ?? '').slice(-1);

/** Passes one comment, literal or character; returns where the next begins. */
function step(text: string, i: number, char: string, syntax: Syntax, mask: Mask, holes: Open[]): number {
  const odd = syntax.odd?.[char];
  if (odd) {
    odd.lastIndex = i;
    const found = odd.exec(text);
    if (found && found[0].length > 0) {
      mask.literal(i, odd.lastIndex, found[0].slice(1, -1));
      return odd.lastIndex;
    }
  }
  if (syntax.heredoc && char === '<' && text[i + 1] === '<') return heredoc(text, i, mask);
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
  const stop = stopIn(quote);
  let i = start;
  while (i < text.length) {
    stop.lastIndex = i;
    i = stop.test(text) ? stop.lastIndex - 1 : text.length;
    if (i === text.length) break;
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

const STOPS_IN = new WeakMap<Quote, RegExp>();

/** Finds the next character in a literal that may end it, or open a hole. */
function stopIn(quote: Quote): RegExp {
  let stop = STOPS_IN.get(quote);
  if (!stop) {
    const starts = [quote.close, quote.escape ?? '', quote.hole ?? '', quote.long ? '' : '\n'].filter(Boolean);
    stop = new RegExp(`[${[...new Set(starts.map((word) => word[0] ?? ''))].map(escaped).join('')}]`, 'g');
    STOPS_IN.set(quote, stop);
  }
  return stop;
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
