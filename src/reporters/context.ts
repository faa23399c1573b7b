/**
 * What a template sees. Every member is present (null where there is none); every `Safe` is escaped and ready to print.
 * `docs/templates.md` is made from this file: `npm run docs`.
 */
import type { ChangesContext, ProgressContext } from './context-road.ts';

/** A string that is safe as it stands, in Markdown and in HTML; Handlebars prints it without escaping it again. */
export interface Safe {
  toHTML(): string;
  toString(): string;
}

export interface Link {
  /** Ready to print, as code where it is a path. */
  readonly text: Safe;
  /** Where it leads; null where no safe address is known, and the text then stands alone. */
  readonly href: Safe | null;
}

export interface BadgeLink {
  /** What the picture says, for who does not see it. */
  readonly alt: Safe;
  /** Path of the SVG file, relative to the README. */
  readonly src: Safe;
  /** The proof behind it; null where no safe address is known. */
  readonly href: Safe | null;
}

/** A card: one picture for a light and one for a dark page. */
export interface CardLink {
  /** `progress`, `road`, `trend` or `skills`. */
  readonly id: string;
  /** Whether it is among those that stand first. */
  readonly first: boolean;
  /** Path of the SVG file for a light page, relative to the README. */
  readonly light: Safe;
  /** The same for a dark page. */
  readonly dark: Safe;
  /** What the picture is, for who does not see it. */
  readonly alt: Safe;
}

export interface ProofContext {
  /** What was found, in plain words and in the language; code that is quoted stays as it is. */
  readonly detail: Safe;
  /** Where it was found; null where the whole repository is the witness. */
  readonly link: Link | null;
}

export interface RequirementContext {
  /** Such as `tests.unit`. */
  readonly id: string;
  /** In the language. */
  readonly title: Safe;
  /** Whether a capstone is ready only with it. */
  readonly required: boolean;
  /** The same in every language. */
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
  /** Its name and address. */
  readonly link: Link;
  /** The first seven characters of the graded commit, as code. */
  readonly commit: Safe;
  /** The day of the graded commit, such as `2026-10-03`; null where it is not known. */
  readonly date: string | null;
  /** Whether this is an earlier verdict, kept because the newest commit could not be read. */
  readonly kept: boolean;
  /** `93`, `92.5`, or `?` where nothing could be read. */
  readonly score: string;
  /** Null where what could not be read decides it. */
  readonly ready: boolean | null;
  /** `ready`, `3 to go` or `not known`. */
  readonly readyText: string;
  /** Required requirements that are met. */
  readonly requiredMet: number;
  /** Required requirements, without those that are exempt. */
  readonly requiredTotal: number;
  /** True where nobody named the capstone and there was a choice. */
  readonly guessed: boolean;
  /** The line of the configuration that would name it, as code. */
  readonly setting: Safe;
  /** In the roadmap's order. */
  readonly requirements: readonly RequirementContext[];
}

export interface NextContext {
  /** Of the requirement. */
  readonly id: string;
  /** Of the requirement, in the language. */
  readonly title: Safe;
  /** Name of the capstone. */
  readonly repository: Safe;
  /** Whether a capstone is ready only with it. */
  readonly required: boolean;
  /** A sentence or two, in the language; null where there is none. */
  readonly advice: Safe | null;
  /** By how much the score would rise, such as `+7 points`; null where it is an improvement of what is met. */
  readonly points: string | null;
  /** A rough estimate, such as `about an hour`. */
  readonly effort: string;
  /** The file to add or change, as code. */
  readonly path: Safe | null;
  /** A fenced code block; null where no snippet is known. */
  readonly snippet: Safe | null;
  /** What comes after it, at most three. */
  readonly later: readonly LaterContext[];
}

export interface LaterContext {
  /** Of the requirement, in the language. */
  readonly title: Safe;
  /** By how much the score would rise, such as `+7`. */
  readonly gain: string;
}

export interface RepositoryContext {
  /** Its name and address. */
  readonly link: Link;
  /** Whether it is the capstone. */
  readonly capstone: boolean;
  /** `93`, `92.5`, or `?` where nothing could be read. */
  readonly score: string;
  /** Null where what could not be read decides it. */
  readonly ready: boolean | null;
  /** `ready`, `3 to go` or `not known`. */
  readonly readyText: string;
  /** The kind of work that its code does. */
  readonly track: Safe | null;
  /** SPDX id. */
  readonly license: Safe | null;
  /** Ids, as code, of the first required requirements that are not met. */
  readonly missing: readonly Safe[];
  /** How many more are not met. */
  readonly missingMore: number;
  /** How many required requirements could not be read. */
  readonly unread: number;
  /** The day of the graded commit where this is an earlier verdict, kept because the newest commit could not be read. */
  readonly kept: string | null;
}

export interface SkippedContext {
  /** Of the repository. */
  readonly name: Safe;
  /** In plain words. */
  readonly reason: Safe;
}

export interface RoadmapContext {
  /** Such as `python-expert`. */
  readonly id: Safe;
  /** Such as `1.0`. */
  readonly version: Safe;
  /** Such as `Expert Python`. */
  readonly title: Safe;
}

export interface SectionContext {
  /** Language of the sentences, as an HTML `lang` attribute has it. */
  readonly language: string;
  /** Login, or name of the folder of clones. */
  readonly owner: Safe;
  /** What is graded against. */
  readonly roadmap: RoadmapContext;
  /** The figure of the heading, such as `61 % proven`; null where nothing can be proven. */
  readonly headline: Safe | null;
  /** Those that the README shows; none where they are not written. */
  readonly badges: readonly BadgeLink[];
  /** The cards that are written beside the section. */
  readonly cards: readonly CardLink[];
  /** Null without repositories. */
  readonly capstone: CapstoneContext | null;
  /** The best next step in the capstone. */
  readonly next: NextContext | null;
  /** Null where the roadmap has no stages. */
  readonly progress: ProgressContext | null;
  /** Each with a link to its proof. */
  readonly skills: readonly Link[];
  /** How many more there are. */
  readonly skillsMore: number;
  /** What the roadmap asks for beyond skills, each with a link to its proof. */
  readonly techniques: readonly Link[];
  /** How many more there are. */
  readonly techniquesMore: number;
  /** Best first. */
  readonly repositories: readonly RepositoryContext[];
  /** How many more there are. */
  readonly repositoriesMore: number;
  /** How many there are together. */
  readonly repositoryCount: number;
  /** Found, and not graded. */
  readonly skipped: readonly SkippedContext[];
  /** How many more there are. */
  readonly skippedMore: number;
  /** How many there are together. */
  readonly skippedCount: number;
  /** Link to the published report; null where it is not written. */
  readonly data: Link | null;
  /** Address of the page (`milepost/index.html`); null where it is not written, or its address is not known. */
  readonly page: Safe | null;
  /** Address that tells how anyone can check the report; null where none is written. */
  readonly check: Safe | null;
  /** What is different from the last report; null in the README, and where there is no earlier one. */
  readonly changes: ChangesContext | null;
}
