/** What a template sees of the road, and of what has changed; see `context.ts`. */
import type { Link, ProofContext, Safe } from './context.ts';

export interface TrackContext {
  /** In the roadmap. */
  readonly id: string;
  /** As the roadmap calls it. */
  readonly title: Safe;
  /** True where nobody named it. */
  readonly guessed: boolean;
  /** The line of the configuration that would name it, as code. */
  readonly setting: Safe;
}

/** A stretch of the road: a month, a stage, a path, or what else the roadmap is parted into. */
export interface StageContext {
  /** In the roadmap. */
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
  /** How many things a repository proves. */
  readonly proven: number;
  /** How many things a repository can prove. */
  readonly provable: number;
  /** Share of what can be proven, 0 to 100, as text; null where nothing can be. */
  readonly percent: string | null;
  /** What no repository can prove, and the learner says is done. */
  readonly reported: number;
}

export interface RoadStepContext {
  /** In the roadmap. */
  readonly id: string;
  /** As the roadmap calls it. */
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
  /** In the roadmap. */
  readonly id: string;
  /** As the roadmap calls it. */
  readonly title: Safe;
  /** One witness for each piece of the rule, at most three. */
  readonly proof: readonly ProofContext[];
}

/** The proven things of one stage. */
export interface ProvenStageContext {
  /** As the roadmap calls it. */
  readonly title: Safe;
  /** In the order of the roadmap. */
  readonly items: readonly ProvenContext[];
}

/** Something that only the learner says. */
export interface ReportedContext {
  /** In the roadmap. */
  readonly id: string;
  /** As the roadmap calls it. */
  readonly title: Safe;
  /** Where it can be seen, as the learner says. */
  readonly href: Safe | null;
  /** Such as `2026-10-03`. */
  readonly date: string | null;
}

export interface ProjectContext {
  /** As the roadmap calls it. */
  readonly title: Safe;
  /** The repository that is, or may be, this project; null where none is named. */
  readonly repository: Link | null;
  /** Where it can be seen, as the learner says. */
  readonly href: Safe | null;
  /** Such as `2026-10-03`. */
  readonly date: string | null;
}

/** How far along the roadmap. What is proven and what is only said are kept apart. */
export interface ProgressContext {
  /** Share of what can be proven, 0 to 100, as text; null where nothing can be. */
  readonly percent: string | null;
  /** Ten characters. */
  readonly bar: string;
  /** How many things a repository proves. */
  readonly proven: number;
  /** How many things a repository can prove. */
  readonly provable: number;
  /** What no repository can prove, and the learner says is done. */
  readonly reported: number;
  /** What would decide could not be read; on neither side of the percentage. */
  readonly unread: number;
  /** Null where nothing tells which. */
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
  /** How many more there are. */
  readonly provenMore: number;
  /** Self-reported, and nothing else: no repository can prove these. */
  readonly reportedItems: readonly ReportedContext[];
  /** How many more there are. */
  readonly reportedMore: number;
  /** The learner says that these are done; a repository could prove them, and none does yet. */
  readonly claimedItems: readonly ReportedContext[];
  /** How many more there are. */
  readonly claimedMore: number;
  /** Projects whose repository the learner names, and which was graded. */
  readonly projects: readonly ProjectContext[];
  /** Projects that the learner names without such a repository. */
  readonly reportedProjects: readonly ProjectContext[];
  /** Repositories that look like a project of the roadmap, until the learner confirms it. */
  readonly proposedProjects: readonly ProjectContext[];
  /** How many more projects there are. */
  readonly projectsMore: number;
  /** What to write into the configuration to confirm them: a fenced code block. */
  readonly confirm: Safe | null;
}

/** What is different from the last report. */
export interface ChangesContext {
  /** Share of the roadmap; null where it is the same, or was not known. */
  readonly percent: ChangedPercentContext | null;
  /** Those in which something is different. */
  readonly repositories: readonly ChangedRepositoryContext[];
  /** How many more there are. */
  readonly repositoriesMore: number;
  /** Repositories that are new. */
  readonly added: readonly Link[];
  /** Names of repositories that are no longer there. */
  readonly removed: readonly Safe[];
  /** True where nothing is different. */
  readonly none: boolean;
}

export interface ChangedPercentContext {
  /** 0 to 100, as text. */
  readonly before: string;
  /** The same now. */
  readonly after: string;
}

export interface ChangedRepositoryContext {
  /** Its name and address. */
  readonly link: Link;
  /** `93`, `92.5`, or `?` where nothing could be read. */
  readonly before: string;
  /** The same now. */
  readonly after: string;
  /** Titles of requirements that are met now and were not. */
  readonly gained: readonly Safe[];
  /** Titles of requirements that were met and are not now. */
  readonly lost: readonly Safe[];
}
