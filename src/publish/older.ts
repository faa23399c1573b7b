import type { Head } from './head.ts';
import { sectionOf } from './markers.ts';
import { type Publication, targetsOf } from './publication.ts';
import { type Found, Superseded } from './superseded.ts';

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
  if (before !== undefined && sectionOf(before?.readme ?? null) !== sectionOf(bytes))
    throw new Superseded(`the section of ${path} was written meanwhile`);
}
