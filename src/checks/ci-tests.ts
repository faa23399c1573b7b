import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import { resolveFolder } from '../parse/paths.ts';
import { type TestCommand, type TestLanguage, testCommandOf } from '../parse/test-commands.ts';
import { installReads, lackOf } from '../project/ci-installs.ts';
import { pipelinesOf, type ReachedCommand, startsByChange } from '../project/pipelines.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { pipelineReads, reachedCommands } from '../project/reached.ts';
import { type TestFile, testFilesOf, testReads } from '../project/tests.ts';
import { stackOf } from './advice/stack.ts';
import { testSteps, workflowFor } from './advice/workflow.ts';

const LANGUAGES: Readonly<Record<TestLanguage, readonly string[]>> = {
  python: ['python'],
  js: ['javascript', 'typescript'],
  jvm: ['java', 'kotlin', 'groovy', 'scala'],
  go: ['go'],
  rust: ['rust'],
  dotnet: ['csharp'],
  php: ['php'],
  ruby: ['ruby'],
  c: ['c', 'cpp', 'python', 'shell'],
  shell: ['shell'],
  powershell: ['powershell'],
  terraform: ['hcl'],
  rego: ['rego'],
  // Its tests stand in YAML, and have a runner of their own.
  dbt: [],
  dart: ['dart'],
  swift: ['swift'],
  any: [],
};

const DBT = 'dbt test';

export const ciTests: Check<Project> = {
  id: 'ci.tests',
  title: 'CI runs the tests',
  about: {
    asks: "The CI that a push or a pull request starts runs the project's own tests.",
    why: 'Tests that nobody has to remember are the only ones that always run.',
    how: [
      'Each step is followed to the commands that it reaches: through make, tox, nox, npm scripts, shell scripts, Compose services, Dockerfiles, reusable workflows and composite actions.',
      '',
      "- One of the commands must run tests, and must find at least one test case of the project's.",
      '- `-DskipTests`, or a repository without tests, does not count. A command that looks in the wrong folder, beside tests that stand elsewhere, fulfils it in part; so does one that cannot work, because the job installs no test runner, or its folder holds no project.',
      '- Read through GitHub, what its checks came to at the graded commit stands beside the proof; it decides nothing.',
    ].join('\n'),
    example: ['```yaml', '      - run: pip install . pytest', '      - run: pytest', '```'].join('\n'),
  },
  reads: (project) => [...pipelineReads(project), ...testReads(project), ...installReads(project)],
  evaluate(project): Finding {
    const tests = testFilesOf(project).filter(({ cases }) =>
      cases.some(({ worth }) => worth !== 'placeholder' && worth !== 'vacuous'),
    );
    const near: Evidence[] = [];
    const lacking: Evidence[] = [];
    for (const reached of reachedCommands(project)) {
      const named = testCommandOf(reached.command);
      const direct = named && testsFor(project, named, reached, tests);
      const command = direct ? named : (launched(project, reached) ?? named);
      if (!command) continue;
      const found = direct ?? testsFor(project, command, reached, tests);
      const lack = found && lackOf(project, reached, command);
      if (found && lack === undefined) return met([...chain(reached, found), ...said(project, reached)]);
      if (lack !== undefined) {
        const short = reached.command.slice(0, 80);
        lacking.push({
          path: reached.path,
          line: reached.line,
          detail:
            lack === 'runner'
              ? say`${short}: nothing that this job installs brings the test runner`
              : say`${short}: its folder holds no project that it could test`,
        });
        continue;
      }
      // Without tests of its own, dbt still asserts what schema files say of columns: it looks for nothing else.
      if (command.finds !== 'script' && command.language !== 'dbt')
        near.push({
          path: reached.path,
          line: reached.line,
          detail: say`${reached.command.slice(0, 80)}: finds no test case of the project's`,
        });
    }
    return lacking.length > 0 ? cannotRun(project, lacking) : withoutTests(project, near, tests);
  },
};

/** What the host's checks came to, where it was asked: more proof, or less, but no other verdict, for a clone does not know it. */
function said(project: Project, { pipeline }: ReachedCommand): Evidence[] {
  const { checks } = project.snapshot.host;
  if (!checks) return [];
  const detail =
    checks === 'passing'
      ? say`the host reports its checks of this commit as passing`
      : say`the host reports its checks of this commit as failing`;
  return [{ path: pipeline.path, detail }];
}

/** The pipeline's line first, then every station to the command, then a test that it finds. */
function chain(reached: ReachedCommand, found: TestFile): Evidence[] {
  const stations = reached.via.map(
    ({ path, line, command }): Evidence => ({ path, line, detail: command.slice(0, 120) }),
  );
  const short = stations.length > 4 ? [...stations.slice(0, 2), ...stations.slice(-2)] : stations;
  return [
    ...short,
    {
      path: found.file.path,
      line: found.cases[0]?.case.line ?? 1,
      detail: say`test case ${found.cases[0]?.case.name.slice(0, 60)}`,
    },
  ];
}

/** A Python script or module of the project's own that starts pytest or unittest. */
function launched(project: Project, { command, folder }: ReachedCommand): TestCommand | undefined {
  const [, named, module] =
    /(?:^|\s)(?:(?:python[\d.]*\s+)?(\S+\.py)\b|(?:python[\d.]*|coverage\s+run)\s(?:\S+\s){0,6}?-m\s+([\w.]+))/.exec(
      command.slice(0, 500),
    ) ?? [];
  const script = module === undefined ? (named ?? '') : `${module.replaceAll('.', '/')}.py`;
  const path = script === '' ? undefined : resolveFolder(folder, script);
  const text = path === undefined ? undefined : project.text(path);
  if (path === undefined || text === undefined) return undefined;
  if (/pytest\.main\(|['"]pytest['"]\s*[,\]]|TestLoader\(|TextTestRunner\(/.test(text))
    return { runner: 'pytest', language: 'python', paths: [], finds: 'all' };
  return module === undefined ? undefined : { runner: 'python', language: 'python', paths: [script], finds: 'script' };
}

function testsFor(
  project: Project,
  command: TestCommand,
  reached: ReachedCommand,
  tests: readonly TestFile[],
): TestFile | undefined {
  const languages = LANGUAGES[command.language];
  const suited = tests.filter(({ file, runner }) =>
    command.language === 'dbt' || runner === DBT
      ? command.language === 'dbt' && runner === DBT
      : languages.length === 0 || languages.includes(file.language ?? ''),
  );
  // In a container the folders have other names.
  if (
    reached.via.some((step) =>
      /\b(?:docker|podman|compose|vagrant|lxc)\b|Dockerfile/.test(`${step.command} ${step.path}`),
    )
  )
    return suited[0];
  const places = (command.paths.length > 0 ? command.paths : ['']).flatMap(
    (path) => resolveFolder(reached.folder, path) ?? [],
  );
  if (command.finds === 'script')
    return suited.find(
      ({ file }) =>
        places.includes(file.path) && /__main__|unittest\.main\(|pytest\.main\(/.test(project.text(file.path) ?? ''),
    );
  return places.flatMap((place) => suited.filter(({ file }) => isFound(project, command, file, place)))[0];
}

function isFound(project: Project, command: TestCommand, file: ProjectFile, place: string): boolean {
  if (file.path === place || file.path === `${place}.py`) return true;
  const inside = place === '' || file.path.startsWith(`${place}/`);
  if (!inside) return command.finds === 'packages' && `${place}.py` === file.path;
  if (command.runner === 'pytest') return /^test_.*\.py$|_test\.py$/.test(file.name) || hasOwnPattern(project);
  if (command.finds === 'packages') return isPackaged(project, file, place);
  if (command.language === 'go' && command.paths.length === 0) return file.folder === place;
  return true;
}

/** unittest walks only into folders with an `__init__.py`. */
function isPackaged(project: Project, file: ProjectFile, start: string): boolean {
  if (!/^test.*\.py$/.test(file.name)) return false;
  for (
    let folder = file.folder;
    folder !== start && folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
  ) {
    if (!project.file(`${folder}/__init__.py`)) return false;
  }
  return true;
}

/** pytest's `python_files` names other files than the usual ones. */
const hasOwnPattern = (project: Project): boolean =>
  ['pytest.ini', 'pyproject.toml', 'setup.cfg', 'tox.ini'].some((path) =>
    /^[ \t]*python_files[ \t]*=/m.test(project.text(path) ?? ''),
  );

/** The tests are there and called, but the job as it is written must fail. */
function cannotRun(project: Project, lacking: readonly Evidence[]): Finding {
  const [first] = lacking;
  return partial(
    lacking.slice(0, 5),
    say`Give the job in \`${first?.path}\` what its test command needs: install the test runner, and call it where the project is.`,
    { path: first?.path ?? '', snippet: testSteps(stackOf(project)) },
  );
}

function withoutTests(project: Project, near: readonly Evidence[], tests: readonly TestFile[]): Finding {
  const stack = stackOf(project);
  const running = pipelinesOf(project).filter(startsByChange);
  const first = running[0];
  if (!first) {
    const fix = workflowFor(project);
    const idle = pipelinesOf(project)[0];
    const evidence: Evidence = idle
      ? { path: idle.path, line: idle.triggers[0]?.line ?? 1, detail: say`no push or pull request starts it` }
      : { path: '.', detail: say`no CI that could run tests` };
    return unmet([evidence], say`Add \`${fix.path}\` with a job that runs \`${stack.test}\`.`, fix);
  }
  const fix = { path: first.path, snippet: testSteps(stack) };
  const steps = running.slice(0, 3).map(
    (pipeline): Evidence => ({
      path: pipeline.path,
      line: pipeline.jobs[0]?.line ?? 1,
      detail: say`runs no test command`,
    }),
  );
  if (tests.length === 0) {
    return unmet(
      near.length > 0 ? near.slice(0, 5) : steps,
      near.length > 0
        ? say`CI calls a test runner, but there is no test case to run: write the first one.`
        : say`Write a first test, then run it in \`${first.path}\` with \`${stack.test}\`.`,
      fix,
    );
  }
  if (near.length > 0)
    return partial(
      near.slice(0, 5),
      say`The test command in \`${near[0]?.path}\` does not find \`${tests[0]?.file.path}\`: point it to the folder of the tests.`,
      fix,
    );
  return unmet(steps, say`Let \`${first.path}\` run \`${stack.test}\`.`, fix);
}
