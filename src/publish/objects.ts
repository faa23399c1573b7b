/** Commits through GitHub's Git Data API: blobs, a tree, a commit, and a ref that only ever moves forward. */
import { JsonBody } from '../github/body.ts';
import type { GitHubClient } from '../github/client.ts';
import { GraphqlFailure, statusOf } from '../github/failures.ts';
import { objectId } from '../github/object-id.ts';
import type { Head, Place } from './head.ts';
import type { Plan } from './plan.ts';

const FILE = '100644';

/** A commit that no ref points to yet; its id. The tree is the head's with the plan's changes. */
export async function createCommit(
  { rest }: GitHubClient,
  { owner, repo }: Place,
  head: Head,
  { additions, deletions }: Plan,
  message: string,
  parents: readonly string[] = [head.oid],
): Promise<string> {
  const at = { owner, repo };
  const changes: { path: string; mode: '100644' | '100755'; type: 'blob'; sha: string | null }[] = [];
  for (const { path, bytes } of additions) {
    // Whole, for a repository that was renamed is told by a redirect; `git.createBlob` would want it as one text.
    const body = new JsonBody({ content: bytes, encoding: 'base64' }).whole();
    const asked = { ...at, method: 'POST', url: '/repos/{owner}/{repo}/git/blobs', data: body } as const;
    const { sha } = (await rest.request(asked)).data as { readonly sha: string };
    if (sha !== objectId(bytes, head.oid)) throw new Error(`GitHub stored other bytes than were sent for ${path}`);
    const mode = head.entries.get(path)?.mode === '100755' ? '100755' : FILE;
    changes.push({ path, mode, type: 'blob', sha });
  }
  for (const path of deletions) changes.push({ path, mode: FILE, type: 'blob', sha: null });
  // The description of the API knows no null, which its manual asks for to delete.
  const tree = changes as { path: string; mode: '100644'; type: 'blob'; sha: string }[];
  const made = await rest.git.createTree({ ...at, base_tree: head.tree, tree });
  const commit = await rest.git.createCommit({ ...at, message, tree: made.data.sha, parents: [...parents] });
  return commit.data.sha;
}

/** The same, with the branch moved to it; its id. Throws what `refusalOf` tells apart. */
export async function commitObjects(
  client: GitHubClient,
  place: Place,
  head: Head,
  plan: Plan,
  message: string,
): Promise<string> {
  const commit = await createCommit(client, place, head, plan, message);
  await moveBranch(client, place, head.oid, commit);
  return commit;
}

/** Moves a branch forward from one commit to another. */
export async function moveBranch({ rest }: GitHubClient, place: Place, from: string, to: string): Promise<void> {
  const { owner, repo, branch } = place;
  const at = { owner, repo, ref: `heads/${branch}` };
  // Where somebody has taken commits back meanwhile, ours would still go forward from there, and bring them in again.
  const now = await rest.git.getRef(at).catch((error: unknown) => {
    if (statusOf(error) === 404) return undefined;
    throw error;
  });
  if (now?.data.object.sha !== from) throw new GraphqlFailure([{ type: 'STALE_DATA', message: 'the branch moved' }]);
  await rest.git.updateRef({ ...at, sha: to, force: false });
}
