import { describe, expect, it, test } from 'vitest';
import { reportsOf } from '../../src/config/learner.ts';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { allParts, type Item, itemsOf, type Part } from '../../src/model/roadmap.ts';
import { loadRoadmap } from '../../src/roadmap/index.ts';
import { type Leaf, readDocument } from '../helpers/documents.ts';

const DOCUMENTS = [
  { id: 'python-expert', document: 'phase-4-expert-specialization', leaves: 105, proven: 96, told: 9 },
  { id: 'python-specialization', document: 'python-specialization-guide', leaves: 166, proven: 148, told: 18 },
] as const;

/** Leaves whose words are the roadmap's own: told by their place among those of their kind, and by a word that both have. */
const OWN_WORDS: readonly string[] = ['goal', 'practice', 'task'];

const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
/** Words that carry a meaning, cut to their stems. */
const stems = (text: string): string[] =>
  words(text)
    .split(' ')
    .filter(
      (word) =>
        word.length > 2 &&
        !['the', 'and', 'for', 'one', 'with', 'your', 'that', 'from', 'than', 'before'].includes(word),
    )
    .map((word) => word.slice(0, 5));
const shareAWord = (one: string, other: string): boolean => stems(one).some((stem) => stems(other).includes(stem));
const said = ({ title, text = '' }: Pick<Item, 'title' | 'text'>): string => `${title} ${text}`;

/** The part of that title (or other name) inside the one before, at any depth; the document's order decides. */
function partAt(parts: readonly Part[], place: readonly string[]): Part | undefined {
  let inside = parts;
  let found: Part | undefined;
  for (const title of place) {
    const known = allParts(inside);
    found =
      known.find((part) => words(part.title) === words(title)) ??
      known.find(({ also }) => also.some((name) => words(name) === words(title)));
    if (!found) return undefined;
    inside = found.parts;
  }
  return found;
}

/** The item that stands for the leaf; a sentence that says what is missing where there is none. */
function counterpart(leaf: Leaf, parts: readonly Part[], leaves: readonly Leaf[]): Item | string {
  const where = leaf.place.join(' > ');
  const part = partAt(parts, leaf.place);
  if (!part) return `no part ${where}`;
  const items = itemsOf([part]).filter(({ kind }) => kind === leaf.kind);
  if (OWN_WORDS.includes(leaf.kind)) {
    const siblings = leaves.filter(({ place, kind }) => kind === leaf.kind && place.join(' > ') === where);
    const item = items[siblings.indexOf(leaf)];
    if (!item || items.length !== siblings.length) return `${where}: ${items.length} of kind ${leaf.kind}`;
    return shareAWord(said(item), leaf.text) ? item : `"${item.title}" does not say "${leaf.text}"`;
  }
  // The author of a book, and what an idea or an advice comes to, are told in words of the roadmap's own.
  const name = leaf.text.split(/ by | – |: (?=\p{Lu})/u);
  const titles = leaf.kind === 'topic' ? [leaf.text] : [leaf.text, name[0] ?? ''];
  const named = items.filter((item) =>
    leaf.link && leaf.link.text === leaf.text
      ? item.link === leaf.link.url && words(item.title).startsWith(words(leaf.text))
      : titles.some((title) => words(title) === words(item.title)),
  );
  const [item] = named;
  return item && named.length === 1 ? item : `${where}: ${named.length} items for "${leaf.text}"`;
}

describe.each(DOCUMENTS)('$document, as the roadmap $id', ({ id, document, leaves: count, proven, told }) => {
  const outline = readDocument(document);
  const { leaves } = outline;
  const roadmap = loadRoadmap({ id }, vocabulary());
  const items = itemsOf(roadmap.parts);
  const matched = leaves.map((leaf) => counterpart(leaf, roadmap.parts, leaves));

  it(`has a counterpart for each of the ${count} leaves, and no item without one`, () => {
    expect(matched.filter((item) => typeof item === 'string')).toEqual([]);
    expect(leaves).toHaveLength(count);
    expect(new Set(matched).size).toBe(count);
    expect(items.filter((item) => !matched.includes(item)).map((item) => item.id)).toEqual([]);
  });

  it(`proves ${proven} of them, and leaves ${told} to the learner to tell`, () => {
    expect(items.filter(({ proof }) => proof !== undefined)).toHaveLength(proven);
    expect(items.filter(({ proof }) => proof === undefined)).toHaveLength(told);
  });

  it('has every link of the document, where the document has it, and no other', () => {
    expect(items.flatMap(({ link }) => link ?? []).sort()).toEqual([...outline.links].sort());
    const moved = leaves.filter(({ link }, index) => {
      const item = matched[index];
      return typeof item === 'object' && item.link !== link?.url;
    });
    expect(moved).toEqual([]);
  });

  it('has what the document says of whole parts: weeks, focus, other titles', () => {
    for (const { place, weeks, text, also } of outline.parts) {
      const part = partAt(roadmap.parts, place);
      expect(part, place.join(' > ')).toBeDefined();
      if (weeks !== undefined) expect(part?.weeks).toBe(weeks);
      if (also !== undefined) expect(part?.also).toContain(also);
      if (text !== undefined) expect(shareAWord(part?.text ?? '', text), `${part?.text} | ${text}`).toBe(true);
    }
  });

  it('gives choices to choose from: several links in one bullet are one part, of which one is enough', () => {
    const inside = allParts(roadmap.parts);
    for (const [index, { choice }] of leaves.entries()) {
      if (choice === undefined) continue;
      const item = matched[index];
      const part = inside.find(({ items: own }) => own.some((one) => one === item));
      expect([part?.title, part?.choose]).toEqual([choice, 1]);
    }
  });

  it('says in its own words what the document says in sentences', () => {
    const copied = leaves.filter((leaf, index) => {
      const item = matched[index];
      if (typeof item !== 'object') return true;
      const sentence = OWN_WORDS.includes(leaf.kind) ? leaf.text : leaf.text.split(': ').slice(1).join(': ');
      const ownWorded = OWN_WORDS.includes(leaf.kind) || leaf.kind === 'advice' || leaf.kind === 'phase';
      return ownWorded && sentence.length > 10 && words(said(item)).includes(words(sentence));
    });
    expect(copied.map(({ text }) => text)).toEqual([]);
    const meant = leaves.filter((leaf, index) => {
      const item = matched[index];
      if (leaf.kind !== 'advice' && leaf.kind !== 'phase') return false;
      return typeof item !== 'object' || !shareAWord(item.text ?? '', leaf.text);
    });
    expect(meant.map(({ text }) => text)).toEqual([]);
  });

  it('names each id once, and starts with projects of its own', () => {
    const ids = [...allParts(roadmap.parts), ...items].map((thing) => thing.id);
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
    for (const first of roadmap.start?.items ?? [])
      expect(items.find((item) => item.id === first)?.kind).toBe('project');
    expect(roadmap.start?.items.length).toBeGreaterThan(0);
  });
});

test('the year goes through its weeks', () => {
  const { parts } = loadRoadmap({ id: 'python-expert' }, vocabulary());
  expect(allParts(parts).flatMap(({ weeks }) => weeks ?? [])).toEqual([
    ...['37–38', '39–40', '41–44', '41–44', '45–46', '47–48'],
  ]);
});

test('each path has four stages and then its projects, from the first to the last', () => {
  const { parts } = loadRoadmap({ id: 'python-specialization' }, vocabulary());
  for (const path of allParts(parts).filter((part) => ['web', 'data', 'automation'].includes(part.id))) {
    expect(path.parts.map(({ kind }) => kind)).toEqual(['stage', 'stage', 'stage', 'stage', 'section']);
    const projects = path.parts.at(-1)?.items ?? [];
    expect(projects.map(({ kind, words: looks }) => [kind, looks.length > 0])).toEqual(
      Array.from({ length: 4 }, () => ['project', true]),
    );
  }
});

test("the guide's own example of a learner's progress is understood", () => {
  const roadmap = loadRoadmap({ id: 'python-specialization' }, vocabulary());
  const example = /specialization_progress = (\{.*?\n\})/s.exec(
    readDocument('python-specialization-guide').source,
  )?.[1];
  const { entries, projects } = reportsOf({ progress: JSON.parse(example ?? '') }, roadmap);
  expect(entries).toEqual([
    { id: 'web.flask', state: 'reported' },
    { id: 'web.flask.rest', state: 'reported' },
    { id: 'web.django.orm', state: 'current' },
    { id: 'web.stage-4', state: 'next' },
  ]);
  // The second is a project of the learner's own.
  expect(projects).toEqual([
    { item: 'web.blog', title: 'Personal Blog' },
    { item: null, title: 'Todo API' },
  ]);
});
