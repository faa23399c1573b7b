import { describe, expect, it } from 'vitest';
import { testsUnit } from '../../src/checks/tests-unit.ts';
import { project } from '../helpers/project.ts';

const OWN = { 'shop/__init__.py': '', 'shop/orders.py': 'def total(rows):\n    return sum(rows)\n' };
const judge = (files: Record<string, string>) => testsUnit.evaluate(project({ ...OWN, ...files }));

const CASE = 'from shop.orders import total\n';

describe('assertions that a case leaves to other files of its suite', () => {
  it.each<[string, Record<string, string>]>([
    [
      'a function of a helper module',
      {
        'tests/helpers.py': 'def same(a, b):\n    assert a == b\n',
        'tests/test_orders.py': `from tests.helpers import same\n${CASE}\ndef test_total():\n    same(total([1]), 1)\n`,
      },
    ],
    [
      'a static method of a class there, which calls another one',
      {
        'tests/helpers.py':
          'class Validator:\n    @staticmethod\n    def same(a, b):\n        assert a == b\n\n    @staticmethod\n    def one(a):\n        Validator.same(a, 1)\n',
        'tests/test_orders.py': `from .helpers import Validator\n${CASE}\nclass TestOrders:\n    def test_total(self):\n        Validator.one(total([1]))\n`,
      },
    ],
    [
      "a method of a base class's base class",
      {
        'tests/root.py':
          'import unittest\n\nclass Root(unittest.TestCase):\n    def same(self, a, b):\n        self.assertEqual(a, b)\n',
        'tests/base.py': 'from tests.root import Root\n\nclass Base(Root):\n    pass\n',
        'tests/test_orders.py': `from tests.base import Base\n${CASE}\nclass TestOrders(Base):\n    def test_total(self):\n        self.same(total([1]), 1)\n`,
      },
    ],
  ])('count: %s', (_title, files) => {
    const { verdict, count } = judge(files);
    expect({ verdict, count }).toEqual({ verdict: 'met', count: 1 });
  });

  it.each<[string, string]>([
    ['a helper that asserts nothing', 'def same(a, b):\n    print(a == b)\n'],
    ['a helper that asserts what cannot fail', 'def same(a, b):\n    assert True\n'],
    ['another function of the helper', 'def other(a, b):\n    assert a == b\n\ndef same(a, b):\n    pass\n'],
  ])('do not count: %s', (_title, helper) => {
    const found = judge({
      'tests/helpers.py': helper,
      'tests/test_orders.py': `from tests.helpers import same\n${CASE}\ndef test_total():\n    same(total([1]), 1)\n`,
    });
    expect(found.verdict).not.toBe('met');
  });

  it('does not take a check of the program for one of the suite', () => {
    const found = judge({
      'shop/rules.py': 'def same(a, b):\n    assert a == b\n',
      'tests/test_orders.py': `from shop.rules import same\n${CASE}\ndef test_total():\n    same(total([1]), 1)\n`,
    });
    expect(found.verdict).not.toBe('met');
  });
});
