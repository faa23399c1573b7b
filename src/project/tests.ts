import type { SourceFacts, TestCase } from '../languages/facts.ts';
import { baseBoundaries } from './base-classes.ts';
import { contextBoundaries } from './behave.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { caseMocks } from './case-mocks.ts';
import { type DbtTest, dbtTestPaths, dbtTests } from './dbt.ts';
import { fixturesFor } from './fixtures.ts';
import { givenDatabases } from './given-databases.ts';
import { helperBoundaries } from './helper-modules.ts';
import { liveCalls } from './live-calls.ts';
import { liveChats } from './live-chats.ts';
import { liveHosts } from './live-hosts.ts';
import { withoutMockedClouds } from './mocked-clouds.ts';
import { ownClients } from './own-clients.ts';
import { ownSockets } from './own-sockets.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Project, ProjectFile } from './project.ts';
import { pythonModules, reachedByImports } from './python-modules.ts';
import { isWhereRunnersLook, runnerConfigurations } from './runner-files.ts';
import { factsOf, ownCode, type Source, sourcesOf } from './sources.ts';
import { springData } from './spring-data.ts';
import { assertionsElsewhere } from './suite-checks.ts';
import { suiteClients } from './suite-clients.ts';
import { runnerOf } from './test-runners.ts';
import { isOwnPath, touchesOwnScript } from './touches.ts';

/** Why a case counts, or what it lacks. */
export type Worth = 'asserts' | 'silent' | 'vacuous' | 'foreign' | 'placeholder';

export interface JudgedCase {
  readonly case: TestCase;
  /** `foreign`: it asserts, but nothing shows that it is about the project's own code. */
  readonly worth: Worth;
  /** Its own boundaries and those of its fixtures. */
  readonly boundaries: readonly PlacedBoundary[];
  /** True where it replaces something by mocks, or its file does so for all. */
  readonly mocks: boolean;
}

export interface TestFile {
  readonly file: ProjectFile;
  /** `pytest`, `unittest`, `jest`, `junit`, `go test` … */
  readonly runner: string;
  /** At least one, in the order of the file. */
  readonly cases: readonly JudgedCase[];
}

export interface TestInventory {
  readonly files: number;
  readonly cases: number;
  /** Cases that assert something about own code. */
  readonly asserting: number;
  readonly silent: number;
  readonly vacuous: number;
  /** Asserting cases that cross a boundary. */
  readonly integration: number;
  /** The runner of most cases; undefined without test files. */
  readonly runner: string | undefined;
}

/** Imports that lead into the project in JavaScript and TypeScript: relative ones, and the usual aliases of its root. */
const OWN_MODULE = /^(?:\.|\/|~|#|@\/|src\/|app\/|\$lib)/;

/** Tests of infrastructure and of policies, which are no program files. */
const declaredTests = (project: Project): readonly ProjectFile[] => project.ofPaths(findDeclaredTests);

function findDeclaredTests(project: Project): readonly ProjectFile[] {
  const policies = project.own.some((file) => file.language === 'rego' && !file.test);
  return project.own.filter(
    (file) => file.path.endsWith('.tftest.hcl') || (policies && file.test && file.language === 'rego'),
  );
}

/** Paths whose content the judgement of tests needs: all own program files (any may hold a case, or a fixture), Terraform's tests, Rego's and dbt's. */
export const testReads = (project: Project): readonly string[] => [
  ...[...ownCode(project), ...declaredTests(project)].map((file) => file.path),
  ...dbtTestPaths(project),
  ...runnerConfigurations(project),
];

/** Own files with at least one test case, asserting or not, sorted by path. */
export function testFilesOf(project: Project): readonly TestFile[] {
  return project.once(findTestFiles);
}

export function testInventory(project: Project): TestInventory {
  return project.once(takeInventory);
}

function takeInventory(project: Project): TestInventory {
  const files = testFilesOf(project);
  const cases = files.flatMap((one) => one.cases);
  const worth = (kind: Worth) => cases.filter((one) => one.worth === kind).length;
  const runners = new Map<string, number>();
  for (const one of files) runners.set(one.runner, (runners.get(one.runner) ?? 0) + one.cases.length);
  return {
    files: files.length,
    cases: cases.length,
    asserting: worth('asserts'),
    silent: worth('silent'),
    vacuous: worth('vacuous'),
    integration: cases.filter((one) => one.worth === 'asserts' && one.boundaries.length > 0).length,
    runner: [...runners].sort((a, b) => b[1] - a[1])[0]?.[0],
  };
}

function findTestFiles(project: Project): readonly TestFile[] {
  const declared = declaredTests(project).flatMap((file) => {
    const facts = factsOf(project, file.path);
    return facts ? [{ file, facts }] : [];
  });
  const programs = [...sourcesOf(project), ...declared]
    .filter(({ file, facts }) => facts.tests.length > 0 && isWhereRunnersLook(project, file))
    .map((source) => judged(project, source));
  return [...programs, ...dbtTests(project).map(judgedDbt)].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

/** Files whose cases are cases beyond doubt, under names that no runner looks for. */
export const passedOver = (project: Project): readonly Source[] =>
  sourcesOf(project).filter(
    ({ file, facts }) =>
      facts.tests.length > 0 && !/script$/.test(facts.language) && !isWhereRunnersLook(project, file),
  );

const judgedDbt = ({ file, case: one, model }: DbtTest): TestFile => ({
  file,
  runner: 'dbt test',
  cases: [{ case: one, worth: model === undefined ? 'foreign' : 'asserts', boundaries: [], mocks: false }],
});

function judged(project: Project, { file, facts }: Source): TestFile {
  const placeholder = isPlaceholder(file.path, facts.tests);
  const reached =
    facts.language === 'python' ? reachesOwnPython(project, file.path, facts) : reachesOwn(project, facts);
  const kept = contextBoundaries(project, file.path, facts);
  const chats = liveChats(project, file.path, facts);
  const cases = facts.tests.map((own): JudgedCase => {
    const one = withElsewhere(project, file.path, facts, own);
    const provided = fixturesFor(project, file.path, one.fixtures, one.line);
    const crossed = [
      ...one.boundaries.map((each) => ({ ...each, path: file.path })),
      ...provided.boundaries,
      ...kept,
      ...ownClients(project, file.path, facts, one.line),
      ...suiteClients(project, file.path, facts, one.line),
      ...baseBoundaries(project, file.path, facts, one),
      ...helperBoundaries(project, file.path, facts, one),
      ...liveHosts(project, file.path, facts, one.line),
      ...chats(one.line),
      ...liveCalls(project, file.path, facts, one.line),
      ...ownSockets(project, file.path, facts, one.line),
      ...springData(project, file.path, facts, one.line),
      ...givenDatabases(project, file.path, facts, one.line),
    ];
    const boundaries = withoutMockedClouds(project, crossed, [file.path, ...provided.paths]);
    const about =
      reached ||
      provided.application ||
      provided.paths.some((path) => reachedByImports(project, path) !== undefined) ||
      boundaries.some((each) => touchesOwnScript(each, facts));
    return { case: one, worth: worthOf(one, placeholder, about), boundaries, mocks: caseMocks(facts, one) };
  });
  return { file, runner: runnerOf(facts), cases };
}

/** A case that asserts nothing in its own file may leave it to others of its suite. */
function withElsewhere(project: Project, path: string, facts: SourceFacts, one: TestCase): TestCase {
  if (one.assertions > 0) return one;
  const assertions = assertionsElsewhere(project, path, facts, one);
  return assertions > 0 ? { ...one, assertions } : one;
}

function worthOf(one: TestCase, placeholder: boolean, about: boolean): Worth {
  if (placeholder) return 'placeholder';
  if (one.assertions > 0) return about ? 'asserts' : 'foreign';
  return one.vacuous > 0 ? 'vacuous' : 'silent';
}

/** Imports, patched names, loaded scripts and literal paths that lead from a Python test to the project. */
function reachesOwnPython(project: Project, path: string, facts: SourceFacts): boolean {
  if (reachedByImports(project, path) !== undefined) return true;
  return facts.calls.some(({ name, args }) => {
    const [first] = args;
    if (/^(?:runpy\.run_\w+|importlib\.util\.spec_from_file_location|airflow\.models\.(?:dagbag\.)?DagBag)$/.test(name))
      return true;
    if (/(?:^|\.)(?:patch|setattr|import_module|__import__|importorskip)$/.test(name) && first)
      return reachesByName(project, first, path);
    return args.some((arg) => arg !== null && isOwnPath(project, arg));
  });
}

function reachesByName(project: Project, dotted: string, path: string): boolean {
  const parts = dotted.split('.').slice(0, 8);
  for (let length = parts.length; length > 0; length -= 1)
    if (pythonModules(project).resolve({ module: parts.slice(0, length).join('.') }, path).length) return true;
  return false;
}

/** In other languages a test stands in its package, or names what it tests by a path. */
function reachesOwn(project: Project, facts: SourceFacts): boolean {
  if (facts.language !== 'javascript' && facts.language !== 'typescript') return true;
  if (facts.tests.some((one) => one.boundaries.length > 0)) return true;
  return (
    facts.imports.some(
      ({ module }) =>
        OWN_MODULE.test(module) || (module.includes('/') && isOwnPath(project, module.replace(/^@/, ''), true)),
    ) || facts.calls.some(({ args }) => args.some((arg) => arg !== null && /^(?:\.{1,2}|@|~)\//.test(arg)))
  );
}
