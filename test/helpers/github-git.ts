/** What the stand-in for GitHub knows of a repository, asked of git itself. */
import { execFileSync } from 'node:child_process';
import { type StoredObject, storedObject, storedRefs, storedTree } from './github-store.ts';

/** Standard output of git as bytes; undefined where it fails. */
export function gitBytes(
  folder: string,
  args: readonly string[],
  more: { input?: Buffer | string; env?: Record<string, string> } = {},
): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      input: more.input ?? '',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...more.env },
    });
  } catch {
    return undefined;
  }
}

export const gitLine = (folder: string, ...args: string[]): string | undefined =>
  gitBytes(folder, args)?.toString().trim() || undefined;

/** An object by its id or by an expression (`main:README.md`); undefined where there is none. */
export function gitObject(folder: string, expression: string): StoredObject | undefined {
  const stored = storedObject(folder, expression);
  if (stored !== undefined) return stored ?? undefined;
  const answer = gitBytes(folder, ['cat-file', '--batch'], { input: `${expression}\n` });
  const end = answer?.indexOf('\n') ?? -1;
  const [, oid, type] = /^([0-9a-f]+) (blob|tree|commit|tag) \d+$/.exec(answer?.toString('latin1', 0, end) ?? '') ?? [];
  return answer && oid && type ? { oid, type, bytes: answer.subarray(end + 1, -1) } : undefined;
}

export interface Commit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** Seconds since 1970. */
  readonly committed: number;
  readonly message: string;
}

/** The commit that a revision names; undefined where there is none. */
export function gitCommitOf(folder: string, revision: string): Commit | undefined {
  const found = gitObject(folder, `${revision}^{commit}`);
  if (!found) return undefined;
  const text = found.bytes.toString();
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end);
  return {
    oid: found.oid,
    tree: head.slice(5, 45),
    parents: Array.from(head.matchAll(/^parent (.+)$/gm), ([, parent = '']) => parent),
    committed: Number(/^committer .*> (\d+) [+-]\d{4}$/m.exec(head)?.[1]),
    message: text.slice(end + 2).trimEnd(),
  };
}

/** The full refs that begin so, which ends with a slash. */
export const gitRefs = (folder: string, prefix: string): readonly string[] =>
  storedRefs(folder, prefix) ??
  (gitLine(folder, 'for-each-ref', '--format=%(refname)', prefix) ?? '').split('\n').filter(Boolean);

export interface TreeLine {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
  readonly path: string;
}

export function listTree(folder: string, treeish: string, recursive: boolean): TreeLine[] | undefined {
  const stored = storedTree(folder, treeish, recursive);
  if (stored) return stored;
  const flags = recursive ? ['-r', '-t'] : [];
  const listing = gitBytes(folder, ['ls-tree', '-z', '-l', '--full-tree', ...flags, treeish]);
  return listing
    ?.toString()
    .split('\0')
    .filter(Boolean)
    .map((record) => {
      const [meta = '', path = ''] = record.split('\t');
      const [mode = '', type = '', sha = '', size = ''] = meta.split(/ +/);
      return { path, mode, type, sha, ...(type === 'blob' ? { size: Number(size) } : {}) };
    });
}

/** The REST API's tree; cut to its first entries where `cut` and recursive. */
export function gitTree(folder: string, oid: string, recursive: boolean, cut: boolean): unknown {
  const tree = listTree(folder, oid, recursive);
  const sha = gitObject(folder, `${oid}^{tree}`)?.oid;
  return (
    tree &&
    sha && {
      sha,
      url: 'https://github.example/tree',
      tree: cut && recursive ? tree.slice(0, 1) : tree,
      truncated: cut && recursive,
    }
  );
}

/** The REST API's blob. */
export function gitBlob(folder: string, oid: string): unknown {
  const found = gitObject(folder, oid);
  if (found?.type !== 'blob') return undefined;
  return {
    sha: oid,
    node_id: '',
    url: 'https://github.example/blob',
    size: found.bytes.length,
    encoding: 'base64',
    content: wrapped(found.bytes),
  };
}

/** GitHub breaks base64 into lines. */
const wrapped = (bytes: Buffer): string => bytes.toString('base64').replace(/.{60}/g, '$&\n');

export interface Change {
  readonly path: string;
  /** Null deletes. */
  readonly contents: Buffer | null;
}

/** A commit on top of `head`, in one process; undefined where the branch has moved meanwhile. */
export function gitCommit(folder: string, ref: string, head: string, message: string, changes: readonly Change[]) {
  const data = (bytes: Buffer) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
  const quoted = (path: string) => `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
  const parts = [
    Buffer.from('feature done\ncommit refs/heads/made\nmark :1\n'),
    Buffer.from(`author octo <o@example.org> ${WHEN} +0000\ncommitter GitHub <g@example.org> ${WHEN} +0000\n`),
    ...data(Buffer.from(`${message}\n`)),
    Buffer.from(`from ${head}\n`),
    ...changes.flatMap(({ path, contents }) =>
      contents === null
        ? [Buffer.from(`D ${quoted(path)}\n`)]
        : [Buffer.from(`M 100644 inline ${quoted(path)}\n`), ...data(contents)],
    ),
    Buffer.from('\nget-mark :1\nreset refs/heads/made\nfrom 0000000000000000000000000000000000000000\n\ndone\n'),
  ];
  const made = gitBytes(folder, ['fast-import', '--quiet'], { input: Buffer.concat(parts) });
  const commit = made?.toString().trim();
  if (!commit) throw new Error(`git fast-import failed in ${folder}`);
  return gitBytes(folder, ['update-ref', ref, commit, head]) ? commit : undefined;
}

/** When every commit is made, in seconds since 1970. */
const WHEN = Date.UTC(2026, 0, 2) / 1000;
