/** Ids that a roadmap's rules may name. */
export interface Vocabulary {
  readonly requirements: readonly string[];
  readonly skills: readonly string[];
  readonly tracks: readonly string[];
  /** What is wrong with a matcher, in words; undefined where nothing is. */
  matcherProblem(shown: unknown): string | undefined;
}
