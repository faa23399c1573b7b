import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { itemsOf, type Proof } from '../../src/model/roadmap.ts';
import { builtinRoadmaps, loadRoadmap } from '../../src/roadmap/index.ts';
import { builtinSkills, builtinTechniques } from '../../src/skills/catalogue.ts';
import { skillsOf } from '../../src/skills/index.ts';
import { project } from '../helpers/project.ts';

const FOLDER = 'test/fixtures/techniques';
const files = z.record(z.string(), z.string());
const table = z.record(z.string(), z.strictObject({ shown: files, near: files }));
const cases = readdirSync(FOLDER)
  .sort()
  .flatMap((name) => Object.entries(z.parse(table, parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))));

const found = (given: Record<string, string>) => skillsOf(project(given), builtinTechniques());

describe('a technique is shown, and its near miss is not it', () => {
  it.each(cases)('%s', (id, { shown, near }) => {
    const evidence = found(shown).find((technique) => technique.id === id)?.evidence ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    for (const { path } of evidence) expect(Object.keys(shown)).toContain(path);
    expect(found(near).map((technique) => technique.id)).not.toContain(id);
  });

  test('every technique has its row, once', () => {
    expect(cases.map(([id]) => id).sort()).toEqual(builtinTechniques().map(({ id }) => id));
  });
});

const named = (rule: Proof): readonly string[] => {
  if ('skill' in rule) return rule.skill;
  if ('all' in rule) return rule.all.flatMap(named);
  return 'any' in rule ? rule.any.flatMap(named) : [];
};

test('no technique repeats a skill', () => {
  const skills = new Set(builtinSkills().map(({ id }) => id));
  expect(builtinTechniques().filter(({ id }) => skills.has(id))).toEqual([]);
});

test('every technique is asked for by a roadmap', () => {
  const rules = builtinRoadmaps.flatMap((id) =>
    itemsOf(loadRoadmap({ id }, vocabulary()).parts).flatMap(({ proof }) => (proof ? named(proof) : [])),
  );
  expect(builtinTechniques().filter(({ id }) => !rules.includes(id))).toEqual([]);
});

/** Tools that the two documents name. Those whose name is another one's here stand with the id that stands for them. */
const TOOLS = `
poetry setuptools github-actions docker python-dotenv fastapi render railway aws-lambda flask sqlalchemy numpy pandas
scikit-learn pytorch airflow spark kafka ansible boto3 fabric asyncio sockets uvloop celery fastapi-background-tasks redis
pytest mocks joblib pickle sphinx mkdocs openapi aws pypi postgresql sqlite coverage tox logging sentry prometheus
html-css flexbox css-grid bootstrap tailwind javascript react vue jinja2 flask-sqlalchemy flask-restful django drf mongodb
jwt oauth2 websockets django-channels rq google-cloud digitalocean heroku nginx gunicorn uvicorn gitlab-ci terraform
cloudformation matplotlib seaborn plotly bokeh spacy nltk opencv pillow prophet arima tensorflow keras mlflow
tensorflow-serving onnx pyspark dask bigquery redshift snowflake beautifulsoup scrapy cron apscheduler docker-compose azure
jenkins datadog grafana kibana kubernetes pygame arcade panda3d tkinter pyqt pyside wxpython kivy pyinstaller cx-freeze
scapy requests cryptography crypto-libraries iam service-mesh`
  .trim()
  .split(/\s+/);

test('every tool that the documents name can be recognised', () => {
  const known = new Set([...builtinSkills(), ...builtinTechniques()].map(({ id }) => id));
  expect(TOOLS.filter((id) => !known.has(id))).toEqual([]);
});
