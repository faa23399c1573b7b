import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { phrase, say } from '../model/say.ts';
import type { Content, Entry, OpenSnapshot, Snapshot } from '../model/snapshot.ts';
import { decode } from './decode.ts';
import { BlobReader, type GitObject } from './git-blobs.ts';
import { type Described, describe, ObjectStore } from './git-objects.ts';
import { plainly } from './git-plain.ts';
import { GIT_TIMEOUT, GitError, git } from './git-process.ts';
import { parseListing, walkTree } from './git-tree.ts';

export interface GitRepository {
  /** Name of the clone's folder; of the folder above where that says nothing (`.git`, `repo`). */
  readonly name: string;
  /** As named by the user, for messages. */
  readonly path: string;
  /** Where git keeps what belongs to it: `.git`, or the bare directory itself. */
  readonly folder: string;
  /** Leading arguments that make git use this repository and look no further. */
  readonly at: readonly string[];
}

/** The repository at a path: the root of a work tree, or a bare git directory. Throws a UsageError for anything else. */
export function gitRepository(path: string): GitRepository {
  const full = resolve(path);
  if (!existsSync(full)) throw new UsageError(say`no such path: ${path}`);
  const repository = repositoryAt(full, path);
  if (!repository) throw new UsageError(say`not a git repository (no work tree's root, no git directory): ${path}`);
  return repository;
}

export function repositoryAt(full: string, path: string = full): GitRepository | undefined {
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  // Named outright: from inside the folder, git would go up to another repository where this one is broken.
  const own = join(full, '.git');
  if (existsSync(own)) return { name: nameOf(full), path, folder: own, at: [`--git-dir=${own}`] };
  const bare = ['HEAD', 'objects', 'refs'].every((part) => existsSync(join(full, part)));
  return bare ? { name: nameOf(full), path, folder: full, at: [`--git-dir=${full}`] } : undefined;
}

function nameOf(full: string): string {
  const name = basename(full);
  return name === '.git' || name === 'repo' || name === 'repo.git'
    ? basename(dirname(full))
    : name.replace(/\.git$/, '');
}

/**
 * Opens the tip (or `ref`) of a local repository. Reads git's objects alone: neither the work tree nor the index.
 * Throws a UsageError for an empty repository, an unknown ref, or objects that cannot be read. `patience`: milliseconds that
 * one answer of git may take.
 */
export async function openGit(
  repository: GitRepository,
  ref = 'HEAD',
  patience: number = GIT_TIMEOUT,
): Promise<OpenSnapshot> {
  const plain = ref === 'HEAD' ? plainly(repository.folder) : undefined;
  let reached = plain && (await reach(plain, patience));
  if (reached?.commit?.type !== 'commit') {
    await reached?.close();
    reached = await reach(await describedOr(repository, ref, patience), patience);
  }
  const { described, store, blobs, commit, close } = reached;
  try {
    const committed = commitTime(commit?.content?.toString('utf8') ?? '');
    // The process that reads the blobs can tell the tree too; only where it cannot, git is asked why.
    const walked = commit?.content && (await walkTree(blobs, commit.content));
    const entries = walked ?? (await listed(repository, store, described.commit, patience));
    return snapshotOf(repository, { ...described, committed }, entries, blobs, close);
  } catch (error) {
    await close();
    throw error;
  }
}

interface Reached {
  readonly described: Described;
  readonly store: ObjectStore;
  readonly blobs: BlobReader;
  readonly commit: GitObject | undefined;
  readonly close: () => Promise<void>;
}

/** Starts the process that reads the objects, with the commit as its first answer. */
async function reach(described: Described, patience: number): Promise<Reached> {
  const store = new ObjectStore(described);
  const blobs = new BlobReader(store.at, patience);
  const close = async () => {
    await blobs.close();
    store.close();
  };
  const [commit] = await blobs.objects([described.commit]);
  return { described, store, blobs, commit, close };
}

async function listed(
  { path }: GitRepository,
  { at }: ObjectStore,
  commit: string,
  patience: number,
): Promise<readonly Entry[]> {
  const listing = await git(at, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit], patience).catch(
    (error: unknown) => {
      throw error instanceof GitError
        ? new UsageError(say`${path}: git cannot read the tree of ${commit.slice(0, 12)}: ${phrase(error.message)}`)
        : error;
    },
  );
  return parseListing(listing);
}

function snapshotOf(
  repository: GitRepository,
  { commit, committed, tags, shallow }: Described & { readonly committed: string | undefined },
  entries: readonly Entry[],
  blobs: BlobReader,
  close: () => Promise<void>,
): OpenSnapshot {
  const oids = new Map<string, string>();
  const contents = new Map<string, Content>();
  for (const { path, oid } of entries) {
    // Names that are no UTF-8 may look alike; which of them is meant cannot be told.
    if (oids.has(path)) contents.set(path, { state: 'unread', reason: 'failed' });
    oids.set(path, oid);
  }
  const byOid = new Map<string, Content>();
  const snapshot: Snapshot = {
    name: repository.name,
    commit,
    ...(committed === undefined ? {} : { committed }),
    entries,
    truncated: false,
    // A shallow clone may have left tags out.
    host: { tags: shallow && tags.length === 0 ? undefined : tags, releases: undefined },
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
        byOid.set(missing[index] ?? '', blob ? decode(blob) : blobs.silent ? SILENT : MISSING);
      for (const { path, oid } of wanted) contents.set(path, byOid.get(oid) ?? MISSING);
    },
    close,
  };
}

/** The committer's time in a commit object, ISO 8601 in UTC, as GitHub's `committedDate` gives it. */
function commitTime(commit: string): string | undefined {
  const [header = ''] = commit.split('\n\n', 1);
  const seconds = /^committer .*> (\d{1,11}) [+-]\d{4}$/m.exec(header)?.[1];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

const MISSING: Content = { state: 'unread', reason: 'missing-object' };
const SILENT: Content = { state: 'unread', reason: 'failed' };

/** What git says of the repository and the ref; where it says nothing, a UsageError that tells why. */
async function describedOr({ at, path }: GitRepository, ref: string, patience: number): Promise<Described> {
  let reason = '';
  const described = await describe(at, ref, patience).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    reason = error.message;
    return undefined;
  });
  if (described) return described;
  // Told apart only now: the usual case needs one process.
  if (await git(at, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref], patience).catch(() => ''))
    throw new UsageError(say`${path}: what ${ref} names is no commit, or git cannot read it`);
  const any = await git(at, ['for-each-ref', '--count=1', '--format=%(refname)'], patience).catch((error: unknown) => {
    throw new UsageError(say`${path}: git cannot read this repository: ${phrase(reasonOf(error) || reason)}`);
  });
  throw new UsageError(
    any ? say`unknown ref "${ref}" in ${path}` : say`empty repository (it has no commit yet): ${path}`,
  );
}

const reasonOf = (error: unknown): string => (error instanceof GitError ? error.message : '');
