/** What stands there, in words: `"text"`, `the number 3`, `a list`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `"${glimpse(value)}"`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

/** A little of a text, without control characters: enough to recognise it in one line. */
export const glimpse = (text: string, most = 60): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  const clean = text.slice(0, 1000).replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
};
