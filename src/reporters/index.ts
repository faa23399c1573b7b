import type { Portfolio } from '../model/portfolio.ts';
import type { Artifact } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { badgesOf, DATA, drawBadges } from './badges.ts';
import { portfolioJson } from './json.ts';
import { type Part, type SectionOptions, sectionContext } from './section.ts';
import { render } from './templates.ts';
import type { Presentation } from './words.ts';

export { gradeJson, portfolioJson } from './json.ts';
export type { Part, SectionOptions } from './section.ts';
export { gradeTable, type TableOptions } from './terminal.ts';
export type { Presentation } from './words.ts';

export interface ArtifactOptions extends Presentation {
  readonly write: readonly Part[];
  /** Folder of the badges, relative to the output root. */
  readonly folder?: string;
}

/** What stands between the README's markers: GitHub-flavoured Markdown, LF, no newline at either end. */
export const readmeSection = (portfolio: Portfolio, roadmap: Roadmap, options: SectionOptions = {}): string =>
  render('readme', sectionContext(portfolio, roadmap, options));

/** The job's summary page: the same facts without the local pictures, which GitHub cannot show there. */
export const jobSummary = (portfolio: Portfolio, roadmap: Roadmap, presentation: Presentation = {}): string =>
  `${render('summary', sectionContext(portfolio, roadmap, { ...presentation, write: [] }))}\n`;

/** The files that go beside the README: badges and `milepost.json`. */
export async function artifacts(
  portfolio: Portfolio,
  roadmap: Roadmap,
  { write, folder = 'milepost' }: ArtifactOptions,
): Promise<Artifact[]> {
  const badges = write.includes('badges') ? await drawBadges(badgesOf(portfolio, roadmap), folder) : [];
  return write.includes('data') ? [...badges, { path: DATA, content: portfolioJson(portfolio) }] : badges;
}
