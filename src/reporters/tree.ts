import type { ItemProgress, ItemState, PartProgress, Progress, Tally } from '../model/progress.ts';
import { type Item, itemsOf, type Part, type Proof, type Roadmap } from '../model/roadmap.ts';
import { plainText, shortPath } from './escape.ts';
import { type Language, languageOf } from './language.ts';
import { inert, type Paint, painter, type Style } from './paint.ts';
import { cutTo, pad, textWidth } from './width.ts';

export interface TreeOptions {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** Also what was not chosen; otherwise a line says how much of it there is. */
  readonly all?: boolean;
  /** English unless said; the roadmap comes in it already, see `translated`. */
  readonly language?: Language;
}

const MARKS: Readonly<Record<ItemState, string>> = {
  proven: '✔',
  reported: '☑',
  current: '▶',
  next: '▷',
  open: '·',
  unknown: '?',
};
const STYLES: Readonly<Record<ItemState, Style>> = {
  proven: 'green',
  reported: 'cyan',
  current: 'yellow',
  next: 'yellow',
  open: 'dim',
  unknown: 'cyan',
};

interface Tree {
  readonly parts: ReadonlyMap<string, PartProgress>;
  readonly items: ReadonlyMap<string, ItemProgress>;
  readonly progress: Progress | undefined;
  readonly options: TreeOptions;
  readonly paint: Paint;
  readonly say: Language['say'];
}

/** A roadmap as a tree for people, with the learner's progress where there is one. Ends with a newline. */
export function roadmapTree(roadmap: Roadmap, progress: Progress | undefined, options: TreeOptions): string {
  const tree: Tree = {
    parts: new Map(progress?.parts.map((part) => [part.id, part])),
    items: new Map(progress?.items.map((item) => [item.id, item])),
    progress,
    options,
    paint: painter(options.color),
    say: (options.language ?? languageOf()).say,
  };
  const lines = [
    ...head(roadmap, tree),
    ...roadmap.parts.flatMap((part) => ['', ...partLines(part, 0, tree)]),
    ...foot(roadmap, tree),
  ];
  return `${lines.map(inert).join('\n')}\n`;
}

function head(roadmap: Roadmap, tree: Tree): string[] {
  const { progress, paint, say } = tree;
  const name = paint('bold', `${plainText(roadmap.title, 80)} ${plainText(roadmap.version, 20)}`);
  if (!progress) {
    const items = itemsOf(roadmap.parts);
    const proven = items.filter(({ proof }) => proof !== undefined).length;
    const counts = { requirements: roadmap.requirements.length, items: items.length, proven };
    return [`${name} · ${say('tree.size', { ...counts, reported: items.length - proven })}`];
  }
  const { percent, proven, provable, reported, reportable, unknown } = progress;
  const facts = [
    percent === null ? say('tree.nothing') : say('tree.percent', { percent, count: proven, total: provable }),
    say('tree.reported', { count: reported, total: reportable }),
    ...(unknown > 0 ? [say('tree.unread', { count: unknown })] : []),
  ];
  const legend = Object.entries(MARKS).map(([state, mark]) => `${mark} ${say(`tree.state.${state}`)}`);
  return [
    `${name} · ${facts.join(' · ')}`,
    ...(progress.track ? [trackLine(roadmap, progress.track, say)] : []),
    paint('dim', legend.join('  ')),
  ];
}

function trackLine({ parts }: Roadmap, { id, chosen }: NonNullable<Progress['track']>, say: Tree['say']): string {
  const track = say('tree.track', { track: plainText(titleIn(parts, id) ?? id, 60) });
  return chosen === 'guessed' ? `${track} (${say('tree.guessed', { setting: `track: ${id}` })})` : track;
}

function partLines(part: Part, depth: number, tree: Tree): string[] {
  const { paint, options, say } = tree;
  const indent = '  '.repeat(depth);
  const progress = tree.parts.get(part.id);
  const weeks = part.weeks === undefined ? '' : `${say('tree.weeks', { weeks: plainText(part.weeks, 20) })} · `;
  const title = `${weeks}${plainText(part.title, 90)}`;
  const aside = progress !== undefined && !progress.counted;
  const line = `${indent}${paint(aside ? 'dim' : 'bold', title)}${counts(progress, tree)}${aside ? paint('dim', ` · ${say('tree.aside')}`) : ''}`;
  if (aside && !options.all) return [line];
  return [
    line,
    ...part.items.map((item) => itemLine(item, depth + 1, tree)),
    ...part.parts.flatMap((child) => partLines(child, depth + 1, tree)),
  ];
}

function counts(tally: Tally | undefined, { paint, say }: Tree): string {
  if (!tally) return '';
  const told = tally.reportable > 0 ? ` · ${say('tree.told')} ${tally.reported}/${tally.reportable}` : '';
  return paint('dim', `  ${tally.provable > 0 ? `${tally.proven}/${tally.provable}` : '–'}${told}`);
}

function itemLine(item: Item, depth: number, { items, options, paint, say }: Tree): string {
  const progress = items.get(item.id);
  const indent = '  '.repeat(depth);
  const state = progress?.state ?? 'open';
  const titles = Math.max(20, Math.min(56, Math.floor(options.width * 0.5)));
  const title = cutTo(plainText(item.title, 120), titles);
  const room = Math.max(24, options.width - textWidth(indent) - titles - 4);
  const rest = progress ? witness(progress, room, say) : asked(item, say);
  return `${indent}${paint(STYLES[state], MARKS[state])} ${rest === '' ? title : `${pad(title, titles)}  ${paint('dim', cutTo(rest, room))}`}`.trimEnd();
}

/** Where it is shown. Of a long path the end says more than the beginning. */
function witness({ state, proof, link, date }: ItemProgress, room: number, say: Tree['say']): string {
  const [first] = proof ?? [];
  if (first) {
    const line = first.line === undefined ? '' : `:${first.line}`;
    const repository = cutTo(plainText(first.repository, 40), Math.max(10, Math.floor(room / 2)));
    const left = room - textWidth(repository) - 1 - line.length;
    return first.path === '.' ? repository : `${repository} ${shortPath(first.path, Math.max(10, left))}${line}`;
  }
  if (state === 'reported')
    return [say('tree.told'), ...(date ? [date] : []), ...(link ? [plainText(link, 80)] : [])].join(', ');
  return '';
}

/** What would prove the item, in a few words. */
function asked({ proof }: Item, say: Tree['say']): string {
  return proof === undefined ? say('tree.told') : say('tree.by', { rule: ruleText(proof, say) });
}

function ruleText(rule: Proof, say: Tree['say']): string {
  const or = ` ${say('tree.or')} `;
  const text = (inner: Proof) => ruleText(inner, say);
  if ('skill' in rule) return rule.skill.join(or);
  if ('requirement' in rule) return rule.requirement.join(or);
  if ('track' in rule) return say('tree.work', { track: rule.track.join(or) });
  if ('any' in rule) return rule.any.map(text).join(or);
  return rule.all.map((inner) => (isChoice(inner) ? `(${text(inner)})` : text(inner))).join(' + ');
}

const isChoice = (rule: Proof): boolean => {
  const [choices] = Object.values(rule) as (readonly unknown[])[];
  return !('all' in rule) && choices !== undefined && choices.length > 1;
};

function foot(roadmap: Roadmap, { progress, paint, say }: Tree): string[] {
  const titles = new Map(itemsOf(roadmap.parts).map(({ id, title }) => [id, title]));
  const next = (progress?.next ?? []).slice(0, 3).map((id) => plainText(titles.get(id) ?? id, 80));
  const proposed = (progress?.projects ?? []).filter(({ state }) => state === 'proposed');
  return [
    ...(next.length > 0 ? ['', `${paint('bold', say('tree.next'))} ${next.join(' · ')}`] : []),
    ...proposed.map(({ item, title, repository }) =>
      say('tree.proposed', {
        repository: plainText(repository ?? '', 60),
        project: plainText(titles.get(item ?? '') ?? title, 60),
      }),
    ),
  ];
}

function titleIn(parts: readonly Part[], id: string): string | undefined {
  for (const part of parts) {
    const found = part.id === id ? part.title : titleIn(part.parts, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
