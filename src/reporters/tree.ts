import type { ItemProgress, ItemState, PartProgress, Progress, Tally } from '../model/progress.ts';
import { type Item, itemsOf, type Part, type Proof, type Roadmap } from '../model/roadmap.ts';
import { plainText, shortPath } from './escape.ts';
import { type Paint, painter, type Style } from './paint.ts';
import { cutTo, pad, textWidth } from './width.ts';

export interface TreeOptions {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** Also what was not chosen; otherwise a line says how much of it there is. */
  readonly all?: boolean;
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
}

/** A roadmap as a tree for people, with the learner's progress where there is one. Ends with a newline. */
export function roadmapTree(roadmap: Roadmap, progress: Progress | undefined, options: TreeOptions): string {
  const tree: Tree = {
    parts: new Map(progress?.parts.map((part) => [part.id, part])),
    items: new Map(progress?.items.map((item) => [item.id, item])),
    progress,
    options,
    paint: painter(options.color),
  };
  const lines = [
    ...head(roadmap, tree),
    ...roadmap.parts.flatMap((part) => ['', ...partLines(part, 0, tree)]),
    ...foot(roadmap, tree),
  ];
  return `${lines.join('\n')}\n`;
}

function head(roadmap: Roadmap, { progress, paint }: Tree): string[] {
  const name = paint('bold', `${plainText(roadmap.title, 80)} ${plainText(roadmap.version, 20)}`);
  if (!progress) {
    const items = itemsOf(roadmap.parts);
    const proven = items.filter(({ proof }) => proof !== undefined).length;
    return [
      `${name} · ${roadmap.requirements.length} requirements, ${items.length} items (${proven} by proof, ${items.length - proven} self-reported)`,
    ];
  }
  const percent = progress.percent === null ? 'nothing to prove' : `${progress.percent} % proven`;
  return [
    `${name} · ${percent} (${progress.proven} of ${progress.provable}) · self-reported ${progress.reported} of ${progress.reportable}${progress.unknown > 0 ? ` · ${progress.unknown} could not be read` : ''}`,
    ...(progress.track ? [trackLine(roadmap, progress.track)] : []),
    paint('dim', '✔ proven  ☑ self-reported  ▶ current  ▷ next  · open  ? could not be read'),
  ];
}

function trackLine({ parts }: Roadmap, { id, chosen }: NonNullable<Progress['track']>): string {
  const title = titleIn(parts, id) ?? id;
  return `Track: ${plainText(title, 60)}${chosen === 'guessed' ? ` (by what the repositories do; to settle it: track: ${id})` : ''}`;
}

function partLines(part: Part, depth: number, tree: Tree): string[] {
  const { paint, options } = tree;
  const indent = '  '.repeat(depth);
  const progress = tree.parts.get(part.id);
  const weeks = part.weeks === undefined ? '' : `Weeks ${plainText(part.weeks, 20)} · `;
  const title = `${weeks}${plainText(part.title, 90)}`;
  const aside = progress !== undefined && !progress.counted;
  const line = `${indent}${paint(aside ? 'dim' : 'bold', title)}${counts(progress, paint)}${aside ? paint('dim', ' · not chosen') : ''}`;
  if (aside && !options.all) return [line];
  return [
    line,
    ...part.items.map((item) => itemLine(item, depth + 1, tree)),
    ...part.parts.flatMap((child) => partLines(child, depth + 1, tree)),
  ];
}

function counts(tally: Tally | undefined, paint: Paint): string {
  if (!tally) return '';
  const told = tally.reportable > 0 ? ` · self-reported ${tally.reported}/${tally.reportable}` : '';
  return paint('dim', `  ${tally.provable > 0 ? `${tally.proven}/${tally.provable}` : '–'}${told}`);
}

function itemLine(item: Item, depth: number, { items, options, paint }: Tree): string {
  const progress = items.get(item.id);
  const indent = '  '.repeat(depth);
  const state = progress?.state ?? 'open';
  const titles = Math.max(20, Math.min(56, Math.floor(options.width * 0.5)));
  const title = cutTo(plainText(item.title, 120), titles);
  const room = Math.max(24, options.width - textWidth(indent) - titles - 4);
  const rest = progress ? witness(progress, room) : asked(item);
  return `${indent}${paint(STYLES[state], MARKS[state])} ${rest === '' ? title : `${pad(title, titles)}  ${paint('dim', cutTo(rest, room))}`}`.trimEnd();
}

/** Where it is shown. Of a long path the end says more than the beginning. */
function witness({ state, proof, link, date }: ItemProgress, room: number): string {
  const [first] = proof ?? [];
  if (first) {
    const line = first.line === undefined ? '' : `:${first.line}`;
    const repository = cutTo(plainText(first.repository, 40), Math.max(10, Math.floor(room / 2)));
    const left = room - textWidth(repository) - 1 - line.length;
    return first.path === '.' ? repository : `${repository} ${shortPath(first.path, Math.max(10, left))}${line}`;
  }
  if (state === 'reported')
    return ['self-reported', ...(date ? [date] : []), ...(link ? [plainText(link, 80)] : [])].join(', ');
  return '';
}

/** What would prove the item, in a few words. */
function asked({ proof }: Item): string {
  return proof === undefined ? 'self-reported' : `by ${ruleText(proof)}`;
}

function ruleText(rule: Proof): string {
  if ('skill' in rule) return rule.skill.join(' or ');
  if ('requirement' in rule) return rule.requirement.join(' or ');
  if ('track' in rule) return `${rule.track.join(' or ')} work`;
  if ('any' in rule) return rule.any.map(ruleText).join(' or ');
  return rule.all.map((inner) => (isChoice(inner) ? `(${ruleText(inner)})` : ruleText(inner))).join(' + ');
}

const isChoice = (rule: Proof): boolean => {
  const [choices] = Object.values(rule) as (readonly unknown[])[];
  return !('all' in rule) && choices !== undefined && choices.length > 1;
};

function foot(roadmap: Roadmap, { progress, paint }: Tree): string[] {
  const titles = new Map(itemsOf(roadmap.parts).map(({ id, title }) => [id, title]));
  const next = (progress?.next ?? []).slice(0, 3).map((id) => plainText(titles.get(id) ?? id, 80));
  const proposed = (progress?.projects ?? []).filter(({ state }) => state === 'proposed');
  return [
    ...(next.length > 0 ? ['', `${paint('bold', 'Next:')} ${next.join(' · ')}`] : []),
    ...proposed.map(
      ({ title, repository }) =>
        `Is ${plainText(repository ?? '', 60)} the ${plainText(title, 60)}? To confirm it, name it under projects in .github/milepost.yml.`,
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
