import type { PortfolioRepository } from '../model/portfolio.ts';
import type { Evidence } from '../model/report.ts';
import type { Link, ProofContext, Safe } from './context.ts';
import { blobUrl, encodeSegment, mdPath, mdPlace, mdProse, mdText, mdUrl } from './escape.ts';
import type { Language } from './language.ts';
import { safe } from './templates.ts';

/** The pieces that every context is made of: escaped text, and links that lead nowhere else. */

/** The page that tells how anyone can grade a report's commits again. */
export const HOW_TO_CHECK = 'https://github.com/OWNER/milepost/blob/main/docs/verify.md';

export const text = (value: string, max?: number): Safe => safe(mdText(value, max));
export const link = (href: string | null): Safe | null => (href === null ? null : safe(href));

/** A link from the README to a file that stands beside it. */
export const beside = (file: string): Safe => safe(file.split('/').map(encodeSegment).join('/'));

/** Words that stay on one line in a narrow cell. */
export const unbroken = (value: string): string => value.replaceAll(' ', '\u00a0');

export const repositoryLink = ({ name, url }: Pick<PortfolioRepository, 'name' | 'url'>): Link => ({
  text: safe(mdText(name, 60) || '(no visible name)'),
  href: link(mdUrl(url)),
});

export function proofContext(
  evidence: Evidence,
  { url, commit }: PortfolioRepository,
  language: Language,
): ProofContext {
  const detail = safe(mdProse(language.tell(evidence.detail), 120));
  if (evidence.path === '.') return { detail, link: null };
  const href = blobUrl(url, commit, evidence.path, evidence.line);
  // A link inside code has too little contrast on the darker rows of GitHub's tables.
  const place = href === null ? mdPath(evidence.path, evidence.line) : mdPlace(evidence.path, evidence.line);
  return { detail, link: { text: safe(place), href: link(href) } };
}

/** The capstone first, then by score, then by name. */
export function rankedRepositories(
  repositories: readonly PortfolioRepository[],
  capstone: PortfolioRepository | undefined,
): PortfolioRepository[] {
  return [...repositories].sort(
    (a, b) =>
      Number(b === capstone) - Number(a === capstone) ||
      (b.score ?? -1) - (a.score ?? -1) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/** Whether it is an earlier verdict, for this run could not read the repository. */
export const isKept = ({ behind, kept }: Pick<PortfolioRepository, 'behind' | 'kept'>): boolean =>
  behind === true || kept === true;

/** The day of the graded commit, YYYY-MM-DD; null where it is not known. */
export const dayOf = ({ committed }: Pick<PortfolioRepository, 'committed'>): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(committed ?? '')?.[0] ?? null;

/** A day as the configuration has it; nothing where it is anything else. */
export const dayText = (date: string | undefined): string | null =>
  date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
