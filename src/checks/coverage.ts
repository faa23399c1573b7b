import { type Check, type Finding, met, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { coverageSettings, isCoverageAction, mayCover, measuresCoverage } from '../parse/coverage.ts';
import { inFolder } from '../parse/paths.ts';
import { dependenciesOf } from '../project/dependencies.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { commandsOfPipelines } from '../project/reach.ts';
import { taskCommands, taskReads } from '../project/task-commands.ts';
import { type Stack, stackOf } from './advice/stack.ts';

const TOOLS = /^(?:pytest-cov|coverage|nyc|c8|@vitest\/coverage-\w+|simplecov|coverlet\.collector)$/;

const candidates = (project: Project): readonly ProjectFile[] => project.ofPaths(findCandidates);

const findCandidates = (project: Project): readonly ProjectFile[] => project.own.filter((file) => mayCover(file.name));

export const coverage: Check<Project> = {
  id: 'coverage',
  title: 'Test coverage',
  about: {
    asks: 'Test coverage is measured: a tool for it is configured, or called by CI or by a task.',
    why: 'Coverage shows which code no test has ever run, and that is where faults hide longest.',
    how: [
      'Settings of coverage.py, pytest-cov, jest, vitest, nyc, JaCoCo, Kover, SimpleCov, PHPUnit and others count, as do those of Codecov and Coveralls.',
      '',
      '- Commands such as `pytest --cov` or `go test -cover` count in CI, make, tox, nox or a package script.',
      '- A dependency that nothing calls, or a command in the README alone, does not. How much is covered is not judged.',
    ].join('\n'),
    example: ['```toml', '[tool.pytest.ini_options]', 'addopts = "--cov=app"', '```'].join('\n'),
  },
  reads: (project) => [...candidates(project).map((file) => file.path), ...taskReads(project)],
  evaluate(project): Finding {
    const evidence = [...configured(project), ...called(project)];
    if (evidence.length > 0) return met(evidence.slice(0, 5));
    const unused = dependenciesOf(project)
      .filter(({ name }) => TOOLS.test(name))
      .map(
        ({ path, line, name }): Evidence => ({
          path,
          line,
          detail: `${name} is a dependency, but nothing configures or calls it`,
        }),
      );
    const stack = stackOf(project);
    const nothing: Evidence = { path: '.', detail: 'no coverage tool is configured or called' };
    return unmet(
      unused.length > 0 ? unused.slice(0, 5) : [nothing],
      `Measure coverage where the tests run: \`${stack.coverage}\`.`,
      fixFor(stack),
    );
  },
};

function fixFor(stack: Stack): { path: string; snippet: string } {
  if (stack.name === 'python')
    return {
      path: inFolder(stack.folder, 'pyproject.toml'),
      snippet: '[tool.pytest.ini_options]\naddopts = "--cov --cov-report=term-missing"',
    };
  if (stack.name === 'node')
    return {
      path: inFolder(stack.folder, 'package.json'),
      snippet: `"scripts": {\n  "coverage": "${stack.coverage}"\n}`,
    };
  if (stack.name === 'maven')
    return {
      path: inFolder(stack.folder, 'pom.xml'),
      snippet: '<plugin>\n  <groupId>org.jacoco</groupId>\n  <artifactId>jacoco-maven-plugin</artifactId>\n</plugin>',
    };
  if (stack.name === 'gradle')
    return { path: inFolder(stack.folder, 'build.gradle'), snippet: "plugins {\n  id 'jacoco'\n}" };
  return { path: '.github/workflows/ci.yml', snippet: `      - run: ${stack.coverage}` };
}

function configured(project: Project): Evidence[] {
  return candidates(project).flatMap((file) =>
    (project.parsed('coverage settings', file.path, coverageSettings) ?? []).map(
      ({ tool, line }): Evidence => ({ path: file.path, line, detail: `configures ${tool}` }),
    ),
  );
}

function called(project: Project): Evidence[] {
  const actions = commandsOfPipelines(project)
    .uses.filter(({ uses }) => isCoverageAction(uses))
    .map(({ uses, path, line }): Evidence => ({ path, line, detail: `uses ${uses.slice(0, 80)}` }));
  const commands = taskCommands(project)
    .filter(({ command }) => measuresCoverage(command))
    .map(({ command, path, line }): Evidence => ({ path, line, detail: command.slice(0, 80) }));
  return [...actions, ...commands];
}
