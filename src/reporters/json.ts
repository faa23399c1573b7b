import type { Portfolio } from '../model/portfolio.ts';
import type { GradeReport } from '../model/report.ts';

/** The order in which keys stand, whoever built the object: a diff of two reports shows changes and nothing else. */
export const KEY_ORDER: readonly string[] = [
  ...['schema', 'roadmap', 'owner', 'capstone', 'progress', 'repositories', 'skipped'],
  ...[
    'id',
    'version',
    'name',
    'chosen',
    'commit',
    'committed',
    'behind',
    'kept',
    'basis',
    'incomplete',
    'url',
    'description',
    'topics',
  ],
  ...['score', 'ready', 'percent', 'proven', 'provable', 'reported', 'reportable', 'track', 'state', 'counted'],
  ...['license', 'tracks', 'requirements', 'skills', 'techniques'],
  ...['verdict', 'required', 'weight', 'points', 'count', 'reason', 'until', 'evidence', 'advice', 'fix'],
  ...['path', 'line', 'detail', 'snippet'],
  ...['item', 'title', 'repository', 'proof', 'link', 'date', 'next', 'projects', 'parts', 'items'],
];

const PLACE = new Map(KEY_ORDER.map((key, index) => [key, index]));
const placeOf = (key: string): number => PLACE.get(key) ?? KEY_ORDER.length;

/** Characters that a terminal or a reader could be fooled by; JSON lets us name them instead. */
const TRICKY = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** What `milepost grade --json` prints: two spaces of indent, one final newline, the same bytes for the same report. */
export const gradeJson = (report: GradeReport): string => toJson(report);

/** A run wants it in several places. */
const texts = new WeakMap<Portfolio, string>();

/** The text of `milepost.json`. */
export function portfolioJson(portfolio: Portfolio): string {
  const text = texts.get(portfolio) ?? toJson(portfolio);
  texts.set(portfolio, text);
  return text;
}

/** Repository by repository: of a thousand, everything at once would take several times the memory of the text. */
function toJson({ repositories, ...rest }: GradeReport): string {
  const marked = written({ ...rest, repositories: [] }, 0);
  if (repositories.length === 0) return `${marked}\n`;
  const each = repositories.map((one) => `    ${written(one, 4)}`);
  // The only list that is empty at this depth under that name.
  const [before, after] = marked.split(EMPTY, 2);
  return `${before}\n  "repositories": [\n${each.join(',\n')}\n  ]${after}\n`;
}

const EMPTY = '\n  "repositories": []';

function written(value: unknown, indent: number): string {
  const text = named(JSON.stringify(value, (_key, member: unknown) => ordered(member), 2));
  return text.replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** The same JSON, with every character named that could fool a terminal, a reader, or a runner's log. */
export const named = (json: string): string =>
  json
    .replace(TRICKY, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    // A runner's log takes `##[…]` anywhere in a line for a command.
    .replaceAll('##[', '#\\u0023[');

function ordered(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0)),
  );
}
