import type { Item, Part, Roadmap } from '../../src/model/roadmap.ts';

/** An item with what a test says of it. */
export const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  title: id,
  kind: 'topic',
  also: [],
  weight: 1,
  capstone: false,
  words: [],
  ...more,
});

export const part = (id: string, more: Partial<Part> = {}): Part => ({
  id,
  title: id,
  kind: 'section',
  also: [],
  tracks: [],
  parts: [],
  items: [],
  ...more,
});

export const roadmapOf = (parts: readonly Part[], more: Partial<Roadmap> = {}): Roadmap => ({
  id: 'sample',
  version: '1',
  title: 'Sample',
  requirements: [],
  parts,
  skills: [],
  ...more,
});
