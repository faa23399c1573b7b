import { describe, expect, test } from 'vitest';
import { API, COMPONENT, FLASK, notebook, PLOT, page, TRAIN, tracks } from '../helpers/tracks.ts';

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
    const bot = `import telebot\nbot = telebot.TeleBot("x")\n${'bot.send_message(1, "a")\n'.repeat(8)}`;
    expect(tracks({ ...models, 'bot.py': bot })).toEqual(['automation-devops', 'backend']);
  });

  test('an application of pages is one, though a bot is its door', () => {
    const parts = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`web/src/Part${i}.jsx`, COMPONENT]));
    const routes = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`api/route${i}.py`, FLASK]));
    const bot = `import telebot\nbot = telebot.TeleBot("x")\n${'bot.send_message(1, "a")\n'.repeat(8)}`;
    const page = { 'README.md': '# Medicine bot\nA Telegram bot.\n' };
    expect(tracks({ ...parts, ...routes, ...page, 'bot.py': bot })[0]).toBe('backend');
    expect(tracks({ ...routes, ...page, 'bot.py': bot })[0]).toBe('automation-devops');
  });

  test('a chat server whose sockets are upgraded requests is an application of the web', () => {
    const readme = { 'README.md': '# Chat\nA chat server.\n', 'go.mod': 'module chat\n' };
    const upgraded =
      'package main\nimport (\n\t"net/http"\n\t"github.com/gorilla/websocket"\n)\nvar up = websocket.Upgrader{}\nfunc main() {\n\thttp.HandleFunc("/ws", serve)\n\thttp.ListenAndServe(":80", nil)\n}\n';
    const plain =
      'package main\nimport "net"\nfunc main() {\n\tl, _ := net.Listen("tcp", ":80")\n\tc, _ := l.Accept()\n\tc.Close()\n}\n';
    expect(tracks({ ...readme, 'main.go': upgraded })[0]).toBe('backend');
    expect(tracks({ ...readme, 'main.go': plain })[0]).toBe('systems-networking');
  });

  test('an application that also sends messages is no bot', () => {
    const routes = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`api/route${i}.py`, FLASK]));
    const alert = 'import telegram\ntelegram.Bot("x")\n';
    expect(tracks({ ...routes, 'api/alert.py': alert })[0]).toBe('backend');
    expect(tracks({ ...routes, 'api/alert.py': alert, 'README.md': '# A Telegram bot for shops\n' })[0]).toBe(
      'automation-devops',
    );
  });

  test('windows are the work where they are most of the code, and a form where they are not', () => {
    const socket = 'import socket\ns = socket.socket()\ns.bind(("", 1))\n';
    const window = 'import tkinter as tk\nroot = tk.Tk()\nroot.mainloop()\n';
    const chat = { 'README.md': '# Chat room\nA chat over TCP sockets with a window.\n' };
    expect(tracks({ ...chat, 'server.py': `${socket}${'s.recv(9)\n'.repeat(9)}`, 'view.py': window })[0]).toBe(
      'systems-networking',
    );
    const drawn = { 'server.py': socket, 'view.py': `${window}${'root.update()\n'.repeat(9)}` };
    expect(tracks({ 'README.md': '# Notes\nNotes in a window.\n', ...drawn })[0]).toBe('desktop');
  });

  test('a site is the form in which a scanner comes', () => {
    const scanner = {
      'scan/ports.py': 'import nmap\nscan = nmap.PortScanner()\nscan.scan("x")\n',
      ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`site/view${i}.py`, FLASK])),
    };
    expect(tracks(scanner)[0]).toBe('backend');
    expect(tracks({ ...scanner, 'README.md': '# Vulnerability scanner\nFinds open doors.\n' })[0]).toBe('security');
  });

  test('models in one corner of an analysis leave it an analysis', () => {
    const charts = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`pages/chart${i}.py`, `import streamlit as st\n${PLOT}st.pyplot()\n`]),
    );
    expect(tracks({ ...charts, 'pages/fit.py': TRAIN })[0]).toBe('data-science');
    expect(tracks({ ...charts, 'pages/fit.py': TRAIN, 'README.md': '# House price prediction\n' })[0]).toBe(
      'machine-learning',
    );
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

  test('a server is the back end where it is a part of the program, and none where it is one route of many pages', () => {
    const parts = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`src/Part${i}.jsx`, COMPONENT]));
    const server =
      "const express = require('express');\nconst app = express();\napp.get('/', (q, r) => r.send('x'));\napp.listen(3000);\n";
    expect(
      tracks({ ...parts, 'server.js': `${server}${"app.get('/a', (q, r) => r.send('y'));\n".repeat(9)}` })[0],
    ).toBe('backend');
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`src/Part${i}.jsx`, COMPONENT]));
    expect(tracks({ ...many, 'server.js': server })[0]).toBe('frontend');
  });

  test('a bot that classifies or plays is a bot', () => {
    const bot = `import telebot\nbot = telebot.TeleBot("x")\n${'bot.send_message(1, "a")\n'.repeat(30)}`;
    expect(tracks({ 'bot.py': bot, 'train.py': TRAIN, 'README.md': '# Spam classifier\n' })[0]).toBe(
      'automation-devops',
    );
    expect(tracks({ 'bot.py': bot, 'README.md': '# Hangman\n' })[0]).toBe('automation-devops');
  });

  test('a game that is played over a server is a game', () => {
    const served = { 'game.py': 'class Game:\n    def move(self):\n        return 1\n', 'app.py': FLASK };
    expect(tracks(served)[0]).toBe('backend');
    expect(tracks({ ...served, 'README.md': '# Chess\nPlay chess in the browser.\n' })[0]).toBe('game');
  });

  test("a player of music is no game, though it plays with a game's library", () => {
    const window = 'import tkinter as tk\nimport pygame\nroot = tk.Tk()\n';
    expect(tracks({ 'player.py': `${window}pygame.mixer.music.play()\n` })[0]).toBe('desktop');
    expect(tracks({ 'snake.py': `${window}pygame.display.set_mode((9, 9))\npygame.mixer.music.play()\n` })[0]).toBe(
      'game',
    );
  });

  test('pages in a window of their own are a desktop application', () => {
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`src/Part${i}.jsx`, COMPONENT]));
    expect(tracks(parts)[0]).toBe('frontend');
    const shell = "import { app, BrowserWindow } from 'electron';\napp.on('ready', () => new BrowserWindow({}));\n";
    expect(tracks({ ...parts, 'main.js': shell, 'README.md': '# Desktop editor\n' })[0]).toBe('desktop');
  });

  test('what deploys an application leads where the project is about that', () => {
    const chart = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        `k8s/part${i}.yaml`,
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n          image: a:1\n',
      ]),
    );
    const shop = { ...chart, 'app.py': API, 'items.py': API };
    expect(tracks({ ...shop, 'README.md': '# Shop\nAn API for a shop.\n' })[0]).toBe('backend');
    expect(tracks({ ...shop, 'README.md': '# Kubernetes lab\nDeploys a shop.\n' })[0]).toBe('automation-devops');
  });

  test("a scanner of ports is security's where its field is named, and not for a word of caution", () => {
    const scanner = 'import socket\ns = socket.socket()\ns.settimeout(1)\ns.connect_ex(("x", 1))\n';
    const about = (text: string) => tracks({ 'ports.py': scanner, 'README.md': `# Port scanner\n${text}\n` })[0];
    expect(about('Made for a cybersecurity portfolio.')).toBe('security');
    expect(about('To learn how networks work. Mind the security of others.')).toBe('systems-networking');
  });

  test('a window and what it does in one file: what the project says to be', () => {
    const both = `import tkinter as tk\nfrom selenium import webdriver\nroot = tk.Tk()\n${'webdriver.Chrome().get("x")\n'.repeat(5)}`;
    expect(tracks({ 'main.py': both, 'README.md': '# Message bot\nSends greetings.\n' })[0]).toBe('automation-devops');
    expect(tracks({ 'main.py': both, 'README.md': '# Desktop greeter\nSends greetings.\n' })[0]).toBe('desktop');
  });

  test('notebooks that stream are data engineering, and pages beside a larger program no front end', () => {
    const produce =
      'import pandas as pd\nfrom kafka import KafkaProducer\nKafkaProducer().send("a", pd.read_csv("a"))\n';
    expect(tracks({ 'produce.ipynb': notebook(produce), 'consume.ipynb': notebook(PLOT) })[0]).toBe('data-engineering');
    const sums = `int total(int n) {\n${'  n += 1;\n'.repeat(20)}  return n;\n}\n`;
    expect(tracks({ 'sums.cpp': sums, 'web/index.html': page, 'web/a.css': 'a{}\nb{}\nc{}\nd{}\n' })).toEqual(['none']);
  });

  test('windows of a tool of security are a form, those of a manager of passwords are the work', () => {
    const window = `import tkinter as tk\nroot = tk.Tk()\n${'root.update()\n'.repeat(20)}`;
    const lock = 'from cryptography.fernet import Fernet\nbox = Fernet(open("k").read())\nbox.encrypt(b"a")\n';
    const called = (title: string) => tracks({ 'view.py': window, 'lock.py': lock, 'README.md': `# ${title}\n` })[0];
    expect(called('File encryption')).toBe('security');
    expect(called('Password manager')).toBe('desktop');
  });

  test('what only tests do is not the work', () => {
    expect(tracks({ 'tests/test_a.py': `${API}\ndef test_a():\n    assert home() == {}\n` })).toEqual(['none']);
  });
});
