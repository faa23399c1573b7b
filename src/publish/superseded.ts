/** What a run found before it read anything, so that it never writes the older over the newer. */

/** What stood where a run publishes when the run began. */
export interface Found {
  /** Files by path; null where there was none. What is not named is not compared. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
  /** Tip of the branch that proposals come from; null where there was none, absent where that is not known. */
  readonly proposed?: string | null;
}

/** Another run has published since this one began: what this one read may be older. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}
