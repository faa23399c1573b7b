import type { Config } from './config.ts';
import { globMatcher } from './glob.ts';

/** What a listing says of a repository before anything in it is read. */
export interface Listed {
  readonly name: string;
  readonly fork: boolean;
  readonly archived: boolean;
  readonly empty: boolean;
  /** True for a fork without a commit of its own; absent where that cannot be told. */
  readonly copied?: boolean;
}

type Choice = Pick<Config, 'capstone' | 'include' | 'exclude' | 'forks' | 'archived' | 'empty'>;

/**
 * The listed repositories that are graded, in the listing's order. A capstone that is named is among them
 * whatever patterns and switches say, unless it is empty or a mere copy.
 */
export function selectRepositories<T extends Listed>(listed: readonly T[], config: Choice): T[] {
  const skip = reasonToSkip(config);
  return listed.filter((repository) => skip(repository) === undefined);
}

/** Why a repository is left out, in plain words; undefined where it is graded. */
export function reasonToSkip(config: Choice): (repository: Listed) => string | undefined {
  const capstone = config.capstone?.toLowerCase();
  const include = config.include.map(globMatcher);
  const exclude = config.exclude.map(globMatcher);
  return ({ name, fork, archived, empty, copied }) => {
    if (copied) return 'it is a fork without a commit of its own';
    if (empty && !config.empty) return 'it has no commit';
    if (name.toLowerCase() === capstone) return undefined;
    if (exclude.some((matches) => matches(name))) return 'excluded by the configuration';
    if (include.length > 0 && !include.some((matches) => matches(name))) return 'not included by the configuration';
    if (fork && !config.forks) return 'it is a fork';
    if (archived && !config.archived) return 'it is archived';
    return undefined;
  };
}
