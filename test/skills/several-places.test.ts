import { describe, expect, test } from 'vitest';
import { builtinSkills } from '../../src/skills/catalogue.ts';
import { skillsOf } from '../../src/skills/index.ts';
import { project } from '../helpers/project.ts';

const ids = (files: Record<string, string>) => skillsOf(project(files), builtinSkills()).map(({ id }) => id);

describe('a skill is shown by what several places say together:', () => {
  test.each([
    [
      'by a chart that brings it along',
      { 'up.sh': 'helm upgrade --install stack prometheus-community/kube-prometheus-stack \\\n  --wait\n' },
      ['grafana', 'helm', 'prometheus'],
    ],
    [
      'by an argument below the start of its command',
      {
        'Taskfile.yml':
          'tasks:\n  test:\n    cmds:\n      - |\n        python -m pytest \\\n          --cov=shop \\\n          tests\n',
      },
      ['coverage'],
    ],
    [
      'by a driver and a service, where the environment names the engine',
      {
        'requirements.txt': 'django\npsycopg2-binary\n',
        'compose.yml': 'services:\n  db:\n    image: postgres:16\n',
        'shop/settings.py':
          'import os\nDATABASES = {"default": {"ENGINE": os.getenv("DB_ENGINE", "django.db.backends.sqlite3")}}\n',
      },
      ['docker-compose', 'postgresql', 'sqlite'],
    ],
    [
      'not by a driver and a service that the settings do not connect to',
      {
        'requirements.txt': 'django\npsycopg2-binary\n',
        'compose.yml': 'services:\n  db:\n    image: postgres:16\n',
        'shop/settings.py': 'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}\n',
      },
      ['docker-compose', 'sqlite'],
    ],
    [
      'by a limit of its own that clients are told of',
      {
        'api/routes.py':
          'from core.limits import check_rate_limit\n\ndef orders():\n    if not check_rate_limit():\n        raise HTTPException(status_code=429)\n',
      },
      ['rate-limiting'],
    ],
    [
      'by mail made from templates',
      {
        'mail.py':
          'from fastapi_mail import FastMail, ConnectionConfig\nmail = FastMail(ConnectionConfig(TEMPLATE_FOLDER="mails"))\n',
      },
      ['jinja2'],
    ],
    [
      'by a program that finds its files in a bundle, and is bundled',
      {
        'paths.py': 'import sys\nBASE = getattr(sys, "_MEIPASS", ".") or sys._MEIPASS\n',
        'requirements.txt': 'pyinstaller\n',
      },
      ['pyinstaller'],
    ],
    [
      'by dependencies that the tool holds',
      { 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.12"\n' },
      ['poetry'],
    ],
    [
      'by settings of the tool that builds where none is named',
      { 'pyproject.toml': '[project]\nname = "shop"\n\n[tool.setuptools.packages.find]\nwhere = ["src"]\n' },
      ['setuptools'],
    ],
    [
      'by a logger that a library hands out',
      {
        'a.py': 'from fastmcp.utilities.logging import get_logger\n\nlogger = get_logger(__name__)\nlogger.info("x")\n',
      },
      ['logging'],
    ],
  ] satisfies [string, Record<string, string>, string[]][])('%s', (_, files, expected) => {
    expect(ids(files)).toEqual(expected);
  });
});
