import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { cutTo, pad, textWidth, wrap } from '../reporters/width.ts';
import { oneLine } from './terminal.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const MEASURE = 100;
/** A column of a table gets so much at least, whatever its neighbours hold. */
const NARROWEST = 8;

/**
 * The README's section as a terminal can show it: plain text, pictures by what they say, links by their text, and of what is
 * folded away its summary. Ends with a newline.
 */
export function sectionText(markdown: string, width: number): string {
  const lines: string[] = [];
  const measure = Math.min(MEASURE, width);
  const block = (text: readonly string[]) => {
    if (text.length > 0) lines.push(...(lines.length > 0 ? ['', ...text] : text));
  };
  const tokens = new MarkdownIt({ html: true }).parse(markdown, {});
  let rows: string[][] = [];
  let folded = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'html_block') {
      const outermost = folded === 0;
      folded += count(token, /<details\b/gi) - count(token, /<\/details\b/gi);
      if (outermost) block(summaries(token.content));
      continue;
    }
    if (folded > 0) continue;
    const before = tokens[index - 1]?.type;
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'table_close') {
      block(table(rows, measure));
      rows = [];
    } else if (token.type === 'inline') {
      const text = inlineText(token);
      if (before === 'th_open' || before === 'td_open') rows.at(-1)?.push(text.join(' '));
      else block(text.flatMap((line) => wrap(line, measure)));
      if (before === 'heading_open') lines.push('='.repeat(Math.min(measure, textWidth(lines.at(-1) ?? ''))));
    } else if (token.type === 'fence' || token.type === 'code_block')
      block(
        token.content
          .trimEnd()
          .split('\n')
          .map((line) => `    ${plain(line)}`.trimEnd()),
      );
  }
  // At the start of a line these signs are a command to a runner, whose log this may become.
  return `${lines.map((line) => line.replace(/^(\s*):(?=:)/, '$1:\u2060')).join('\n')}\n`;
}

/** Lines of a paragraph; HTML in it is dropped, but for its line breaks. */
function inlineText({ children }: Token): string[] {
  const text = (children ?? []).map(({ type, content }) => {
    if (type === 'image') return `[${content}]`;
    if (type === 'hardbreak' || (type === 'html_inline' && /^<br\b/i.test(content))) return '\n';
    if (type === 'softbreak') return ' ';
    return type === 'text' || type === 'code_inline' ? content : '';
  });
  return text
    .join('')
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');
}

const count = ({ content }: Token, pattern: RegExp): number => content.match(pattern)?.length ?? 0;

const summaries = (html: string): string[] =>
  [...html.matchAll(/<summary>([\s\S]*?)<\/summary>/g)].map(
    ([, text = '']) => `▸ ${plain(text.replace(/<[^>]*>/g, ''))}`,
  );

function table(rows: readonly string[][], width: number): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => textWidth(row[at] ?? ''))));
  // The widest column gives way first.
  for (let over = sum(widths) + 2 * (columns - 1) - width; over > 0; ) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const next = Math.max(NARROWEST, ...widths.filter((one) => one < widest));
    const cut = Math.max(1, Math.min(over, widest - next));
    widths[widths.indexOf(widest)] = widest - cut;
    over -= cut;
  }
  return rows.map((row) =>
    widths
      .map((most, at) => pad(cutTo(row[at] ?? '', most), most))
      .join('  ')
      .trimEnd(),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const plain = (text: string): string => oneLine(text.replaceAll('\u2060', '')).replaceAll('\u00a0', ' ').trimEnd();
