/**
 * A learner's repositories as GitHub shows them, made when they are asked for and forgotten after: a thousand need no disk and
 * little memory, and are answered for as fast as by a host that has them at hand. Git's own ids, and the same ones each time.
 */
import { createHash } from 'node:crypto';
import { learnerFiles } from './learners.ts';

/** So many are at hand at once. */
const KEPT = 150;
const WHEN = 1767225600;

export interface MadeRepository {
  readonly name: string;
  readonly seed: number;
  /** Files beyond those of the seed. */
  readonly more: ReadonlyMap<string, string>;
  readonly tip: string;
  readonly tree: string;
}

interface Item {
  readonly name: string;
  readonly type: 'blob' | 'tree';
  readonly oid: string;
  readonly size: number;
}

interface Built {
  readonly blobs: ReadonlyMap<string, Buffer>;
  readonly trees: ReadonlyMap<string, readonly Item[]>;
  readonly root: string;
  /** Pieces of answers, by what was asked for. */
  readonly answers: Map<string, string>;
}

const built = new Map<string, Built>();

export function makeRepository(name: string, seed: number, more: ReadonlyMap<string, string> = new Map()) {
  const { root: tree } = build({ seed, more });
  const who = `Learner <learner@example.org> ${WHEN} +0000`;
  const tip = objectId('commit', Buffer.from(`tree ${tree}\nauthor ${who}\ncommitter ${who}\n\nfirst\n`));
  return { name, seed, more, tip, tree } satisfies MadeRepository;
}

/** What the stand-in reads of its git directory: the branch and its commit. */
export function storedParts({ tip, tree }: MadeRepository) {
  const bytes = Buffer.from(`tree ${tree}\ncommitter Octo <octo@example.org> ${WHEN} +0000\n\nfirst\n`);
  return {
    refs: new Map([['refs/heads/main', tip]]),
    objects: new Map([[tip, { oid: tip, type: 'commit', bytes }]]),
  };
}

/** The node of a blob in GraphQL, as JSON. */
export function blobNode(repository: MadeRepository, oid: string): string {
  const { blobs, answers } = at(repository);
  return kept(answers, oid, () => {
    const bytes = blobs.get(oid);
    if (!bytes) return 'null';
    const isBinary = bytes.includes(0);
    const text = isBinary ? null : bytes.toString('utf8');
    return JSON.stringify({ oid, byteSize: bytes.length, isBinary, isTruncated: false, text });
  });
}

/** The node of a tree in GraphQL with so many levels, as JSON; the commit's id and a colon stand for the root. */
export function treeNode(repository: MadeRepository, expression: string, levels: number): string {
  const { trees, answers } = at(repository);
  const node = (oid: string, deep: number): string =>
    kept(answers, `${oid} ${deep}`, () => {
      const entries = trees.get(oid)?.map(({ name, type, oid: id, size }) => {
        const item = JSON.stringify({ name, type, mode: type === 'tree' ? 0o40000 : 0o100644, oid: id, size });
        if (deep < 2) return item;
        return `${item.slice(0, -1)},"object":${type === 'tree' ? node(id, deep - 1) : '{}'}}`;
      });
      return entries ? `{"entries":[${entries.join(',')}]}` : 'null';
    });
  return node(expression === `${repository.tip}:` ? repository.tree : expression, levels);
}

/** The REST API's blob. */
export function restBlob(repository: MadeRepository, oid: string): string | undefined {
  const bytes = at(repository).blobs.get(oid);
  const content = bytes?.toString('base64').replace(/.{60}/g, '$&\n');
  return bytes && JSON.stringify({ sha: oid, node_id: '', url: '', size: bytes.length, encoding: 'base64', content });
}

/** The REST API's tree with all below it. */
export function restTree(repository: MadeRepository): string {
  const { trees } = at(repository);
  const below = (oid: string, inside: string): unknown[] =>
    (trees.get(oid) ?? []).flatMap(({ name, type, oid: sha, size }) => [
      ...(type === 'tree'
        ? [{ path: inside + name, mode: '040000', type, sha }, ...below(sha, `${inside}${name}/`)]
        : [{ path: inside + name, mode: '100644', type, sha, size }]),
    ]);
  return JSON.stringify({ sha: repository.tree, url: '', tree: below(repository.tree, ''), truncated: false });
}

function at(repository: MadeRepository): Built {
  const key = `${repository.name} ${repository.tip}`;
  const found = built.get(key) ?? build(repository);
  built.delete(key);
  built.set(key, found);
  for (const oldest of built.keys()) {
    if (built.size <= KEPT) break;
    built.delete(oldest);
  }
  return found;
}

function build({ seed, more }: Pick<MadeRepository, 'seed' | 'more'>): Built {
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, readonly Item[]>();
  const root: Folder = new Map();
  for (const [path, content] of [...learnerFiles(seed), ...more]) {
    const bytes = Buffer.from(content as string);
    const oid = objectId('blob', bytes);
    blobs.set(oid, bytes);
    const names = path.split('/');
    const name = names.pop() ?? '';
    let folder = root;
    for (const inner of names) {
      const next = folder.get(inner) ?? new Map();
      folder.set(inner, next);
      if (next instanceof Map) folder = next;
    }
    folder.set(name, { name, type: 'blob', oid, size: bytes.length });
  }
  return { blobs, trees, root: treeOf(root, trees), answers: new Map() };
}

type Folder = Map<string, Folder | Item>;

/** Notes the folder and all below it; its id. */
function treeOf(folder: Folder, trees: Map<string, readonly Item[]>): string {
  const items = [...folder].map(
    ([name, inner]): Item =>
      inner instanceof Map ? { name, type: 'tree', oid: treeOf(inner, trees), size: 0 } : inner,
  );
  // Git sorts a folder as if its name ended with a slash.
  const rank = ({ name, type }: Item) => (type === 'tree' ? `${name}/` : name);
  items.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const bytes = items.flatMap(({ name, type, oid }) => [
    Buffer.from(`${type === 'tree' ? '40000' : '100644'} ${name}\0`),
    Buffer.from(oid, 'hex'),
  ]);
  const oid = objectId('tree', Buffer.concat(bytes));
  trees.set(oid, items);
  return oid;
}

const objectId = (type: string, bytes: Buffer): string =>
  createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');

function kept(answers: Map<string, string>, key: string, make: () => string): string {
  const found = answers.get(key) ?? make();
  answers.set(key, found);
  return found;
}
