/** Projects and hosts about which the checks say everything that they can say. */
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { Given } from './project.ts';

const TOKEN = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
const CI = (step: string, on = 'push') => `on: ${on}\njobs:\n  a:\n    steps:\n      - run: ${step}\n`;
const MODULE = 'def f(a):\n    b = a + 1\n    return b\n';
const TEST = 'from app import f\n\n\ndef test_f():\n    assert f(1) == 2\n';

export const PROJECTS: Readonly<Record<string, Readonly<Record<string, Given>>>> = {
  nothing: {},
  'a script': { 'main.py': 'print("a")\n' },
  'many prints': { 'main.py': 'print("a")\nprint("b")\nopen("c")\n' },
  'a notebook': { 'a.ipynb': '{"cells":[{"cell_type":"code","source":["a = 1"]}]}' },
  'two notebooks': { 'a.ipynb': '{"cells":[]}', 'b.ipynb': '{"cells":[]}' },
  'a title alone': { 'README.md': '# App\n', LICENSE: 'do what you like\n' },
  'an empty README': { 'README.md': '', LICENSE: '', 'docs/a.txt': 'x' },
  'a README elsewhere': { 'app/README.md': '# App\n\nAn app that adds numbers for people who cannot.\n' },
  'a README without steps': { 'README.md': '# App\n\nAn app that adds numbers for people who have none at hand.\n' },
  'a README with steps alone': { 'README.md': '# App\n\n## Install\n\n```sh\npip install .\npython main.py\n```\n' },
  'a whole README': {
    'README.md':
      '# App\n\nAn app that adds numbers for people who have none at hand.\n\n## Install\n\n```sh\npip install .\npython main.py\n```\n',
  },
  'a generated README': {
    'README.md':
      '# Getting Started with Create React App\n\nThis project was bootstrapped with Create React App.\n\n## Available Scripts\n\n### `npm start`\n\nRuns the app.\n',
  },
  'an assignment': {
    'README.md':
      '# Assignment 3\n\nIn this assignment you will write a program. Your task is to implement the functions below. Submit your solution before the deadline.\n',
  },
  documentation: {
    'mkdocs.yml': 'site_name: a\n',
    'docs/index.md': `# A\n\n${'Words that explain it. '.repeat(30)}\n`,
  },
  'a documentation tool without a page': { 'mkdocs.yml': 'site_name: a\n' },
  'one page': { 'docs/a.md': `# A\n\n${'Words that explain it. '.repeat(30)}\n` },
  'comments as documentation': { Doxyfile: 'PROJECT_NAME = a\n', 'a.c': 'int main() { return 0; }\n' },
  'one flat folder': Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.py`, MODULE])),
  'two folders': Object.fromEntries(['a/a', 'a/b', 'b/c', 'b/d', 'app'].map((name) => [`${name}.py`, MODULE])),
  'a folder with blanks in its name': {
    'a.py': MODULE,
    'End to end project/b.py': MODULE,
    'End to end project/c.py': MODULE,
  },
  chapters: Object.fromEntries(
    ['01', '02', '03', '04'].flatMap((chapter) => ['a', 'b'].map((name) => [`chapter${chapter}/${name}.py`, MODULE])),
  ),
  'a Django project': {
    'manage.py': 'import django\n',
    'shop/settings.py': 'LOGGING = {}\nDEBUG = True\n',
    'shop/views.py': 'from django.http import HttpResponse\n\n\ndef home(request):\n    return HttpResponse("a")\n',
  },
  'a FastAPI project': {
    'app.py': 'import logging\nfrom fastapi import FastAPI\n\napp = FastAPI()\n',
    'config.py': 'PORT = 80\n',
    '.env.example': 'PORT=80\n',
  },
  'a Flask project': { 'app.py': 'from flask import Flask\n\napp = Flask(__name__)\n' },
  'a Streamlit app': { 'app.py': 'import streamlit as st\n\nst.write("a")\n' },
  'a database': { 'store.py': 'import sqlite3\n\n\ndef open_store():\n    return sqlite3.connect("a.db")\n' },
  'a Node project': { 'package.json': '{"name":"a"}', 'index.js': 'console.log(1);\n' },
  'a server in Node': {
    'package.json': '{"private": true}',
    'a.ts': "import express from 'express';\nexport const a = express();\n",
  },
  'a Go project': {
    'go.mod': 'module a\n',
    'main.go': 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe("", nil) }\n',
  },
  'a Rust project': { 'Cargo.toml': '[package]\nname = "a"\npublish = false\n', 'src/main.rs': 'fn main() {}\n' },
  'a Java project': { 'pom.xml': '<project/>', 'src/A.java': 'class A { int a() { return 1; } }\n' },
  'a C# project': {
    'a.csproj': '<Project><IsPackable>false</IsPackable></Project>',
    'A.cs': 'class A { int B() { return 1; } }\n',
  },
  'a PHP project': { 'composer.json': '{}', 'a.php': '<?php\n$a = parse_ini_file("a.ini");\n' },
  'logs and settings': {
    'app.py':
      'import logging\nimport os\n\nlog = logging.getLogger(__name__)\n\n\ndef f(a):\n    log.info("b")\n    log.info("c")\n    return os.environ["PORT"], os.environ["HOST_NAME"]\n',
    'other.py': 'import logging\n\nlogging.info("a")\n',
  },
  'ambient settings': { 'app.py': 'import os\n\nprint(os.environ["HOME"])\n' },
  'settings that are loaded': { 'app.py': 'from dotenv import load_dotenv\n\nload_dotenv()\n' },
  tests: { 'app.py': MODULE, 'tests/test_f.py': TEST, '.github/workflows/a.yml': CI('pytest') },
  'tests beside the command': {
    'app.py': MODULE,
    'tests/test_f.py': TEST,
    '.github/workflows/a.yml': CI('pytest docs'),
  },
  'tests that CI does not run': {
    'app.py': MODULE,
    'tests/test_f.py': TEST,
    '.github/workflows/a.yml': CI('ruff check .', '[push, pull_request]'),
  },
  'tests that cannot fail': {
    'app.py': MODULE,
    'tests/test_f.py': `${TEST}\n\ndef test_g():\n    f(1)\n\n\ndef test_h():\n    assert True\n`,
  },
  'no assertion': {
    'app.py': MODULE,
    'tests/test_f.py': 'from app import f\n\n\ndef test_f():\n    f(1)\n',
    'tests/test_g.py': '',
  },
  'integration tests': {
    'app.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
    'tests/test_a.py':
      'from fastapi.testclient import TestClient\nfrom app import app\n\n\ndef test_a():\n    assert TestClient(app).get("/").status_code == 200\n',
  },
  'a folder of integration tests': { 'app.py': MODULE, 'tests/integration/test_f.py': TEST },
  'CI by hand': { '.github/workflows/a.yml': CI('pytest', 'workflow_dispatch') },
  'CI that is commented out': { '.github/workflows/a.yml': '# on: push\n' },
  'CI in the wrong place': { 'app/.github/workflows/a.yml': CI('pytest') },
  'an empty workflow': { '.github/workflows/a.yml': '' },
  delivery: { '.github/workflows/a.yml': CI('docker push a'), Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["a"]\n' },
  'delivery by an action': {
    '.github/workflows/a.yml': 'on: push\njobs:\n  a:\n    steps:\n      - uses: softprops/action-gh-release@v2\n',
  },
  'delivery through make': { '.github/workflows/a.yml': CI('make ship'), Makefile: 'ship:\n\ttwine upload dist/*\n' },
  'a description of a deployment': { Procfile: 'web: a\n' },
  containers: {
    Dockerfile: 'FROM python\nCOPY . .\nRUN pip install .\n',
    'worker/Dockerfile': 'FROM python:3.12\nCOPY . .\nCMD ["a"]\n',
    'compose.yaml': 'services:\n  a:\n    build: .\n  b:\n    image: postgres:16\n  c:\n    command: a\n',
  },
  'a base image': { Dockerfile: 'FROM python:3.12\n', 'compose.yaml': 'services:\n' },
  'a server image': { Dockerfile: 'FROM postgres:16\nENV A=b\n' },
  'system tools': { Dockerfile: 'FROM debian:12\nRUN apt-get install -y curl\n' },
  tools: {
    'pyproject.toml':
      '[project]\nname = "a"\nversion = "1"\n[tool.ruff]\nline-length = 80\n[tool.coverage.run]\nbranch = true\n',
    '.github/workflows/a.yml': CI('ruff check . && pytest --cov'),
  },
  'tools that nothing calls': { 'requirements.txt': 'flake8\npytest-cov\n', 'a.py': MODULE },
  'settings of tools alone': { 'pyproject.toml': '[tool.ruff]\n' },
  'a broken manifest': { 'pyproject.toml': '[', 'setup.py': 'a = 1\n' },
  secrets: { 'config.py': `TOKEN = "${TOKEN}"\n`, '.env': 'DB_PASSWORD=hG7#kLm29xQz\n', id_rsa: '' },
  'no secrets': { 'config.py': 'TOKEN = "change-me"\n', '.env.example': 'A=b\n' },
  'what was not read': {
    'main.py': { state: 'unread', reason: 'too-large' },
    'README.md': { state: 'unread', reason: 'lfs-pointer' },
    Dockerfile: { state: 'unread', reason: 'no-access' },
  },
};
export const HOSTS: Readonly<Record<string, Partial<Snapshot>>> = {
  'no host': {},
  'another tag': { host: { tags: ['first'], releases: undefined } },
  'no release': { host: { tags: ['first'], releases: [] } },
  'a tag': { host: { tags: ['v1.0.0'], releases: [] } },
  'a release': { host: { tags: [], releases: ['v1.0.0'], checks: 'passing' } },
  'unread tags': { host: { tags: undefined, releases: undefined } },
  'part of the files': { truncated: true },
};
