/** Where the history is kept, relative to the output root: JSON, one change a line, the oldest first. */
export const HISTORY = 'milepost/history.jsonl';

/** One change of a portfolio's grade: a line of `milepost/history.jsonl`. */
export interface HistoryEntry {
  /** When the commit that brought the change was made, ISO 8601 in UTC. */
  readonly date: string;
  /** The repository of that commit, and its full hex id. */
  readonly repository: string;
  readonly commit: string;
  /** Roadmap and its version: numbers of different ones do not compare. */
  readonly roadmap: string;
  /** Share of what can be proven, 0 to 100; null where nothing can. */
  readonly percent: number | null;
  /** Score of the capstone, 0 to 100; null without one. */
  readonly score: number | null;
  /** Numbers of items. */
  readonly proven: number;
  readonly provable: number;
}
