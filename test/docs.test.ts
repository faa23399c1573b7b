import { readFileSync } from 'node:fs';
import type { Code, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { parseConfig, reportsOf } from '../src/config/index.ts';
import { configSchema } from '../src/config/schema.ts';
import { LIMITS } from '../src/grade/limits.ts';
import { vocabulary } from '../src/grade/vocabulary.ts';
import { itemSchema, partSchema, proofSchema } from '../src/roadmap/content-schema.ts';
import { loadRoadmap } from '../src/roadmap/index.ts';
import { requirementSchema, roadmapSchema } from '../src/roadmap/schema.ts';

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

  it.each([
    ['docs/configuration.md', 3, 0],
    ['docs/roadmaps.md', 0, 3],
  ])('%s shows configurations and roadmaps that are valid', (path, configurations, roadmaps) => {
    const blocks = codeIn(fromMarkdown(page(path))).filter(
      ({ lang, value }) => lang === 'yaml' && !/^(?:jobs|permissions):/m.test(value),
    );
    const isRoadmap = ({ value }: Code) => /^version:/m.test(value);
    for (const { value } of blocks.filter(isRoadmap)) loadRoadmap({ text: value, path }, vocabulary());
    for (const { value } of blocks.filter((b) => !isRoadmap(b))) {
      const config = parseConfig(value, path, RUBRIC);
      reportsOf(config.learner, loadRoadmap({ id: config.roadmap }, vocabulary()));
    }
    expect(blocks.filter(isRoadmap)).toHaveLength(roadmaps);
    expect(blocks.length - roadmaps).toBeGreaterThanOrEqual(configurations);
  });

  it('explains every key of a roadmap', () => {
    const explained = rows('docs/roadmaps.md')
      .flatMap(([keys]) => (keys ?? '').split(', '))
      .flatMap((key) => key.split(/\[\]\.|^\./));
    const inside = [requirementSchema, partSchema, itemSchema, proofSchema].flatMap(({ shape }) => Object.keys(shape));
    const nested = new Set(['parts', 'items']);
    for (const key of [...Object.keys(roadmapSchema.shape), ...inside.filter((name) => !nested.has(name))])
      expect(explained).toContain(key);
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
