import type { Evidence } from '../model/report.ts';

/** One witness of a matcher. */
export interface Hit extends Evidence {
  /** True where a test file is the witness: weaker than own code. */
  readonly test?: boolean;
  /** True where only words in a file are the witness. */
  readonly said?: boolean;
}

/** What a matcher found: null where it does not hold; an empty list where it holds without a witness (`not`). */
export type Found = readonly Hit[] | null;

/** More witnesses than this change no verdict; they would only cost time. */
export const MAX_HITS = 400;

export const found = (hits: readonly Hit[]): Found => (hits.length > 0 ? hits : null);
