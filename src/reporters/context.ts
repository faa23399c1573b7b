/** What a template sees. Every member is present (null where there is none); every `Safe` is escaped and ready to print. */

/** A string that is safe as it stands, in Markdown and in HTML; Handlebars prints it without escaping it again. */
export interface Safe {
  toHTML(): string;
  toString(): string;
}

export interface Link {
  readonly text: Safe;
  /** Where it leads; null where no safe address is known, and the text then stands alone. */
  readonly href: Safe | null;
}

export interface BadgeLink {
  /** What the picture says, for who does not see it. */
  readonly alt: Safe;
  /** Path of the SVG file, relative to the README. */
  readonly src: Safe;
  readonly href: Safe | null;
}

export interface ProofContext {
  /** What was found, in plain words. */
  readonly detail: Safe;
  /** Where it was found; null where the whole repository is the witness. */
  readonly link: Link | null;
}

export interface RequirementContext {
  readonly id: string;
  readonly title: Safe;
  readonly required: boolean;
  readonly verdict: 'met' | 'partial' | 'unmet' | 'unknown' | 'exempt';
  /** One character: ✔ ◐ ✘ ? – */
  readonly mark: string;
  /** The verdict in a word or two. */
  readonly word: string;
  /** Why it could not be judged, or why it is exempt. */
  readonly reason: Safe | null;
  /** Strongest first, at most three. */
  readonly proof: readonly ProofContext[];
  /** By how much the score would rise, such as `+7`; null where nothing is to be gained. */
  readonly gain: string | null;
}

export interface CapstoneContext {
  readonly link: Link;
  readonly commit: Safe;
  readonly score: string;
  readonly ready: boolean | null;
  /** `ready`, `3 to go` or `not known`. */
  readonly readyText: string;
  readonly requiredMet: number;
  readonly requiredTotal: number;
  /** True where nobody named the capstone and there was a choice. */
  readonly guessed: boolean;
  readonly requirements: readonly RequirementContext[];
}

export interface NextContext {
  readonly id: string;
  readonly title: Safe;
  readonly repository: Safe;
  readonly required: boolean;
  readonly advice: Safe | null;
  /** By how much the score would rise, such as `+7 points`; null where it is an improvement of what is met. */
  readonly points: string | null;
  /** A rough estimate, such as `about an hour`. */
  readonly effort: string;
  readonly path: Safe | null;
  /** A fenced code block; null where no snippet is known. */
  readonly snippet: Safe | null;
  /** What comes after it: titles and points. */
  readonly later: readonly { readonly title: Safe; readonly gain: string }[];
}

export interface RepositoryContext {
  readonly link: Link;
  readonly capstone: boolean;
  readonly score: string;
  readonly ready: boolean | null;
  readonly readyText: string;
  readonly track: Safe | null;
  readonly license: Safe | null;
  /** Ids, as code, of the first required requirements that are not met. */
  readonly missing: readonly Safe[];
  readonly missingMore: number;
  readonly unread: number;
}

export interface SectionContext {
  readonly owner: Safe;
  readonly roadmap: { readonly id: Safe; readonly version: Safe; readonly title: Safe };
  readonly badges: readonly BadgeLink[];
  readonly capstone: CapstoneContext | null;
  readonly next: NextContext | null;
  readonly skills: readonly Link[];
  readonly skillsMore: number;
  /** Best first. */
  readonly repositories: readonly RepositoryContext[];
  readonly repositoryCount: number;
  readonly skipped: readonly { readonly name: Safe; readonly reason: Safe }[];
  readonly skippedMore: number;
  readonly skippedCount: number;
  /** Link to the published report; null where it is not written. */
  readonly data: Link | null;
}
