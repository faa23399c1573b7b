/** The README's pictures: SVG files, one for a light and one for a dark page. The same report gives the same bytes. */
import type { Artifact } from '../../model/report.ts';
import type { Language } from '../language.ts';
import type { CardFacts } from './facts.ts';
import { progressCard } from './progress.ts';
import { roadCard } from './road.ts';
import { skillsCard } from './skills.ts';
import { THEMES, type Theme, themeOf } from './theme.ts';
import { trendCard } from './trend.ts';

export { type CardFacts, cardFacts, type FactOptions } from './facts.ts';

export const CARDS = ['progress', 'road', 'trend', 'skills'] as const;
export type CardId = (typeof CARDS)[number];

const DRAW: Readonly<Record<CardId, (facts: CardFacts, language: Language, theme: Theme) => string | undefined>> = {
  progress: progressCard,
  road: roadCard,
  trend: trendCard,
  skills: skillsCard,
};

/** Path of a card, relative to the output root. */
export const cardPath = (folder: string, card: CardId, theme: string): string => `${folder}/card-${card}-${theme}.svg`;

/** Ids of the cards that there is something to show on. */
export const cardsFor = (facts: CardFacts, language: Language): CardId[] =>
  CARDS.filter((card) => DRAW[card](facts, language, themeOf('light')) !== undefined);

export function drawCards(facts: CardFacts, language: Language, folder: string): Artifact[] {
  return CARDS.flatMap((card) =>
    THEMES.flatMap((theme) => {
      const content = DRAW[card](facts, language, themeOf(theme));
      return content === undefined ? [] : [{ path: cardPath(folder, card, theme), content }];
    }),
  );
}
