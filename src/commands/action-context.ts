import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Environment } from './action-inputs.ts';

/** What the runner tells of the run. */
export interface ActionContext {
  readonly owner: string;
  readonly repo: string;
  /** The branch that the run is about; undefined for a tag or a pull request. */
  readonly branch: string | undefined;
  /** What configuration is read at: the branch, the pull request's commit, or the default branch. */
  readonly revision: string;
  /** False for runs on code that is not on a branch yet. */
  readonly mayCommit: boolean;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Folder of a checkout, if there was one. */
  readonly workspace: string | undefined;
  /** Folder for files that outlive the step. */
  readonly temporary: string | undefined;
}

/** Events whose code somebody only proposes: their runs never write to the repository. */
const PROPOSALS = /^(?:pull_request(?:_target|_review|_review_comment)?|merge_group)$/;

export function contextOf(env: Environment): ActionContext {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(env['GITHUB_REPOSITORY'] ?? '') ?? [];
  if (!owner || !repo)
    throw new UsageError('GITHUB_REPOSITORY is not set: this program is started by a GitHub workflow');
  const proposed = PROPOSALS.test(env['GITHUB_EVENT_NAME'] ?? '');
  const branch = proposed ? undefined : /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1];
  const fallback = proposed && env['GITHUB_SHA'] ? env['GITHUB_SHA'] : 'HEAD';
  return {
    owner,
    repo,
    branch,
    revision: branch === undefined ? fallback : `refs/heads/${branch}`,
    mayCommit: !proposed,
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || 'https://api.github.com/graphql',
    workspace: env['GITHUB_WORKSPACE'] || undefined,
    temporary: env['RUNNER_TEMP'] || undefined,
  };
}

/** A file of the checkout; undefined where there is none. Symlinks are not followed. */
export function workspaceFile({ workspace }: ActionContext, path: string): Buffer | undefined {
  if (workspace === undefined || path.split(/[\\/]/).includes('..')) return undefined;
  const full = join(workspace, path);
  return lstatSync(full, { throwIfNoEntry: false })?.isFile() ? readFileSync(full) : undefined;
}
