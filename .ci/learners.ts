/** Repositories of made-up learners for the benchmark of the API: real git, made by `git fast-import`, the same ones each time. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Numbers from 0 to 1 that look like chance and are not. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = [
  'account',
  'basket',
  'client',
  'device',
  'event',
  'feed',
  'gauge',
  'house',
  'item',
  'job',
  'key',
  'label',
];
const LIBRARIES = ['logging', 'os', 'json', 'requests', 'fastapi', 'pandas', 'sqlalchemy', 'pathlib', 'datetime'];

/** The files of one learner's repository: 60 to 600 of them, most nearer to 60. */
export function learnerFiles(seed: number): Map<string, string | Buffer> {
  const next = numbers(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const count = Math.round(60 * 10 ** (next() * next()));
  const files = new Map<string, string | Buffer>([
    [
      'README.md',
      `# Project ${seed}\n\nKeeps ${pick(WORDS)}s for a ${pick(WORDS)}.\n\n## Run\n\n\`\`\`sh\npython -m app\n\`\`\`\n`,
    ],
    [
      'pyproject.toml',
      `[project]\nname = "project-${seed}"\nversion = "1.${seed}"\ndependencies = ["requests>=2", "fastapi"]\n`,
    ],
    ['.gitignore', '*.pyc\n.env\n'],
    [
      '.github/workflows/ci.yml',
      `name: CI ${seed}\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest -q\n`,
    ],
    ['Dockerfile', `FROM python:3.12\nLABEL project="${seed}"\nCOPY . /app\nCMD ["python", "-m", "app"]\n`],
  ]);
  while (files.size < count) {
    const [place, kind, id] = [next(), next(), files.size];
    const folder =
      place < 0.5 ? 'app' : place < 0.7 ? `app/${pick(WORDS)}` : place < 0.8 ? `app/${pick(WORDS)}/core/v1` : 'web/src';
    if (kind < 0.55) files.set(`${folder}/${pick(WORDS)}_${id}.py`, python(next, seed, id));
    else if (kind < 0.65) files.set(`tests/test_${pick(WORDS)}_${id}.py`, testCase(seed, id));
    else if (kind < 0.75) files.set(`web/src/${pick(WORDS)}${id}.js`, script(next, seed, id));
    else if (kind < 0.8)
      files.set(
        `docs/${pick(WORDS)}-${id}.md`,
        `# Page ${id} of ${seed}\n\n${'How it is built and why. '.repeat(20)}\n`,
      );
    else if (kind < 0.95)
      files.set(
        `static/img/${id}.png`,
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, seed & 255, seed >> 8, id & 255, id >> 8]),
      );
    else files.set(`data/${id}.csv`, `a,b\n${seed},${id}\n`);
  }
  return files;
}

function python(next: () => number, seed: number, id: number): string {
  const lines = [`"""Part ${id} of project ${seed}."""`, ''];
  for (const name of LIBRARIES) if (next() < 0.3) lines.push(`import ${name}`);
  for (let index = 0; index < 3 + next() * 8; index += 1)
    lines.push(
      '',
      '',
      `def step_${index}(rows: list[int], factor: int = ${id}) -> int:`,
      `    """Adds the rows up, in step ${index}."""`,
      '    total = 0',
      '    for row in rows:',
      `        if row % ${index + 2} == 0:`,
      '            total += row * factor',
      '        else:',
      `            print(f"row {row} is left out of ${seed}")`,
      '    return total',
    );
  return `${lines.join('\n')}\n`;
}

const testCase = (seed: number, id: number): string =>
  `from app.item import step_0\n\n\ndef test_${id}():\n    assert step_0([1, 2, ${seed}]) >= 0\n\n\ndef test_${id}_empty():\n    assert step_0([]) == 0\n`;

function script(next: () => number, seed: number, id: number): string {
  const lines = [`// Page ${id} of ${seed}`, "import { load } from './load.js';"];
  for (let index = 0; index < 2 + next() * 6; index += 1)
    lines.push(
      '',
      `export function show${index}(items) {`,
      '  return items',
      `    .filter((item) => item.size > ${index})`,
      `    .map((item) => \`<li>\${item.name} ${id}</li>\`);`,
      '}',
    );
  return `${lines.join('\n')}\n`;
}

const WHEN = 'Learner <learner@example.org> 1767225600 +0000';

/** A bare repository with one commit of the files. */
export function importRepository(folder: string, files: ReadonlyMap<string, string | Buffer>): string {
  mkdirSync(folder, { recursive: true });
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', folder]);
  commit(folder, files, 'first');
  return folder;
}

function commit(folder: string, files: ReadonlyMap<string, string | Buffer>, message: string): void {
  const parts: Buffer[] = [
    Buffer.from(`commit refs/heads/main\ncommitter ${WHEN}\ndata ${message.length}\n${message}\n`),
  ];
  for (const [path, content] of files) {
    const bytes = Buffer.from(content as string);
    parts.push(Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n'));
  }
  execFileSync('git', ['--git-dir', folder, 'fast-import', '--quiet'], { input: Buffer.concat(parts) });
}
