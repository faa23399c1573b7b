/** The social preview as SVG: what a link to the page shows in a feed. Only what the font can show is on it. */
import { type CardFacts, type Mile, standingOf } from '../cards/facts.ts';
import { type Element, el, short } from '../cards/svg.ts';
import type { Theme } from '../cards/theme.ts';
import type { Language } from '../language.ts';
import { drawable, type Font, fitting } from './font.ts';

/** What the large sites ask for, in pixels. */
export const SIZE = { width: 1200, height: 630 } as const;

export interface SocialFacts extends CardFacts {
  readonly owner: string;
  /** Stands for the title where the font cannot show that. */
  readonly roadmap: string;
  readonly track: { readonly title: string; readonly id: string } | null;
}

export interface Fonts {
  readonly family: string;
  readonly regular: Font;
  readonly bold: Font;
}

const EDGE = 72;
const RIGHT = SIZE.width - EDGE;
/** Where the column of the road and the track begins. */
const ASIDE = 756;
const PERCENT = 128;
const COLUMN = ASIDE - EDGE - 48;

interface Style {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  /** Pixels that it may take; it is made smaller, down to `least` (three fifths of the size), and then cut. */
  readonly max?: number;
  readonly least?: number;
  readonly end?: boolean;
}

/** A whole file of 1200 by 630 pixels; it names `fonts.family` alone. */
export function socialCard(facts: SocialFacts, language: Language, theme: Theme, fonts: Fonts): string {
  const { say } = language;
  const write = (x: number, y: number, text: string | undefined, style: Style): Element[] =>
    text === undefined ? [] : [textOf(x, y, text, style, fonts)];
  const shown = (...texts: string[]): string | undefined =>
    texts.map((text) => drawable(text, fonts.bold)).find((text) => text !== undefined);
  const roadmap = shown(facts.title, facts.roadmap);
  const road = roadmap === undefined ? undefined : shown(say('card.road.title', { roadmap }));
  const heading = shown(facts.owner) ?? roadmap ?? 'Milepost';
  const percent = facts.percent === null ? undefined : shown(say('card.percent', { percent: facts.percent }));
  const beside = percent === undefined ? 0 : Math.ceil(fonts.bold.width(percent) * PERCENT) + 28;
  return `${
    el('svg', { xmlns: 'http://www.w3.org/2000/svg', ...SIZE, 'font-family': fonts.family }, [
      el('rect', { ...SIZE, fill: theme.paper }),
      el('rect', { width: SIZE.width, height: 12, fill: theme.done }),
      ...write(EDGE, 132, heading, { size: 68, least: 24, bold: true, fill: theme.text, max: COLUMN }),
      ...write(EDGE, 190, road, { size: 36, fill: theme.quiet, max: COLUMN }),
      ...write(EDGE, 342, percent, { size: PERCENT, bold: true, fill: theme.text }),
      ...write(EDGE + beside, 342, shown(countsOf(facts, language)), {
        ...{ size: 32, fill: theme.quiet, max: COLUMN - beside },
      }),
      ...roadOf(facts.miles, theme),
      ...(facts.percent === null ? [] : bar(facts.percent, theme)),
      ...capstoneOf(facts.capstone),
      ...trackOf(facts.track),
      ...write(RIGHT, 590, 'Milepost', { size: 24, fill: theme.quiet, end: true }),
    ]).svg
  }\n`;

  function capstoneOf(capstone: CardFacts['capstone']): Element[] {
    if (!capstone) return [];
    const name = shown(capstone.name);
    const fill = capstone.ready ? theme.done : theme.quiet;
    return [
      ...write(EDGE, 470, shown(say('card.progress.capstone')), { size: 26, fill: theme.quiet }),
      ...write(EDGE, 522, name, { size: 42, bold: true, fill: theme.text, max: COLUMN }),
      ...write(
        EDGE,
        name === undefined ? 514 : 568,
        shown(`${say('card.score', { score: capstone.score ?? '?' })} · ${standingOf(capstone, language)}`),
        {
          ...{ size: 30, fill, max: COLUMN },
        },
      ),
    ];
  }

  function trackOf(track: SocialFacts['track']): Element[] {
    const name = track ? shown(track.title, track.id) : undefined;
    if (name === undefined) return [];
    return [
      ...write(ASIDE, 470, shown(say('page.track')), { size: 26, fill: theme.quiet }),
      ...write(ASIDE, 522, name, { size: 42, bold: true, fill: theme.text, max: RIGHT - ASIDE }),
    ];
  }
}

function textOf(
  x: number,
  y: number,
  text: string,
  { size, fill, bold, max, least, end }: Style,
  fonts: Fonts,
): Element {
  const font = bold ? fonts.bold : fonts.regular;
  const fitted =
    max === undefined ? { text, size } : fitting(text, font, { size, least: least ?? Math.round(size * 0.6), max });
  const weight = { 'font-weight': bold ? 700 : 400, 'text-anchor': end ? 'end' : undefined };
  return el('text', { x, y, 'font-size': fitted.size, fill, ...weight }, fitted.text);
}

const countsOf = ({ proven, provable, percent }: CardFacts, { say }: Language): string =>
  percent === null ? '' : provable > 0 ? say('card.proven', { proven, provable }) : say('card.progress.proven');

function bar(percent: number, theme: Theme): Element[] {
  const whole = RIGHT - EDGE;
  const done = (whole * Math.min(100, Math.max(0, percent))) / 100;
  const shape = { x: EDGE, y: 388, height: 24, rx: 12 };
  return [
    el('rect', { ...shape, width: whole, fill: theme.panel, stroke: theme.line, 'stroke-width': 2 }),
    ...(done > 0 ? [el('rect', { ...shape, width: Math.max(24, done), fill: theme.done })] : []),
  ];
}

const IN_A_ROW = 4;
const ROW = 76;

/** The miles as dots on a winding road, from the top left on; nothing where there are none. */
function roadOf(miles: readonly Mile[], theme: Theme): Element[] {
  const step = (RIGHT - ASIDE - 96) / (IN_A_ROW - 1);
  const places = miles.map((_, index) => {
    const [row, column] = [Math.floor(index / IN_A_ROW), index % IN_A_ROW];
    return { x: ASIDE + 48 + step * (row % 2 === 0 ? column : IN_A_ROW - 1 - column), y: 108 + row * ROW };
  });
  const way = places.map(({ x, y }, index) => {
    const before = places[index - 1];
    if (!before) return `M${short(x)} ${y}`;
    return before.y === y ? `H${short(x)}` : `a${ROW / 2} ${ROW / 2} 0 0 ${x > (ASIDE + RIGHT) / 2 ? 1 : 0} 0 ${ROW}`;
  });
  if (way.length === 0) return [];
  return [
    el('path', { d: way.join(''), fill: 'none', stroke: theme.line, 'stroke-width': 6 }),
    ...miles.flatMap((mile, index) => dot(places[index] as Place, mile, theme)),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const RADIUS = 16;

/** Full where all of it is proven or the learner is at it; around the others, from the top, as much as is proven. */
function dot({ x, y }: Place, { state, proven, provable }: Mile, theme: Theme): Element[] {
  const color = { done: theme.done, now: theme.now, passed: theme.ahead, ahead: theme.ahead }[state];
  const full = state === 'done' || state === 'now';
  const length = 2 * Math.PI * RADIUS;
  const place = { cx: x, cy: y, r: RADIUS, 'stroke-width': 6 };
  const ring = {
    ...{ ...place, fill: 'none', stroke: theme.done, transform: `rotate(-90 ${short(x)} ${y})` },
    'stroke-dasharray': `${short((proven / provable) * length)} ${short(length)}`,
  };
  return [
    el('circle', { ...place, fill: full ? color : theme.paper, stroke: color }),
    ...(!full && proven > 0 && provable > 0 ? [el('circle', ring)] : []),
  ];
}
