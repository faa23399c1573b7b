/** The public report: `milepost grade --json` prints a `GradeReport`. See `docs/schema/report.schema.json`. */

export type Verdict = 'met' | 'partial' | 'unmet' | 'unknown' | 'exempt';

export interface Evidence {
  /** Path in the graded tree; `.` where the whole tree is the witness. */
  readonly path: string;
  /** 1-based. */
  readonly line?: number;
  /** What is there, in plain words; never more than a glimpse of a secret. */
  readonly detail: string;
}

/** The smallest change that would help: where, and what to put there. */
export interface Fix {
  readonly path: string;
  readonly snippet?: string;
}

export interface RequirementResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  readonly advice?: string;
  readonly fix?: Fix;
  readonly required: boolean;
  /** Points that this requirement is worth. */
  readonly weight: number;
  /** Points earned; null where the verdict is unknown or exempt. */
  readonly points: number | null;
  /** How many were found, where the requirement is about something that is counted: test cases. */
  readonly count?: number;
  /** Why it is exempt, from the configuration. */
  readonly reason?: string;
  /** The last day of the exemption, YYYY-MM-DD, where it has one. */
  readonly until?: string;
}

export interface SkillResult {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

export interface RepositoryReport {
  readonly name: string;
  readonly commit: string;
  /** When the graded commit was made, ISO 8601 in UTC, to the second; absent where it is not known. */
  readonly committed?: string;
  /** True where files that the skills ask for were not read: then the absence of a skill proves nothing. */
  readonly incomplete?: true;
  readonly requirements: readonly RequirementResult[];
  /** SPDX id, `NOASSERTION`, or null where there is no license file. */
  readonly license: string | null;
  /** Primary first; `['none']` where the repository does no track's work. */
  readonly tracks: readonly string[];
  readonly skills: readonly SkillResult[];
  /** What the roadmap's items ask for beyond the rubric's skills, where it was shown. */
  readonly techniques?: readonly SkillResult[];
  /** 0 to 100, one decimal at most; null where every requirement is unknown. */
  readonly score: number | null;
  /** null where an unknown decides it. */
  readonly ready: boolean | null;
}

export interface GradeReport {
  readonly schema: 1;
  readonly roadmap: { readonly id: string; readonly version: string };
  readonly repositories: readonly RepositoryReport[];
}

/** A file that Milepost wants written; path relative to the output root, slash-separated. */
export interface Artifact {
  readonly path: string;
  readonly content: string;
  /** How the content stands for bytes; UTF-8 unless said. */
  readonly encoding?: 'base64';
  /** The content's bytes, where whoever made it has them anyway: a long one is then never a text. */
  readonly bytes?: Buffer;
}
