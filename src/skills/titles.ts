import builtin from '../../roadmap/skills.yml';

type Named = readonly { readonly id: string; readonly title: string }[];

const { skills, techniques } = builtin as { readonly skills: Named; readonly techniques: Named };

/** What people call the skills and techniques that ship with the program, by id; matchers are not read for it. */
export const SKILL_TITLES: ReadonlyMap<string, string> = new Map(
  [...skills, ...techniques].map(({ id, title }) => [id, title]),
);
