import { describe, expect, test } from 'vitest';
import { ids, notebook, page } from '../helpers/skills.ts';

describe('a skill is shown', () => {
  test.each([
    ['by an import that is used', { 'app.py': 'import flask\napp = flask.Flask(__name__)\n' }, ['flask']],
    ['by an import below it', { 'a.py': 'import matplotlib.pyplot as plt\nplt.plot([1])\n' }, ['matplotlib']],
    [
      'for both, where one comes with the other',
      { 'm.py': 'from tensorflow.keras import layers\nlayers.Dense(1)\n' },
      ['keras', 'tensorflow'],
    ],
    [
      'for both, where an alias is called',
      { 'm.py': 'import tensorflow as tf\ntf.keras.Sequential()\n' },
      ['keras', 'tensorflow'],
    ],
    [
      'by the part of unittest that only mocks',
      { 'test_a.py': 'from unittest.mock import Mock\nm = Mock()\n' },
      ['unittest'],
    ],
    [
      'by a template that Flask renders',
      { 'app.py': 'from flask import render_template\nrender_template("x.html")\n' },
      ['flask', 'jinja2'],
    ],
    ['by a template of Ansible', { 'roles/web/templates/site.conf.j2': 'listen {{ port }};\n' }, ['jinja2']],
    [
      'by a notebook with code',
      { 'eda.ipynb': notebook('import pandas as pd\npd.read_csv("a.csv")') },
      ['jupyter', 'pandas'],
    ],
    [
      'by a database in the settings',
      { 'site/settings.py': 'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}\n' },
      ['sqlite'],
    ],
    ['by the address of a database', { 'db.py': 'URL = "postgresql://localhost/shop"\n' }, ['postgresql']],
    [
      'by a Go driver that is imported for its side effect',
      {
        'main.go':
          'package main\n\nimport (\n\t"database/sql"\n\t_ "github.com/lib/pq"\n)\n\nfunc main() { sql.Open("postgres", "") }\n',
      },
      ['postgresql'],
    ],
    [
      'in any language, where it is a technology',
      {
        'auth.js': "const jwt = require('jsonwebtoken');\nmodule.exports = () => {\n  return jwt.sign({}, 'k');\n};\n",
      },
      ['jwt'],
    ],
    [
      'by the configuration that drives it',
      { 'pyproject.toml': '[tool.ruff]\nline-length = 100\n[tool.mypy]\nstrict = true\n' },
      ['mypy', 'ruff'],
    ],
    ['by the build system, alone', { 'pyproject.toml': '[build-system]\nrequires = ["setuptools"]\n' }, ['setuptools']],
    [
      'by an option of a command',
      { Makefile: 'test:\n\tpytest --cov=app\n', 'test_a.py': 'def test_a():\n    assert add(1, 1) == 2\n' },
      ['coverage', 'pytest'],
    ],
    ['by a program behind a runner', { Makefile: 'lint:\n\tpoetry run black .\n' }, ['black', 'poetry']],
    [
      'by hooks',
      { '.pre-commit-config.yaml': 'repos:\n  - repo: https://github.com/psf/black\n    hooks:\n      - id: black\n' },
      ['black', 'pre-commit'],
    ],
    [
      'by coroutines beside the import',
      { 'a.py': 'import asyncio\n\nasync def main():\n    await run()\n' },
      ['asyncio'],
    ],
    [
      'by a FastAPI socket',
      {
        'a.py':
          'from fastapi import FastAPI, WebSocket\napp = FastAPI()\n\n@app.websocket("/ws")\nasync def ws(socket: WebSocket):\n    await socket.accept()\n',
      },
      ['fastapi', 'websockets'],
    ],
    [
      "by FastAPI's password flow",
      { 'a.py': 'from fastapi.security import OAuth2PasswordBearer\nscheme = OAuth2PasswordBearer(tokenUrl="t")\n' },
      ['fastapi', 'oauth2'],
    ],
    [
      'a token asked for by the protocol, without a library',
      { 'a.py': 'URL = "https://id.example.com/realms/a/protocol/openid-connect/token"\n' },
      ['oauth2'],
    ],
    ['by an OpenAPI document', { 'openapi.yaml': 'openapi: 3.0.0\ninfo:\n  title: x\n' }, ['openapi']],
    [
      'by pages and their scripts',
      {
        'index.html': page.replace('</body>', '<script>\nlet a = 1;\nlet b = 2;\nconsole.log(a, b);\n</script></body>'),
      },
      ['html-css', 'javascript'],
    ],
    [
      'by a manifest and test cases that need it',
      { 'requirements.txt': 'pytest\n', 'test_a.py': 'def test_a():\n    assert add(1, 1) == 2\n' },
      ['pytest'],
    ],
    [
      'by a socket of C#',
      { 'Chat.cs': 'using System.Net.Sockets;\nclass Chat { void Go() { var c = new TcpClient("h", 1); } }\n' },
      ['sockets'],
    ],
    [
      'by a variable of an example that code asks for',
      {
        '.env.example': 'APP_REDIS_URL=redis://redis:6379/0\n',
        'settings.py': 'class Settings:\n    redis_url: str\n',
      },
      ['redis'],
    ],
    [
      'by a component that says that its script is TypeScript',
      { 'web/App.vue': `<script setup lang="ts">\n${'let a = 1;\n'.repeat(20)}</script>\n` },
      ['typescript', 'vue'],
    ],
    ['by a page for an OpenAPI document', { 'a.py': 'import flask_swagger_ui\nflask_swagger_ui.x()\n' }, ['openapi']],
    [
      "by a machine's first script",
      { 'infra/user_data.sh.tpl': 'cat > /etc/nginx/conf.d/api.conf <<EOF\nproxy_pass http://localhost;\nEOF\n' },
      ['nginx'],
    ],
    [
      'by a dashboard of a cluster',
      { 'chart/templates/dashboard.yaml': 'metadata:\n  labels:\n    grafana_dashboard: "1"\n' },
      ['grafana'],
    ],
    [
      'by a socket that is made more of',
      { 'a.py': 'import socket\nclass Client(socket.socket):\n    pass\n' },
      ['sockets'],
    ],
    ['by a socket that is opened', { 'a.py': 'import socket\ns = socket.socket()\n' }, ['sockets']],
    ['by infrastructure as code', { 'main.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "x"\n}\n' }, ['terraform']],
    ['by a chart', { 'chart/Chart.yaml': 'apiVersion: v2\nname: shop\n' }, ['helm']],
    ['by a manifest of Kubernetes', { 'k8s/web.yaml': 'apiVersion: apps/v1\nkind: Deployment\n' }, ['kubernetes']],
    [
      'by queries that are sent to an endpoint',
      {
        'gh.py': 'URL = "https://api.example.com/graphql"\n',
        'queries.py': 'REPOS = """\nquery Repos($owner: String!) {\n  owner\n}\n"""\n',
      },
      ['graphql'],
    ],
    [
      'by a server that only the manifest and the guide name',
      {
        'app.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
        'requirements.txt': 'fastapi\nuvicorn\n',
        'README.md': '# Shop\n\nuvicorn app:app --reload\n',
      },
      ['fastapi', 'uvicorn'],
    ],
    [
      "by a run's log",
      { 'assets.py': 'def clean(context, rows):\n    context.log.info("clean")\n    return rows\n' },
      ['logging'],
    ],
    [
      "by a crawler's log",
      {
        'spider.py':
          'import scrapy\n\nclass Books(scrapy.Spider):\n    def parse(self, response):\n        self.logger.info("x")\n',
      },
      ['logging', 'scrapy'],
    ],
    [
      "by a sample's address that an ORM opens",
      {
        '.env.example': 'DATABASE_URL=sqlite:///./app.db\n',
        'db.py':
          'import os\nfrom sqlalchemy import create_engine\nengine = create_engine(os.environ["DATABASE_URL"])\n',
      },
      ['sqlalchemy', 'sqlite'],
    ],
    [
      'by tables on a hosted database',
      {
        'db.ts':
          "import { createClient } from '@supabase/supabase-js';\nexport const db = createClient('https://x', 'k');\n",
        'migrations/1.sql': 'create table todo (id int);\n',
      },
      ['postgresql'],
    ],
    [
      'by a gem that Rails loads',
      { 'auth.rb': 'class Auth\n  def token(x)\n    JWT.encode(x, key)\n  end\nend\n' },
      ['jwt'],
    ],
    ['by a limit on a route', { 'routes/api.php': "<?php\nRoute::middleware('throttle:30,1');\n" }, ['rate-limiting']],
    [
      'by a limiter of its own',
      { 'mw.go': 'package mw\n\nfunc (s *Server) LoginRateLimiter(next Handler) Handler {\n\treturn next\n}\n' },
      ['rate-limiting'],
    ],
    [
      'by the database that tests of Laravel refresh',
      {
        'phpunit.xml': '<php>\n<env name="DB_CONNECTION" value="sqlite"/>\n</php>\n',
        'tests/Feature/ATest.php': '<?php\nclass ATest extends TestCase {\n  use RefreshDatabase;\n}\n',
      },
      ['sqlite'],
    ],
    ['by a page of a template engine', { 'views/show.html.erb': page }, ['html-css']],
    ['by an OpenAPI document of any name', { 'spec/shop.yaml': 'openapi: 3.0.3\n' }, ['openapi']],
    [
      'by a chart that a script installs',
      {
        'up.sh':
          'helm repo add grafana https://x\nhelm install g grafana/grafana\nhelm install p prometheus-community/prometheus\n',
      },
      ['grafana', 'helm', 'prometheus'],
    ],
    ['by a playbook', { 'site.yml': '- hosts: all\n  tasks:\n    - name: ping\n      ping:\n' }, ['ansible']],
  ] satisfies [string, Record<string, string>, string[]][])('%s', (_, files, expected) => {
    expect(ids(files)).toEqual(expected);
  });
});
