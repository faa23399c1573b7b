/** What a run found before it read anything, so that it never writes the older over the newer. */
import type { Head } from './head.ts';
import { sectionOf } from './markers.ts';
import { blobId, type Publication, targetsOf } from './publication.ts';

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
  /** Of a README, whose section alone counts. */
  readonly bytes?: Uint8Array;
}

/** What is remembered of a file. A report's bytes are many, so they are not. */
export const foundFile = (bytes: Uint8Array, isReadme = false): FoundFile => ({
  ids: [40, 64].map((length) => blobId(bytes, '0'.repeat(length))),
  ...(isReadme ? { bytes } : {}),
});

/** Another run has published since this one began: what this one read may be older. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/**
 * Throws a `Superseded` where a file that is to be written is another one than the run found. Of the README only the
 * section counts: what its owner wrote meanwhile is merged with.
 */
export function refuseOlder(found: Found | undefined, publication: Publication, head: Head): void {
  if (!found) return;
  for (const { path } of targetsOf(publication)) {
    const before = found.files.get(path);
    if (before === undefined) continue;
    const now = head.entries.get(path)?.oid;
    if (before === null ? now !== undefined : !before.ids.includes(now ?? ''))
      throw new Superseded(`${path} was written meanwhile`);
  }
  const { path, bytes } = head.readme;
  const before = publication.readme.section === undefined ? undefined : found.files.get(path);
  if (before !== undefined && sectionOf(before?.bytes ?? null) !== sectionOf(bytes))
    throw new Superseded(`the section of ${path} was written meanwhile`);
}
