import type { Portfolio } from '../model/portfolio.ts';
import type { Artifact, GradeReport } from '../model/report.ts';
import { laidOut } from './layout.ts';

/** Characters that a terminal or a reader could be fooled by; JSON lets us name them instead. */
const TRICKY = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** What `milepost grade --json` prints: two spaces of indent, one final newline, the same bytes for the same report. */
export const gradeJson = (report: GradeReport): string => [...pieces(report)].join('');

/** A run wants it in several places. */
const written = new WeakMap<Portfolio, Buffer>();

/** The bytes of `milepost.json`, made once: of a thousand repositories they are ten megabytes. */
export function portfolioBytes(portfolio: Portfolio): Buffer {
  const bytes = written.get(portfolio) ?? bytesOf(portfolio);
  written.set(portfolio, bytes);
  return bytes;
}

/** The text of `milepost.json`. */
export const portfolioJson = (portfolio: Portfolio): string => portfolioBytes(portfolio).toString('utf8');

/** `milepost.json` as a file to be written. */
export function portfolioFile(path: string, portfolio: Portfolio): Artifact {
  const bytes = portfolioBytes(portfolio);
  return {
    path,
    bytes,
    get content() {
      return bytes.toString('utf8');
    },
  };
}

/** Written twice, for the length alone the first time: that costs less than to hold all of it twice. */
function bytesOf(report: GradeReport): Buffer {
  let length = 0;
  for (const piece of pieces(report)) length += Buffer.byteLength(piece);
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const piece of pieces(report)) at += bytes.write(piece, at);
  return bytes;
}

/** Repository by repository: of a thousand, everything at once would take several times the memory of the bytes. */
function* pieces({ repositories, ...rest }: GradeReport): Generator<string> {
  const marked = named(laidOut({ ...rest, repositories: [] }, 0, true));
  if (repositories.length === 0) {
    yield `${marked}\n`;
    return;
  }
  // The only list that is empty at this depth under that name.
  const [before, after] = marked.split(EMPTY, 2);
  yield `${before}\n  "repositories": [`;
  for (const [index, one] of repositories.entries())
    yield `${index === 0 ? '' : ','}\n    ${named(laidOut(one, 4, true))}`;
  yield `\n  ]${after}\n`;
}

const EMPTY = '\n  "repositories": []';

/** The same JSON, with every character named that could fool a terminal, a reader, or a runner's log. */
export const named = (json: string): string =>
  json
    .replace(TRICKY, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    // A runner's log takes `##[…]` anywhere in a line for a command.
    .replaceAll('##[', '#\\u0023[');
