import type { GitHubClient } from '../github/client.ts';
import { explained, GraphqlFailure } from '../github/failures.ts';
import { UsageError } from '../model/errors.ts';
import commitDocument from './commit.graphql';
import { foldersOf } from './folders.ts';
import { type Head, type Place, readHead } from './head.ts';
import { commitObjects } from './objects.ts';
import { refuseOlder } from './older.ts';
import { type Plan, planOf } from './plan.ts';
import type { Publication } from './publication.ts';
import { proposeChange } from './pull-request.ts';
import { isProtected, mayNotWrite, type Refusal, refusalOf } from './refusal.ts';
import type { Found } from './superseded.ts';

export interface CommitOptions extends Place {
  /** First line of the message; on the branch itself `[skip ci]` is added, so that the commit starts no further run. */
  readonly message: string;
  readonly publication: Publication;
  /** Whether a pull request may be opened where the branch takes no commit. */
  readonly pullRequest?: boolean;
  /** What the run found there before it read anything; where another run has written since, `Superseded` is thrown. */
  readonly found?: Found;
  /** The head as the run found it, where it was read then: the first try rests on it. */
  readonly head?: Head;
  readonly onNotice?: (sentence: string) => void;
}

export interface Published {
  /** Paths that were written or deleted, sorted; empty where nothing changed. */
  readonly changed: readonly string[];
  /** The new commit; null where there is none. */
  readonly commit: string | null;
  /** Address of the pull request that it stands in; absent where the branch itself has it. */
  readonly pullRequest?: string;
}

/** A branch may move between reading and writing; so often it is read and merged again. */
const MOST_TRIES = 4;

/**
 * Publishes as one commit on top of what the branch holds, or as none where nothing changed. What others committed
 * meanwhile is kept: the branch is read and merged again. A refusal is a `UsageError` that says what is missing.
 */
export async function publishCommit(client: GitHubClient, options: CommitOptions): Promise<Published> {
  const { owner, repo, branch, publication } = options;
  let tried: readonly string[] = [];
  let noticed = false;
  let lost = 0;
  for (let attempt = 1; ; attempt += 1) {
    const { head, plan } = await planned(client, options, attempt === 1 ? options.head : undefined);
    if (plan.notice && !noticed) options.onNotice?.(plan.notice);
    noticed = true;
    // Nothing left after a try whose answer was lost: it had arrived.
    if (plan.changed.length === 0) return { changed: tried, commit: tried.length > 0 ? head.oid : null };
    refuseOlder(options.found, publication, head);
    try {
      return { changed: plan.changed, commit: await commitSomehow(client, options, head, plan, lost > 1) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === 'protected' && options.pullRequest)
        return await proposeChange(client, { owner, repo, branch }, { ...options, publication }, head, plan);
      if (attempt === MOST_TRIES || !(refusal === 'moved' || refusal === 'lost'))
        throw sentence(error, refusal, options);
      tried = refusal === 'moved' ? [] : plan.changed;
      lost += refusal === 'lost' ? 1 : 0;
    }
  }
}

async function planned(
  client: GitHubClient,
  options: CommitOptions,
  found: Head | undefined,
): Promise<{ head: Head; plan: Plan }> {
  const { owner, repo, branch, publication } = options;
  try {
    const head = found ?? (await readHead(client, options, foldersOf(publication), publication.readme.path));
    if (!head) throw new UsageError(`${owner}/${repo} has no branch "${branch}" to commit to; push a first commit`);
    return { head, plan: await planOf(client, options, publication, head) };
  } catch (error) {
    throw explained(error, `could not read ${owner}/${repo}`);
  }
}

type Writer = (client: GitHubClient, place: Place, head: Head, plan: Plan, message: string) => Promise<string>;

/** In the order of preference: GitHub signs the commits of the first one. */
const WRITERS: readonly Writer[] = [commitOnBranch, commitObjects];

async function commitSomehow(
  client: GitHubClient,
  options: CommitOptions,
  head: Head,
  plan: Plan,
  inPieces: boolean,
): Promise<string> {
  for (const [index, write] of WRITERS.entries()) {
    // A mutation that brings no answer again and again may be too much for the server at once.
    if (inPieces && index === 0) continue;
    try {
      return await write(client, options, head, plan, `${options.message} [skip ci]`);
    } catch (error) {
      const refusal = refusalOf(error);
      if (index + 1 === WRITERS.length || !(refusal === 'unsupported' || refusal === 'forbidden')) throw error;
    }
  }
  throw new Error('there is a writer');
}

async function commitOnBranch(
  client: GitHubClient,
  { owner, repo, branch }: Place,
  head: Head,
  { additions, deletions }: Plan,
  headline: string,
): Promise<string> {
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    expectedHeadOid: head.oid,
    message: { headline },
    fileChanges: {
      additions: additions.map(({ path, bytes }) => ({ path, contents: bytes })),
      deletions: deletions.map((path) => ({ path })),
    },
  };
  // Not retried blindly: a lost answer may hide a commit, so the branch is read again first.
  const { data, errors } = await client.graphql<{ createCommitOnBranch: { commit: { oid: string } | null } | null }>(
    commitDocument,
    { input },
    { retries: 0 },
  );
  const oid = data.createCommitOnBranch?.commit?.oid;
  if (!oid) throw new GraphqlFailure(errors);
  return oid;
}

function sentence(error: unknown, refusal: Refusal, { owner, repo, branch }: Place): unknown {
  if (refusal === 'moved')
    return new UsageError(`${owner}/${repo}: the branch ${branch} moved ${MOST_TRIES} times while writing; run again`);
  if (refusal === 'protected') return isProtected(owner, repo, branch);
  if (refusal === 'forbidden') return mayNotWrite(owner, repo);
  return explained(error, `could not commit to ${owner}/${repo}`);
}
