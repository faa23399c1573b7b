import type { HistoryEntry } from '../../model/history.ts';
import type { Language } from '../language.ts';
import type { CardFacts } from './facts.ts';
import { type Element, el, label, picture, short } from './svg.ts';
import type { Theme } from './theme.ts';

const WIDTH = 840;
const HEIGHT = 250;
const PLOT = { left: 64, right: 812, top: 66, bottom: 202 };
const MOST_POINTS = 100;

type Series = 'percent' | 'score';

/** The progress and the capstone's score over time; nothing before the first change is recorded. */
export function trendCard({ history }: CardFacts, language: Language, theme: Theme): string | undefined {
  const shown = history.slice(-MOST_POINTS);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return undefined;
  const title = language.say('card.trend.title');
  const x = scaleOf(first, last);
  return picture(
    {
      width: WIDTH,
      height: HEIGHT,
      title,
      description: language.say('card.trend.said', {
        count: shown.length,
        from: day(first),
        to: day(last),
        percent: last.percent ?? '?',
        score: last.score ?? '?',
      }),
      language: language.id,
      body: [
        label(28, 40, title, { size: 18, weight: 600, fill: theme.text }),
        ...legend(language, theme),
        ...axes(first, last, theme),
        ...line(shown, 'score', x, theme.said, '5 4'),
        ...line(shown, 'percent', x, theme.done),
      ],
    },
    theme,
  );
}

const day = ({ date }: HistoryEntry): string => date.slice(0, 10);

/** Time to pixels; a single moment stands in the middle. */
function scaleOf(first: HistoryEntry, last: HistoryEntry): (entry: HistoryEntry) => number {
  const [from, to] = [Date.parse(first.date), Date.parse(last.date)];
  const span = to - from;
  return ({ date }) => {
    const share = span > 0 ? Math.min(1, Math.max(0, (Date.parse(date) - from) / span)) : 0.5;
    return PLOT.left + share * (PLOT.right - PLOT.left);
  };
}

const height = (value: number): number =>
  PLOT.bottom - (Math.min(100, Math.max(0, value)) / 100) * (PLOT.bottom - PLOT.top);

function axes(first: HistoryEntry, last: HistoryEntry, theme: Theme): Element[] {
  const marks = [0, 50, 100].flatMap((value) => [
    el('path', {
      d: `M${PLOT.left} ${short(height(value))}H${PLOT.right}`,
      stroke: theme.line,
      'stroke-opacity': value === 0 ? 1 : 0.35,
    }),
    label(PLOT.left - 10, height(value) + 4, String(value), { size: 12, fill: theme.quiet, anchor: 'end' }),
  ]);
  const same = day(first) === day(last);
  return [
    ...marks,
    ...(same ? [] : [label(PLOT.left, HEIGHT - 24, day(first), { size: 12, fill: theme.quiet })]),
    label(same ? (PLOT.left + PLOT.right) / 2 : PLOT.right, HEIGHT - 24, day(last), {
      size: 12,
      fill: theme.quiet,
      anchor: same ? 'middle' : 'end',
    }),
  ];
}

/** Steps, for a grade holds until the commit that changes it. */
function line(
  entries: readonly HistoryEntry[],
  series: Series,
  x: (entry: HistoryEntry) => number,
  color: string,
  dashes?: string,
): Element[] {
  const points = entries.flatMap((entry) => {
    const value = entry[series];
    return value === null ? [] : [{ x: x(entry), y: height(value) }];
  });
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const way = `M${short(first.x)} ${short(first.y)}${rest.map((to) => `H${short(to.x)}V${short(to.y)}`).join('')}`;
  return [
    el('path', { d: way, fill: 'none', stroke: color, 'stroke-width': 2.5, 'stroke-dasharray': dashes }),
    el('circle', { cx: last.x, cy: last.y, r: 4, fill: color }),
  ];
}

function legend({ say }: Language, theme: Theme): Element[] {
  const entry = (x: number, max: number, text: string, color: string, dashes?: string) => [
    el('path', { d: `M${x} 36h26`, stroke: color, 'stroke-width': 2.5, 'stroke-dasharray': dashes }),
    label(x + 34, 40, text, { size: 13, fill: theme.text, max }),
  ];
  return [
    ...entry(380, 170, say('card.trend.percent'), theme.done),
    ...entry(590, 188, say('card.trend.score'), theme.said, '5 4'),
  ];
}
