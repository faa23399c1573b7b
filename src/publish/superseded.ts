/** What a run found before it read anything, so that it never writes the older over the newer. */
import type { Head } from './head.ts';
import { sectionOf } from './markers.ts';
import { blobId, type Publication, targetsOf } from './publication.ts';

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

/**
 * Throws a `Superseded` where a file that is to be written is another one than the run found. Of the README only the
 * section counts: what its owner wrote meanwhile is merged with.
 */
export function refuseOlder(found: Found | undefined, publication: Publication, head: Head): void {
  if (!found) return;
  for (const { path } of targetsOf(publication)) {
    const before = found.files.get(path);
    if (before === undefined) continue;
    if (head.entries.get(path)?.oid !== (before === null ? undefined : blobId(before, head.oid)))
      throw new Superseded(`${path} was written meanwhile`);
  }
  const { path, bytes } = head.readme;
  const before = publication.readme.section === undefined ? undefined : found.files.get(path);
  if (before !== undefined && sectionOf(before) !== sectionOf(bytes))
    throw new Superseded(`the section of ${path} was written meanwhile`);
}
