import { UsageError } from '../model/errors.ts';
import { say } from '../model/say.ts';
import type { UnreadReason } from '../model/snapshot.ts';

/** One entry of a GraphQL answer's `errors`. */
export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** A GraphQL request that brought no data. */
export class GraphqlFailure extends Error {
  override readonly name = 'GraphqlFailure';
  readonly errors: readonly GraphqlError[];

  constructor(errors: readonly GraphqlError[]) {
    super(errors[0]?.message ?? 'GitHub sent no data');
    this.errors = errors;
  }
}

/** Reading that was not tried any more, because the budget of the run is spent or the host's limit nearly is. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** A repository that could not be read at all; its message is one plain clause without the repository's name. */
export class UnreadableRepository extends UsageError {
  readonly reason: UnreadReason;

  constructor(reason: UnreadReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

interface HttpFailure {
  readonly status: number;
  readonly message: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

const isHttpFailure = (error: unknown): error is HttpFailure =>
  error instanceof Error && typeof (error as { status?: unknown }).status === 'number';

export const statusOf = (error: unknown): number | undefined => (isHttpFailure(error) ? error.status : undefined);

/** Why something is not here, from what its request threw. */
export function reasonFor(error: unknown): UnreadReason {
  if (error instanceof UnreadableRepository) return error.reason;
  if (error instanceof BudgetSpent) return 'rate-limited';
  if (error instanceof GraphqlFailure) return reasonForGraphql(error.errors[0]);
  if (!isHttpFailure(error)) return 'failed';
  if (isRateLimited(error)) return 'rate-limited';
  if (error.status === 404) return 'missing-object';
  return [401, 403, 451].includes(error.status) ? 'no-access' : 'failed';
}

export function reasonForGraphql(error: GraphqlError | undefined): UnreadReason {
  if (error?.type === 'RATE_LIMITED') return 'rate-limited';
  if (error?.type === 'NOT_FOUND') return 'missing-object';
  return error?.type === 'FORBIDDEN' || error?.type === 'INSUFFICIENT_SCOPES' ? 'no-access' : 'failed';
}

/** GraphQL's word for what is not there, and for what the token may not see: nothing tells the two apart. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof GraphqlFailure && error.errors[0]?.type === 'NOT_FOUND';

export const noSuchRepository = (owner: string, name: string): UsageError =>
  new UsageError(`no such repository, or the token has no access to it: ${owner}/${name}`);

function isRateLimited(error: HttpFailure): boolean {
  if (error.status === 429) return true;
  if (error.status !== 403) return false;
  return String(error.response?.headers?.['x-ratelimit-remaining']) === '0' || /rate limit/i.test(error.message);
}

/** True where asking for less may help: a time-out, a gateway that gave up, or GitHub's own resource limits. */
export function isOverload(error: unknown): boolean {
  if (error instanceof GraphqlFailure) return error.errors.length === 0 || error.errors.some(isResourceLimit);
  const status = statusOf(error);
  return status !== undefined && status >= 500;
}

export const isResourceLimit = (error: GraphqlError): boolean =>
  /^(?:RESOURCE_LIMITS?_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED|TIMEOUT)$/.test(error.type ?? '') ||
  /resource limits|timeout|timed out|something went wrong/i.test(error.message);

const PLAIN: Readonly<Partial<Record<UnreadReason, string>>> = {
  'no-access': say`the token has no access`,
  'rate-limited': say`GitHub's rate limit was reached`,
  'missing-object': say`it is no longer there`,
};

export const plainReason = (reason: UnreadReason): string => PLAIN[reason] ?? say`GitHub did not answer`;

/** For what ends a run: a `UsageError` with one sentence where the cause lies outside Milepost, otherwise the error itself. */
export function explained(error: unknown, doing: string): unknown {
  if (statusOf(error) === 401) return new UsageError('GitHub refused the token (401): it is wrong, expired or revoked');
  const reason = error instanceof UsageError ? undefined : reasonFor(error);
  if (reason === 'rate-limited' || reason === 'no-access')
    return new UsageError(`${doing}: ${plainReason(reason)}${reason === 'no-access' ? missingPermission(error) : ''}`);
  if (isNotFound(error)) return new UsageError(`${doing}: it is not there, or the token has no access to it`);
  if (isHttpFailure(error) || error instanceof GraphqlFailure) {
    const status = statusOf(error);
    return new UsageError(`${doing}: GitHub did not answer${status === undefined ? '' : ` (${status})`}`);
  }
  return error;
}

/** `; it needs contents=read`, as GitHub says in a header beside a 403; nothing where it does not. */
function missingPermission(error: unknown): string {
  const said = isHttpFailure(error) ? error.response?.headers?.['x-accepted-github-permissions'] : undefined;
  const plain = /^[\w=,; ]{1,200}$/.exec(String(said ?? ''))?.[0];
  // Alternatives are parted by semicolons.
  return plain === undefined ? '' : `; it needs ${plain.split(/; */).join(' or ')}`;
}
