import * as z from 'zod/mini';
import builtin from '../../roadmap/skills.yml';
import { checked } from './issue.ts';
import { type Matcher, parseMatcher } from './matchers.ts';

/** One skill: its words, and the matcher that recognises it. */
export interface Skill {
  readonly id: string;
  readonly title: string;
  readonly shown: Matcher;
}

/** Skills sorted by id. */
export type SkillCatalogue = readonly Skill[];

const SKILL = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower case, with dashes')),
  title: z.string().check(z.minLength(1)),
  shown: z.unknown(),
});
const FILE = z.strictObject({ skills: z.array(z.unknown()), techniques: z.optional(z.array(z.unknown())) });

/**
 * The catalogue in parsed YAML. `techniques` are tools and ways of working that a roadmap may ask for beyond the rubric's
 * closed list of skills: recognised in the same words, and looked for only where a roadmap names them.
 * Throws an `Error` that names the skill, the key and what is wrong with it.
 */
export function parseSkills(
  data: unknown,
  file = 'skills.yml',
  list: 'skills' | 'techniques' = 'skills',
): SkillCatalogue {
  const read = checked(FILE, data, file);
  const ids = new Set<string>();
  const both = (['skills', 'techniques'] as const).map((key) =>
    (read[key] ?? []).map((value, i) => {
      const { id, title, shown } = checked(SKILL, value, `${file}: ${key}[${i}]`);
      if (ids.has(id)) throw new Error(`${file}: the skill "${id}" is there twice`);
      ids.add(id);
      return { key, id, title, shown: parseMatcher(shown, `${file}: ${id}.shown`) };
    }),
  );
  return both
    .flat()
    .filter(({ key }) => key === list)
    .map(({ id, title, shown }) => ({ id, title, shown }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

let builtins: SkillCatalogue | undefined;
let techniques: SkillCatalogue | undefined;

/** The skills that ship with the program, read at their first use. */
export const builtinSkills = (): SkillCatalogue => (builtins ??= parseSkills(builtin));
/** The techniques beside them. */
export const builtinTechniques = (): SkillCatalogue =>
  (techniques ??= parseSkills(builtin, 'skills.yml', 'techniques'));
