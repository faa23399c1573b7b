import { type Check, type Finding, met, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import { coverageSettings, isCoverageAction, mayCover, measuresCoverage } from '../parse/coverage.ts';
import { inFolder } from '../parse/paths.ts';
import type { Project } from '../project/project.ts';
import { type ToolKind, toolReads, toolUses, unusedTools } from '../project/tool-use.ts';
import { type Stack, stackOf } from './advice/stack.ts';

const COVERAGE: ToolKind = {
  id: 'coverage',
  mayConfigure: mayCover,
  settings: coverageSettings,
  isAction: isCoverageAction,
  calls: measuresCoverage,
  distribution: /^(?:pytest-cov|coverage|nyc|c8|@vitest\/coverage-\w+|simplecov|coverlet\.collector)$/,
};

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
  reads: (project) => toolReads(project, COVERAGE),
  evaluate(project): Finding {
    const evidence = toolUses(project, COVERAGE);
    if (evidence.length > 0) return met(evidence.slice(0, 5));
    const unused = unusedTools(project, COVERAGE);
    const stack = stackOf(project);
    const nothing: Evidence = { path: '.', detail: say`no coverage tool is configured or called` };
    return unmet(
      unused.length > 0 ? unused.slice(0, 5) : [nothing],
      say`Measure coverage where the tests run: \`${stack.coverage}\`.`,
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
