import { type Publication, targetsOf } from './publication.ts';

/** The folders that a head has to tell of: those that are written to, and all above them. Parents stand first. */
export function foldersOf(publication: Publication): string[] {
  const folders = new Set<string>();
  for (const path of [publication.readme.path, ...targetsOf(publication).map((target) => target.path)])
    for (let at = path.lastIndexOf('/'); ; at = path.lastIndexOf('/', at - 1)) {
      folders.add(path.slice(0, at + 1));
      if (at < 0) break;
    }
  return [...folders].sort();
}
