/** What a link to the page looks like elsewhere: a picture of how far the learner is. */
import type { Portfolio } from '../../model/portfolio.ts';
import type { Artifact } from '../../model/report.ts';
import type { Part, Roadmap } from '../../model/roadmap.ts';
import { cardFacts, type FactOptions } from '../cards/index.ts';
import { themeOf } from '../cards/theme.ts';
import { plainText } from '../escape.ts';
import { SOCIAL } from '../page/index.ts';
import { trackOf } from '../words.ts';
import { type SocialFacts, socialCard } from './card.ts';
import { loadPainter } from './draw.ts';

/** `milepost/social.png`: 1200 by 630 pixels, the same bytes for the same report. */
export async function socialPreview(portfolio: Portfolio, roadmap: Roadmap, options: FactOptions): Promise<Artifact> {
  const { fonts, png } = await loadPainter();
  const svg = socialCard(socialFacts(portfolio, roadmap, options), options.language, themeOf('light'), fonts);
  return { path: SOCIAL, content: Buffer.from(png(svg)).toString('base64'), encoding: 'base64' };
}

/** What the cards show, with the names that a stranger needs. */
export function socialFacts(portfolio: Portfolio, roadmap: Roadmap, options: FactOptions): SocialFacts {
  return {
    ...cardFacts(portfolio, roadmap, options),
    owner: plainText(portfolio.owner, 60),
    roadmap: plainText(roadmap.id, 60),
    track: trackIn(portfolio, roadmap, options),
  };
}

/** The track that counts; where the roadmap has none, the one that the capstone works in. */
function trackIn(
  { progress, repositories, capstone }: Portfolio,
  { parts }: Roadmap,
  { language }: FactOptions,
): SocialFacts['track'] {
  const chosen = flat(parts).find(({ id }) => id === progress?.track?.id);
  if (chosen) return { title: plainText(chosen.title, 60), id: plainText(chosen.id, 60) };
  const [own] = repositories.find(({ name }) => name === capstone?.name)?.tracks ?? [];
  if (own === undefined || own === 'none') return null;
  return { title: plainText(trackOf(own, language), 60), id: plainText(own, 60) };
}

const flat = (parts: readonly Part[]): Part[] => parts.flatMap((part) => [part, ...flat(part.parts)]);
