import type { Roadmap } from '../model/roadmap.ts';
import { SKILL_TITLES } from '../skills/titles.ts';

/** The skill's name as people write it; the id itself where no catalogue has it. */
export const skillNameOf = (id: string, roadmap?: Roadmap): string =>
  SKILL_TITLES.get(id) ?? roadmap?.skills.find((skill) => skill.id === id)?.title ?? id;
