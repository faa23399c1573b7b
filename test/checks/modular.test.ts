import { describe, expect, it } from 'vitest';
import { modular } from '../../src/checks/modular.ts';
import type { Verdict } from '../../src/model/report.ts';
import { project } from '../helpers/project.ts';

/** A project whose files all hold one statement of their language. */
const files = (...paths: string[]) =>
  project(Object.fromEntries(paths.map((path) => [path, path.endsWith('.go') ? 'package a\nvar x = 1\n' : 'x = 1\n'])));

type Row = [what: string, paths: string[], verdict: Verdict, evidence: string];

const TABLE: readonly Row[] = [
  [
    'two packages',
    ['app/api/a.py', 'app/api/b.py', 'app/db/c.py', 'main.py'],
    'met',
    'app/api/a.py 4 source files in 3 folders, 2 in app/api/',
  ],
  [
    'several languages',
    ['backend/a.py', 'backend/b.py', 'web/src/a.ts', 'web/src/b.ts'],
    'met',
    'backend/a.py 4 source files in 2 folders, 2 in backend/',
  ],
  [
    'one flat package',
    ['app/a.py', 'app/b.py', 'app/c.py', 'app/d.py', 'app/e.py'],
    'partial',
    'app/a.py 5 source files in 1 folder, 5 in app/',
  ],
  [
    'a flat package beside setup.py and tests',
    ['setup.py', 'app/a.py', 'app/b.py', 'app/c.py', 'app/d.py', 'tests/test_a.py'],
    'partial',
    'app/a.py 4 source files in 1 folder, 4 in app/',
  ],
  [
    'two folders of too few files',
    ['a.py', 'app/b.py', 'app/c.py'],
    'partial',
    'app/b.py 3 source files in 2 folders, 2 in app/',
  ],
  ['one file', ['a.py'], 'unmet', 'a.py 1 source file in 1 folder, 1 in the root'],
  [
    'notebooks',
    ['a/1.ipynb', 'a/2.ipynb', 'b/3.ipynb', 'b/4.ipynb'],
    'unmet',
    'a/1.ipynb code stands in 4 notebooks alone',
  ],
  [
    'numbered chapters',
    ['01-intro/a.py', '01-intro/b.py', '02-loops/a.py', '03-lists/a.py', '03-lists/b.py'],
    'unmet',
    '01-intro/a.py 2 source files in 1 folder, 2 in 01-intro/',
  ],
  [
    'numbered puzzles',
    ['easy/0001_two_sum/a.py', 'easy/0013_roman/a.py', 'easy/0014_prefix/a.py', 'hard/0004_median/a.py'],
    'unmet',
    'easy/0001_two_sum/a.py 1 source file in 1 folder, 1 in easy/0001_two_sum/',
  ],
  [
    'numbered assignments',
    ['project_1/a.py', 'project_1/b.py', 'project_2/a.py', 'project_2/b.py', 'lab4/a.py'],
    'unmet',
    'project_1/a.py 2 source files in 1 folder, 2 in project_1/',
  ],
  [
    "a generator's package",
    [
      'app/src/main/java/com/example/A.kt',
      'app/src/main/java/com/example/B.kt',
      'app/src/main/java/com/example/ui/C.kt',
      'app/src/main/java/com/example/ui/D.kt',
    ],
    'met',
    'app/src/main/java/com/example/A.kt 4 source files in 2 folders, 2 in app/src/main/java/com/example/',
  ],
  [
    "a book's listings",
    ['web/1_1_a.py', 'web/1_2_b.py', 'net/2_1_a.py', 'net/2_10_b.py', 'net/util.py'],
    'unmet',
    'net/util.py 1 source file in 1 folder, 1 in net/',
  ],
  [
    'the numbered steps of a pipeline',
    ['etl/01_load.py', 'etl/02_clean.py', 'model/03_train.py', 'model/04_serve.py'],
    'met',
    'etl/01_load.py 4 source files in 2 folders, 2 in etl/',
  ],
  [
    'what is put by',
    ['dags/a.py', 'dags/b.py', 'dags/c.py', 'dags/d.py', 'dags/_archived_2023/e.py'],
    'partial',
    'dags/a.py 4 source files in 1 folder, 4 in dags/',
  ],
  [
    'days of a course',
    ['day1/a.go', 'day2/a.go', 'day3/a.go', 'day4/a.go'],
    'unmet',
    'day1/a.go 1 source file in 1 folder, 1 in day1/',
  ],
  [
    'an application inside a course',
    ['week1/a.py', 'week2/a.py', 'capstone/api/a.py', 'capstone/api/b.py', 'capstone/db/c.py', 'capstone/db/d.py'],
    'met',
    'capstone/api/a.py 4 source files in 2 folders, 2 in capstone/api/',
  ],
  [
    'scripts in a folder',
    ['app/a.py', 'app/b.py', 'scripts/x.sh', 'scripts/y.sh'],
    'met',
    'app/a.py 4 source files in 2 folders, 2 in app/',
  ],
  [
    'one script in a folder',
    ['app/a.py', 'app/b.py', 'app/c.py', 'app/d.py', 'docker/entrypoint.sh'],
    'partial',
    'app/a.py 4 source files in 1 folder, 4 in app/',
  ],
  [
    'examples',
    ['app/a.py', 'app/b.py', 'app/c.py', 'app/d.py', 'examples/x.py'],
    'partial',
    'app/a.py 4 source files in 1 folder, 4 in app/',
  ],
  [
    'migrations',
    ['app/a.py', 'app/b.py', 'app/c.py', 'app/d.py', 'alembic/env.py', 'alembic/versions/1_a.py'],
    'partial',
    'app/a.py 4 source files in 1 folder, 4 in app/',
  ],
  [
    "Terraform's modules",
    ['main.tf', 'modules/net/main.tf', 'modules/net/out.tf', 'modules/db/main.tf'],
    'met',
    'modules/net/main.tf 4 source files in 3 folders, 2 in modules/net/',
  ],
  [
    'one folder of Terraform beside one file',
    ['app/a.py', 'infra/main.tf', 'infra/out.tf', 'infra/vars.tf'],
    'unmet',
    'app/a.py 1 source file in 1 folder, 1 in app/',
  ],
  [
    'one folder of Terraform beside one file, cut by concern',
    ['app/a.py', 'infra/iam.tf', 'infra/lambda.tf', 'infra/s3.tf', 'infra/variables.tf'],
    'met',
    'infra/iam.tf 4 source files in 2 folders, 3 in infra/',
  ],
  [
    'one folder of Terraform beside a larger program',
    ['a.py', 'b.py', 'c.py', 'd.py', 'infra/iam.tf', 'infra/lambda.tf', 'infra/s3.tf'],
    'partial',
    'a.py 4 source files in 1 folder, 4 in the root',
  ],
  [
    'pages and queries',
    ['a/a.html', 'a/b.css', 'b/c.sql', 'b/d.html'],
    'unmet',
    '. no source file with code in it among 4 files',
  ],
];

describe('modular', () => {
  it.each(TABLE)('judges %s', (_what, paths, verdict, evidence) => {
    const found = modular.evaluate(files(...paths));
    expect(found.verdict).toBe(verdict);
    expect(`${found.evidence[0]?.path} ${found.evidence[0]?.detail}`).toBe(evidence);
  });

  it('counts copies once', () => {
    const text = (name: string) => `${name} = 1\n`.repeat(60);
    const app = { 'app/a.py': text('a'), 'app/b.py': text('b'), 'app/c.py': text('c') };
    expect(modular.evaluate(project({ ...app, 'copy/c2.py': text('c'), 'copy/a.py': text('a') })).verdict).toBe(
      'unmet',
    );
    expect(modular.evaluate(project({ ...app, 'copy/d.py': text('d') })).verdict).toBe('met');
  });

  describe("with dbt's models", () => {
    const models = (...paths: string[]) =>
      modular.evaluate(
        project({
          'dbt_project.yml': 'name: shop\n',
          ...Object.fromEntries(paths.map((path) => [path, 'select 1 as a\n'])),
        }),
      );

    it('is met where they are split', () => {
      expect(
        models('models/staging/a.sql', 'models/staging/b.sql', 'models/marts/c.sql', 'models/marts/d.sql'),
      ).toMatchObject({
        verdict: 'met',
        evidence: [{ path: 'models/marts/c.sql', detail: '4 source files in 2 folders, 2 in models/marts/' }, {}],
      });
    });

    it('is partial where they lie in one folder', () => {
      expect(models('models/a.sql', 'models/b.sql', 'models/c.sql', 'models/d.sql')).toMatchObject({
        verdict: 'partial',
        fix: { path: 'models/marts/', snippet: 'models/staging/stg_items.sql\nmodels/marts/items.sql' },
      });
    });

    it.each([
      ['the models of a package', 'dbt_packages/dbt_utils/models/x/c.sql'],
      ['what `dbt init` writes', 'models/example/my_first_dbt_model.sql'],
      ['queries of an analysis', 'analyses/c.sql'],
    ])('leaves out %s', (_what, path) => {
      expect(models('models/a.sql', 'models/b.sql', 'models/c.sql', path).verdict).toBe('unmet');
    });

    it('leaves out what is commented out', () => {
      const found = modular.evaluate(
        project({ 'dbt_project.yml': 'name: shop\n', 'models/a.sql': '-- select 1\n{# select 2 #}\n' }),
      );
      expect(found.evidence[0]?.detail).toContain('no source file with code');
    });
  });

  it('counts no tile set', () => {
    const sheet = '<?xml version="1.0" encoding="UTF-8"?>\n<tileset name="a"/>\n';
    const given = { 'a.py': 'x = 1\n', 'b.py': 'x = 1\n', 'c.py': 'x = 1\n', 'rooms/a.tsx': sheet };
    expect(modular.evaluate(project(given)).verdict).toBe('unmet');
  });

  it('counts no file without code', () => {
    const found = modular.evaluate(
      project({ 'a/x.py': 'x = 1\n', 'a/__init__.py': '', 'b/__init__.py': '"""Docs."""\n', 'b/y.py': 'import os\n' }),
    );
    expect(found.verdict).toBe('unmet');
  });

  it('names the longest file to be split', () => {
    const found = modular.evaluate(project({ 'a.py': 'x = 1\n', 'big.py': 'x = 1\n'.repeat(50) }));
    expect(found.advice).toContain('`big.py`');
    expect(found.fix?.snippet).toContain('models/item.py');
  });
});
