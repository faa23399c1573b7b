import { posix } from 'node:path';
import { BLOB_FRAGMENT, type BlobNode, exactBytes, readBlob } from '../github/blob.ts';
import type { GitHubClient } from '../github/client.ts';
import { isNotFound, noSuchRepository } from '../github/failures.ts';
import { UsageError } from '../model/errors.ts';
import headFragments from './head.graphql';
import { readHeadByRest } from './head-rest.ts';
import { sameName } from './publication.ts';
import { hasNoGraphql } from './refusal.ts';

export interface Place {
  readonly owner: string;
  readonly repo: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
}

export interface HeadEntry {
  readonly type: string;
  /** As git writes it: `100644`, `100755`, `120000`, `040000`, `160000`. */
  readonly mode: string;
  readonly oid: string;
}

/** What stands at the tip of a branch, as far as a publication needs to know. */
export interface Head {
  readonly oid: string;
  readonly tree: string;
  /** Everything that stands in the folders that were asked for, by path. */
  readonly entries: ReadonlyMap<string, HeadEntry>;
  /** The README under the name that it has there; its bytes are null where there is none. */
  readonly readme: { readonly path: string; readonly bytes: Buffer | null };
  /** Further files that were asked for with it, null where there is none; absent where they could not come along. */
  readonly files?: ReadonlyMap<string, Buffer | null>;
}

/** A tip without the README; `node` is what came with it of the README by its wanted name. */
export interface Tip extends Omit<Head, 'readme' | 'files'> {
  readonly node?: BlobNode | null;
  readonly more?: ReadonlyMap<string, BlobNode | null>;
}

export interface CommitNode {
  readonly oid: string;
  readonly tree?: { readonly oid: string };
}
export interface TreeNode {
  readonly entries?:
    | readonly { readonly name: string; readonly type: string; readonly mode: number; readonly oid: string }[]
    | null;
}
type Answer = {
  readonly repository:
    | ({
        readonly ref: {
          readonly target: CommitNode | null;
        } | null;
      } & Readonly<Record<string, unknown>>)
    | null;
};

/**
 * The tip, the folders' entries and the README, and `more` files with them: in one query, or, without those, through the REST
 * API where there is no GraphQL. Undefined where there is no such branch; a UsageError where the README is a symlink.
 */
export async function readHead(
  client: GitHubClient,
  place: Place,
  folders: readonly string[],
  readme: string,
  more: readonly string[] = [],
): Promise<Head | undefined> {
  const tip = await tipByGraphql(client, place, folders, readme, more).catch((error: unknown) => {
    if (hasNoGraphql(error)) return readHeadByRest(client, place, folders);
    throw error;
  });
  return tip && headOf(client, place, tip, readme);
}

/** The head at a tip: with the README's bytes, which cost a request where they did not come with the tip. */
export async function headOf(client: GitHubClient, place: Place, tip: Tip, readme: string): Promise<Head> {
  const { oid, tree, entries, more } = tip;
  const head = { oid, tree, entries, readme: await readmeOf(client, place, tip, readme) };
  if (!more) return head;
  const files = new Map<string, Buffer | null>();
  const repository = { owner: place.owner, name: place.repo };
  for (const [path, node] of more)
    files.set(path, node?.oid ? (exactBytes(node) ?? (await readBlob(client, repository, node.oid))) : null);
  return { ...head, files };
}

async function tipByGraphql(
  client: GitHubClient,
  { owner, repo, branch }: Place,
  folders: readonly string[],
  readme: string,
  more: readonly string[],
): Promise<Tip | undefined> {
  const ref = `refs/heads/${branch}`;
  const variables: Record<string, string> = { owner, name: repo, ref, readme: `${ref}:${readme}` };
  folders.forEach((folder, index) => {
    variables[`f${index}`] = `${ref}:${folder.replace(/\/$/, '')}`;
  });
  more.forEach((path, index) => {
    variables[`m${index}`] = `${ref}:${path}`;
  });
  const { data, errors } = await client
    .graphql<Answer>(headDocument(folders.length, more.length), variables)
    .catch((error: unknown) => {
      throw isNotFound(error) ? noSuchRepository(owner, repo) : error;
    });
  if (!data.repository) throw noSuchRepository(owner, repo);
  // A folder that could not be read must not look like one that is not there: its files would be written over.
  if (errors.length > 0) throw new UsageError(`could not read all of ${owner}/${repo}: GitHub answered in part`);
  const tip = tipIn(
    data.repository.ref?.target,
    folders.map((folder, index) => [folder, data.repository?.[`f${index}`] as TreeNode | null]),
    data.repository['readme'] as BlobNode | null,
  );
  const nodes = more.map((path, index) => [path, data.repository?.[`m${index}`] as BlobNode | null] as const);
  return tip && more.length > 0 ? { ...tip, more: new Map(nodes) } : tip;
}

/** What a query answered of a tip; undefined where there is no commit. */
export function tipIn(
  target: CommitNode | null | undefined,
  folders: readonly (readonly [path: string, node: TreeNode | null | undefined])[],
  node: BlobNode | null,
): Tip | undefined {
  if (!target?.oid || !target.tree) return undefined;
  const entries = new Map<string, HeadEntry>();
  for (const [folder, tree] of folders)
    for (const { name, type, mode, oid } of tree?.entries ?? [])
      entries.set(folder + name, { type, mode: mode.toString(8).padStart(6, '0'), oid });
  return { oid: target.oid, tree: target.tree.oid, entries, node };
}

/** One query for the tip, its README, and so many folders and files. */
export function headDocument(folders: number, files: number): string {
  const names = (count: number, letter: string) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
  const [each, more] = [names(folders, 'f'), names(files, 'm')];
  const declared = ['owner', 'name', 'ref', 'readme', ...each, ...more].map((name) => `$${name}: String!`).join(', ');
  const asked = [
    ...each.map((name) => `${name}: object(expression: $${name}) { ...Folder }`),
    ...more.map((name) => `${name}: object(expression: $${name}) { ...BlobContent }`),
  ].join(' ');
  return `query Head(${declared}) {
    repository(owner: $owner, name: $name) {
      ref(qualifiedName: $ref) { target { ...Tip } }
      readme: object(expression: $readme) { ...BlobContent }
      ${asked}
    }
  }
  ${headFragments}
  ${BLOB_FRAGMENT}`;
}

async function readmeOf(
  client: GitHubClient,
  { owner, repo }: Place,
  { entries, node }: Tip,
  wanted: string,
): Promise<Head['readme']> {
  const folder = posix.dirname(wanted) === '.' ? '' : `${posix.dirname(wanted)}/`;
  const siblings = [...entries.keys()].filter((path) => path.startsWith(folder));
  const path = sameName(wanted, siblings) ?? wanted;
  const entry = entries.get(path);
  if (entry?.mode === SYMLINK)
    throw new UsageError(`${path} is a symlink; name the file that it leads to as the README instead`);
  if (entry?.type !== 'blob') return { path, bytes: null };
  const bytes = node?.oid === entry.oid ? exactBytes(node) : undefined;
  return { path, bytes: bytes ?? (await readBlob(client, { owner, name: repo }, entry.oid)) };
}

export const SYMLINK = '120000';
