/** Files that are there at once: whoever looks, and whenever the run is killed, finds the old, the new or none, never half of one. */
import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The content beside its place, whole and on the disk, and the folders above it; its path, to be given the right name or taken away. */
export async function writeBeside(place: string, bytes: Buffer, mode: number): Promise<string> {
  const folder = dirname(place);
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const temporary = join(folder, `${TEMPORARY}${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return temporary;
}

/** Writes a new file; false, and nothing is changed, where something stands in its place. */
export async function writeNew(place: string, bytes: Buffer): Promise<boolean> {
  const temporary = await writeBeside(place, bytes, NEW_MODE);
  try {
    // To rename would be to replace; a link fails where something stands. Some disks know no links: a kill may cut the copy there.
    await link(temporary, place).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      return copyFile(temporary, place, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  await settle(dirname(place));
  return true;
}

export const NEW_MODE = 0o644;
const TEMPORARY = '.milepost-';
/** In milliseconds; a run that is still at it is younger. */
const LEFT_BEHIND = 60 * 60 * 1000;

/** Takes away what a run that was killed has left in a folder. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\.milepost-[0-9a-f-]{36}\.tmp$/.test(name)) continue;
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > LEFT_BEHIND) await rm(join(folder, name), { force: true });
  }
}

/** Brings a folder's new names to the disk, where the system can. */
export async function settle(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
