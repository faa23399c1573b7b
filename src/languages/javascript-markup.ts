import { Mask, type Units } from './masked.ts';

/** What the last token lets come next: an operand (a regular expression, markup), an operator, or nobody knows. */
export const OPERAND = 0;
export const OPERATOR = 1;
export const UNSURE = 2;
export type Next = typeof OPERAND | typeof OPERATOR | typeof UNSURE;

export type Open =
  | { readonly kind: 'round'; readonly after: Next }
  | { readonly kind: 'square' | 'curly' }
  /** `${`: where the text after the last hole, or the literal itself, begins. */
  | { readonly kind: 'template' }
  /** Markup's `{…}`, in a tag or between tags. */
  | { readonly kind: 'markup'; readonly tag: boolean }
  | { readonly kind: 'element'; readonly name: string };

const TAG = /<\s*(?:([A-Za-z_$\u00a1-\uffff][\w$.:\u00a1-\uffff-]*)\s*(extends\b|[,=<(])?)?/y;
/** After `<T extends`: what no attribute of that name is followed by. */
const PARAMETER = /^\s+[^\s=>/]/;
const CLOSING = /<\/\s*([\w$.:\u00a1-\uffff-]*)\s*>/y;
const VALUE = /=\s*(?:("[^"]*"|'[^']*')|\{)/y;

/** Where a lexer of JavaScript stands in its text, and how it passes comments and markup. */
export class MarkupLexer {
  readonly mask: Mask;
  protected readonly text: string;
  /** What is not masked yet is as in the text. */
  protected readonly units: Units;
  protected readonly jsx: boolean;
  protected readonly types: boolean;
  protected readonly open: Open[] = [];
  protected at = 0;
  protected next: Next = OPERAND;
  protected afterDot = false;
  protected head = false;
  protected mode: 'code' | 'tag' | 'text' = 'code';

  constructor(text: string, { jsx, types }: { readonly jsx: boolean; readonly types: boolean }) {
    this.text = text;
    this.jsx = jsx;
    this.types = types;
    this.mask = new Mask(text);
    this.units = this.mask.units;
  }

  /** Passes a comment; undefined where none begins here, false where it has no end. */
  protected comment(): boolean | undefined {
    const text = this.text;
    const second = text[this.at + 1];
    if (second === '/') {
      this.blankTo(this.lineEnd());
      return true;
    }
    if (second === '*') {
      const end = text.indexOf('*/', this.at + 2);
      if (end < 0) return false;
      this.blankTo(end + 2);
      return true;
    }
    return undefined;
  }

  /** An element from its `<` on, as far as it goes without code. */
  protected element(): boolean {
    TAG.lastIndex = this.at;
    const found = TAG.exec(this.text);
    // `<T,`, `<T extends …`, `<T>(`: type parameters, or who knows.
    if (this.types && found?.[2] === 'extends' && PARAMETER.test(this.text.slice(TAG.lastIndex, TAG.lastIndex + 100)))
      return this.pass(OPERAND);
    if (!found || found[2] !== undefined) return false;
    this.open.push({ kind: 'element', name: found[1] ?? '' });
    this.at = TAG.lastIndex;
    this.mode = 'tag';
    return true;
  }

  /** The rest of an opening tag. */
  protected attributes(): boolean {
    const { text, units } = this;
    while (this.at < text.length) {
      const unit = units[this.at] ?? 0;
      if (unit === 32 || unit === 10 || (unit >= 97 && unit <= 122)) {
        this.at += 1;
        continue;
      }
      const char = text[this.at] ?? '';
      if (char === '>') {
        this.at += 1;
        this.mode = 'text';
        return true;
      }
      if (char === '/') {
        if (text[this.at + 1] === '>') {
          this.at += 2;
          this.open.pop();
          return this.afterElement();
        }
        if (!this.comment()) return false;
      } else if (char === '{') {
        this.at += 1;
        return this.expression(true);
      } else if (char === '=') {
        VALUE.lastIndex = this.at;
        const found = VALUE.exec(text);
        if (!found) return false;
        this.at = VALUE.lastIndex;
        const value = found[1];
        if (value !== undefined) this.mask.literal(this.at - value.length, this.at, value.slice(1, -1));
        else {
          return this.expression(true);
        }
      } else if (/[\s\w$:.\u00a1-\uffff-]/.test(char)) this.at += 1;
      else return false;
    }
    return false;
  }

  /** Between tags: text up to the next tag or the next expression. */
  protected children(): boolean {
    const { text, units } = this;
    let end = this.at;
    for (; end < text.length; end += 1) {
      const unit = units[end];
      if (unit === 60 || unit === 123) break;
    }
    this.blankTo(end);
    if (text[end] === '{') {
      this.at += 1;
      return this.expression(false);
    }
    if (text[end + 1] !== '/') return this.element();
    CLOSING.lastIndex = end;
    const found = CLOSING.exec(text);
    const open = this.open.pop();
    if (!found || open?.kind !== 'element' || open.name !== found[1]) return false;
    this.at = CLOSING.lastIndex;
    return this.afterElement();
  }

  protected expression(tag: boolean): boolean {
    this.open.push({ kind: 'markup', tag });
    this.mode = 'code';
    this.next = OPERAND;
    return true;
  }

  protected afterElement(): boolean {
    this.mode = this.open.at(-1)?.kind === 'element' ? 'text' : 'code';
    this.next = OPERATOR;
    this.head = false;
    return true;
  }

  /** Passes one character of code. */
  protected pass(next: Next): boolean {
    this.at += 1;
    this.next = next;
    this.afterDot = false;
    this.head = false;
    return true;
  }

  protected match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  protected lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }

  protected blankTo(end: number): void {
    this.mask.blank(this.at, end);
    this.at = end;
  }
}
