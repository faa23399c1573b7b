import type { Portfolio } from '../model/portfolio.ts';
import type { Artifact } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { allBadges, type BadgeStyle, DATA, drawBadges, endpoints } from './badges.ts';
import { cardFacts, drawCards } from './cards/index.ts';
import { appendHistory, HISTORY, historyEntry, parseHistory } from './history.ts';
import { portfolioJson } from './json.ts';
import { type LanguageId, languageOf } from './language.ts';
import { type Part, type SectionOptions, sectionContext } from './section.ts';
import { type OwnTemplates, type Root, render } from './templates.ts';
import type { Presentation } from './words.ts';

export type { BadgeStyle } from './badges.ts';
export { gradeJson, portfolioJson } from './json.ts';
export { type LanguageId, loadLanguage } from './language.ts';
export type { TemplateFile } from './own-templates.ts';
export type { Part } from './section.ts';
export { OWN_NAMES, type OwnTemplates } from './templates.ts';
export { gradeTable, type TableOptions } from './terminal.ts';

/** How everything that is written looks. */
export interface Look extends Omit<Presentation, 'language'> {
  /** English unless said. */
  readonly language?: LanguageId;
  /** Folder of the badges, relative to the README. */
  readonly folder?: string;
  /** What is written, everything unless said; nothing links to what is not there. */
  readonly write?: readonly Part[];
  /** `full` unless said; a `readme` template of the learner's own stands for any. */
  readonly layout?: Layout;
  /** From `ownTemplates`. */
  readonly templates?: OwnTemplates;
  readonly badges?: { readonly style: BadgeStyle };
}

export type Layout = 'full' | 'compact' | 'badges';

const ROOTS: Readonly<Record<Layout, Root>> = { full: 'readme', compact: 'compact', badges: 'strip' };

const optionsOf = ({ language, ...look }: Look): SectionOptions => ({ ...look, language: languageOf(language) });

/** Loads what drawing needs, which is large, while a run still waits for its host. */
export const prepareDrawing = (): Promise<unknown> => import('badge-maker');

/**
 * What stands between the README's markers: GitHub-flavoured Markdown, LF, no newline at either end.
 * @param history as for `artifacts`; it decides which cards there are.
 */
export function readmeSection(portfolio: Portfolio, roadmap: Roadmap, look: Look = {}, history = ''): string {
  const changes = parseHistory(appendHistory(history, historyEntry(portfolio)));
  const context = sectionContext(portfolio, roadmap, { ...optionsOf(look), history: changes });
  return render(ROOTS[look.layout ?? 'full'], context, languageOf(look.language), look.templates);
}

/**
 * The job's summary page: the same facts without the local pictures, which GitHub cannot show there, and what has changed
 * since the earlier report.
 */
export function jobSummary(portfolio: Portfolio, roadmap: Roadmap, look: Look = {}, earlier?: Portfolio): string {
  const options = { ...optionsOf(look), write: [], ...(earlier ? { earlier } : {}) };
  return `${render('summary', sectionContext(portfolio, roadmap, options), languageOf(look.language))}\n`;
}

/**
 * The files that go beside the README: badges and their endpoints, cards, the page, the history, and `milepost.json`.
 * @param history the text of the history as it stands; a change of the grade adds a line to it.
 */
export async function artifacts(
  portfolio: Portfolio,
  roadmap: Roadmap,
  look: Look = {},
  history = '',
): Promise<Artifact[]> {
  const { write = ['badges', 'cards', 'data'], folder = 'milepost', badges } = look;
  const wanted = allBadges(portfolio, roadmap, optionsOf(look));
  const lines = appendHistory(history, historyEntry(portfolio));
  const facts = { ...look, language: languageOf(look.language), history: parseHistory(lines) };
  return [
    ...(write.includes('badges') ? await drawBadges(wanted, folder, badges?.style) : []),
    ...(write.includes('endpoints') ? endpoints(wanted, folder, badges?.style) : []),
    ...(write.includes('cards') ? drawCards(cardFacts(portfolio, roadmap, facts), facts.language, folder) : []),
    ...(write.includes('history') && lines !== '' ? [{ path: HISTORY, content: lines }] : []),
    ...(write.includes('page') ? [(await import('./page/index.ts')).portfolioPage(portfolio, roadmap, facts)] : []),
    ...(write.includes('data') ? [{ path: DATA, content: portfolioJson(portfolio) }] : []),
  ];
}
