import { describe, expect, it } from 'vitest';
import { ciTests } from '../../src/checks/ci-tests.ts';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { testsUnit } from '../../src/checks/tests-unit.ts';
import { project } from '../helpers/project.ts';

const DBT = {
  'shop/dbt_project.yml': 'name: shop\n',
  'shop/models/staging/stg_orders.sql': "select * from {{ source('raw', 'orders') }}\n",
};
const UNIT =
  "unit_tests:\n  - name: totals\n    model: stg_orders\n    given:\n      - input: source('raw', 'orders')\n        rows: [{ id: 1 }]\n    expect:\n      rows: [{ id: 1 }]\n";
const SINGULAR = "select *\nfrom {{ ref('stg_orders') }}\nwhere price < 0\n";
const given = (files: Record<string, string>) => project({ ...DBT, ...files });

describe('a unit test of dbt', () => {
  it('is a test case on an own model, and crosses nothing: its rows are given', () => {
    const shop = given({ 'shop/models/schema.yml': `version: 2\n${UNIT}` });
    expect(testsUnit.evaluate(shop)).toMatchObject({
      verdict: 'met',
      evidence: [{ path: 'shop/models/schema.yml', line: 3 }],
      count: 1,
    });
    expect(testsIntegration.evaluate(shop).verdict).toBe('unmet');
    expect([...testsUnit.reads(shop)]).toContain('shop/models/schema.yml');
  });

  it('may be one of the package for them', () => {
    const test = (model: string) =>
      `{{ config(tags=['unit-test']) }}\n{% call dbt_unit_testing.test('${model}', 'keeps every order') %}\n  {% call dbt_unit_testing.expect() %}\n    select 1 as id\n  {% endcall %}\n{% endcall %}\n`;
    expect(testsUnit.evaluate(given({ 'shop/tests/test_orders.sql': test('stg_orders') }))).toMatchObject({
      verdict: 'met',
      evidence: [{ path: 'shop/tests/test_orders.sql', line: 2 }],
    });
    expect(testsUnit.evaluate(given({ 'shop/tests/test_orders.sql': test('orders') })).verdict).toBe('unmet');
    expect(testsUnit.evaluate(given({ 'shop/tests/a.sql': `{# ${test('stg_orders')} #}` })).verdict).toBe('unmet');
  });

  it.each<[string, Record<string, string>]>([
    ['outside of a project of dbt', { 'other/models/schema.yml': UNIT }],
    ['in a package of others', { 'shop/dbt_packages/utils/models/a.yml': UNIT }],
    ['commented out', { 'shop/models/a.yml': UNIT.replace(/^/gm, '# ') }],
    ['on a model that is not there', { 'shop/models/a.yml': UNIT.replace('stg_orders', 'orders') }],
    ['without what is expected', { 'shop/models/a.yml': UNIT.replace(/ {4}expect:[\s\S]*/, '') }],
    ['that is no list', { 'shop/models/a.yml': 'unit_tests: {name: a, model: stg_orders, expect: 1}\n' }],
    ['but a query that must find nothing', { 'shop/tests/assert_prices.sql': SINGULAR }],
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
    'runs unit tests by %s',
    (line) => expect(judge(line, { 'shop/models/schema.yml': UNIT }).verdict).toBe('met'),
  );

  it.each<[string, string, Record<string, string>]>([
    ['where there are none', 'dbt test', {}],
    ['by another command', 'dbt run', { 'shop/models/schema.yml': UNIT }],
    ['where they only look at data', 'dbt test', { 'shop/tests/assert_prices.sql': SINGULAR }],
    [
      "instead of the program's",
      'dbt build',
      { 'app.py': 'x = 1\n', 'tests/test_app.py': 'import app\ndef test_a():\n    assert app.x == 1\n' },
    ],
  ])('runs no tests %s', (_what, line, files) => {
    expect(judge(line, files).verdict).toBe('unmet');
  });
});
