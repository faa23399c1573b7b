/** What a failed write means for the next step, and the one sentence that a person reads. */
import { GraphqlFailure, isOverload, reasonFor, statusOf } from '../github/failures.ts';
import { UsageError } from '../model/errors.ts';

/**
 * - `moved`: the branch is not where it was read; read it again.
 * - `lost`: no answer, and the write may have arrived; read again.
 * - `protected`: a rule of the branch wants a pull request.
 * - `forbidden`: the token may not.
 * - `unsupported`: this server, or this size, needs another way.
 */
export type Refusal = 'moved' | 'lost' | 'protected' | 'forbidden' | 'unsupported' | 'other';

const STALE =
  /expected branch to point to|not a fast.?forward|reference (?:does not exist|already exists|update failed)/i;
const PROTECTED =
  /protected branch|branch .{0,80}is protected|protected ref|rule ?set|rule violation|through a pull request|required status check|not authorized to push|must have verified signatures/i;
const UNKNOWN_FIELD = /doesn't exist on type|not defined by type|Cannot query field|isn't a defined input type/i;
const TOO_LARGE = /too large|too big|payload|exceeds? the maximum/i;

export function refusalOf(error: unknown): Refusal {
  if (error instanceof UsageError) return 'other';
  if (error instanceof GraphqlFailure) return graphqlRefusal(error);
  const status = statusOf(error);
  const said = error instanceof Error ? error.message : '';
  if (status === undefined || reasonFor(error) === 'rate-limited') return 'other';
  if (status >= 500) return 'lost';
  if (PROTECTED.test(said)) return 'protected';
  if (status === 409 || STALE.test(said)) return 'moved';
  if (status === 413 || TOO_LARGE.test(said)) return 'unsupported';
  // To a token that may not write, GitHub shows some doors as if they were not there.
  return status === 403 || status === 404 ? 'forbidden' : 'other';
}

function graphqlRefusal(error: GraphqlFailure): Refusal {
  const said = error.errors.map(({ message }) => message).join('\n');
  const types = error.errors.map(({ type }) => type);
  if (types.includes('STALE_DATA') || STALE.test(said)) return 'moved';
  if (types.includes('BRANCH_PROTECTION_RULE_VIOLATION') || PROTECTED.test(said)) return 'protected';
  if (UNKNOWN_FIELD.test(said) || TOO_LARGE.test(said)) return 'unsupported';
  if (reasonFor(error) === 'no-access' || /not accessible|permission/i.test(said)) return 'forbidden';
  return isOverload(error) ? 'lost' : 'other';
}

/** True where the server's GraphQL is not there at all; a repository that is not there answers otherwise. */
export const hasNoGraphql = (error: unknown): boolean => [404, 405, 410, 501].includes(statusOf(error) ?? 0);

export const mayNotWrite = (owner: string, repo: string): UsageError =>
  new UsageError(`the token may not write to ${owner}/${repo}: give the job "permissions: { contents: write }"`);

export const isProtected = (owner: string, repo: string, branch: string): UsageError =>
  new UsageError(
    `the branch ${branch} of ${owner}/${repo} is protected, so the report cannot be committed to it; allow a pull request with "pull-request: true"`,
  );
