import type { BoundaryKind } from '../languages/facts.ts';
import { type Check, met, unmet } from '../model/check.ts';
import { files as countedFiles } from '../model/counted.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { integrationFix } from '../project/integration-advice.ts';
import type { Project } from '../project/project.ts';
import { glimpse, nearMisses } from '../project/test-gaps.ts';
import { type JudgedCase, type TestFile, testFilesOf, testInventory, testReads } from '../project/tests.ts';

const FOLDER =
  /(?:^|\/)(?:tests?[-_.]?)?(?:integrations?|integrationtests?|e2e|end[-_]?to[-_]?end|functional|functionaltests?)(?:[-_.]?tests?)?\//i;
const WORDS: Readonly<Record<BoundaryKind, string>> = {
  http: say`HTTP`,
  database: say`a database`,
  subprocess: say`a process of its own`,
  filesystem: say`the file system`,
  browser: say`a browser`,
  container: say`a container`,
  network: say`the network`,
  app: say`the app's own front end`,
};

export const testsIntegration: Check<Project> = {
  id: 'tests.integration',
  title: 'Integration tests',
  about: {
    asks: 'At least one test case crosses a real boundary of the program, or stands in a folder of integration tests.',
    why: 'Parts that work alone can still fail together. A test through the real door finds what unit tests cannot.',
    how: [
      'Each asserting test case is followed through its body, its helpers and set-up, and the fixtures that it asks for, in `conftest.py` files too.',
      '',
      "- Boundaries are: an HTTP client against the application, a database session (in memory too), a process, the file system through the program's own entry point, a browser, a container, a socket, somebody else's live server, or the app's own front end, driven without a screen.",
      '- What the case or its class replaces by mocks is not crossed.',
      '- Asserting cases in a folder named `integration`, `e2e` or `functional` count as well, unless each of them mocks.',
    ].join('\n'),
    example: [
      '```python',
      'from fastapi.testclient import TestClient',
      '',
      'from app.main import app',
      '',
      '',
      'def test_health():',
      '    assert TestClient(app).get("/health").status_code == 200',
      '```',
    ].join('\n'),
  },
  reads: testReads,
  evaluate(project) {
    const files = testFilesOf(project);
    const crosses = (one: JudgedCase): boolean => one.boundaries.length > 0;
    const crossing = files.flatMap((file) => witness(file, crosses, crossed));
    if (crossing.length) return { ...met(crossing.slice(0, 4)), count: counted(files, crosses) };
    const inFolder = files.filter(({ file }) => FOLDER.test(file.path));
    const real = (one: JudgedCase): boolean => !one.mocks;
    const filed = inFolder.flatMap((file) =>
      witness(
        file,
        real,
        ({ case: one }) => say`${glimpse(one.name)}: an asserting case in a folder of integration tests`,
      ),
    );
    if (filed.length) return { ...met(filed.slice(0, 4)), count: counted(inFolder, real) };
    return withoutIntegration(project, files);
  },
};

/** A database that the test itself makes up tells nothing of the project; a live server, or the project's deployed database, does. */
const MADE_UP = /sqlite|sqlalchemy|sqlmodel|:memory:/i;
const counts = (one: JudgedCase): boolean =>
  one.worth === 'asserts' || (one.worth === 'foreign' && one.boundaries.some((each) => !MADE_UP.test(each.detail)));

const counted = (files: readonly TestFile[], fits: (one: JudgedCase) => boolean): number =>
  files.reduce((sum, file) => sum + file.cases.filter((one) => counts(one) && fits(one)).length, 0);

function witness(
  file: TestFile,
  fits: (one: JudgedCase) => boolean,
  say: (one: JudgedCase, path: string) => string,
): Evidence[] {
  const found = file.cases.find((one) => counts(one) && fits(one));
  return found ? [{ path: file.file.path, line: found.case.line, detail: say(found, file.file.path) }] : [];
}

function crossed({ case: one, boundaries }: JudgedCase, path: string): string {
  const [first] = boundaries;
  if (!first) return glimpse(one.name);
  const where = first.path === path ? say`line ${first.line}` : `${first.path}:${first.line}`;
  const boundary = WORDS[first.kind];
  return say`${glimpse(one.name)} crosses ${phrase(boundary)}: ${phrase(glimpse(first.detail))} (${phrase(where)})`;
}

function withoutIntegration(project: Project, files: readonly TestFile[]) {
  const { cases, asserting, files: many } = testInventory(project);
  const { fix, how } = integrationFix(project);
  const silent = files.flatMap(({ file, cases: all }) =>
    all
      .filter((one) => one.boundaries.length > 0 && one.case.assertions === 0)
      .map((one) => ({
        path: file.path,
        line: one.case.line,
        detail: say`${phrase(crossed(one, file.path))}, but asserts nothing`,
      })),
  );
  const mocked = files
    .filter(({ file, cases: all }) => FOLDER.test(file.path) && all.some(({ mocks }) => mocks))
    .map(({ file }) => ({
      path: file.path,
      detail: say`in a folder of integration tests, but it replaces the boundary by mocks`,
    }));
  const [first] = files.filter((file) => file.cases.some((one) => one.worth === 'asserts'));
  const inMemory = first
    ? [
        {
          path: first.file.path,
          line: first.cases.find((one) => one.worth === 'asserts')?.case.line ?? 1,
          detail: say`${asserting} of ${cases} cases in ${phrase(countedFiles(many))} assert, none of them across a boundary`,
        },
      ]
    : [];
  const found: Evidence[] = [...silent, ...mocked, ...inMemory].slice(0, 4);
  const evidence = found.length ? found : nearMisses(project, 3);
  return unmet(
    evidence.length ? evidence : [{ path: '.', detail: say`no test case among the source files` }],
    how,
    fix,
  );
}
