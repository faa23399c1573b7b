import { describe, expect, test } from 'vitest';
import { builtinSkills } from '../../src/skills/catalogue.ts';
import { skillReads, skillsOf } from '../../src/skills/index.ts';
import { project } from '../helpers/project.ts';
import { stopwatch } from '../helpers/stopwatch.ts';

const ids = (files: Record<string, string>) => skillsOf(project(files), builtinSkills()).map(({ id }) => id);
const evidence = (files: Record<string, string>, id: string) =>
  skillsOf(project(files), builtinSkills()).find((skill) => skill.id === id)?.evidence;

const workflow = 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n';
const page = `<html><head><title>x</title></head><body>${'<p>text</p>'.repeat(8)}</body></html>`;

describe('what Docker, Compose and CI show', () => {
  const compose = 'services:\n  db:\n    image: postgres:16\n  cache:\n    image: redis:7-alpine\n';

  test('Compose with ready images is Compose, and what it starts', () => {
    expect(ids({ 'docker-compose.yml': compose })).toEqual(['docker-compose', 'postgresql', 'redis']);
  });

  test('a database that Compose starts and the application leaves aside is not used', () => {
    const settings = 'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}\n';
    expect(
      ids({ 'docker-compose.yml': 'services:\n  db:\n    image: postgres\n', 'site/settings.py': settings }),
    ).toEqual(['docker-compose', 'sqlite']);
  });

  test('a Dockerfile shows Docker, its base image and what it starts', () => {
    const dockerfile = 'FROM python:3.12\nCOPY . .\nRUN pip install gunicorn black\nCMD ["gunicorn", "app:app"]\n';
    expect(ids({ Dockerfile: dockerfile })).toEqual(['docker', 'gunicorn']);
    expect(ids({ Dockerfile: 'FROM nginx:1.27\nCOPY . /usr/share/nginx/html\n' })).toEqual(['docker', 'nginx']);
  });

  test('a workflow counts where its provider looks for it', () => {
    expect(ids({ '.github/workflows/ci.yml': workflow })).toEqual(['github-actions']);
    expect(ids({ 'backend/.github/workflows/ci.yml': workflow })).toEqual([]);
  });
});

describe('a list of technologies', () => {
  const names = [
    'postgresql://',
    'sqlite:///',
    'mysql://',
    'mongodb://',
    'spring.kafka',
    'snowflake://',
    'bigquery://',
    'Rack::Attack',
    'PyInstaller.__main__',
    'new WebSocket(',
    'limit_req_zone',
    'JWTAuthentication',
  ];
  const listed = (count: number) =>
    `rules:\n${names
      .slice(0, count)
      .map((name) => `  - "${name}"\n`)
      .join('')}`;

  test('shows none of them', () => {
    expect(ids({ 'rules.yml': listed(12) })).toEqual([]);
  });

  test('does not hide what another file shows', () => {
    expect(ids({ 'rules.yml': listed(12), 'db.py': 'URL = "postgresql://db/shop"\n' })).toEqual(['postgresql']);
  });

  test('is more than a few names', () => {
    expect(ids({ 'settings.yml': listed(3) })).toEqual(['mysql', 'postgresql', 'sqlite']);
  });
});

describe('evidence', () => {
  test('names the line, code before tests, three files at most', () => {
    const use = 'import requests\nrequests.get("x")\n';
    const files = { 'tests/test_a.py': use, 'a.py': `\n${use}`, 'b.py': use, 'c.py': use, 'd.py': use };
    expect(evidence(files, 'requests')).toEqual([
      { path: 'a.py', line: 2, detail: 'imports requests' },
      { path: 'b.py', line: 1, detail: 'imports requests' },
      { path: 'c.py', line: 1, detail: 'imports requests' },
    ]);
  });

  test('points at the key or the text in a settings file', () => {
    const toml = '[project]\nname = "x"\n\n[tool.coverage.run]\nbranch = true\n';
    expect(evidence({ 'pyproject.toml': toml }, 'coverage')).toEqual([
      { path: 'pyproject.toml', line: 4, detail: 'sets tool.coverage' },
    ]);
  });
});

test('reads own code, manifests and what the catalogue names, and nothing of others', () => {
  const files = {
    'app.py': 'x = 1',
    'requirements.txt': 'flask',
    'tox.ini': '[tox]',
    Makefile: 'all:',
    'node_modules/x/index.js': 'x',
    'photo.png': 'x',
    'notes.txt': 'x',
  };
  expect(skillReads(project(files), builtinSkills())).toEqual(['Makefile', 'app.py', 'requirements.txt', 'tox.ini']);
});

test("scripts that came with an assistant, and pages kept for tests, are nobody's skill", () => {
  const files = {
    '.claude/skills/x/make.py': 'import numpy as np\nnp.zeros(1)\n',
    'parser/fixtures/page.html': page.replace('<title>', '<link href="bootstrap.min.css"><title>'),
  };
  expect(ids(files)).toEqual([]);
});

test('hostile text costs neither an exception nor much time', () => {
  const wide = `${' '.repeat(1900)}x\n`.repeat(2000);
  const files = {
    'tox.ini': wide,
    Makefile: wide,
    'k8s/a.yaml': `apiVersion: v1\n${wide}`,
    'package.json': '{"scripts": [1, null]}',
    'pyproject.toml': '[[[',
    'a.ipynb': '{"cells": 1}',
    'index.html': `${'<script>'.repeat(20_000)}${';'.repeat(50_000)}`,
    'README.md': '#'.repeat(100_000),
    [`${'a/'.repeat(1500)}etl.py`]: 'x = 1\n',
  };
  const taken = stopwatch();
  expect(ids(files)).toBeInstanceOf(Array);
  expect(taken()).toBeLessThan(10_000);
});
