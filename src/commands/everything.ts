import type { Portfolio } from '../model/portfolio.ts';
import type { Artifact } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { cardFacts, drawCards } from '../reporters/cards/index.ts';
import { HISTORY, parseHistory } from '../reporters/history.ts';
import { artifacts, type Look } from '../reporters/index.ts';
import { languageOf } from '../reporters/language.ts';
import { portfolioPage } from '../reporters/page/index.ts';

/** Every file that can stand beside the README, whatever the configuration asks for: what a demo or a preview shows. */
export async function everything(
  portfolio: Portfolio,
  roadmap: Roadmap,
  look: Look,
  history: string,
): Promise<Artifact[]> {
  const options = { ...look, language: languageOf(look.language), history: parseHistory(history) };
  return [
    ...(await artifacts(portfolio, roadmap, look)),
    ...drawCards(cardFacts(portfolio, roadmap, options), options.language, look.folder ?? 'milepost'),
    portfolioPage(portfolio, roadmap, options),
    ...(history === '' ? [] : [{ path: HISTORY, content: history }]),
  ];
}
