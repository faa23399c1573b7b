import { say } from '../../model/say.ts';
import type { Project } from '../../project/project.ts';

/** How a project installs and tests itself, as far as its files tell: what the snippets in advice are made of. */
export interface Stack {
  readonly name: 'python' | 'node' | 'maven' | 'gradle' | 'go' | 'rust' | 'dotnet' | 'php' | 'ruby' | 'other';
  /** Folder of its manifest; '' for the root. */
  readonly folder: string;
  readonly image: string;
  readonly install: string;
  readonly test: string;
  readonly start: readonly string[];
  /** The action that sets the language up. */
  readonly setup: string;
  readonly lint: { readonly path: string; readonly snippet: string; readonly tool: string };
  readonly coverage: string;
}

const LINT_PYTHON = {
  path: 'pyproject.toml',
  snippet: '[tool.ruff]\nline-length = 100\n\n[tool.ruff.lint]\nselect = ["E", "F", "I"]',
  tool: 'Ruff',
};
const LINT_NODE = {
  path: 'eslint.config.js',
  snippet: "import js from '@eslint/js';\n\nexport default [js.configs.recommended];",
  tool: 'ESLint',
};

/** Read from file names alone, the manifest nearest to the root first. */
export function stackOf(project: Project): Stack {
  const find = (pattern: RegExp) =>
    project.own
      .filter((file) => pattern.test(file.name))
      .toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)[0];
  const has = (name: string, folder: string): boolean =>
    project.file(folder === '' ? name : `${folder}/${name}`) !== undefined;
  const python = find(/^(?:pyproject\.toml|requirements[\w.-]*\.txt|setup\.py|Pipfile|setup\.cfg)$/);
  const node = find(/^package\.json$/);
  const programs = (language: string): number => project.own.filter((file) => file.language === language).length;
  const moreNode = node && programs('javascript') + programs('typescript') > programs('python');
  if ((python && !moreNode) || (!node && programs('python') > 0)) {
    const folder = python?.folder ?? '';
    const install = has('uv.lock', folder)
      ? 'uv sync'
      : has('poetry.lock', folder)
        ? 'poetry install'
        : has('Pipfile', folder)
          ? 'pipenv install --dev'
          : has('requirements.txt', folder)
            ? 'pip install -r requirements.txt pytest'
            : 'pip install . pytest';
    const prefix = /^(uv|poetry|pipenv)/.exec(install)?.[1];
    const run = prefix === undefined ? '' : `${prefix} run `;
    const test = has('manage.py', folder) ? `${run}python manage.py test` : `${run}pytest`;
    const start = has('manage.py', folder)
      ? ['python', 'manage.py', 'runserver', '0.0.0.0:8000']
      : ['python', entry(project, folder)];
    return {
      name: 'python',
      folder,
      image: 'python:3.12-slim',
      install,
      test,
      start,
      setup: 'actions/setup-python@v5',
      lint: LINT_PYTHON,
      coverage: `${run}pytest --cov`,
    };
  }
  if (node) {
    const folder = node.folder;
    const manager = has('pnpm-lock.yaml', folder) ? 'pnpm' : has('yarn.lock', folder) ? 'yarn' : 'npm';
    const install =
      manager === 'npm'
        ? has('package-lock.json', folder)
          ? 'npm ci'
          : 'npm install'
        : `${manager} install --frozen-lockfile`;
    return {
      name: 'node',
      folder,
      image: 'node:22-slim',
      install,
      test: `${manager} test`,
      start: [manager, 'start'],
      setup: 'actions/setup-node@v4',
      lint: LINT_NODE,
      coverage: `${manager} test -- --coverage`,
    };
  }
  return compiled(find);
}

/** The script that most likely starts a Python project. */
function entry(project: Project, folder: string): string {
  const names = ['main.py', 'app.py', 'run.py', 'bot.py', 'server.py', '__main__.py'];
  const prefix = folder === '' ? '' : `${folder}/`;
  const found = names.flatMap(
    (name) => project.own.find((file) => file.name === name && file.path.startsWith(prefix)) ?? [],
  )[0];
  return found ? found.path.slice(prefix.length) : 'main.py';
}

function compiled(find: (pattern: RegExp) => { readonly folder: string } | undefined): Stack {
  const none = {
    path: '.pre-commit-config.yaml',
    snippet:
      'repos:\n  - repo: https://github.com/pre-commit/pre-commit-hooks\n    rev: v5.0.0\n    hooks:\n      - id: check-yaml',
    tool: 'pre-commit',
  };
  const table: readonly (readonly [RegExp, Omit<Stack, 'folder'>])[] = [
    [
      /^pom\.xml$/,
      {
        name: 'maven',
        image: 'maven:3.9-eclipse-temurin-21',
        install: 'mvn -B -DskipTests package',
        test: 'mvn -B verify',
        start: ['java', '-jar', 'target/app.jar'],
        setup: 'actions/setup-java@v4',
        lint: {
          path: 'pom.xml',
          snippet:
            '<plugin>\n  <groupId>com.diffplug.spotless</groupId>\n  <artifactId>spotless-maven-plugin</artifactId>\n</plugin>',
          tool: 'Spotless',
        },
        coverage: 'jacoco-maven-plugin',
      },
    ],
    [
      /^(?:build|settings)\.gradle(?:\.kts)?$/,
      {
        name: 'gradle',
        image: 'gradle:8-jdk21',
        install: './gradlew assemble',
        test: './gradlew test',
        start: ['java', '-jar', 'build/libs/app.jar'],
        setup: 'actions/setup-java@v4',
        lint: {
          path: 'build.gradle',
          snippet: "plugins {\n  id 'com.diffplug.spotless' version '6.25.0'\n}",
          tool: 'Spotless',
        },
        coverage: 'jacoco',
      },
    ],
    [
      /^go\.mod$/,
      {
        name: 'go',
        image: 'golang:1.23',
        install: 'go build ./...',
        test: 'go test ./...',
        start: ['go', 'run', '.'],
        setup: 'actions/setup-go@v5',
        lint: {
          path: '.golangci.yml',
          snippet: 'linters:\n  enable:\n    - errcheck\n    - govet',
          tool: 'golangci-lint',
        },
        coverage: 'go test -cover ./...',
      },
    ],
    [
      /^Cargo\.toml$/,
      {
        name: 'rust',
        image: 'rust:1.82',
        install: 'cargo build --release',
        test: 'cargo test',
        start: ['cargo', 'run', '--release'],
        setup: 'dtolnay/rust-toolchain@stable',
        lint: { path: 'rustfmt.toml', snippet: 'max_width = 100', tool: 'rustfmt' },
        coverage: 'cargo llvm-cov',
      },
    ],
    [
      /\.(?:csproj|sln|slnx)$/,
      {
        name: 'dotnet',
        image: 'mcr.microsoft.com/dotnet/sdk:8.0',
        install: 'dotnet build',
        test: 'dotnet test',
        start: ['dotnet', 'run'],
        setup: 'actions/setup-dotnet@v4',
        lint: {
          path: 'Directory.Build.props',
          snippet:
            '<Project>\n  <PropertyGroup>\n    <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>\n  </PropertyGroup>\n</Project>',
          tool: say`.NET code style`,
        },
        coverage: 'dotnet test --collect:"XPlat Code Coverage"',
      },
    ],
    [
      /^composer\.json$/,
      {
        name: 'php',
        image: 'php:8.3-cli',
        install: 'composer install',
        test: 'vendor/bin/phpunit',
        start: ['php', '-S', '0.0.0.0:8000', '-t', 'public'],
        setup: 'shivammathur/setup-php@v2',
        lint: { path: 'phpstan.neon', snippet: 'parameters:\n  level: 5\n  paths:\n    - src', tool: 'PHPStan' },
        coverage: 'vendor/bin/phpunit --coverage-text',
      },
    ],
    [
      /^Gemfile$/,
      {
        name: 'ruby',
        image: 'ruby:3.3-slim',
        install: 'bundle install',
        test: 'bundle exec rake test',
        start: ['bundle', 'exec', 'ruby', 'app.rb'],
        setup: 'ruby/setup-ruby@v1',
        lint: { path: '.rubocop.yml', snippet: 'AllCops:\n  NewCops: enable', tool: 'RuboCop' },
        coverage: 'simplecov',
      },
    ],
  ];
  for (const [pattern, stack] of table) {
    const manifest = find(pattern);
    if (manifest) return { ...stack, folder: manifest.folder };
  }
  return {
    name: 'other',
    folder: '',
    image: 'debian:stable-slim',
    install: 'make',
    test: 'make test',
    start: ['./app'],
    setup: 'actions/checkout@v4',
    lint: none,
    coverage: 'make coverage',
  };
}
