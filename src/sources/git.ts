import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Content, Entry, OpenSnapshot, Snapshot } from '../model/snapshot.ts';
import { decode } from './decode.ts';
import { BlobReader } from './git-blobs.ts';
import { GitError, git } from './git-process.ts';
import { parseListing, walkTree } from './git-tree.ts';

export interface GitRepository {
  /** Name of the clone's folder; of the folder above where that says nothing (`.git`, `repo`). */
  readonly name: string;
  /** As named by the user, for messages. */
  readonly path: string;
  /** Leading arguments that make git use this repository and look no further. */
  readonly at: readonly string[];
  /** Where git keeps its own files; of no use where `.git` is a file that points elsewhere. */
  readonly gitFolder: string;
}

/** The repository at a path: the root of a work tree, or a bare git directory. Throws a UsageError for anything else. */
export function gitRepository(path: string): GitRepository {
  const full = resolve(path);
  if (!existsSync(full)) throw new UsageError(`no such path: ${path}`);
  const repository = repositoryAt(full, path);
  if (!repository) throw new UsageError(`not a git repository (no work tree's root, no git directory): ${path}`);
  return repository;
}

export function repositoryAt(full: string, path: string = full): GitRepository | undefined {
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const gitFolder = join(full, '.git');
  if (existsSync(gitFolder)) return { name: nameOf(full), path, at: ['-C', full], gitFolder };
  const bare = ['HEAD', 'objects', 'refs'].every((part) => existsSync(join(full, part)));
  return bare ? { name: nameOf(full), path, at: [`--git-dir=${full}`], gitFolder: full } : undefined;
}

function nameOf(full: string): string {
  const name = basename(full);
  return name === '.git' || name === 'repo' || name === 'repo.git'
    ? basename(dirname(full))
    : name.replace(/\.git$/, '');
}

/**
 * Opens the tip (or `ref`) of a local repository. Reads git's objects alone: neither the work tree nor the index.
 * Throws a UsageError for an empty repository, an unknown ref, or objects that cannot be read.
 */
export async function openGit(repository: GitRepository, ref = 'HEAD'): Promise<OpenSnapshot> {
  const blobs = new BlobReader(repository.at);
  try {
    const [commit, tags] = await Promise.all([commitOf(repository, blobs, ref), tagsOf(repository)]);
    return snapshotOf(repository, blobs, commit, tags);
  } catch (error) {
    await blobs.close();
    throw error;
  }
}

/** The commit and its tree, which needs the commit's id: `HEAD` may move meanwhile. */
async function commitOf(repository: GitRepository, blobs: BlobReader, ref: string) {
  // The process that will read the blobs can tell it all; only where it cannot, git is asked why.
  const [commit] = /[\n\0]/.test(ref) ? [] : await blobs.objects([`${ref}^{commit}`]);
  const entries = commit?.content && (await walkTree(blobs, commit.content));
  if (commit?.oid !== undefined && entries) return { id: commit.oid, entries };
  const id = commit?.oid ?? (await resolveCommit(repository, ref));
  const listing = await git(repository.at, ['ls-tree', '-r', '-z', '-l', '--full-tree', id]).catch((error: unknown) => {
    throw new UsageError(`${repository.path}: git cannot read the tree of ${id.slice(0, 12)}: ${reasonOf(error)}`);
  });
  return { id, entries: parseListing(listing) };
}

function snapshotOf(
  repository: GitRepository,
  blobs: BlobReader,
  { id, entries }: { readonly id: string; readonly entries: readonly Entry[] },
  tags: readonly string[] | undefined,
): OpenSnapshot {
  const oids = new Map(entries.map((entry) => [entry.path, entry.oid]));
  const contents = new Map<string, Content>();
  const byOid = new Map<string, Content>();
  const snapshot: Snapshot = {
    name: repository.name,
    commit: id,
    entries,
    truncated: false,
    host: { tags, releases: undefined },
    content: (path) => contents.get(path) ?? { state: 'unread', reason: 'not-requested' },
  };
  return {
    snapshot,
    load: async (paths) => {
      const wanted = paths.flatMap((path) => {
        const oid = contents.has(path) ? undefined : oids.get(path);
        return oid === undefined ? [] : [{ path, oid }];
      });
      // The same content may stand at many paths.
      const missing = [...new Set(wanted.map(({ oid }) => oid))].filter((oid) => !byOid.has(oid));
      for (const [index, blob] of (await blobs.read(missing)).entries())
        byOid.set(missing[index] ?? '', blob ? decode(blob) : MISSING);
      for (const { path, oid } of wanted) contents.set(path, byOid.get(oid) ?? MISSING);
    },
    close: () => blobs.close(),
  };
}

const MISSING: Content = { state: 'unread', reason: 'missing-object' };

async function resolveCommit({ at, path }: GitRepository, ref: string): Promise<string> {
  const revision = (name: string) =>
    git(at, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).then((out) => out.trim());
  try {
    return await revision(ref);
  } catch (error) {
    // Told apart only now: the usual case needs one process.
    const reason = reasonOf(error);
    if (reason) throw new UsageError(`${path}: git cannot read this repository: ${reason}`);
    const any = await git(at, ['rev-list', '--all', '--max-count=1']).catch(() => '');
    if (any.trim() === '') throw new UsageError(`empty repository (it has no commit yet): ${path}`);
    throw new UsageError(`unknown ref "${ref}" in ${path}`);
  }
}

/** Names of the tags, sorted; undefined where a shallow clone may have left them out. */
async function tagsOf({ at, gitFolder }: GitRepository): Promise<readonly string[] | undefined> {
  if (hasNoTags(gitFolder)) return existsSync(join(gitFolder, 'shallow')) ? undefined : [];
  const out = await git(at, ['rev-parse', '--is-shallow-repository', '--symbolic', '--tags']);
  const [shallow, ...names] = out.split('\n').filter(Boolean);
  return names.length === 0 && shallow === 'true' ? undefined : names.sort();
}

/** Whether git's own folder shows at a look that there is no tag, as most have none; false where only git can tell. */
function hasNoTags(gitFolder: string): boolean {
  try {
    if (readdirSync(join(gitFolder, 'refs/tags')).length > 0 || existsSync(join(gitFolder, 'reftable'))) return false;
    const packed = join(gitFolder, 'packed-refs');
    return !existsSync(packed) || !readFileSync(packed).includes(' refs/tags/');
  } catch {
    return false;
  }
}

const reasonOf = (error: unknown): string => (error instanceof GitError ? error.message : '');
