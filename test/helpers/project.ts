import type { Content, Entry, Snapshot } from '../../src/model/snapshot.ts';
import { Project } from '../../src/project/project.ts';

/** What a test's file holds: text, or a state other than text. */
export type Given = string | Exclude<Content, { state: 'text' }>;

/** A snapshot of the given files, as if read from a repository: `snapshot({ 'app/main.py': 'print(1)' })`. */
export function snapshot(files: Record<string, Given>, more: Partial<Snapshot> = {}): Snapshot {
  const entries: Entry[] = Object.entries(files)
    .map(([path, given]) => ({
      path,
      kind: 'file' as const,
      oid: '0'.repeat(40),
      size: typeof given === 'string' ? Buffer.byteLength(given) : 1000,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    name: 'sample',
    commit: 'c'.repeat(40),
    entries,
    truncated: false,
    host: { tags: [], releases: undefined },
    content: (path): Content => {
      const given = files[path];
      if (given === undefined) return { state: 'unread', reason: 'missing-object' };
      return typeof given === 'string' ? { state: 'text', text: given } : given;
    },
    ...more,
  };
}

/** A project of the given files. */
export const project = (files: Record<string, Given>, more: Partial<Snapshot> = {}): Project =>
  new Project(snapshot(files, more));
