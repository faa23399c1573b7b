import { describe, expect, test } from 'vitest';
import { API, COMPONENT, FLASK, PLOT, TRAIN, tracks } from '../helpers/tracks.ts';

const many = (count: number, path: (i: number) => string, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), text]));
const called = (title: string) => ({ 'README.md': `# ${title}\n` });
const first = (files: Record<string, string>) => tracks(files)[0];
const VIEW = 'import tkinter as tk\nroot = tk.Frame()\n';
const SOCKET = 'import socket\ns = socket.socket()\ns.connect(("a", 1))\n';

describe('a program is of its kind', () => {
  test('as a bot, whichever library speaks to its host', () => {
    const go =
      'package main\nimport "github.com/go-telegram/bot"\nfunc main() {\n\tb, _ := bot.New("x")\n\tb.Start(nil)\n}\n';
    expect(first({ 'go.mod': 'module a\n', 'main.go': go })).toBe('automation-devops');
  });

  test('as a monitor of the machine, in whatever form it shows that', () => {
    const watch = { 'watch.py': 'import psutil\nprint(psutil.cpu_percent())\n' };
    expect(first({ ...watch, ...called('System monitor') })).toBe('systems-networking');
    const server = many(9, (i) => `views/v${i}.py`, FLASK);
    expect(first({ ...watch, ...server, ...called('System monitor') })).toBe('backend');
  });

  test('as one for a board, or for what speaks of sensors', () => {
    const draw = { 'draw.py': `import epd\nscreen = epd.Screen()\n${'screen.show("21")\n'.repeat(6)}` };
    expect(first({ ...draw, ...called('Raspberry Pi weather frame') })).toBe('systems-networking');
    expect(first({ ...draw, ...called('Weather frame') })).toBe('none');
    const told = { 'tell.py': 'import paho.mqtt.client as mqtt\nc = mqtt.Client()\nc.publish("a", 1)\n' };
    expect(first({ ...told, ...called('Room sensors') })).toBe('systems-networking');
  });

  test('as data engineering, where it speaks to a log of events and serves nobody', () => {
    const kafka =
      'import org.apache.kafka.clients.producer.KafkaProducer;\nclass Send {\n  void run() {\n    new KafkaProducer<String, String>(null);\n  }\n}\n';
    expect(first({ 'src/Send.java': kafka })).toBe('data-engineering');
    const spring = `import org.springframework.web.bind.annotation.RestController;\n${kafka.replace('class', '@RestController\nclass')}`;
    expect(first({ 'src/Send.java': spring })).toBe('backend');
  });

  test('as machine learning, where it recommends by what it reckons', () => {
    const near = { 'near.py': 'import numpy as np\nprint(np.dot([1], [2]))\n', 'app.py': API };
    expect(first({ ...near, ...called('Movie recommender') })).toBe('machine-learning');
    expect(first({ ...near, ...called('Movies') })).toBe('backend');
  });
});

test('what is shipped may be next to nothing, where shipping it is the work', () => {
  const ship = { Dockerfile: 'FROM python:3.12\nCOPY . .\n', 'app.py': FLASK };
  const ci = '.github/workflows/ci.yml';
  const steps = { [ci]: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: aws ecs update-service\n' };
  expect(first({ ...ship, ...steps, ...called('Flask ECS deployment with Docker') })).toBe('automation-devops');
  expect(first({ ...ship, ...steps, ...called('Shop') })).toBe('backend');
});

test('a bot that answers over HTTP is one, by its title and its host’s library', () => {
  const bot = {
    'bot/a.py': 'from slack.web.client import WebClient\nWebClient("x").chat_postMessage()\n',
    'app.py': FLASK,
  };
  expect(first({ ...bot, ...called('Slack bot of events') })).toBe('automation-devops');
});

describe('what stands beside the program', () => {
  test('shows nothing of its work where there is a program', () => {
    const core = many(
      12,
      (i) => `swarm/part${i}.py`,
      'import numpy as np\nfrom matplotlib import pyplot\npyplot.plot(np.zeros(3))\n',
    );
    expect(first({ ...core, 'examples/fit.py': TRAIN })).toBe('data-science');
    expect(first({ 'examples/fit.py': TRAIN })).toBe('machine-learning');
  });

  test('does not outweigh it: a streak of data in infrastructure', () => {
    const plays = many(9, (i) => `roles/r${i}/tasks/main.yml`, '- name: a\n  ansible.builtin.package:\n    name: x\n');
    const infrastructure = {
      ...plays,
      'site.yml': '- hosts: all\n  roles: [r1]\n',
      'main.tf': 'resource "aws_vpc" "a" {}\n',
      ...called('Homelab infrastructure'),
    };
    const stream = { 'rotate.py': 'from kafka import KafkaProducer\nKafkaProducer().send("a")\n' };
    expect(first({ ...infrastructure, ...stream })).toBe('automation-devops');
    expect(first(stream)).toBe('data-engineering');
  });
});

describe('a form, and the work', () => {
  test('a conversation over sockets, in a window', () => {
    const files = { ...many(5, (i) => `ui/v${i}.py`, VIEW), 'net/a.py': SOCKET, 'net/b.py': SOCKET };
    expect(first({ ...files, ...called('Chat with rooms') })).toBe('systems-networking');
    expect(first({ ...files, ...called('Notes') })).toBe('desktop');
  });

  test('pages, a server and users’ data, which ask a model', () => {
    const pages = many(4, (i) => `web/src/P${i}.jsx`, COMPONENT);
    const server = many(
      4,
      (i) => `api/r${i}.py`,
      `${API}import sqlalchemy\nengine = sqlalchemy.create_engine("sqlite:///a.db")\n`,
    );
    const asks = many(
      5,
      (i) => `agent/a${i}.py`,
      'import openai\nclient = openai.OpenAI()\nclient.ask("a")\n'.repeat(3),
    );
    expect(first({ ...pages, ...server, ...asks, ...called('Meals') })).toBe('backend');
    expect(first({ ...asks, 'api/r.py': API, ...called('LLM agent') })).toBe('machine-learning');
  });

  test('pages with a server are a full-stack application, whatever they do', () => {
    const hide = many(4, (i) => `hide/h${i}.py`, 'from cryptography.fernet import Fernet\nFernet("a")\n');
    const pages = many(4, (i) => `web/src/P${i}.jsx`, COMPONENT);
    const server = many(4, (i) => `api/r${i}.py`, API);
    expect(first({ ...hide, ...server, ...pages, ...called('Image encryption') })).toBe('backend');
    expect(first({ ...hide, ...called('Image encryption') })).toBe('security');
    const electron = { 'main.js': "const { app } = require('electron');\napp.quit();\n" };
    expect(first({ ...server, ...pages, ...electron, ...called('Dashboard') })).toBe('desktop');
  });

  test('a bot for messages stays one, though its README dreams of a language model', () => {
    const tweet = { 'tweet.py': 'import tweepy\ntweepy.Client().create_tweet(text="a")\n'.repeat(9) };
    const title = { 'titles.py': 'import openai\nopenai.OpenAI().ask("a")\n' };
    const readme = { 'README.md': '# Title twitter bot\n\nLooking into LLM integration as well.\n' };
    expect(first({ ...tweet, ...title, ...readme })).toBe('automation-devops');
  });

  test('what is listed below the first sentence is not what the project is', () => {
    const plot = { 'a.py': PLOT };
    const listed = { 'README.md': '# Curves\n\nDraws curves of tables, with:\n- a password for each\n- encryption\n' };
    expect(first({ ...plot, ...listed })).toBe('data-science');
  });
});

test('a package named com.example is the program, whatever its build says', () => {
  const serve =
    'package com.example\nimport io.ktor.server.routing.get\nfun Application.module() {\n  get("/") { call.respond("a") }\n}\n';
  const build = {
    'build.gradle.kts': 'plugins { kotlin("jvm") }\nval a = 1\nval b = 2\nval c = 3\nval d = 4\nval e = 5\n',
  };
  expect(first({ 'src/main/kotlin/com/example/App.kt': serve, ...build })).toBe('backend');
});
