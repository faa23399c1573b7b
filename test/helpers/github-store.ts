/** Whole repositories in memory, for a stand-in that answers faster than one git process for each object would. */
import { gitBytes } from './github-git.ts';

export interface StoredObject {
  readonly oid: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface TreeItem {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

const stores = new Map<string, Map<string, StoredObject>>();

/** Reads every object of the repository; asked again after a commit. */
export function keepObjects(folder: string): void {
  const all = gitBytes(folder, ['cat-file', '--batch-all-objects', '--batch', '--unordered']) ?? Buffer.alloc(0);
  const objects = new Map<string, StoredObject>();
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(10, at);
    const [oid = '', type = '', size = '0'] = all.toString('latin1', at, end).split(' ');
    const next = end + 1 + Number(size);
    objects.set(oid, { oid, type, bytes: Buffer.from(all.subarray(end + 1, next)) });
    at = next + 1;
  }
  stores.set(folder, objects);
  answers.set(folder, new Map());
}

const answers = new Map<string, Map<string, string | undefined>>();

/** What git would say of a repository that nobody has, by its arguments with a space between. */
export function keepAnswers(folder: string, said: ReadonlyMap<string, string | undefined>): void {
  answers.set(folder, new Map([...said].map(([args, text]) => [args.replaceAll(' ', '\0'), text])));
}

/** What git says of a repository that is kept is asked once; of any other, each time. */
export function keptAnswer(folder: string, args: readonly string[], ask: () => string | undefined): string | undefined {
  const kept = answers.get(folder);
  if (!kept) return ask();
  const key = args.join('\0');
  if (!kept.has(key)) kept.set(key, ask());
  return kept.get(key);
}

/** The object of that id, or the root folder for `<commit>:`; undefined where the repository is not kept or has none. */
export function storedObject(folder: string, expression: string): StoredObject | undefined {
  const objects = stores.get(folder);
  const [, oid = '', root] = /^([0-9a-f]{40})(:|\^\{tree\})?$/.exec(expression) ?? [];
  const object = objects?.get(oid);
  if (!object || root === undefined || object.type !== 'commit') return object;
  return objects?.get(object.bytes.toString('latin1', 5, 45));
}

/** `<mode> SP <name> NUL <20 bytes>` … */
export function* treeItems(bytes: Buffer): Generator<TreeItem> {
  for (let at = 0; at < bytes.length; ) {
    const [space, end] = [bytes.indexOf(32, at), bytes.indexOf(0, at)];
    const mode = bytes.toString('latin1', at, space).padStart(6, '0');
    yield { mode, name: bytes.toString('utf8', space + 1, end), oid: bytes.toString('hex', end + 1, end + 21) };
    at = end + 21;
  }
}

const TYPES: Readonly<Record<string, string>> = { '040000': 'tree', '160000': 'commit' };

/** The lines of `ls-tree -l`; undefined where the repository is not kept. */
export function storedTree(folder: string, treeish: string, recursive: boolean, inside = '') {
  const tree = storedObject(folder, treeish);
  const root = tree?.type === 'commit' ? storedObject(folder, `${treeish}:`) : tree;
  if (root?.type !== 'tree') return undefined;
  const lines: { mode: string; type: string; sha: string; size?: number; path: string }[] = [];
  for (const { mode, name, oid } of treeItems(root.bytes)) {
    const type = TYPES[mode] ?? 'blob';
    const size = type === 'blob' ? { size: storedObject(folder, oid)?.bytes.length ?? 0 } : {};
    lines.push({ mode, type, sha: oid, path: inside + name, ...size });
    if (recursive && type === 'tree') lines.push(...(storedTree(folder, oid, true, `${inside}${name}/`) ?? []));
  }
  return lines;
}
