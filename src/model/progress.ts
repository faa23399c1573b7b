/** How far a learner is along a roadmap's parts. What is proven and what is only said are counted apart, everywhere. */

/**
 * `proven` by a repository; `reported` by the learner alone; `current` and `next` as the learner says; `unknown` where what
 * would decide could not be read, or is exempt; `open` otherwise.
 */
export type ItemState = 'proven' | 'reported' | 'current' | 'next' | 'open' | 'unknown';

/** One witness of an item: evidence, and the repository that holds it. */
export interface ItemProof {
  readonly repository: string;
  readonly path: string;
  readonly line?: number;
  readonly detail: string;
}

export interface ItemProgress {
  readonly id: string;
  readonly state: ItemState;
  /** Whether a rule can prove it; otherwise it can only be reported. */
  readonly provable: boolean;
  /** False where it belongs to an alternative that was not chosen, or weighs nothing. */
  readonly counted: boolean;
  /** One witness for each piece of the rule, at most three. */
  readonly proof?: readonly ItemProof[];
  /** What the learner says of it. */
  readonly link?: string;
  readonly date?: string;
}

/** Numbers of counted items; those that are unknown stand apart. */
export interface Tally {
  readonly proven: number;
  readonly provable: number;
  readonly reported: number;
  readonly reportable: number;
  /** Items of both kinds that could not be judged; they are in none of the numbers above. */
  readonly unknown: number;
  /** Share of the provable items that is proven, 0 to 100, rounded down; null where nothing can be proven. */
  readonly percent: number | null;
}

export interface PartProgress extends Tally {
  readonly id: string;
  /** False for an alternative that was not chosen: shown, and never demanded. Its own tally is kept all the same. */
  readonly counted: boolean;
}

/** Which repository is which of the roadmap's projects. */
export interface ProjectProgress {
  /** Id of the roadmap's item; null for a project of the learner's own. */
  readonly item: string | null;
  readonly title: string;
  /** `confirmed`: declared, and its repository was graded; `reported`: declared alone; `proposed`: found by its looks, to be confirmed. */
  readonly state: 'confirmed' | 'reported' | 'proposed';
  readonly repository: string | null;
  readonly link?: string;
  readonly date?: string;
}

export interface Progress extends Tally {
  /** The part that stands for the learner's track, where the roadmap has a choice; null where nothing tells which. */
  readonly track: { readonly id: string; readonly chosen: 'configured' | 'guessed' } | null;
  /** Every part at any depth, in the document's order. */
  readonly parts: readonly PartProgress[];
  /** Every item, in the document's order. */
  readonly items: readonly ItemProgress[];
  readonly projects: readonly ProjectProgress[];
  /** Items worth doing next, best first, at most ten. */
  readonly next: readonly string[];
}

/** What a learner says, with the names resolved to ids. */
export interface Reports {
  /** Id of the part that the learner chose. */
  readonly track?: string;
  readonly entries: readonly ReportEntry[];
  readonly projects: readonly ReportedProject[];
}

export interface ReportEntry {
  /** Id of an item, or of a part: then everything in it is meant. */
  readonly id: string;
  readonly state: 'reported' | 'current' | 'next';
  readonly link?: string;
  readonly date?: string;
}

export interface ReportedProject {
  /** Id of the roadmap's item; null for a project of the learner's own. */
  readonly item: string | null;
  readonly title: string;
  readonly repository?: string;
  readonly link?: string;
  readonly date?: string;
}
