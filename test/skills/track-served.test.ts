import { describe, expect, test } from 'vitest';
import { API, COMPONENT, FLASK, TRAIN, tracks } from '../helpers/tracks.ts';

const many = (count: number, path: (i: number) => string, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), text]));
const called = (title: string) => ({ 'README.md': `# ${title}\n` });
const first = (files: Record<string, string>) => tracks(files)[0];
const BOT = `import telebot\nbot = telebot.TeleBot("x")\n${'bot.send_message(1, "a")\n'.repeat(2)}`;
const HIDE = 'from cryptography.fernet import Fernet\nFernet("a")\n';

describe('what is served, and by what', () => {
  test('a model that is made here, by a bot', () => {
    expect(first({ 'bot.py': BOT, 'train.py': TRAIN, ...called('Mushrooms') })).toBe('machine-learning');
    const ready = 'import joblib\nfrom sklearn.svm import SVC\nmodel = joblib.load("a")\nprint(model.predict([SVC]))\n';
    expect(first({ 'bot.py': BOT, 'guess.py': ready, ...called('Mushrooms') })).toBe('automation-devops');
  });

  test('hidden messages, by a server with users and their records', () => {
    const hide = many(3, (i) => `hide${i}.py`, HIDE);
    const site = many(
      6,
      (i) => `views/v${i}.py`,
      `${FLASK}import sqlalchemy\nsqlalchemy.create_engine("sqlite:///a.db")\n`,
    );
    expect(first({ ...hide, ...site, ...called('Image encryption') })).toBe('backend');
    expect(first({ ...hide, 'app.py': FLASK, ...called('Image encryption') })).toBe('security');
  });

  test('honey, by a shop of that name', () => {
    const shop = { ...many(6, (i) => `views/v${i}.py`, FLASK), ...many(6, (i) => `web/P${i}.jsx`, COMPONENT) };
    expect(first({ ...shop, 'README.md': '# Honeypot\n\nAn e-commerce site that sells honey.\n' })).toBe('backend');
  });

  test('analyses, by a thin server before them', () => {
    const reckon = many(
      4,
      (i) => `paths/p${i}.py`,
      'import geopandas as gpd\nframe = gpd.read_file("a")\nframe.plot()\nframe.to_file("b")\n',
    );
    expect(first({ ...reckon, 'api.py': API, ...called('Cycle paths') })).toBe('data-science');
    expect(first({ ...reckon, 'api.py': API, ...called('Cycle paths REST API') })).toBe('backend');
  });

  test('requests, in languages that no extractor reads', () => {
    const phoenix = {
      'mix.exs': 'defp deps do\n  [{:phoenix, "~> 1.7"}]\nend\n',
      'lib/todo.ex': 'defmodule Todo do\nend\n',
    };
    expect(first(phoenix)).toBe('backend');
    expect(first({ ...phoenix, 'mix.exs': 'defp deps do\n  []\nend\n' })).toBe('none');
    const ktor =
      'import io.ktor.application.*\nimport io.ktor.routing.get\nfun Application.module() {\n  get("/") { call.respond("a") }\n}\n';
    expect(first({ 'src/App.kt': ktor })).toBe('backend');
  });
});

describe('a program by its subject', () => {
  test('is a game, where two play it over sockets', () => {
    const play =
      'import java.net.Socket;\nclass GameClient {\n  Socket socket;\n  void play() { socket = new Socket("a", 1); }\n}\n';
    expect(first({ 'src/GameClient.java': play, ...called('Battleship over sockets') })).toBe('game');
    expect(first({ 'src/Client.java': play.replace('GameClient', 'Client'), ...called('Client over sockets') })).toBe(
      'systems-networking',
    );
  });

  test('is a desktop’s, where it takes the whole terminal', () => {
    const clock = 'use ratatui::Terminal;\nfn main() {\n  let t = Terminal::new(1);\n  t.draw(2);\n}\n';
    expect(first({ 'src/main.rs': clock, 'Cargo.toml': '[package]\nname = "clock"\n' })).toBe('desktop');
  });

  test('is a system’s, where it schedules processes in a window', () => {
    const window = many(3, (i) => `ui/v${i}.py`, 'import tkinter as tk\nroot = tk.Frame()\nroot.pack()\n');
    expect(first({ ...window, ...called('CPU scheduling simulation') })).toBe('systems-networking');
  });

  test('is machine learning’s, where it differentiates and learns by hand', () => {
    const engine = { 'src/nn.rs': 'pub fn step(x: f64) -> f64 {\n  let y = x * 0.1;\n  y\n}\n' };
    expect(first({ ...engine, 'Cargo.toml': '[package]\nname = "grad"\n' })).toBe('machine-learning');
  });
});
