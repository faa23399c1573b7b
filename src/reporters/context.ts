/**
 * What a template sees. Every member is present (null where there is none); every `Safe` is escaped and ready to print.
 * `docs/templates.md` is made from this file: `npm run docs`.
 */

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
  /** Why it is exempt, in the learner's words. */
  readonly reason: Safe | null;
  /** The last day of an exemption, such as `2027-01-31`. */
  readonly until: string | null;
  /** Strongest first, at most three. */
  readonly proof: readonly ProofContext[];
  /** By how much the score would rise, such as `+7`; null where nothing is to be gained. */
  readonly gain: string | null;
}

export interface CapstoneContext {
  readonly link: Link;
  /** The first seven characters of the graded commit, as code. */
  readonly commit: Safe;
  /** The day of the graded commit, such as `2026-10-03`; null where it is not known. */
  readonly date: string | null;
  /** Whether this is an earlier verdict, kept because the newest commit could not be read. */
  readonly kept: boolean;
  /** `93`, `92.5`, or `?` where nothing could be read. */
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
  /** How many required requirements could not be read. */
  readonly unread: number;
  /** The day of the graded commit where this is an earlier verdict, kept because the newest commit could not be read. */
  readonly kept: string | null;
}

export interface SkippedContext {
  readonly name: Safe;
  /** In plain words. */
  readonly reason: Safe;
}

export interface TrackContext {
  readonly id: string;
  readonly title: Safe;
  /** True where nobody named it. */
  readonly guessed: boolean;
  /** The line of the configuration that would name it, as code. */
  readonly setting: Safe;
}

/** A stretch of the road: a month, a stage, a path, or what else the roadmap is parted into. */
export interface StageContext {
  readonly id: string;
  /** With the weeks or the month, where the roadmap says them. */
  readonly title: Safe;
  /** True for a part of the stage above it. */
  readonly inner: boolean;
  /** True for the innermost one that the learner is in. */
  readonly current: boolean;
  /** One character: ✔ all proven, ◐ some, ○ none; empty where nothing in it can be proven. */
  readonly mark: string;
  /** Ten characters; empty where nothing in it can be proven. */
  readonly bar: string;
  readonly proven: number;
  readonly provable: number;
  /** Share of what can be proven, by weight, 0 to 100, as text; null where nothing can be. */
  readonly percent: string | null;
  /** What no repository can prove, and the learner says is done. */
  readonly reported: number;
}

export interface RoadStepContext {
  readonly id: string;
  readonly title: Safe;
  /** What is to be learned, where the roadmap links to it. */
  readonly href: Safe | null;
  /** True where the learner is at it, as the configuration says. */
  readonly current: boolean;
  /** A rough estimate, such as `about an hour`; null where the roadmap has none. */
  readonly effort: string | null;
}

/** Something of the roadmap that a repository proves. */
export interface ProvenContext {
  readonly id: string;
  readonly title: Safe;
  /** One witness for each piece of the rule, at most three. */
  readonly proof: readonly ProofContext[];
}

/** The proven things of one stage. */
export interface ProvenStageContext {
  readonly title: Safe;
  readonly items: readonly ProvenContext[];
}

/** Something that only the learner says. */
export interface ReportedContext {
  readonly id: string;
  readonly title: Safe;
  /** Where it can be seen, as the learner says. */
  readonly href: Safe | null;
  /** Such as `2026-10-03`. */
  readonly date: string | null;
}

export interface ProjectContext {
  readonly title: Safe;
  /** The repository that is, or may be, this project; null where none is named. */
  readonly repository: Link | null;
  /** Where it can be seen, as the learner says. */
  readonly href: Safe | null;
  readonly date: string | null;
}

/** How far along the roadmap. What is proven and what is only said are kept apart. */
export interface ProgressContext {
  /** Share of what can be proven, by weight, 0 to 100, as text; null where nothing can be. */
  readonly percent: string | null;
  /** Ten characters. */
  readonly bar: string;
  readonly proven: number;
  readonly provable: number;
  /** What no repository can prove, and the learner says is done. */
  readonly reported: number;
  /** What would decide could not be read; on neither side of the percentage. */
  readonly unread: number;
  readonly track: TrackContext | null;
  /** The stages that count, and the parts of the current one. */
  readonly stages: readonly StageContext[];
  /** Tracks that were not chosen: shown, and never demanded. */
  readonly otherTracks: readonly StageContext[];
  /** What to begin with, for who has nothing yet; null for everybody else. */
  readonly start: Safe | null;
  /** Worth doing next, best first, at most three. */
  readonly next: readonly RoadStepContext[];
  /** What is proven, by stage. */
  readonly provenStages: readonly ProvenStageContext[];
  readonly provenMore: number;
  /** Self-reported, and nothing else: no repository can prove these. */
  readonly reportedItems: readonly ReportedContext[];
  readonly reportedMore: number;
  /** The learner says that these are done; a repository could prove them, and none does yet. */
  readonly claimedItems: readonly ReportedContext[];
  readonly claimedMore: number;
  /** Projects whose repository the learner names, and which was graded. */
  readonly projects: readonly ProjectContext[];
  /** Projects that the learner names without such a repository. */
  readonly reportedProjects: readonly ProjectContext[];
  /** Repositories that look like a project of the roadmap, until the learner confirms it. */
  readonly proposedProjects: readonly ProjectContext[];
  readonly projectsMore: number;
  /** What to write into the configuration to confirm them: a fenced code block. */
  readonly confirm: Safe | null;
}

/** What is different from the last report. */
export interface ChangesContext {
  /** Share of the roadmap before and now; null where it is the same, or one of them is not known. */
  readonly percent: { readonly before: string; readonly after: string } | null;
  readonly repositories: readonly ChangedRepositoryContext[];
  readonly repositoriesMore: number;
  readonly added: readonly Link[];
  readonly removed: readonly Safe[];
  /** True where nothing is different. */
  readonly none: boolean;
}

export interface ChangedRepositoryContext {
  readonly link: Link;
  /** `93`, `92.5`, or `?` where nothing could be read. */
  readonly before: string;
  readonly after: string;
  /** Titles of requirements that are met now and were not. */
  readonly gained: readonly Safe[];
  /** Titles of requirements that were met and are not now. */
  readonly lost: readonly Safe[];
}

export interface SectionContext {
  /** Language of the sentences, as an HTML `lang` attribute has it. */
  readonly language: string;
  /** Login, or name of the folder of clones. */
  readonly owner: Safe;
  readonly roadmap: { readonly id: Safe; readonly version: Safe; readonly title: Safe };
  /** The figure of the heading, such as `61 % proven`; null where nothing can be proven. */
  readonly headline: Safe | null;
  readonly badges: readonly BadgeLink[];
  readonly capstone: CapstoneContext | null;
  /** The best next step in the capstone. */
  readonly next: NextContext | null;
  /** Null where the roadmap has no stages. */
  readonly progress: ProgressContext | null;
  /** Each with a link to its proof. */
  readonly skills: readonly Link[];
  readonly skillsMore: number;
  /** What the roadmap asks for beyond skills, each with a link to its proof. */
  readonly techniques: readonly Link[];
  readonly techniquesMore: number;
  /** Best first. */
  readonly repositories: readonly RepositoryContext[];
  readonly repositoriesMore: number;
  readonly repositoryCount: number;
  readonly skipped: readonly SkippedContext[];
  readonly skippedMore: number;
  readonly skippedCount: number;
  /** Link to the published report; null where it is not written. */
  readonly data: Link | null;
  /** What is different from the last report; null in the README, and where there is no earlier one. */
  readonly changes: ChangesContext | null;
}
