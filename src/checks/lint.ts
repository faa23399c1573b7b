import { type Check, type Finding, met, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { inFolder } from '../parse/paths.ts';
import { isLintAction, linterOf, lintSettings, mayLint } from '../parse/quality.ts';
import { dependenciesOf } from '../project/dependencies.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { commandsOfPipelines } from '../project/reach.ts';
import { taskCommands, taskReads } from '../project/task-commands.ts';
import { stackOf } from './advice/stack.ts';

const TOOLS =
  /^(?:ruff|flake8|pylint|black|isort|mypy|pyright|autopep8|eslint|prettier|@biomejs\/biome|stylelint|rubocop)$/;

const candidates = (project: Project): readonly ProjectFile[] => project.ofPaths(findCandidates);

const findCandidates = (project: Project): readonly ProjectFile[] => project.own.filter((file) => mayLint(file.name));

export const lint: Check<Project> = {
  id: 'lint',
  title: 'Linter or formatter',
  about: {
    asks: 'A linter, a formatter or a type checker is configured in the repository, or called by CI or by a task.',
    why: 'A tool that settles style and finds slips leaves people the questions that matter.',
    how: [
      "Configuration files and sections of the known tools count (`ruff`, `eslint`, `rubocop`, `golangci-lint`, Checkstyle and many more), in any folder of the project's own.",
      '',
      '- A command that CI, make, tox, nox or a package script calls counts without a configuration.',
      '- A dependency that nothing calls, `tsconfig.json`, a plain `.editorconfig`, and a workflow that never runs do not.',
    ].join('\n'),
    example: ['```toml', '[tool.ruff]', 'line-length = 100', '```'].join('\n'),
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
    const path = inFolder(stack.folder, stack.lint.path);
    const fix = { path, snippet: stack.lint.snippet };
    const nothing: Evidence = {
      path: '.',
      detail: 'no configuration of a linter, formatter or type checker, and no command that calls one',
    };
    return unmet(unused.length > 0 ? unused.slice(0, 5) : [nothing], `Set up ${stack.lint.tool} in \`${path}\`.`, fix);
  },
};

function configured(project: Project): Evidence[] {
  return candidates(project).flatMap((file) => {
    const settings = project.parsed('lint settings', file.path, lintSettings) ?? [];
    const empty = (project.text(file.path) ?? '').trim() === '' && !/^\.prettierrc/.test(file.name);
    return empty
      ? []
      : settings
          .slice(0, 3)
          .map(({ tool, line }): Evidence => ({ path: file.path, line, detail: `configures ${tool}` }));
  });
}

function called(project: Project): Evidence[] {
  const actions = commandsOfPipelines(project)
    .uses.filter(({ uses }) => isLintAction(uses))
    .map(({ uses, path, line }): Evidence => ({ path, line, detail: `uses ${uses.slice(0, 80)}` }));
  const commands = taskCommands(project).flatMap(({ command, path, line }): Evidence[] =>
    linterOf(command) === undefined ? [] : [{ path, line, detail: command.slice(0, 80) }],
  );
  return [...actions, ...commands];
}
