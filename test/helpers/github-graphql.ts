/** GitHub's GraphQL: its official schema, resolvers over git, and the limits that the schema does not know. */
import { GraphQLError, type GraphQLFormattedError, graphql, parse } from 'graphql';
import { githubSchema, limitErrors, pointsOf } from './github-cost.ts';
import { type Change, gitCommit, gitCommitOf, gitObject, gitRefs, listTree } from './github-git.ts';
import { RULES } from './github-rest.ts';
import type { GitHubOptions, Hosted } from './github-server.ts';

export { githubSchema, limitErrors, pointsOf } from './github-cost.ts';

type Variables = Readonly<Record<string, unknown>>;

export async function answerGraphql(options: GitHubOptions, query: string, variables: Variables): Promise<unknown> {
  const parsed = parse(query);
  const limits = limitErrors(parsed, variables);
  if (limits.length > 0) return { errors: limits };
  const rootValue = { ...queryRoot(options, pointsOf(parsed, variables)), createCommitOnBranch: mutation(options) };
  const { data, errors } = await graphql({
    schema: githubSchema(),
    source: query,
    rootValue,
    variableValues: variables,
  });
  return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(asGitHub) } : {}) };
}

/** GitHub puts the type of an error beside its message. */
function asGitHub(error: GraphQLError): GraphQLFormattedError & { type?: unknown } {
  const { extensions, ...rest } = error.toJSON();
  return { ...(extensions?.['type'] ? { type: extensions['type'] } : {}), ...rest };
}

const refused = (type: string, message: string) => new GraphQLError(message, { extensions: { type } });

function queryRoot(options: GitHubOptions, points: number) {
  const { repositories, users = [] } = options;
  return {
    repositoryOwner: ({ login }: { login: string }) => {
      const own = repositories.filter((r) => r.owner.toLowerCase() === login.toLowerCase());
      if (own.length === 0 && !users.includes(login)) return null;
      return {
        __typename: 'User',
        login,
        repositories: (args: Page & { privacy?: string | null }) =>
          connection(
            own
              .filter((r) => !args.privacy || (r.private === true) === (args.privacy === 'PRIVATE'))
              .sort((a, b) => (a.name < b.name ? -1 : 1)),
            args,
            (r) => repositoryNode(r, options),
          ),
      };
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = repositories.find((r) => r.owner === owner && r.name === name);
      if (!found) throw refused('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryNode(found, options);
    },
    rateLimit: { cost: points, limit: 5000, remaining: 4999, nodeCount: 1, used: 1, resetAt: '2033-05-18T03:33:20Z' },
  };
}

function repositoryNode(hosted: Hosted, options: GitHubOptions) {
  const { folder, branch = 'main', owner, name } = hosted;
  const ref = (full: string) => {
    const commit = gitCommitOf(folder, full);
    return commit
      ? {
          __typename: 'Ref',
          name: full.replace(/^refs\/(?:heads|tags)\//, ''),
          target: {
            __typename: 'Commit',
            oid: commit.oid,
            committedDate: isoDate(commit.committed),
            tree: { __typename: 'Tree', oid: commit.tree },
            statusCheckRollup: hosted.checks ? { state: hosted.checks } : null,
          },
        }
      : null;
  };
  return {
    __typename: 'Repository',
    name,
    owner: { __typename: 'User', login: owner },
    url: `https://github.example/${owner}/${name}`,
    description: hosted.description ?? null,
    isFork: hosted.fork ?? false,
    isArchived: hosted.archived ?? false,
    isPrivate: hosted.private ?? false,
    isEmpty: () => ref(`refs/heads/${branch}`) === null,
    repositoryTopics: (page: Page) => connection(hosted.topics ?? [], page, (topic) => ({ topic: { name: topic } })),
    defaultBranchRef: () => ref(`refs/heads/${branch}`),
    parent: hosted.parentOid
      ? { defaultBranchRef: { name: 'main', target: { __typename: 'Commit', oid: hosted.parentOid } } }
      : null,
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName),
    refs: ({ refPrefix, ...page }: Page & { refPrefix: string }) =>
      connection(gitRefs(folder, refPrefix), page, (full) => ({
        __typename: 'Ref',
        name: full.slice(refPrefix.length),
      })),
    releases: (page: Page) => connection(hosted.releases ?? [], page, (release) => release),
    object: ({ oid, expression }: { oid?: string; expression?: string }) =>
      objectNode(folder, oid ?? expression ?? '', options),
  };
}

function objectNode(folder: string, expression: string, options: GitHubOptions) {
  const object = gitObject(folder, expression);
  if (!object) return null;
  const { oid, type, bytes } = object;
  if (options.forbidden?.(oid)) throw refused('FORBIDDEN', 'Resource not accessible by integration');
  if (type === 'tree')
    return {
      __typename: 'Tree',
      oid,
      entries: listTree(folder, oid, false)?.map(({ path, mode, type, sha, size = 0 }) => ({
        name: path,
        type,
        mode: Number.parseInt(mode, 8),
        oid: sha,
        size,
        object: () => (type === 'commit' ? null : objectNode(folder, sha, options)),
      })),
    };
  if (type !== 'blob') return { __typename: 'Commit', oid };
  const isBinary = bytes.subarray(0, 8000).includes(0);
  // GitHub shows at most half a megabyte, and puts U+FFFD for what is no UTF-8.
  const text = isBinary ? null : bytes.subarray(0, 512_000).toString('utf8');
  return { __typename: 'Blob', oid, byteSize: bytes.length, isBinary, isTruncated: bytes.length > 512_000, text };
}

const isoDate = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  };
}

function mutation({ repositories }: GitHubOptions) {
  return ({ input }: { input: CommitInput }) => {
    const { branch, expectedHeadOid, message, fileChanges } = input;
    const found = repositories.find((r) => `${r.owner}/${r.name}` === branch.repositoryNameWithOwner);
    if (!found) throw refused('NOT_FOUND', 'Could not resolve to a Repository');
    if (found.writable === false) throw refused('FORBIDDEN', 'Resource not accessible by integration');
    if (found.protected && branch.branchName === (found.branch ?? 'main')) throw refused('UNPROCESSABLE', RULES);
    const ref = `refs/heads/${branch.branchName}`;
    const changes: Change[] = [
      ...fileChanges.additions.map(({ path, contents }) => ({ path, contents: Buffer.from(contents, 'base64') })),
      ...fileChanges.deletions.map(({ path }) => ({ path, contents: null })),
    ];
    const fresh = gitObject(found.folder, ref)?.oid === expectedHeadOid;
    const text = message.body ? `${message.headline}\n\n${message.body}` : message.headline;
    const oid = fresh ? gitCommit(found.folder, ref, expectedHeadOid, text, changes) : undefined;
    if (!oid)
      throw refused(
        'STALE_DATA',
        `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`,
      );
    return { commit: { __typename: 'Commit', oid } };
  };
}

interface Page {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string | null;
}

function connection<T>(all: readonly T[], { first = 0, last, after }: Page, node: (item: T) => unknown) {
  const start = after ? Number(after) : 0;
  const nodes = (last === undefined ? all.slice(start, start + first) : all.slice(-last)).map(node);
  const end = start + nodes.length;
  return {
    totalCount: all.length,
    nodes,
    pageInfo: { hasNextPage: end < all.length, endCursor: nodes.length > 0 ? String(end) : null },
  };
}
