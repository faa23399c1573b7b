import type { PartProgress, Progress } from '../model/progress.ts';
import type { Part, PartKind, Roadmap } from '../model/roadmap.ts';
import type { StageContext } from './context-road.ts';
import { text } from './links.ts';
import * as words from './words.ts';

const MAX_STAGES = 16;
const MAX_INNER = 10;
const MAX_TRACKS = 12;
/** Parts that are walked one after the other; the others lie beside the road. */
const STRETCHES: ReadonlySet<PartKind> = new Set<PartKind>(['month', 'weeks', 'path', 'track', 'stage']);

type Tallies = ReadonlyMap<string, PartProgress>;

const talliesOf = ({ parts }: Progress): Tallies => new Map(parts.map((part) => [part.id, part]));

/** The outermost parts that count, and what is inside the current one. */
export function stagesOf(progress: Progress, roadmap: Roadmap, options: words.Presentation): StageContext[] {
  const tallies = talliesOf(progress);
  const current = currentParts(progress, roadmap);
  return shownOf(roadmap.parts, tallies)
    .slice(0, MAX_STAGES)
    .flatMap((part) => {
      const inside = current.has(part.id) ? innerOf(part, tallies).slice(0, MAX_INNER) : [];
      // Of the parts around each other, the innermost says where the learner is.
      const at = inside.findLast(({ id }) => current.has(id)) ?? part;
      const rowOf = (one: Part, inner: boolean) =>
        stage(one, tallies, { inner, current: one === at && current.has(one.id) }, options);
      return [rowOf(part, false), ...inside.map((inner) => rowOf(inner, true))];
    });
}

/** Parts that a choice left out, wherever they are. */
export function otherTracks(progress: Progress, roadmap: Roadmap, options: words.Presentation): StageContext[] {
  const tallies = talliesOf(progress);
  const left = (parts: readonly Part[]): Part[] =>
    parts.flatMap((part) => (tallies.get(part.id)?.counted === false ? [part] : left(part.parts)));
  return left(roadmap.parts)
    .slice(0, MAX_TRACKS)
    .map((part) => stage(part, tallies, { inner: false, current: false }, options));
}

/**
 * Ids of the part that the learner is in and of the parts around it: where the next step lies; where there is none, the first
 * stretch of the road that is not all proven.
 */
export function currentParts(progress: Progress, { parts }: Roadmap): ReadonlySet<string> {
  const tallies = talliesOf(progress);
  const [next] = progress.next;
  const step = trail(parts, (part) => part.items.some(({ id }) => id === next));
  if (step) return new Set(step);
  const open = ({ id, kind, parts: inside }: Part) => {
    const tally = tallies.get(id);
    return inside.length === 0 && STRETCHES.has(kind) && tally?.counted === true && tally.proven < tally.provable;
  };
  const begun = trail(parts, open);
  if (begun) return new Set(begun);
  const unfinished = shownOf(parts, tallies).find(({ id }) => !allProven(tallies.get(id)));
  return new Set(unfinished ? [unfinished.id] : []);
}

/** Ids from the outermost part to the first one, in the document's order, for which it holds. */
function trail(parts: readonly Part[], holds: (part: Part) => boolean): string[] | undefined {
  for (const part of parts) {
    if (holds(part)) return [part.id];
    const inside = trail(part.parts, holds);
    if (inside) return [part.id, ...inside];
  }
  return undefined;
}

/** Parts that count and have something to count. */
const shownOf = (parts: readonly Part[], tallies: Tallies): Part[] =>
  parts.filter(({ id }) => {
    const tally = tallies.get(id);
    return tally?.counted === true && tally.provable + tally.reportable > 0;
  });

/** What is inside a part; of a choice, what is inside the chosen one where that is alone. */
function innerOf(part: Part, tallies: Tallies): Part[] {
  const inside = shownOf(part.parts, tallies);
  const [only] = inside;
  const deeper = part.choose !== undefined && inside.length === 1 && only ? shownOf(only.parts, tallies) : [];
  return only && deeper.length > 0 ? [only, ...deeper] : inside;
}

const allProven = (tally: PartProgress | undefined): boolean =>
  tally !== undefined && tally.provable > 0 && tally.proven === tally.provable;

function stage(
  part: Part,
  tallies: Tallies,
  { inner, current }: Pick<StageContext, 'inner' | 'current'>,
  options: words.Presentation,
): StageContext {
  const tally = tallies.get(part.id) ?? { proven: 0, provable: 0, reported: 0, percent: null };
  const { proven, provable, reported, percent } = tally;
  return {
    id: part.id,
    title: text(stageTitle(part, options), 120),
    inner,
    current,
    mark: provable === 0 ? '' : proven === provable ? words.MARKS.met : proven > 0 ? words.MARKS.partial : '○',
    bar: percent === null ? '' : words.bar(percent),
    proven,
    provable,
    percent: percent === null ? null : String(percent),
    reported,
  };
}

/** `Weeks 37–38: Deployment`, or the title alone. */
export const stageTitle = ({ weeks, title }: Part, options: words.Presentation): string =>
  weeks === undefined ? title : words.languageIn(options).say('readme.weeks', { weeks, title });
