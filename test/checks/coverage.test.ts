import { expect, it } from 'vitest';
import { coverage } from '../../src/checks/coverage.ts';
import { project } from '../helpers/project.ts';

it.each([
  ['pyproject.toml', '[tool.coverage.run]\nsource = ["a"]\n', 1],
  ['pytest.ini', '[pytest]\naddopts = -q --cov=app\n', 2],
  ['.coveragerc', '[run]\n', 1],
  ['Makefile', 'cov:\n\tgo test -coverprofile=c.out ./...\n', 2],
  ['tasks.py', 'COV: str = "--cov=src"\n\ndef cov(c):\n    c.run(f"pytest -q {COV}")\n', 4],
  ['run_tests.sh', 'coverage run -m pytest\n', 1],
  ['package.json', '{"scripts": {\n"test": "jest --coverage"\n}}', 2],
  ['pom.xml', '<project>\n<artifactId>jacoco-maven-plugin</artifactId></project>', 2],
  ['.github/workflows/a.yml', 'on: push\njobs:\n  a:\n    steps:\n      - uses: codecov/codecov-action@v5\n', 5],
  ['spec/spec_helper.rb', "require 'simplecov'\nSimpleCov.start\n", 2],
])('is met by %s', (path, text, line) => {
  expect(coverage.evaluate(project({ [path]: text }))).toMatchObject({ verdict: 'met', evidence: [{ path, line }] });
});

it.each([
  ['requirements.txt', 'pytest-cov\n'],
  ['README.md', 'pytest --cov'],
  ['Makefile', 'setup:\n\tpip install pytest-cov\n'],
  ['pom.xml', '<project>\n<!-- <artifactId>jacoco-maven-plugin</artifactId> -->\n</project>'],
])('is unmet by %s', (path, text) => {
  expect(coverage.evaluate(project({ [path]: text })).verdict).toBe('unmet');
});
