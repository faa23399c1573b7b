import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const judge = (files: Record<string, string>) => testsIntegration.evaluate(project(files));

const SHARP = {
  'src/Shop.cs': 'namespace Shop;\npublic class Orders { public int Total() { return 1; } }\n',
  'Shop.Checks/OrdersTests.cs':
    'using Xunit;\nnamespace Shop.Checks;\npublic class OrdersTests : StoreTestBase\n{\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(1, new Orders(Db).Total());\n    }\n}\n',
};
const sharpBase = (body: string, head = 'StoreTestBase') =>
  `using Microsoft.Data.Sqlite;\nnamespace Shop.Checks;\npublic abstract class ${head}\n{\n${body}\n}\n`;

describe('a base class in another file of the suite', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'with a constructor that opens a database',
      {
        ...SHARP,
        'Shop.Checks/StoreTestBase.cs': sharpBase(
          '    protected StoreTestBase()\n    {\n        _connection = new SqliteConnection("DataSource=:memory:");\n    }',
        ),
      },
      'Shop.Checks/StoreTestBase.cs:7',
    ],
    [
      'that has a base of its own',
      {
        ...SHARP,
        'Shop.Checks/StoreTestBase.cs': sharpBase('', 'StoreTestBase : SqlTestBase'),
        'Shop.Checks/SqlTestBase.cs': sharpBase(
          '    public Task InitializeAsync()\n    {\n        return new SqliteConnection("a").OpenAsync();\n    }',
          'SqlTestBase',
        ),
      },
      'Shop.Checks/SqlTestBase.cs:7',
    ],
    [
      'that is shared by its type',
      {
        ...SHARP,
        'Shop.Checks/OrdersTests.cs': SHARP['Shop.Checks/OrdersTests.cs'].replace(
          ': StoreTestBase',
          ': IClassFixture<StoreFixture>',
        ),
        'Shop.Checks/StoreFixture.cs': sharpBase(
          '    public StoreFixture()\n    {\n        Connection = new SqliteConnection("a");\n    }',
          'StoreFixture',
        ),
      },
      'Shop.Checks/StoreFixture.cs:7',
    ],
    [
      'with a container of its own',
      {
        'src/main/java/shop/Orders.java': 'package shop;\npublic class Orders { int total() { return 1; } }\n',
        'src/test/java/shop/OrdersTest.java':
          'package shop;\nimport org.junit.jupiter.api.Test;\nclass OrdersTest extends AbstractStoreTest {\n  @Test\n  void adds() {\n    assertEquals(1, new Orders().total());\n  }\n}\n',
        'src/test/java/shop/AbstractStoreTest.java':
          'package shop;\nimport org.testcontainers.containers.PostgreSQLContainer;\nabstract class AbstractStoreTest {\n  static final PostgreSQLContainer<?> STORE = new PostgreSQLContainer<>("postgres:16");\n}\n',
      },
      'src/test/java/shop/AbstractStoreTest.java:2',
    ],
    [
      'with a set-up of unittest',
      {
        'shop/orders.py': 'def total(items):\n    return sum(items)\n',
        'tests/base.py':
          'import unittest\nfrom shop.app import app\n\nclass BaseTestCase(unittest.TestCase):\n    def setUp(self):\n        self.http = app.test_client()\n',
        'tests/test_orders.py':
          'from tests.base import BaseTestCase\nfrom shop.orders import total\n\nclass OrdersTest(BaseTestCase):\n    def test_a(self):\n        self.assertEqual(self.http.get("/").status_code, 200)\n',
      },
      'tests/base.py:6',
    ],
  ])('%s', (_what, files, place) => {
    const finding = judge(files);
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]?.detail).toContain(`(${place})`);
  });

  it.each<[string, Record<string, string>]>([
    [
      'only a method that may be called',
      {
        ...SHARP,
        'Shop.Checks/StoreTestBase.cs': sharpBase(
          '    protected SqliteConnection Open()\n    {\n        return new SqliteConnection("a");\n    }',
        ),
      },
    ],
    [
      'no boundary',
      { ...SHARP, 'Shop.Checks/StoreTestBase.cs': sharpBase('    protected StoreTestBase() { Db = null; }') },
    ],
    [
      'one of another name',
      {
        ...SHARP,
        'Shop.Checks/OtherTestBase.cs': sharpBase(
          '    protected OtherTestBase() { C = new SqliteConnection("a"); }',
          'OtherTestBase',
        ),
      },
    ],
    [
      'bases that go in a circle',
      {
        ...SHARP,
        'Shop.Checks/StoreTestBase.cs': sharpBase('', 'StoreTestBase : LoopTestBase'),
        'Shop.Checks/LoopTestBase.cs': sharpBase('', 'LoopTestBase : StoreTestBase'),
      },
    ],
  ])('crosses nothing with %s', (_what, files) => {
    expect(judge(files).verdict).toBe('unmet');
  });
});
