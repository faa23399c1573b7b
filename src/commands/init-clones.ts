import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { discoverRepositories } from '../sources/discover.ts';
import { type GitRepository, repositoryAt } from '../sources/git.ts';
import { git } from '../sources/git-process.ts';

/** So many neighbours are graded for the preview; a home directory may hold hundreds. */
export const MOST_CLONES = 40;

/** The folder that is named, or else the work tree that the current folder lies in. */
export function rootOf(folder: string | undefined, from: string = process.cwd()): string {
  if (folder !== undefined) {
    const root = resolve(from, folder);
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`no such folder: ${folder}`);
    return root;
  }
  for (let place = from; ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) return place;
    if (dirname(place) === place)
      throw new UsageError('this is no git repository: name the folder, as in milepost init <folder>');
  }
}

/** The clones that a portfolio may be made of: those of `--local`; otherwise those in the folder, or beside a repository. */
export function clonesFor(root: string, local: string | undefined): { folder: string; clones: GitRepository[] } {
  if (local !== undefined) {
    const folder = resolve(local);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`no such folder: ${local}`);
    return { folder, clones: discoverRepositories(folder) };
  }
  const folder = repositoryAt(root) ? dirname(root) : root;
  return { folder, clones: childrenOf(folder).slice(0, MOST_CLONES) };
}

function childrenOf(folder: string): GitRepository[] {
  try {
    return readdirSync(folder)
      .sort()
      .flatMap((name) => repositoryAt(join(folder, name)) ?? []);
  } catch {
    // A folder that may not be read holds nothing for us.
    return [];
  }
}

/** The branch that the host shows first, as far as the clone knows it. */
export async function mainBranch(root: string): Promise<string> {
  const repository = repositoryAt(root);
  if (!repository) return 'main';
  const symbolic = (ref: string) =>
    git(repository.at, ['symbolic-ref', '--quiet', '--short', ref]).then(
      (name) => name.trim(),
      () => '',
    );
  const remote = (await symbolic('refs/remotes/origin/HEAD')).replace(/^origin\//, '');
  if (BRANCH.test(remote)) return remote;
  // What is checked out may be anything; only these two are certain to be no branch for a day.
  return (await symbolic('HEAD')) === 'master' ? 'master' : 'main';
}

const BRANCH = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/;
