import { readBlob } from '../github/blob.ts';
import type { GitHubClient } from '../github/client.ts';
import { explained, GraphqlFailure, isOverload, reasonFor, statusOf } from '../github/failures.ts';
import { UsageError } from '../model/errors.ts';
import commitDocument from './commit.graphql';
import { type Head, type Place, readHead } from './head.ts';
import {
  BADGE_FOLDER,
  blobId,
  folderOf,
  isBadge,
  type Publication,
  readmeTarget,
  type Target,
  targetsOf,
} from './publication.ts';

export interface CommitOptions extends Place {
  /** First line of the message; `[skip ci]` is added, so that the commit starts no further run. */
  readonly message: string;
  readonly publication: Publication;
  readonly onNotice?: (sentence: string) => void;
}

export interface Published {
  /** Paths that were written or deleted, sorted; empty where nothing changed. */
  readonly changed: readonly string[];
  /** The new commit; null where there is none. */
  readonly commit: string | null;
}

/** A branch may move between reading and writing; so often it is read and merged again. */
const MOST_TRIES = 4;

/**
 * Publishes as one commit on top of what the branch holds, or as none where nothing changed. What others committed
 * meanwhile is kept: the branch is read and merged again. A refusal is a `UsageError` that says what is missing.
 */
export async function publishCommit(client: GitHubClient, options: CommitOptions): Promise<Published> {
  const { owner, repo, branch, publication, message } = options;
  const targets = targetsOf(publication);
  const folders = foldersOf(publication, targets);
  let tried: readonly string[] = [];
  let noticed = false;
  for (let attempt = 1; ; attempt += 1) {
    const head = await readHead(client, options, folders, publication.readme.path).catch((error: unknown) => {
      throw explained(error, `could not read ${owner}/${repo}`);
    });
    const readme = readmeTarget(publication, head.readme.path, head.readme.bytes);
    if (readme?.notice && !noticed) options.onNotice?.(readme.notice);
    noticed = true;
    const wanted = readme ? [...targets, readme] : targets;
    const additions = wanted.filter(({ path, bytes }) => head.files.get(path) !== blobId(bytes, head.oid));
    const deletions = await staleBadges(client, options, head, targets);
    const changed = [...additions.map(({ path }) => path), ...deletions].sort();
    // Nothing left after a try whose answer was lost: it had arrived.
    if (changed.length === 0) return { changed: tried, commit: tried.length > 0 ? head.oid : null };
    try {
      const commit = await commitOnce(client, options, head.oid, `${message} [skip ci]`, additions, deletions);
      return { changed, commit };
    } catch (error) {
      if (attempt === MOST_TRIES || !(isStale(error) || isOverload(error))) throw refusal(error, owner, repo, branch);
      tried = isStale(error) ? [] : changed;
    }
  }
}

function foldersOf(publication: Publication, targets: readonly Target[]): string[] {
  const folders = targets.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
  return [...new Set([folderOf(publication), ...folders])];
}

async function commitOnce(
  client: GitHubClient,
  { owner, repo, branch }: Place,
  expectedHeadOid: string,
  headline: string,
  additions: readonly Target[],
  deletions: readonly string[],
): Promise<string | null> {
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    expectedHeadOid,
    message: { headline },
    fileChanges: {
      additions: additions.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') })),
      deletions: deletions.map((path) => ({ path })),
    },
  };
  // Not retried blindly: a lost answer may hide a commit, so the branch is read again first.
  const { data } = await client.graphql<{ createCommitOnBranch: { commit: { oid: string } | null } | null }>(
    commitDocument,
    { input },
    { retries: 0 },
  );
  return data.createCommitOnBranch?.commit?.oid ?? null;
}

/** Badges of an earlier run that are no longer written; files that badge-maker did not draw are left alone. */
async function staleBadges(
  client: GitHubClient,
  options: CommitOptions,
  head: Head,
  targets: readonly Target[],
): Promise<string[]> {
  const folder = folderOf(options.publication) + BADGE_FOLDER;
  const kept = new Set(targets.map(({ path }) => path));
  const repository = { owner: options.owner, name: options.repo };
  const stale: string[] = [];
  for (const [path, oid] of head.files) {
    if (!path.startsWith(folder) || !path.endsWith('.svg') || kept.has(path)) continue;
    if (isBadge(await readBlob(client, repository, oid))) stale.push(path);
  }
  return stale;
}

const isStale = (error: unknown): boolean =>
  error instanceof GraphqlFailure &&
  error.errors.some(({ type, message }) => type === 'STALE_DATA' || /expected branch to point to/i.test(message));

function refusal(error: unknown, owner: string, repo: string, branch: string): unknown {
  if (isStale(error))
    return new UsageError(`${owner}/${repo}: the branch ${branch} moved ${MOST_TRIES} times while writing; run again`);
  const said = error instanceof GraphqlFailure ? error.message : '';
  if (/protected|rule ?set|rule violation|through a pull request/i.test(said))
    return new UsageError(
      `the branch ${branch} of ${owner}/${repo} is protected, so the report cannot be committed to it`,
    );
  if (/doesn't exist on type|not defined by type/i.test(said))
    return new UsageError(
      `this GitHub server cannot commit through its API (it has no createCommitOnBranch): set commit: false`,
    );
  if (reasonFor(error) === 'no-access' || statusOf(error) === 404 || /not accessible|permission/i.test(said))
    return new UsageError(
      `the token may not write to ${owner}/${repo}: give the job "permissions: { contents: write }"`,
    );
  return explained(error, `could not commit to ${owner}/${repo}`);
}
