import type { GitHubClient } from '../../github/client.ts';
import { plainReason, reasonFor, statusOf, UnreadableRepository } from '../../github/failures.ts';
import { say } from '../../model/say.ts';
import type { Content, Entry, OpenSnapshot, UnreadReason } from '../../model/snapshot.ts';
import { decode } from '../decode.ts';
import type { BlobReader } from './blobs.ts';
import type { Facts } from './facts.ts';
import { likelyWanted } from './likely.ts';
import type { ListedRepository } from './list.ts';
import { readersOf } from './readers.ts';
import type { Tree } from './tree.ts';

/** The tip of a listed repository: its tree now, its contents on request. Throws `UnreadableRepository`. */
export async function openGitHub(client: GitHubClient, listed: ListedRepository): Promise<OpenSnapshot> {
  return new GitHubSnapshot(readersOf(client).blobs, listed, await groundOf(client, listed));
}

/** What is there of a repository before its contents. */
export interface Ground extends Tree {
  readonly facts: Facts;
}

/** The tree at a listed repository's tip, and what the host knows of it. Throws `UnreadableRepository`. */
export async function groundOf(client: GitHubClient, listed: ListedRepository): Promise<Ground> {
  const tree = await treeOf(client, listed);
  return { ...tree, facts: await readersOf(client).facts.read(listed) };
}

export async function treeOf(client: GitHubClient, listed: ListedRepository): Promise<Tree> {
  if (listed.headOid === null) throw new UnreadableRepository('missing-object', say`it is empty`);
  return readersOf(client)
    .trees.read(listed, listed.headOid)
    .catch((error: unknown) => {
      if (statusOf(error) === 409) throw new UnreadableRepository('missing-object', say`it is empty`);
      const reason = reasonFor(error);
      throw new UnreadableRepository(reason, plainReason(reason));
    });
}

/** A tree whose contents are read in batches shared with every other snapshot of the client. */
export class GitHubSnapshot implements OpenSnapshot {
  readonly snapshot: OpenSnapshot['snapshot'];
  readonly #reader: BlobReader;
  readonly #listed: ListedRepository;
  readonly #facts: Facts;
  readonly #byPath: ReadonlyMap<string, Entry>;
  readonly #contents = new Map<string, Content>();
  readonly #byOid = new Map<string, Promise<Content>>();
  #held = false;
  /** Called when it is closed. */
  onClose: () => void = () => undefined;

  constructor(reader: BlobReader, listed: ListedRepository, { entries, truncated, facts }: Ground) {
    this.#reader = reader;
    this.#listed = listed;
    this.#byPath = new Map(entries.map((entry) => [entry.path, entry]));
    // Names that are no UTF-8 may look alike; which of them is meant cannot be told.
    for (const entry of entries)
      if (this.#byPath.get(entry.path) !== entry) this.#contents.set(entry.path, { state: 'unread', reason: 'failed' });
    const { name, headOid, committed } = listed;
    this.#facts = facts;
    this.snapshot = {
      name,
      commit: headOid ?? '',
      ...(committed === undefined ? {} : { committed }),
      entries,
      truncated,
      host: facts.host,
      content: (path) => this.#contents.get(path) ?? { state: 'unread', reason: 'not-requested' },
    };
  }

  /** Reads what will probably be asked for, so that it is here by then. Shown is nothing before it is asked for. */
  async expect(): Promise<void> {
    const reading = likelyWanted(this.snapshot.entries).map((entry) => this.#read(entry));
    this.#reader.flush();
    await Promise.all(reading);
  }

  /** From now on somebody works on it, and shared batches wait for their next wish. */
  hold(): void {
    if (this.#held) return;
    this.#held = true;
    this.#reader.hold();
  }

  #release(): void {
    if (this.#held) this.#reader.release();
    this.#held = false;
  }

  readonly load = async (paths: readonly string[]): Promise<void> => {
    const held = this.#held;
    const loading = paths.map((path) => this.#load(path));
    this.#release();
    await Promise.all(loading);
    if (held) this.hold();
  };

  readonly trouble = (): UnreadReason | undefined => {
    if (this.snapshot.truncated) return 'failed';
    const reasons = [...this.#contents.values()].map((content) => (content.state === 'unread' ? content.reason : ''));
    return TROUBLES.find((reason) => reason === this.#facts.trouble || reasons.includes(reason));
  };

  readonly close = async (): Promise<void> => {
    this.#release();
    this.#contents.clear();
    this.#byOid.clear();
    this.onClose();
    this.onClose = () => undefined;
  };

  async #load(path: string): Promise<void> {
    const entry = this.#byPath.get(path);
    if (!entry || this.#contents.has(path)) return;
    // Nobody's to read: that is no trouble.
    if (entry.kind === 'submodule') this.#contents.set(path, { state: 'unread', reason: 'missing-object' });
    else this.#contents.set(path, await this.#read(entry));
  }

  /** Copies of a file are one blob, read once. */
  #read({ oid, size }: Entry): Promise<Content> {
    const { owner, name } = this.#listed;
    const reading =
      this.#byOid.get(oid) ??
      (EMPTY_BLOBS.has(oid) ? Promise.resolve(decode(Buffer.alloc(0))) : this.#reader.read({ owner, name }, oid, size));
    this.#byOid.set(oid, reading);
    return reading;
  }
}

/** Reasons that may be gone in the next run. */
const TROUBLES: readonly UnreadReason[] = ['rate-limited', 'failed', 'no-access', 'missing-object'];

/** The ids that git gives the empty file, in SHA-1 and SHA-256. */
const EMPTY_BLOBS: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);
