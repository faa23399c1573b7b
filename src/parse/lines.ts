/** Lines of text: shared by every parser that must say where something stands. */

/** Longer texts are cut before parsing: nothing that a project configures is longer, and hostile text may be. */
export const MAX_TEXT = 1_000_000;

/** 1-based line of the first occurrence of `needle` at or after line `from`; undefined where there is none. */
export function lineOfText(text: string, needle: string, from = 1): number | undefined {
  let start = 0;
  for (let line = 1; line < from; line += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) return undefined;
    start = next + 1;
  }
  const at = text.indexOf(needle, start);
  return at < 0 ? undefined : lineAt(text, at);
}

/** 1-based line of a character offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

export const withoutBom = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** True for a plain mapping, which is what every configuration format calls an object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of keys through nested mappings; undefined where any step is missing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (Array.isArray(here)) here = here[Number(key)];
    else if (isRecord(here) && Object.hasOwn(here, key)) here = here[key];
    else return undefined;
  }
  return here;
}
