import { expect, it } from 'vitest';
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
  ['docker compose run app', { 'compose.yml': 'services:\n  app:\n    image: x\n    command: pytest\n' }],
  ['docker build .', { Dockerfile: 'FROM a:1\nCOPY . .\nRUN pytest\n' }],
])('follows %j', (step, files) => {
  const finding = judge(step, files as Record<string, string>);
  expect(finding.verdict).toBe('met');
  expect(finding.evidence[0]).toMatchObject({ path: '.github/workflows/a.yml', line: 5 });
  expect(finding.evidence.at(-1)).toMatchObject({ path: 'tests/test_a.py', line: 3 });
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

it('is not fooled by a Makefile that calls itself', () => {
  expect(judge('make a', { Makefile: 'a:\n\tmake b\nb:\n\tmake a\n' }).verdict).toBe('unmet');
});
