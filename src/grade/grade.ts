import { CHECKS, checkFor } from '../checks/index.ts';
import { licenseOf } from '../checks/license.ts';
import type { RepositoryReport } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { OpenSnapshot } from '../model/snapshot.ts';
import type { Project } from '../project/project.ts';
import { builtinSkills } from '../skills/catalogue.ts';
import { skillReads, skillsOf } from '../skills/index.ts';
import { tracksOf } from '../skills/tracks.ts';
import { evaluate, ready, score, withoutSecrets } from './evaluate.ts';
import { type Demand, readProject } from './read.ts';

/** Ids that a roadmap may ask for. */
export const CHECK_IDS: readonly string[] = CHECKS.map((check) => check.id);
/** The check's title, for people; the id itself where no check has it. */
export const titleOf = (id: string): string => checkFor(id)?.title ?? id;

/** The skill's name as people write it; the id itself where the catalogue does not have it. */
export const skillNameOf = (id: string): string => builtinSkills().find((skill) => skill.id === id)?.title ?? id;

/** Reads what the roadmap, the skills and the tracks ask for, and judges it. The caller closes the snapshot. */
export async function grade(open: OpenSnapshot, roadmap: Roadmap): Promise<RepositoryReport> {
  const catalogue = builtinSkills();
  const demands: Demand[] = roadmap.requirements.map(
    ({ id }) =>
      (project: Project) =>
        checkFor(id)?.reads(project) ?? [],
  );
  demands.push((project) => skillReads(project, catalogue));
  const project = await readProject(open, demands);
  const requirements = evaluate(project, roadmap, checkFor);
  const skills = skillsOf(project, catalogue);
  return {
    name: open.snapshot.name,
    commit: open.snapshot.commit,
    requirements,
    license: licenseOf(project).id,
    tracks: tracksOf(project, skills, catalogue),
    skills: skills.map(({ id, evidence }) => ({ id, evidence: withoutSecrets(evidence) })),
    score: score(requirements),
    ready: ready(requirements),
  };
}
