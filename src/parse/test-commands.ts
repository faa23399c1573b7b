import { plainWords } from './shell.ts';

export type TestLanguage =
  | 'python'
  | 'js'
  | 'jvm'
  | 'go'
  | 'rust'
  | 'dotnet'
  | 'php'
  | 'ruby'
  | 'c'
  | 'shell'
  | 'powershell'
  | 'terraform'
  | 'rego'
  | 'dbt'
  | 'dart'
  | 'swift'
  | 'any';

export interface TestCommand {
  /** `pytest`, `go test` … */
  readonly runner: string;
  readonly language: TestLanguage;
  /** Files and folders that it is told to look in; none where it looks everywhere. */
  readonly paths: readonly string[];
  /** `unittest` finds only packages; `script` is a file that is run as it is. */
  readonly finds: 'all' | 'packages' | 'script';
}

/** First words that run tests, by language. */
const RUNNERS: readonly (readonly [RegExp, TestLanguage])[] = [
  [
    /^(?:pytest|py\.test|nosetests|nose2|trial|ward|ptw|pytest-\w+|green|hatch test|pyodide-build|manim)(?: |$)/,
    'python',
  ],
  [/^(?:behave|robot|molecule test)(?: |$)/, 'any'],
  [
    /^(?:jest|vitest|mocha|ava|tap|tape|karma start|jasmine|qunit|wtr|web-test-runner|react-scripts test|react-app-rewired test|craco test|vue-cli-service test\S*|ng (?:test|e2e)|cypress run|playwright test|node .*--test|bun test|deno test|c8 \S+|nyc \S+|lab|uvu|wdio|nightwatch|hardhat test|truffle test|aegir test|umi-test|expo test|testcafe|cucumber-js|zuul|aoyagi|ember test|elm-test|electron-mocha|tsd|japa|poku|lerna test)(?: |$)/,
    'js',
  ],
  [/^(?:go test|gotestsum|ginkgo|richgo test)(?: |$)/, 'go'],
  [/^cargo (?:\+\S+ )?(?:test|t|nextest|tarpaulin|llvm-cov|hack .*test)(?: |$)|^cross test/, 'rust'],
  [/^dotnet (?:test|vstest)(?: |$)|^(?:vstest\.console|nunit3-console|xunit\.console)/, 'dotnet'],
  [
    /^(?:(?:\.\/)?vendor\/bin\/|php (?:\.\/)?(?:vendor\/bin\/)?|(?:\.\/)?bin\/)?(?:simple-)?(?:phpunit|pest|paratest|codecept run|behat|phpspec run)(?: |$)|^php artisan test|^artisan test|^phpunit/,
    'php',
  ],
  [
    /^(?:(?:\.\/)?bin\/)?(?:rspec|rails (?:db:\S+ )*(?:test|spec)\S*|rake(?: (?:test|spec)\S*)?$|rake (?:\S+ )*(?:test|spec)|cucumber|minitest|m(?: |$))/,
    'ruby',
  ],
  [
    /^(?:ctest|meson test|ninja (?:\S+ )*test|bazel test|cmake --build .*--target (?:run_)?tests?|xmake test|gtest-parallel|catchsegv)(?: |$)|^make (?:\S+ )*(?:test|check)$/,
    'c',
  ],
  [/^(?:bats|shellspec|shunit2|zunit)(?: |$)/, 'shell'],
  [/^(?:terraform|tofu) test|^terratest/, 'terraform'],
  [/^Invoke-Pester(?: |$)/i, 'powershell'],
  [/^(?:opa test|conftest verify)(?: |$)/, 'rego'],
  [/^dbt (?:--?\S+ )*(?:test|build)(?: |$)/, 'dbt'],
  [/^(?:flutter|dart|very_good) (?:test|drive)|^(?:dart run )?test(?: |$)/, 'dart'],
  [/^(?:swift test|xcodebuild .*test)/, 'swift'],
  [
    /^(?:auto-test|mix test|lein test|sbt .*test|stack test|cabal test|rebar3 (?:eunit|ct)|zig (?:build )?test|busted|julia .*Pkg\.test|Rscript .*test|nimble test|crystal spec|dune (?:run)?test|forge test|anchor test)/,
    'any',
  ],
];
const ONLY_LOOKS =
  /(?:^| )(?:--version|--help|-h|--collect-only|--co|--fixtures|--listTests|--list|--markers|--dry-run|--no-run)(?: |$)/;
const MAVEN_SKIPS =
  /-DskipTests(?:=true)?(?: |$)|-DskipUnitTests(?:=true)?(?: |$)|-Dmaven\.test\.skip(?:=true)?(?: |$)|-Pskip-?tests/i;
const VALUED =
  /^(?:-[kmcnprWos]|-cov|--cov|--maxfail|--junitxml|--junit-xml|--cov-report|--cov-config|--rootdir|--durations|--tb|--html|--ds|--settings|--ignore|--deselect|--config|--reporter|--pattern|--top-level-directory|--timeout|--numprocesses|--dist|--verbosity|-v\d|--browser|--alluredir|--log-level|--project|--asyncio-mode|--env|--parallel|--import-mode|--testdox-html)$/;

/** What a simple command tests; undefined where it runs no tests. */
export function testCommandOf(command: string): TestCommand | undefined {
  let words = plainWords(command);
  if (words[0] === 'coverage' || words[0] === 'kcov' || words[0] === 'coverage3') words = coverageInner(words);
  const program = (words[0] ?? '')
    .replace(
      /^.*[\\/](?=(?:python[\d.]*|pytest|jest|vitest|mocha|rspec|gradlew|mvnw|phpunit|pest|tox|coverage|react-scripts)(?:\.exe|\.bat|\.cmd)?$)/,
      '',
    )
    .replace(/\.(?:exe|cmd|bat)$/, '');
  const all = [program, ...words.slice(1)];
  const text = all.join(' ').slice(0, 1000);
  if (ONLY_LOOKS.test(text)) return undefined;
  if (/^(?:python|py|pypy)[\d.]*$/.test(program)) return pythonTest(all.slice(1));
  if (/manage\.py$|^django-admin$/.test(program)) return pythonTest(all);
  if (/^mvnw?$/.test(program)) return mavenTest(all, text);
  if (/^(?:gradlew?|gradle)$/.test(program)) return gradleTest(all, text);
  for (const [pattern, language] of RUNNERS) {
    if (!pattern.test(text)) continue;
    const skip =
      language === 'python' ? (program === 'hatch' ? 2 : 1) : (pattern.exec(text)?.[0].trim().split(' ').length ?? 1);
    return {
      runner: all.slice(0, Math.min(skip, 2)).join(' '),
      language,
      paths: pathsIn(all.slice(skip), language),
      finds: 'all',
    };
  }
  return undefined;
}

function coverageInner(words: readonly string[]): string[] {
  const at = words.findIndex(
    (word, i) =>
      i > 1 &&
      (word === '-m' ||
        (!word.startsWith('-') &&
          !VALUED.test(words[i - 1] ?? '') &&
          !/^--(?:source|omit|include|rcfile)$/.test(words[i - 1] ?? ''))),
  );
  return words[1] === 'run' && at > 0 ? ['python', ...words.slice(at)] : [];
}

function pythonTest(words: readonly string[]): TestCommand | undefined {
  const start = words.findIndex(
    (word, i) => word === '-m' || (!word.startsWith('-') && words[i - 1] !== '-W' && words[i - 1] !== '-X'),
  );
  const rest = start < 0 ? [] : words.slice(start);
  if (rest[0] === '-m') {
    const module = rest[1] ?? '';
    if (module === 'coverage') return testCommandOf(rest.slice(1).join(' '));
    if (/^(?:unittest|nose2|twisted\.trial|xmlrunner)$/.test(module)) return unittestCommand(module, rest.slice(2));
    if (module === 'django' || module === 'manage') return pythonTest(['manage.py', ...rest.slice(2)]);
    return /^(?:pytest|tox|nox|behave|robot|nose|green|ward)$/.test(module)
      ? testCommandOf(rest.slice(1).join(' '))
      : undefined;
  }
  const script = rest[0] ?? '';
  const verb = rest[1];
  if (/manage\.py$/.test(script) || script === 'django-admin') {
    const folder = script.includes('/') ? [script.slice(0, script.lastIndexOf('/'))] : [];
    return verb === 'test'
      ? { runner: 'manage.py test', language: 'python', paths: folder, finds: 'all' }
      : verb === 'pytest'
        ? { runner: 'pytest', language: 'python', paths: folder, finds: 'all' }
        : undefined;
  }
  if (/setup\.py$/.test(script))
    return verb === 'test' || verb === 'pytest'
      ? { runner: 'setup.py test', language: 'python', paths: [], finds: 'all' }
      : undefined;
  return /\.py$/.test(script) ? { runner: 'python', language: 'python', paths: [script], finds: 'script' } : undefined;
}

function unittestCommand(module: string, rest: readonly string[]): TestCommand {
  const own = rest[0] === 'discover' ? rest.slice(1) : rest;
  // The shell turns a pattern into files, which unittest takes as they are.
  const pattern = own.find((word) => /^[^-][^*]*\*/.test(word) && rest[0] !== 'discover');
  if (pattern !== undefined) {
    const folder = pattern.slice(0, Math.max(0, pattern.lastIndexOf('/', pattern.indexOf('*'))));
    return { runner: `python -m ${module}`, language: 'python', paths: [folder], finds: 'all' };
  }
  const at = own.findIndex((word) => word === '-s' || word === '--start-directory');
  const inline = own.flatMap((word) => /^(?:-s|--start-directory=)(.+)$/.exec(word)?.[1] ?? []);
  const named = own.filter(
    (word, i) =>
      !word.startsWith('-') && !/^-[spt]$|^--(?:pattern|top-level-directory|start-directory)$/.test(own[i - 1] ?? ''),
  );
  const start = at >= 0 ? own[at + 1] : inline[0];
  const paths =
    start !== undefined
      ? [start]
      : rest[0] === 'discover'
        ? named.slice(0, 1)
        : named.map((name) => (/\.py$|\//.test(name) ? name : name.replaceAll('.', '/')));
  return { runner: `python -m ${module}`, language: 'python', paths, finds: 'packages' };
}

function mavenTest(words: readonly string[], text: string): TestCommand | undefined {
  const goals = words.some((word) =>
    /^(?:test|verify|install|package|deploy|integration-test|site|surefire:test|failsafe:\S+|jacoco:\S+|org\.jacoco\S+)$/.test(
      word,
    ),
  );
  if (!goals || MAVEN_SKIPS.test(text)) return undefined;
  const at = words.findIndex((word) => word === '-f' || word === '--file');
  const pom = at < 0 ? undefined : words[at + 1];
  return {
    runner: 'mvn',
    language: 'jvm',
    paths: pom?.includes('/') ? [pom.replace(/\/?[^/]*\.xml$/, '') || '.'] : [],
    finds: 'all',
  };
}

function gradleTest(words: readonly string[], text: string): TestCommand | undefined {
  if (/(?:-x|--exclude-task)[ =]?:?(?:\w+:)*test\b/i.test(text)) return undefined;
  const tasks = words
    .slice(1)
    .filter((word) => !word.startsWith('-'))
    .map((word) => word.slice(word.lastIndexOf(':') + 1));
  const tests = tasks.some(
    (task) =>
      /^(?:build|check|test|buildPlugin|buildDependents|allTests|koverXmlReport|jacocoTestReport)$|^test[A-Z]|Tests?$|^connected\w*(?:Check|Test)$/.test(
        task,
      ) && !/^(?:compile|assemble|process)/.test(task),
  );
  return tests ? { runner: 'gradle', language: 'jvm', paths: [], finds: 'all' } : undefined;
}

/** Words that name files or folders; only Python's and Go's runners are held to them, others take patterns there. */
function pathsIn(words: readonly string[], language: TestLanguage): string[] {
  if (language !== 'python' && language !== 'go' && language !== 'shell') return [];
  return words
    .filter(
      (word, i) => !word.startsWith('-') && !VALUED.test(words[i - 1] ?? '') && !/[$*{}=]/.test(word) && word !== '',
    )
    .map(
      (word) =>
        word
          .replace(/::.*$/, '')
          .replace(/\/?\.\.\.$/, '')
          .replace(/^github\.com\/.*$/, '.') || '.',
    );
}
