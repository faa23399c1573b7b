/** A roadmap as the grader needs it; read from YAML by `src/roadmap`. */

export interface Requirement {
  /** Id in the report; today always the id of the check that judges it. */
  readonly id: string;
  readonly weight: number;
  readonly required: boolean;
  /** Share of the weight that `partial` earns, 0 to 1. */
  readonly partial: number;
  /** Hours that it usually takes, where the roadmap says so. */
  readonly effort?: number;
}

export interface Roadmap {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** What a learner is able to do in the end. */
  readonly goal?: string;
  /** In the order in which they are shown. */
  readonly requirements: readonly Requirement[];
}
