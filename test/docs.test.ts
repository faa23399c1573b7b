import { readFileSync } from 'node:fs';
import type { Code, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config/index.ts';
import { configSchema } from '../src/config/schema.ts';
import { vocabulary } from '../src/grade/grade.ts';
import { LIMITS } from '../src/grade/limits.ts';
import { loadRoadmap } from '../src/roadmap/index.ts';

const page = (path: string): string => readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
const codeIn = (node: Nodes): Code[] =>
  node.type === 'code' ? [node] : 'children' in node ? node.children.flatMap(codeIn) : [];
/** Cells of the table rows that begin with a word in code. */
const rows = (path: string): string[][] =>
  page(path)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
        .slice(1, -1),
    );

const RUBRIC = rows('README.md').map(([id]) => id ?? '');

describe('the documentation', () => {
  it('lists every requirement with its points, as the roadmap has them', () => {
    const { requirements } = loadRoadmap({ id: 'python-expert' }, vocabulary());
    expect(rows('README.md').map(([id, , points, required]) => [id, points, required])).toEqual(
      requirements.map(({ id, weight, required }) => [id, String(weight), required ? '✔' : '']),
    );
  });

  it('shows configurations and roadmaps that are valid', () => {
    const path = 'docs/configuration.md';
    const blocks = codeIn(fromMarkdown(page(path))).filter(
      ({ lang, value }) => lang === 'yaml' && !/^jobs:/m.test(value),
    );
    const isRoadmap = ({ value }: Code) => /^version:/m.test(value);
    for (const { value } of blocks.filter(isRoadmap)) loadRoadmap({ text: value, path }, vocabulary());
    for (const block of blocks.filter((b) => !isRoadmap(b))) parseConfig(block.value, path, RUBRIC);
    expect(blocks.filter(isRoadmap)).toHaveLength(2);
    expect(blocks.length).toBeGreaterThan(2);
  });

  it('explains every key of the configuration', () => {
    const explained = rows('docs/configuration.md').flatMap(([key]) => (key ?? '').split('.')[0] ?? []);
    for (const key of Object.keys(configSchema.shape)) expect(explained).toContain(key);
  });

  it('states the limits that hold', () => {
    const text = page('docs/limits.md');
    expect(text).toContain(`| one file | ${LIMITS.fileBytes / 1024} KiB |`);
    expect(text).toContain(`which carries its pictures | ${LIMITS.notebookBytes / 1024 ** 2} MiB |`);
    expect(text).toContain(`| files read in one repository | ${LIMITS.files.toLocaleString('en')} |`);
    expect(text).toContain(`| bytes read in one repository | ${LIMITS.totalBytes / 1024 ** 2} MiB |`);
  });
});
