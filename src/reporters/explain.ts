import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { codeLines, plainText } from './escape.ts';
import { type Paint, painter } from './paint.ts';
import type { IndexRow } from './requirement.ts';
import { pad, textWidth, wrap } from './width.ts';

export interface TextOptions {
  readonly color: boolean;
  readonly width: number;
}

/** Longer lines are hard to read, however wide the terminal is. */
const MEASURE = 88;
/** Stands for a blank inside code while a paragraph is wrapped: a command is not broken apart. */
const JOINED = '\u00a0';

/** Markdown as text for a terminal: headings at the margin, what stands below them and code indented. Ends with a newline. */
export function terminalText(markdown: string, { color, width }: TextOptions): string {
  const paint = painter(color);
  const lines: string[] = [];
  let indent = '';
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading') {
      if (lines.length > 0) lines.push('');
      lines.push(paint('bold', prose(node.children).replaceAll('`', '')));
      // The line below the title belongs to it.
      indent = node.depth === 1 ? '' : '  ';
      continue;
    }
    const block = blockLines(node, Math.min(MEASURE, width) - indent.length, paint);
    const followsHeading = lines.length === 0 || lines.at(-1)?.startsWith(indent || '\0') === false;
    if (!followsHeading) lines.push('');
    lines.push(...block.map((line) => (line === '' ? '' : indent + line)));
  }
  return `${lines.join('\n')}\n`;
}

function blockLines(node: RootContent, width: number, paint: Paint): string[] {
  if (node.type === 'code') return codeLines(node.value, 100).map((line) => (line === '' ? '' : `  ${paint('dim', line)}`));
  if (node.type === 'list') return node.children.flatMap((item) => itemLines(item, width, paint));
  if (node.type === 'paragraph') return wrapped(prose(node.children), width, paint);
  return [];
}

const itemLines = (item: ListItem, width: number, paint: Paint): string[] =>
  item.children
    .flatMap((child) => blockLines(child, width - 2, paint))
    .map((line, at) => `${at === 0 ? '-' : ' '} ${line}`.trimEnd());

const wrapped = (text: string, width: number, paint: Paint): string[] =>
  wrap(text, width).map((line) =>
    line.replaceAll(JOINED, ' ').replace(/`[^`]*`/g, (code) => {
      const styled = paint('cyan', code.slice(1, -1));
      // Where nothing can be coloured, the backticks stay: they tell where a command ends.
      return styled === code.slice(1, -1) ? code : styled;
    }),
  );

/** The words of a paragraph in one line, code in backticks. */
const prose = (nodes: readonly PhrasingContent[]): string =>
  plainText(nodes.map(inline).join(''), 4000);
