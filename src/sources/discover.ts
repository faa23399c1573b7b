import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type GitRepository, repositoryAt } from './git.ts';

/** How far below the named folder clones are looked for: `folder/clone`, `folder/owner/clone`, `folder/x/y/clone`. */
const MAX_DEPTH = 3;
const SKIPPED = new Set(['node_modules', '.venv', 'venv']);

/** The repositories in a folder (the folder itself, if it is one), sorted by path. What lies inside a repository is its own. */
export function discoverRepositories(folder: string): GitRepository[] {
  const found: GitRepository[] = [];
  // Links are followed, for people collect clones with them; each folder is visited once, so that a loop ends.
  const visited = new Set<string>();
  const visit = (path: string, depth: number): void => {
    const real = realpathSync(path);
    if (visited.has(real)) return;
    visited.add(real);
    const repository = repositoryAt(path);
    if (repository) {
      found.push(repository);
      return;
    }
    if (depth === MAX_DEPTH) return;
    for (const name of subfolders(path)) visit(join(path, name), depth + 1);
  };
  visit(folder, 0);
  return found;
}

function subfolders(path: string): string[] {
  try {
    return readdirSync(path)
      .filter((name) => !SKIPPED.has(name) && statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory())
      .sort();
  } catch {
    // A folder that may not be read holds nothing for us.
    return [];
  }
}
