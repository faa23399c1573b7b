import type { Repository } from '../../github/blob.ts';
import { type GitHubClient, spendable } from '../../github/client.ts';
import { GraphqlFailure, isOverload, isResourceLimit } from '../../github/failures.ts';
import deepFolders from './deep-folders.graphql';
import folderFragments from './folders.graphql';
import { Share } from './share.ts';
import { type Folder, isOwn, kindOf, type Tree, Walk } from './tree.ts';

/** Roots, and folders below them, in one request at most. */
const MOST = { roots: 100, folders: 800 };
/** So few trees are read through the REST API, which gives each in one request. */
const FEW = 2;
const CONCURRENT = 4;

interface Reading {
  readonly walk: Walk;
  readonly commit: string;
  readonly resolve: (tree: Tree) => void;
  readonly reject: (error: unknown) => void;
}

interface Wanted extends Folder {
  readonly reading: Reading;
}

/**
 * Reads trees of any number of repositories: one or two through the REST API, more through GraphQL, some levels of all of
 * them in a request. What is too much for GraphQL even alone, and other people's code, which may be huge, is left to REST.
 */
export class TreeReader {
  readonly #client: GitHubClient;
  readonly #share = new Share();
  #waiting: Reading[] = [];

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  /** The whole tree of a commit. Throws what the request for its root throws. */
  read(repository: Repository, commit: string): Promise<Tree> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#start());
      this.#waiting.push({ walk: new Walk(this.#client, repository), commit, resolve, reject });
    });
  }

  #start(): void {
    const readings = this.#waiting;
    this.#waiting = [];
    if (readings.length <= FEW) for (const reading of readings) void this.#alone(reading);
    else void this.#together(readings);
  }

  async #alone({ walk, commit, resolve, reject }: Reading): Promise<void> {
    await walk.read({ path: '', oid: commit }).then(() => resolve(walk.tree), reject);
  }

  async #together(readings: readonly Reading[]): Promise<void> {
    const others: Wanted[] = [];
    let wanted = readings.map((reading): Wanted => ({ path: '', oid: `${reading.commit}:`, reading }));
    while (wanted.length > 0) {
      const found = await this.#level(wanted);
      others.push(...found.filter((folder) => !isOwn(folder)));
      wanted = found.filter(isOwn);
    }
    await Promise.all(
      readings.map(async (reading) => {
        for (const folder of others) if (folder.reading === reading) await reading.walk.attempt(folder);
        reading.resolve(reading.walk.tree);
      }),
    );
  }

  /** What stands in the folders, in as many requests as it takes; what comes back lies deeper. */
  async #level(wanted: readonly Wanted[]): Promise<Wanted[]> {
    const found: Wanted[] = [];
    const queue = [...wanted];
    const most = wanted[0]?.path === '' ? MOST.roots : MOST.folders;
    const next = async (): Promise<void> => {
      while (queue.length > 0) {
        const batch = queue.splice(0, Math.max(1, Math.floor(this.#share.value * most)));
        const tooMuch = await this.#ask(batch, found);
        if (tooMuch.length === 1 && tooMuch[0]) await this.#rest(tooMuch[0]);
        else queue.unshift(...tooMuch);
        if (tooMuch.length > 0) this.#share.halve(batch.length / most);
        else this.#share.grow();
      }
    };
    await Promise.all(Array.from({ length: CONCURRENT }, next));
    return found;
  }

  /** Returns those that were too much. */
  async #ask(batch: readonly Wanted[], found: Wanted[]): Promise<Wanted[]> {
    try {
      spendable(this.#client, 'graphql');
      const { document, variables } = foldersDocument(batch);
      const { data, errors } = await this.#client.graphql<Answer>(document, variables, { retries: 0 });
      const tooMuch: Wanted[] = [];
      for (const [index, folder] of batch.entries()) {
        const own = errors.filter(({ path }) => path?.[0] === `f${index}`);
        const entries = data[`f${index}`]?.object?.entries;
        if (own.some(isResourceLimit)) tooMuch.push(folder);
        else if (!entries || own.length > 0) this.#fail(folder, new GraphqlFailure(own.length > 0 ? own : GONE));
        else this.#take(folder, entries, found);
      }
      return tooMuch;
    } catch (error) {
      if (isOverload(error)) return [...batch];
      for (const folder of batch) this.#fail(folder, error);
      return [];
    }
  }

  async #rest(folder: Wanted): Promise<void> {
    const { walk, commit } = folder.reading;
    if (folder.path !== '') await walk.attempt(folder);
    else await walk.read({ path: '', oid: commit }).catch((error: unknown) => this.#fail(folder, error));
  }

  #fail({ path, reading }: Wanted, error: unknown): void {
    if (path === '') reading.reject(error);
    else reading.walk.truncated = true;
  }

  #take(folder: Wanted, entries: readonly Item[], found: Wanted[]): void {
    const { reading } = folder;
    for (const { name, type, mode, oid, size, object } of entries) {
      const path = folder.path + name;
      if (type !== 'tree')
        reading.walk.entries.push({ path, kind: kindOf(mode.toString(8).padStart(6, '0')), oid, size: size ?? 0 });
      else {
        const inner: Wanted = { path: `${path}/`, oid, reading };
        if (object?.entries) this.#take(inner, object.entries, found);
        else found.push(inner);
      }
    }
  }
}

const GONE = [{ type: 'NOT_FOUND', message: 'the object is not there' }];

interface Item {
  readonly name: string;
  readonly type: string;
  readonly mode: number;
  readonly oid: string;
  readonly size?: number;
  readonly object?: { readonly entries?: readonly Item[] | null } | null;
}
type Answer = Readonly<
  Record<string, { readonly object: { readonly entries?: readonly Item[] | null } | null } | null>
>;

/** One query for all of the folders: two levels of roots, four of what lies deeper. */
export function foldersDocument(folders: readonly { readonly oid: string; readonly reading: { walk: Walk } }[]) {
  const roots = folders.some(({ oid }) => oid.endsWith(':'));
  const fragment = roots ? 'Folders' : 'DeepFolders';
  const names = new Map<string, string>();
  const variables: Record<string, string> = {};
  const nameOf = (value: string): string => {
    const known = names.get(value);
    if (known !== undefined) return known;
    const name = `v${names.size}`;
    names.set(value, name);
    variables[name] = value;
    return name;
  };
  const selected = folders.map(({ oid, reading }, index) => {
    const { owner, name } = reading.walk.repository;
    const [ownerVariable, nameVariable] = [nameOf(owner), nameOf(name)];
    const object = `${roots ? 'expression' : 'oid'}: ${JSON.stringify(oid)}`;
    return `f${index}: repository(owner: $${ownerVariable}, name: $${nameVariable}) { object(${object}) { ...${fragment} } }`;
  });
  const declared = [...names.values()].map((name) => `$${name}: String!`).join(', ');
  const fragments = roots ? folderFragments : folderFragments + deepFolders;
  return { document: `query Trees(${declared}) { ${selected.join(' ')} }\n${fragments}`, variables };
}
