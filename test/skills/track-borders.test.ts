import { describe, expect, test } from 'vitest';
import { API, COMPONENT, FLASK, notebook, PLOT, TRAIN, tracks } from '../helpers/tracks.ts';

const called = (title: string, text = '') => ({ 'README.md': `# ${title}\n\n${text}\n` });
const many = (count: number, path: (i: number) => string, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), text]));

describe('what only looks like a game', () => {
  const sky =
    "const pen = canvas.getContext('2d');\nfunction draw() {\n  pen.clearRect(0, 0, 9, 9);\n  requestAnimationFrame(draw);\n}\ndraw();\n";
  const keys = "document.addEventListener('keydown', (e) => move(e.key));\n";

  test('an ornament that moves is no game; a picture that is the program is one', () => {
    const site = many(30, (i) => `src/Part${i}.jsx`, COMPONENT.repeat(4));
    const small = "const pen = canvas.getContext('2d');\nrequestAnimationFrame(draw);\n";
    expect(tracks({ ...site, 'src/sky.js': small, 'src/keys.js': keys })).toEqual(['frontend']);
    expect(tracks({ 'sky.js': sky, 'keys.js': keys })).toEqual(['game']);
  });

  test('one game among many windows leaves them windows', () => {
    const window = 'import tkinter as tk\nroot = tk.Tk()\nroot.mainloop()\n';
    const snake = { 'snake.py': `${window}\nclass SnakeGame:\n    def turn(self):\n        return 1\n` };
    expect(tracks({ ...snake, ...many(8, (i) => `windows/view${i}.py`, window) })[0]).toBe('desktop');
    expect(tracks(snake)[0]).toBe('game');
  });

  test.each(['Player', 'Board', 'Level'])('a class %s alone plays nothing', (name) => {
    const own = `class ${name}:\n    def show(self):\n        return 1\n`;
    expect(tracks({ 'a.py': own })).toEqual(['none']);
    expect(tracks({ 'a.py': `import tkinter as tk\nroot = tk.Tk()\n\n${own}` })).toEqual(['desktop']);
  });
});

describe('scrapers, pipelines and models', () => {
  const spider = 'import scrapy\n\nclass News(scrapy.Spider):\n    name = "a"\n';
  const sink = { 'sinks/queue.py': 'from kafka import KafkaProducer\nKafkaProducer().send("a", b"b")\n' };

  test('a scraper stays one where it hands on what it finds, a pipeline does where it also scrapes', () => {
    const both = { ...many(4, (i) => `spiders/site${i}.py`, spider), ...sink };
    expect(tracks({ ...both, ...called('News scraper') })[0]).toBe('automation-devops');
    expect(tracks({ ...both, ...called('News data pipeline', 'Scrapers and an ETL.') })[0]).toBe('data-engineering');
  });

  test('models that a cluster trains are machine learning first', () => {
    const session = 'from pyspark.sql import SparkSession\nspark = SparkSession.builder.getOrCreate()\n';
    const jobs = many(3, (i) => `jobs/clean${i}.py`, session);
    const fit = `${session}from pyspark.ml.classification import GBTClassifier\nGBTClassifier().fit(spark.table("a"))\n`;
    const learning = { ...jobs, 'jobs/fit.py': fit, ...called('Rain prediction') };
    expect(tracks(learning)[0]).toBe('machine-learning');
    expect(tracks({ ...jobs, ...called('Rain prediction') })[0]).toBe('data-engineering');
  });

  test('an analysis ends in the model that answers over a form', () => {
    const analysis = { ...many(7, (i) => `${i}/eda.ipynb`, notebook(PLOT)), 'fit.ipynb': notebook(TRAIN) };
    const asked = `import pickle\nimport sklearn.linear_model\n${FLASK}\nmodel = pickle.load(open("m", "rb"))\nmodel.predict([1])\nsklearn.linear_model.Ridge()\n`;
    expect(tracks({ ...analysis, 'app.py': FLASK })[0]).toBe('data-science');
    expect(tracks({ ...analysis, 'app.py': asked })[0]).toBe('machine-learning');
  });

  test('rows that a page brings into a warehouse are data engineering', () => {
    const page =
      'import streamlit as st\nimport pandas as pd\nimport plotly.express as px\nst.plotly_chart(px.bar(pd.read_csv("a")))\n';
    const load = (call: string) =>
      `import pandas as pd\nfrom google.cloud import bigquery\nclient = bigquery.Client()\nclient.${call}(pd.DataFrame(), "t")\n`;
    const files = many(4, (i) => `views/page${i}.py`, page);
    expect(tracks({ ...files, 'upload.py': load('load_table_from_dataframe') })[0]).toBe('data-engineering');
    expect(tracks({ ...files, 'upload.py': load('query') })[0]).toBe('data-science');
  });

  test('an analysis in a language of reckoning', () => {
    expect(tracks({ 'main.m': 'plot(x);\n', ...called('Analysis of cases') })).toEqual(['data-science']);
    expect(tracks({ 'main.m': 'plot(x);\n', ...called('Cases') })).toEqual(['none']);
  });
});

describe('what runs, watches and answers for others', () => {
  test('what tells a monitoring system of another program is automation', () => {
    const served = 'import prometheus_client\nprometheus_client.start_http_server(1)\n';
    expect(tracks({ 'a.py': served, ...called('Queue exporter') })).toEqual(['automation-devops']);
    expect(tracks({ 'a.py': served, ...called('Queue') })).toEqual(['none']);
  });

  test('an agent that is spoken to in a terminal is a bot', () => {
    const view = 'from textual.app import App\n\nclass Chat(App):\n    pass\n';
    const ask = 'import claude_agent_sdk\nclaude_agent_sdk.query("a")\n';
    expect(tracks({ 'view.py': view, 'ask.py': ask, ...called('Agent chat') })).toEqual(['automation-devops']);
    expect(tracks({ 'view.py': view, ...called('Agent chat') })).toEqual(['desktop']);
  });

  test('a command that copies sites, in any language', () => {
    const fetch =
      '<?php\nuse GuzzleHttp\\Client;\n\nclass Copy\n{\n    public function run()\n    {\n        return (new Client())->get("x");\n    }\n}\n';
    expect(tracks({ 'src/Copy.php': fetch, ...called('Backup of sites') })).toEqual(['automation-devops']);
  });

  test('where a server is deployed is not what it is', () => {
    const files = {
      'app/main.py': API,
      Dockerfile: 'FROM python:3.12\nCOPY . .\n',
      'k8s/a.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n',
    };
    const parking = called('Parking lot', 'This is a FastAPI application deployed on Kubernetes.');
    expect(tracks({ ...files, ...parking })[0]).toBe('backend');
    expect(tracks({ ...files, ...called('Kubernetes deployment', 'Kubernetes for a web application.') })[0]).toBe(
      'automation-devops',
    );
  });

  test('a server that also reads pages is a server, unless it says to be a scraper', () => {
    const read = 'import requests\nfrom bs4 import BeautifulSoup\nBeautifulSoup(requests.get("x").text)\n';
    const files = { ...many(14, (i) => `api/route${i}.py`, API), ...many(8, (i) => `shops/shop${i}.py`, read) };
    expect(tracks({ ...files, ...called('Price monitor') })[0]).toBe('backend');
    expect(tracks({ ...files, ...called('Price scraper') })[0]).toBe('automation-devops');
  });

  test('a back end whose users reach it by a bot is one where it says so', () => {
    const bot = many(9, (i) => `bot/handler${i}.py`, 'import aiogram\nbot = aiogram.Bot("x")\n');
    const files = { ...bot, 'app/main.py': API };
    expect(tracks({ ...files, ...called('Clinic web service') })[0]).toBe('backend');
    expect(tracks({ ...files, ...called('Clinic bot') })[0]).toBe('automation-devops');
  });

  test('names that are looked up to find doors are security', () => {
    const ask = many(
      2,
      (i) => `find/ask${i}.py`,
      'import dns.resolver\ndns.resolver.resolve("a")\ndns.resolver.resolve("b")\n',
    );
    const files = {
      ...ask,
      'find/cli.py': 'import argparse\nreader = argparse.ArgumentParser()\nreader.parse_args()\n',
    };
    expect(tracks({ ...files, ...called('subdomain-recon', 'Subdomain reconnaissance.') })[0]).toBe('security');
    expect(tracks({ ...files, ...called('Resolver') })[0]).toBe('systems-networking');
  });

  test('a library that came as one file shows nothing of the own program', () => {
    const sockets = `#include <sys/socket.h>\n${'int open_socket() { return socket(2, 1, 0); }\n'.repeat(40)}`;
    expect(tracks({ 'include/httplib.h': sockets, 'main.cpp': 'int main() { return 0; }\n' })).toEqual(['none']);
    expect(tracks({ 'src/net.h': sockets, 'main.cpp': 'int main() { return 0; }\n' })).toEqual(['systems-networking']);
  });
});
