import { describe, expect, it } from 'vitest';
import { config } from '../../src/checks/config.ts';
import { project } from '../helpers/project.ts';

const PROJECT = 'name: shop\nprofile: warehouse\n';
const PROFILES =
  'warehouse:\n  target: dev\n  outputs:\n    dev:\n      type: duckdb\n      path: ../shop.duckdb\n      threads: 4\n';
const MODEL = "select * from {{ source('raw', 'orders') }}\n";
const given = (files: Record<string, string>) =>
  project({ 'shop/dbt_project.yml': PROJECT, 'shop/models/orders.sql': MODEL, ...files });

describe("dbt's settings", () => {
  it.each<[string, Record<string, string>, { path: string; line: number; detail: string }]>([
    [
      'a profile beside the project',
      { 'shop/profiles.yml': PROFILES },
      { path: 'shop/profiles.yml', line: 3, detail: '2 settings that dbt reads' },
    ],
    [
      'a profile in a folder of its own',
      { 'deploy/.dbt/profiles.yml': PROFILES },
      { path: 'deploy/.dbt/profiles.yml', line: 3, detail: '2 settings that dbt reads' },
    ],
    [
      'a variable in the file of the project',
      { 'shop/dbt_project.yml': `${PROJECT}vars:\n  day: "{{ env_var('START_DAY') }}"\n` },
      { path: 'shop/dbt_project.yml', line: 4, detail: 'reads env_var: START_DAY' },
    ],
    [
      'a variable in a model',
      { 'shop/models/orders.sql': '{# env_var(\'A\') #}\nselect \'{{ env_var("REGION", "eu") }}\' as region\n' },
      { path: 'shop/models/orders.sql', line: 2, detail: 'reads env_var: REGION' },
    ],
  ])('are %s', (_what, files, evidence) => {
    const shop = given(files);
    expect(config.evaluate(shop)).toMatchObject({ verdict: 'met', evidence: [evidence] });
    expect([...config.reads(shop)]).toContain(evidence.path);
  });

  it.each<[string, Record<string, string>]>([
    ['a profile that the project does not name', { 'shop/profiles.yml': PROFILES.replace('warehouse', 'other') }],
    ['a profile without a connection', { 'shop/profiles.yml': 'warehouse:\n  target: dev\n' }],
    [
      'a connection of which only the type is said',
      { 'shop/profiles.yml': 'warehouse: {outputs: {dev: {type: x}}}\n' },
    ],
    ['a profile of a test', { 'tests/profiles.yml': PROFILES }],
    ['a profile without a project of dbt', { 'shop/dbt_project.yml': '', 'shop/profiles.yml': PROFILES }],
    ['a file that is no YAML', { 'shop/profiles.yml': 'warehouse: [\n' }],
    ['a variable that every process has', { 'shop/models/orders.sql': "select '{{ env_var('HOME') }}'\n" }],
    ['a variable in a remark', { 'shop/models/orders.sql': "select 1 -- {{ env_var('REGION') }}\n" }],
    ['a variable in a commented setting', { 'shop/dbt_project.yml': `${PROJECT}# day: "{{ env_var('A') }}"\n` }],
  ])('are not %s', (_what, files) => {
    expect(config.evaluate(given(files)).verdict).toBe('unmet');
  });
});
