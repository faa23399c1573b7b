import type { GitHubClient } from '../../github/client.ts';
import { BlobReader } from './blobs.ts';
import { FactsReader } from './facts.ts';
import { TreeReader } from './folders.ts';

interface Readers {
  readonly trees: TreeReader;
  readonly blobs: BlobReader;
  readonly facts: FactsReader;
}

const readers = new WeakMap<GitHubClient, Readers>();

/** One reader of each kind a client, so that repositories opened side by side share their batches. */
export function readersOf(client: GitHubClient): Readers {
  const known = readers.get(client) ?? {
    trees: new TreeReader(client),
    blobs: new BlobReader(client),
    facts: new FactsReader(client),
  };
  readers.set(client, known);
  return known;
}
