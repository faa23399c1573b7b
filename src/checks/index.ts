import type { Check } from '../model/check.ts';
import type { Project } from '../project/project.ts';

/** Every check, one line each; a roadmap says which of them it wants, in which order and for how many points. */
export const CHECKS: readonly Check<Project>[] = [];

const BY_ID = new Map(CHECKS.map((check) => [check.id, check]));

export const checkFor = (id: string): Check<Project> | undefined => BY_ID.get(id);
