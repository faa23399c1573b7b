import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Editors write a file in several steps; in milliseconds. */
const SETTLE = 80;
/** Some file systems tell nothing of changes; then looking again finds them. In milliseconds. */
const POLL = 1000;

export interface Watch {
  close(): void;
}

/** Calls back, not more often than files settle, when one of the files changes, comes or goes, or one in a folder does. */
export function watchPaths(paths: readonly string[], onChange: () => void, poll: number = POLL): Watch {
  let known = fingerprint(paths);
  let pending: NodeJS.Timeout | undefined;
  const look = () => {
    const now = fingerprint(paths);
    if (now === known) return;
    known = now;
    onChange();
  };
  const soon = () => {
    clearTimeout(pending);
    pending = setTimeout(look, SETTLE);
  };
  // A file that is replaced is another file: its folder is what is watched.
  const folders = new Set(paths.map((path) => (isFolder(path) ? path : dirname(path))));
  const watchers = [...folders].flatMap((folder) => started(folder, soon));
  const timer = setInterval(look, poll);
  return {
    close: () => {
      clearInterval(timer);
      clearTimeout(pending);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function started(folder: string, onEvent: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    // No such folder, or no more watches: looking again each second has to do.
    return [];
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function fingerprint(paths: readonly string[]): string {
  const files = paths.flatMap((path) => (isFolder(path) ? filesIn(path) : path));
  return files
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return `${basename(path)} ${found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '-'}`;
    })
    .join('\n');
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
