import { type GitHubClient, spendable } from '../../github/client.ts';
import { explained, GraphqlFailure, isNotFound, isOverload } from '../../github/failures.ts';
import { UsageError } from '../../model/errors.ts';
import type { RepositoryMeta } from '../../model/portfolio.ts';
import type { HostFacts } from '../../model/snapshot.ts';
import { READING } from './facts.ts';
import { type Begun, type Connection, firstFacts, type ReleaseNode, type TagNode } from './facts-pages.ts';
import hostFacts from './host-facts.graphql';
import repositories from './repositories.graphql';
import repositoryPageFragment from './repository-page.graphql';

/** A repository as the listing knows it: enough to choose it, and to read its tip later. */
export interface ListedRepository extends RepositoryMeta {
  readonly owner: string;
  readonly url: string;
  readonly empty: boolean;
  /** True for a fork whose tip is its parent's: nothing in it is the owner's work. */
  readonly copied: boolean;
  /** null where the repository is empty. */
  readonly defaultBranch: string | null;
  /** Commit at the tip of the default branch; null where the repository is empty. */
  readonly headOid: string | null;
  /** The committer's time of that commit, ISO 8601 in UTC. */
  readonly committed?: string;
  /** What one page tells; tags or releases that go on behind it are unknown here, and begun below. */
  readonly host: HostFacts;
  /** Absent where nothing goes on. */
  readonly begun?: Begun;
}

export interface ListOptions {
  /** Private repositories are not even asked for unless this says so. */
  readonly includePrivate?: boolean;
  /** The first page, where another query brought it along. */
  readonly first?: RepositoryPage;
}

/** The fragment `RepositoryPage` and those that it uses. */
export const PAGE_FRAGMENTS: string = repositoryPageFragment + hostFacts;

/** Repositories a page: all that GitHub allows, halved as far as the least where that is too much for it. */
const PAGE = { most: 100, least: 10 };

/** Every repository that a user or an organisation owns, sorted by name. An unknown login or a bad token is a `UsageError`. */
export async function listRepositories(
  client: GitHubClient,
  login: string,
  options: ListOptions = {},
): Promise<ListedRepository[]> {
  try {
    const listed: ListedRepository[] = [];
    for (const node of await repositoryNodes(client, login, options)) {
      // A host that lists what it was not asked for must not make us name it.
      if (node.isPrivate && !options.includePrivate) continue;
      listed.push({ ...described(node), ...factsOf(node) });
    }
    return listed.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    throw explained(error, `could not list the repositories of ${login}`);
  }
}

async function repositoryNodes(client: GitHubClient, login: string, options: ListOptions): Promise<RepositoryNode[]> {
  const nodes: RepositoryNode[] = whole(options.first?.nodes);
  if (options.first && !options.first.pageInfo.hasNextPage) return nodes;
  const privacy = options.includePrivate ? null : 'PUBLIC';
  let first = PAGE.most;
  let total = options.first?.totalCount;
  for (let after: string | null = options.first?.pageInfo.endCursor ?? null; ; ) {
    if (total !== undefined) affordable(client, { login, total, here: nodes.length });
    spendable(client, 'graphql');
    try {
      const page = await repositoryPage(client, { login, after, first, privacy });
      nodes.push(...whole(page.nodes));
      total = page.totalCount;
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage || after === null) return nodes;
      first = Math.min(PAGE.most, first * 2);
    } catch (error) {
      if (first === PAGE.least || !isOverload(error)) throw error;
      first = Math.max(PAGE.least, Math.floor(first / 2));
    }
  }
}

/** Points that a page of a hundred costs. */
const PAGE_POINTS = 3;
const LATER = 3;

/**
 * Ends a run whose budget does not last to list all of them and to read some: it would spend the budget for nothing, each
 * time anew. Half a list is no way out, for what is not on it would be missing from the report.
 */
function affordable(
  { meter }: GitHubClient,
  { login, total, here }: Record<'total' | 'here', number> & { login: string },
) {
  const pages = Math.ceil(Math.max(0, total - here) / PAGE.most);
  if (pages === 0) return;
  const least = meter.points + pages * PAGE_POINTS + READING + meter.reserve;
  if (meter.budget >= least) return;
  // A later run may need a few more before it lists, for a report that is large by then.
  const round = Math.ceil((least + LATER) / 10) * 10;
  throw new UsageError(
    `a budget of ${meter.budget} points does not last to list and read the ${total} repositories of ${login}: set it to ${round}`,
  );
}

/** A repository that GitHub keeps back has no name here, and would vanish from the report without a word. */
function whole(nodes: readonly (RepositoryNode | null)[] | null | undefined): RepositoryNode[] {
  if (nodes?.includes(null)) throw new GraphqlFailure([{ message: 'GitHub kept a repository back' }]);
  return present(nodes);
}

async function repositoryPage(
  client: GitHubClient,
  variables: { login: string; after: string | null; first: number; privacy: string | null },
): Promise<Connection<RepositoryNode>> {
  const { login, first } = variables;
  const { data } = await client
    .graphql<{ repositoryOwner: { repositories: Connection<RepositoryNode> } | null }>(
      repositories + PAGE_FRAGMENTS,
      variables,
      first > PAGE.least ? { retries: 0 } : {},
    )
    .catch((error: unknown) => {
      if (isNotFound(error)) return { data: { repositoryOwner: null } };
      throw error;
    });
  if (!data.repositoryOwner) throw new UsageError(`no such user: ${login}`);
  return data.repositoryOwner.repositories;
}

function described(node: RepositoryNode): Omit<ListedRepository, 'host' | 'begun'> {
  const headOid = node.defaultBranchRef?.target?.oid ?? null;
  const committed = node.defaultBranchRef?.target?.committedDate;
  return {
    name: node.name,
    owner: node.owner.login,
    url: node.url,
    description: node.description,
    topics: present(node.repositoryTopics?.nodes).map(({ topic }) => topic.name),
    fork: node.isFork,
    archived: node.isArchived,
    private: node.isPrivate,
    empty: node.isEmpty || !node.defaultBranchRef?.target,
    defaultBranch: node.defaultBranchRef?.name ?? null,
    headOid,
    ...(committed === undefined || Number.isNaN(Date.parse(committed))
      ? {}
      : { committed: new Date(committed).toISOString().replace(/\.\d+Z$/, 'Z') }),
    copied: node.isFork && headOid !== null && headOid === node.parent?.defaultBranchRef?.target?.oid,
  };
}

/** What the checks of a commit came to; those that still run say nothing yet. */
const CHECKS: Readonly<Record<string, HostFacts['checks']>> = {
  SUCCESS: 'passing',
  FAILURE: 'failing',
  ERROR: 'failing',
};

/** What the host knows of it, as far as this page tells. */
function factsOf(node: RepositoryNode): Pick<ListedRepository, 'host' | 'begun'> {
  const { host, ...more } = firstFacts(node);
  const checks = CHECKS[node.defaultBranchRef?.target?.statusCheckRollup?.state ?? ''];
  return { host: { ...host, ...(checks ? { checks } : {}) }, ...more };
}

const present = <T>(nodes: readonly (T | null)[] | null | undefined): T[] =>
  (nodes ?? []).filter((node): node is T & {} => node !== null);

export type RepositoryPage = Connection<RepositoryNode>;

export interface RepositoryNode {
  readonly name: string;
  readonly owner: { readonly login: string };
  readonly url: string;
  readonly description: string | null;
  readonly isFork: boolean;
  readonly isArchived: boolean;
  readonly isPrivate: boolean;
  readonly isEmpty: boolean;
  readonly repositoryTopics: {
    readonly nodes: readonly ({ readonly topic: { readonly name: string } } | null)[] | null;
  } | null;
  readonly defaultBranchRef: {
    readonly name: string;
    readonly target: {
      readonly oid: string;
      readonly committedDate?: string;
      readonly statusCheckRollup?: { readonly state: string } | null;
    } | null;
  } | null;
  readonly parent: { readonly defaultBranchRef: { readonly target: { readonly oid: string } | null } | null } | null;
  readonly refs: Connection<TagNode> | null;
  readonly releases: Connection<ReleaseNode> | null;
}
