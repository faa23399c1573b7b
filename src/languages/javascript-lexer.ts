import { MarkupLexer, OPERAND, OPERATOR, UNSURE } from './javascript-markup.ts';
import type { Masked, Units } from './masked.ts';

/**
 * Masks JavaScript, TypeScript and JSX by hand, some ten times as fast as the grammar does. It only says what is
 * sure: where a slash or an angle bracket may mean either thing, or where brackets do not match, there is no answer.
 */
export function lexJavaScript(
  text: string,
  dialect: { readonly jsx: boolean; readonly types: boolean },
): Masked | undefined {
  const lexer = new Lexer(text, dialect);
  return lexer.run() ? lexer.mask.masked() : undefined;
}

/** Words after which an operand comes. */
const BEFORE_OPERAND = new Set(
  'return typeof case in instanceof new delete void throw else do default extends await yield'.split(' '),
);
/** After whose parentheses a statement comes. */
const HEADS = new Set(['if', 'while', 'for', 'with']);
const DEEPEST = 2000;

const LONGEST_KEYWORD = 10;
const REGULAR = /\/(?:[^/\\\n[]|\\[^\n]|\[(?:[^\n\\\]]|\\[^\n])*\])+\/\w*/y;
const DOUBLE = /"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"/y;
const SINGLE = /'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'/y;
const SPACES = /\s+/y;

const LETTER = 1;
const DIGIT = 2;
const KINDS = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$') KINDS[char.charCodeAt(0)] = LETTER;
for (const char of '0123456789') KINDS[char.charCodeAt(0)] = DIGIT;

/** A digit, or a letter of ASCII, without the dollar. */
const isWord = (unit: number): boolean => unit < 128 && KINDS[unit] !== 0 && unit !== 36;

function wordEnd(units: Units, from: number): number {
  const { length } = units;
  let end = from;
  for (; end < length; end += 1) {
    const unit = units[end] ?? 0;
    if (unit < 128 ? KINDS[unit] === 0 : unit < 0xa1) break;
  }
  return end;
}

class Lexer extends MarkupLexer {
  /** False where the text cannot be told for sure. */
  run(): boolean {
    const { text, units } = this;
    if (text.startsWith('#!')) this.blankTo(this.lineEnd());
    while (this.at < text.length) {
      const sure =
        this.mode === 'code'
          ? this.step(units[this.at] ?? 0)
          : this.mode === 'tag'
            ? this.attributes()
            : this.children();
      if (!sure || this.open.length > DEEPEST) return false;
    }
    return this.open.length === 0;
  }

  private step(unit: number): boolean {
    if (unit <= 32) {
      this.at += 1;
      return true;
    }
    const kind = unit < 128 ? KINDS[unit] : undefined;
    if (kind === LETTER) return this.word();
    if (kind === DIGIT) return this.number();
    if (unit > 126) {
      const spaces = this.match(SPACES);
      if (spaces === undefined && unit < 0xa1) return false;
      return spaces !== undefined || this.word();
    }
    return this.punctuation(unit);
  }

  private punctuation(unit: number): boolean {
    switch (unit) {
      case 46: // .
        return this.dot();
      case 34: // "
        return this.literal(DOUBLE);
      case 39: // '
        return this.literal(SINGLE);
      case 96: // `
        this.at += 1;
        return this.template(this.at - 1);
      case 47: // /
        return this.slash();
      case 40: // (
        this.open.push({ kind: 'round', after: this.head ? OPERAND : OPERATOR });
        return this.pass(OPERAND);
      case 41: {
        // )
        const open = this.open.pop();
        return open?.kind === 'round' && this.pass(open.after);
      }
      case 91: // [
        this.open.push({ kind: 'square' });
        return this.pass(OPERAND);
      case 93: // ]
        return this.open.pop()?.kind === 'square' && this.pass(OPERATOR);
      case 123: // {
        this.open.push({ kind: 'curly' });
        return this.pass(OPERAND);
      case 125: // }
        return this.closeCurly();
      case 60: // <
        return this.angle();
      case 43: // +
      case 45: {
        // - : a doubled one after an operand belongs to it.
        const doubled = this.text.charCodeAt(this.at + 1) === unit;
        if (doubled) this.at += 1;
        return this.pass(
          doubled && this.next === OPERATOR ? OPERATOR : this.next === UNSURE && doubled ? UNSURE : OPERAND,
        );
      }
      case 33: // ! : in TypeScript it may stand after an operand.
        return this.pass(this.types && this.next !== OPERAND && this.text[this.at + 1] !== '=' ? UNSURE : OPERAND);
      case 35: // # : a private name
        this.pass(OPERAND);
        this.afterDot = true;
        return true;
      case 92: // \ : an escaped name
        return false;
      default:
        return this.pass(OPERAND);
    }
  }

  private word(): boolean {
    const from = this.at;
    this.at = wordEnd(this.units, from);
    const long = this.at - from;
    if (long === 0) return false;
    const property = this.afterDot;
    this.afterDot = false;
    if (property || long > LONGEST_KEYWORD || long < 2) {
      this.head = false;
      this.next = OPERATOR;
      return true;
    }
    const word = this.text.slice(from, this.at);
    this.head = HEADS.has(word) || (this.head && word === 'await');
    this.next = BEFORE_OPERAND.has(word) ? OPERAND : word === 'of' ? UNSURE : OPERATOR;
    return true;
  }

  private number(): boolean {
    const { units } = this;
    while (units[this.at] === 46 || isWord(units[this.at] ?? 0)) this.at += 1;
    this.next = OPERATOR;
    this.afterDot = false;
    return true;
  }

  private dot(): boolean {
    if (this.text.startsWith('...', this.at)) {
      this.at += 2;
      return this.pass(OPERAND);
    }
    const digit = /\d/.test(this.text[this.at + 1] ?? '');
    if (digit && this.next === OPERAND) return this.number();
    this.pass(OPERAND);
    this.afterDot = true;
    return true;
  }

  private slash(): boolean {
    const comment = this.comment();
    if (comment !== undefined) return comment;
    if (this.next === UNSURE) return false;
    return this.next === OPERAND ? this.literal(REGULAR) : this.pass(OPERAND);
  }

  private angle(): boolean {
    if (this.next === OPERATOR && this.text.charCodeAt(this.at + 1) === 60) this.at += 1; // a shift
    if (!this.jsx || this.next === OPERATOR) return this.pass(OPERAND);
    if (this.next === UNSURE) return !/[\w$>]/.test(this.text[this.at + 1] ?? '') && this.pass(OPERAND);
    return this.element();
  }

  /** A literal without holes, as the pattern has it. */
  private literal(pattern: RegExp): boolean {
    const from = this.at;
    const found = this.match(pattern);
    if (found === undefined) return false;
    this.mask.literal(from, this.at, found.slice(1, -1));
    this.next = OPERATOR;
    this.head = false;
    this.afterDot = false;
    return true;
  }

  /** Reads on in a template whose text so far begins at `from`: to its end, or to the next hole. */
  private template(from: number, pure = true): boolean {
    const text = this.text;
    for (let i = this.at; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit === 92) i += 1;
      else if (unit === 96) {
        if (pure) this.mask.literal(from, i + 1, text.slice(from + 1, i));
        else this.mask.blank(from, i + 1);
        this.at = i;
        return this.pass(OPERATOR);
      } else if (unit === 36 && text.charCodeAt(i + 1) === 123) {
        this.mask.blank(from, i + 1);
        this.mask.open(i + 1);
        this.open.push({ kind: 'template' });
        this.at = i + 1;
        return this.pass(OPERAND);
      }
    }
    return false;
  }

  private closeCurly(): boolean {
    const open = this.open.pop();
    this.pass(UNSURE);
    if (open?.kind === 'curly') return true;
    if (open?.kind === 'template') {
      this.mask.close(this.at - 1);
      return this.template(this.at, false);
    }
    if (open?.kind !== 'markup') return false;
    this.mode = open.tag ? 'tag' : 'text';
    return true;
  }
}
