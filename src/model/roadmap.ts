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

/** What proves an item, judged on one graded repository at a time. A list means any of it. */
export type Proof =
  | { readonly skill: readonly string[] }
  | { readonly requirement: readonly string[] }
  | { readonly track: readonly string[] }
  | { readonly all: readonly Proof[] }
  | { readonly any: readonly Proof[] };

export const PART_KINDS = ['month', 'weeks', 'section', 'path', 'track', 'stage', 'area'] as const;
export type PartKind = (typeof PART_KINDS)[number];

export const ITEM_KINDS = [
  ...['goal', 'topic', 'practice', 'resource', 'project', 'idea', 'tool', 'skill', 'requirement', 'task', 'phase'],
  'advice',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A leaf: proven by its rule, or, without one, reported by the learner alone. */
export interface Item {
  /** Unique in the roadmap. */
  readonly id: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly text?: string;
  /** `https:` address of what is to be learned. */
  readonly link?: string;
  /** Further names under which a learner may report it. */
  readonly also: readonly string[];
  /** What it is worth when the next step is chosen, relative to the other items; 0 for what is shown and never counted. */
  readonly weight: number;
  /** Hours that it usually takes, where the roadmap says so. */
  readonly effort?: number;
  /** What proves it; without it the item is self-reported. */
  readonly proof?: Proof;
  /** Whether only the capstone can prove it. */
  readonly capstone: boolean;
  /** Words in a repository's name, topics or description that make it likely to be this project. */
  readonly words: readonly string[];
}

export interface Part {
  /** Unique in the roadmap. */
  readonly id: string;
  readonly title: string;
  readonly kind: PartKind;
  readonly text?: string;
  readonly link?: string;
  readonly also: readonly string[];
  /** Weeks of the year that it takes, such as `37–38`. */
  readonly weeks?: string;
  /** How many of its parts (or, without parts, of its items) are asked for; all where it is absent. */
  readonly choose?: number;
  /** Tracks (as repositories are given them) whose work this is; where a learner chooses a track, one of the parts of a `choose`. */
  readonly tracks: readonly string[];
  readonly parts: readonly Part[];
  readonly items: readonly Item[];
}

/** A skill that the roadmap brings itself; `shown` is a matcher of `src/skills`. */
export interface RoadmapSkill {
  readonly id: string;
  readonly title: string;
  readonly shown: unknown;
}

/** What somebody who has nothing yet begins with. */
export interface Start {
  readonly text: string;
  /** Ids of the items (projects) to choose from, or the only one. */
  readonly items: readonly string[];
}

export interface Roadmap {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** What a learner is able to do in the end. */
  readonly goal?: string;
  /** In the order in which they are shown. */
  readonly requirements: readonly Requirement[];
  readonly parts: readonly Part[];
  readonly skills: readonly RoadmapSkill[];
  readonly start?: Start;
  /** By language: its own titles and texts, by what they are as they stand. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Every item below the parts, in the document's order. */
export function itemsOf(parts: readonly Part[]): Item[] {
  return parts.flatMap((part) => [...part.items, ...itemsOf(part.parts)]);
}

/** Every part at any depth, a part before those inside it. */
export function allParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [part, ...allParts(part.parts)]);
}

/** Ids of the skills that a rule names, at any depth. */
export function skillsOfRule(rule: Proof): readonly string[] {
  if ('skill' in rule) return rule.skill;
  if ('all' in rule) return rule.all.flatMap(skillsOfRule);
  return 'any' in rule ? rule.any.flatMap(skillsOfRule) : [];
}
