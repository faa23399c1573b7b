import type { Config } from '../config/index.ts';
import type { GitHubClient } from '../github/client.ts';
import { UsageError } from '../model/errors.ts';
import { type Published, publishCommit } from '../publish/commit.ts';
import { writeArtifacts } from '../publish/files.ts';
import type { Head } from '../publish/head.ts';
import type { Publication } from '../publish/publication.ts';
import type { Found } from '../publish/superseded.ts';
import type { ActionContext } from './action-context.ts';

export interface Wanted {
  readonly config: Pick<Config, 'commit' | 'pullRequest'>;
  readonly branch: string | undefined;
  readonly publication: Publication;
  /** What the run found there when it began. */
  readonly found: Found;
  /** What is published to, where the run has read it already. */
  readonly head?: Head | undefined;
}

interface Log {
  info(sentence: string): void;
  notice(sentence: string): void;
}

/**
 * One commit on the branch, or in a pull request; where none is wanted or allowed, the files go into the checkout's folder,
 * for later steps. The paths that changed. Throws a `Superseded` where another run has published since this one began.
 */
export async function publish(
  client: GitHubClient,
  context: ActionContext,
  { config, branch, publication, found, head }: Wanted,
  log: Log,
): Promise<readonly string[]> {
  const { owner, repo, workspace } = context;
  if (config.commit && context.mayCommit) {
    if (branch === undefined) throw new UsageError(`${owner}/${repo} has no branch to commit to: push a first commit`);
    const done = await publishCommit(client, {
      owner,
      repo,
      branch,
      message: 'Update the Milepost report',
      publication,
      pullRequest: config.pullRequest,
      found,
      ...(head ? { head } : {}),
      onNotice: log.notice,
    });
    log.info(said(done, branch));
    return done.changed;
  }
  if (config.commit) log.info('this run is about a proposal (pull request or merge queue), so nothing is committed');
  if (workspace === undefined) return [];
  const changed = await writeArtifacts(workspace, publication, log.notice);
  log.info(
    changed.length > 0 ? `written into the workspace: ${changed.join(', ')}` : 'nothing changed in the workspace',
  );
  return changed;
}

function said({ commit, changed, pullRequest }: Published, branch: string): string {
  if (pullRequest !== undefined)
    return commit
      ? `${branch} takes no commit, so ${commit.slice(0, 12)} is proposed in ${pullRequest}: ${changed.join(', ')}`
      : `nothing changed since the proposal in ${pullRequest}`;
  return commit
    ? `committed ${commit.slice(0, 12)} to ${branch}: ${changed.join(', ')}`
    : 'nothing changed, so nothing was committed';
}
