import type { Repository } from '../../github/blob.ts';
import type { GitHubClient } from '../../github/client.ts';
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

/** The whole tree of a commit, in one request where GitHub can. Throws what the first request throws. */
export async function readTree(client: GitHubClient, repository: Repository, commit: string): Promise<Tree> {
  const walk = new Walk(client, repository);
  await walk.read({ path: '', oid: commit });
  return { entries: walk.entries.sort(byPath), truncated: walk.truncated };
}

interface Folder {
  /** With a trailing slash; '' for the root. */
  readonly path: string;
  readonly oid: string;
}

class Walk {
  readonly entries: Entry[] = [];
  truncated = false;
  readonly #client: GitHubClient;
  readonly #repository: Repository;
  #requests = 0;

  constructor(client: GitHubClient, repository: Repository) {
    this.#client = client;
    this.#repository = repository;
  }

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
    for (const next of [...own, ...folders.filter((f) => !isOwn(f))]) {
      try {
        if (this.#requests >= MOST_REQUESTS) throw new Error('too many requests for one tree');
        await this.read(next);
      } catch {
        if (isOwn(next)) this.truncated = true;
      }
    }
  }

  async #request(oid: string, recursive: boolean): Promise<{ tree: TreeItem[]; truncated: boolean }> {
    this.#requests += 1;
    const { data } = await this.#client.rest.git.getTree({
      owner: this.#repository.owner,
      repo: this.#repository.name,
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

const isOwn = (folder: Folder): boolean => originOf(`${folder.path}file`) !== 'vendored';

const KINDS: Readonly<Record<string, EntryKind>> = {
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};
const kindOf = (mode: string): EntryKind => KINDS[mode] ?? 'file';

const byPath = (a: Entry, b: Entry): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
