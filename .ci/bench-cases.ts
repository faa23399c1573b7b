import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  binary,
  Dice,
  javascript,
  json,
  markdown,
  markup,
  python,
  pythonTests,
  sentence,
  styles,
} from './bench-content.ts';

/** The benchmark's synthetic repositories: written into a folder as bare git directories, each with one commit in one pack. */

interface File {
  readonly path: string;
  readonly content: string | Buffer;
}

const SMALL: Readonly<Record<string, string>> = {
  '.gitignore': '__pycache__/\n*.pyc\n.env\n.pytest_cache/\n',
  '.env.example': 'DATABASE_URL=sqlite:///app.db\nSECRET_KEY=change-me\n',
  'requirements.txt': 'flask==3.0.3\nsqlalchemy>=2.0\npandas\nrequests\npytest\ngunicorn==22.0.0\npython-dotenv\n',
  'pyproject.toml':
    '[project]\nname = "order-desk"\nversion = "0.3.0"\nrequires-python = ">=3.11"\ndependencies = ["flask", "sqlalchemy"]\n\n[tool.ruff]\nline-length = 100\n\n[tool.pytest.ini_options]\ntestpaths = ["tests"]\naddopts = "--cov=app"\n',
  Dockerfile:
    'FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\nUSER nobody\nEXPOSE 8000\nCMD ["gunicorn", "-b", "0.0.0.0:8000", "app.main:app"]\n',
  'docker-compose.yml':
    'services:\n  web:\n    build: .\n    ports: ["8000:8000"]\n    env_file: .env\n    depends_on: [db]\n  db:\n    image: postgres:16\n    volumes: ["data:/var/lib/postgresql/data"]\nvolumes:\n  data: {}\n',
  '.github/workflows/ci.yml':
    'name: CI\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: actions/setup-python@v5\n        with:\n          python-version: "3.12"\n      - run: pip install -r requirements.txt\n      - run: ruff check .\n      - run: pytest --cov=app\n',
  Makefile: 'test:\n\tpytest\n\nlint:\n\truff check .\n\nrun:\n\tflask --app app.main run\n',
  LICENSE: `MIT License\n\nCopyright (c) 2024 A Learner\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files (the "Software"), to deal\nin the Software without restriction, including without limitation the rights\nto use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is\nfurnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all\ncopies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR\nIMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,\nFITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE\nAUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER\nLIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,\nOUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE\nSOFTWARE.\n`,
};

/** What a learner's repository of 200 files holds; medians are those of real ones, images and data included. */
function* learner(dice: Dice): Generator<File> {
  for (const [path, content] of Object.entries(SMALL)) yield { path, content };
  yield { path: 'README.md', content: markdown(dice, 5000, 'Order desk') };
  for (let i = 0; i < 75; i += 1)
    yield { path: `app/${part(i)}/${name(dice, i)}.py`, content: python(dice, dice.length(2500)) };
  for (const folder of ['', ...PARTS.map((p) => `${p}/`)]) yield { path: `app/${folder}__init__.py`, content: '' };
  for (let i = 0; i < 16; i += 1)
    yield { path: `tests/test_${name(dice, i)}.py`, content: pythonTests(dice, dice.length(2200)) };
  for (let i = 0; i < 18; i += 1)
    yield { path: `app/templates/${name(dice, i)}.html`, content: markup(dice, dice.length(2300)) };
  for (let i = 0; i < 12; i += 1)
    yield { path: `app/static/js/${name(dice, i)}.js`, content: javascript(dice, dice.length(1500)) };
  for (let i = 0; i < 8; i += 1)
    yield { path: `app/static/css/${name(dice, i)}.css`, content: styles(dice, dice.length(1500)) };
  for (let i = 0; i < 10; i += 1)
    yield { path: `docs/${name(dice, i)}.md`, content: markdown(dice, dice.length(3000)) };
  for (let i = 0; i < 12; i += 1) yield { path: `data/${name(dice, i)}.json`, content: json(dice, dice.length(4000)) };
  for (let i = 0; i < 34; i += 1)
    yield { path: `app/static/img/${name(dice, i)}.png`, content: binary(dice, dice.length(15_000)) };
}

const PARTS = ['models', 'routes', 'services', 'utils'];
const part = (i: number): string => PARTS[i % PARTS.length] ?? '';
const name = (dice: Dice, i: number): string => `${sentence(dice, 1).slice(0, -1).toLowerCase()}_${i}`;

const PACKAGES =
  'flask werkzeug jinja2 sqlalchemy numpy pandas requests urllib3 pip setuptools pytest pluggy certifi idna click'.split(
    ' ',
  );

/** The learner's repository with the virtual environment that was committed with it. */
function* withEnvironment(dice: Dice, files: number): Generator<File> {
  const own = [...learner(dice)];
  yield* own;
  const root = 'venv/lib/python3.12/site-packages';
  yield { path: 'venv/pyvenv.cfg', content: 'home = /usr/bin\nversion = 3.12.3\n' };
  for (let i = 0; i < files - own.length - 1; i += 1) {
    const at = `${root}/${PACKAGES[i % PACKAGES.length]}/${part(i)}/`;
    if (i % 2 === 0) yield { path: `${at}${name(dice, i)}.py`, content: python(dice, dice.length(3500)) };
    else if (i % 20 === 1) yield { path: `${at}METADATA_${i}.txt`, content: sentence(dice, 60) };
    else yield { path: `${at}__pycache__/${name(dice, i)}.cpython-312.pyc`, content: binary(dice, dice.length(2000)) };
  }
}

/** The learner's repository with a data set: pictures by the ten thousand, and a label beside some of them. */
function* withData(dice: Dice, files: number): Generator<File> {
  const own = [...learner(dice)];
  yield* own;
  for (let i = 0; i < files - own.length; i += 1) {
    const at = `dataset/train/class_${i % 200}/${i}`;
    if (i % 5 === 0)
      yield {
        path: `${at}.json`,
        content: `{"label": ${dice.below(200)}, "box": [${dice.below(99)}, ${dice.below(99)}]}\n`,
      };
    else yield { path: `${at}.png`, content: binary(dice, 100 + dice.below(100)) };
  }
}

/** Each case is a folder of clones of its own, so that what its first repository costs to start is shared as a portfolio shares it. */
const CASES: Readonly<Record<string, () => readonly (readonly [string, Iterable<File>])[]>> = {
  learner: () => [['learner-200', learner(new Dice(1))]],
  learners: () =>
    Array.from(
      { length: 50 },
      (_, i) => [`learner-${String(i).padStart(2, '0')}`, learner(new Dice(100 + i))] as const,
    ),
  environment: () => [['environment-7000', withEnvironment(new Dice(2), 7000)]],
  data: () => [['data-50000', withData(new Dice(3), 50_000)]],
};

export const CASE_NAMES: readonly string[] = Object.keys(CASES);

/** Writes a case's repositories into the folder, which is made. Throws for an unknown case, or where git fails. */
export function synthesise(which: string, folder: string): void {
  const repositories = CASES[which];
  if (!repositories) throw new Error(`no case "${which}": ${CASE_NAMES.join(', ')}`);
  for (const [repository, files] of repositories()) {
    const bare = join(folder, `${repository}.git`);
    mkdirSync(bare, { recursive: true });
    git(['init', '--quiet', '--bare', '--initial-branch=main', bare]);
    git([`--git-dir=${bare}`, 'fast-import', '--quiet'], stream(files));
  }
}

/** One commit for `git fast-import`. */
function stream(files: Iterable<File>): Buffer {
  const message = 'Add everything';
  const chunks: (string | Buffer)[] = [
    `commit refs/heads/main\ncommitter A Learner <learner@example.org> 1700000000 +0000\ndata ${message.length}\n${message}\n`,
  ];
  for (const { path, content } of files) {
    const bytes = Buffer.from(content);
    chunks.push(`M 100644 inline ${path}\ndata ${bytes.length}\n`, bytes, '\n');
  }
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}

function git(args: readonly string[], input: Buffer | string = ''): void {
  const { status, stderr, error } = spawnSync('git', args, { input, maxBuffer: 1 << 20 });
  if (status !== 0) throw new Error(`git ${args[0]}: ${error ?? stderr}`);
}
