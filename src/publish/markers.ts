/** The README's section between two marker comments. All else in the file is the learner's, and stays byte for byte. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { UsageError } from '../model/errors.ts';

export const START_MARKER = '<!-- milepost:start -->';
export const END_MARKER = '<!-- milepost:end -->';

export interface Merged {
  readonly bytes: Buffer;
  readonly changed: boolean;
  /** One sentence for the log, where the markers were not there yet. */
  readonly notice?: string;
}

/**
 * Puts the section between the markers; appends both once where the file has neither. `readme` is null where there
 * is no file. Throws a UsageError (`path:line: …`) where the markers cannot be used; markers shown as code do not count.
 */
export function mergeSection(readme: Uint8Array | null, section: string, path = 'README.md'): Merged {
  const before = Buffer.from(readme ?? []);
  if (/^(?:\xff\xfe|\xfe\xff)/.test(before.toString('latin1', 0, 2)))
    throw new UsageError(`${path}:1: the file is UTF-16, which Markdown tools cannot read; save it as UTF-8`);
  // One character a byte, so that nothing outside the section can change, whatever its encoding.
  const text = before.toString('latin1');
  const inside = Buffer.from(section.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '')).toString('latin1');
  const markers = usableMarkers(text, path);
  const merged = markers ? replaced(text, inside, markers) : appended(text, inside);
  // The same text has the same markers.
  if (merged !== text && markersOf(merged).length !== 2) {
    if (markers) throw new Error('the section to be written holds a marker of its own, or code that is not closed');
    throw new UsageError(
      `${path}: no section can be appended, for the file ends inside a code block; close it, or add the lines ${START_MARKER} and ${END_MARKER} where the section shall stand`,
    );
  }
  const bytes = Buffer.from(merged, 'latin1');
  const fresh =
    readme !== null && !markers ? { notice: `${path} had no markers, so the section was appended at its end` } : {};
  return { bytes, changed: readme === null || !bytes.equals(before), ...fresh };
}

/** What stands between the markers, one character a byte; undefined where there are none, or none that can be used. */
export function sectionOf(readme: Uint8Array | null): string | undefined {
  const text = Buffer.from(readme ?? []).toString('latin1');
  try {
    const markers = usableMarkers(text, 'README.md');
    return markers && text.slice(markers[0].next, markers[1].offset);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function replaced(text: string, inside: string, [start, end]: readonly [Marker, Marker]): string {
  const eol = start.eol;
  return `${text.slice(0, start.next)}${framed(inside, eol)}${text.slice(end.offset)}`;
}

function appended(text: string, inside: string): string {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const gap = text === '' ? '' : /(?:\n|\r)$/.test(text) ? eol : eol + eol;
  return `${text}${gap}${START_MARKER}${eol}${framed(inside, eol)}${END_MARKER}${eol}`;
}

/** The blank lines end an HTML block that the markers may stand in; without them, Markdown inside would not be rendered. */
const framed = (inside: string, eol: string): string => `${eol}${inside.replaceAll('\n', eol)}${eol}${eol}`;

interface Marker {
  readonly kind: 'start' | 'end';
  /** 1-based. */
  readonly line: number;
  readonly offset: number;
  /** Where the next line starts. */
  readonly next: number;
  readonly eol: string;
}

function usableMarkers(text: string, path: string): [Marker, Marker] | undefined {
  const markers = markersOf(text);
  const [first, second, third] = markers;
  if (!first) {
    const shared = htmlLines(text).find(({ content }) => /<!--\s*milepost:(?:start|end)\s*-->/.test(content));
    if (shared) throw new UsageError(`${path}:${shared.line}: a milepost marker must stand on a line of its own`);
    return undefined;
  }
  const repeated = markers.find((marker, index) => markers.findIndex(({ kind }) => kind === marker.kind) < index);
  if (repeated)
    throw new UsageError(
      `${path}:${repeated.line}: the marker milepost:${repeated.kind} stands here a second time; keep one of each`,
    );
  if (!second || third) {
    const missing = first.kind === 'start' ? END_MARKER : START_MARKER;
    throw new UsageError(
      `${path}:${first.line}: the marker milepost:${first.kind} has no counterpart; add the line ${missing}, or remove this one`,
    );
  }
  if (first.kind === 'end')
    throw new UsageError(
      `${path}:${first.line}: the marker milepost:end stands before milepost:start (line ${second.line})`,
    );
  return [first, second];
}

function markersOf(text: string): Marker[] {
  return htmlLines(text).flatMap(({ content, ...place }) => {
    const kind = /^ {0,3}<!--[ \t]*milepost:(start|end)[ \t]*-->[ \t]*$/.exec(content)?.[1];
    return kind === 'start' || kind === 'end' ? [{ kind, ...place }] : [];
  });
}

type Line = Omit<Marker, 'kind'> & { readonly content: string };

/** The lines that mention Milepost and that Markdown takes for HTML: neither code nor running text. */
function htmlLines(text: string): Line[] {
  const lines = linesOf(text);
  const mentions = lines.filter(({ content }) => content.includes('milepost:'));
  if (mentions.length === 0) return [];
  const blocks = htmlBlocks(lines);
  return mentions.filter(({ line }) => blocks.some((block) => block.start <= line && block.end >= line));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const start = text.startsWith(BOM) ? BOM.length : 0;
  for (let offset = start; offset < text.length; ) {
    const end = /\r\n|\n|\r|$/g;
    end.lastIndex = offset;
    const found = end.exec(text);
    const at = found?.index ?? text.length;
    const eol = found?.[0] ?? '';
    lines.push({
      line: lines.length + 1,
      offset,
      next: at + eol.length,
      eol: eol || '\n',
      content: text.slice(offset, at),
    });
    offset = at + eol.length;
  }
  return lines;
}

/** A UTF-8 byte order mark, one character a byte. */
const BOM = '\xef\xbb\xbf';

/** Lists and quotes that begin one in the other on one line: the parser takes the square of their number. */
const NESTS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t>]))){20,}/gm;

/** Only the block structure matters here, so everything inside paragraphs is left unparsed. */
const INLINE = ['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'definition', 'htmlText'];
const LABELS = ['labelEnd', 'labelStartImage', 'labelStartLink', 'hardBreakEscape'];

/**
 * A line that starts like this is text, or stands in whatever was open before it; without a `>` it ends no HTML. Its first
 * character tells as much as all of it, and most of a section is long rows of tables.
 */
const TEXT = /^[A-Za-z|[][^>]*$/;

/** Numbers of the first and the last line of each. */
function htmlBlocks(lines: readonly Line[]): { start: number; end: number }[] {
  const short = lines.map(({ content }) => (TEXT.test(content) ? content.slice(0, 1) : content)).join('\n');
  const tree = fromMarkdown(
    short.replace(NESTS, (marks) => 'x'.repeat(marks.length)),
    { extensions: [{ disable: { null: [...INLINE, ...LABELS] } }] },
  );
  const blocks: { start: number; end: number }[] = [];
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('children' in node) pending.push(...node.children);
    if (node.type === 'html' && node.position)
      blocks.push({ start: node.position.start.line, end: node.position.end.line });
  }
  return blocks;
}
