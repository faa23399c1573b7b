import { describe, expect, it } from 'vitest';
import { testsUnit } from '../../src/checks/tests-unit.ts';
import { testFilesOf, testInventory } from '../../src/project/tests.ts';
import { project } from '../helpers/project.ts';

const PRICES = 'def with_tax(price):\n    return price * 1.2\n';
const judge = (files: Record<string, string>) => testsUnit.evaluate(project(files));
const CASE = 'def test_tax():\n    assert with_tax(100) == 120\n';

describe('tests.unit is met by a case that asserts about own code', () => {
  it.each<[string, Record<string, string>, string, number]>([
    [
      'imported by its package',
      { 'shop/prices.py': PRICES, 'tests/test_prices.py': `from shop.prices import with_tax\n\n\n${CASE}` },
      'tests/test_prices.py',
      4,
    ],
    [
      'in a src layout',
      { 'src/shop/prices.py': PRICES, 'tests/test_prices.py': `from shop.prices import with_tax\n${CASE}` },
      'tests/test_prices.py',
      2,
    ],
    [
      'imported from beside the clone, under its name',
      { 'shop/prices.py': PRICES, 'shop/tests/test_prices.py': `from shop.shop.prices import with_tax\n${CASE}` },
      'shop/tests/test_prices.py',
      2,
    ],
    [
      'beside the module',
      { 'prices.py': PRICES, 'test_prices.py': `from prices import with_tax\n${CASE}` },
      'test_prices.py',
      2,
    ],
    [
      'relative, in an application of Django',
      {
        'shop/models.py': PRICES,
        'shop/tests.py': `from django.test import TestCase\nfrom .models import with_tax\nclass T(TestCase):\n    def test_tax(self):\n        self.assertEqual(with_tax(1), 2)\n`,
      },
      'shop/tests.py',
      4,
    ],
    [
      'imported through a helper of the tests',
      {
        'shop/prices.py': PRICES,
        'tests/__init__.py': '',
        'tests/helpers.py': 'from shop.prices import with_tax\n',
        'tests/test_prices.py': `from tests.helpers import with_tax\n${CASE}`,
      },
      'tests/test_prices.py',
      2,
    ],
    [
      'by a fixture of a conftest above',
      {
        'shop/prices.py': PRICES,
        'tests/conftest.py':
          'import pytest\nfrom shop import prices\n@pytest.fixture\ndef tax():\n    return prices.with_tax\n',
        'tests/unit/test_prices.py': 'def test_tax(tax):\n    assert tax(100) == 120\n',
      },
      'tests/unit/test_prices.py',
      1,
    ],
    [
      'by the path of a script',
      {
        'shop/prices.py': PRICES,
        'tests/test_prices.py': 'import runpy\ndef test_it():\n    assert runpy.run_path("shop/prices.py")\n',
      },
      'tests/test_prices.py',
      2,
    ],
    [
      'as a process',
      {
        'prices.py': PRICES,
        'tests/test_prices.py':
          'import subprocess\ndef test_it():\n    assert subprocess.run(["python", "prices.py"]).returncode == 0\n',
      },
      'tests/test_prices.py',
      2,
    ],
    [
      'in a script that is called test.py',
      { 'prices.py': PRICES, 'test.py': `from prices import with_tax\n${CASE}` },
      'test.py',
      2,
    ],
    [
      'in JavaScript',
      {
        'src/prices.js': 'export const withTax = (p) => p * 1.2;',
        'src/prices.test.js':
          "import { withTax } from './prices';\ntest('tax', () => {\n  expect(withTax(100)).toBe(120);\n});\n",
      },
      'src/prices.test.js',
      2,
    ],
    [
      'in Go',
      {
        'prices.go': 'package prices\n\nfunc WithTax(p int) int { return p }\n',
        'prices_test.go':
          'package prices\n\nimport "testing"\n\nfunc TestTax(t *testing.T) {\n\tif WithTax(1) != 1 {\n\t\tt.Fatal("no")\n\t}\n}\n',
      },
      'prices_test.go',
      5,
    ],
  ])('%s', (_name, files, path, line) => {
    const finding = judge(files);
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]).toMatchObject({ path, line });
  });

  it('counts the whole suite, and advises about a case that cannot fail', () => {
    const finding = judge({
      'shop/prices.py': PRICES,
      'tests/test_a.py': `from shop.prices import with_tax\n${CASE}`,
      'tests/test_b.py': 'from shop.prices import with_tax\ndef test_runs():\n    with_tax(1)\n',
    });
    expect(finding.evidence[0]?.detail).toBe('2 cases in 2 files, 1 assert (pytest); first test_tax: 1 assertion');
    expect(finding.count).toBe(1);
    expect(finding.advice).toContain('tests/test_b.py:2');
  });
});

describe('tests.unit is unmet by what only looks like a test', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['an empty file', { 'tests/test_a.py': '' }, 'tests/test_a.py', 'no code in it'],
    [
      "Django's three lines",
      { 'shop/tests.py': 'from django.test import TestCase\n\n# Create your tests here.\n' },
      'shop/tests.py',
      'no code in it',
    ],
    ['a script without a case', { 'test.py': 'model = load()\nprint(model.score())\n' }, 'test.py', 'no test case'],
    [
      'a case without an assertion',
      { 'tests/test_a.py': 'from shop.prices import with_tax\ndef test_a():\n    print(with_tax(1))\n' },
      'tests/test_a.py',
      'asserts nothing',
    ],
    [
      'constants alone',
      { 'test_a.py': 'def test_a():\n    a = 3\n    assert a * 2 == 6\n' },
      'test_a.py',
      'only constants',
    ],
    [
      'a library alone',
      { 'tests/test_a.py': 'import numpy as np\ndef test_a():\n    assert np.zeros(3).sum() == 0\n' },
      'tests/test_a.py',
      'nothing leads',
    ],
    [
      'a function of the test file itself',
      { 'tests/test_a.py': 'def add(a, b):\n    return a + b\ndef test_a():\n    assert add(1, 2) == 3\n' },
      'tests/test_a.py',
      'nothing leads',
    ],
    [
      'a library whose name a folder of lessons bears',
      {
        'numpy/lesson.py': 'x = 1',
        'tests/test_a.py': 'import numpy as np\ndef test_a():\n    assert np.zeros(3).sum() == 0\n',
      },
      'tests/test_a.py',
      'nothing leads',
    ],
    [
      "an app generator's example",
      {
        'src/App.js': 'x()',
        'src/App.test.js':
          "import App from './App';\ntest('renders learn react link', () => {\n  render(App);\n  expect(screen.getByText(/learn react/i)).toBeInTheDocument();\n});\n",
      },
      'src/App.test.js',
      'untouched example',
    ],
    ['nothing at all', {}, '.', 'no test case in any of 1 source file'],
  ])('%s', (_name, files, path, detail) => {
    const finding = judge({ 'shop/prices.py': PRICES, ...files });
    expect(finding.verdict).toBe('unmet');
    expect(finding.evidence[0]?.path).toBe(path);
    expect(finding.evidence[0]?.detail).toContain(detail);
  });

  it('proposes a test of a function that the project has', () => {
    expect(judge({ 'src/shop/prices.py': PRICES }).fix).toEqual({
      path: 'tests/test_prices.py',
      snippet: expect.stringContaining('from shop.prices import with_tax'),
    });
  });

  it('takes no vendored test for its own', () => {
    expect(judge({ 'venv/lib/test_a.py': `from prices import with_tax\n${CASE}`, 'prices.py': PRICES }).verdict).toBe(
      'unmet',
    );
  });
});

it('takes stock of the tests for other checks', () => {
  const sample = project({
    'shop/prices.py': PRICES,
    'tests/test_a.py': `import pytest\nfrom shop.prices import with_tax\n${CASE}def test_b():\n    with_tax(1)\ndef test_c():\n    assert True\n`,
    'infra/main.tftest.hcl':
      'run "plan" {\n  command = plan\n  assert {\n    condition = var.a == output.b\n    error_message = "no"\n  }\n}\n',
  });
  expect(testFilesOf(sample).map((one) => [one.file.path, one.runner])).toEqual([
    ['infra/main.tftest.hcl', 'terraform test'],
    ['tests/test_a.py', 'pytest'],
  ]);
  expect(testInventory(sample)).toMatchObject({ files: 2, cases: 4, asserting: 2, silent: 1, vacuous: 1 });
});

it('shows cases under a name that no runner looks for', () => {
  const text =
    '<?php\nclass Cart extends TestCase {\n  public function test_total() { $this->assertSame(3, total()); }\n}\n';
  expect(judge({ 'tests/CartXest.php': text })).toMatchObject({
    verdict: 'unmet',
    evidence: [
      { path: 'tests/CartXest.php', line: 3, detail: 'holds test cases, but no runner looks into a file of this name' },
    ],
  });
});
