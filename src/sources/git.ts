import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Content, Entry, EntryKind, OpenSnapshot, Snapshot } from '../model/snapshot.ts';
import { decode } from './decode.ts';
import { BlobReader } from './git-blobs.ts';
import { GitError, git } from './git-process.ts';

export interface GitRepository {
  /** Name of the clone's folder; of the folder above where that says nothing (`.git`, `repo`). */
  readonly name: string;
  /** As named by the user, for messages. */
  readonly path: string;
  /** Leading arguments that make git use this repository and look no further. */
  readonly at: readonly string[];
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
  if (existsSync(join(full, '.git'))) return { name: nameOf(full), path, at: ['-C', full] };
  const bare = ['HEAD', 'objects', 'refs'].every((part) => existsSync(join(full, part)));
  return bare ? { name: nameOf(full), path, at: [`--git-dir=${full}`] } : undefined;
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
  // The process that will read the blobs can tell; only where it cannot, git is asked why.
  const id = (await blobs.commit(ref)) ?? (await resolveCommit(repository, ref));
  const listing = await git(repository.at, ['ls-tree', '-r', '-z', '-l', '--full-tree', id]).catch((error: unknown) => {
    throw new UsageError(`${repository.path}: git cannot read the tree of ${id.slice(0, 12)}: ${reasonOf(error)}`);
  });
  return { id, entries: parseTree(listing) };
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
async function tagsOf({ at }: GitRepository): Promise<readonly string[] | undefined> {
  const out = await git(at, ['rev-parse', '--is-shallow-repository', '--symbolic', '--tags']);
  const [shallow, ...names] = out.split('\n').filter(Boolean);
  return names.length === 0 && shallow === 'true' ? undefined : names.sort();
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  '100644': 'file',
  '100664': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

/** `<mode> SP <type> SP <oid> SP+ <size> TAB <path> NUL` … */
function parseTree(listing: string): Entry[] {
  const entries: Entry[] = [];
  for (let start = 0, end = listing.indexOf('\0'); end >= 0; start = end + 1, end = listing.indexOf('\0', start)) {
    const tab = listing.indexOf('\t', start);
    const type = listing.indexOf(' ', start) + 1;
    const oid = listing.indexOf(' ', type) + 1;
    const size = listing.indexOf(' ', oid);
    if (tab < 0 || tab > end || size > tab) continue;
    const kind = KINDS[listing.slice(start, type - 1)];
    if (!kind) continue;
    const bytes = Number.parseInt(listing.slice(size, tab), 10) || 0;
    entries.push({ path: listing.slice(tab + 1, end), kind, oid: listing.slice(oid, size), size: bytes });
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const reasonOf = (error: unknown): string => (error instanceof GitError ? error.message : '');
