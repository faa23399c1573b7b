import { describe, expect, test } from 'vitest';
import { API, COMPONENT, notebook, PLOT, page, TRAIN, tracks } from '../helpers/tracks.ts';

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
    [
      'systems-networking',
      'a sketch for a board',
      {
        'sensor/sensor.ino':
          'void setup() {\n  Serial.begin(9600);\n}\nvoid loop() {\n  Serial.println(analogRead(1));\n}\n',
      },
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
      {
        'vault.py':
          'from cryptography.fernet import Fernet\nkey = open("key", "rb").read()\nbox = Fernet(key)\nplain = open("a", "rb").read()\nopen("a.enc", "wb").write(box.encrypt(plain))\n',
      },
    ],
    [
      'backend',
      'functions that a cloud calls',
      {
        'serverless.yml': 'service: x\nfunctions:\n  read:\n    handler: handler.read\n',
        'handler.js':
          'const rows = [];\nmodule.exports.read = async (event) => {\n  rows.push(event.id);\n  return { statusCode: 200, body: String(rows.length) };\n};\n',
      },
    ],
    [
      'desktop',
      "windows of the system's own interface",
      {
        'main.c':
          '#include <windows.h>\nLRESULT CALLBACK WindowProcedure(HWND a, UINT b, WPARAM c, LPARAM d) {\n  return DefWindowProc(a, b, c, d);\n}\nint main(void) {\n  puts("a");\n  puts("b");\n  puts("c");\n  return 0;\n}\n',
      },
    ],
    [
      'game',
      'a picture that keys move',
      {
        'index.html': page,
        'main.js':
          "const pen = document.querySelector('canvas').getContext('2d');\ndocument.addEventListener('keydown', (e) => turn(e));\nsetInterval(() => pen.fillRect(0, 0, 9, 9), 40);\n",
      },
    ],
    [
      'data-engineering',
      'what is fetched and kept in a database',
      {
        'fill.py':
          'import psycopg2\nimport requests\nrows = requests.get("x").json()\ndb = psycopg2.connect("y")\ndb.cursor().executemany("insert", rows)\n',
      },
    ],
    [
      'machine-learning',
      'learning by hand',
      { 'model.py': 'class NaiveBayesSolver:\n    def fit(self, rows):\n        self.rows = rows\n' },
    ],
    [
      'automation-devops',
      'a scraper in Ruby',
      {
        'lib/news.rb':
          "require 'nokogiri'\nrequire 'open-uri'\npage = Nokogiri::HTML(URI.open('https://x'))\nputs page.css('h1')\n",
      },
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
      'backend',
      'PHP that is served from a folder of its own',
      {
        'public/index.php':
          '<?php\nrequire "../src/App.php";\n$app = new App();\n$app->run();\nexit(0);\necho 1;\necho 2;\n',
      },
    ],
    [
      'backend',
      'PHP that answers requests by the common interfaces',
      {
        'src/Show.php':
          '<?php\nuse Psr\\Http\\Message\\ResponseInterface;\nclass Show {\n  function go(ResponseInterface $r) { return $r; }\n}\n',
      },
    ],
    [
      'game',
      'a game in Rust',
      {
        'src/main.rs':
          'use sfml::graphics::RenderWindow;\nfn main() {\n    let w = RenderWindow::new();\n    w.display();\n}\n',
      },
    ],
    [
      'machine-learning',
      'models in R',
      { 'fit.R': 'data <- read.csv("a.csv")\nfit <- randomForest(y ~ ., data = data)\nprint(fit)\n' },
    ],
    [
      'systems-networking',
      'a server of its own protocol that encrypts what it sends',
      {
        'main.go':
          'package main\n\nimport "net"\n\nfunc main() {\n\tl, _ := net.Listen("tcp", ":1")\n\tfor {\n\t\tc, _ := l.Accept()\n\t\tgo serve(c)\n\t}\n}\n',
        'secret/aes.go': 'package secret\n\nimport "crypto/aes"\n\nfunc Hide(key []byte) {\n\taes.NewCipher(key)\n}\n',
      },
    ],
    [
      'data-engineering',
      'a warehouse in SQL',
      { 'load.sql': 'create table facts (id int);\n', 'README.md': '# Sales data warehouse\n' },
    ],
    [
      'automation-devops',
      'a stack of services without a program',
      {
        'docker-compose.yml': 'services:\n  grafana:\n    image: grafana/grafana:11.0.0\n',
        'README.md': '# Home\n',
      },
    ],
    [
      'game',
      'a game on the command line',
      {
        'play.py': 'word = "x"\ntries = 9\nwhile tries:\n    guess = input(word)\n    tries -= 1\n    print(tries)\n',
        'README.md': '# Hangman\n',
      },
    ],
    [
      'backend',
      'pages in plain PHP',
      {
        'index.php':
          '<?php\n$name = $_POST["name"];\n$db = new PDO("x");\n$db->query($name);\necho $name;\necho "y";\n',
      },
    ],
  ] satisfies [string, string, Record<string, string>][])('%s: %s', (expected, _, files) => {
    expect(tracks(files)[0]).toBe(expected);
  });
});
