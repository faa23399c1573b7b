import { createHash } from 'node:crypto';
import { BLOB_FRAGMENT, type BlobNode, exactBytes, readBlob } from '../github/blob.ts';
import type { GitHubClient } from '../github/client.ts';
import { explained, isNotFound, isOverload, noSuchRepository } from '../github/failures.ts';
import type { RepositoryFiles } from '../github/files.ts';
import { objectId } from '../github/object-id.ts';
import { isOwnOutput } from '../grade/own-output.ts';
import headFragments from '../publish/head.graphql';
import { type CommitNode, type Head, headOf, type TreeNode, tipIn } from '../publish/head.ts';
import { BADGE_FOLDER } from '../publish/publication.ts';
import { UPDATE_BRANCH } from '../publish/pull-request.ts';
import { PAGE_FRAGMENTS, type RepositoryPage } from '../sources/github/index.ts';
import { type ActionContext, workspaceFile } from './action-context.ts';
import startDocument from './start.graphql';

/** The document as it is sent. */
export const START_DOCUMENT: string = startDocument + PAGE_FRAGMENTS + headFragments + BLOB_FRAGMENT;

/** A page holds a hundred repositories; so many more come with it from the other end. */
const MOST = { first: 100, last: 20 };

export interface Guess {
  /** Whose repositories will be listed, and which README will be written, as far as that is known without a request. */
  readonly login: string;
  readonly readme: string;
  readonly configPath: string;
  readonly dataPath: string;
  readonly historyPath: string;
  /** A folder of the checkout; '' where it lies elsewhere. */
  readonly cachePath: string;
}

export interface Started {
  readonly files: RepositoryFiles;
  readonly listing: RepositoryPage | undefined;
  /** What is published to; undefined where the branch is not known, or the guess does not cover it. */
  readonly head: Head | undefined;
  /** Tip of the branch that proposals come from; null where there is none. */
  readonly proposed: string | null;
  /** True where the repository has nothing at the cache's path, so that no checkout can have brought it. */
  readonly cacheIsOurs: boolean;
}

interface Answer {
  readonly repositoryOwner: {
    readonly repositories: RepositoryPage;
    readonly rest: RepositoryPage;
  } | null;
  readonly repository: {
    readonly defaultBranchRef: { readonly name: string } | null;
    readonly ref: { readonly target: CommitNode | null } | null;
    readonly proposal: { readonly target: { readonly oid: string } | null } | null;
    readonly cache: { readonly oid: string } | null;
    readonly config: BlobNode | null;
    readonly data: BlobNode | null;
    readonly history: BlobNode | null;
    readonly readme: BlobNode | null;
    readonly root: TreeNode | null;
    readonly folder: TreeNode | null;
  } | null;
}

/** Everything that comes before reading, in one query; undefined where that is too much for the server at once. */
export async function start(client: GitHubClient, context: ActionContext, guess: Guess): Promise<Started | undefined> {
  const { owner, repo: name, revision, branch } = context;
  const at = (path: string) => `${revision}:${path}`;
  const variables = {
    ...{ login: guess.login, privacy: 'PUBLIC', ...MOST, owner, name },
    ref: branch === undefined ? 'HEAD' : `refs/heads/${branch}`,
    proposal: `refs/heads/${UPDATE_BRANCH}`,
    ...{ config: at(guess.configPath), data: at(guess.dataPath), readme: at(guess.readme) },
    ...{ history: at(guess.historyPath), cache: at(guess.cachePath) },
    ...{ root: at(''), folder: at(BADGE_FOLDER.replace(/\/$/, '')) },
  };
  const answer = await client.graphql<Answer>(START_DOCUMENT, variables, { retries: 0 }).catch((error: unknown) => {
    if (isOverload(error)) return undefined;
    throw isNotFound(error) ? noSuchRepository(owner, name) : explained(error, `could not read ${owner}/${name}`);
  });
  if (!answer) return undefined;
  const { repository, repositoryOwner } = answer.data;
  if (!repository && answer.errors.some(({ type }) => type === 'NOT_FOUND')) throw noSuchRepository(owner, name);
  // What came in part is asked for again, piece by piece.
  if (!repository || answer.errors.some(({ path }) => path?.[0] === 'repository')) return undefined;
  const whole = repositoryOwner && !answer.errors.some(({ path }) => path?.[0] === 'repositoryOwner');
  const place = branch === undefined ? undefined : { owner, repo: name, branch };
  const tip = tipIn(
    repository.ref?.target,
    [
      ['', repository.root],
      [BADGE_FOLDER, repository.folder],
    ],
    repository.readme,
  );
  const bytes = async (node: BlobNode | null, path: string): Promise<Buffer | null> => {
    if (!node?.oid) return null;
    const local = node.isTruncated ? workspaceFile(context, path) : undefined;
    if (local && objectId(local, node.oid) === node.oid) return local;
    return exactBytes(node) ?? (await readBlob(client, { owner, name }, node.oid));
  };
  try {
    const head =
      tip && place && !guess.readme.includes('/') ? await headOf(client, place, tip, guess.readme) : undefined;
    return {
      files: {
        defaultBranch: repository.defaultBranchRef?.name ?? null,
        files: new Map([
          [guess.configPath, await bytes(repository.config, guess.configPath)],
          [guess.dataPath, await bytes(repository.data, guess.dataPath)],
          [guess.historyPath, await bytes(repository.history, guess.historyPath)],
          // With the head, it is there.
          ...(head ? [] : [[guess.readme, await bytes(repository.readme, guess.readme)] as const]),
        ]),
      },
      listing: whole ? joined(repositoryOwner.repositories, repositoryOwner.rest) : undefined,
      head,
      proposed: repository.proposal?.target?.oid ?? null,
      cacheIsOurs: repository.cache === null,
    };
  } catch (error) {
    throw explained(error, `could not read ${owner}/${name}`);
  }
}

/** One page, where the last ones follow the first ones without a gap. */
function joined(first: RepositoryPage, rest: RepositoryPage): RepositoryPage {
  if (!first.pageInfo.hasNextPage) return first;
  const names = new Set(first.nodes?.map((node) => node?.name));
  const more = (rest.nodes ?? []).filter((node) => !names.has(node?.name));
  if ((first.nodes?.length ?? 0) + more.length !== first.totalCount) return first;
  return { ...first, nodes: [...(first.nodes ?? []), ...more], pageInfo: { hasNextPage: false, endCursor: null } };
}

const MARKER = /^[^\n]*<!--\s*milepost:(?:start|end)\s*-->[^\n]*$/gm;

/** What stands for the files of the published repository without what Milepost itself publishes to it. */
export function ownTip({ entries, readme }: Head): string {
  // A folder is told by what stands in it, where that is known.
  const listed = new Set([...entries.keys()].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  const others = [...entries]
    .filter(([path]) => path !== readme.path && !listed.has(path) && !isOwnOutput(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = readme.bytes?.toString('latin1') ?? '';
  const [from, to] = [...text.matchAll(MARKER)];
  // The first run puts the section at the end, below a blank line.
  const outside = from && to ? text.slice(0, from.index).trimEnd() + text.slice(to.index + to[0].length) : text;
  return createHash('sha256')
    .update(JSON.stringify([others, outside.trimEnd()]))
    .digest('hex');
}
