import type { GitHubClient } from '../github/client.ts';
import { statusOf } from '../github/failures.ts';
import { UsageError } from '../model/errors.ts';
import type { HeadEntry, Place, Tip } from './head.ts';

/** The tip through the REST API: its commit, and the trees of the folders; parents stand before their children. */
export async function readHeadByRest(
  { rest }: GitHubClient,
  { owner, repo, branch }: Place,
  folders: readonly string[],
): Promise<Tip | undefined> {
  const at = { owner, repo };
  const ref = await rest.git.getRef({ ...at, ref: `heads/${branch}` }).catch((error: unknown) => {
    // 409: the repository is empty.
    if (statusOf(error) === 404 || statusOf(error) === 409) return undefined;
    throw error;
  });
  // A name that is only the beginning of one may find that one.
  if (ref?.data.ref !== `refs/heads/${branch}`) return undefined;
  const oid = ref.data.object.sha;
  const commit = await rest.git.getCommit({ ...at, commit_sha: oid });
  const entries = new Map<string, HeadEntry>();
  for (const folder of [...folders].sort()) {
    const tree = folder === '' ? commit.data.tree.sha : folderId(entries, folder);
    if (tree === undefined) continue;
    const { data } = await rest.git.getTree({ ...at, tree_sha: tree });
    if (data.truncated)
      throw new UsageError(`${owner}/${repo}: the folder "${folder}" has more entries than GitHub lists`);
    for (const { path, type, mode, sha } of data.tree) entries.set(folder + path, { type, mode, oid: sha });
  }
  return { oid, tree: commit.data.tree.sha, entries };
}

function folderId(entries: ReadonlyMap<string, HeadEntry>, folder: string): string | undefined {
  const entry = entries.get(folder.slice(0, -1));
  return entry?.type === 'tree' ? entry.oid : undefined;
}
