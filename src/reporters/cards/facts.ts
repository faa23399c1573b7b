import { nextSteps } from '../../grade/next.ts';
import type { HistoryEntry } from '../../model/history.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { PartProgress } from '../../model/progress.ts';
import { itemsOf, type Part, type Roadmap, skillsOfRule } from '../../model/roadmap.ts';
import { plainText } from '../escape.ts';
import type { Language } from '../language.ts';
import { type Presentation, titleOf } from '../words.ts';

/** What the cards show, bounded and without control characters. */
export interface CardFacts {
  readonly title: string;
  /** Share of what can be proven, 0 to 100; null where nothing can. */
  readonly percent: number | null;
  readonly proven: number;
  readonly provable: number;
  readonly reported: number;
  readonly reportable: number;
  readonly capstone: {
    readonly name: string;
    readonly score: number | null;
    readonly ready: boolean | null;
    readonly met: number;
    readonly total: number;
  } | null;
  /** What comes next, in a few words; null where nothing does. */
  readonly next: string | null;
  /** Miles of the road, in order. */
  readonly miles: readonly Mile[];
  readonly tracks: readonly TrackSkills[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
}

export interface Mile {
  readonly title: string;
  /** `now` is where the next step lies; what is `passed` was left behind with something open. */
  readonly state: 'done' | 'now' | 'passed' | 'ahead';
  readonly proven: number;
  readonly provable: number;
}

export interface TrackSkills {
  readonly title: string;
  readonly chosen: boolean;
  readonly skills: readonly { readonly name: string; readonly proven: boolean }[];
}

const MOST_MILES = 14;
const MOST_TRACKS = 8;
const MOST_SKILLS = 12;

export interface FactOptions extends Presentation {
  readonly history?: readonly HistoryEntry[];
  readonly language: Language;
}

export function cardFacts(portfolio: Portfolio, roadmap: Roadmap, options: FactOptions): CardFacts {
  const { progress } = portfolio;
  const capstone = portfolio.repositories.find(({ name }) => name === portfolio.capstone?.name);
  const required = capstone?.requirements.filter((r) => r.required && r.verdict !== 'exempt') ?? [];
  return {
    title: plainText(roadmap.title, 60),
    percent: progress ? progress.percent : (capstone?.score ?? null),
    proven: progress?.proven ?? 0,
    provable: progress?.provable ?? 0,
    reported: progress?.reported ?? 0,
    reportable: progress?.reportable ?? 0,
    capstone: capstone
      ? {
          name: plainText(capstone.name, 60),
          score: capstone.score,
          ready: capstone.ready,
          met: required.filter(({ verdict }) => verdict === 'met').length,
          total: required.length,
        }
      : null,
    next: nextOf(portfolio, roadmap, options),
    miles: milesOf(portfolio, roadmap),
    tracks: tracksOf(portfolio, roadmap, options),
    history: options.history ?? [],
  };
}

/** What the README calls the next mile: what earns most in the capstone, and on the road where nothing there earns anything. */
function nextOf(
  { repositories, capstone, progress }: Portfolio,
  roadmap: Roadmap,
  options: FactOptions,
): string | null {
  const built = repositories.find(({ name }) => name === capstone?.name);
  const [step] = built ? nextSteps(built, roadmap) : [];
  if (step && step.points > 0) {
    const points = options.language.say('points', { count: step.points });
    return `${plainText(titleOf(options, step.requirement), 80)} · ${points}`;
  }
  const [next] = progress?.next ?? [];
  const item = itemsOf(roadmap.parts).find(({ id }) => id === next);
  return next === undefined ? null : plainText(item?.title ?? next, 80);
}

/** Of a capstone in a word or two: `ready`, `3 to go`, `not known`. */
export const standingOf = ({ ready, met, total }: NonNullable<CardFacts['capstone']>, { say }: Language): string =>
  ready ? say('card.ready') : ready === null ? say('card.not-known') : say('card.to-go', { count: total - met });

/** The counted parts that hold items or are the last of their branch, at most as many as fit on the road. */
function milesOf({ progress }: Portfolio, { parts }: Roadmap): Mile[] {
  const tallies = new Map(progress?.parts.map((part) => [part.id, part]));
  const counted = (part: Part) => tallies.get(part.id)?.counted === true && (tallies.get(part.id)?.provable ?? 0) > 0;
  let level = parts.filter(counted);
  // A road of months is short; one of their sections is told better, as long as it is not too long.
  for (let deeper = deepened(level, counted); deeper.length > level.length; deeper = deepened(level, counted)) {
    if (deeper.length > MOST_MILES) break;
    level = deeper;
  }
  const shown = level.slice(0, MOST_MILES).map((part) => ({ part, tally: tallies.get(part.id) as PartProgress }));
  const open = ({ tally }: { tally: PartProgress }) => tally.proven < tally.provable;
  const [next] = progress?.next ?? [];
  const holding = shown.findIndex((mile) => open(mile) && itemsOf([mile.part]).some(({ id }) => id === next));
  const now = holding >= 0 ? holding : shown.findIndex(open);
  return shown.map(({ part, tally }, index) => ({
    title: plainText(part.title, 60),
    proven: tally.proven,
    provable: tally.provable,
    state: index === now ? 'now' : tally.proven >= tally.provable ? 'done' : index < now ? 'passed' : 'ahead',
  }));
}

const deepened = (level: readonly Part[], counted: (part: Part) => boolean): Part[] =>
  level.flatMap((part) => {
    const inside = part.parts.filter(counted);
    return inside.length > 0 ? inside : [part];
  });

/** The tracks that a learner can choose from, each with the skills that its rules name. */
function tracksOf({ repositories, progress }: Portfolio, roadmap: Roadmap, { skill }: Presentation): TrackSkills[] {
  const shown = new Set(
    repositories.flatMap(({ skills, techniques }) => [...skills, ...(techniques ?? [])].map(({ id }) => id)),
  );
  return choices(roadmap.parts)
    .slice(0, MOST_TRACKS)
    .map((part) => {
      const ids = [...new Set(itemsOf([part]).flatMap(({ proof }) => (proof ? skillsOfRule(proof) : [])))];
      // What is proven stands first, so that it is among the shown.
      const ordered = [...ids.filter((id) => shown.has(id)), ...ids.filter((id) => !shown.has(id))];
      return {
        title: plainText(part.title, 40),
        chosen: progress?.track?.id === part.id,
        skills: ordered
          .slice(0, MOST_SKILLS)
          .map((id) => ({ name: plainText(skill?.(id) || id, 32), proven: shown.has(id) })),
      };
    })
    .filter(({ skills }) => skills.length > 0);
}

const choices = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) =>
    part.choose !== undefined && part.parts.some(({ tracks }) => tracks.length > 0) ? part.parts : choices(part.parts),
  );
