/** The one pull request of Milepost: on a branch of its own, brought up to date, never opened anew for the same content. */
import type { GitHubClient } from '../github/client.ts';
import { explained, GraphqlFailure, statusOf } from '../github/failures.ts';
import { objectId } from '../github/object-id.ts';
import { UsageError } from '../model/errors.ts';
import type { Published } from './commit.ts';
import { foldersOf } from './folders.ts';
import { type Head, type Place, readHead } from './head.ts';
import { createCommit, moveBranch } from './objects.ts';
import type { Plan } from './plan.ts';
import type { Publication } from './publication.ts';
import { mayNotWrite, refusalOf } from './refusal.ts';
import { type Found, Superseded } from './superseded.ts';

/** The branch that the pull request comes from. */
export const UPDATE_BRANCH = 'milepost/update';

export interface Proposal {
  readonly message: string;
  readonly publication: Publication;
  /** What the run found; where another one has proposed since, a `Superseded` is thrown. */
  readonly found?: Found;
}

const BODY = `The branch takes no commit from Milepost, so this brings the report as a pull request.

Each run brings this one up to date as long as it is open. Close it, and it stays closed until the report changes.
`;
const MOST_TRIES = 4;

/**
 * Brings the plan, made on top of `base`, to the update branch and sees that a pull request is open for it. `changed` is
 * empty where the branch held it already. A UsageError says which permission or setting is missing.
 */
export async function proposeChange(
  client: GitHubClient,
  place: Place,
  proposal: Proposal,
  base: Head,
  plan: Plan,
): Promise<Published> {
  const { owner, repo } = place;
  let commit: string | null = null;
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { tip, moved } = await updateBranch(client, { ...place, branch: UPDATE_BRANCH }, proposal, base, plan);
        if (moved) commit = tip;
        const url = await openPullRequest(client, place, proposal.message, tip, commit !== null);
        return { changed: commit ? plan.changed : [], commit, ...(url === null ? {} : { pullRequest: url }) };
      } catch (error) {
        if (attempt === MOST_TRIES || !['moved', 'lost'].includes(refusalOf(error))) throw error;
      }
    }
  } catch (error) {
    if (refusalOf(error) === 'forbidden') throw mayNotWrite(owner, repo);
    if (['moved', 'protected'].includes(refusalOf(error)))
      throw new UsageError(`the branch ${UPDATE_BRANCH} of ${owner}/${repo} cannot be written: ${said(error)}`);
    throw explained(error, `could not propose the report to ${owner}/${repo}`);
  }
}

/** The update branch with the plan in it: its tip, and whether it had to move. */
async function updateBranch(
  client: GitHubClient,
  place: Place,
  { publication, message, found }: Proposal,
  base: Head,
  plan: Plan,
): Promise<{ tip: string; moved: boolean }> {
  const { owner, repo, branch } = place;
  const now = await readHead(client, place, foldersOf(publication), publication.readme.path);
  if (now && holds(now, base, plan)) return { tip: now.oid, moved: false };
  if (found?.proposed !== undefined && found.proposed !== (now?.oid ?? null))
    throw new Superseded(`${branch} was written meanwhile`);
  if (!now) {
    const sha = await createCommit(client, place, base, plan, message);
    await client.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
    return { tip: sha, moved: true };
  }
  // Forward from where it stands and from the branch that it is for, so that nothing needs force and nothing conflicts.
  const parents = await parentsOf(client, place, message, base.oid, now.oid);
  const tip = await createCommit(client, place, base, plan, message, parents);
  await moveBranch(client, place, now.oid, tip);
  return { tip, moved: true };
}

/** True where merging the branch would bring the publication as planned. */
const holds = ({ entries }: Head, base: Head, { wanted, deletions }: Plan): boolean =>
  wanted.every(({ path, bytes }) => entries.get(path)?.oid === objectId(bytes, base.oid)) &&
  deletions.every((path) => !entries.has(path));

/** What the new commit of the branch follows. Commits of other people in it are theirs: a UsageError. */
async function parentsOf(
  { rest }: GitHubClient,
  { owner, repo, branch }: Place,
  message: string,
  base: string,
  tip: string,
): Promise<string[]> {
  const { data } = await rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${tip}` });
  const own = data.commits.filter(
    ({ commit, parents }) => parents.length > 1 || commit.message.split('\n')[0] === message,
  );
  if (own.length < data.total_commits)
    throw new UsageError(
      `the branch ${branch} of ${owner}/${repo} holds commits that are not Milepost's; merge or delete it, and run again`,
    );
  if (data.ahead_by === 0) return [base];
  return data.behind_by === 0 ? [tip] : [tip, base];
}

/** Address of the open pull request; null where somebody closed it and nothing changed since. */
async function openPullRequest(
  { rest }: GitHubClient,
  { owner, repo, branch }: Place,
  title: string,
  tip: string,
  moved: boolean,
): Promise<string | null> {
  const head = `${owner}:${UPDATE_BRANCH}`;
  const latest = { per_page: 10, sort: 'created', direction: 'desc' } as const;
  try {
    const { data } = await rest.pulls.list({ owner, repo, head, base: branch, state: 'all', ...latest });
    const open = data.find(({ state }) => state === 'open');
    if (open) return open.html_url;
    if (!moved && data[0]?.head.sha === tip) return null;
    const made = await rest.pulls.create({ owner, repo, title, head: UPDATE_BRANCH, base: branch, body: BODY });
    return made.data.html_url;
  } catch (error) {
    // Another run was quicker; the next look finds it.
    if (/pull request already exists/i.test(said(error)))
      throw new GraphqlFailure([{ type: 'STALE_DATA', message: 'the pull request was opened meanwhile' }]);
    if (/not permitted to create/i.test(said(error)))
      throw new UsageError(
        `the report is on the branch ${UPDATE_BRANCH}, but GitHub Actions may not open pull requests in ${owner}/${repo}: allow it in the settings (Actions, General), or open it by hand`,
      );
    if (refusalOf(error) === 'forbidden' && statusOf(error) !== undefined)
      throw new UsageError(
        `the report is on the branch ${UPDATE_BRANCH}, but the token may not open a pull request in ${owner}/${repo}: give the job "permissions: { pull-requests: write }"`,
      );
    throw error;
  }
}

const said = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
