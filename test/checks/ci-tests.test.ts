import { describe, expect, it } from 'vitest';
import { ciTests } from '../../src/checks/ci-tests.ts';
import { project } from '../helpers/project.ts';

const tests = {
  'app.py': 'def f():\n    return 1\n',
  'tests/test_a.py': 'from app import f\n\ndef test_f():\n    assert f() == 1\n',
};
const workflow = (step: string) => ({
  '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    steps:\n      - run: ${step}\n`,
});
const judge = (step: string, files: Record<string, string> = {}) =>
  ciTests.evaluate(project({ ...tests, ...workflow(step), ...files }));

it.each([
  ['pytest', {}],
  ['pip install . && poetry run pytest tests -q || true', {}],
  ['cd tests && python -m pytest', {}],
  ['coverage run -m pytest', {}],
  ['python -m unittest tests/test*', {}],
  ['make test', { Makefile: 'test: lint\n\tpytest\nlint:\n\truff .\n' }],
  ['tox -e py311', { 'tox.ini': '[testenv]\ncommands =\n    pytest {posargs:tests}\n' }],
  ['nox', { 'noxfile.py': 'def tests(session):\n    session.run("pytest", "tests")\n' }],
  ['bash ./ci/run.sh', { 'ci/run.sh': '#!/bin/sh\nset -e\npytest tests\n' }],
  [
    './ci/all.sh',
    {
      'ci/all.sh': '#!/bin/bash\nSTEPS="ci/steps"\nfor step in "$STEPS"/*\ndo\n  source "$step"\ndone\n',
      'ci/steps/1_lint.sh': 'ruff check .\n',
      'ci/steps/2_test.sh': 'pytest\n',
    },
  ],
  ['sh ci/all.sh', { 'ci/all.sh': 'for f in ci/test*.sh; do sh ./$f; done\n', 'ci/test_all.sh': 'pytest tests\n' }],
  [
    'pipenv run suite',
    {
      Pipfile: '[scripts]\nsuite = "coverage run --rcfile=.coveragerc -m tests.suite"\n',
      'tests/suite.py':
        'import unittest\nfrom .test_a import CaseA\n\nif __name__ == "__main__":\n    unittest.TextTestRunner().run(unittest.makeSuite(CaseA))\n',
    },
  ],
  [
    'python -m tests.test_a',
    {
      'tests/test_a.py':
        'from app import f\n\ndef test_f():\n    assert f() == 1\n\nif __name__ == "__main__":\n    test_f()\n',
    },
  ],
  ['python ci/all.py', { 'ci/all.py': 'import pytest\npytest.main(["tests"])\n' }],
  ['docker compose run app', { 'compose.yml': 'services:\n  app:\n    image: x\n    command: pytest\n' }],
  ['docker build .', { Dockerfile: 'FROM a:1\nCOPY . .\nRUN pytest\n' }],
  ['docker run --rm --entrypoint pytest -v .:/app image:1 tests', {}],
  ['docker run --entrypoint=sh image:1 -c "pytest tests"', {}],
  ['docker-compose run -w /app --entrypoint "poetry run coverage run -m pytest -vv" app', {}],
])('follows %j', (step, files) => {
  const finding = judge(step, files as Record<string, string>);
  expect(finding.verdict).toBe('met');
  expect(finding.evidence[0]).toMatchObject({ path: '.github/workflows/a.yml', line: 5 });
  expect(finding.evidence.at(-1)).toMatchObject({ path: 'tests/test_a.py', line: 3 });
});

it('follows what an action that uploads coverage is told to run', () => {
  const step = '{uses: paambaati/codeclimate-action@v2, with: {coverageCommand: make test}}';
  const files = {
    ...tests,
    Makefile: 'test:\n\tpytest\n',
    '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    steps:\n      - ${step}\n`,
  };
  expect(ciTests.evaluate(project(files)).verdict).toBe('met');
});

describe('a command that goes on over lines', () => {
  const long = 'python -m pytest \\\n  --cov=app \\\n  tests/ -v';
  const inYaml = (indent: string) => long.replaceAll('\n', `\n${indent}`);
  it.each([
    ['a step', `|\n          ${inYaml('          ')}`, {}],
    ['a shell inside a step', `|\n          bash -c "${inYaml('          ')}"`, {}],
    ['a Makefile', 'make test', { Makefile: `test:\n\t${long.replaceAll('\n', '\n\t')}\n` }],
    ['a justfile', 'just test', { justfile: `test:\n    ${inYaml('    ')}\n` }],
    [
      'a Taskfile',
      'task test',
      { 'Taskfile.yml': `tasks:\n  test:\n    cmds:\n      - |\n        ${inYaml('        ')}\n` },
    ],
    [
      'a task of one command',
      'task test',
      { 'Taskfile.yml': `tasks:\n  test:\n    cmd: |\n      ${inYaml('      ')}\n` },
    ],
    ['a task that is its text', 'task test', { 'Taskfile.yml': `tasks:\n  test: |\n    ${inYaml('    ')}\n` }],
    ['a task of pyproject.toml', 'poe test', { 'pyproject.toml': `[tool.poe.tasks]\ntest = '''\n${long}\n'''\n` }],
    ['a script of package.json', 'npm test', { 'package.json': JSON.stringify({ scripts: { test: long } }) }],
    ['a script', 'sh ci/run.sh', { 'ci/run.sh': `${long}\n` }],
    ['tox', 'tox', { 'tox.ini': `[testenv]\ncommands =\n    ${inYaml('    ')}\n` }],
    ['a Dockerfile', 'docker build .', { Dockerfile: `FROM a:1\nCOPY . .\nRUN ${long}\n` }],
    [
      'a Compose service',
      'docker compose run app',
      { 'compose.yml': `services:\n  app:\n    image: x\n    command: |\n      ${inYaml('      ')}\n` },
    ],
  ])('is one command in %s', (_where, step, files) => {
    const finding = judge(step, files as Record<string, string>);
    expect(finding.verdict).toBe('met');
    expect(finding.evidence.at(-1)).toMatchObject({ path: 'tests/test_a.py', line: 3 });
  });

  it.each([
    ['GitLab', '.gitlab-ci.yml', `test:\n  script:\n    - |\n      ${inYaml('      ')}\n`],
    ['Jenkins', 'Jenkinsfile', `pipeline { stages { stage('t') { steps { sh '''\n${long}\n''' } } } }\n`],
    [
      'CircleCI',
      '.circleci/config.yml',
      `version: 2.1\nworkflows:\n  w:\n    jobs: [a]\njobs:\n  a:\n    steps:\n      - run: |\n          ${inYaml('          ')}\n`,
    ],
  ])('is one command in %s', (_provider, path, text) => {
    expect(ciTests.evaluate(project({ ...tests, [path]: text })).verdict).toBe('met');
  });

  it('is one command of one folder only', () => {
    const files = { 'Taskfile.yml': 'tasks:\n  test: |\n    pytest \\\n      nowhere/\n' };
    expect(judge('task test', files).verdict).toBe('partial');
  });
});

it.each([
  ['a folder that is not there', 'for step in steps/*; do sh "$step"; done\n'],
  ['files of another ending', 'for step in ci/*.bash; do sh "$step"; done\n'],
  ['names that it only prints', 'for step in ci/*.sh; do echo "$step"; done\n'],
  ['words', 'for word in one two; do sh "$word"; done\n'],
])('follows no loop over %s', (_what, script) => {
  expect(judge('sh all.sh', { 'all.sh': script, 'ci/test.sh': 'pytest\n' }).verdict).toBe('unmet');
});

it('knows a Django project that is tested as a module', () => {
  const finding = judge('cd shop && python -m manage test', {
    'shop/manage.py': 'import django\n',
    'shop/books/tests.py':
      'from django.test import TestCase\nfrom books.models import f\n\nclass T(TestCase):\n    def test_f(self):\n        self.assertEqual(f(), 1)\n',
    'shop/books/models.py': 'def f():\n    return 1\n',
  });
  expect(finding.verdict).toBe('met');
});

it.each([['echo pytest'], ['pip install pytest'], ['ruff check .'], ['pytest --version']])(
  'sees no test run in %j',
  (step) => {
    expect(judge(step).verdict).toBe('unmet');
  },
);

it.each([['pytest missing'], ['cd docs && pytest'], ['go test ./...'], ['python -m unittest discover']])(
  'sees that %j finds no test',
  (step) => {
    expect(judge(step).verdict).toBe('partial');
  },
);

it('follows a local reusable workflow and a composite action', () => {
  const call = { '.github/workflows/a.yml': 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n' };
  const called = {
    '.github/workflows/b.yml': 'on: workflow_call\njobs:\n  b:\n    steps:\n      - uses: ./.github/actions/t\n',
  };
  const action = {
    '.github/actions/t/action.yml': 'runs:\n  using: composite\n  steps:\n    - run: pytest\n      shell: bash\n',
  };
  expect(ciTests.evaluate(project({ ...tests, ...call, ...called, ...action })).verdict).toBe('met');
});

describe('fills in what the definition itself says:', () => {
  const at = (head: string, step: string) => ({
    '.github/workflows/a.yml': `on: push\n${head}\n    steps:\n      - ${step}\n`,
  });
  const site = {
    'web/package.json': '{"scripts": {"test": "vitest run"}}',
    'web/src/a.ts': 'export const a = () => 1;\n',
    'web/src/a.test.ts': "import { a } from './a';\nit('a', () => expect(a()).toBe(1));\n",
  };

  it.each([
    ['env of the workflow', 'env:\n  DIR: ./web\njobs:\n  a:', `{working-directory: '\${{ env.DIR }}', run: npm test}`],
    ['env of the job', 'jobs:\n  a:\n    env: {DIR: web}', `run: cd $DIR && npm test`],
    ['env of the step', 'jobs:\n  a:', `{env: {DIR: web}, run: 'cd "\${DIR}" && npm test'}`],
    [
      'a matrix',
      'jobs:\n  a:\n    strategy: {matrix: {dir: [api, web]}}',
      `{working-directory: '\${{ matrix.dir }}', run: npm test}`,
    ],
    [
      "a matrix's own entries",
      'jobs:\n  a:\n    strategy: {matrix: {include: [{dir: api, cmd: build}, {dir: web, cmd: test}]}}',
      `run: cd \${{ matrix.dir }} && npm run \${{ matrix.cmd }}`,
    ],
    [
      'default folders',
      `env: {DIR: web}\ndefaults: {run: {working-directory: '\${{ env.DIR }}'}}\njobs:\n  a:`,
      'run: npm test',
    ],
  ])('%s', (_what, head, step) => {
    expect(ciTests.evaluate(project({ ...site, ...at(head, step) })).verdict).toBe('met');
  });

  it.each([['env.OTHER'], ['secrets.DIR'], ['matrix.dir']])('but not %s', (name) => {
    const step = `{working-directory: '\${{ ${name} }}', run: npm test}`;
    expect(ciTests.evaluate(project({ ...site, ...at('jobs:\n  a:', step) })).verdict).not.toBe('met');
  });

  it('but never shows what is named like a secret', () => {
    const files = at('env: {DB_PASSWORD: hunter7rocks}\njobs:\n  a:', `run: cd web && PW=$DB_PASSWORD npm test`);
    const finding = ciTests.evaluate(project({ ...site, ...files }));
    expect(finding.verdict).toBe('met');
    expect(JSON.stringify(finding)).not.toContain('hunter7rocks');
  });

  it('the inputs of a composite action', () => {
    const action = `inputs:\n  dir: {default: api}\nruns:\n  using: composite\n  steps:\n    - {run: npm test, working-directory: '\${{ inputs.dir }}'}\n`;
    const files = (more: string) => ({
      ...site,
      ...at('jobs:\n  a:', `{uses: ./.github/actions/t${more}}`),
      '.github/actions/t/action.yml': action,
    });
    expect(ciTests.evaluate(project(files(', with: {dir: web}'))).verdict).toBe('met');
    expect(ciTests.evaluate(project(files(''))).verdict).toBe('unmet');
  });

  it("GitLab's variables", () => {
    const given = {
      ...site,
      '.gitlab-ci.yml': 'variables: {DIR: web}\ntest:\n  script:\n    - cd $DIR\n    - npm test\n',
    };
    expect(ciTests.evaluate(project(given)).verdict).toBe('met');
  });
});

it('is not fooled by a Makefile that calls itself', () => {
  expect(judge('make a', { Makefile: 'a:\n\tmake b\nb:\n\tmake a\n' }).verdict).toBe('unmet');
});

it.each(['passing', 'failing'] as const)('shows what the host says of the commit, and judges alike: %s', (checks) => {
  const files = {
    'app/total.py': 'def total(x):\n    return x\n',
    'tests/test_total.py': 'from app.total import total\n\ndef test_total():\n    assert total(1) == 1\n',
    '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: pytest\n',
  };
  const plain = ciTests.evaluate(project(files));
  const asked = ciTests.evaluate(project(files, { host: { tags: [], releases: [], checks } }));
  expect(asked.verdict).toBe(plain.verdict);
  expect(asked.evidence.slice(0, -1)).toEqual(plain.evidence);
  expect(asked.evidence.at(-1)?.detail).toBe(`the host reports its checks of this commit as ${checks}`);
});
