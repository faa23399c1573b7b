import type { TestCase } from '../languages/facts.ts';
import { say } from '../model/say.ts';
import type { Project, ProjectFile } from './project.ts';

/** dbt's projects: SQL models are their program, singular tests (queries that must find nothing) their test cases. */

export interface DbtTest {
  readonly file: ProjectFile;
  readonly case: TestCase;
  /** The own model, seed or snapshot that the test asks; undefined where it asks only data from elsewhere. */
  readonly model: string | undefined;
}

interface Folders {
  readonly models: readonly ProjectFile[];
  readonly tests: readonly ProjectFile[];
  /** Own models, seeds and snapshots, by the names under which `ref` knows them. */
  readonly byName: ReadonlyMap<string, string>;
}

/** What `dbt init` leaves behind. */
const EXAMPLE = /(?:^|\/)models\/example\/my_(?:first|second)_dbt_model\.sql$/;
const COMMENT = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\{#[\s\S]*?(?:#\}|$)/g;
/** The last string is the model's name, what may stand before it a package's. */
const REF = /\bref\s{0,4}\(\s{0,4}(?:["'][\w-]{1,80}["']\s{0,4},\s{0,4})?["'](?<model>[\w-]{1,80})["']/g;
const MAX_LENGTH = 100_000;

export const dbtModelPaths = (project: Project): readonly string[] =>
  project.ofPaths(foldersOf).models.map(({ path }) => path);

export const dbtTestPaths = (project: Project): readonly string[] =>
  project.ofPaths(foldersOf).tests.map(({ path }) => path);

/** Own models with a query in them, sorted by path. */
export const dbtModels = (project: Project): readonly ProjectFile[] =>
  project.ofPaths(foldersOf).models.filter(({ path }) => /\bselect\b/i.test(queryOf(project, path)));

/** Singular tests; what asserts in a schema file, on columns, is a constraint and no test case. */
export const dbtTests = (project: Project): readonly DbtTest[] => project.once(readTests);

function readTests(project: Project): readonly DbtTest[] {
  const { tests, byName } = project.ofPaths(foldersOf);
  return tests.flatMap((file): DbtTest[] => {
    const query = queryOf(project, file.path);
    // A generic test is a macro, and a test only where a schema file applies it.
    if (!/\bselect\b/i.test(query) || /\{%-?\s{0,4}(?:test|macro)\s/.test(query)) return [];
    const named = [...query.matchAll(REF)].map((match) => match.groups?.['model'] ?? '');
    const model = named.flatMap((name) => byName.get(name) ?? [])[0];
    const at = query.search(/\{\{/);
    if (at < 0) return [];
    const line = query.slice(0, at).split('\n').length;
    const one: TestCase = {
      name: file.name.replace(/\.sql$/, ''),
      line: 1,
      assertions: 1,
      vacuous: 0,
      fixtures: [],
      boundaries: [{ kind: 'database', line, detail: say`a query of the warehouse` }],
    };
    return [{ file, case: one, model }];
  });
}

/** The text without its comments, every line where it was. */
const queryOf = (project: Project, path: string): string =>
  (project.text(path) ?? '').slice(0, MAX_LENGTH).replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));

function foldersOf(project: Project): Folders {
  const roots = project.own
    .filter(({ name }) => /^dbt_project\.ya?ml$/.test(name))
    .map(({ folder }) => (folder === '' ? '' : `${folder}/`));
  const inside = (part: string, endings: RegExp): ProjectFile[] =>
    roots.length === 0
      ? []
      : project.own.filter(
          ({ path, extension }) => endings.test(extension) && roots.some((root) => path.startsWith(`${root}${part}/`)),
        );
  const models = inside('models', /^sql$/).filter(({ path }) => !EXAMPLE.test(path));
  const others = [...inside('models', /^py$/), ...inside('seeds', /^csv$/), ...inside('snapshots', /^sql$/)];
  return {
    models,
    tests: inside('tests', /^sql$/).filter(({ path }) => !/(?:^|\/)tests\/generic\//.test(path)),
    byName: new Map([...models, ...others].map(({ name, path }) => [name.replace(/\.\w+$/, ''), path])),
  };
}
