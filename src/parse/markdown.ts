import MarkdownIt, { type Token } from 'markdown-it';

/** One piece of a Markdown text, in document order. */
export interface MarkdownBlock {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'inline-code' | 'html';
  /** Words without markup: images and HTML leave a blank. Of `html` the source. */
  readonly text: string;
  /** The same without the words of links. */
  readonly unlinked: string;
  /** 1-based; of code, where its first line stands. */
  readonly line: number;
  /** 1 to 6 for a heading, 0 for anything else. */
  readonly level: number;
}

const parser = new MarkdownIt('commonmark');
// Its own limit is meant for pages that are shown: lists in lists of a README go deeper than 20 tokens.
Object.assign(parser.options, { maxNesting: 100 });
// Nothing is rendered here: every address is a link, and words stay as they are written.
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (text) => text;

/** The blocks of a CommonMark text, at most `most`. */
export function markdownBlocks(text: string, most: number): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let heading = 0;
  for (const token of parser.parse(text, {})) {
    if (blocks.length >= most) break;
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') heading = 0;
    else if (token.type === 'inline') {
      const codes = inlineCodes(token, line);
      blocks.push({
        kind: heading ? 'heading' : 'paragraph',
        ...words(token.children ?? [], codes),
        line,
        level: heading,
      });
      if (!heading) blocks.push(...codes);
    } else if (token.type === 'fence' || token.type === 'code_block') {
      // A fence is a line of its own above the code.
      blocks.push(plain('code', token.content.replace(/\n$/, ''), token.type === 'fence' ? line + 1 : line));
    } else if (token.type === 'html_block') blocks.push(plain('html', token.content, line));
  }
  return blocks;
}

const plain = (kind: MarkdownBlock['kind'], text: string, line: number): MarkdownBlock => ({
  kind,
  text,
  unlinked: text,
  line,
  level: 0,
});

/** The words of inline tokens: what stands between an opening and its closing is trimmed, as it is between blocks. */
function words(
  tokens: readonly Token[],
  codes: readonly MarkdownBlock[],
): { readonly text: string; readonly unlinked: string } {
  const open: { text: string; unlinked: string }[] = [];
  let top = { text: '', unlinked: '' };
  let passed = 0;
  for (const { type, nesting, content } of tokens) {
    if (nesting === 1) {
      open.push(top);
      top = { text: '', unlinked: '' };
    } else if (nesting === -1) {
      const { text, unlinked } = top;
      top = open.pop() ?? { text: '', unlinked: '' };
      top.text += text.trim();
      top.unlinked += type === 'link_close' ? ' ' : unlinked.trim();
    } else {
      let said = content;
      if (type === 'softbreak' || type === 'hardbreak') said = '\n';
      else if (type === 'image' || type === 'html_inline') said = ' ';
      else if (type === 'code_inline') said = codes[passed++]?.text ?? content;
      top.text += said;
      top.unlinked += said;
    }
  }
  return { text: top.text.trim(), unlinked: top.unlinked.trim() };
}

/** A run of backquotes: where it begins, how long it is, and the index of the next of its length; -1 where none follows. */
interface Run {
  readonly at: number;
  readonly length: number;
  next: number;
}

function runsIn(source: string): Run[] {
  const runs = Array.from(source.matchAll(/`+/g), ({ 0: run, index }) => ({ at: index, length: run.length, next: -1 }));
  const latest = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i -= 1) {
    const run = runs[i];
    if (!run) continue;
    run.next = latest.get(run.length) ?? -1;
    latest.set(run.length, i);
  }
  return runs;
}

/** In runs: escaped ones may stand between two pieces of code, yet not so many that each search goes through the whole text. */
const FURTHEST = 50;

/** Code between words, with its line ends and its line: its tokens tell neither, so it is looked for in their order. */
function inlineCodes({ content: source, children }: Token, line: number): MarkdownBlock[] {
  const codes = (children ?? []).filter(({ type }) => type === 'code_inline');
  if (codes.length === 0) return [];
  const runs = runsIn(source);
  const blocks: MarkdownBlock[] = [];
  let i = 0;
  let here = line;
  let counted = 0;
  for (const { content, markup } of codes) {
    let text = content;
    for (let j = i; j < Math.min(runs.length, i + FURTHEST); j += 1) {
      const opening = runs[j];
      const closing = runs[opening?.next ?? -1];
      if (!opening || !closing || opening.length !== markup.length) continue;
      const inside = source.slice(opening.at + opening.length, closing.at);
      const found = [inside, inside.slice(1, -1)].find((one) => one.replace(/\n/g, ' ') === content);
      if (found === undefined) continue;
      text = found;
      here += linesBetween(source, counted, opening.at);
      counted = opening.at;
      i = opening.next + 1;
      break;
    }
    blocks.push(plain('inline-code', text, here));
  }
  return blocks;
}

function linesBetween(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
