import type { RepositoryReport } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Content, Snapshot } from '../model/snapshot.ts';

/** What the run and a thread that judges for it say to each other: plain data alone. */

/** What a thread is started with; `exempt` is the configuration's, as data. */
export interface Rules {
  readonly roadmap: Roadmap;
  readonly exempt: readonly unknown[];
}

/** To the thread. */
export type Order =
  /** Judge this snapshot, whose contents are here on request. `name` is what exemptions go by. */
  | { readonly kind: 'judge'; readonly id: number; readonly name: string; readonly snapshot: SnapshotData }
  /** What a `load` asked for. */
  | { readonly kind: 'contents'; readonly id: number; readonly contents: readonly (readonly [string, Content])[] }
  /** It could not be loaded: judge it no further. */
  | { readonly kind: 'drop'; readonly id: number };

/** From the thread. */
export type Word =
  | { readonly kind: 'load'; readonly id: number; readonly paths: readonly string[] }
  | { readonly kind: 'report'; readonly id: number; readonly report: RepositoryReport }
  /** Judging threw. */
  | { readonly kind: 'error'; readonly id: number; readonly error: Error };

/** A snapshot without its contents. */
export type SnapshotData = Omit<Snapshot, 'content'>;

export const dataOf = ({ content, ...data }: Snapshot): SnapshotData => data;
