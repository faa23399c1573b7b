/** One repository at one commit, as every source hands it over and every check sees it. */

/** Why a path's content is not here. Only the last is a fact about the file itself. */
export type UnreadReason =
  | 'not-requested'
  | 'too-large'
  | 'over-budget'
  | 'missing-object'
  | 'no-access'
  | 'rate-limited'
  | 'failed'
  | 'lfs-pointer';

export type Content =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'binary' }
  | { readonly state: 'unread'; readonly reason: UnreadReason };

export type EntryKind = 'file' | 'executable' | 'symlink' | 'submodule';

export interface Entry {
  /** Slash-separated, relative to the root, as git stores it (invalid UTF-8 becomes U+FFFD). */
  readonly path: string;
  readonly kind: EntryKind;
  /** Hex object id. */
  readonly oid: string;
  /** Bytes; 0 for a submodule. */
  readonly size: number;
}

/** What only tags or the host know. `undefined` members could not be learned. */
export interface HostFacts {
  /** Names of the repository's tags, sorted. */
  readonly tags: readonly string[] | undefined;
  /** Tag names of published releases, sorted; undefined where no host was asked. */
  readonly releases: readonly string[] | undefined;
  /** What the host's checks of this commit came to; absent where no host was asked, or nothing has ended. */
  readonly checks?: 'passing' | 'failing' | undefined;
}

export interface Snapshot {
  readonly name: string;
  /** Full hex id of the graded commit. */
  readonly commit: string;
  /** When that commit was made, ISO 8601 in UTC, to the second (`2026-03-01T10:00:00Z`); absent where it is not known. */
  readonly committed?: string;
  /** Blobs and submodules, sorted by path in code-unit order. */
  readonly entries: readonly Entry[];
  /** True when the tree is known to be incomplete, so that absence proves nothing. */
  readonly truncated: boolean;
  readonly host: HostFacts;
  /** The content of a path in `entries`; `unread` with a reason where it is not here. */
  content(path: string): Content;
}

/** A snapshot whose contents arrive on request: the one thing that sources implement. */
export interface OpenSnapshot {
  readonly snapshot: Snapshot;
  /** Reads the paths, within the limits; afterwards `snapshot.content` answers for each. Never throws for one bad path. */
  load(paths: readonly string[]): Promise<void>;
  /** Why something was not had that may be there next time; undefined where all was, or where the source never has such trouble. */
  trouble?(): UnreadReason | undefined;
  close(): Promise<void>;
}
