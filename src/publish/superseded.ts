/** What a run found before it read anything, so that it never writes the older over the newer. */
import { objectId } from '../github/object-id.ts';

/** What stood where a run publishes when the run began. */
export interface Found {
  /** Files by path; null where there was none. What is not named is not compared. */
  readonly files: ReadonlyMap<string, FoundFile | null>;
  /** Tip of the branch that proposals come from; null where there was none, absent where that is not known. */
  readonly proposed?: string | null;
}

export interface FoundFile {
  /** The ids that git gives it, in SHA-1 and SHA-256. */
  readonly ids: readonly string[];
  /** Its bytes, where it is the README. */
  readonly readme?: Uint8Array;
}

/** What is remembered of a file. A report's bytes are many, so they are not. */
export const foundFile = (bytes: Uint8Array, isReadme = false): FoundFile => ({
  ids: [40, 64].map((length) => objectId(bytes, '0'.repeat(length))),
  ...(isReadme ? { readme: bytes } : {}),
});

/** Another run has published since this one began: what this one read may be older. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}
