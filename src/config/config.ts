import { type BADGE_STYLES, DEFAULT_WRITES, type LANGUAGES, type LAYOUTS, type WRITES } from './choices.ts';
import type { Learner } from './learner.ts';

export type Write = (typeof WRITES)[number];

export interface Config {
  /** Login; undefined for the owner of the repository that runs Milepost. */
  readonly user?: string;
  /** Id of a built-in roadmap (`isBuiltinRoadmap`), path of a YAML file in the same repository, or `owner/repository/path@ref`. */
  readonly roadmap: string;
  /** Name of the repository that stands as the capstone; undefined for the best-scoring one. */
  readonly capstone?: string;
  /** What the learner says; `reportsOf` resolves it against a roadmap. */
  readonly learner: Learner;
  readonly exempt: readonly Exemption[];
  /** Patterns on names (`*`, `?`); empty for all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly forks: boolean;
  readonly archived: boolean;
  readonly empty: boolean;
  readonly readme: { readonly path: string };
  readonly write: readonly Write[];
  readonly layout: (typeof LAYOUTS)[number];
  readonly language: (typeof LANGUAGES)[number];
  /** Folder of templates of the learner's own, relative to the repository's root; undefined for none. */
  readonly templates?: string;
  readonly badges: { readonly style: (typeof BADGE_STYLES)[number] };
  /** Where the page will stand, `https:`, with a slash at its end; undefined where that is not known. */
  readonly page?: { readonly address: string };
  readonly commit: boolean;
  /** Whether a branch that takes no commit gets a pull request. */
  readonly pullRequest: boolean;
  /** Points of the host's rate limit that a run may use; undefined for all that are left. */
  readonly budget?: number;
  readonly gates: {
    /** Score from 0 to 100; undefined for no such gate. */
    readonly failBelow?: number;
    /** Ids of requirements that must be met. */
    readonly require: readonly string[];
  };
}

/** A requirement that is not asked for. */
export interface Exemption {
  readonly requirement: string;
  /** Pattern on names (`*`, `?`); absent for every repository. */
  readonly repository?: string;
  readonly reason: string;
  /** The last day, YYYY-MM-DD: commits made after it are graded as ever. */
  readonly until?: string;
}

/** Where a repository keeps its configuration. */
export const CONFIG_PATH = '.github/milepost.yml';

export const defaultConfig: Config = {
  roadmap: 'python-expert',
  learner: {},
  exempt: [],
  include: [],
  exclude: [],
  forks: false,
  archived: false,
  empty: false,
  readme: { path: 'README.md' },
  write: DEFAULT_WRITES,
  layout: 'full',
  language: 'en',
  badges: { style: 'flat' },
  commit: true,
  pullRequest: true,
  gates: { require: [] },
};
