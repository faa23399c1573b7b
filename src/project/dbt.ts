import type { TestCase } from '../languages/facts.ts';
import { isRecord, lineAt } from '../parse/lines.ts';
import { parseYaml } from '../parse/yaml.ts';
import type { Project, ProjectFile } from './project.ts';

/** dbt's projects: SQL models are their program, unit tests (rows that are given, and those that are expected) their test cases. */

export interface DbtTest {
  readonly file: ProjectFile;
  readonly case: TestCase;
  /** The own model that the test gives its rows to; undefined where no such model is there. */
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
const MAX_LENGTH = 100_000;

export const dbtModelPaths = (project: Project): readonly string[] =>
  project.ofPaths(foldersOf).models.map(({ path }) => path);

export const dbtTestPaths = (project: Project): readonly string[] =>
  project.ofPaths(foldersOf).tests.map(({ path }) => path);

/** Own models with a query in them, sorted by path. */
export const dbtModels = (project: Project): readonly ProjectFile[] =>
  project.ofPaths(foldersOf).models.filter(({ path }) => /\bselect\b/i.test(queryOf(project, path)));

/** Unit tests: dbt's own, and those of the package `dbt_unit_testing`. A singular test, or what a schema file says of columns, looks at data, and is no test case of the code. */
export const dbtTests = (project: Project): readonly DbtTest[] => project.once(readTests);

function readTests(project: Project): readonly DbtTest[] {
  const { tests, byName } = project.ofPaths(foldersOf);
  return tests.flatMap((file) =>
    (project.parsed('dbt unit tests', file.path, file.extension === 'sql' ? packagedTests : unitTests) ?? []).map(
      ({ model, ...one }) => ({
        file,
        case: { ...one, assertions: 1, vacuous: 0, fixtures: [], boundaries: [] },
        model: byName.get(model),
      }),
    ),
  );
}

interface UnitTest {
  readonly name: string;
  readonly line: number;
  readonly model: string;
}

/** `{% call dbt_unit_testing.test('model', 'what it is about') %}` around rows that are given and expected. */
const PACKAGED =
  /\bdbt_unit_testing\.test\(\s{0,4}["'](?<model>[\w-]{1,80})["'](?:\s{0,4},\s{0,4}["'](?<name>[^"'\n]{1,200})["'])?/g;

function packagedTests(text: string): readonly UnitTest[] {
  const plain = withoutComments(text);
  if (!plain.includes('dbt_unit_testing.expect')) return [];
  return [...plain.matchAll(PACKAGED)].slice(0, 200).map(({ index, groups }) => ({
    name: groups?.['name'] ?? groups?.['model'] ?? '',
    line: lineAt(plain, index),
    model: groups?.['model'] ?? '',
  }));
}

function unitTests(text: string): readonly UnitTest[] {
  if (!text.includes('unit_tests:')) return [];
  const yaml = parseYaml(text);
  const listed = isRecord(yaml?.data) ? yaml.data['unit_tests'] : undefined;
  return (Array.isArray(listed) ? listed : []).flatMap((one, index) => {
    const { name, model, expect } = isRecord(one) ? one : {};
    if (typeof name !== 'string' || typeof model !== 'string' || !expect) return [];
    return [{ name, model, line: yaml?.lineOf(['unit_tests', index]) ?? 1 }];
  });
}

/** The text without its comments, every line where it was. */
const queryOf = (project: Project, path: string): string => withoutComments(project.text(path) ?? '');

/** A text of dbt's SQL, every line where it was, and no longer than anybody writes one. */
export const withoutComments = (text: string): string =>
  text.slice(0, MAX_LENGTH).replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));

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
    tests: [...inside('models', /^ya?ml$/), ...inside('tests', /^sql$/)],
    byName: new Map([...models, ...others].map(({ name, path }) => [name.replace(/\.\w+$/, ''), path])),
  };
}
