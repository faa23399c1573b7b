import { type Check, type Finding, met, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { inFolder } from '../parse/paths.ts';
import { guardsDeployment, isLintAction, linterOf, lintSettings, mayLint } from '../parse/quality.ts';
import type { Project } from '../project/project.ts';
import { type ToolKind, toolReads, toolUses, unusedTools } from '../project/tool-use.ts';
import { stackOf } from './advice/stack.ts';

const LINTERS: ToolKind = {
  id: 'lint',
  mayConfigure: mayLint,
  // An empty file configures nothing; Prettier alone takes it for "all defaults".
  settings: (text, path) =>
    text.trim() === '' && !/(?:^|\/)\.prettierrc[^/]*$/.test(path) ? [] : lintSettings(text, path),
  isAction: isLintAction,
  calls: (command) => linterOf(command) !== undefined,
  // A script that says that it formats or checks the style is a task by its name.
  notByHand: (command, path) => guardsDeployment(command) && !/lint|format|fmt|style|pre-?commit/i.test(path),
  distribution:
    /^(?:ruff|flake8|pylint|black|isort|mypy|pyright|autopep8|eslint|prettier|@biomejs\/biome|stylelint|rubocop)$/,
};

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
      '- A dependency that nothing calls, `tsconfig.json`, a plain `.editorconfig`, `terraform validate` in a script that only a person starts, and a workflow that never runs do not.',
    ].join('\n'),
    example: ['```toml', '[tool.ruff]', 'line-length = 100', '```'].join('\n'),
  },
  reads: (project) => toolReads(project, LINTERS),
  evaluate(project): Finding {
    const evidence = toolUses(project, LINTERS);
    if (evidence.length > 0) return met(evidence.slice(0, 5));
    const unused = unusedTools(project, LINTERS);
    const stack = stackOf(project);
    const path = inFolder(stack.folder, stack.lint.path);
    const fix = { path, snippet: stack.lint.snippet };
    const nothing: Evidence = {
      path: '.',
      detail: say`no configuration of a linter, formatter or type checker, and no command that calls one`,
    };
    return unmet(
      unused.length > 0 ? unused.slice(0, 5) : [nothing],
      say`Set up ${phrase(stack.lint.tool)} in \`${path}\`.`,
      fix,
    );
  },
};
