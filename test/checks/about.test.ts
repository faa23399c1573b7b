import { existsSync, readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { requirementPages } from '../../.ci/requirement-pages.ts';
import { CHECKS } from '../../src/checks/index.ts';

const named = CHECKS.map((check) => [check.id, check] as const);
const read = (path: string): string => readFileSync(path, 'utf8').replace(/\r\n/g, '\n');

describe('each check', () => {
  it.each(named)('%s has a title for tables and badges: a short noun phrase', (_id, { title }) => {
    expect(title).toMatch(/^[A-Z][^.!?`]{3,24}$/);
    expect(title).not.toMatch(/^(?:A|An|The) /);
  });

  it.each(named)('%s says in sentences what it asks, why, and how it is judged', (_id, { about }) => {
    for (const part of [about.asks, about.why, about.how]) {
      expect(part).toMatch(/^[A-Z`]/);
      expect(part).toMatch(/[.)]$/);
      expect(part.split(/\s+/).length).toBeGreaterThan(8);
      expect(part).not.toMatch(/ {2}| $|[’“”]/m);
    }
    expect(new Set(Object.values(about)).size).toBe(4);
  });

  it.each(named)('%s shows an example as one block of code', (_id, { about }) => {
    const [block, ...more] = fromMarkdown(about.example).children;
    expect(more).toEqual([]);
    expect(block?.type === 'code' && block.lang && block.value.trim().length).toBeGreaterThan(20);
  });

  it.each(named)('%s has a file and a test that are named after its id', (id) => {
    const name = id.replaceAll('.', '-');
    expect(existsSync(`src/checks/${name}.ts`)).toBe(true);
    expect(existsSync(`test/checks/${name}.test.ts`)).toBe(true);
  });

  it.each([...requirementPages()])('%s says the same as the check', (path, text) => {
    expect(read(path)).toBe(text);
  });

  it('has sentences of its own', () => {
    const all = CHECKS.flatMap(({ title, about }) => [title, about.asks, about.why, about.example]);
    expect(new Set(all).size).toBe(all.length);
  });
});
