import { describe, expect, it } from 'vitest';
import { extractPython } from '../../src/languages/python.ts';

const facts = (text: string, path = 'app/module.py') => extractPython(text, path);

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
    ['from fastmcp.utilities.logging import get_logger\nlogger = get_logger(__name__)\nlogger.info("x")', 'logging'],
    [
      'from fastmcp.utilities.logging import get_logger\nclass A:\n    def __init__(self):\n        self.logger = get_logger()\n        self.logger.info("x")',
      'logging',
    ],
    ['from fastapi.logger import logger\nlogger.info("x")', 'logging'],
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
    ['from somewhere import *\nx = os.environ["A"]', 'os.environ', 'A'],
    ['from somewhere import *\nenv = environ.Env()\nA = env("A")', 'django-environ', 'A'],
    ['import typer\ndef f(a=typer.Option("", env_var="A")): ...', 'env_var=', 'A'],
    ['import click\ncli(auto_envvar_prefix="A")', 'auto_envvar_prefix=', 'A'],
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
    ['DEBUG = environ["A"]', 'os.environ', 'A'],
    ['HOST = environ.get("A", "b")', 'os.environ', 'A'],
    ['import click\n@click.option("--a", envvar="A")\ndef f(a): ...', 'envvar=', 'A'],
    ['import streamlit as st\nst.secrets["A"]', 'streamlit.secrets', 'A'],
    ['app.config.from_prefixed_env()', 'flask.config', undefined],
  ])('%j', (text, via, key) => expect(facts(text).configReads.map((one) => [one.via, one.key])).toEqual([[via, key]]));

  it.each([
    ['import os\nos.environ["A"] = "b"\ndel os.environ["A"]'],
    ['envvar = "A"\nf(envvar, env_var=None)\nos.environ["A"]'],
    ['import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "a.settings")'],
    ['import os\nos.environ["HOME"]\nos.getenv("APPDATA")\nos.environ.get("PATH")'],
    ['from dotenv import load_dotenv\nload_dotenv()'],
    ['def app(environ, start_response):\n    return environ["REQUEST_METHOD"], environ.get("A")'],
    ['environ = {}\nenviron["A"] = 1\nenviron.get("A")'],
    ['from app import environ\nenviron.get("A")\nenviron["A"]'],
    ['environ["A"] = "b"'],
    ['import subprocess, os\nsubprocess.run(["a"], env={**os.environ})'],
    ['import json\ndef parse_config_answer(text):\n    return json.loads(text)'],
    ['import requests\nconfig = requests.get("http://x").json()'],
    ['import json\nrows = json.load(open("data/rows.json"))'],
    ['SECRET_KEY = "x"\nDEBUG = True'],
  ])('%j reads none', (text) => expect(facts(text).configReads).toEqual([]));
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
