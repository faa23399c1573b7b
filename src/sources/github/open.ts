import type { GitHubClient } from '../../github/client.ts';
import { plainReason, reasonFor, statusOf, UnreadableRepository } from '../../github/failures.ts';
import type { Content, OpenSnapshot } from '../../model/snapshot.ts';
import { BlobReader } from './blobs.ts';
import type { ListedRepository } from './list.ts';
import { readTree } from './tree.ts';

/** One reader a client, so that repositories opened side by side share their batches. */
const readers = new WeakMap<GitHubClient, BlobReader>();

function readerFor(client: GitHubClient): BlobReader {
  const reader = readers.get(client) ?? new BlobReader(client);
  readers.set(client, reader);
  return reader;
}

/** The tip of a listed repository: its tree now, its contents on request. Throws `UnreadableRepository`. */
export async function openGitHub(client: GitHubClient, listed: ListedRepository): Promise<OpenSnapshot> {
  const { name, owner, headOid, host } = listed;
  if (headOid === null) throw new UnreadableRepository('missing-object', 'it is empty');
  const { entries, truncated } = await readTree(client, listed, headOid).catch((error: unknown) => {
    if (statusOf(error) === 409) throw new UnreadableRepository('missing-object', 'it is empty');
    const reason = reasonFor(error);
    throw new UnreadableRepository(reason, plainReason(reason));
  });
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const contents = new Map<string, Content>();
  const byOid = new Map<string, Promise<Content>>();
  const reader = readerFor(client);

  async function load(path: string): Promise<void> {
    const entry = byPath.get(path);
    if (!entry || contents.has(path)) return;
    if (entry.kind === 'submodule') {
      contents.set(path, { state: 'unread', reason: 'missing-object' });
      return;
    }
    // Copies of a file are one blob, read once.
    const reading = byOid.get(entry.oid) ?? reader.read({ owner, name }, entry.oid, entry.size);
    byOid.set(entry.oid, reading);
    contents.set(path, await reading);
  }

  return {
    snapshot: {
      name,
      commit: headOid,
      entries,
      truncated,
      host,
      content: (path) => contents.get(path) ?? { state: 'unread', reason: 'not-requested' },
    },
    async load(paths) {
      await Promise.all(paths.map(load));
    },
    async close() {
      contents.clear();
      byOid.clear();
    },
  };
}
