import type { GitHubClient } from '../../github/client.ts';
import { UnreadableRepository } from '../../github/failures.ts';
import type { OpenSnapshot } from '../../model/snapshot.ts';
import { likelyWanted } from './likely.ts';
import type { ListedRepository } from './list.ts';
import { GitHubSnapshot, type Ground, groundOf } from './open.ts';
import { readersOf } from './readers.ts';

/** Trees are asked for together, so many at once. */
const TREES = 100;
/** Contents too: those of so many repositories, or so many bytes, whichever comes first. */
const GROUP = { count: 25, bytes: 2_000_000 };
/** So many points more or less are left for what a group asks for beyond what was guessed. */
const ASIDE = 2;

interface Item {
  readonly listed: ListedRepository;
  readonly promise: Promise<GitHubSnapshot>;
  resolve(snapshot: GitHubSnapshot): void;
  reject(error: unknown): void;
}

/**
 * Openers of the repositories, to be called about in their order, many at once. What they open was read ahead, in requests
 * that all share; how much is there at once is bounded, whatever the number of repositories. A failure belongs to its own
 * repository alone. Where the points that may be spent do not last, the rest rejects as `rate-limited`.
 */
export function openAhead(
  client: GitHubClient,
  repositories: readonly ListedRepository[],
): (() => Promise<OpenSnapshot>)[] {
  const ahead = new Ahead(client, repositories);
  return repositories.map((_, index) => () => ahead.open(index));
}

class Ahead {
  readonly #client: GitHubClient;
  /** What was opened and read is no longer here: trees of a thousand repositories are many. */
  readonly #items: (Item | undefined)[];
  readonly #trees: Promise<Ground>[] = [];
  /** First item whose contents nobody has asked for yet. */
  #next = 0;
  /** Bytes and number of the repositories that are read or being read, and not closed. */
  #open = { count: 0, bytes: 0 };
  #reading = false;

  constructor(client: GitHubClient, repositories: readonly ListedRepository[]) {
    this.#client = client;
    this.#items = repositories.map((listed) => {
      const { promise, resolve, reject } = withResolvers<GitHubSnapshot>();
      // Whoever asks for it gets the error; until then it is not unhandled.
      promise.catch(() => undefined);
      return { listed, promise, resolve, reject };
    });
  }

  async open(index: number): Promise<OpenSnapshot> {
    this.#pump();
    const opened = await this.#items[index]?.promise;
    if (!opened) throw new Error(`there is no repository ${index}`);
    this.#items[index] = undefined;
    opened.hold();
    return opened;
  }

  /** Starts the next group as soon as half of the last one is done with. */
  #pump(): void {
    if (this.#reading || this.#next >= this.#items.length) return;
    if (this.#open.count > GROUP.count / 2 || this.#open.bytes > GROUP.bytes / 2) return;
    this.#reading = true;
    void this.#group().finally(() => {
      this.#reading = false;
      this.#pump();
    });
  }

  async #group(): Promise<void> {
    let [count, bytes] = [0, 0];
    const opened: [Item, Ground, number][] = [];
    while (count < GROUP.count && this.#next < this.#items.length) {
      const index = this.#next;
      const item = this.#items[index];
      if (!item) return;
      try {
        const tree = await this.#tree(index);
        const size = likelyWanted(tree.entries).reduce((sum, entry) => sum + entry.size, 0);
        if (count > 0 && bytes + size > GROUP.bytes) break;
        opened.push([item, tree, size]);
        count += 1;
        bytes += size;
      } catch (error) {
        item.reject(error);
      }
      this.#next += 1;
      delete this.#trees[index];
    }
    this.#open.count += count;
    this.#open.bytes += bytes;
    if (this.#client.meter.available('graphql') < ASIDE) return this.#stop(opened.map(([item]) => item));
    for (const [item, tree, size] of opened) void this.#contents(item, tree, size);
  }

  async #contents(item: Item, tree: Ground, size: number): Promise<void> {
    const snapshot = new GitHubSnapshot(readersOf(this.#client).blobs, item.listed, tree);
    snapshot.onClose = () => {
      this.#open.count -= 1;
      this.#open.bytes -= size;
      this.#pump();
    };
    await snapshot.expect();
    item.resolve(snapshot);
  }

  /** Those and all that come after them stay unread. */
  #stop(items: readonly Item[]): void {
    const error = new UnreadableRepository(
      'rate-limited',
      'the points of this run are spent; the next run goes on here',
    );
    for (const item of [...items, ...this.#items.slice(this.#next)]) item?.reject(error);
    this.#next = this.#items.length;
  }

  /** A tree, asked for together with those of the repositories that come after it. */
  #tree(index: number): Promise<Ground> {
    if (!this.#trees[index])
      for (let other = index; other < Math.min(index + TREES, this.#items.length); other += 1) {
        const item = this.#items[other];
        if (!item) continue;
        const reading = groundOf(this.#client, item.listed);
        reading.catch(() => undefined);
        this.#trees[other] = reading;
      }
    return this.#trees[index] ?? Promise.reject(new Error(`there is no repository ${index}`));
  }
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve: (value: T) => resolve(value), reject: (error: unknown) => reject(error) };
}
