import type { Project } from '../../project/project.ts';
import { type Stack, stackOf } from './stack.ts';

const INSTALLER = /^(uv|poetry|pipenv)/;

/** Steps that install and test the project, as lines of a GitHub workflow's `steps`. */
export function testSteps(stack: Stack): string {
  const manager = INSTALLER.exec(stack.install)?.[1];
  const install = stack.name === 'go' || stack.name === 'rust' || stack.name === 'maven' ? [] : [stack.install];
  const commands = [...(manager === undefined ? [] : [`pip install ${manager}`]), ...install, stack.test];
  const folder = stack.folder === '' ? '' : `\n        working-directory: ${stack.folder}`;
  return commands.map((command) => `      - run: ${command}${folder}`).join('\n');
}

/** The smallest workflow that fits the project. */
export function workflowFor(project: Project): { path: string; snippet: string } {
  const stack = stackOf(project);
  const setup = stack.setup.startsWith('actions/checkout')
    ? ''
    : `\n      - uses: ${stack.setup}${SETUP[stack.name] ?? ''}`;
  return {
    path: '.github/workflows/ci.yml',
    snippet: `on: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4${setup}\n${testSteps(stack)}`,
  };
}

const SETUP: Partial<Record<Stack['name'], string>> = {
  python: '\n        with:\n          python-version: "3.12"',
  node: '\n        with:\n          node-version: 22',
  maven: '\n        with:\n          distribution: temurin\n          java-version: 21',
  gradle: '\n        with:\n          distribution: temurin\n          java-version: 21',
};
