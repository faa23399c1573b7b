import { readBlob } from '../github/blob.ts';
import type { GitHubClient } from '../github/client.ts';
import { objectId } from '../github/object-id.ts';
import { UsageError } from '../model/errors.ts';
import { type Head, type Place, SYMLINK } from './head.ts';
import { BADGE_FOLDER, folderOf, isOurs, mayBeOurs, type Publication, type Target, targetsOf } from './publication.ts';
import { readmeTarget } from './readme.ts';

/** What a commit on top of one head has to change. */
export interface Plan {
  /** All that the branch is to hold, changed or not. */
  readonly wanted: readonly Target[];
  readonly additions: readonly Target[];
  readonly deletions: readonly string[];
  /** Paths of both, sorted; empty where the branch holds the publication already. */
  readonly changed: readonly string[];
  /** One sentence on the README, where the markers were not there yet. */
  readonly notice?: string | undefined;
}

/** What is still to be written on top of `head`. A UsageError where something of the user's would be lost. */
export async function planOf(client: GitHubClient, place: Place, publication: Publication, head: Head): Promise<Plan> {
  const targets = targetsOf(publication);
  const readme = readmeTarget(publication, head.readme.path, head.readme.bytes);
  const wanted = readme ? [...targets, readme] : targets;
  for (const { path } of wanted) refuseClash(head, path);
  const additions = wanted.filter(({ path, bytes }) => head.entries.get(path)?.oid !== objectId(bytes, head.oid));
  const deletions = await stalePaths(client, place, publication, head, targets);
  const changed = [...additions.map(({ path }) => path), ...deletions].sort();
  return { wanted, additions, deletions, changed, notice: readme?.notice };
}

/** Git would put a file in the place of a folder, or a folder in the place of a file, without a word. */
function refuseClash({ entries }: Head, path: string): void {
  const own = entries.get(path);
  if (own && (own.type !== 'blob' || own.mode === SYMLINK))
    throw new UsageError(
      `${path} is no plain file in the repository; move it away, or choose another folder for the README`,
    );
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const folder = path.slice(0, at);
    if ((entries.get(folder)?.type ?? 'tree') !== 'tree')
      throw new UsageError(`${folder} is no folder in the repository, but ${path} is to be written; rename it`);
  }
}

/** Badges, cards and endpoints of an earlier run that are no longer written; what no run made is left alone. */
async function stalePaths(
  client: GitHubClient,
  { owner, repo }: Place,
  publication: Publication,
  { entries }: Head,
  targets: readonly Target[],
): Promise<string[]> {
  const folder = folderOf(publication) + BADGE_FOLDER;
  const kept = new Set(targets.map(({ path }) => path));
  const stale: string[] = [];
  for (const [path, { type, mode, oid }] of entries) {
    if (type !== 'blob' || mode === SYMLINK) continue;
    if (!path.startsWith(folder) || !mayBeOurs(path.slice(folder.length)) || kept.has(path)) continue;
    if (isOurs(path, await readBlob(client, { owner, name: repo }, oid))) stale.push(path);
  }
  return stale;
}
