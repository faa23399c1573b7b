/** What a property is: a parser, the module that it covers, and the texts that it is fed with. */
import type { fc } from '../helpers/properties.ts';
import { textsOf } from './texts.ts';

export interface Property {
  readonly name: string;
  /** Module below `src`. */
  readonly covers: string;
  readonly seeds: readonly string[];
  readonly texts: fc.Arbitrary<string>;
  run(text: string): unknown;
}

export type Row = readonly [name: string, run: (text: string) => unknown];

export const of = (
  covers: string,
  seeds: readonly string[],
  pieces: readonly string[],
  ...rows: readonly Row[]
): Property[] => {
  const texts = textsOf(seeds, pieces);
  return rows.map(([name, run]) => ({ name, covers, seeds, texts, run }));
};
