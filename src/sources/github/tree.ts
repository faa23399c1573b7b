import type { Repository } from '../../github/blob.ts';
import { type GitHubClient, spendable } from '../../github/client.ts';
import type { Entry, EntryKind } from '../../model/snapshot.ts';
import { originOf } from '../../project/classify.ts';

export interface Tree {
  /** Blobs and submodules, sorted by path in code-unit order. */
  readonly entries: readonly Entry[];
  /** True where own files may be missing. */
  readonly truncated: boolean;
}

/** GitHub cuts a recursive tree at 100,000 entries; so many requests may then go to its folders one by one. */
const MOST_REQUESTS = 40;

export interface Folder {
  /** With a trailing slash; '' for the root. */
  readonly path: string;
  readonly oid: string;
}

/** Gathers one tree through the REST API: in one request where GitHub can, otherwise folder by folder. */
export class Walk {
  readonly repository: Repository;
  readonly entries: Entry[] = [];
  truncated = false;
  readonly #client: GitHubClient;
  #requests = 0;

  constructor(client: GitHubClient, repository: Repository) {
    this.#client = client;
    this.repository = repository;
  }

  /** A folder and all below it; the commit's id stands for the root. Throws what the folder's own request throws. */
  async read(folder: Folder): Promise<void> {
    const whole = await this.#request(folder.oid, true);
    if (!whole.truncated) {
      this.#take(folder, whole.tree);
      return;
    }
    const level = await this.#request(folder.oid, false);
    if (level.truncated) this.truncated = true;
    this.#take(folder, level.tree);
    const folders = level.tree
      .filter((item) => item.type === 'tree')
      .map((item) => ({ path: `${folder.path}${item.path}/`, oid: item.sha }));
    // Other people's code proves nothing about this project, so it comes last and its absence is no loss.
    const own = folders.filter(isOwn);
    for (const next of [...own, ...folders.filter((f) => !isOwn(f))]) await this.attempt(next);
  }

  /** The same where a failure leaves a gap, which is told only in own code. */
  async attempt(folder: Folder): Promise<void> {
    try {
      if (this.#requests >= MOST_REQUESTS) throw new Error('too many requests for one tree');
      await this.read(folder);
    } catch {
      if (isOwn(folder)) this.truncated = true;
    }
  }

  get tree(): Tree {
    return { entries: this.entries.sort(byPath), truncated: this.truncated };
  }

  async #request(oid: string, recursive: boolean): Promise<{ tree: TreeItem[]; truncated: boolean }> {
    spendable(this.#client, 'core');
    this.#requests += 1;
    const { data } = await this.#client.rest.git.getTree({
      owner: this.repository.owner,
      repo: this.repository.name,
      tree_sha: oid,
      ...(recursive ? { recursive: '1' } : {}),
    });
    return { tree: data.tree as TreeItem[], truncated: data.truncated === true };
  }

  #take(folder: Folder, items: readonly TreeItem[]): void {
    for (const { path, mode, type, sha, size } of items) {
      if (type !== 'tree')
        this.entries.push({ path: folder.path + path, kind: kindOf(mode), oid: sha, size: size ?? 0 });
    }
  }
}

interface TreeItem {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

export const isOwn = (folder: Folder): boolean => originOf(`${folder.path}file`) !== 'vendored';

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['100755', 'executable'],
  ['120000', 'symlink'],
  ['160000', 'submodule'],
]);
export const kindOf = (mode: string): EntryKind => KINDS.get(mode) ?? 'file';

const byPath = (a: Entry, b: Entry): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
