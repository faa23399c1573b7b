import { describe, expect, test } from 'vitest';
import { API, COMPONENT, FLASK, notebook, PLOT, TRAIN, tracks } from '../helpers/tracks.ts';

const many = (count: number, path: (i: number) => string, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), text]));
const called = (title: string) => ({ 'README.md': `# ${title}\n` });
const routes = many(30, (i) => `api/route${i}.py`, `${FLASK}${'home()\n'.repeat(4)}`);

describe('what a project calls itself, and how much of it that is', () => {
  test('one module that learns makes no machine learning of an application, whatever it boasts of', () => {
    const forecast = { 'ai/show.py': TRAIN };
    expect(tracks({ ...routes, ...forecast, ...called('AI booking platform') })[0]).toBe('backend');
    expect(tracks({ ...routes, ...forecast, ...called('No-show prediction') })[0]).toBe('machine-learning');
  });

  test('the back end of something that learns is a back end', () => {
    const served = { ...many(6, (i) => `api/route${i}.py`, FLASK), 'model.py': TRAIN };
    expect(tracks({ ...served, ...called('Leaf disease detection') })[0]).toBe('machine-learning');
    expect(tracks({ ...served, ...called('Leaf disease detection backend') })[0]).toBe('backend');
  });

  test('a service that answers by a model is machine learning', () => {
    const serve = (load: string) => ({
      'app.py': `import torch\n${API}net = ${load}\nprint(net)\n`,
    });
    const title = called('Photos');
    expect(tracks({ ...serve('torch.load("a")'), ...title })[0]).toBe('machine-learning');
    expect(tracks({ ...serve('torch.cuda.is_available()'), ...title })[0]).toBe('backend');
  });

  test('what answers by a language model is machine learning, whatever serves it', () => {
    const web = 'import org.springframework.web.bind.annotation.RestController;\n';
    const answer = 'import org.springframework.ai.chat.client.ChatClient;\n';
    const java = { ...many(3, (i) => `src/A${i}.java`, `${web}@RestController\nclass A {}\n`) };
    const chat = { 'src/Chat.java': `${answer}class Chat { void a() { ChatClient.create(); } }\n` };
    expect(tracks({ ...java, ...chat, ...called('Shop') })[0]).toBe('backend');
    expect(tracks({ ...java, ...chat, ...called('RAG assistant') })[0]).toBe('machine-learning');
  });

  test('a server that speaks to a language model more than to its callers is machine learning', () => {
    const ask = (calls: number) =>
      `from langchain_core.prompts import PromptTemplate\n${'PromptTemplate().invoke("a")\n'.repeat(calls)}`;
    const served = many(3, (i) => `routes/route${i}.py`, `${API}${'home()\n'.repeat(10)}`);
    expect(tracks({ ...served, 'core/ask.py': ask(80) })[0]).toBe('machine-learning');
    expect(tracks({ ...served, 'core/ask.py': ask(5) })[0]).toBe('backend');
  });

  test('a model that was made elsewhere is machine learning where the program says what it is for', () => {
    const kept = { 'app.py': `import pickle\n${API}model = pickle.load(open("a", "rb"))\nprint(model)\n` };
    expect(tracks({ ...kept, ...called('Movie recommendation') })[0]).toBe('machine-learning');
    expect(tracks({ ...kept, ...called('Movie list') })[0]).toBe('backend');
  });

  test('a game that is there to be learnt is machine learning where most of the code learns', () => {
    const play = { 'game.py': 'import pygame\npygame.init()\npygame.display.set_mode((9, 9))\n' };
    const learn = many(
      6,
      (i) => `agent/net${i}.py`,
      `import torch\nnet = torch.nn.Linear(1, 1)\n${'net.train()\n'.repeat(9)}`,
    );
    expect(tracks({ ...play, ...learn, ...called('Snake by reinforcement learning') })[0]).toBe('machine-learning');
    expect(tracks({ ...play, ...learn, ...called('Snake') })[0]).toBe('game');
  });

  test('a word on threats takes nothing from a far larger work', () => {
    const chart =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n          image: a:1\n';
    const readme = {
      'README.md': '# Kubernetes lab\nEvery image is looked over for vulnerabilities: malware, exploits.\n',
    };
    const scan = { 'tools/exploit_check.py': 'print(1)\nprint(2)\nprint(3)\n' };
    const cloud = many(12, (i) => `cloud/part${i}.tf`, 'resource "aws_instance" "a" {}\n');
    expect(tracks({ ...cloud, ...many(12, (i) => `k8s/part${i}.yaml`, chart), ...readme, ...scan })[0]).toBe(
      'automation-devops',
    );
    expect(tracks({ 'k8s/part.yaml': chart, ...readme, ...scan })[0]).toBe('security');
  });

  test('records that are looked after in the browser are an application, unless it is about what they show', () => {
    const view =
      'import sqlite3\nimport pandas as pd\nimport streamlit as st\nst.table(pd.read_sql("a", sqlite3.connect("a")))\n';
    const files = many(4, (i) => `pages/view${i}.py`, view);
    expect(tracks({ ...files, ...called('Library') })[0]).toBe('backend');
    expect(tracks({ ...files, ...called('Sales dashboard') })[0]).toBe('data-science');
  });

  test('words make no server of a protocol out of an application with pages and users', () => {
    const ask = { 'net/ask.py': 'import socket\ns = socket.socket()\ns.connect(("x", 53))\n' };
    const title = called('DNS resolver panel');
    const panel = many(8, (i) => `api/view${i}.py`, `${API}import sqlite3\nsqlite3.connect("a")\n`);
    expect(tracks({ ...panel, ...ask, ...title })[0]).toBe('backend');
    expect(
      tracks({ 'view.py': API, 'net/ask.py': `${ask['net/ask.py']}${'s.recv(9)\n'.repeat(20)}`, ...title })[0],
    ).toBe('systems-networking');
  });

  test('what says that it carries files over a protocol does, whoever keeps a list of them', () => {
    const list = `import sqlite3\nfrom flask import Flask\napp = Flask("a")\n${'sqlite3.connect("a")\n'.repeat(40)}`;
    const carry = `import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n${'s.sendto(b"a", 1)\n'.repeat(20)}`;
    const files = { ...many(10, (i) => `web/list${i}.py`, list), ...many(4, (i) => `net/carry${i}.py`, carry) };
    expect(tracks({ ...files, ...called('UDP file transfer') })[0]).toBe('systems-networking');
    expect(tracks({ ...files, ...called('Lists of files') })[0]).toBe('backend');
  });

  test('words make no data engineering out of screens', () => {
    const screens = many(9, (i) => `src/Part${i}.jsx`, COMPONENT);
    expect(tracks({ ...screens, ...called('Sensor data pipeline') })[0]).toBe('frontend');
  });

  test('a threat that is met by learning is met all the same', () => {
    const trap = `import nmap\nscan = nmap.PortScanner()\n${'scan.scan("x")\n'.repeat(40)}`;
    const both = { ...many(3, (i) => `trap/door${i}.py`, trap), ...many(14, (i) => `learn/fit${i}.py`, TRAIN) };
    expect(tracks({ ...both, ...called('Adaptive honeypot') })[0]).toBe('security');
    expect(tracks({ ...both, ...called('Traffic classifier') })[0]).toBe('machine-learning');
  });

  test('models leave an analysis what it calls itself', () => {
    const charts = many(4, (i) => `charts/plot${i}.py`, `${PLOT}${'sns.histplot(frame)\n'.repeat(30)}`);
    const fit = many(14, (i) => `fit${i}.py`, 'import sklearn.linear_model\nsklearn.linear_model.Ridge().fit(1)\n');
    const files = { ...charts, 'eda.ipynb': notebook(PLOT), ...fit };
    expect(tracks({ ...files, ...called('Hospital analytics') })[0]).toBe('data-science');
    expect(tracks({ ...files, ...called('Hospital stay prediction') })[0]).toBe('machine-learning');
  });

  test('a report that is written in Quarto is an analysis', () => {
    expect(
      tracks({ 'report.qmd': '---\ntitle: Prices\n---\nPrices rise.\n', ...called('Analysis of prices') }),
    ).toEqual(['data-science']);
  });

  test('a stack that is there to run pipelines is data engineering, one that keeps data is not', () => {
    const stack = (image: string) => ({
      'compose.yml': `services:\n  a:\n    image: ${image}\n`,
      'a.py': 'print(1)\n',
    });
    expect(tracks(stack('apache/airflow:2.9.1'))[0]).toBe('data-engineering');
    expect(tracks(stack('postgres:16'))).toEqual(['none']);
  });
});
