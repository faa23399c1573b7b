import { isAbsolute, relative, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { safePath } from '../publish/publication.ts';

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
