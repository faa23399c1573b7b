import type { Language } from '../language.ts';
import { type CardFacts, standingOf } from './facts.ts';
import { type Element, el, label, picture } from './svg.ts';
import type { Theme } from './theme.ts';

const WIDTH = 840;
const EDGE = 28;
const BAR = { y: 92, height: 14 };

/** How far, which capstone, what next: the card that a visitor sees first. */
export function progressCard(facts: CardFacts, language: Language, theme: Theme): string | undefined {
  if (facts.percent === null && facts.capstone === null) return undefined;
  const { say } = language;
  const title = say('card.progress.title', { roadmap: facts.title });
  const percent = facts.percent === null ? '–' : say('card.percent', { percent: facts.percent });
  const lines = [...capstoneLines(facts, language, theme), ...nextLines(facts, language, theme)];
  const height = 132 + 30 * lines.length + (lines.length > 0 ? 10 : 0);
  return picture(
    {
      width: WIDTH,
      height,
      title,
      description: descriptionOf(facts, language),
      language: language.id,
      body: [
        label(EDGE, 44, title, { size: 20, weight: 600, fill: theme.text, max: 560 }),
        label(EDGE, 72, countsOf(facts, language), { size: 14, fill: theme.quiet, max: 600 }),
        label(WIDTH - EDGE, 58, percent, { size: 40, weight: 700, fill: theme.text, anchor: 'end' }),
        label(WIDTH - EDGE, 78, say('card.progress.proven'), { size: 13, fill: theme.quiet, anchor: 'end' }),
        ...bar(facts.percent ?? 0, theme),
        ...lines.map((line, index) => el('g', { transform: `translate(0 ${140 + 30 * index})` }, line)),
      ],
    },
    theme,
  );
}

function bar(percent: number, theme: Theme): Element[] {
  const whole = WIDTH - 2 * EDGE;
  const done = (whole * Math.min(100, Math.max(0, percent))) / 100;
  const shape = { x: EDGE, y: BAR.y, height: BAR.height, rx: BAR.height / 2 };
  return [
    el('rect', { ...shape, width: whole, fill: theme.panel, stroke: theme.line }),
    ...(done > 0 ? [el('rect', { ...shape, width: Math.max(BAR.height, done), fill: theme.done })] : []),
  ];
}

const countsOf = ({ proven, provable, reported, reportable }: CardFacts, { say }: Language): string =>
  [
    ...(provable > 0 ? [say('card.proven', { proven, provable })] : []),
    ...(reportable > 0 ? [say('card.reported', { reported, reportable })] : []),
  ].join(' · ');

function capstoneLines({ capstone }: CardFacts, language: Language, theme: Theme): Element[][] {
  if (!capstone) return [];
  const { say } = language;
  const { name, score, ready, met, total } = capstone;
  const facts = [
    say('card.score', { score: score ?? '?' }),
    say('card.required', { met, total }),
    `${standingOf(capstone, language)}${ready ? ' ✔' : ''}`,
  ];
  return [
    [
      label(EDGE, 4, say('card.progress.capstone'), { size: 14, fill: theme.quiet }),
      label(EDGE + 110, 4, name, { size: 14, weight: 600, fill: theme.text, max: 300 }),
      label(WIDTH - EDGE, 4, facts.join(' · '), {
        size: 14,
        fill: ready ? theme.done : theme.text,
        anchor: 'end',
        max: 360,
      }),
    ],
  ];
}

function nextLines({ next }: CardFacts, { say }: Language, theme: Theme): Element[][] {
  if (next === null) return [];
  return [
    [
      label(EDGE, 4, say('card.progress.next'), { size: 14, fill: theme.quiet }),
      label(EDGE + 110, 4, next, { size: 14, fill: theme.text, max: WIDTH - 2 * EDGE - 110 }),
    ],
  ];
}

function descriptionOf(facts: CardFacts, language: Language): string {
  const { say } = language;
  const { capstone, next } = facts;
  return [
    countsOf(facts, language),
    ...(capstone
      ? [
          say('card.progress.capstone-said', {
            name: capstone.name,
            score: capstone.score ?? '?',
            met: capstone.met,
            total: capstone.total,
          }),
        ]
      : []),
    ...(next === null ? [] : [say('card.progress.next-said', { next })]),
  ].join('. ');
}
