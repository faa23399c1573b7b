import { describe, expect, test } from 'vitest';
import { builtinSkills } from '../../src/skills/catalogue.ts';
import { skillsOf } from '../../src/skills/index.ts';
import { tracksOf } from '../../src/skills/tracks.ts';
import { project } from '../helpers/project.ts';

function tracks(files: Record<string, string>): string[] {
  const given = project(files);
  const catalogue = builtinSkills();
  return tracksOf(given, skillsOf(given, catalogue), catalogue);
}

const API = 'from fastapi import FastAPI\napp = FastAPI()\n\n@app.get("/")\ndef home():\n    return {}\n';
const FLASK =
  'from flask import Flask, request\napp = Flask(__name__)\n\n@app.route("/")\ndef home():\n    return request.path\n';
const TRAIN =
  'import pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\nfrom sklearn.model_selection import train_test_split\n\ndata = pd.read_csv("a.csv")\na, b = train_test_split(data)\nmodel = RandomForestClassifier()\nmodel.fit(a, b)\n';
const COMPONENT =
  "import React, { useState } from 'react';\nexport function Card() {\n  const [a] = useState(1);\n  return <p>{a}</p>;\n}\n";
const PLOT =
  'import pandas as pd\nimport seaborn as sns\nframe = pd.read_csv("a.csv")\nframe.describe()\nsns.histplot(frame)\n';
const notebook = (source: string) =>
  JSON.stringify({
    cells: [{ cell_type: 'code', source: [source], metadata: {}, outputs: [] }],
    metadata: {},
    nbformat: 4,
  });
const page = `<html><head><title>x</title></head><body>${'<p>text</p>'.repeat(8)}</body></html>`;

describe('the primary track is the work that the code does', () => {
  test.each([
    ['backend', 'an API', { 'app.py': API }],
    [
      'backend',
      'an API in Go',
      {
        'main.go':
          'package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() {\n\tr := gin.Default()\n\tr.Run()\n}\n',
      },
    ],
    [
      'backend',
      'an API in Java',
      {
        'src/main/java/A.java':
          'import org.springframework.web.bind.annotation.RestController;\n@RestController\nclass A {\n  int a() { return 1; }\n}\n',
      },
    ],
    [
      'backend',
      'an API in JavaScript',
      {
        'server.js':
          "const express = require('express');\nconst app = express();\napp.get('/', (q, r) => r.send('x'));\napp.listen(3000);\n",
      },
    ],
    ['frontend', 'components', { 'src/Card.jsx': COMPONENT, 'src/App.jsx': COMPONENT }],
    ['frontend', 'pages and style sheets', { 'index.html': page, 'style.css': 'a{}\nb{}\nc{}\nd{}\n' }],
    ['data-science', 'an analysis', { 'eda.ipynb': notebook(PLOT) }],
    ['machine-learning', 'a model that is trained', { 'train.py': TRAIN }],
    ['data-engineering', 'a workflow', { 'dags/load.py': 'from airflow import DAG\ndag = DAG("x")\n' }],
    [
      'data-engineering',
      'data that is extracted, transformed and loaded',
      {
        'etl/extract.py': 'import pandas as pd\nframe = pd.read_csv("a.csv")\n',
        'etl/load.py':
          'import sqlalchemy\nimport pandas as pd\npd.DataFrame().to_sql("a", sqlalchemy.create_engine("x"))\n',
      },
    ],
    ['automation-devops', 'a chat bot', { 'bot.py': 'import discord\nclient = discord.Client()\nclient.run("x")\n' }],
    [
      'automation-devops',
      'a scraper',
      { 'scrape.py': 'import requests\nfrom bs4 import BeautifulSoup\nBeautifulSoup(requests.get("x").text)\n' },
    ],
    [
      'automation-devops',
      'infrastructure',
      { 'main.tf': 'resource "aws_vpc" "a" {\n}\n', 'net.tf': 'module "b" {\n}\n' },
    ],
    [
      'automation-devops',
      'files that are put in order, in any language',
      {
        'src/main.rs': 'use std::fs;\n\nfn main() {\n    fs::rename("a", "b").unwrap();\n}\n',
        'README.md': '# Shelf\nOrganizes downloads by age.\n',
      },
    ],
    ['automation-devops', 'an action', { 'action.yml': 'name: x\nruns:\n  using: composite\n' }],
    [
      'systems-networking',
      'a server of sockets',
      { 'server.py': 'import socket\ns = socket.socket()\ns.bind(("", 1))\n' },
    ],
    ['game', 'a game loop', { 'main.py': 'import pygame\npygame.init()\n' }],
    [
      'game',
      'a game in a window toolkit',
      { 'tetris.py': 'from PySide6.QtWidgets import QWidget\n\nclass TetrisGameWindow(QWidget):\n    pass\n' },
    ],
    ['desktop', 'windows', { 'main.py': 'import tkinter as tk\nroot = tk.Tk()\nroot.mainloop()\n' }],
    [
      'security',
      'a scanner of ports',
      {
        'scanner.py': 'import socket\ns = socket.socket()\ns.settimeout(1)\ns.connect_ex(("x", 1))\n',
        'README.md': '# Port scanner\nFinds open ports, for security tests.\n',
      },
    ],
    [
      'security',
      'encryption',
      { 'vault.py': 'from cryptography.fernet import Fernet\nFernet(Fernet.generate_key())\n' },
    ],
    [
      'none',
      'exercises',
      { 'two_sum.py': 'def two_sum(a, b):\n    return a + b\n', 'fizz.py': 'for i in range(9):\n    print(i)\n' },
    ],
    [
      'backend',
      "a web server of its own, with users' data",
      {
        'server.py':
          'import socket\nimport sqlite3\ndb = sqlite3.connect("x.db")\ns = socket.socket()\ns.send(b"HTTP/1.1 200 OK")\n',
      },
    ],
    [
      'machine-learning',
      'models in R',
      { 'fit.R': 'data <- read.csv("a.csv")\nfit <- randomForest(y ~ ., data = data)\nprint(fit)\n' },
    ],
    [
      'none',
      'a command line without the work of a track',
      {
        'todo.py':
          'import argparse\nimport sqlite3\nparser = argparse.ArgumentParser()\ndb = sqlite3.connect("todo.db")\n',
        'README.md': '# Todo\nA CLI for tasks.\n',
      },
    ],
    [
      'none',
      "a command line on a web framework's container",
      {
        'A.java':
          'import org.springframework.stereotype.Component;\n@Component\nclass A {\n  int a() { return 1; }\n}\n',
      },
    ],
    [
      'none',
      'patterns that are compiled, no models',
      { 'logs.py': 'import re\nLINE = re.compile("x")\nOTHER = re.compile("y")\n' },
    ],
    ['none', 'a list of links', { 'README.md': '# Awesome APIs, games and bots\n- [x](https://x)\n' }],
    ['none', 'a dependency that no code uses', { 'requirements.txt': 'django\ntorch\npygame\n' }],
  ] satisfies [string, string, Record<string, string>][])('%s: %s', (expected, _, files) => {
    expect(tracks(files)[0]).toBe(expected);
  });
});

describe('where two tracks meet', () => {
  test('a full-stack application is backend first, and frontend where that is plain', () => {
    const parts = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`web/src/Part${i}.jsx`, COMPONENT]));
    expect(tracks({ ...parts, 'api/app.py': API })).toEqual(['backend', 'frontend']);
  });

  test('a model that is served is machine learning first', () => {
    expect(tracks({ 'train.py': TRAIN, 'app.py': FLASK, 'eda.ipynb': notebook(PLOT) })[0]).toBe('machine-learning');
  });

  test('windows around a model are a desktop application', () => {
    const view = 'import tkinter as tk\nroot = tk.Frame()\n';
    const views = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`gui/view${i}.py`, view]));
    expect(tracks({ ...views, 'model/fit.py': TRAIN })[0]).toBe('desktop');
  });

  test('one model in a large application leaves it an application', () => {
    const routes = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`api/route${i}.py`, FLASK]));
    const models = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`db/m${i}.py`, 'import sqlalchemy\nsqlalchemy.Column()\n']),
    );
    expect(tracks({ ...routes, ...models, 'train.py': TRAIN })[0]).toBe('backend');
  });

  test('a bot stays automation, whatever it keeps and answers', () => {
    const models = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `db/m${i}.py`,
        'import sqlalchemy\nfrom fastapi import FastAPI\nFastAPI()\nsqlalchemy.Column()\n',
      ]),
    );
    expect(tracks({ ...models, 'bot.py': 'import telebot\ntelebot.TeleBot("x")\n' })).toEqual([
      'automation-devops',
      'backend',
    ]);
  });

  test('templates that a server renders are no front end', () => {
    expect(
      tracks({
        'app.py': FLASK,
        'templates/a.html': page,
        'templates/b.html': page,
        'static/a.css': 'a{}\nb{}\nc{}\n',
      }),
    ).toEqual(['backend']);
  });

  test('pages that templates of a server make are no front end either', () => {
    const view = { 'app/views/a.html.erb': page, 'app/views/b.html.erb': page, 'app/assets/a.css': 'a{}\nb{}\n' };
    expect(
      tracks({ ...view, 'app/controllers/a.rb': 'class A < ApplicationController\n  def a\n  end\nend\n' }),
    ).toEqual(['backend']);
  });

  test('what only tests do is not the work', () => {
    expect(tracks({ 'tests/test_a.py': `${API}\ndef test_a():\n    assert home() == {}\n` })).toEqual(['none']);
  });
});
