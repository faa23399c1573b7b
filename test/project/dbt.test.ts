import { describe, expect, it } from 'vitest';
import { ciTests } from '../../src/checks/ci-tests.ts';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { testsUnit } from '../../src/checks/tests-unit.ts';
import { project } from '../helpers/project.ts';

const DBT = {
  'shop/dbt_project.yml': 'name: shop\n',
  'shop/models/staging/stg_orders.sql': "select * from {{ source('raw', 'orders') }}\n",
};
const SINGULAR = "-- no order may cost less than nothing\nselect *\nfrom {{ ref('stg_orders') }}\nwhere price < 0\n";
const given = (files: Record<string, string>) => project({ ...DBT, ...files });

describe('a singular test of dbt', () => {
  it('is a test case on an own model, and a query of the warehouse', () => {
    const shop = given({ 'shop/tests/assert_prices.sql': SINGULAR });
    expect(testsUnit.evaluate(shop)).toMatchObject({
      verdict: 'met',
      evidence: [{ path: 'shop/tests/assert_prices.sql', line: 1 }],
    });
    expect(testsIntegration.evaluate(shop)).toMatchObject({
      verdict: 'met',
      evidence: [
        {
          path: 'shop/tests/assert_prices.sql',
          detail: 'assert_prices crosses a database: a query of the warehouse (line 3)',
        },
      ],
      count: 1,
    });
    expect([...testsUnit.reads(shop)]).toContain('shop/tests/assert_prices.sql');
  });

  it.each<[string, Record<string, string>]>([
    ['outside of a project of dbt', { 'other/tests/assert_prices.sql': SINGULAR }],
    ['in a package of others', { 'shop/dbt_packages/utils/tests/a.sql': SINGULAR }],
    ['commented out', { 'shop/tests/a.sql': `{# ${SINGULAR} #}` }],
    ['on data from elsewhere', { 'shop/tests/a.sql': "select 1 from {{ source('raw', 'orders') }}\n" }],
    ['on a model that is not there', { 'shop/tests/a.sql': "select 1 from {{ ref('orders') }}\n" }],
    [
      'as a macro for schema files',
      {
        'shop/tests/positive.sql': `{% test positive(model) %}\n${SINGULAR}{% endtest %}\n`,
        'shop/tests/generic/even.sql': SINGULAR,
      },
    ],
    [
      'on a column in a schema file',
      {
        'shop/models/schema.yml':
          'models:\n  - name: stg_orders\n    columns:\n      - name: id\n        tests: [unique, not_null]\n',
      },
    ],
  ])('is none %s', (_what, files) => {
    expect(testsUnit.evaluate(given(files)).verdict).toBe('unmet');
    expect(testsIntegration.evaluate(given(files)).verdict).toBe('unmet');
  });
});

describe('CI with dbt', () => {
  const workflow = (line: string) =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${line}\n`;
  const judge = (line: string, files: Record<string, string>) =>
    ciTests.evaluate(given({ '.github/workflows/ci.yml': workflow(line), ...files }));

  it.each(['cd shop && dbt test', 'dbt build --project-dir shop', 'poetry run dbt --quiet test --select stg_orders'])(
    'runs singular tests by %s',
    (line) => expect(judge(line, { 'shop/tests/assert_prices.sql': SINGULAR }).verdict).toBe('met'),
  );

  it.each<[string, string, Record<string, string>]>([
    ['where there are none', 'dbt test', {}],
    ['by another command', 'dbt run', { 'shop/tests/assert_prices.sql': SINGULAR }],
    [
      "instead of the program's",
      'dbt build',
      { 'app.py': 'x = 1\n', 'tests/test_app.py': 'import app\ndef test_a():\n    assert app.x == 1\n' },
    ],
  ])('runs no tests %s', (_what, line, files) => {
    expect(judge(line, files).verdict).toBe('unmet');
  });
});
