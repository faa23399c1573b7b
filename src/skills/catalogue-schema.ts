import * as z from 'zod/mini';
import { type SkillCatalogue, skillsIn } from './catalogue.ts';
import { checked } from './issue.ts';
import { checkMatcher } from './matcher-schema.ts';

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
  const both = (['skills', 'techniques'] as const).flatMap((key) =>
    (read[key] ?? []).map((value, i) => {
      const skill = checked(SKILL, value, `${file}: ${key}[${i}]`);
      if (ids.has(skill.id)) throw new Error(`${file}: the skill "${skill.id}" is there twice`);
      ids.add(skill.id);
      checkMatcher(skill.shown, `${file}: ${skill.id}.shown`);
      return { key, skill };
    }),
  );
  return skillsIn(both.filter(({ key }) => key === list).map(({ skill }) => skill));
}
