import { describe, expect, it } from 'vitest';
import { grade } from '../../src/grade/grade.ts';
import { LIMITS } from '../../src/grade/limits.ts';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { UsageError } from '../../src/model/errors.ts';
import { readLocated } from '../../src/parse/located.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { loadRoadmap } from '../../src/roadmap/index.ts';
import { type Given, snapshot } from '../helpers/project.ts';
import { stopwatch } from '../helpers/stopwatch.ts';

const roadmap = loadRoadmap({ id: 'python-expert' }, vocabulary());
const gradeFiles = (files: Record<string, Given>) =>
  grade(
    { snapshot: snapshot({ 'src/app.py': 'x = 1\n', ...files }), load: async () => {}, close: async () => {} },
    roadmap,
  );

/** A quarter of the largest file that is read: what grows with its square takes minutes at this length. */
const LENGTH = LIMITS.fileBytes / 4;
/** Honest files of this length take a few dozen milliseconds; a slow runner may need ten times as long. */
const SECONDS = process.env['CI'] ? 30 : 15;

/** What one file is filled with, to make a pattern or a parser go back and forth. Each took minutes once, or could. */
const PUMPS: readonly (readonly [path: string, piece: string])[] = [
  ...[
    '_toc.yml',
    'mkdocs.yml',
    'docs/conf.py',
    '.editorconfig',
    'Doxyfile',
    'book.toml',
    'LICENSE',
    'README.md',
    'k8s/a.yaml',
    'src/main.cpp',
    'app.properties',
  ].map((path) => [path, '\n'] as const),
  ...[
    'README.md',
    'app.properties',
    'src/app.js',
    'src/App.java',
    'run.sh',
    'setup.cfg',
    'Dockerfile',
    'src/main.rs',
    'src/app.php',
  ].map((path) => [path, ' '] as const),
  ...['.', '/', '\\', '-', '`', ')', '{"a":', '<a b="c" ', 'name: '].map((piece) => ['src/code.py', piece] as const),
  ...['"', ']', '}', '&a ', '*a ', '- ', '? ', 'a: ', '{a: ', '<<: *a\n', '---\n'].map(
    (piece) => ['docker-compose.yml', piece] as const,
  ),
  ...['/*', '*/', '**a', '_a ', '1. ', '> ', '[', '![', '[a](', '<a>', '<!--', '`', '|a'].map(
    (piece) => ['README.md', piece] as const,
  ),
  ...['a\\', '=', 'a'].map((piece) => ['app.properties', piece] as const),
  ...['a/', 'a.', 'a-b_', '<', '$('].map((piece) => ['.env', piece] as const),
  ...['echo ) ', ';', 'a && ', '$(', '\\\n'].map((piece) => ['run.sh', piece] as const),
];

describe('a file made to take long', () => {
  it.each(PUMPS)('%s full of %j is judged in bounded time', async (path, piece) => {
    const taken = stopwatch();
    const { requirements } = await gradeFiles({
      [path]: piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH),
    });
    expect(taken() / 1000).toBeLessThan(SECONDS);
    // No check gave up on it either.
    expect(
      requirements.filter(({ evidence }) => evidence.some(({ detail }) => /could not be judged/.test(detail))),
    ).toEqual([]);
  });
});

describe('JavaScript that a grammar must tell', () => {
  it.each(['\u2028', '\u00a0'])('ends in a run of %j, and is judged in bounded time', async (blank) => {
    const taken = stopwatch();
    const code = `class E { async h() { log(\`x \${await i(/re[/]gex/g)}\`)`;
    await gradeFiles({ 'src/app.js': `${code}${blank.repeat(100_000)}\nx` });
    expect(taken() / 1000).toBeLessThan(SECONDS);
  });
});

describe('YAML', () => {
  const bomb = `a: &a [x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [${'*a, '.repeat(1)}${i > 0 ? `*b${i - 1}, *b${i - 1}` : ''}]`).join('\n')}`;
  const BOMBS: readonly (readonly [what: string, text: string])[] = [
    ['a bomb of aliases', bomb],
    ['an anchor that holds itself', 'a: &a [*a]\n'],
    ['10,000 levels of lists', '['.repeat(10_000)],
    ['10,000 levels of dashes', `${'- '.repeat(10_000)}x`],
    ['10,000 levels of mappings', `${'{a: '.repeat(10_000)}`],
    ['mappings as keys', `${'? '.repeat(5_000)}x`],
    ['30,000 keys', Array.from({ length: 30_000 }, (_, i) => `k${i}: v`).join('\n')],
    ['a line of 500,000 characters', `a: ${'x'.repeat(500_000)}`],
    ['50,000 anchors', '&a '.repeat(50_000)],
    ['merges of merges', `a: &a {b: 1}\n${'<<: *a\n'.repeat(100_000)}`],
  ];

  it.each(BOMBS)('of others: %s is read or left, in bounded time', (_, text) => {
    const taken = stopwatch();
    const yaml = parseYaml(text);
    expect(taken() / 1000).toBeLessThan(SECONDS);
    expect(JSON.stringify(yaml?.data ?? null).length).toBeLessThan(2_000_000);
  });

  it.each(BOMBS)('for Milepost: %s is read or refused in one line, in bounded time', (_, text) => {
    const taken = stopwatch();
    try {
      readLocated(text, 'x.yml');
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as Error).message).toMatch(/^x\.yml:\d+:\d+: expected [^\n]+$/);
    }
    expect(taken() / 1000).toBeLessThan(SECONDS);
  });
});
