/** What git directories hold, read from their files: a git process for each question took most of the tests' time. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

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

/** A repository that is in no folder. */
export interface MadeRepository {
  readonly refs: ReadonlyMap<string, string>;
  readonly objects: ReadonlyMap<string, StoredObject>;
}
const made = new Map<string, MadeRepository>();

/** From now on the name stands for a folder with that repository. */
export function keepMade(folder: string, repository: MadeRepository): void {
  made.set(folder, repository);
}

const gitDirectory = (folder: string): string => (existsSync(join(folder, '.git')) ? join(folder, '.git') : folder);
const looseFile = (folder: string, oid: string): string =>
  join(gitDirectory(folder), 'objects', oid.slice(0, 2), oid.slice(2));

/** An object that lies in a file of its own; undefined where it does not. */
function looseObject(folder: string, oid: string): StoredObject | undefined {
  const known = made.get(folder);
  if (known) return known.objects.get(oid);
  try {
    const all = inflateSync(readFileSync(looseFile(folder, oid)));
    const end = all.indexOf(0);
    return { oid, type: all.toString('latin1', 0, all.indexOf(32)), bytes: all.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

/** Writes a blob in a file of its own, and gives its id. */
export function storeBlob(folder: string, bytes: Buffer): string {
  const object = Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]);
  const oid = createHash('sha1').update(object).digest('hex');
  const file = looseFile(folder, oid);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, deflateSync(object), { mode: 0o444 });
  return oid;
}

/** The id that a full ref holds; null where there is no such ref, undefined where only git can tell. */
function storedRef(folder: string, ref: string): string | null | undefined {
  const known = made.get(folder);
  if (known) return known.refs.get(ref) ?? null;
  const git = gitDirectory(folder);
  try {
    return /^[0-9a-f]{40}$/.exec(readFileSync(join(git, ref), 'latin1').trim())?.[0];
  } catch {
    return existsSync(join(git, 'packed-refs')) ? undefined : null;
  }
}

/** The full refs that begin so, which ends with a slash; undefined where only git can tell. */
export function storedRefs(folder: string, prefix: string): string[] | undefined {
  const known = made.get(folder);
  if (known) return [...known.refs.keys()].filter((ref) => ref.startsWith(prefix)).sort();
  const git = gitDirectory(folder);
  if (existsSync(join(git, 'packed-refs'))) return undefined;
  if (!existsSync(join(git, prefix))) return [];
  return readdirSync(join(git, prefix), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(git.length + 1))
    .sort();
}

/** An id or a full ref; then nothing, the kind that is wanted, or a path in the commit or folder. */
const REVISION = /^(?:([0-9a-f]{40})|(refs\/[^:^~@{}\\]+))(?:\^\{(tree|commit)\}|:(.*))?$/;

/** The object that the revision names; null where there is none, undefined where only git can tell. */
export function storedObject(folder: string, revision: string): StoredObject | null | undefined {
  const [, id, ref = '', kind, path] = REVISION.exec(revision) ?? [];
  const oid = id ?? (ref === '' ? undefined : storedRef(folder, ref));
  if (!oid) return oid as null | undefined;
  let object = looseObject(folder, oid);
  if (object?.type === 'commit' && (kind === 'tree' || path !== undefined))
    object = looseObject(folder, object.bytes.toString('latin1', 5, 45));
  for (const name of path?.split('/').filter(Boolean) ?? []) {
    if (object?.type !== 'tree') return undefined;
    const item = [...treeItems(object.bytes)].find((one) => one.name === name);
    if (!item) return null;
    object = looseObject(folder, item.oid);
  }
  return kind === undefined || object?.type === kind ? object : undefined;
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

/** The lines of `ls-tree -l`; undefined where only git can tell. */
export function storedTree(folder: string, treeish: string, recursive: boolean, inside = '') {
  const root = storedObject(folder, `${treeish}^{tree}`);
  if (!root) return undefined;
  const lines: { mode: string; type: string; sha: string; size?: number; path: string }[] = [];
  for (const { mode, name, oid } of treeItems(root.bytes)) {
    const type = TYPES[mode] ?? 'blob';
    const blob = type === 'blob' ? looseObject(folder, oid) : undefined;
    const within = recursive && type === 'tree' ? storedTree(folder, oid, true, `${inside}${name}/`) : [];
    if ((type === 'blob' && !blob) || !within) return undefined;
    lines.push({ mode, type, sha: oid, path: inside + name, ...(blob ? { size: blob.bytes.length } : {}) });
    lines.push(...within);
  }
  return lines;
}
