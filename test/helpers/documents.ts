/** The two source documents as leaves: what the roadmaps have to hold, each with the place where it stands. */
import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ItemKind } from '../../src/model/roadmap.ts';

export interface Link {
  readonly text: string;
  readonly url: string;
}

export interface Leaf {
  /** Titles of the parts that it stands in, the outermost first. */
  readonly place: readonly string[];
  readonly kind: ItemKind;
  /** As the document says it, without marks; for a link among several its text. */
  readonly text: string;
  readonly link?: Link;
  /** Where the bullet names several links: what stands before the first. */
  readonly choice?: string;
}

/** What a document says of a part rather than of an item. */
export interface PartFact {
  readonly place: readonly string[];
  readonly weeks?: string;
  readonly text?: string;
  readonly also?: string;
}

export interface Outline {
  readonly leaves: readonly Leaf[];
  readonly parts: readonly PartFact[];
  readonly links: readonly string[];
  readonly source: string;
}

type Block = { readonly text: string } & (
  | { readonly type: 'heading'; readonly depth: number }
  | { readonly type: 'line' | 'bullet' | 'quote' | 'code' | 'summary' }
  | { readonly type: 'row'; readonly cells: readonly string[] }
);

const LINK = /\[([^\]]+)\]\((https?:[^)\s]+)\)/g;
const linksOf = (text: string): Link[] =>
  [...text.matchAll(LINK)].map(([, name = '', url = '']) => ({ text: name, url }));
/** Without marks, link targets, and the pictures that decorate a title. */
const plain = (text: string): string =>
  text
    .replace(LINK, '$1')
    .replace(/\*\*|\p{Extended_Pictographic}|\u{FE0F}|\u{200D}/gu, '')
    .trim();

function blocksOf(source: string): Block[] {
  const said = (node: Nodes) => source.slice(node.position?.start.offset, node.position?.end.offset);
  const of = (node: Nodes): Block[] => {
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', depth: node.depth, text: plain(said(node).replace(/^#+/, '')) }];
      case 'paragraph':
        return said(node)
          .split('\n')
          .flatMap((line): Block[] => (line.startsWith('|') ? row(line) : [{ type: 'line', text: line }]));
      case 'listItem':
        return [{ type: 'bullet', text: said(node).replace(/^(?:[-*]|\d+\.)\s+/, '') }];
      case 'blockquote':
        return [{ type: 'quote', text: plain(said(node).replace(/^>/, '')) }];
      case 'code':
        return [{ type: 'code', text: node.value }];
      case 'html': {
        const title = /<summary><strong>(.+)<\/strong><\/summary>/.exec(node.value)?.[1];
        return title === undefined ? [] : [{ type: 'summary', text: plain(title) }];
      }
      default:
        return 'children' in node ? node.children.flatMap(of) : [];
    }
  };
  return of(fromMarkdown(source));
}

/** A table's row; none for the line under its head. */
function row(line: string): Block[] {
  const cells = line.split('|').slice(1, -1).map(plain);
  return cells.every((cell) => /^-+$/.test(cell)) ? [] : [{ type: 'row', text: line, cells }];
}

export function readDocument(name: string): Outline {
  const source = readFileSync(`test/fixtures/documents/${name}.md`, 'utf8').replace(/^---\n.*?\n---\n/s, '');
  const blocks = blocksOf(source);
  const links = linksOf(source).map(({ url }) => url);
  return { ...(name === 'python-specialization-guide' ? guide(blocks) : phase(blocks)), links, source };
}

const list = (text: string): string[] =>
  text
    .split(', ')
    .map((name) => name.trim())
    .filter(Boolean);

type Found = Pick<Outline, 'leaves' | 'parts'>;

const LABELS: Readonly<Record<string, ItemKind>> = {
  Topics: 'topic',
  Practice: 'practice',
  Resources: 'resource',
  Requirements: 'requirement',
  Tasks: 'task',
};
const KIND_UNDER: Readonly<Record<string, ItemKind>> = { Goal: 'goal', 'End-of-Year Challenge': 'task' };

/** The plan of the year's last phase: headings, bold lines as their subheadings, and labels that say what a list is. */
function phase(blocks: readonly Block[]): Found {
  const leaves: Leaf[] = [];
  const parts: PartFact[] = [];
  let place: string[] = [];
  let kind: ItemKind = 'goal';
  for (const block of blocks) {
    const text = plain(block.text);
    if (!/\p{L}/u.test(text)) continue;
    if (block.type === 'heading') {
      place = [text.replace(/^(Month \d+) — /, '$1: ').replace(/:$/, '')];
      kind = KIND_UNDER[place[0] ?? ''] ?? kind;
    } else if (block.type === 'row') ofTable(block.cells, place, leaves, parts);
    else if (block.type === 'bullet') leaves.push({ place, kind, text });
    else if (block.text.startsWith('✅')) leaves.push({ place, kind: 'skill', text });
    else {
      const weeks = /^Weeks (\d+–\d+)(?:: (.+)| Topics:)$/.exec(text);
      const label = LABELS[text.replace(/^Weeks \d+–\d+ |:$/g, '')];
      if (weeks?.[2] !== undefined) place = [place[0] ?? '', weeks[2]];
      if (weeks?.[1] !== undefined) parts.push({ place, weeks: weeks[1] });
      if (label !== undefined) kind = label;
      else if (/^(?:Mini Project #1|Project Idea):$/.test(text)) kind = 'project';
      else if (text === 'Capstone Ideas:') [place, kind] = [[place[0] ?? '', 'Capstone Ideas'], 'idea'];
      else if (/ Track$/.test(text)) place = [place[0] ?? '', text];
      else if (kind === 'project' && weeks === null && !text.endsWith('.')) {
        // Its features follow, in a part of the same name.
        if (/ Track$/.test(place[1] ?? '')) place = [place[0] ?? '', text];
        leaves.push({ place, kind, text });
        kind = 'task';
      }
    }
  }
  return { leaves, parts };
}

function ofTable(cells: readonly string[], place: readonly string[], leaves: Leaf[], parts: PartFact[]): void {
  const [name = '', second = '', third] = cells;
  if (/^(?:Month|Track|Area)$/.test(name)) return;
  if (/^Month \d+$/.test(name)) parts.push({ place: [name], text: second });
  else if (third !== undefined) parts.push({ place: [...place, name], text: second });
  const tools = third ?? (/^Month/.test(name) ? '' : second);
  for (const text of list(tools)) leaves.push({ place: [...place, name], kind: 'tool', text });
}

/** The guide: headings down to the section, bullets with links, and lines that name projects and tools. */
function guide(blocks: readonly Block[]): Found {
  const leaves: Leaf[] = [];
  const parts: PartFact[] = [];
  let headings: string[] = [];
  for (const block of blocks) {
    const text = plain(block.text);
    // The additional specializations are paths like the others.
    const place = headings.filter((title) => title !== 'Additional specializations');
    const [top = ''] = place;
    if (block.type === 'heading') {
      headings = [...headings.slice(0, block.depth - 2), text.replace(/^Stage \d+: /, '')].slice(0, block.depth - 1);
    } else if (block.type === 'summary') parts.push({ place, also: text });
    else if (block.type === 'row') {
      const [name = '', ...cells] = block.cells;
      if (name === 'Phase') continue;
      leaves.push({ place, kind: 'phase', text: `${name}: ${cells.join('; ')}` });
    } else if (block.type === 'code')
      leaves.push({ place, kind: 'advice', text: 'Track your progress: Completed, current, next, projects' });
    else if (block.type === 'quote') {
      const [title = '', advice = ''] = text.split(/: (.*)/s);
      leaves.push({ place: [top, title], kind: 'task', text: advice });
    } else if (block.type === 'bullet') leaves.push(...ofBullet(block.text, place));
    else if (block.type === 'line') {
      const [label = '', names = ''] = text.split(/: (.*)/s);
      if (label === 'Project Progression')
        for (const name of names.split(' → ')) leaves.push({ place: [top, label], kind: 'project', text: name });
      else if (label === 'Tools' || label === 'Project Ideas')
        for (const name of list(names))
          leaves.push({ place: [...place, label], kind: label === 'Tools' ? 'tool' : 'idea', text: name });
      else if (place.length === 1 && headings.length === 1) parts.push({ place, text });
    }
  }
  return { leaves, parts };
}

function ofBullet(source: string, place: readonly string[]): Leaf[] {
  const links = linksOf(source);
  const text = plain(source);
  const kind = place[0]?.startsWith('Career') ? 'advice' : 'topic';
  if (links.length < 2) return [{ place, kind, text, ...(links[0] ? { link: links[0] } : {}) }];
  const before = plain(source.slice(0, source.indexOf('['))).replace(/:$/, '');
  return links.map((link) => ({ place, kind, text: link.text, link, ...(before ? { choice: before } : {}) }));
}
