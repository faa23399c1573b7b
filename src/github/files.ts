import { BLOB_FRAGMENT, type BlobNode, exactBytes, type Repository, readBlob } from './blob.ts';
import type { GitHubClient } from './client.ts';
import { explained, GraphqlFailure, isNotFound, noSuchRepository } from './failures.ts';
import hostFragment from './files.graphql';

export interface RepositoryFiles {
  /** null where the repository is empty. */
  readonly defaultBranch: string | null;
  /** By path; null where there is no such file. */
  readonly files: ReadonlyMap<string, Buffer | null>;
}

type Answer = { repository: ({ defaultBranchRef: { name: string } | null } & Record<string, unknown>) | null };

/** A few files of one repository at a revision (`HEAD`, `refs/heads/main`, a commit), in one query. */
export async function readFiles(
  client: GitHubClient,
  repository: Repository,
  revision: string,
  paths: readonly string[],
): Promise<RepositoryFiles> {
  const { owner, name } = repository;
  const variables: Record<string, string> = { owner, name };
  paths.forEach((path, index) => {
    variables[`p${index}`] = `${revision}:${path}`;
  });
  try {
    const { data, errors } = await client.graphql<Answer>(filesDocument(paths.length), variables);
    if (!data.repository) throw noSuchRepository(owner, name);
    // A file that could not be read must not pass for one that is not there.
    if (errors.length > 0) throw new GraphqlFailure(errors);
    const files = new Map<string, Buffer | null>();
    for (const [index, path] of paths.entries()) {
      const node = data.repository[`f${index}`] as BlobNode | null;
      // A folder has no object id here, for only blobs were asked for theirs.
      files.set(path, node?.oid ? (exactBytes(node) ?? (await readBlob(client, repository, node.oid))) : null);
    }
    return { defaultBranch: data.repository.defaultBranchRef?.name ?? null, files };
  } catch (error) {
    if (isNotFound(error)) throw noSuchRepository(owner, name);
    throw explained(error, `could not read ${owner}/${name}`);
  }
}

/** One query for so many paths of a repository. */
export function filesDocument(count: number): string {
  const each = Array.from({ length: count }, (_, index) => index);
  const declared = ['$owner: String!', '$name: String!', ...each.map((index) => `$p${index}: String!`)].join(', ');
  const asked = each.map((index) => `f${index}: object(expression: $p${index}) { ...BlobContent }`).join(' ');
  const fragments = count > 0 ? hostFragment + BLOB_FRAGMENT : hostFragment;
  return `query Files(${declared}) { repository(owner: $owner, name: $name) { ...Host ${asked} } }\n${fragments}`;
}
