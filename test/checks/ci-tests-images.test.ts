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
const judge = (step: string, files: Record<string, string>) =>
  ciTests.evaluate(project({ ...tests, ...workflow(step), ...files }));

it.each<[string, Record<string, string>]>([
  [
    '"docker build -f Dockerfile.test . --rm -t suite && docker run --rm -e A=1 suite"',
    { 'Dockerfile.test': 'FROM a:1\nCOPY . .\nCMD python3 -m pytest ./tests && echo done\n' },
  ],
  [
    'docker build --tag=suite ci && docker run suite',
    { 'ci/Dockerfile': 'FROM a:1\nENTRYPOINT ["python", "-m"]\nCMD ["pytest", "tests"]\n' },
  ],
  [
    'docker build -t suite --target check . && docker run suite',
    { Dockerfile: 'FROM a:1 AS check\nCMD ["pytest"]\nFROM a:1\nCMD ["serve"]\n' },
  ],
])('follows an image to what its container starts: %j', (step, files) => {
  const finding = judge(step, files);
  expect(finding.verdict).toBe('met');
  expect(finding.evidence[0]).toMatchObject({ path: '.github/workflows/a.yml', line: 5 });
  expect(finding.evidence.at(-1)).toMatchObject({ path: 'tests/test_a.py', line: 3 });
});

it('follows an image that an action builds to what its container starts', () => {
  const steps = (tag: string) =>
    `      - uses: docker/build-push-action@v6\n        with: {context: ., file: Dockerfile.test, load: true, tags: 'suite:1'}\n      - run: docker run --rm ${tag}\n`;
  const verdict = (tag: string) =>
    ciTests.evaluate(
      project({
        ...tests,
        'Dockerfile.test': 'FROM a:1\nCOPY . .\nCMD pytest\n',
        '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    steps:\n${steps(tag)}`,
      }),
    ).verdict;
  expect(verdict('suite:1')).toBe('met');
  expect(verdict('suite:2')).toBe('unmet');
});

it.each([
  ['an image of another tag', 'docker build -t app . && docker run suite', 'CMD pytest'],
  ['an image that is only built', 'docker build -t suite .', 'CMD pytest'],
  ['another command in the place of its own', 'docker run suite serve && docker build -t suite .', 'CMD pytest'],
  ['another entry point', 'docker build -t suite . && docker run --entrypoint serve suite', 'CMD pytest'],
  ['the command of another stage', 'docker build -t suite . && docker run suite', 'CMD pytest\nFROM a:1\nCMD serve'],
])('is unmet by a container of %s', (_what, step, commands) => {
  expect(judge(step, { Dockerfile: `FROM a:1\nCOPY . .\n${commands}\n` }).verdict).toBe('unmet');
});
