import type { Project } from './project.ts';

/** CI definitions of every provider in one shape, so that no check needs to know whose it is. */

export type Provider =
  | 'github-actions'
  | 'gitlab-ci'
  | 'circleci'
  | 'travis'
  | 'azure-pipelines'
  | 'jenkins'
  | 'bitbucket'
  | 'appveyor'
  | 'drone'
  | 'cirrus'
  | 'buildkite'
  | 'codebuild'
  | 'cloudbuild';

export interface Step {
  /** 1-based line of the command (or of the `uses:`) in the definition. */
  readonly line: number;
  /** One shell command line, as written; absent for a `uses:` step. */
  readonly run?: string;
  /** An action, orb or template: `actions/setup-python@v5`. */
  readonly uses?: string;
  /** `with:` inputs of a `uses:` step, as strings. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Folder that the command runs in, relative to the root, where it is set and literal. */
  readonly folder?: string;
}

export interface Job {
  readonly id: string;
  readonly line: number;
  readonly steps: readonly Step[];
  /** Container images and services that the job starts. */
  readonly images: readonly string[];
}

export interface Trigger {
  /** `push`, `pull_request`, `schedule`, `manual`, `tag`, `release`, `call` … */
  readonly name: string;
  readonly line: number;
}

export interface Pipeline {
  readonly provider: Provider;
  readonly path: string;
  readonly triggers: readonly Trigger[];
  readonly jobs: readonly Job[];
}

/** A command that CI reaches, and how: the chain starts in the definition and ends where the command stands. */
export interface ReachedCommand {
  readonly command: string;
  readonly path: string;
  readonly line: number;
  /** Folder that it runs in, relative to the root; '' for the root. */
  readonly folder: string;
  /** From the pipeline's step to here: `.github/workflows/ci.yml:18 make test`, `Makefile:4 pytest`. */
  readonly via: readonly { readonly path: string; readonly line: number; readonly command: string }[];
  readonly pipeline: Pipeline;
}

/** Every definition that its provider would really run at this commit, sorted by path. */
export function pipelinesOf(_project: Project): readonly Pipeline[] {
  return [];
}

/** Every command that pipelines started by push or pull request reach, through make, tox, nox, npm scripts, shell scripts and compose. */
export function reachedCommands(_project: Project): readonly ReachedCommand[] {
  return [];
}
