import type { PortfolioRepository } from '../model/portfolio.ts';
import type { ProjectProgress, ReportedProject } from '../model/progress.ts';
import type { Item } from '../model/roadmap.ts';
import { outcomeIn } from './rules.ts';

/** Which of the repositories is which project: as declared, and proposed by its looks where nothing is declared. */
export function projectsOf(
  items: readonly Item[],
  repositories: readonly PortfolioRepository[],
  reported: readonly ReportedProject[],
): ProjectProgress[] {
  const declared = reported.map(({ repository, ...project }): ProjectProgress => {
    const graded = repository === undefined ? undefined : repositoryNamed(repository, repositories);
    return { ...project, state: graded ? 'confirmed' : 'reported', repository: graded?.name ?? repository ?? null };
  });
  const taken = new Set(declared.map(({ repository }) => repository));
  const known = new Set(declared.map(({ item }) => item));
  const proposed = items
    .filter(({ id, words }) => words.length > 0 && !known.has(id))
    .flatMap((item): ProjectProgress[] => {
      const found = likeliest(
        item,
        repositories.filter(({ name }) => !taken.has(name)),
      );
      if (!found) return [];
      taken.add(found.name);
      return [{ item: item.id, title: item.title, state: 'proposed', repository: found.name }];
    });
  return [...declared, ...proposed];
}

/** By its name, or by `owner/name`, in any case. */
export const repositoryNamed = (
  name: string,
  repositories: readonly PortfolioRepository[],
): PortfolioRepository | undefined => {
  const plain = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return repositories.find((repository) => repository.name.toLowerCase() === plain);
};

/** How much a repository looks like the project: its name says more than its topics, those more than its description. */
function likeliest(item: Item, repositories: readonly PortfolioRepository[]): PortfolioRepository | undefined {
  let best: { repository: PortfolioRepository; looks: number } | undefined;
  for (const repository of repositories) {
    const looks =
      4 * said(item.words, repository.name) +
      2 * said(item.words, (repository.topics ?? []).join(' ')) +
      said(item.words, repository.description ?? '');
    if (looks === 0 || looks <= (best?.looks ?? 0)) continue;
    if (item.proof !== undefined && outcomeIn(item.proof, repository).holds !== true) continue;
    best = { repository, looks };
  }
  return best?.repository;
}

/** 1 where one of the words stands in the text as a word, or as words in a row, whatever separates them. */
function said(words: readonly string[], text: string): 0 | 1 {
  const plain = ` ${separated(text)} `;
  return words.some((word) => plain.includes(` ${separated(word)} `)) ? 1 : 0;
}

const MOST_TEXT = 1000;
const separated = (text: string): string =>
  text
    .slice(0, MOST_TEXT)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
