import { describe, expect, it } from 'vitest';
import { readme } from '../../src/checks/readme.ts';
import { readmePaths } from '../../src/project/readme.ts';
import { project } from '../helpers/project.ts';

const judge = (text: string, path = 'README.md') => readme.evaluate(project({ [path]: text }));
const ABOUT = 'A web service that keeps track of the books which friends borrow.';

it('does not take a line of links for a description', () => {
  const link = '[Open this project in your browser now](https://example.org/open)';
  const finding = judge(`${link}\n\n# Shelf\n\n${ABOUT}\n\n## Run\n\n    $ pip install shelf\n`);
  expect(finding.evidence[0]).toEqual({ path: 'README.md', line: 5, detail: `says what it is: “${ABOUT}”` });
});

it.each([
  'For installation please refer to the [guide](docs/install.md) file.',
  'See the [wiki](https://example.org/wiki) for all that this project can do.',
  'Please read docs/guide.md before you open an issue. For the API, see https://example.org/api there.',
])('does not take “%s” for a description', (text) => {
  const finding = judge(`# shelf\n\n${text}\n\n## Run\n\n    $ pip install shelf\n`);
  expect(finding.verdict).toBe('partial');
  expect(finding.evidence.map(({ detail }) => detail).join()).not.toContain('says what it is');
});

it.each([
  'See who of your friends has borrowed which of your books.',
  'For friends who visit each other often, a service that remembers books.',
  'Read books together with friends. See the [wiki](https://example.org/wiki) for more.',
])('takes “%s” for a description', (text) => {
  expect(judge(`# shelf\n\n${text}\n\n## Run\n\n    $ pip install shelf\n`).verdict).toBe('met');
});

it.each<[string, string]>([
  ['Flask microblog application', 'met'],
  ['Made with love', 'partial'],
])('asks the line below a name what kind of thing it is: “%s”', (text, verdict) => {
  expect(judge(`# shelf\n${text}\n\n## Run\n\n    $ pip install shelf\n`).verdict).toBe(verdict);
});

describe('the bullets of a new Rails application', () => {
  const STEPS = '* Installation\n  `docker-compose build`\n';
  const FILLED = `* Ruby version\n  \`2.6.2\`\n\n* System dependencies\n  \`Docker Compose and nothing else\`\n\n${STEPS}\n* Database creation\n  \`bin/rails db:create\`\n`;

  it('say nothing of the project, filled in', () => {
    const finding = judge(`# README\n\n${FILLED}`);
    expect(finding.verdict).toBe('partial');
    expect(finding.evidence.map(({ detail }) => detail).join()).not.toContain('says what it is');
  });
  it('do not hide a sentence that does', () => {
    expect(judge(`# README\n\n${ABOUT}\n\n${FILLED}`)).toMatchObject({
      verdict: 'met',
      evidence: [{ line: 3 }, {}, {}],
    });
  });
  it('are words like others where they stand alone', () => {
    const text = `# Shelf\n\nConfiguration of the servers that lend books to friends.\n\n${STEPS}`;
    expect(judge(text)).toMatchObject({ verdict: 'met', evidence: [{ line: 3 }, {}, {}] });
  });
});

describe('readme is met', () => {
  it.each([
    ['a code block', `# Shelf\n\n${ABOUT}\n\n## Run\n\n\`\`\`sh\ndocker compose up\n\`\`\`\n`, 8],
    [
      'a prompt that shows the folder',
      `# Shelf\n\n${ABOUT}\n\n## Server\n\n\`\`\`\npath_to/shelf$ docker-compose up\n\`\`\`\n`,
      8,
    ],
    [
      'a prompt without a gap, in prose',
      `# Shelf\n\n${ABOUT}\n\nto see it:\n\n$export FLASK_APP=app.py\n\n$flask run\n`,
      9,
    ],
    ['an indented command with a prompt', `# Shelf\n\n${ABOUT}\n\n    $ pip install shelf\n`, 5],
    ['inline code', `# Shelf\n\n${ABOUT}\n\nStart it with \`python -m shelf\`.\n`, 5],
    ['a command in running text', `# Shelf\n\n${ABOUT}\n\n1. run python main.py\n`, 5],
    ['a command between quotes', `# Shelf\n\n${ABOUT}\n\n## Asennusohjeet\n\n1. Aja "poetry install".\n`, 7],
    ['a page to open', `# Shelf\n\n${ABOUT}\n\nOpen index.html in your browser.\n`, 5],
    [
      'a release to download',
      `# Shelf\n\n${ABOUT}\n\n## Installation\n\nDownload the latest release and start it.\n`,
      7,
    ],
    [
      'a notebook to run',
      `# Shelf\n\n${ABOUT}\n\n## Usage\n\nOpen the notebook in Google Colab and run all cells.\n`,
      7,
    ],
    [
      'written steps',
      `# Shelf\n\n${ABOUT}\n\n## Usage\n\n1. Set the variables of your region.\n2. Execute the linked script in its folder.\n`,
      8,
    ],
    [
      'a script that is piped into a shell',
      `# Shelf\n\n${ABOUT}\n\n## Start\n\n1. \`sudo curl https://example.org/setup.sh | bash\`\n`,
      7,
    ],
    ['HTML', `<h1 align="center">Shelf</h1>\n<p>${ABOUT}</p>\n\n## Setup\n\n\`\`\`\nnpm install\n\`\`\`\n`, 7],
    [
      'Russian',
      '# Полка\n\nСервис, который помнит, кто из друзей взял какую книгу.\n\n## Запуск\n\n```\nmake run\n```\n',
      8,
    ],
    ['Chinese', '# 书架\n\n这是一个记录朋友借阅图书情况的网络服务。\n\n## 运行\n\n```\ngo run main.go\n```\n', 8],
    [
      'Spanish',
      '# Estante\n\nUna aplicación web que recuerda los libros prestados.\n\n## Uso\n\nEjecuta el programa y abre el navegador.\n',
      7,
    ],
    ['a descriptive title', '# Book lending web service\n\n```\ncargo run\n```\n', 4],
  ])('by %s', (_what, text, line) => {
    const finding = judge(text);
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[1]).toMatchObject({ path: 'README.md', line });
  });

  it('in reST, with the line of the command', () => {
    const text = `Shelf\n=====\n\n${ABOUT}\n\nInstall\n-------\n\n.. code-block:: sh\n\n   pip install shelf\n`;
    expect(judge(text, 'README.rst')).toMatchObject({ verdict: 'met', evidence: [{ line: 4 }, { line: 11 }, {}] });
  });

  it('in AsciiDoc', () => {
    expect(judge(`= Shelf\n\n${ABOUT}\n\n== Run\n\n----\n./gradlew bootRun\n----\n`, 'README.adoc').verdict).toBe(
      'met',
    );
  });

  it('by own words above a generated part', () => {
    const text = `# Shelf\n\n${ABOUT}\n\n# Getting Started with Create React App\n\nThis project was bootstrapped with [Create React App](x).\n\n### \`npm start\`\n\nRuns the app with \`npm start\`.\n`;
    expect(judge(text).verdict).toBe('met');
  });
});

describe('readme is partial', () => {
  it.each([
    ['it describes only', `# Shelf\n\n${ABOUT}\n`],
    [
      'its steps are only linked',
      `# Shelf\n\n${ABOUT}\n\n## Installation\n\nSee the [installation guide](docs/install.md).\n`,
    ],
    ['it has steps only', '# Shelf\n\n```\nnpm install\nnpm start\n```\n'],
    ['it names a test run only', `# Shelf\n\n${ABOUT}\n\n## Tests\n\n\`\`\`\npytest -q\n\`\`\`\n`],
  ])('where %s', (_what, text) => {
    const finding = judge(text);
    expect(finding.verdict).toBe('partial');
    expect(finding.evidence[0]?.path).toBe('README.md');
  });

  it('where only the wording of an assignment is there, with a command', () => {
    const text =
      '# Homework 3\n\nIn this assignment you will implement a queue. Your task is to write the class. You must submit before the deadline.\n\n```\npython main.py\n```\n';
    expect(judge(text).verdict).toBe('partial');
  });
});

describe('readme is unmet', () => {
  it.each([
    ['empty', ''],
    ['a title', '# Shelf\n'],
    ['a descriptive title alone', '# Book lending service\n'],
    ['badges', '[![CI](https://a.b/c.svg)](https://a.b)\n<img src="x.svg"/>\n# shelf\n'],
    ['a comment', '<!-- to be written -->\n'],
    [
      'Create React App',
      '# Getting Started with Create React App\n\nThis project was bootstrapped with [Create React App](https://x).\n\n## Available Scripts\n\nIn the project directory, you can run:\n\n### `npm start`\n\nRuns the app in the development mode with `npm start`.\n',
    ],
    [
      'Nx',
      '# Shop\n\n✨ **This workspace has been generated by [Nx, a build system.](https://nx.dev)** ✨\n\n## Start the app\n\nRun `npx nx serve` and open your browser. Happy coding!\n',
    ],
    [
      'AI Studio',
      '# Run and deploy your AI Studio app\n\nThis contains everything you need to run your app locally.\n\n## Run Locally\n\n1. Run `npm install`\n2. Run `npm run dev`\n',
    ],
    [
      'Vite',
      '# React + Vite\n\nThis template provides a minimal setup to get React working in Vite with HMR and some ESLint rules.\n',
    ],
    [
      'Laravel',
      '## About Laravel\n\nLaravel is a web application framework with expressive, elegant syntax. We believe development must be enjoyable.\n'.replace(
        '## About Laravel',
        '## Laravel',
      ),
    ],
  ])('for %s', (_what, text) => {
    const finding = judge(text);
    expect(finding.verdict).toBe('unmet');
    expect(finding.fix?.path).toBe('README.md');
  });

  it('without a README, with steps that fit the project', () => {
    const finding = readme.evaluate(project({ 'Cargo.toml': '', 'src/main.rs': '', 'app/README.md': ABOUT }));
    expect(finding).toMatchObject({ verdict: 'unmet', fix: { path: 'README.md' } });
    expect(finding.fix?.snippet).toContain('cargo run');
    expect(finding.evidence[0]?.detail).toContain('app/README.md');
  });
});

describe('the shown README', () => {
  it.each([
    [['README.md', '.github/README.md', 'docs/README.md'], '.github/README.md'],
    [['readme.txt', 'Readme.MD'], 'Readme.MD'],
    [['README', 'docs/README.md'], 'README'],
    [['README.rst', 'README.txt'], 'README.rst'],
    [['README.ru.md', 'README.adoc'], 'README.adoc'],
    [['README.pt-br.md'], 'README.pt-br.md'],
  ])('of %j is %s', (paths, shown) => {
    const given = project(Object.fromEntries(paths.map((path) => [path, '# A title of some words'])));
    expect(readmePaths(given)[0]).toBe(shown);
    expect([...readme.reads(given)]).toContain(shown);
  });

  it.each([
    [{ '.github/README.md': '# Workflows\n\nWhich secrets the workflows of this folder need.\n' }],
    [{ '.github/README.md': '' }],
  ])('may leave it to the one at the root, beside %j', (files) => {
    const own = `# Shelf\n\n${ABOUT}\n\n    pip install shelf\n`;
    const finding = readme.evaluate(project({ ...files, 'README.md': own }));
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]?.path).toBe('README.md');
  });

  it('takes the sentence under a title that names what is run', () => {
    const text = '# Running tasks with a queue\n\nA simple example of tasks with workers.\n\n    docker compose up\n';
    expect(judge(text).verdict).toBe('met');
  });

  it('survives deep nesting', () => {
    expect(judge(`${'> '.repeat(20_000)}x\n${'['.repeat(5_000)}\n${'*'.repeat(5_000)}a`).verdict).toBe('unmet');
  });
});
