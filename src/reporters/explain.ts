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

/** Markdown as text for a terminal: headings at the margin, what stands below them indented. Ends with a newline. */
export function terminalText(markdown: string, { color, width }: TextOptions): string {
  const paint = painter(color);
  const lines: string[] = [];
  let indent = '';
  let belowHeading = true;
  for (const node of fromMarkdown(markdown).children) {
    const heading = node.type === 'heading';
    // The line below the title belongs to it, and stands at the margin too.
    if (heading) indent = node.depth === 1 ? '' : '  ';
    if (heading ? lines.length > 0 : !belowHeading) lines.push('');
    if (heading) lines.push(paint('bold', prose(node.children)));
    else
      for (const line of blockLines(node, Math.min(MEASURE, width) - indent.length, paint))
        lines.push(line === '' ? '' : indent + line);
    belowHeading = heading;
  }
  return `${lines.join('\n')}\n`;
}

function blockLines(node: RootContent, width: number, paint: Paint): string[] {
  if (node.type === 'code')
    return codeLines(node.value, 100).map((line) => (line === '' ? '' : `  ${paint('dim', line)}`));
  if (node.type === 'list') return node.children.flatMap((item) => itemLines(item, width, paint));
  return node.type === 'paragraph' ? wrapped(prose(node.children), width, paint) : [];
}

const itemLines = (item: ListItem, width: number, paint: Paint): string[] =>
  item.children
    .flatMap((child) => blockLines(child, width - 2, paint))
    .map((line, at) => `${at === 0 ? '-' : ' '} ${line}`.trimEnd());

/** Code is coloured; where nothing can be, its backticks stay, for they tell where a command ends. */
const wrapped = (text: string, width: number, paint: Paint): string[] =>
  wrap(
    text.replace(/`[^`]*`/g, (code) => code.replaceAll(' ', JOINED)),
    width,
  ).map((line) =>
    line.replaceAll(JOINED, ' ').replace(/`([^`]*)`/g, (code, inside: string) => {
      const painted = paint('cyan', inside);
      return painted === inside ? code : painted;
    }),
  );

/** The words of a paragraph in one line, code in backticks. */
const prose = (nodes: readonly PhrasingContent[]): string => plainText(nodes.map(inline).join(''), 4000);

function inline(node: PhrasingContent): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(inline).join('') : ' ';
}

/** Every requirement in a line: id, title, points. Ends with a newline. */
export function requirementList(rows: readonly IndexRow[], roadmap: string, { color }: TextOptions): string {
  const paint = painter(color);
  const ids = Math.max(...rows.map(({ id }) => textWidth(id)));
  const titles = Math.max(...rows.map(({ title }) => textWidth(title)));
  const lines = rows.map(({ id, title, points, required }) => {
    const worth =
      points === undefined ? 'not asked for' : `${String(points).padStart(3)}${required ? ' required' : ''}`;
    return `  ${paint('cyan', pad(id, ids))}  ${pad(title, titles)}  ${worth}`;
  });
  return [
    paint('bold', `Requirements, with their points in ${plainText(roadmap, 80)}`),
    '',
    ...lines,
    '',
    'milepost explain <id> prints what one asks for, why, and how it is judged.',
    '',
  ].join('\n');
}
