import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { ItemProgress, Progress } from '../model/progress.ts';
import { type Item, itemsOf, type Part, type Roadmap } from '../model/roadmap.ts';
import type {
  ProgressContext,
  ProvenStageContext,
  ReportedContext,
  RoadStepContext,
  TrackContext,
} from './context-road.ts';
import { mdCode, mdProse, webUrl, yamlWord } from './escape.ts';
import { dayText, link, proofContext, text } from './links.ts';
import { projectLists } from './projects.ts';
import { otherTracks, stagesOf, stageTitle } from './stages.ts';
import { safe } from './templates.ts';
import * as words from './words.ts';

const MAX_NEXT = 3;
const MAX_PROVEN = 120;
const MAX_REPORTED = 24;

/** How far along the roadmap, as a template may show it; null where the roadmap has no parts. */
export function progressContext(
  portfolio: Portfolio,
  roadmap: Roadmap,
  options: words.Presentation,
): ProgressContext | null {
  const { progress } = portfolio;
  if (!progress || roadmap.parts.length === 0) return null;
  const states = new Map(progress.items.map((item) => [item.id, item]));
  const items = itemsOf(roadmap.parts);
  const begins = portfolio.repositories.length === 0 ? roadmap.start : undefined;
  const proven = provenStages(roadmap.parts, states, portfolio.repositories, options);
  const said = items.filter(({ id }) => states.get(id)?.state === 'reported');
  const reported = words.bounded(reports(said, states, false), MAX_REPORTED);
  const claimed = words.bounded(reports(said, states, true), MAX_REPORTED);
  return {
    percent: progress.percent === null ? null : String(progress.percent),
    bar: progress.percent === null ? '' : words.bar(progress.percent),
    proven: progress.proven,
    provable: progress.provable,
    reported: progress.reported,
    unread: progress.items.filter(({ state, counted }) => counted && state === 'unknown').length,
    track: trackContext(progress, roadmap),
    stages: stagesOf(progress, roadmap, options),
    otherTracks: otherTracks(progress, roadmap, options),
    start: begins ? safe(mdProse(begins.text, 400)) : null,
    next: steps(begins ? begins.items : progress.next, items, states, options),
    provenStages: proven.shown,
    provenMore: proven.more,
    reportedItems: reported.shown,
    reportedMore: reported.more,
    claimedItems: claimed.shown,
    claimedMore: claimed.more,
    ...projectLists(progress, roadmap, portfolio.repositories),
  };
}

function trackContext({ track }: Progress, { parts }: Roadmap): TrackContext | null {
  const part = track && partNamed(track.id, parts);
  return part
    ? {
        id: part.id,
        title: text(part.title, 80),
        guessed: track.chosen === 'guessed',
        setting: safe(mdCode(`track: ${yamlWord(part.id)}`)),
      }
    : null;
}

const partNamed = (id: string, parts: readonly Part[]): Part | undefined => {
  for (const part of parts) {
    const found = part.id === id ? part : partNamed(id, part.parts);
    if (found) return found;
  }
  return undefined;
};

function steps(
  next: readonly string[],
  items: readonly Item[],
  states: ReadonlyMap<string, ItemProgress>,
  options: words.Presentation,
): RoadStepContext[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return next.slice(0, MAX_NEXT).flatMap((id) => {
    const item = byId.get(id);
    if (!item) return [];
    return {
      id,
      title: text(item.title, 100),
      href: link(webUrl(item.link)),
      current: states.get(id)?.state === 'current',
      effort: item.effort === undefined ? null : words.effortText(item.effort, words.languageIn(options)),
    };
  });
}

/** What repositories prove, by the roadmap's outermost parts. */
function provenStages(
  parts: readonly Part[],
  states: ReadonlyMap<string, ItemProgress>,
  repositories: readonly PortfolioRepository[],
  options: words.Presentation,
): { shown: readonly ProvenStageContext[]; more: number } {
  const byName = new Map(repositories.map((repository) => [repository.name, repository]));
  let room = MAX_PROVEN;
  let more = 0;
  const shown: ProvenStageContext[] = [];
  for (const part of parts) {
    const all = itemsOf([part]).flatMap(({ id, title }) => {
      const state = states.get(id);
      return state?.state === 'proven' && state.counted ? { id, title, proof: state.proof ?? [] } : [];
    });
    const { shown: some, more: left } = words.bounded(all, room);
    room -= some.length;
    more += left;
    if (some.length === 0) continue;
    const items = some.map(({ id, title, proof }) => ({
      id,
      title: text(title, 100),
      proof: proof.flatMap((one) => {
        const repository = byName.get(one.repository);
        return repository ? proofContext(one, repository, words.languageIn(options)) : [];
      }),
    }));
    shown.push({ title: text(stageTitle(part, options), 120), items });
  }
  return { shown, more };
}

const reports = (
  said: readonly Item[],
  states: ReadonlyMap<string, ItemProgress>,
  provable: boolean,
): ReportedContext[] =>
  said.flatMap(({ id, title }) => {
    const state = states.get(id);
    if (!state || state.provable !== provable) return [];
    return { id, title: text(title, 100), href: link(webUrl(state.link)), date: dayText(state.date) };
  });
