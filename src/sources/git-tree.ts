import type { Entry, EntryKind } from '../model/snapshot.ts';
import type { BlobReader } from './git-blobs.ts';

/** How git's trees become entries: walked object by object, or as `git ls-tree` lists them. */

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['100644', 'file'],
  ['100664', 'file'],
  ['100755', 'executable'],
  ['120000', 'symlink'],
  ['160000', 'submodule'],
]);

const sorted = (entries: Entry[]): Entry[] => entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/** A tree that names itself under many names could go on for ever; what is larger is left to git's own bounds. */
const MOST_ENTRIES = 1_000_000;

interface Part {
  readonly kind: EntryKind | 'tree';
  readonly name: string;
  readonly oid: string;
}

/** Every entry below a commit, sorted by path; undefined where the reader could not give every tree: then git is to say why. */
export async function walkTree(reader: BlobReader, commit: Buffer): Promise<Entry[] | undefined> {
  const root = /^tree ([0-9a-f]{40,64})\n/.exec(commit.toString('latin1', 0, 80))?.[1];
  if (root === undefined) return undefined;
  const found: { path: string; kind: EntryKind; oid: string; size: number }[] = [];
  let level = [{ oid: root, prefix: '' }];
  while (level.length > 0) {
    const parts = await partsOf(reader, new Set(level.map(({ oid }) => oid)));
    if (!parts) return undefined;
    const next: typeof level = [];
    for (const { oid, prefix } of level) {
      for (const part of parts.get(oid) ?? []) {
        const path = prefix + part.name;
        if (part.kind === 'tree') next.push({ oid: part.oid, prefix: `${path}/` });
        else found.push({ path, kind: part.kind, oid: part.oid, size: 0 });
      }
      if (found.length + next.length > MOST_ENTRIES) return undefined;
    }
    level = next;
  }
  const blobs = [...new Set(found.flatMap(({ kind, oid }) => (kind === 'submodule' ? [] : [oid])))];
  const known = await reader.sizes(blobs);
  if (!known) return undefined;
  const sizes = new Map(blobs.map((oid, index) => [oid, known[index] ?? 0]));
  for (const entry of found) entry.size = sizes.get(entry.oid) ?? 0;
  return sorted(found);
}

async function partsOf(reader: BlobReader, oids: ReadonlySet<string>): Promise<Map<string, Part[]> | undefined> {
  const ids = [...oids];
  const trees = await reader.objects(ids);
  const parts = new Map<string, Part[]>();
  for (const [index, oid] of ids.entries()) {
    const tree = trees[index];
    const list = tree?.type === 'tree' && tree.content ? parseTree(tree.content, oid.length / 2) : undefined;
    if (!list) return undefined;
    parts.set(oid, list);
  }
  return parts;
}

/** What git takes a mode for, however odd its other bits are. */
function kindOf(mode: number): EntryKind | 'tree' {
  const type = mode & 0o170000;
  if (type === 0o100000) return (mode & 0o100) === 0 ? 'file' : 'executable';
  return type === 0o040000 ? 'tree' : type === 0o120000 ? 'symlink' : 'submodule';
}

/** `<mode> SP <name> NUL <id as bytes>` …; undefined where the bytes are not so. */
export function parseTree(bytes: Buffer, idLength: number): Part[] | undefined {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    const next = end + 1 + idLength;
    if (space < 0 || end < 0 || next > bytes.length) return undefined;
    parts.push({
      kind: kindOf(Number.parseInt(bytes.toString('latin1', at, space), 8)),
      name: bytes.toString('utf8', space + 1, end),
      oid: bytes.toString('hex', end + 1, next),
    });
    at = next;
  }
  return parts;
}

/** Entries from `git ls-tree -r -z -l`: `<mode> SP <type> SP <oid> SP+ <size> TAB <path> NUL` …, sorted by path. */
export function parseListing(listing: string): Entry[] {
  const entries: Entry[] = [];
  for (let start = 0, end = listing.indexOf('\0'); end >= 0; start = end + 1, end = listing.indexOf('\0', start)) {
    const tab = listing.indexOf('\t', start);
    const type = listing.indexOf(' ', start) + 1;
    const oid = listing.indexOf(' ', type) + 1;
    const size = listing.indexOf(' ', oid);
    if (tab < 0 || tab > end || size > tab) continue;
    const kind = KINDS.get(listing.slice(start, type - 1));
    if (!kind) continue;
    const bytes = Number.parseInt(listing.slice(size, tab), 10) || 0;
    entries.push({ path: listing.slice(tab + 1, end), kind, oid: listing.slice(oid, size), size: bytes });
  }
  return sorted(entries);
}
