import { describe, expect, test } from 'vitest';
import { ids, notebook, page } from '../helpers/skills.ts';

describe('a skill is not shown', () => {
  test.each([
    ['by an import that nothing uses', { 'a.py': 'import numpy as np\nprint(1)\n' }],
    ['by a manifest alone', { 'requirements.txt': 'pytest\nselenium\npsycopg2\nhttpx\nblack\n' }],
    ['by a word in a comment', { 'alembic.ini': '# hooks = black\n# ruff.executable = ruff\n' }],
    ['by an address in a comment', { 'db.py': '# postgresql://localhost/x\nURL = None\n' }],
    ['by an address in a test', { 'tests/test_db.py': 'def test_a():\n    assert connect("sqlite:///x.db")\n' }],
    [
      'by an address that CI alone sets',
      {
        '.github/workflows/ci.yml':
          'on: workflow_dispatch\njobs:\n  a:\n    runs-on: x\n    env:\n      DATABASE_URL: sqlite:///test.db\n',
        'db.sh': 'echo "$DATABASE_URL"\n',
      },
    ],
    [
      "by a workflow engine's own records",
      { 'engine.env': 'AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=sqlite:////opt/airflow/airflow.db\n' },
    ],
    ['by a logger that nothing writes to', { 'a.py': 'import logging\nlogging.basicConfig(level=logging.INFO)\n' }],
    ['by what dresses documentation', { 'docs/source/_static/custom.css': 'a { color: red }\nb { color: blue }\n' }],
    [
      "by a ready-made theme's script",
      { 'static/js/scripts.js': `/*!\n* Start Bootstrap - Agency v7.0.1\n*/\n${'document.title = "x";\n'.repeat(20)}` },
    ],
    ["by a generator's pages", { 'docs/index.html': page, 'docs/searchindex.js': 'x = 1\n', 'docs/objects.inv': 'x' }],
    ['by where an experiment tracker keeps its runs', { 'a.sh': 'tracker --backend-store-uri sqlite:///mlflow.db\n' }],
    ['by a command that only installs it', { Makefile: 'setup:\n\tpip install black mypy\n\techo run pytest\n' }],
    [
      "by another language's equivalent",
      { 'A.java': 'import org.slf4j.Logger;\nclass A {\n  Logger log = null;\n}\n' },
    ],
    [
      "by the name of a task in another language's file",
      { Makefile: 'coverage:\n\tgo test ./... -coverprofile=c.out\n' },
    ],
    [
      "by a section that is left over beside another tool's build",
      {
        'pyproject.toml':
          '[tool.poetry]\npackage-mode = false\n\n[tool.setuptools.package-data]\nshop = ["*.yaml"]\n\n[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n',
      },
    ],
    ['by a hook that no file configures', { Makefile: 'hooks:\n\tpre-commit install\n' }],
    ['by a style sheet that declares nothing', { 'docs.css': '.a {}\n.b { }\n.c {\n}\n' }],
    ['by a program that would find its files in a bundle', { 'paths.py': 'import sys\nBASE = sys._MEIPASS\n' }],
    ['by mail whose text is in the code', { 'mail.py': 'from fastapi_mail import FastMail\nmail = FastMail(conf)\n' }],
    [
      'by a limit of somebody else that a client runs into',
      { 'a.py': 'def get(r):\n    if r.status_code == 429:\n        wait_for_rate_limit()\n' },
    ],
    [
      "by where a test's experiment tracker keeps its runs",
      {
        'tests/conftest.py':
          'from web import TestClient\n\ndef client():\n    config.tracking_uri = "sqlite:///runs.db"\n    return TestClient(app)\n',
      },
    ],
    ['by coverage of another language', { 'package.json': '{"scripts": {"test": "jest --coverage"}}' }],
    ['by vendored code', { 'venv/lib/python3.12/site-packages/flask/app.py': 'import click\nclick.echo(1)\n' }],
    [
      'by what the migration tool wrote',
      { 'migrations/env.py': 'import logging\nlogging.getLogger("alembic.env").info("x")\n' },
    ],
    [
      'by settings of a tool in its language',
      { 'eslint.config.js': 'module.exports = {\n  a: 1,\n  b: 2,\n  c: 3,\n  d: 4,\n  e: 5,\n};\n' },
    ],
    ['by a page that a tool wrote', { 'report.html': `<meta name="generator" content="x">${page}` }],
    [
      'by a listener that another protocol serves on',
      {
        'main.go':
          'package main\n\nimport (\n\t"net"\n\t"google.golang.org/grpc"\n)\n\nfunc main() {\n\tl, _ := net.Listen("tcp", ":1")\n\tgrpc.NewServer().Serve(l)\n}\n',
      },
    ],
    ['by the tests of another framework', { 'shop/tests.py': 'from django.test import TestCase\n' }],
    [
      "by Laravel's skeleton",
      {
        'resources/css/app.css': "@import 'tailwindcss';\n@source '../../vendor/laravel/framework/src/x.blade.php';\n",
        'vite.config.js':
          "import laravel from 'laravel-vite-plugin';\nimport tailwindcss from '@tailwindcss/vite';\nexport default { plugins: [laravel(), tailwindcss()] };\n",
        'resources/views/welcome.blade.php': page,
        'app/Providers/RouteServiceProvider.php':
          "<?php\nuse Illuminate\\Support\\Facades\\RateLimiter;\nRateLimiter::for('api', fn () => 1);\n",
      },
    ],
    [
      "by Rails' own files",
      {
        'public/404.html': page,
        'app/views/layouts/application.html.erb': page,
        'app/javascript/channels/consumer.js': 'a();\n'.repeat(20),
      },
    ],
    ["by Laravel's example", { 'resources/assets/js/components/Example.vue': `<template>${page}</template>` }],
    [
      "by the skeleton's database for tests that none uses",
      { 'phpunit.xml': '<php>\n<env name="DB_CONNECTION" value="sqlite"/>\n</php>\n' },
    ],
    [
      'by the errors of sockets',
      { 'a.cs': 'using System.Net.Sockets;\nclass A { bool F(object e) => e is SocketException; }\n' },
    ],
    [
      'by a variable of an example that nothing asks for',
      { '.env.example': 'REDIS_URL=redis://redis:6379/0\n', 'a.py': 'x = 1\n' },
    ],
    ['by a runner without a test', { Makefile: 'test:\n\tpytest\n' }],
    ["by Rails' cable", { 'config/cable.yml': 'production:\n  url: redis://localhost:6379/1\n' }],
    [
      'by the page that a bundler fills',
      {
        'index.html':
          '<html><head><meta charset="x"><link href="a"><link href="b"><title>x</title></head><body><div id="root"></div><script src="m"></script></body></html>',
      },
    ],
    ["by a map editor's tile set", { 'map.tsx': `<?xml version="1.0"?>\n${'<tile id="1"/>;\n'.repeat(20)}` }],
    ['by a snippet of a script', { 'old/count.js': 'let i = 0;\ni += 1;\ncount(i);\n' }],
    ["by somebody else's GraphQL address", { 'a.py': 'URL = "https://api.example.com/graphql"\n' }],
    ['by a report that a test run left', { 'Reports/run.html': '<link href="bootstrap.min.css">' }],
    [
      "by a migration tool's own file",
      { 'migrations/env.py': 'import asyncio\n\nasync def run():\n    pass\n\nasyncio.run(run())\n' },
    ],
    ['by a notebook without code', { 'a.ipynb': notebook() }],
  ] satisfies [string, Record<string, string>][])('%s', (_, files) => {
    expect(ids(files)).toEqual([]);
  });
});
