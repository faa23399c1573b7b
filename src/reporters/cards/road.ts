import type { Language } from '../language.ts';
import { wrap } from '../width.ts';
import type { CardFacts, Mile } from './facts.ts';
import { type Element, el, label, picture, short } from './svg.ts';
import type { Theme } from './theme.ts';

const WIDTH = 840;
const TOP = 92;
const ROW = 104;
const MOST_IN_A_ROW = 5;
const SIDE = 112;
const RADIUS = 11;
/** The road turns beside the labels of a row: how far from the edge it does, and how round. */
const BEND = { edge: 22, radius: 26 };
/** Pixels that a label may take so that the bend keeps clear of it. */
const LABEL = 2 * (SIDE - BEND.edge - 12);

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The roadmap as a road with its miles: what is done, where the learner is, what lies ahead. */
export function roadCard({ title, miles }: CardFacts, language: Language, theme: Theme): string | undefined {
  if (miles.length === 0) return undefined;
  const rows = Math.ceil(miles.length / MOST_IN_A_ROW);
  // Rows of the same length look better than a last one that is nearly empty.
  const inRow = Math.ceil(miles.length / rows);
  const places = miles.map((_, index) => placeOf(index, inRow));
  const name = language.say('card.road.title', { roadmap: title });
  return picture(
    {
      width: WIDTH,
      height: TOP + ROW * rows - 22,
      title: name,
      description: miles.map((mile) => saidOf(mile, language)).join('. '),
      language: language.id,
      body: [
        label(28, 40, name, { size: 18, weight: 600, fill: theme.text, max: WIDTH - 56 }),
        ...stretches(miles, places, theme),
        ...miles.flatMap((mile, index) => milestone(mile, places[index] as Place, inRow, language, theme)),
      ],
    },
    theme,
  );
}

/** Rows run to the right and to the left in turn, as a road winds. */
function placeOf(index: number, inRow: number): Place {
  const row = Math.floor(index / inRow);
  const column = row % 2 === 0 ? index % inRow : inRow - 1 - (index % inRow);
  const step = inRow > 1 ? (WIDTH - 2 * SIDE) / (inRow - 1) : 0;
  return { x: SIDE + column * step, y: TOP + row * ROW };
}

/** The road between neighbouring miles: behind the learner it is solid, ahead it is dashed. */
function stretches(miles: readonly Mile[], places: readonly Place[], theme: Theme): Element[] {
  const here = miles.findIndex(({ state }) => state === 'now');
  return places.slice(1).map((to, index) => {
    const from = places[index] as Place;
    // Only where something is proven has anybody walked: who has nothing sees a road that lies ahead.
    const walked = (index < here || here < 0) && (miles[index]?.proven ?? 0) > 0;
    const way = from.y === to.y ? `M${short(from.x)} ${from.y}H${short(to.x)}` : bend(from, to);
    const stroke = walked
      ? { stroke: theme.done }
      : { stroke: theme.ahead, 'stroke-dasharray': '2 7', 'stroke-linecap': 'round' };
    return el('path', { d: way, fill: 'none', 'stroke-width': walked ? 5 : 3, ...stroke });
  });
}

/** From the end of a row out to the side, down, and back in. */
function bend(from: Place, to: Place): string {
  const { edge, radius } = BEND;
  const side = from.x > WIDTH / 2 ? 1 : -1;
  const arc = (dx: number) => `a${radius} ${radius} 0 0 ${side > 0 ? 1 : 0} ${dx} ${radius}`;
  const out = side > 0 ? WIDTH - edge - radius : edge + radius;
  return `M${short(from.x)} ${from.y}H${out}${arc(side * radius)}V${to.y - radius}${arc(-side * radius)}H${short(to.x)}`;
}

function milestone(mile: Mile, { x, y }: Place, inRow: number, language: Language, theme: Theme): Element[] {
  const color = { done: theme.done, now: theme.now, passed: theme.ahead, ahead: theme.ahead }[mile.state];
  const share = mile.provable > 0 ? mile.proven / mile.provable : 0;
  const room = Math.min(LABEL, (WIDTH - 2 * SIDE) / Math.max(1, inRow - 1) - 12);
  const words = wrap(mile.title, Math.floor(room / 7.3));
  const lines = words.length > 2 ? [words[0] ?? '', words.slice(1).join(' ')] : words;
  const middle = { anchor: 'middle', max: room } as const;
  return [
    el('circle', {
      cx: x,
      cy: y,
      r: RADIUS,
      fill: mile.state === 'done' ? color : theme.paper,
      stroke: color,
      'stroke-width': 3,
    }),
    ...(mile.state === 'done'
      ? [el('path', { d: `M${short(x - 5)} ${y}l4 4 6-8`, fill: 'none', stroke: theme.paper, 'stroke-width': 2.5 })]
      : []),
    ...(mile.state !== 'done' && share > 0 ? [ring(x, y, share, theme)] : []),
    ...(mile.state === 'now' ? flag(x, y, theme) : []),
    ...lines.map((line, index) =>
      label(x, y + 30 + 15 * index, line, {
        size: 12,
        weight: mile.state === 'now' ? 600 : 400,
        fill: mile.state === 'ahead' ? theme.quiet : theme.text,
        ...middle,
      }),
    ),
    label(x, y + 30 + 15 * lines.length, language.say('card.of', { proven: mile.proven, provable: mile.provable }), {
      size: 12,
      fill: theme.quiet,
      ...middle,
    }),
  ];
}

/** How much of a mile is proven, from the top clockwise. */
function ring(x: number, y: number, share: number, theme: Theme): Element {
  const length = 2 * Math.PI * RADIUS;
  return el('circle', {
    cx: x,
    cy: y,
    r: RADIUS,
    fill: 'none',
    stroke: theme.done,
    'stroke-width': 4,
    'stroke-dasharray': `${short(share * length)} ${short(length)}`,
    transform: `rotate(-90 ${short(x)} ${y})`,
  });
}

/** Where the learner is. */
const flag = (x: number, y: number, theme: Theme): Element[] => [
  el('path', { d: `M${short(x)} ${y}V${y - 34}`, stroke: theme.now, 'stroke-width': 2.5 }),
  el('path', { d: `M${short(x)} ${y - 35}h18l-5 6 5 6h-18z`, fill: theme.now }),
];

const saidOf = ({ title, state, proven, provable }: Mile, { say }: Language): string =>
  `${title}: ${say('card.of', { proven, provable })}${state === 'now' ? `, ${say('card.road.here')}` : ''}`;
