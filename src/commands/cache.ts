import { lstatSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { writeArtifacts } from '../publish/files.ts';
import { portfolioJson } from '../reporters/index.ts';

const FILE = 'milepost.json';
/** A report of a thousand repositories is half of this. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where a run keeps what it has learned for the next one; a relative folder lies in the workspace, and never outside it. */
export function cacheFolder(said: string | undefined, workspace: string | undefined): string | undefined {
  if (said === undefined || isAbsolute(said)) return said;
  if (said.split(/[\\/]/).includes('..')) throw new UsageError('input "cache": expected a folder in the workspace');
  return resolve(workspace ?? '.', said);
}

/** What the last run kept; null where there is nothing, or something that no run put there. */
export function readCache(folder: string | undefined): Buffer | null {
  if (folder === undefined) return null;
  const path = join(folder, FILE);
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() && found.size <= MOST_BYTES ? readFileSync(path) : null;
}

/** Keeps a report for the next run. */
export async function writeCache(folder: string | undefined, portfolio: Portfolio): Promise<void> {
  if (folder === undefined) return;
  await writeArtifacts(folder, {
    files: [{ path: FILE, content: portfolioJson(portfolio) }],
    readme: { path: 'README.md' },
  });
}
