import { BLOB_FRAGMENT, type BlobNode, exactBytes, type Repository, readBlob } from '../../github/blob.ts';
import { type GitHubClient, type GraphqlAnswer, spendable } from '../../github/client.ts';
import { type GraphqlError, isOverload, isResourceLimit, reasonFor, reasonForGraphql } from '../../github/failures.ts';
import type { Content, UnreadReason } from '../../model/snapshot.ts';
import { decode } from '../decode.ts';
import { fitting, Share } from './share.ts';

/** A batch: at most so many blobs, and so many bytes by their sizes in the tree, of which memory holds several copies. The first ones carry half of that. */
const BATCH = { count: 2000, bytes: 2_000_000, first: 0.5 };
/** GraphQL cuts long texts; from here on the REST API is asked straight away. */
const REST_FROM = 400_000;
const CONCURRENT = 2;
/** So many requests failing in a row, and the rest is left unread. */
const PATIENCE = 4;

interface Want {
  readonly repository: Repository;
  readonly oid: string;
  readonly size: number;
  readonly resolve: (content: Content) => void;
}

/**
 * Reads blobs of any number of repositories in shared GraphQL batches, whose size follows what the server can
 * bear. What GraphQL cannot give byte for byte is read through the REST API.
 */
export class BlobReader {
  readonly #client: GitHubClient;
  #queue: Want[] = [];
  /** Those that a batch cannot carry. */
  readonly #large: Want[] = [];
  readonly #share = new Share(BATCH.first);
  #active = 0;
  #scheduled = false;
  /** Snapshots in somebody's hands who is not waiting for contents. */
  #held = 0;
  #urgent = false;
  #failures = 0;
  /** Set once there is no point in asking further. */
  #stopped: UnreadReason | undefined;

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  /** Never rejects: a blob that cannot be had is `unread` with its reason. `size` is the blob's size in the tree. */
  read(repository: Repository, oid: string, size: number): Promise<Content> {
    return new Promise((resolve) => {
      const queue = size < REST_FROM && isOid(oid) ? this.#queue : this.#large;
      queue.push({ repository, oid, size, resolve });
      this.#schedule();
    });
  }

  /** A snapshot is being worked on, and may soon want more: small batches wait for it, until `release`. */
  hold(): void {
    this.#held += 1;
  }

  release(): void {
    this.#held -= 1;
    if (this.#held === 0) this.#schedule();
  }

  /** What is wanted so far is wanted now, whoever else may still want something. */
  flush(): void {
    this.#schedule(true);
  }

  /** After this turn of the event loop, so that all that is wanted at once goes out together. */
  #schedule(now = false): void {
    if (now) this.#urgent = true;
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      while (this.#due && this.#active < CONCURRENT) {
        this.#active += 1;
        void this.#send(this.#take()).finally(() => {
          this.#active -= 1;
          this.#schedule();
        });
      }
      if (this.#queue.length === 0) this.#urgent = false;
    });
  }

  /** A full batch goes out at once, a smaller one when nobody is left who could add to it. */
  get #due(): boolean {
    if (this.#large.length > 0) return true;
    if (this.#queue.length === 0) return false;
    return this.#urgent || this.#held === 0 || loadOf(this.#queue) >= this.#share.value;
  }

  #take(): Want[] {
    if (this.#queue.length === 0) return this.#large.splice(0, 1);
    // Several that are equally large end sooner than one large and one small.
    const load = loadOf(this.#queue);
    const even = load / Math.ceil(load / this.#share.value);
    const limit = { count: Math.ceil(even * BATCH.count), bytes: even * BATCH.bytes };
    const sizes = this.#queue.map(({ size }) => size);
    return this.#queue.splice(0, fitting(sizes, limit));
  }

  async #send(wants: Want[]): Promise<void> {
    const [first] = wants;
    if (!first) return;
    if (this.#stopped) return this.#refuse(wants, this.#stopped);
    if (first.size >= REST_FROM || !isOid(first.oid)) return this.#rest(first);
    try {
      spendable(this.#client, 'graphql');
      const { document, variables, places } = batchDocument(wants);
      const answer = await this.#client.graphql<Repositories>(document, variables, { retries: 0 });
      this.#failures = 0;
      await this.#settle(wants, places, answer);
    } catch (error) {
      if (isOverload(error)) return this.#askLess(wants);
      const reason = reasonFor(error);
      if (reason === 'rate-limited') this.#stopped = reason;
      this.#refuse(wants, reason);
    }
  }

  async #settle(wants: readonly Want[], places: readonly Place[], answer: GraphqlAnswer<Repositories>): Promise<void> {
    const tooMuch: Want[] = [];
    await Promise.all(
      wants.map(async (want, index) => {
        const place = places[index];
        const node = place && answer.data[place[0]]?.[place[1]];
        if (node) {
          const bytes = exactBytes(node);
          return bytes ? want.resolve(decode(bytes)) : this.#rest(want);
        }
        const error = place && errorAt(answer.errors, place);
        if (error && isResourceLimit(error)) tooMuch.push(want);
        else want.resolve({ state: 'unread', reason: error ? reasonForGraphql(error) : 'missing-object' });
      }),
    );
    if (tooMuch.length > 0) await this.#askLess(tooMuch);
    else this.#share.grow();
  }

  async #askLess(wants: Want[]): Promise<void> {
    if (wants.length === 1 && wants[0]) return this.#rest(wants[0]);
    this.#share.halve(loadOf(wants));
    this.#queue = [...wants, ...this.#queue];
    this.flush();
  }

  async #rest(want: Want): Promise<void> {
    if (this.#stopped) return this.#refuse([want], this.#stopped);
    try {
      spendable(this.#client, 'core');
      const bytes = await readBlob(this.#client, want.repository, want.oid);
      this.#failures = 0;
      want.resolve(decode(bytes));
    } catch (error) {
      const reason = reasonFor(error);
      if (reason === 'failed') this.#failures += 1;
      if (reason === 'rate-limited' || this.#failures >= PATIENCE) this.#stopped = reason;
      this.#refuse([want], reason);
    }
  }

  #refuse(wants: readonly Want[], reason: UnreadReason): void {
    for (const want of wants) want.resolve({ state: 'unread', reason });
  }
}

/** The share of the largest batch that these make up. */
function loadOf(wants: readonly Want[]): number {
  let bytes = 0;
  for (const { size } of wants) bytes += size;
  return Math.max(wants.length / BATCH.count, bytes / BATCH.bytes);
}

type Place = readonly [repository: string, blob: string];
type Repositories = Readonly<Record<string, Readonly<Record<string, BlobNode | null>> | null>>;

/** One query for all wants: an alias for each repository, and in it one for each blob. */
export function batchDocument(wants: readonly Pick<Want, 'repository' | 'oid'>[]) {
  const groups = new Map<string, { alias: string; repository: Repository; blobs: string[] }>();
  const places = wants.map(({ repository, oid }): Place => {
    const key = `${repository.owner}/${repository.name}`;
    const group = groups.get(key) ?? { alias: `r${groups.size}`, repository, blobs: [] };
    groups.set(key, group);
    const alias = `b${group.blobs.length}`;
    group.blobs.push(`${alias}: object(oid: "${oid}") { ...BlobContent }`);
    return [group.alias, alias];
  });
  const declared: string[] = [];
  const selected: string[] = [];
  const variables: Record<string, string> = {};
  for (const { alias, repository, blobs } of groups.values()) {
    declared.push(`$${alias}o: String!`, `$${alias}n: String!`);
    variables[`${alias}o`] = repository.owner;
    variables[`${alias}n`] = repository.name;
    selected.push(`${alias}: repository(owner: $${alias}o, name: $${alias}n) { ${blobs.join(' ')} }`);
  }
  const document = `query Blobs(${declared.join(', ')}) { ${selected.join(' ')} }\n${BLOB_FRAGMENT}`;
  return { document, variables, places };
}

const errorAt = (errors: readonly GraphqlError[], place: Place): GraphqlError | undefined =>
  errors.find(({ path }) => path?.[0] === place[0] && (path.length === 1 || path[1] === place[1]));

const isOid = (oid: string): boolean => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(oid);
