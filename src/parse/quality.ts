import { parseIni } from './ini.ts';
import { parseJson } from './json.ts';
import { at, lineAt, lineOfText } from './lines.ts';
import { plainWords } from './shell.ts';
import { parsePreCommit } from './tasks.ts';
import { parseToml } from './toml.ts';

/** A tool that a file sets up, and where. */
export interface Setting {
  readonly tool: string;
  readonly line: number;
}

const LINT_FILES: readonly (readonly [RegExp, string])[] = [
  [/^\.?ruff\.toml$/, 'ruff'],
  [/^\.flake8$/, 'flake8'],
  [/^\.?pylintrc(?:\..*)?$/, 'pylint'],
  [/^\.?mypy\.ini$/, 'mypy'],
  [/^pyrightconfig\.json$/, 'pyright'],
  [/^pytype\.cfg$/, 'pytype'],
  [/^\.isort\.cfg$/, 'isort'],
  [/^\.style\.yapf$/, 'yapf'],
  [/^\.bandit$|^bandit\.ya?ml$/, 'bandit'],
  [/^\.pep8$|^\.pycodestyle$/, 'pycodestyle'],
  [/^\.pydocstyle(?:\.ini)?$/, 'pydocstyle'],
  [/^\.pyre_configuration$/, 'pyre'],
  [/^\.eslintrc(?:\.(?:json|js|cjs|mjs|ya?ml))?$|^eslint\.config\.(?:[cm]?[jt]s)$/, 'eslint'],
  [/^\.prettierrc(?:\.\w+)?$|^prettier\.config\.[cm]?[jt]s$/, 'prettier'],
  [/^biome\.jsonc?$/, 'biome'],
  [/^rome\.json$/, 'rome'],
  [/^\.?oxlintrc\.json$/, 'oxlint'],
  [/^\.stylelintrc(?:\.\w+)?$|^stylelint\.config\.[cm]?js$/, 'stylelint'],
  [/^tslint\.json$/, 'tslint'],
  [/^\.jshintrc$/, 'jshint'],
  [/^\.jscsrc$/, 'jscs'],
  [/^\.xo-config(?:\..*)?$/, 'xo'],
  [/^dprint\.jsonc?$/, 'dprint'],
  [/^\.markdownlint(?:-cli2)?\.(?:jsonc?|ya?ml)$|^\.markdownlintrc$/, 'markdownlint'],
  [/^\.htmlhintrc$/, 'htmlhint'],
  [/^commitlint\.config\.[cm]?js$/, ''],
  [/^\.rubocop\.yml$/, 'rubocop'],
  [/^\.standard\.yml$/, 'standard'],
  [/^\.golangci\.(?:ya?ml|toml|json)$/, 'golangci-lint'],
  [/^\.?rustfmt\.toml$/, 'rustfmt'],
  [/^\.?clippy\.toml$/, 'clippy'],
  [/^\.?checkstyle(?:[-_.][\w-]+)?\.xml$|^(?:google|sun)_checks\.xml$/, 'checkstyle'],
  [/^\.?pmd(?:[-_]?ruleset)?\.xml$/, 'pmd'],
  [/^detekt(?:[-.]config)?\.ya?ml$/, 'detekt'],
  [/^spotbugs.*\.xml$/, 'spotbugs'],
  [/^\.?scalafmt\.conf$/, 'scalafmt'],
  [/^\.?scalafix\.conf$/, 'scalafix'],
  [/^\.?swiftlint\.ya?ml$/, 'swiftlint'],
  [/^analysis_options\.yaml$/, 'dart analyzer'],
  [/^\.?phpcs\.xml(?:\.dist)?$|^phpcs\.ruleset\.xml$/, 'phpcs'],
  [/^\.php[-_]cs(?:-fixer)?(?:\.dist)?(?:\.php)?$/, 'php-cs-fixer'],
  [/^phpstan(?:\.dist)?\.neon(?:\.dist)?$/, 'phpstan'],
  [/^psalm\.xml(?:\.dist)?$/, 'psalm'],
  [/^pint\.json$/, 'pint'],
  [/^rector\.php$/, 'rector'],
  [/^\.?phpmd\.xml(?:\.dist)?$/, 'phpmd'],
  [/^[._]clang-format$/, 'clang-format'],
  [/^\.clang-tidy$/, 'clang-tidy'],
  [/^\.cmake-format(?:\..*)?$/, 'cmake-format'],
  [/^CPPLINT\.cfg$/, 'cpplint'],
  [/^\.?stylecop\.json$/, 'StyleCop'],
  [/^\.csharpierrc(?:\..*)?$/, 'csharpier'],
  [/^\.styleci\.ya?ml$/, 'StyleCI'],
  [/^\.hadolint\.ya?ml$/, 'hadolint'],
  [/^\.shellcheckrc$/, 'shellcheck'],
  [/^\.tflint\.hcl$/, 'tflint'],
  [/^\.sqlfluff$/, 'sqlfluff'],
  [/^\.yamllint(?:\.ya?ml)?$/, 'yamllint'],
  [/^\.ansible-lint(?:\.ya?ml)?$/, 'ansible-lint'],
  [/^\.mega-linter\.yml$/, 'MegaLinter'],
  [/^\.trunk\/trunk\.yaml$/, 'trunk'],
  [/^\.lintr$/, 'lintr'],
  [/^\.credo\.exs$/, 'credo'],
  [/^\.formatter\.exs$/, 'mix format'],
  [/^selene\.toml$/, 'selene'],
  [/^\.luacheckrc$/, 'luacheck'],
  [/^\.gdlintrc$|^gdformatrc$/, 'gdtoolkit'],
  [/^sonar-project\.properties$/, ''],
];
const PYTHON_LINT = [
  'ruff',
  'flake8',
  'pylint',
  'black',
  'isort',
  'mypy',
  'pyright',
  'basedpyright',
  'pytype',
  'bandit',
  'yapf',
  'autopep8',
  'pycodestyle',
  'pydocstyle',
  'pyre',
  'blue',
  'djlint',
  'sqlfluff',
  'interrogate',
  'vulture',
  'ty',
  'autoflake',
  'flakeheaven',
  'docformatter',
];
const INI_LINT =
  /^(?:tool:)?(flake8|pylint|mypy|isort|yapf|pycodestyle|pep8|pydocstyle|bandit|black|autopep8|pylint\.\S+)$/i;

/** True where the file's name alone is that of a file which sets up a linter, or that may hold such settings. */
const LINT_FILE = new RegExp(LINT_FILES.flatMap(([pattern, tool]) => (tool === '' ? [] : pattern.source)).join('|'));

export const mayLint = (name: string): boolean =>
  LINT_FILE.test(name) ||
  /^(?:pyproject\.toml|setup\.cfg|tox\.ini|package\.json|\.pre-commit-config\.ya?ml|pom\.xml|build\.gradle(?:\.kts)?|\.editorconfig|dotnet-tools\.json|Directory\.Build\.props|Cargo\.toml|\.husky|lefthook\.ya?ml)$|\.csproj$/.test(
    name,
  );

/** Linters, formatters and type checkers that a configuration file sets up. */
export function lintSettings(text: string, path: string): readonly Setting[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const line = (needle: string): number => lineOfText(text, needle) ?? 1;
  const named = LINT_FILES.find(([pattern]) => pattern.test(name))?.[1];
  if (named) return [{ tool: named, line: 1 }];
  if (/^\.pre-commit/.test(name))
    return parsePreCommit(text).hooks > 0 ? [{ tool: 'pre-commit', line: line('hooks') }] : [];
  if (name === 'pyproject.toml') {
    const tool = at(parseToml(text), 'tool');
    return PYTHON_LINT.filter((known) => at(tool, known) !== undefined).map((known) => ({
      tool: known,
      line: line(`[tool.${known}`),
    }));
  }
  if (name === 'setup.cfg' || name === 'tox.ini') {
    return Object.keys(parseIni(text) ?? {}).flatMap((section) => {
      const tool = INI_LINT.exec(section)?.[1];
      return tool ? [{ tool, line: line(`[${section}`) }] : [];
    });
  }
  if (name === 'package.json') {
    const data = parseJson(text);
    return ['eslintConfig', 'prettier', 'stylelint', 'lint-staged', 'xo', 'standard', 'jshintConfig', 'biome']
      .filter((key) => at(data, key) !== undefined)
      .map((key) => ({ tool: key === 'eslintConfig' ? 'eslint' : key, line: line(`"${key}"`) }));
  }
  if (name === 'Cargo.toml')
    return at(parseToml(text), 'lints') === undefined ? [] : [{ tool: 'clippy', line: line('[lints') }];
  if (name === '.editorconfig') return dotnetRules(text);
  if (name === 'dotnet-tools.json') {
    const manifest = parseJson(text);
    const tool = DOTNET_TOOLS.find((known) => at(manifest, 'tools', known) !== undefined);
    return tool === undefined ? [] : [{ tool, line: line(`"${tool}"`) }];
  }
  const plugin =
    /(?:checkstyle|spotless|maven-pmd|spotbugs|ktlint|detekt|errorprone|fmt-maven|formatter-maven|spring-javaformat|StyleCop\.Analyzers|Roslynator|SonarAnalyzer|EnforceCodeStyleInBuild|AnalysisMode)/.exec(
      withoutComments(text),
    );
  return plugin && /^(?:pom\.xml|build\.gradle(?:\.kts)?|Directory\.Build\.props)$|\.csproj$/.test(name)
    ? [{ tool: plugin[0], line: line(plugin[0]) }]
    : [];
}

/** Local tools of .NET that format or inspect code: listed there, they are restored and run as the project's own. */
const DOTNET_TOOLS = [
  'csharpier',
  'jetbrains.resharper.globaltools',
  'dotnet-format',
  'roslynator.dotnet.cli',
  'fantomas',
];

/** Rules of an `.editorconfig` that `dotnet format` and the compiler's analyzers act on; an editor's own settings are none. */
function dotnetRules(text: string): readonly Setting[] {
  const found = /^[ \t]*(?:csharp|dotnet|visual_basic)_[a-z]\w*(?:\.[\w.]+)?[ \t]*=/m.exec(text);
  return found ? [{ tool: '.NET analyzers', line: lineAt(text, found.index) }] : [];
}

const withoutComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|#)/.test(line))
    .join('\n')
    .split('<!--')
    .map((part, i) => (i === 0 ? part : part.slice(Math.max(0, part.indexOf('-->')))))
    .join('');

const LINTERS =
  /^(?:(?:ruff|flake8|pylint|black|isort|mypy|dmypy|pyright|basedpyright|pytype|bandit|yapf|autopep8|pycodestyle|pydocstyle|djlint|vulture|sqlfluff|eslint|prettier|biome|stylelint|tslint|standard|xo|oxlint|jshint|rubocop|standardrb|golangci-lint|gofmt|goimports|staticcheck|golint|revive|gosec|clang-format|clang-tidy|cppcheck|cpplint|hadolint|shellcheck|shfmt|tflint|tfsec|ansible-lint|yamllint|markdownlint(?:-cli2?)?|phpcs|phpstan|psalm|pint|php-cs-fixer|phpmd|detekt|ktlint|checkstyle|swiftlint|luacheck|helmlint|actionlint|mypy_django|pyre|interrogate|djhtml|vale|codespell|refurb|prospector|pyflakes|pylama|flakeheaven|trunk check|ty)(?:@\S+)?(?= |$)|(?:pre-commit) run|lint-staged|cargo (?:\+\S+ )?(?:clippy|fmt)|go (?:vet|fmt)|dotnet format|dotnet csharpier|(?:next|vue-cli-service|ng|nx|turbo|expo|react-scripts|kube-linter|helm|buf|spectral|solhint|nuxt|umi|taro|gdlint|deno|artisan) lint|deno fmt|vue-tsc|tsc --noEmit|terraform fmt|terraform validate|mix (?:format|credo)|dart (?:format|analyze)|flutter analyze|scalafmt|npm-check)/;

/** The linter that a command calls; undefined where it calls none. Installing one is not calling it. */
export function linterOf(command: string): string | undefined {
  const words = plainWords(command);
  let text = words
    .join(' ')
    .slice(0, 1000)
    .replace(/^(?:\.\/)?(?:\S*\/)?(?=(?:bin|Scripts)\/)/, '')
    .replace(/^(?:bin|Scripts)\//, '');
  text = text.replace(/^python[\d.]* -m /, '');
  if (/--version|--help|^tsc |^vue-tsc/.test(text)) return undefined;
  const found = LINTERS.exec(text)?.[0];
  if (found !== undefined) return found;
  const java = /^(?:\S*\/)?(?:mvnw?|gradlew?)\b.*?\b(checkstyle|spotless|pmd|spotbugs|ktlint|detekt|fmt)/i.exec(text);
  return java?.[1];
}

/** A deployment tool's look at its own files, which scripts take before they deploy: by itself no step of a linter's. */
export const guardsDeployment = (command: string): boolean =>
  /^(?:terraform (?:validate|fmt)|helm lint)$/.test(linterOf(command) ?? '');

/** Actions and images whose name is a linter's. */
export const isLintAction = (uses: string): boolean =>
  /super-linter|megalinter|ruff-action|psf\/black|golangci-lint-action|hadolint-action|action-shellcheck|pre-commit\/action|flake8|pylint|action-eslint|reviewdog|tflint|ansible-lint|wemake-python|rubocop|clippy-check|mypy|action-black|phpstan|setup-biome|lint-action|yamllint|clang-format|cpp-linter|prettier|markdownlint|trunk-action|qodana|isort/i.test(
    uses,
  );
