import { expect, it } from 'vitest';
import { lint } from '../../src/checks/lint.ts';
import { project } from '../helpers/project.ts';

it.each([
  ['pyproject.toml', '[project]\nname="a"\n[tool.ruff]\nline-length = 100\n', 3],
  ['setup.cfg', '[flake8]\nmax-line-length = 100\n', 1],
  ['web/package.json', '{\n  "eslintConfig": {"extends": "react-app"}\n}', 2],
  ['package.json', '{"scripts": {\n "lint": "eslint ."\n}}', 2],
  ['.pre-commit-config.yaml', 'repos:\n  - repo: x\n    hooks:\n      - id: black\n', 3],
  ['Makefile', 'lint:\n\tpoetry run pylint src\n', 2],
  ['.styleci.yml', 'preset: laravel\n', 1],
  ['.golangci.yml', 'linters: {}\n', 1],
  ['tasks.py', 'def lint(c):\n    _run(c, "ruff check .")\n', 2],
  ['noxfile.py', 'def lint(session):\n    session.run("flake8", "src")\n', 2],
  ['Taskfile.yml', 'tasks:\n  lint:\n    cmds:\n      - golangci-lint run\n', 4],
  ['justfile', 'lint:\n    ruff check .\n', 2],
  ['Rakefile', "require 'rubocop/rake_task'\nRuboCop::RakeTask.new\n", 2],
  ['composer.json', '{"scripts": {\n"lint": "phpcs src"\n}}', 2],
  ['scripts/check.sh', '#!/bin/sh\nset -e\nblack --check .\n', 3],
  ['format.sh', 'find . -name venv -prune -o -name "*.py" -exec black {} +\n', 1],
  ['tools/lint.sh', 'git ls-files "*.sh" | xargs shellcheck\n', 1],
  ['scripts/format-infra.sh', 'cd infra\nterraform fmt -recursive\n', 2],
  ['pre-commit.sh', 'terraform validate\n', 1],
  ['Makefile', 'check:\n\tterraform validate\n', 2],
  ['.editorconfig', 'root = true\n[*.cs]\ncsharp_new_line_before_open_brace = all\n', 3],
  ['.editorconfig', '[*.cs]\ndotnet_diagnostic.IDE0005.severity = error\n', 2],
  [
    '.config/dotnet-tools.json',
    '{\n  "version": 1,\n  "tools": {\n    "csharpier": { "version": "0.27.3" }\n  }\n}',
    4,
  ],
  ['tox.ini', '[testenv:lint]\ncommands = mypy src\n', 2],
])('is met by %s', (path, text, line) => {
  expect(lint.evaluate(project({ [path]: text }))).toMatchObject({ verdict: 'met', evidence: [{ path, line }] });
});

it.each([
  ['requirements.txt', 'black\nflake8\n'],
  ['tsconfig.json', '{"compilerOptions": {"strict": true}}'],
  ['.editorconfig', 'root = true\n'],
  ['.editorconfig', '[*.cs]\nindent_style = space\n# csharp_style_namespace = file_scoped\n'],
  ['.config/dotnet-tools.json', '{"tools": {"dotnet-ef": {"version": "8.0.0"}}}'],
  ['deploy.sh', 'terraform init\nterraform validate\nterraform apply -auto-approve\n'],
  ['run-all.bat', 'cd infra\nterraform fmt -check\n'],
  ['clean.sh', 'find . -name ".black" -exec rm -r {} +\n'],
  ['a/.github/workflows/x.yml', 'on: push\njobs:\n  a:\n    steps:\n      - run: flake8\n'],
  ['.pre-commit-config.yaml', 'repos: []\n'],
  [
    '.github/workflows/x.yml',
    'on: push\njobs:\n  a:\n    steps:\n      - uses: stefanzweifel/git-auto-commit-action@v5\n',
  ],
  ['.flake8', ''],
])('is unmet by %s', (path, text) => {
  expect(lint.evaluate(project({ [path]: text })).verdict).toBe('unmet');
});

it.each([
  ['.github/workflows/x.yml', 'on: push\njobs:\n  a:\n    steps:\n      - run: ./scripts/verify.sh\n'],
  ['Makefile', 'verify:\n\t./scripts/verify.sh\n'],
  ['package.json', '{"scripts": {"verify": "bash scripts/verify.sh"}}'],
])('counts what guards a deployment where %s calls its script', (path, text) => {
  const files = { 'scripts/verify.sh': 'terraform validate\n' };
  expect(lint.evaluate(project(files)).verdict).toBe('unmet');
  expect(lint.evaluate(project({ ...files, [path]: text })).verdict).toBe('met');
});
