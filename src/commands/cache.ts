import { lstatSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Portfolio } from '../model/portfolio.ts';
import { writeArtifacts } from '../publish/files.ts';
import { portfolioFile } from '../reporters/index.ts';
import type { Cache } from './cache-folder.ts';

const FILE = 'milepost.json';
/** A report of a thousand repositories is half of this. */
const MOST_BYTES = 64 * 1024 * 1024;

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
