import { describe, expect, it } from 'vitest';
import { ciTests } from '../../src/checks/ci-tests.ts';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { testsUnit } from '../../src/checks/tests-unit.ts';
import { project } from '../helpers/project.ts';

const policy = {
  'policies/tags.rego': 'package tags\n\ndeny[msg] {\n  not input.tags.owner\n  msg := "no owner"\n}\n',
};
const judge = (text: string, files: Record<string, string> = policy) =>
  testsUnit.evaluate(project({ ...files, 'policies/tags_test.rego': `package tags\n\n${text}` }));

describe('a test of a policy', () => {
  it.each([
    ['compares', 'test_owner {\n  input := {"tags": {"owner": "a"}}\n  count(deny) == 0\n}\n'],
    ['asks by the newer keyword', 'test_owner if {\n  not allow with input as {"tags": {}}\n}\n'],
    ['names a rule', 'test_owner {\n  allow with input as {"tags": {"owner": "a"}}\n}\n'],
    ['is one line', 'test_owner { allow }\n'],
    ['names a rule of a package', 'test_owner {\n  data.tags.allow\n}\n'],
  ])('counts where it %s', (_what, text) => {
    expect(judge(text)).toMatchObject({
      verdict: 'met',
      count: 1,
      evidence: [
        {
          path: 'policies/tags_test.rego',
          line: 3,
          detail: '1 case in 1 file, 1 assert (opa test); first test_owner: 1 assertion',
        },
      ],
    });
  });

  it.each([
    ['is always true', 'test_owner { true }\n'],
    ['is empty', 'test_owner {\n  input := {"tags": {}}\n}\n'],
    ['is put off', 'todo_test_owner {\n  count(deny) == 0\n}\n'],
    ['is a comment', '# test_owner { allow }\n'],
  ])('is none where it %s', (_what, text) => {
    expect(judge(text).verdict).toBe('unmet');
  });

  it('needs a policy of the project', () => {
    expect(judge('test_owner { allow }\n', { 'main.py': 'x = 1\n' }).verdict).toBe('unmet');
  });

  it.each([
    ['opa test policies -v', 'met'],
    ['conftest verify --policy policies', 'met'],
    ['opa check policies', 'unmet'],
  ])('is run by "%s"', (command, verdict) => {
    const files = {
      ...policy,
      'policies/tags_test.rego': 'package tags\n\ntest_owner { allow }\n',
      '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    steps:\n      - run: ${command}\n`,
    };
    expect(ciTests.evaluate(project(files)).verdict).toBe(verdict);
  });
});

it.each([
  ['applies it', 'terraform.InitAndApply(t, options)', 'met'],
  ['only plans it', 'terraform.InitAndPlan(t, options)', 'unmet'],
])('sees what a test of infrastructure in Go builds: one that %s', (_what, call, verdict) => {
  const files = {
    'main.tf': 'output "name" {\n  value = "a"\n}\n',
    'test/main_test.go': `package test\n\nimport (\n\t"testing"\n\n\t"github.com/gruntwork-io/terratest/modules/terraform"\n\t"github.com/stretchr/testify/assert"\n)\n\nfunc TestName(t *testing.T) {\n\t${call}\n\tassert.Equal(t, "a", terraform.Output(t, options, "name"))\n}\n`,
  };
  expect(testsIntegration.evaluate(project(files)).verdict).toBe(verdict);
});

it('knows who runs the tests of PowerShell', () => {
  const files = {
    'Get-Total.ps1': 'function Get-Total { param($a) return $a + 1 }\n',
    'Get-Total.Tests.ps1': 'Describe "total" {\n  It "adds" {\n    Get-Total 1 | Should -Be 2\n  }\n}\n',
    '.github/workflows/a.yml':
      'on: push\njobs:\n  a:\n    steps:\n      - run: Invoke-Pester -Output Detailed\n        shell: pwsh\n',
  };
  expect(ciTests.evaluate(project(files)).verdict).toBe('met');
  expect(testsUnit.evaluate(project(files)).evidence[0]?.detail).toContain('(pester)');
});
