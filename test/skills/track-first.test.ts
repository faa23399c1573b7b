import { describe, expect, test } from 'vitest';
import { API, COMPONENT, FLASK, notebook, PLOT, page, TRAIN, tracks } from '../helpers/tracks.ts';

const many = (count: number, path: (i: number) => string, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), text]));
const called = (title: string) => ({ 'README.md': `# ${title}\n` });
const first = (files: Record<string, string>) => tracks(files)[0];

describe('a game, and what there is beside it', () => {
  const game = 'class Game:\n    def move(self):\n        return 1\n\nGame().move()\n';

  test('on a server is one where it is the larger work, and more than a name', () => {
    const small = { 'app.py': FLASK, 'game.py': game };
    expect(first({ ...small, ...called('Hangman') })).toBe('game');
    expect(first({ ...many(14, (i) => `views/view${i}.py`, FLASK), ...small, ...called('Hangman') })).toBe('backend');
    expect(first({ 'app.py': FLASK, ...called('Quiz game') })).toBe('backend');
    const drawn = { 'play.py': 'import pygame\npygame.init()\n'.repeat(9) };
    expect(first({ 'app.py': FLASK, ...drawn, ...called('Scores') })).toBe('game');
    const site = { ...many(20, (i) => `src/View${i}.jsx`, COMPONENT), 'server/create_game_table.py': FLASK };
    expect(first({ ...site, ...called('Games night') })).toBe('backend');
  });

  test('is none for who looks at what was played', () => {
    const board = { 'moves.py': `import chess\nboard = chess.Board()\nprint(board)\n${game}` };
    const charts = { ...many(8, (i) => `charts/plot${i}.py`, PLOT), 'look.ipynb': notebook(PLOT) };
    expect(first({ ...board, ...charts, ...called('Chess analyzer') })).toBe('data-science');
    expect(first({ ...board, ...charts, ...called('Chess board') })).toBe('game');
    expect(first({ 'moves.py': 'import chess\nprint(chess.Board())\n', ...called('Openings') })).toBe('game');
  });

  test('of cards is one by its cards and its players', () => {
    const deck = 'class Card:\n    rank = 1\n\nclass Deck:\n    cards = []\n';
    expect(first({ 'cards.py': `${deck}\nclass Player:\n    hand = []\n` })).toBe('game');
    expect(first({ 'cards.py': deck })).toBe('none');
  });

  test('that is there to be learnt is machine learning, however large the game is', () => {
    const play = many(4, (i) => `play/part${i}.py`, 'import pygame\npygame.init()\n'.repeat(9));
    const learn = many(3, (i) => `learn/fit${i}.py`, TRAIN);
    expect(first({ ...play, ...learn, ...called('Reinforcement learning of snake') })).toBe('machine-learning');
    expect(first({ ...play, ...learn, ...called('Snake') })).toBe('game');
  });

  test('is drawn ray by ray where it has walls to draw', () => {
    const draw = (path: string) => ({
      [path]: `#include "mlx.h"\nint main(void) { ${'mlx_init(); '.repeat(20)}return 0; }\n`,
      'src/a.c': '#include <unistd.h>\nint a(void) { return 0; }\n',
      'src/b.c': '#include <unistd.h>\nint b(void) { return 0; }\n',
    });
    expect(first(draw('src/raycasting.c'))).toBe('game');
    expect(first(draw('src/fractal.c'))).not.toBe('game');
  });
});

describe('a server, and what it serves', () => {
  test('keeps passwords as it keeps other records', () => {
    const hide = { 'hide.py': 'from cryptography.fernet import Fernet\nFernet("a")\n' };
    const site = { ...many(6, (i) => `views/view${i}.py`, FLASK), ...hide };
    expect(first({ ...site, ...called('Password manager') })).toBe('backend');
    expect(first({ ...site, ...called('File encryption') })).toBe('security');
  });

  test('is one without a framework too', () => {
    const pages = many(4, (i) => `public/page${i}.html`, page);
    const style = { 'public/a.css': 'p { color: red }\n'.repeat(20), 'public/a.js': 'hide(1)\n'.repeat(20) };
    const serve = { 'lib/server.js': 'const http = require("http")\nhttp.createServer((a, b) => b.end()).listen(1)\n' };
    expect(first({ ...pages, ...style, ...serve })).toBe('backend');
    expect(first({ ...pages, ...style })).toBe('frontend');
  });

  test('may be named after Spark and have nothing to do with data', () => {
    const route = 'import spark.Request;\nimport spark.Response;\nclass Route { String a(Request q) { return ""; } }\n';
    expect(tracks({ 'src/Route.java': route })).toEqual(['backend']);
  });

  test('is a bot where it says so and speaks to a chat by hand', () => {
    const web = 'const express = require("express")\nconst app = express()\napp.get("/", () => 1)\napp.listen(1)\n';
    const speak = { 'bot.js': `${web}fetch("https://slack.com/api/chat.postMessage")\n` };
    expect(first({ ...speak, ...called('Lunch bot') })).toBe('automation-devops');
    expect(first({ ...speak, ...called('Lunch') })).toBe('backend');
  });

  test('of what nodes agree on is a protocol', () => {
    const node = {
      'src/main.rs': `use tonic::transport::Server;\nfn main() {\n${'    Server::builder();\n'.repeat(20)}}\n`,
    };
    expect(first({ ...node, ...called('Raft in Rust') })).toBe('systems-networking');
    expect(first({ ...node, ...called('Orders') })).toBe('backend');
    const chain = 'class Blockchain:\n    def add(self):\n        return 1\n\nBlockchain().add()\n';
    const peers = { 'a.py': 'import socket\ns = socket.socket()\ns.bind(("a", 1))\n', 'node.py': `${FLASK}${chain}` };
    expect(first({ ...peers, ...many(3, (i) => `view${i}.py`, FLASK) })).toBe('systems-networking');
  });
});

describe('what the code does', () => {
  test('a chat of streamers has bots as well', () => {
    const bot = 'import tmi from "tmi.js"\nconst client = new tmi.Client({})\nclient.connect()\n';
    const files = { 'src/bot.ts': bot, ...many(3, (i) => `src/View${i}.tsx`, COMPONENT) };
    expect(first({ ...files, ...called('Stream chatbot') })).toBe('automation-devops');
  });

  test('a network is guarded, whatever tells intruders apart', () => {
    const sniff = `from scapy.all import sniff\n${'sniff(prn=print)\n'.repeat(20)}`;
    const files = { 'watch.py': sniff, ...many(2, (i) => `fit${i}.py`, TRAIN) };
    expect(first({ ...files, ...called('Network intrusion detection') })).toBe('security');
    expect(first({ ...files, ...called('Traffic classification') })).toBe('machine-learning');
  });

  test('boards are programmed in other languages too', () => {
    const board = 'using Gadgeteer.Networking;\nclass Program { void Main() { Run(); } void Run() {} }\n';
    const web = 'using Microsoft.AspNetCore.Mvc;\nclass A : ControllerBase { }\n';
    expect(first({ 'Device/Program.cs': board, 'Web/A.cs': web, ...called('Hive monitoring') })).toBe(
      'systems-networking',
    );
  });

  test('firmware is for a board in Rust as well, and a proxy no back end', () => {
    const firm = `use esp_idf_svc::hal::i2c::I2cDriver;\nfn main() {\n${'    I2cDriver::read();\n'.repeat(20)}}\n`;
    const board = {
      'firmware/main.rs': firm,
      'web/main.rs': 'use axum::Router;\nfn main() {\n    Router::new();\n}\n',
    };
    expect(first({ ...board, ...called('Weather station') })).toBe('systems-networking');
    const serve = `package main\nimport "net/http"\nfunc main() {\n${'\thttp.ListenAndServe("a", nil)\n'.repeat(20)}}\n`;
    expect(first({ 'main.go': serve, ...called('Reverse proxy') })).toBe('systems-networking');
    expect(first({ 'main.go': serve, ...called('Orders') })).toBe('backend');
  });

  test('an emulator is a machine, whatever it runs', () => {
    const core = `use sdl2::pixels::Color;\nfn main() {\n${'    step();\n'.repeat(20)}}\n`;
    expect(first({ 'src/main.rs': core, ...called('CHIP-8 emulator') })).toBe('systems-networking');
    expect(first({ 'src/main.rs': core, ...called('Space shooter') })).toBe('game');
  });

  test('networks of neurons are written by hand in languages without a library for it', () => {
    const own = 'pub struct Network { size: usize }\nimpl Network { pub fn run(&self) -> usize { self.size } }\n';
    expect(first({ 'src/neural_network.rs': own })).toBe('machine-learning');
    expect(first({ 'src/network.rs': own })).not.toBe('machine-learning');
  });

  test('answers that evolve are learnt, without a library for it', () => {
    const evolve = `import numpy as np\nimport matplotlib.pyplot as plt\n${'plt.plot(np.zeros(1))\n'.repeat(20)}`;
    expect(first({ 'evolve.py': evolve, ...called('Genetic algorithm for timetables') })).toBe('machine-learning');
    expect(first({ 'evolve.py': evolve, ...called('Timetables') })).not.toBe('machine-learning');
  });

  test('what is fetched, drawn out and converted is data engineering', () => {
    const scrape = 'import bs4\nimport csv\nbs4.BeautifulSoup("a")\ncsv.reader("a")\n';
    expect(first({ 'lib/extraction.py': scrape, 'lib/convert.py': scrape })).toBe('data-engineering');
    expect(first({ 'lib/reading.py': scrape, 'lib/convert.py': scrape })).toBe('automation-devops');
  });

  test('exercises in notebooks analyse nothing', () => {
    const files = { 'week1.ipynb': notebook('print(1)\n'), 'week2.ipynb': notebook('print(2)\n') };
    expect(tracks({ ...files, ...called('Data Structures and Algorithms') })).toEqual(['none']);
    expect(first({ ...files, ...called('Weeks') })).toBe('data-science');
  });

  test('a heading right below the title says what the project is', () => {
    const scan = `${API}import requests\n${'requests.get("http://x")\n'.repeat(20)}`;
    const readme = (between: string) => ({
      'README.md': `# Project 1\n${between}\n# Vulnerability scanner\n\nText.\n`,
    });
    expect(first({ 'scan.py': scan, ...readme('') })).toBe('security');
    expect(first({ 'scan.py': scan, ...readme('\nA service for orders of many kinds.\n') })).toBe('backend');
  });
});
