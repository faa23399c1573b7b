import type { Portfolio } from '../model/portfolio.ts';
import type { Artifact } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { allBadges, type BadgeStyle, DATA, drawBadges, endpoints } from './badges.ts';
import { cardFacts, drawCards } from './cards/index.ts';
import { appendHistory, HISTORY, historyEntry, MERGING, parseHistory } from './history.ts';
import { portfolioFile } from './json.ts';
import { type LanguageId, languageOf } from './language.ts';
import type { PageOptions } from './page/index.ts';
import { type Part, sectionContext } from './section.ts';
import { type OwnTemplates, type Root, render } from './templates.ts';
import { translated, wordsOf } from './translated.ts';
import type { Presentation } from './words.ts';

export type { BadgeStyle } from './badges.ts';
export { gradeJson, portfolioBytes, portfolioFile, portfolioJson } from './json.ts';
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
  /** Address where the page will stand, with a slash at its end; without it nothing links to the page or names its picture. */
  readonly address?: string;
}

export type Layout = 'full' | 'compact' | 'badges';

const ROOTS: Readonly<Record<Layout, Root>> = { full: 'readme', compact: 'compact', badges: 'strip' };

/** The look and the roadmap in the language of whoever reads them. */
function shownIn(look: Look, roadmap: Roadmap) {
  const language = languageOf(look.language);
  const skill = wordsOf(roadmap, language, 'skill');
  const options = { ...look, language, skill: (id: string) => skill(look.skill?.(id) || id) };
  return { options, road: translated(roadmap, language) };
}

/** Loads what drawing needs, which is large, while a run still waits for its host. */
export const prepareDrawing = (): Promise<unknown> => import('badge-maker');

/**
 * What stands between the README's markers: GitHub-flavoured Markdown, LF, no newline at either end.
 * @param history as for `artifacts`; it decides which cards there are.
 */
export function readmeSection(portfolio: Portfolio, roadmap: Roadmap, look: Look = {}, history = ''): string {
  const changes = parseHistory(appendHistory(history, historyEntry(portfolio)));
  const { options, road } = shownIn(look, roadmap);
  const context = sectionContext(portfolio, road, { ...options, history: changes });
  return render(ROOTS[look.layout ?? 'full'], context, options.language, look.templates);
}

/**
 * The job's summary page: the same facts without the local pictures and files, which GitHub cannot show there, and what has
 * changed since the earlier report.
 */
export function jobSummary(portfolio: Portfolio, roadmap: Roadmap, look: Look = {}, earlier?: Portfolio): string {
  const { options, road } = shownIn(look, roadmap);
  const write = look.write?.includes('page') ? (['page'] as const) : [];
  const context = sectionContext(portfolio, road, { ...options, write, ...(earlier ? { earlier } : {}) });
  return `${render('summary', context, options.language)}\n`;
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
  const { options, road } = shownIn(look, roadmap);
  const wanted = allBadges(portfolio, road, options);
  const lines = appendHistory(history, historyEntry(portfolio));
  const facts = { ...options, history: parseHistory(lines) };
  return [
    ...(write.includes('badges') ? await drawBadges(wanted, folder, badges?.style) : []),
    ...(write.includes('endpoints') ? endpoints(wanted, folder, badges?.style) : []),
    ...(write.includes('cards') ? drawCards(cardFacts(portfolio, road, facts), facts.language, folder) : []),
    ...(write.includes('history') && lines !== '' ? [{ path: HISTORY, content: lines }, MERGING] : []),
    ...(write.includes('page') ? await pageFiles(portfolio, road, facts) : []),
    ...(write.includes('data') ? [portfolioFile(DATA, portfolio)] : []),
  ];
}

/** Both are loaded only where they are wanted: they are large, and the picture's engine takes a moment to start. */
async function pageFiles(portfolio: Portfolio, roadmap: Roadmap, options: PageOptions): Promise<Artifact[]> {
  const [{ portfolioPage }, { socialPreview }] = await Promise.all([
    import('./page/index.ts'),
    import('./social/index.ts'),
  ]);
  return [portfolioPage(portfolio, roadmap, options), await socialPreview(portfolio, roadmap, options)];
}
