import type { Portfolio, PortfolioRepository } from '../../model/portfolio.ts';
import type { ItemProgress, ItemState, Tally } from '../../model/progress.ts';
import type { Item, Part, Roadmap } from '../../model/roadmap.ts';
import { blobUrl, plainText, shortPath, webUrl } from '../escape.ts';
import type { Language } from '../language.ts';
import type { PageItem, PagePart } from './context.ts';

const MARKS: Readonly<Record<ItemState, string>> = {
  proven: '✔',
  reported: '☑',
  current: '▶',
  next: '▷',
  open: '○',
  unknown: '?',
};
const TONES: Readonly<Record<ItemState, string>> = {
  proven: 'met',
  reported: 'quiet',
  current: 'partial',
  next: 'partial',
  open: 'exempt',
  unknown: 'unknown',
};

/** The roadmap's parts with what is proven of them and by what; the part of the next step stands open. */
export function pageParts({ progress, repositories }: Portfolio, { parts }: Roadmap, language: Language): PagePart[] {
  if (!progress) return [];
  const tallies = new Map(progress.parts.map((part) => [part.id, part]));
  const states = new Map(progress.items.map((item) => [item.id, item]));
  const byName = new Map(repositories.map((repository) => [repository.name, repository]));
  const [next] = progress.next;
  const toPart = (part: Part): PagePart => {
    const tally = tallies.get(part.id);
    const inside = part.parts.map(toPart);
    return {
      id: idOf(part.id),
      title: titleOf(part, language),
      text: part.text === undefined ? null : plainText(part.text, 500),
      counts: tally ? countsOf(tally, language) : '',
      aside: tally?.counted === false,
      open: part.items.some(({ id }) => id === next) || inside.some(({ open }) => open),
      items: part.items.map((item) => pageItem(item, states.get(item.id), byName, language)),
      parts: inside,
    };
  };
  return parts.map(toPart);
}

/** What the marks mean, in the order of the states. */
export const legendOf = ({ say }: Language): string =>
  Object.entries(MARKS)
    .map(([state, mark]) => `${mark} ${say(`page.state.${state}`)}`)
    .join('  ');

/** Ids of the page's own elements and those of the roadmap must not meet. */
const idOf = (id: string): string => `roadmap-${id}`;

const titleOf = ({ weeks, title }: Part, { say }: Language): string => {
  const plain = plainText(title, 120);
  return weeks === undefined ? plain : say('page.weeks', { weeks: plainText(weeks, 20), title: plain });
};

const countsOf = ({ proven, provable, reported, reportable }: Tally, { say }: Language): string =>
  [
    ...(provable > 0 ? [say('card.proven', { proven, provable })] : []),
    ...(reportable > 0 ? [say('card.reported', { reported, reportable })] : []),
  ].join(' · ');

function pageItem(
  item: Item,
  progress: ItemProgress | undefined,
  repositories: ReadonlyMap<string, PortfolioRepository>,
  { say }: Language,
): PageItem {
  const state = progress?.state ?? 'open';
  return {
    id: idOf(item.id),
    title: plainText(item.title, 200),
    link: webUrl(item.link),
    mark: MARKS[state],
    word: say(`page.state.${state}`),
    tone: TONES[state],
    proof: (progress?.proof ?? []).map(({ repository, path, line }) => {
      const found = repositories.get(repository);
      const place = path === '.' ? '' : `/${shortPath(path, 60)}${line === undefined ? '' : `:${line}`}`;
      return {
        text: `${plainText(repository, 60)}${place}`,
        href: found ? blobUrl(found.url, found.commit, path, line) : null,
      };
    }),
    said: webUrl(progress?.link),
    date: progress?.date === undefined ? null : plainText(progress.date, 10),
  };
}
