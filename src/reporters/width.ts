/** How many columns text takes on a terminal. */

let segmenter: Intl.Segmenter | undefined;
/** Made when it is first needed: it loads tables that cost more than the rest of a table's text. */
const graphemes = (text: string): Intl.Segments =>
  (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text);

/** Characters that stand alone, one column each: ASCII, Latin letters and signs, dashes and dots, boxes, marks. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2026\u2500-\u259f\u2713-\u2718]*$/;

/** East Asian wide and fullwidth characters, as in Unicode's East Asian Width; two columns each. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const PICTURE = /^\p{Emoji_Presentation}|\ufe0f/u;

const columns = (grapheme: string): number => (WIDE.test(grapheme) || PICTURE.test(grapheme) ? 2 : 1);

export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += columns(segment);
  return width;
}

/** The text in at most `max` columns, cut with an ellipsis. */
export function cutTo(text: string, max: number): string {
  if (textWidth(text) <= max) return text;
  if (PLAIN.test(text)) return `${text.slice(0, max - 1).trimEnd()}…`;
  let cut = '';
  let width = 1;
  for (const { segment } of graphemes(text)) {
    width += columns(segment);
    if (width > max) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** Breaks at spaces so that no line is wider than `width`; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
