import { lineAt } from './lines.ts';
import { markdownBlocks } from './markdown.ts';

/** A text written for people, in one shape for Markdown, reST, AsciiDoc and plain text. Lines are 1-based. */
export interface Prose {
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'inline-code';
  /** Markup, badges, images and comments left out. */
  readonly text: string;
  /** The same without the words of links. */
  readonly unlinked: string;
  readonly line: number;
  /** 1 to 6 for a heading, 0 for anything else. */
  readonly level: number;
  /** Text of the nearest heading above; '' before the first. */
  readonly section: string;
}

const MAX_LENGTH = 200_000;
const MAX_BLOCKS = 4000;

const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkdn?)$/i;

/** Reads a text as its file name says: Markdown, or a light reading of reST, AsciiDoc, Org and plain text. Never throws. */
export function parseProse(text: string, path: string): Prose {
  const capped = text.slice(0, MAX_LENGTH);
  const markdown = MARKDOWN.test(path) ? readMarkdown(capped) : undefined;
  return { blocks: inSections(markdown ?? plainBlocks(capped, /\.(?:adoc|asciidoc)$/i.test(path))) };
}

type Loose = Omit<Block, 'section'>;

function inSections(blocks: readonly Loose[]): Block[] {
  let section = '';
  return blocks.slice(0, MAX_BLOCKS).map((block) => {
    if (block.kind === 'heading') section = block.text;
    return { ...block, section };
  });
}

function readMarkdown(text: string): Loose[] | undefined {
  try {
    const blocks = markdownBlocks(bounded(text), MAX_BLOCKS);
    return blocks.flatMap(({ kind, ...block }): Loose[] =>
      kind === 'html' ? htmlBlocks(block.text, block.line) : [{ kind, ...block }],
    );
  } catch {
    return undefined;
  }
}

/** Marks of emphasis in one block. A parser may pair each with all before it, so that hostile ones cost their square. */
const MAX_EMPHASIS = 300;
/** Brackets in one block, for the same reason. */
const MAX_LINKS = 2_000;

/** The text without what a parser would recurse on, or compare with everything: every line stays where it was. */
function bounded(text: string): string {
  const shallow = text.replace(/^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t>]))){20,}/gm, '> ');
  return shallow
    .split(/(\n[ \t]*\n)/)
    .map((block) => {
      const unlinked = (block.match(/\[/g)?.length ?? 0) > MAX_LINKS ? block.replace(/[[\]]/g, ' ') : block;
      return (unlinked.match(/[*_]/g)?.length ?? 0) > MAX_EMPHASIS
        ? unlinked.replace(/[*_]+(?=[^\s*_])|(?<=[^\s*_])[*_]+/g, (marks) => ' '.repeat(marks.length))
        : unlinked;
    })
    .join('');
}

const plain = (kind: Block['kind'], text: string, line: number, level = 0): Loose => ({
  kind,
  text,
  unlinked: text,
  line,
  level,
});

const HTML_PART = /<(h[1-6]|pre|code|a)\b[^<>]{0,500}>([\s\S]{0,4000}?)<\/\1>/gi;

function htmlBlocks(html: string, line: number): Loose[] {
  const visible = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const blocks: Loose[] = [];
  for (const found of visible.matchAll(HTML_PART)) {
    const tag = found[1]?.toLowerCase() ?? '';
    const inside = found[2] ?? '';
    const at = line + lineAt(visible, found.index) - 1;
    if (tag.startsWith('h')) blocks.push(plain('heading', stripTags(inside), at, Number(tag[1])));
    else if (tag === 'pre' || tag === 'code') blocks.push(plain('code', stripTags(inside), at));
  }
  const rest = (keepLinks: boolean): string =>
    stripTags(
      visible.replace(HTML_PART, (_all, tag: string, inside: string) => (/^a$/i.test(tag) && keepLinks ? inside : ' ')),
    );
  const text = rest(true);
  if (text) blocks.push({ ...plain('paragraph', text, line), unlinked: rest(false) });
  return blocks;
}

const stripTags = (html: string): string =>
  html
    .replace(/<[^<>]{0,1000}>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();

const UNDERLINE = /^([=\-~^"'`*+#.:_])\1{2,}\s*$/;
const DIRECTIVE = /^(?:\.\. |:[\w-]+:|image::|toc::|\[[^\]]*\]$|#\+\w+:)/;

/** Headings by underline, `=` or `*` marks; indented, fenced and `----` parts as code; all else as paragraphs. */
function plainBlocks(text: string, asciidoc: boolean): Loose[] {
  const lines = text.split('\n').slice(0, 20_000);
  const blocks: Loose[] = [];
  let paragraph: { text: string[]; line: number } | undefined;
  const end = (): void => {
    if (!paragraph) return;
    const words = paragraph.text.join('\n').replace(/:\w+:`([^`<]*)[^`]*`/g, '$1');
    const unlinked = words.replace(/`[^`<>]{0,300}<[^>]{0,500}>`_{1,2}|https?:\/\/\S+(?:\[[^\]]{0,200}\])?/g, ' ');
    blocks.push({ ...plain('paragraph', words, paragraph.line), unlinked });
    for (const code of words.matchAll(/`{1,2}([^`\n]{2,200})`{1,2}(?!_)/g))
      blocks.push(plain('inline-code', code[1] ?? '', paragraph.line));
    paragraph = undefined;
  };
  let fence: string | undefined;
  for (const [index, raw] of lines.entries()) {
    const line = raw.slice(0, 2000);
    const bare = line.trim();
    const mark = /^(```|~~~|-{4,}$|\.{4,}$|#\+begin_src|#\+end_src)/i.exec(bare)?.[1];
    const above = lines[index - 1]?.trim() ?? '';
    const isFence =
      mark !== undefined && (!/^[-.]/.test(mark) || asciidoc || fence !== undefined || above.startsWith('['));
    if (isFence) {
      end();
      fence = fence === undefined ? mark : undefined;
    } else if (fence !== undefined || (/^(?: {3,}|\t)\S/.test(line) && !paragraph)) {
      end();
      blocks.push(plain('code', bare, index + 1));
    } else if (bare === '' || DIRECTIVE.test(bare)) {
      end();
    } else if (UNDERLINE.test(bare)) {
      if (paragraph?.text.length === 1) {
        blocks.push(plain('heading', paragraph.text[0] ?? '', paragraph.line, bare.startsWith('=') ? 1 : 2));
        paragraph = undefined;
      } else end();
    } else if (/^(?:={1,6}|\*{1,6}|#{1,6})\s+\S/.test(line)) {
      end();
      const marks = /^[=*#]+/.exec(line)?.[0].length ?? 1;
      blocks.push(plain('heading', bare.replace(/^[=*#]+\s+|(?<!\s)\s+=+$/g, ''), index + 1, marks));
    } else {
      paragraph ??= { text: [], line: index + 1 };
      paragraph.text.push(bare);
    }
  }
  end();
  return blocks;
}

/** Words in any script; two Han, Kana or Thai characters count as one. */
export function wordCount(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const spaced = text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' ')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu);
  return (spaced?.length ?? 0) + Math.ceil(dense / 2);
}

/** Where lines may stop to be words: code, HTML, images, the addresses and titles of links. */
const NO_WORDS = /```|~~~|<|!\[|\]:|\]\(/;
/** A line that can be nothing but words of a paragraph or a heading. */
const WORDS_ALONE = /^[A-Za-z][A-Za-z0-9 ,.'()-]*$/gm;

/** True where Markdown shows at a look that it holds so many words; false where only reading it can tell. */
export function hasPlainWords(text: string, path: string, enough: number): boolean {
  if (!MARKDOWN.test(path)) return false;
  const end = text.search(NO_WORDS);
  const plainPart = end < 0 ? text : text.slice(0, text.lastIndexOf('\n', end) + 1);
  let words = 0;
  for (const [line] of plainPart.matchAll(WORDS_ALONE)) {
    words += wordCount(line);
    if (words >= enough) return true;
  }
  return false;
}
