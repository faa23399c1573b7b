import { describe, expect, it } from 'vitest';
import { extractPython } from '../../../src/languages/python.ts';

const facts = (text: string, path = 'app/module.py') => extractPython(text, path);
const only = (body: string, path = 'tests/test_shop.py') => {
  const [first] = facts(body, path).tests;
  if (!first) throw new Error('no test case found');
  return first;
};
const inTest = (body: string, head = '') => only(`${head}\ndef test_it(tmp_path):\n${body.replace(/^/gm, '    ')}\n`);

describe('test cases', () => {
  it.each([
    ['tests/test_a.py', 'def test_x():\n    assert f()', 1],
    ['a_test.py', 'async def test_x():\n    assert await f()', 1],
    ['tests/test_a.py', 'class TestA:\n    def test_x(self): assert f()\n    def helper(self): ...', 1],
    [
      'tests/test_a.py',
      'import unittest\nclass A(unittest.TestCase):\n    def runTest(self): self.assertEqual(f(), 1)',
      1,
    ],
    ['tests/test_a.py', 'class A:\n    def runTest(self): assert f() == 1', 0],
    ['tests/test_a.py', 'class TestA:\n    def __init__(self): ...\n    def test_x(self): assert f()', 0],
    [
      'app/anything.py',
      'import unittest\nclass A(unittest.TestCase):\n    def test_x(self): self.assertEqual(f(), 1)',
      1,
    ],
    [
      'shop/tests.py',
      'from .base import ShopTestCase\nclass A(ShopTestCase):\n    def test_x(self): self.assertTrue(f())',
      1,
    ],
    [
      'tests/test_a.py',
      'from tests.base import ShopTest\nclass CartTest(ShopTest):\n    def test_x(self): self.assertTrue(f())',
      1,
    ],
    ['app/a.py', 'from .base import ShopTest\nclass Cart(ShopTest):\n    def test_x(self): self.assertTrue(f())', 0],
    ['tests/test_a.py', 'from .base import Contest\nclass Cart(Latest):\n    def test_x(self): assert f()', 0],
    ['app/train.py', 'def test_model(model):\n    assert model', 0],
    ['test.py', 'def test(model, loader):\n    assert model', 0],
    ['test.py', 'def test_model(model, loader):\n    assert model', 0],
    ['test.py', 'def test_sum():\n    assert f() == 1', 1],
    ['tests/test_a.py', 'def make():\n    def test_inner():\n        assert f()', 0],
    [
      'features/steps/a.py',
      'from behave import then\n@then("it is so")\ndef step_impl(context):\n    assert context.x',
      1,
    ],
  ])('%s: %j holds %d', (path, text, count) => expect(facts(text, path).tests).toHaveLength(count));

  it.each([
    ['assert f() == 1', 1, 0],
    ['r = f()\nassert r.x[0] == "a", "why"', 1, 0],
    ['with pytest.raises(ValueError):\n    f()', 1, 0],
    ['m.assert_called_once()', 1, 0],
    ['np.testing.assert_allclose(f(), [1.0])', 1, 0],
    ['if not f():\n    raise AssertionError("no")', 1, 0],
    ['check(f())', 1, 0],
    ['assert True', 0, 1],
    ['assert 3 == 3', 0, 1],
    ['a = 3\nassert a * 2 == 6', 0, 1],
    ['a = [1, 2]\nassert len(a) == 2 and isinstance(a, list)', 0, 1],
    ['for n in (1, 2):\n    assert n > 0', 0, 1],
    ['assert -1 ** 2 not in [2 // 1, 3 % 2] and not 1 is None', 0, 1],
    ['assert LIMIT == 5', 0, 1],
    ['assert f() or True', 0, 1],
    ['assert (f() == 1, "always true")', 0, 1],
    ['items = []\nf(items)\nassert items == [1]', 1, 0],
    ['seen = {"n": 0}\ndef cb():\n    seen["n"] += 1\nf(cb)\nassert seen["n"] == 1', 1, 0],
    ['caught = False\ntry:\n    f()\nexcept ValueError:\n    caught = True\nassert caught', 1, 0],
    ['try:\n    assert f()\nexcept Exception as e:\n    print(e)', 0, 1],
    ['try:\n    assert f()\nexcept Exception:\n    pytest.fail("no")', 2, 0],
    ['try:\n    f()\n    assert False, "must raise"\nexcept ValueError:\n    pass', 1, 0],
    ['str = f()\nassert str == "a"', 1, 0],
    ['print(f())', 0, 0],
  ])('%j has %d real and %d vacuous assertions', (body, real, vacuous) => {
    const head = 'import pytest\nimport numpy as np\nfrom shop import f\nLIMIT = 5\ndef check(x):\n    assert x > 1\n';
    expect(inTest(body, head)).toMatchObject({ assertions: real, vacuous });
  });

  it('follows helper methods and set-up of its class', () => {
    const found = only(
      'import sqlite3\nimport unittest\nclass T(unittest.TestCase):\n    def setUp(self):\n        self.db = sqlite3.connect("x.db")\n    def same(self, a):\n        self.assertEqual(a, 1)\n    def test_x(self):\n        self.same(self.db)\n',
    );
    expect(found).toMatchObject({ name: 'T.test_x', assertions: 1, boundaries: [{ kind: 'database', line: 5 }] });
  });

  it('names the fixtures that it asks for, not the parameters that are filled', () => {
    const found = only(
      'import pytest\n@pytest.mark.usefixtures("clean")\n@pytest.mark.parametrize("a, b", [(1, 2)])\ndef test_x(client, a, b, limit=3): assert client\n',
    );
    expect(found.fixtures).toEqual(['clean', 'client']);
  });
});

describe('fixtures', () => {
  it('takes the name from name=, and what it crosses from its body', () => {
    const found = facts(
      'import pytest\nfrom fastapi.testclient import TestClient\nfrom app.main import app\n@pytest.fixture(name="client", scope="module")\ndef make_client(settings):\n    with TestClient(app) as c:\n        yield c\n',
      'tests/conftest.py',
    ).fixtures;
    expect(found).toEqual([
      {
        name: 'client',
        line: 5,
        fixtures: ['settings'],
        boundaries: [{ kind: 'http', line: 6, detail: 'fastapi.testclient.TestClient' }],
      },
    ]);
  });
});

describe('boundaries', () => {
  const head = [
    'import requests, httpx, sqlite3, subprocess, socket',
    'from unittest.mock import patch',
    'import responses, boto3',
    'from moto import mock_aws',
    'from click.testing import CliRunner',
    'from rest_framework.test import APIClient',
    'from streamlit.testing.v1 import AppTest',
    'from shop.cli import main, Store',
    'from sqlalchemy import create_engine',
  ].join('\n');

  it.each([
    ['app.test_client().get("/")', 'http'],
    ['APIClient().post("/x")', 'http'],
    ['httpx.AsyncClient(app=app)', 'http'],
    ['requests.get("http://localhost:8000")', 'http'],
    ['AppTest.from_file("app.py").run()', 'app'],
    ['create_engine("sqlite:///:memory:")', 'database'],
    ['Store(":memory:")', 'database'],
    ['Store(tmp_path / "shop.db")', 'database'],
    ['subprocess.run(["shop"])', 'subprocess'],
    ['CliRunner().invoke(main)', 'subprocess'],
    ['main([str(tmp_path)])', 'filesystem'],
    ['main.__wrapped__([str(tmp_path)])', 'filesystem'],
    ['monkeypatch.setattr("shop.main.send", f)\nmain([str(tmp_path)])', 'filesystem'],
    ['socket.socket()', 'network'],
    ['boto3.client("s3")', 'network'],
  ])('%s crosses: %s', (body, kind) => expect(inTest(body, head).boundaries[0]?.kind).toBe(kind));

  it.each([
    ['with patch("shop.api.requests.get"):\n    requests.get("http://x")'],
    ['with patch.object(subprocess, "run"):\n    subprocess.run(["a"])'],
    ['responses.add("GET", "http://x")\nrequests.get("http://x")'],
    ['with mock_aws():\n    boto3.client("s3")'],
    ['(tmp_path / "a.txt").write_text("x")'],
    ['with patch("builtins.open"):\n    main([str(tmp_path)])'],
    ['with patch("shop.cli.main"):\n    main([str(tmp_path)])'],
    ['f(1)'],
  ])('%j crosses none', (body) => expect(inTest(body, head).boundaries).toEqual([]));

  it('knows the test client of Django, and a client that the module shares', () => {
    const django = only(
      'from django.test import TestCase\nclass T(TestCase):\n    def test_x(self):\n        self.client.get("/")\n',
      'shop/tests.py',
    );
    expect(django.boundaries.map((one) => one.kind)).toEqual(['http']);
    const shared = only(
      'from fastapi.testclient import TestClient\nclient = TestClient(app)\ndef test_x():\n    assert client.get("/").status_code == 200\n',
    );
    expect(shared.boundaries).toEqual([{ kind: 'http', line: 2, detail: 'fastapi.testclient.TestClient' }]);
  });
});
