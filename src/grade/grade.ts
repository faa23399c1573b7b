import { checkFor } from '../checks/index.ts';
import { licenseOf } from '../checks/license.ts';
import type { RepositoryReport, SkillResult } from '../model/report.ts';
import { itemsOf, type Roadmap, skillsOfRule } from '../model/roadmap.ts';
import type { OpenSnapshot, UnreadReason } from '../model/snapshot.ts';
import type { Project } from '../project/project.ts';
import { builtinSkills, builtinTechniques, type SkillCatalogue, skillsIn } from '../skills/catalogue.ts';
import { skillReads, skillsOf } from '../skills/index.ts';
import { tracksOf } from '../skills/tracks.ts';
import { type Exempt, evaluate, withoutSecrets } from './evaluate.ts';
import { type Demand, readProject } from './read.ts';
import { ready, score } from './score.ts';

/** The check's title, for people; the id itself where no check has it. */
export const titleOf = (id: string): string => checkFor(id)?.title ?? id;

/** Reads what the roadmap, the skills and the tracks ask for, and judges it. The caller closes the snapshot. */
export async function grade(open: OpenSnapshot, roadmap: Roadmap, exempt?: Exempt): Promise<RepositoryReport> {
  const catalogue = builtinSkills();
  const further = techniquesOf(roadmap);
  const demands: Demand[] = roadmap.requirements.map(
    ({ id }) =>
      (project: Project) =>
        checkFor(id)?.reads(project) ?? [],
  );
  const looked = [...catalogue, ...further];
  demands.push((project) => skillReads(project, looked));
  const project = await readProject(open, demands);
  const requirements = evaluate(project, roadmap, checkFor, exempt);
  const skills = skillsOf(project, catalogue);
  const techniques = skillsOf(project, further);
  return {
    name: open.snapshot.name,
    commit: open.snapshot.commit,
    ...(open.snapshot.committed === undefined ? {} : { committed: open.snapshot.committed }),
    ...(incomplete(project, looked) ? { incomplete: true } : {}),
    requirements,
    license: licenseOf(project).id,
    tracks: tracksOf(project, skills, catalogue),
    skills: skills.map(shown),
    ...(techniques.length > 0 ? { techniques: techniques.map(shown) } : {}),
    score: score(requirements),
    ready: ready(requirements),
  };
}

const shown = ({ id, evidence }: SkillResult): SkillResult => ({ id, evidence: withoutSecrets(evidence) });

/** Reasons that another run may not meet; a file beyond the limits is a fact about the repository, and no excuse for ever. */
const PASSING: ReadonlySet<UnreadReason> = new Set(['missing-object', 'no-access', 'rate-limited', 'failed']);

/** Whether something that the skills go by could not be read this time. */
const incomplete = (project: Project, catalogue: SkillCatalogue): boolean =>
  project.snapshot.truncated ||
  skillReads(project, catalogue).some((path) => {
    const reason = project.unread(path);
    return reason !== undefined && PASSING.has(reason);
  });

const wanted = new WeakMap<Roadmap, SkillCatalogue>();

/** What the roadmap's rules ask for beyond the rubric's skills: techniques that ship with the program, and its own. */
function techniquesOf(roadmap: Roadmap): SkillCatalogue {
  let found = wanted.get(roadmap);
  if (found === undefined) {
    const named = new Set(itemsOf(roadmap.parts).flatMap(({ proof }) => (proof ? skillsOfRule(proof) : [])));
    const further = builtinTechniques().filter(({ id }) => named.has(id));
    found = [...further, ...skillsIn(roadmap.skills)].sort((a, b) => (a.id < b.id ? -1 : 1));
    wanted.set(roadmap, found);
  }
  return found;
}
