import type { Progress } from './progress.ts';
import type { GradeReport, RepositoryReport } from './report.ts';

/** Facts about a repository that are shown but never graded. All of it is hostile text. */
export interface RepositoryMeta {
  readonly name: string;
  /** Login of the owner; null for a clone without a known host. */
  readonly owner: string | null;
  /** `https://github.com/owner/name`, without a trailing slash; null where it is not known. */
  readonly url: string | null;
  readonly description: string | null;
  readonly topics: readonly string[];
  readonly fork: boolean;
  readonly archived: boolean;
  readonly private: boolean;
}

export interface PortfolioRepository extends RepositoryReport {
  readonly url: string | null;
  readonly description: string | null;
  /** Topics that the host keeps of it; absent where there are none. */
  readonly topics?: readonly string[];
  /** Fingerprint of all that the entry rests on; where it is the same in the next run, nothing is read again. */
  readonly basis?: string;
  /** True for an earlier entry that stands for a newer commit, which there were no points left to read. */
  readonly behind?: true;
  /** True for an earlier entry that stands because the repository could not be read this time, for any other reason. */
  readonly kept?: true;
}

/** `milepost.json`: a `GradeReport` and what a portfolio adds to it. */
export interface Portfolio extends GradeReport {
  readonly repositories: readonly PortfolioRepository[];
  /** Login or folder name whose portfolio this is. */
  readonly owner: string;
  /** Name of the repository that stands as the capstone, and whether it was named or guessed; null without repositories. */
  readonly capstone: { readonly name: string; readonly chosen: 'configured' | 'best-score' } | null;
  /** Repositories that were found but not graded, with the reason in plain words. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** How far along the roadmap's parts; absent where the roadmap has none. */
  readonly progress?: Progress;
}
