import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../model/errors.ts';
import {
  BADGE_FOLDER,
  folderOf,
  isOurs,
  mayBeOurs,
  type Publication,
  safePath,
  sameName,
  type Target,
  targetsOf,
} from './publication.ts';
import { readmeTarget } from './readme.ts';
import { NEW_MODE, settle, writeBeside } from './whole.ts';

/**
 * Writes a publication into a folder and returns the paths that changed, sorted. Each file is replaced at once, so
 * that it is old or new, never half, whenever the run is killed; one that would stay the same is not touched. Nothing is
 * written outside the folder, through symlinks either: that is a UsageError.
 */
export async function writeArtifacts(
  folder: string,
  publication: Publication,
  onNotice: (sentence: string) => void = () => {},
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const root = await realpath(folder);
  const targets = targetsOf(publication);
  const path = await readmePath(root, publication.readme.path);
  // The README is merged first: where its markers are broken, nothing is written at all.
  const readme = readmeTarget(publication, path, await contentOf(await placeInside(root, path)));
  if (readme?.notice) onNotice(readme.notice);
  // What the README refers to stands before it, and all of it is on the disk before the first old file gives way.
  const staged: Staged[] = [];
  try {
    for (const target of readme ? [...targets, readme] : targets) {
      const one = await stage(await placeInside(root, target.path), target);
      if (one) staged.push(one);
    }
    for (const { temporary, place } of staged) await failing(place, () => rename(temporary, place));
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
  for (const place of new Set(staged.map(({ place }) => dirname(place)))) await settle(place);
  const removed = await removeStale(root, publication, targets);
  return [...staged.map(({ path }) => path), ...removed].sort();
}

interface Staged {
  readonly path: string;
  readonly place: string;
  readonly temporary: string;
}

/** The new content beside the old, whole and on the disk; undefined where the old is the same. */
async function stage(place: string, { path, bytes }: Target): Promise<Staged | undefined> {
  if (await holds(place, bytes)) return undefined;
  return failing(place, async () => {
    const mode = await stat(place).then(
      (found) => found.mode & 0o777,
      () => NEW_MODE,
    );
    return { path, place, temporary: await writeBeside(place, bytes, mode) };
  });
}

async function failing<T>(place: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new UsageError(`${place}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** The README by the name that it has on disk, whatever its case. */
async function readmePath(root: string, wanted: string): Promise<string> {
  const parent = dirname(safePath(wanted));
  const names = await readdir(dirname(await placeInside(root, wanted))).catch(() => []);
  const name = sameName(basename(wanted), names) ?? basename(wanted);
  return parent === '.' ? name : `${parent}/${name}`;
}

/** Where a path leads once symlinks are followed, for as much of it as exists. */
async function placeInside(root: string, path: string): Promise<string> {
  let place = root;
  for (const part of safePath(path).split('/')) {
    const next = join(place, part);
    const link = await lstat(next).catch(() => undefined);
    place = link?.isSymbolicLink() ? await realpath(next).catch(() => '') : next;
    if (place !== resolve(place) || !(place + sep).startsWith(root.endsWith(sep) ? root : root + sep))
      throw new UsageError(`${path}: a symlink leads out of the output folder, so nothing was written there`);
  }
  return place;
}

/** Whether a file has these bytes; it is read piece by piece, for a report may be long. */
async function holds(place: string, bytes: Buffer): Promise<boolean> {
  const file = await open(place).catch(unreadable(place));
  if (!file) return false;
  try {
    if ((await file.stat()).size !== bytes.length) return false;
    const piece = Buffer.alloc(Math.min(PIECE, bytes.length));
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (bytesRead === 0 || !piece.subarray(0, bytesRead).equals(bytes.subarray(at, at + bytesRead))) return false;
      at += bytesRead;
    }
    return true;
  } finally {
    await file.close();
  }
}

const PIECE = 64 * 1024;

async function contentOf(place: string): Promise<Buffer | null> {
  return readFile(place).catch(unreadable(place));
}

/** null where there is no file; a UsageError where there is something else. */
const unreadable =
  (place: string) =>
  (error: NodeJS.ErrnoException): null => {
    if (error.code === 'ENOENT') return null;
    throw new UsageError(`${place}: cannot be read (${error.code})`);
  };

/** Badges, cards and endpoints of an earlier run that are no longer written. */
async function removeStale(root: string, publication: Publication, targets: readonly Target[]): Promise<string[]> {
  const folder = folderOf(publication) + BADGE_FOLDER;
  const kept = new Set(targets.map(({ path }) => path));
  if (![...kept].some((path) => path.startsWith(folder))) return [];
  const removed: string[] = [];
  const place = await placeInside(root, folder.slice(0, -1));
  for (const entry of await readdir(place, { withFileTypes: true }).catch(() => [])) {
    const path = folder + entry.name;
    if (!entry.isFile() || !mayBeOurs(entry.name) || kept.has(path)) continue;
    if (!isOurs(entry.name, (await contentOf(join(place, entry.name))) ?? Buffer.alloc(0))) continue;
    await rm(join(place, entry.name));
    removed.push(path);
  }
  return removed;
}
