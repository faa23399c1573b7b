import builtin from '../../roadmap/skills.yml';
import { type Matcher, matcherOf } from './matchers.ts';

/** One skill: its words, and the matcher that recognises it. */
export interface Skill {
  readonly id: string;
  readonly title: string;
  readonly shown: Matcher;
}

/** Skills sorted by id. */
export type SkillCatalogue = readonly Skill[];

/** A skill as YAML that is known to be right says it. */
interface Written {
  readonly id: string;
  readonly title: string;
  readonly shown: unknown;
}

/** The catalogue in a list that is known to be right; `parseSkills` checks one. */
export const skillsIn = (written: readonly Written[]): SkillCatalogue =>
  written
    .map(({ id, title, shown }) => ({ id, title, shown: matcherOf(shown) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

let builtins: SkillCatalogue | undefined;
let techniques: SkillCatalogue | undefined;

// What ships with the program is checked by the tests, not at every start.
const BUILT_IN = builtin as { readonly skills: readonly Written[]; readonly techniques: readonly Written[] };

/** The skills that ship with the program, read at their first use. */
export const builtinSkills = (): SkillCatalogue => (builtins ??= skillsIn(BUILT_IN.skills));
/** The techniques beside them. */
export const builtinTechniques = (): SkillCatalogue => (techniques ??= skillsIn(BUILT_IN.techniques));
