import type { PortfolioRepository } from '../model/portfolio.ts';
import type { Progress, ProjectProgress } from '../model/progress.ts';
import { itemsOf, type Roadmap } from '../model/roadmap.ts';
import type { ProgressContext, ProjectContext } from './context-road.ts';
import { mdFence, webUrl, yamlWord } from './escape.ts';
import { dayText, link, repositoryLink, text } from './links.ts';
import { safe } from './templates.ts';
import { bounded } from './words.ts';

const MAX_PROJECTS = 20;
const MAX_PROPOSED = 8;

type Lists = Pick<ProgressContext, 'projects' | 'reportedProjects' | 'proposedProjects' | 'projectsMore' | 'confirm'>;

/** The projects by how sure they are, and how to confirm those that are proposed. */
export function projectLists(
  { projects }: Progress,
  roadmap: Roadmap,
  repositories: readonly PortfolioRepository[],
): Lists {
  const byName = new Map(repositories.map((repository) => [repository.name, repository]));
  const titles = new Map(itemsOf(roadmap.parts).map((item) => [item.id, item.title]));
  const toContext = ({ item, title, repository, link: href, date }: ProjectProgress): ProjectContext => ({
    title: text(titles.get(item ?? '') ?? title, 100),
    repository: repository === null ? null : repositoryLink(byName.get(repository) ?? { name: repository, url: null }),
    href: link(webUrl(href)),
    date: dayText(date),
  });
  const inState = (state: ProjectProgress['state'], max: number) =>
    bounded(
      projects.filter((project) => project.state === state),
      max,
    );
  const confirmed = inState('confirmed', MAX_PROJECTS);
  const reported = inState('reported', MAX_PROJECTS);
  const proposed = inState('proposed', MAX_PROPOSED);
  return {
    projects: confirmed.shown.map(toContext),
    reportedProjects: reported.shown.map(toContext),
    proposedProjects: proposed.shown.map(toContext),
    projectsMore: confirmed.more + reported.more + proposed.more,
    confirm: proposed.shown.length > 0 ? safe(mdFence(settingFor(proposed.shown, roadmap), 'yaml')) : null,
  };
}

/** What to write into `.github/milepost.yml` so that these repositories are these projects. */
function settingFor(proposed: readonly ProjectProgress[], { parts }: Roadmap): string {
  const lines = ['progress:'];
  for (const part of parts) {
    const own = new Set(itemsOf([part]).map(({ id }) => id));
    const here = proposed.filter(({ item }) => item !== null && own.has(item));
    if (here.length === 0) continue;
    lines.push(`  ${yamlWord(part.id)}:`, '    projects:');
    for (const { title, repository } of here)
      lines.push(`      - { name: ${yamlWord(title)}, repository: ${yamlWord(repository ?? '')} }`);
  }
  return lines.join('\n');
}
