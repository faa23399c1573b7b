import { describe, expect, it } from 'vitest';
import { extractPython } from '../../src/languages/python.ts';

const facts = (text: string, path = 'app/module.py') => extractPython(text, path);
const only = (body: string, path = 'tests/test_shop.py') => {
  const [first] = facts(body, path).tests;
  if (!first) throw new Error('no test case found');
  return first;
};
const inTest = (body: string, head = '') => only(`${head}\ndef test_it(tmp_path):\n${body.replace(/^/gm, '    ')}\n`);

describe('imports', () => {
  it.each([
    ['import os', { module: 'os', line: 1, used: false }],
    ['import a.b as c\nc.go()', { module: 'a.b', line: 1, used: true }],
    ['import a.b\na.b.go()', { module: 'a.b', line: 1, used: true }],
    ['from a.b import c as d\nd()', { module: 'a.b', name: 'c', line: 1, used: true }],
    ['from ..x import y', { module: '..x', name: 'y', line: 1, used: false }],
    ['from . import y\n__all__ = ["y"]', { module: '.', name: 'y', line: 1, used: true }],
    ['from a import *', { module: 'a', name: '*', line: 1, used: true }],
    ['def f():\n    from a import b\n    return f"{b}"', { module: 'a', name: 'b', line: 2, used: true }],
    ['from a import b\ndef f(b): ...\ng(b=1)', { module: 'a', name: 'b', line: 1, used: false }],
  ])('%j', (text, expected) => expect(facts(text).imports).toEqual([expected]));

  it('reads a list in parentheses over several lines', () => {
    const found = facts('from a import (\n    b,  # why\n    c as d,\n)\n').imports;
    expect(found.map((one) => one.name)).toEqual(['b', 'c']);
  });
});

describe('calls, classes and decorators', () => {
  it.each([
    ['from os import environ as e\ne.get("X")', 'os.environ.get', ['X']],
    ['import numpy as np\nnp.linalg.norm(v, 2)', 'numpy.linalg.norm', [null, null]],
    ['from .db import connect\nconnect(f"{a}", "b")', '.db.connect', [null, 'b']],
    ['app.get("/x", name="y")', 'app.get', ['/x']],
  ])('%j', (text, name, args) =>
    expect(facts(text).calls).toContainEqual({ name, args, line: 2 - Number(text.startsWith('app')) }),
  );

  it('resolves bases and decorators', () => {
    const found = facts(
      'from a import B as C\nimport d\n@d.e(1)\nclass F(C, d.G[int], metaclass=M):\n    @staticmethod\n    def h(): ...\n',
    );
    expect(found.classes).toEqual([{ name: 'F', bases: ['a.B', 'd.G'], line: 4 }]);
    expect(found.decorators).toEqual([
      { name: 'd.e', line: 3 },
      { name: 'staticmethod', line: 5 },
    ]);
  });
});

describe('statements', () => {
  it.each([
    ['', 0],
    ['# only a comment\n"""and a docstring"""\n', 0],
    ['import a\nfrom b import c\ntry:\n    import d\nexcept ImportError:\n    pass\n', 0],
    ['"""Package."""\nfrom .a import b\n__all__ = ["b"]\n__version__ = "1.0"\n', 0],
    ['def later():\n    """Not yet."""\n    pass\n', 0],
    ['class Broken(Exception):\n    """Said."""\n', 1],
    ['def twice(x):\n    return 2 * x\n', 2],
    ['x = 1\nif x:\n    print(x)\n', 3],
  ])('%j has %d', (text, expected) => expect(facts(text).statements).toBe(expected));
});

describe('logs', () => {
  it.each([
    ['import logging\nlogger = logging.getLogger(__name__)\nlogger.info("x")', 'logging'],
    ['import logging as l\nl.warning("x")', 'logging'],
    ['from logging import info\ninfo("x")', 'logging'],
    [
      'from logging import getLogger\nclass A:\n    def __init__(self):\n        self.log = getLogger()\n    def b(self):\n        self.log.debug("x")',
      'logging',
    ],
    ['from loguru import logger\nlogger.bind(a=1).success("x")', 'loguru'],
    ['import structlog\nlog = structlog.get_logger()\nlog.info("x", a=1)', 'structlog'],
    ['from prefect import get_run_logger\ndef f():\n    logger = get_run_logger()\n    logger.info("x")', 'prefect'],
    ['import scrapy\nclass S(scrapy.Spider):\n    def parse(self, r):\n        self.logger.error("x")', 'scrapy'],
    [
      'from airflow.models import BaseOperator\nclass O(BaseOperator):\n    def execute(self, c):\n        self.log.info("x")',
      'airflow',
    ],
    ['from flask import current_app\ncurrent_app.logger.info("x")', 'logging'],
    ['from absl import logging\nlogging.info("x")', 'absl'],
    ['import logging\ndef f(logger: logging.Logger):\n    logger.info("x")', 'logging'],
    ['from app.core.log import logger\nlogger.info("x")', 'logger'],
    ['from app.utils import get_logger\nLOG = get_logger(__name__)\nLOG.exception("x")', 'logger'],
  ])('%j', (text, framework) => expect(facts(text).logs.map((one) => one.framework)).toEqual([framework]));

  it.each([
    ['print("x")'],
    ['import logging\nlogging.basicConfig(level=logging.INFO)\nlogger = logging.getLogger()'],
    ['LOGGING = {"version": 1}'],
    ['import math\nmath.log(2)\nlog(3)'],
    ['from rich.console import Console\nconsole = Console()\nconsole.log("x")'],
    ['import wandb\nwandb.log({"a": 1})'],
    ['messages.error(request, "x")'],
  ])('%j writes none', (text) => expect(facts(text).logs).toEqual([]));
});

describe('reads of configuration', () => {
  it.each([
    ['import os\nos.environ["A"]', 'os.environ', 'A'],
    ['import os\nx = os.getenv("A", "b")', 'os.environ', 'A'],
    ['from os import environ\nenviron.get("A")', 'os.environ', 'A'],
    ['import os\nif "A" in os.environ: go()', 'os.environ', 'A'],
    ['from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    a: str', 'pydantic-settings', undefined],
    ['from decouple import config\nA = config("A")', 'python-decouple', 'A'],
    ['import environ\nenv = environ.Env()\nA = env("A")', 'django-environ', 'A'],
    ['from environs import Env\nenv = Env()\nA = env.int("A")', 'django-environ', 'A'],
    ['from dynaconf import Dynaconf\nsettings = Dynaconf()', 'dynaconf', undefined],
    ['from dotenv import dotenv_values\nc = dotenv_values(".env")', 'python-dotenv', '.env'],
    ['import configparser\nc = configparser.ConfigParser()\nc.read("a.ini")', 'configparser', undefined],
    [
      'import yaml\ndef load_config(path):\n    with open(path) as f:\n        return yaml.safe_load(f)',
      'settings file',
      undefined,
    ],
    ['import json\nwith open("conf/app_settings.json") as f:\n    d = json.load(f)', 'settings file', undefined],
    ['import tomllib\ns = tomllib.loads(Path("settings.toml").read_text())', 'settings file', undefined],
    ['from util import read_json\nargs = read_json("conf/defaults.json")', 'settings file', undefined],
    ['from app import util, paths\ndefaults = util.read_json(path=paths.DEFAULTS)', 'settings file', undefined],
    ['import click\n@click.option("--a", envvar="A")\ndef f(a): ...', 'envvar=', 'A'],
    ['import streamlit as st\nst.secrets["A"]', 'streamlit.secrets', 'A'],
    ['app.config.from_prefixed_env()', 'flask.config', undefined],
  ])('%j', (text, via, key) => expect(facts(text).configReads.map((one) => [one.via, one.key])).toEqual([[via, key]]));

  it.each([
    ['import os\nos.environ["A"] = "b"\ndel os.environ["A"]'],
    ['import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "a.settings")'],
    ['import os\nos.environ["HOME"]\nos.getenv("APPDATA")\nos.environ.get("PATH")'],
    ['from dotenv import load_dotenv\nload_dotenv()'],
    ['import subprocess, os\nsubprocess.run(["a"], env={**os.environ})'],
    ['import json\ndef parse_config_answer(text):\n    return json.loads(text)'],
    ['import requests\nconfig = requests.get("http://x").json()'],
    ['import json\nrows = json.load(open("data/rows.json"))'],
    ['SECRET_KEY = "x"\nDEBUG = True'],
  ])('%j reads none', (text) => expect(facts(text).configReads).toEqual([]));
});

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
    ['AppTest.from_file("app.py").run()', 'http'],
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

describe('hostile text', () => {
  it.each([
    ['deep brackets', '('.repeat(20_000)],
    ['deep blocks', Array.from({ length: 800 }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n')],
    ['a line of a megabyte', `x = "${'a'.repeat(1_000_000)}"`],
    ['a long chain', `x = ${'a.'.repeat(20_000)}b()`],
    ['a call of many arguments', `f(${'a, '.repeat(50_000)})`],
    ['garbage', '\uFFFD\u0001$?!'.repeat(5000)],
    ['NUL bytes', '\0def test_x(): assert f()'],
    ['half a file', 'class A(\n  def test_(self:\n   assert\n@\nfrom . import\nimport\nos.environ['],
    ['functions that call each other', 'def a(): b()\ndef b(): a()\ndef test_x(): a()'],
    ['a class that is its own base', 'class A(A):\n    def test_x(self): self.y()'],
  ])('%s does not throw, and takes no time', (_name, text) => {
    const start = performance.now();
    expect(facts(text, 'tests/test_x.py').language).toBe('python');
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
