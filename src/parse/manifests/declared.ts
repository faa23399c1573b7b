import { lineOfText } from '../lines.ts';

/** One dependency as a manifest declares it. */
export interface Declared {
  readonly name: string;
  readonly line: number;
  readonly dev: boolean;
  /** Where a manifest mixes ecosystems: pip inside a conda environment. */
  readonly ecosystem?: 'pypi' | 'conda';
}

/** Groups, extras and scopes that only developers and tests use. */
export const isDevGroup = (name: string): boolean =>
  /^(?:.*[-_.])?(?:dev|develop|development|tests?|testing|lint(?:ing|ers?)?|docs?|ci|format|style|typing|types|quality|qa|build|benchmarks?|pre-?commit)(?:[-_.].*)?$/i.test(
    name,
  );

/** Keys of a mapping, as strings; none for anything else. */
export const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).slice(0, 2000) : [];

export const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, 2000).filter((item): item is string => typeof item === 'string') : [];

/** Line of the first of the needles that is found at or below `from`; `from` itself where none is. */
export function lineOf(text: string, from: number, ...needles: string[]): number {
  for (const needle of needles) {
    const line = lineOfText(text, needle, from);
    if (line !== undefined) return line;
  }
  return from;
}

/** Line of the first `key` that opens a line at or below `from`, bare or quoted; `from` where there is none. */
export function keyLine(text: string, from: number, key: string): number {
  const lines = text.split('\n');
  for (let at = from - 1; at < lines.length; at++) {
    const line = lines[at]?.trimStart() ?? '';
    const bare = /^["']/.test(line) ? line.slice(1) : line;
    if (bare.startsWith(key) && !/^[\w-]/.test(bare.slice(key.length))) return at + 1;
  }
  return from;
}
