/** Columns that a line of a report may take, its indent included. */
const WIDTH = 160;

/**
 * JSON as formatters write it: an object or a list stands on one line where it fits, otherwise each member on a line of its own,
 * two spaces deeper. So a piece of evidence is a line, and a diff shows what changed.
 * @param indent columns that the lines after the first one are moved by.
 * @param open true where the value is broken into lines even if it would fit.
 */
export function laidOut(value: unknown, indent = 0, open = false): string {
  return written(value, indent, indent, open);
}

/** `column` is where the value begins; what follows it on its line is a comma at most. */
function written(value: unknown, indent: number, column: number, open: boolean): string {
  const short = open ? undefined : oneLine(value, WIDTH - column - 1);
  if (short !== undefined) return short;
  const members = membersOf(value);
  if (members === undefined) return JSON.stringify(value);
  const deeper = indent + 2;
  const lines = members.map(([name, member]) => name + written(member, deeper, deeper + name.length, false));
  const [start, end] = Array.isArray(value) ? '[]' : '{}';
  if (lines.length === 0) return `${start}${end}`;
  const margin = ' '.repeat(deeper);
  return `${start}\n${margin}${lines.join(`,\n${margin}`)}\n${' '.repeat(indent)}${end}`;
}

/** The value on one line; undefined where that takes more than so many columns. Stops looking as soon as it does. */
function oneLine(value: unknown, room: number): string | undefined {
  const members = membersOf(value);
  if (members === undefined) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const list = Array.isArray(value);
  if (members.length === 0) return room < 2 ? undefined : list ? '[]' : '{}';
  const parts: string[] = [];
  let left = room - (list ? 0 : 2);
  for (const [name, member] of members) {
    const text = oneLine(member, left - name.length - 2);
    if (text === undefined) return undefined;
    parts.push(name + text);
    left -= name.length + text.length + 2;
  }
  return list ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}

/** What stands in an object or a list, each with what is written before it; undefined for anything else. */
function membersOf(value: unknown): [name: string, value: unknown][] | undefined {
  if (Array.isArray(value)) return value.map((member: unknown) => ['', member ?? null]);
  if (value === null || typeof value !== 'object') return undefined;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => [`${JSON.stringify(key)}: `, member]);
}

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
