import type { Language } from '../language.ts';
import { wrap } from '../width.ts';
import type { CardFacts, TrackSkills } from './facts.ts';
import { type Element, el, label, picture, pixels } from './svg.ts';
import type { Theme } from './theme.ts';

const WIDTH = 840;
const LEFT = 220;
const TITLE = { width: LEFT - 44, size: 14, line: 17 };
const CHIP = { height: 24, line: 30, gap: 8, size: 12 };

/** The skills that each track asks for: filled where they are proven. */
export function skillsCard({ tracks }: CardFacts, language: Language, theme: Theme): string | undefined {
  if (tracks.length === 0) return undefined;
  const body: Element[] = [];
  let y = 68;
  for (const track of tracks) {
    const row = trackRow(track, y, theme);
    body.push(...row.elements);
    y += row.height + 12;
  }
  const title = language.say('card.skills.title');
  return picture(
    {
      width: WIDTH,
      height: y + 8,
      title,
      description: tracks.map((track) => saidOf(track, language)).join('. '),
      language: language.id,
      body: [label(28, 40, title, { size: 18, weight: 600, fill: theme.text }), ...body],
    },
    theme,
  );
}

function trackRow(
  { title, chosen, skills }: TrackSkills,
  top: number,
  theme: Theme,
): { elements: Element[]; height: number } {
  const proven: Element[] = [];
  const open: Element[] = [];
  let [x, y] = [LEFT, top];
  for (const skill of skills) {
    const width = Math.ceil(pixels(skill.name, CHIP.size)) + 20;
    if (x + width > WIDTH - 24 && x > LEFT) [x, y] = [LEFT, y + CHIP.line];
    const shape = { x, y, width, height: CHIP.height, rx: CHIP.height / 2 };
    const text = el('text', { x: x + width / 2, y: y + 16 }, skill.name);
    if (skill.proven) proven.push(el('rect', { ...shape, fill: theme.done }), text);
    else open.push(el('rect', { ...shape, fill: 'none', stroke: theme.ahead }), text);
    x += width + CHIP.gap;
  }
  const style = { size: TITLE.size, weight: chosen ? 600 : 400, fill: theme.text };
  const lines = titleLines(title, style.weight);
  const shared = { 'font-size': CHIP.size, 'text-anchor': 'middle', 'unicode-bidi': 'isolate' };
  return {
    elements: [
      ...lines.map((line, index) => label(28, top + 17 + TITLE.line * index, line, { ...style, max: TITLE.width })),
      el('g', { ...shared, fill: theme.paper }, proven),
      el('g', { ...shared, fill: theme.quiet }, open),
    ],
    height: Math.max(y - top + CHIP.height, CHIP.height + TITLE.line * (lines.length - 1)),
  };
}

/** One line, or two where it is too long for one. */
function titleLines(title: string, weight: number): string[] {
  const width = pixels(title, TITLE.size, weight);
  if (width <= TITLE.width) return [title];
  const [first = title, ...rest] = wrap(title, Math.floor((title.length * TITLE.width) / width));
  return rest.length > 0 ? [first, rest.join(' ')] : [first];
}

function saidOf({ title, skills }: TrackSkills, { say }: Language): string {
  const proven = skills.filter((skill) => skill.proven).map(({ name }) => name);
  return `${title}: ${proven.length > 0 ? proven.join(', ') : say('card.skills.none')}`;
}
