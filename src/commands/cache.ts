import { lstatSync, readFileSync } from 'node:fs';
import { isAbsolute, join, posix, relative, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { writeArtifacts } from '../publish/files.ts';
import { safePath } from '../publish/publication.ts';
import { portfolioFile } from '../reporters/index.ts';

const FILE = 'milepost.json';
/** A report of a thousand repositories is half of this. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where a run keeps what it has learned for the next one. */
export interface Cache {
  /** A folder that is as it is: the checkout of a repository, or whatever the user named outside of it. */
  readonly root: string;
  /** Path below the root, slash-separated, on which no symlink is followed out; '' for the root itself. */
  readonly path: string;
}

/** The cache of an Action: a folder of the workspace, or an absolute one. A `UsageError` where it would lead out of the workspace. */
export function cacheFolder(said: string | undefined, workspace: string | undefined): Cache | undefined {
  if (said === undefined) return undefined;
  const root = resolve(workspace ?? '.');
  const path = relative(root, resolve(root, said)).replaceAll('\\', '/');
  const inside = path !== '' && !/^\.\.(?:\/|$)/.test(path) && !isAbsolute(path);
  if (!inside && isAbsolute(said)) return { root: resolve(said), path: '' };
  if (!inside) throw new UsageError('input "cache": expected a folder in the workspace');
  return { root, path: safePath(path) };
}

/** True where the checkout of a repository could have brought it, so that whoever can write there could have written it. */
export const isInCheckout = ({ path }: Cache): boolean => path !== '';

/** What the last run kept; null where there is nothing, or something that no run put there. */
export function readCache(cache: Cache | undefined): Buffer | null {
  if (cache === undefined) return null;
  let place = cache.root;
  for (const part of cache.path.split('/').filter(Boolean)) {
    place = join(place, part);
    if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) return null;
  }
  const file = join(place, FILE);
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() && found.size <= MOST_BYTES ? readFileSync(file) : null;
}

/** Keeps a report for the next run. A `UsageError` where a symlink of the checkout leads out of it. */
export async function writeCache(cache: Cache | undefined, portfolio: Portfolio): Promise<void> {
  if (cache === undefined) return;
  await writeArtifacts(cache.root, {
    files: [portfolioFile(posix.join(cache.path, FILE), portfolio)],
    readme: { path: 'README.md' },
  });
}
