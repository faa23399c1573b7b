import { describe, expect, test } from 'vitest';
import skills from '../../roadmap/skills.yml';
import tracks from '../../roadmap/tracks.yml';
import { builtinSkills, builtinTechniques } from '../../src/skills/catalogue.ts';
import { parseSkills } from '../../src/skills/catalogue-schema.ts';
import { builtinTracks } from '../../src/skills/track-catalogue.ts';
import { parseTracks } from '../../src/skills/track-schema.ts';

const RUBRIC = `
fastapi flask django drf flask-restful flask-sqlalchemy sqlalchemy alembic
pydantic postgresql sqlite mysql mongodb redis jwt oauth2 celery rq websockets
django-channels graphql rate-limiting nginx gunicorn uvicorn html-css bootstrap
tailwind javascript typescript react vue jinja2
numpy pandas polars matplotlib seaborn plotly bokeh jupyter scikit-learn pytorch
tensorflow keras xgboost transformers spacy nltk opencv pillow prophet statsmodels
mlflow onnx joblib streamlit
airflow spark kafka dask dbt snowflake bigquery
docker docker-compose kubernetes helm terraform cloudformation ansible fabric boto3
github-actions gitlab-ci jenkins prometheus grafana sentry opentelemetry
requests httpx aiohttp beautifulsoup scrapy selenium apscheduler
asyncio sockets uvloop scapy cryptography
pygame arcade panda3d tkinter pyqt pyside wxpython kivy pyinstaller
pytest unittest tox nox coverage hypothesis sphinx mkdocs openapi poetry uv
setuptools ruff black mypy pre-commit logging python-dotenv argparse click typer`
  .trim()
  .split(/\s+/);

test('the catalogue holds the skills that are asked for and no other', () => {
  expect(builtinSkills().map(({ id }) => id)).toEqual([...RUBRIC].sort());
});

test('what ships with the program, and is not checked when it starts, passes every check', () => {
  expect(builtinSkills()).toEqual(parseSkills(skills));
  expect(builtinTechniques()).toEqual(parseSkills(skills, 'skills.yml', 'techniques'));
  expect(builtinTracks()).toEqual(parseTracks(tracks));
});

const one = (shown: unknown, more: object = {}) => ({ skills: [{ id: 'x', title: 'X', shown, ...more }] });

describe('a catalogue that is wrong says where and what', () => {
  test.each([
    ['an unknown matcher', one({ imprt: { python: ['x'] } }), /skills\.yml: x\.shown: no known matcher among "imprt"/],
    ['two matchers in one', one({ command: ['a'], uses: ['b'] }), /one matcher at a time, not command and uses/],
    ['an unknown option', one({ command: ['a'], often: true }), /x\.shown: unknown key "often"/],
    ['an unknown language', one({ import: { pyton: ['x'] } }), /x\.shown\.import/],
    ['an empty list', one({ any: [] }), /x\.shown\.any: a list of matchers is needed/],
    ['a deep mistake', one({ any: [{ not: { file: 'a' } }] }), /x\.shown\.any\[0\]\.not\.file/],
    ['an unknown provider', one({ ci: ['hudson'] }), /x\.shown\.ci/],
    ['a matcher that is none', one('flask'), /x\.shown: a matcher is a mapping/],
    ['an unknown key of a skill', one({ command: ['a'] }, { hidden: true }), /skills\[0\]: unknown key "hidden"/],
    ['an id in capitals', { skills: [{ id: 'X', title: 'X', shown: { command: ['a'] } }] }, /an id is lower case/],
    ['no list of skills', {}, /skills\.yml\.skills/],
  ])('%s', (_, data, message) => {
    expect(() => parseSkills(data)).toThrow(message);
  });

  test('a skill that is there twice', () => {
    const skill = { id: 'x', title: 'X', shown: { command: ['a'] } };
    expect(() => parseSkills({ skills: [skill, skill] })).toThrow(/"x" is there twice/);
  });

  test('a precedence that names a track that is not there', () => {
    const data = {
      primary: 1,
      also: { points: 1, share: 0.5, most: 1 },
      within: {},
      tracks: [{ id: 'game', title: 'Game', signals: [{ weight: 1, when: { command: ['a'] } }] }],
      precedence: [{ first: 'game', over: ['chess'], when: { command: ['a'] } }],
    };
    expect(() => parseTracks(data)).toThrow(/precedence\[0\]: there is no track "chess"/);
  });
});
