import { describe, expect, it, vi } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { samplePortfolio } from '../../src/commands/sample.ts';
import { judge } from '../../src/grade/evaluate.ts';
import type { Evidence } from '../../src/model/report.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { artifacts, loadLanguage, readmeSection } from '../../src/reporters/index.ts';
import { PAGE } from '../../src/reporters/page/index.ts';
import { translator } from '../../src/reporters/sentences.ts';
import { builtinSkills, builtinTechniques } from '../../src/skills/catalogue.ts';
import { skillsOf } from '../../src/skills/index.ts';
import english from '../../templates/words/en.yml';
import { type Given, project } from '../helpers/project.ts';

await loadLanguage('es');

/** Every text that was said, with what its template has of its own. */
const said = vi.hoisted(() => new Map<string, string>());
vi.mock('../../src/model/say.ts', () => ({
  say: (parts: readonly string[], ...values: readonly unknown[]) => {
    const text = parts.reduce((before, part, at) => `${before}${values[at - 1]}${part}`);
    said.set(text, parts.join('…'));
    return text;
  },
  phrase: (text: string) => text,
}));

/** A language in which a sentence is what its pattern has of its own, in brackets: so it tells which pattern was found. */
const found = translator(
  Object.fromEntries(
    (english as { sentence: string[] }).sentence.map((pattern) => [
      pattern,
      `⟦${pattern.split(/\{\w+…?\}/).join('…')}⟧`,
    ]),
  ),
  'en',
);
const asSaid = (text: string): string => (said.has(text) ? `⟦${said.get(text)}⟧` : text);

const TOKEN = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
const CI = (step: string, on = 'push') => `on: ${on}\njobs:\n  a:\n    steps:\n      - run: ${step}\n`;
const MODULE = 'def f(a):\n    b = a + 1\n    return b\n';
const TEST = 'from app import f\n\n\ndef test_f():\n    assert f(1) == 2\n';

const PROJECTS: Readonly<Record<string, Readonly<Record<string, Given>>>> = {
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
const HOSTS: Readonly<Record<string, Partial<Snapshot>>> = {
  'no host': {},
  'another tag': { host: { tags: ['first'], releases: undefined } },
  'no release': { host: { tags: ['first'], releases: [] } },
  'a tag': { host: { tags: ['v1.0.0'], releases: [] } },
  'a release': { host: { tags: [], releases: ['v1.0.0'], checks: 'passing' } },
  'unread tags': { host: { tags: undefined, releases: undefined } },
  'part of the files': { truncated: true },
};

/** Evidence may quote the line that it points to. */
function isQuote({ path, detail }: Evidence, files: Readonly<Record<string, Given>>): boolean {
  const given = files[path];
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  return typeof given === 'string' && plain(given).includes(plain(detail));
}

const cases = [
  ...Object.keys(PROJECTS).map((name) => [name, 'no host'] as const),
  ...Object.keys(HOSTS).map((host) => ['tests', host] as const),
];

describe('every sentence of a judgement is found again, by the pattern that it was made from:', () => {
  it.each(cases)('%s, %s', (name, host) => {
    const files = PROJECTS[name] ?? {};
    const given = project(files, HOSTS[host]);
    const findings = CHECKS.map((check) => judge(check, given));
    const evidence = [
      ...findings.flatMap((finding) => finding.evidence),
      ...skillsOf(given, [...builtinSkills(), ...builtinTechniques()]).flatMap((skill) => skill.evidence),
    ];
    const advice = findings.flatMap((finding) => finding.advice ?? []);
    expect(evidence.filter((one) => !said.has(one.detail) && !isQuote(one, files))).toEqual([]);
    expect(advice.filter((one) => !said.has(one))).toEqual([]);
    for (const text of [...evidence.map(({ detail }) => detail), ...advice])
      expect([text, found(text)]).toEqual([text, asSaid(text)]);
    expect(evidence.length).toBeGreaterThanOrEqual(CHECKS.length);
  });
});

it('so is every phrase inside one', () => {
  expect(said.size).toBeGreaterThan(400);
  const other = [...said.keys()].filter((text) => found(text) !== asSaid(text));
  expect(other.map((text) => [text, found(text)])).toEqual([]);
});

describe('the sample portfolio in Spanish', async () => {
  const { portfolio, roadmap } = await samplePortfolio();
  const [first] = portfolio.repositories.filter(({ name }) => name === portfolio.capstone?.name);
  const files = await artifacts(portfolio, roadmap, { language: 'es', write: ['page'] });
  const page = files.find(({ path }) => path === PAGE)?.content ?? '';
  const readme = readmeSection(portfolio, roadmap, { language: 'es' });
  const english = portfolio.repositories
    .flatMap(({ requirements }) => requirements)
    .flatMap(({ evidence, advice }) => [
      ...evidence.map(({ detail }) => detail),
      ...(advice === undefined ? [] : [advice]),
    ])
    // Long enough to be no quote, and to be recognised where it is shown.
    .filter((text) => said.has(text) && / .* .* /.test(text) && !/[`'"<>&]/.test(text));

  it('shows no sentence of the judging in English', () => {
    expect(english.length).toBeGreaterThan(40);
    expect(english.filter((text) => page.includes(text))).toEqual([]);
    expect(english.filter((text) => readme.includes(text))).toEqual([]);
  });

  it('leaves the report in English', () => {
    expect(first?.requirements.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(10);
    expect(portfolio.skipped[0]?.reason).toBe('it has no commit yet');
  });

  it('says evidence, advice and reasons', () => {
    expect(readme).toContain('todavía no tiene ningún commit');
    expect(page).toContain('todavía no tiene ningún commit');
    expect(page).toMatch(/nada en \d+ archivos parece un secreto en uso/);
  });

  it('escapes what a translation brings with it', () => {
    const [one] = portfolio.repositories;
    if (!one) throw new Error('no repository');
    const hostile = one.requirements.map((each) => ({
      ...each,
      evidence: [{ path: 'a.py', detail: 'the text of <img src=x>|@nobody' }],
      advice: 'Let `<b>` run `</td>`.',
    }));
    const text = readmeSection({ ...portfolio, repositories: [{ ...one, requirements: hostile }] }, roadmap, {
      language: 'es',
    });
    expect(text).toContain('el texto de &#60;img src=x&#62;&#124;@&#8288;nobody');
    expect(text).not.toContain('<img src=x>');
  });
});
