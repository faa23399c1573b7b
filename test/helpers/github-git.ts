/** What the stand-in for GitHub knows of a repository, asked of git itself. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptAnswer, storedObject, storedTree } from './github-store.ts';

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
  keptAnswer(folder, args, () => gitBytes(folder, args)?.toString().trim() || undefined);

/** An object by its id or by an expression (`main:README.md`); undefined where there is none. */
export function gitObject(folder: string, expression: string) {
  const stored = storedObject(folder, expression);
  if (stored) return stored;
  const answer = gitBytes(folder, ['cat-file', '--batch'], { input: `${expression}\n` });
  const end = answer?.indexOf('\n') ?? -1;
  const [, oid, type] = /^([0-9a-f]+) (blob|tree|commit|tag) \d+$/.exec(answer?.toString('latin1', 0, end) ?? '') ?? [];
  return answer && oid && type ? { oid, type, bytes: answer.subarray(end + 1, -1) } : undefined;
}

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
  const sha =
    storedObject(folder, `${oid}^{tree}`)?.oid ?? gitLine(folder, 'rev-parse', '--verify', '--quiet', `${oid}^{tree}`);
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
  const bytes = storedObject(folder, oid)?.bytes ?? gitBytes(folder, ['cat-file', 'blob', oid]);
  return (
    bytes && {
      sha: oid,
      node_id: '',
      url: 'https://github.example/blob',
      size: bytes.length,
      encoding: 'base64',
      content: wrapped(bytes),
    }
  );
}

/** GitHub breaks base64 into lines. */
const wrapped = (bytes: Buffer): string => bytes.toString('base64').replace(/.{60}/g, '$&\n');

export interface Change {
  readonly path: string;
  /** Null deletes. */
  readonly contents: Buffer | null;
}

/** A commit on top of `head`, by plumbing alone; undefined where the branch has moved meanwhile. */
export function gitCommit(folder: string, ref: string, head: string, message: string, changes: readonly Change[]) {
  const scratch = mkdtempSync(join(tmpdir(), 'milepost-index-'));
  const env = {
    GIT_INDEX_FILE: join(scratch, 'index'),
    ...{ GIT_AUTHOR_NAME: 'octo', GIT_AUTHOR_EMAIL: 'o@example.org', GIT_AUTHOR_DATE: '2026-01-02T00:00:00Z' },
    ...{
      GIT_COMMITTER_NAME: 'GitHub',
      GIT_COMMITTER_EMAIL: 'g@example.org',
      GIT_COMMITTER_DATE: '2026-01-02T00:00:00Z',
    },
  };
  const run = (args: string[], input?: Buffer) => {
    const out = gitBytes(folder, args, { env, ...(input ? { input } : {}) });
    if (!out) throw new Error(`git ${args.join(' ')} failed`);
    return out.toString().trim();
  };
  try {
    run(['read-tree', head]);
    for (const { path, contents } of changes) {
      if (contents === null) run(['update-index', '--force-remove', '--', path]);
      else
        run([
          'update-index',
          '--add',
          '--cacheinfo',
          `100644,${run(['hash-object', '-w', '--stdin'], contents)},${path}`,
        ]);
    }
    const commit = run(['commit-tree', run(['write-tree']), '-p', head, '-m', message]);
    return gitBytes(folder, ['update-ref', ref, commit, head]) ? commit : undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
