import { posix } from 'node:path';
import { BLOB_FRAGMENT, type BlobNode, exactBytes, readBlob } from '../github/blob.ts';
import type { GitHubClient } from '../github/client.ts';
import { UsageError } from '../model/errors.ts';
import folderFragment from './head.graphql';
import { sameName } from './publication.ts';

export interface Place {
  readonly owner: string;
  readonly repo: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
}

/** What stands at the tip of a branch, as far as a publication needs to know. */
export interface Head {
  readonly oid: string;
  /** Object ids of the files in the folders that were asked for, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The README under the name that it has there; its bytes are null where there is none. */
  readonly readme: { readonly path: string; readonly bytes: Buffer | null };
}

interface TreeNode {
  readonly entries?:
    | readonly { readonly name: string; readonly type: string; readonly mode: number; readonly oid: string }[]
    | null;
}
interface Answer {
  readonly repository:
    | ({ readonly ref: { readonly target: { readonly oid: string } | null } | null } & Readonly<
        Record<string, unknown>
      >)
    | null;
}

const SYMLINK = 0o120000;

/** The tip, the folders' files and the README in one query. */
export async function readHead(
  client: GitHubClient,
  place: Place,
  folders: readonly string[],
  readme: string,
): Promise<Head> {
  const { owner, repo, branch } = place;
  const ref = `refs/heads/${branch}`;
  const variables: Record<string, string> = { owner, name: repo, ref, readme: `${ref}:${readme}` };
  folders.forEach((folder, index) => {
    variables[`f${index}`] = `${ref}:${folder.replace(/\/$/, '')}`;
  });
  const { data } = await client.graphql<Answer>(headDocument(folders.length), variables);
  if (!data.repository) throw new UsageError(`no such repository: ${owner}/${repo}`);
  const oid = data.repository.ref?.target?.oid;
  if (!oid) throw new UsageError(`${owner}/${repo} has no branch "${branch}" to commit to; push a first commit`);
  const files = new Map<string, string>();
  folders.forEach((folder, index) => {
    for (const entry of (data.repository?.[`f${index}`] as TreeNode | null)?.entries ?? []) {
      if (folder + entry.name === readme && entry.mode === SYMLINK)
        throw new UsageError(`${readme} is a symlink; name the file that it leads to as the README instead`);
      if (entry.type === 'blob') files.set(folder + entry.name, entry.oid);
    }
  });
  return {
    oid,
    files,
    readme: await readmeOf(client, place, files, readme, data.repository['readme'] as BlobNode | null),
  };
}

function headDocument(folders: number): string {
  const each = Array.from({ length: folders }, (_, index) => `f${index}`);
  const declared = ['owner', 'name', 'ref', 'readme', ...each].map((name) => `$${name}: String!`).join(', ');
  const asked = each.map((name) => `${name}: object(expression: $${name}) { ...Folder }`).join(' ');
  return `query Head(${declared}) {
    repository(owner: $owner, name: $name) {
      ref(qualifiedName: $ref) { target { oid } }
      readme: object(expression: $readme) { ...BlobContent }
      ${asked}
    }
  }
  ${folderFragment}
  ${BLOB_FRAGMENT}`;
}

async function readmeOf(
  client: GitHubClient,
  { owner, repo }: Place,
  files: ReadonlyMap<string, string>,
  wanted: string,
  node: BlobNode | null,
): Promise<Head['readme']> {
  const folder = posix.dirname(wanted) === '.' ? '' : `${posix.dirname(wanted)}/`;
  const siblings = [...files.keys()].filter((path) => path.startsWith(folder));
  const path = sameName(wanted, siblings) ?? wanted;
  const oid = files.get(path);
  if (oid === undefined) return { path, bytes: null };
  const bytes = node?.oid === oid ? exactBytes(node) : undefined;
  return { path, bytes: bytes ?? (await readBlob(client, { owner, name: repo }, oid)) };
}
