import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const judge = (files: Record<string, string>) => testsIntegration.evaluate(project(files));
const APP = { 'app/main.py': 'from fastapi import FastAPI\n\napi = FastAPI()\n' };
const CLIENT =
  'import pytest\nfrom fastapi.testclient import TestClient\nfrom app.main import api\n@pytest.fixture\ndef client():\n    return TestClient(api)\n';

describe('tests.integration is met by a case that crosses a boundary', () => {
  it.each<[string, Record<string, string>, string, number, string]>([
    [
      'in its own body',
      {
        'tests/test_a.py':
          'from fastapi.testclient import TestClient\nfrom app.main import api\ndef test_a():\n    assert TestClient(api).get("/").status_code == 200\n',
      },
      'tests/test_a.py',
      3,
      'HTTP',
    ],
    [
      'through a store that the class keeps under its name',
      {
        'src/store/order_store.py':
          'from connection import connect\n\nclass OrderStore:\n    def __init__(self, db):\n        self.db = db\n    def find_all(self):\n        return self.db.execute("SELECT 1").fetchall()\n',
        'src/connection.py': 'import sqlite3\n\ndef connect():\n    return sqlite3.connect("orders.db")\n',
        'src/tests/order_store_test.py':
          'import unittest\nfrom store.order_store import OrderStore\nfrom connection import connect\n\nclass T(unittest.TestCase):\n    def setUp(self):\n        self.order_store = OrderStore(connect())\n    def test_all(self):\n        self.assertEqual(self.order_store.find_all(), [])\n',
      },
      'src/tests/order_store_test.py',
      8,
      'find_all',
    ],
    [
      'by a fixture of conftest.py',
      {
        'tests/conftest.py': CLIENT,
        'tests/api/test_a.py': 'def test_a(client):\n    assert client.get("/").status_code == 200\n',
      },
      'tests/api/test_a.py',
      1,
      'tests/conftest.py:6',
    ],
    [
      'by a fixture that asks for another',
      {
        'tests/conftest.py': `${CLIENT}@pytest.fixture\ndef user(client):\n    return client.post("/users").json()\n`,
        'tests/test_a.py': 'def test_a(user):\n    assert user["id"]\n',
      },
      'tests/test_a.py',
      1,
      'HTTP',
    ],
    [
      'by an imported fixture',
      {
        'tests/fixtures.py': CLIENT,
        'tests/test_a.py':
          'from tests.fixtures import client\ndef test_a(client):\n    assert client.get("/").json() == {}\n',
      },
      'tests/test_a.py',
      2,
      'HTTP',
    ],
    [
      "by pytest-django's client",
      {
        'shop/urls.py': 'from django.urls import path\n\nurlpatterns = [path("", None)]\n',
        'tests/test_a.py': 'def test_a(client):\n    assert client.get("/").status_code == 200\n',
      },
      'tests/test_a.py',
      1,
      'fixture client',
    ],
    [
      'with a database in memory',
      {
        'app/store.py': 'x = 1',
        'tests/test_a.py':
          'import sqlite3\nfrom app.store import save\ndef test_a():\n    db = sqlite3.connect(":memory:")\n    assert save(db) == 1\n',
      },
      'tests/test_a.py',
      3,
      'database',
    ],
    [
      "through the project's own connection",
      {
        'app/store.py': 'import sqlite3\ndef get_connection():\n    return sqlite3.connect("a.db")\n',
        'tests/test_a.py':
          'from app.store import get_connection\ndef test_a():\n    assert get_connection().execute("select 1")\n',
      },
      'tests/test_a.py',
      2,
      'get_connection of app/store.py',
    ],
    [
      'in a folder named for it',
      { 'tests/integration/test_a.py': 'from app.main import api\ndef test_a():\n    assert api.title\n' },
      'tests/integration/test_a.py',
      2,
      'folder of integration tests',
    ],
    [
      'in a folder named for it, beside a case that mocks',
      {
        'tests/integration/test_a.py':
          'from unittest.mock import patch\nfrom app.main import api\n@patch("app.main.send")\ndef test_a(send):\n    assert api.title\ndef test_b():\n    assert api.title\n',
      },
      'tests/integration/test_a.py',
      6,
      'folder of integration tests',
    ],
    [
      'in JavaScript',
      {
        'app.js': 'x()',
        'test/api.test.js':
          "const request = require('supertest');\nconst app = require('../app');\ntest('answers', async () => {\n  const r = await request(app).get('/');\n  expect(r.status).toBe(200);\n});\n",
      },
      'test/api.test.js',
      3,
      'HTTP',
    ],
  ])('%s', (_name, files, path, line, detail) => {
    const finding = judge({ ...APP, ...files });
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]).toMatchObject({ path, line });
    expect(finding.evidence[0]?.detail).toContain(detail);
  });
});

describe('tests.integration counts', () => {
  const plain = 'def test_title():\n    assert api.title\n';
  const crossing =
    'def test_a(client):\n    assert client.get("/")\ndef test_b(client):\n    assert client.get("/b")\n';
  const silent = 'def test_c(client):\n    client.get("/c")\n';
  const module = 'from app.main import api\n';

  it.each<[string, Record<string, string>, number | undefined]>([
    [
      'asserting cases that cross a boundary, and no others',
      { 'tests/test_a.py': module + plain + crossing + silent },
      2,
    ],
    [
      'not the rest of a folder of integration tests where others cross a boundary',
      { 'tests/test_a.py': module + crossing, 'tests/e2e/test_b.py': module + plain },
      2,
    ],
    [
      'asserting cases in a folder of integration tests where none does',
      { 'tests/test_a.py': module + plain, 'tests/e2e/test_b.py': module + plain },
      1,
    ],
    ['nothing where it is unmet', { 'tests/test_a.py': module + plain }, undefined],
  ])('%s', (_name, files, count) => {
    expect(judge({ ...APP, 'tests/conftest.py': CLIENT, ...files }).count).toBe(count);
  });
});

describe('tests.integration is unmet', () => {
  it.each<[string, Record<string, string>, string, string]>([
    [
      'by cases in memory',
      { 'tests/test_a.py': 'from app.main import api\ndef test_a():\n    assert api.title\n' },
      'tests/test_a.py',
      'none of them across a boundary',
    ],
    [
      'by a client that asserts nothing',
      { 'tests/conftest.py': CLIENT, 'tests/test_a.py': 'def test_a(client):\n    print(client.get("/"))\n' },
      'tests/test_a.py',
      'asserts nothing',
    ],
    [
      'by mocks in a folder named for it',
      {
        'tests/integration/test_a.py':
          'from unittest.mock import MagicMock\nfrom app.main import api\ndef test_a():\n    db = MagicMock()\n    api.save(db)\n    db.commit.assert_called_once()\n',
      },
      'tests/integration/test_a.py',
      'by mocks',
    ],
    [
      'by mocks that all cases of the folder share',
      {
        'tests/integration/test_a.py':
          'import unittest\nfrom unittest.mock import MagicMock\nfrom app.main import api\nclass TestA(unittest.TestCase):\n    def setUp(self):\n        api.db = MagicMock()\n    def test_a(self):\n        self.assertTrue(api.save())\n    def test_b(self):\n        self.assertTrue(api.load())\n',
      },
      'tests/integration/test_a.py',
      'by mocks',
    ],
    [
      'by mocks of a decorated class in a folder named for it',
      {
        'tests/integration/test_a.py':
          'import unittest\nfrom unittest.mock import patch\nfrom app.main import api\n@patch("app.main.send")\nclass TestA(unittest.TestCase):\n    def test_a(self, send):\n        self.assertTrue(api.save())\n    def test_b(self, send):\n        self.assertTrue(api.load())\n',
      },
      'tests/integration/test_a.py',
      'by mocks',
    ],
    [
      'by a boundary that is patched away',
      {
        'tests/test_a.py':
          'import requests\nfrom unittest.mock import patch\nfrom app.main import api\n@patch("app.main.requests.get")\ndef test_a(get):\n    assert api.fetch(requests.get("x")) == 1\n',
      },
      'tests/test_a.py',
      'none of them across a boundary',
    ],
    ['by empty files', { 'tests/integration/test_a.py': '' }, 'tests/integration/test_a.py', 'no test case'],
    ['without tests', {}, '.', 'no test case'],
  ])('%s', (_name, files, path, detail) => {
    const finding = judge({ ...APP, ...files });
    expect(finding.verdict).toBe('unmet');
    expect(finding.evidence[0]?.path).toBe(path);
    expect(finding.evidence[0]?.detail).toContain(detail);
  });

  it.each<[string, Record<string, string>, string]>([
    ['FastAPI', APP, 'client = TestClient(api)'],
    [
      'Flask',
      { 'web/__init__.py': 'from flask import Flask\ndef create_app():\n    app = Flask(__name__)\n    return app\n' },
      'client = create_app().test_client()',
    ],
    ['Django', { 'manage.py': 'import django\nx = 1\n' }, 'self.client.get("/")'],
    ['Streamlit', { 'ui.py': 'import streamlit as st\nst.title("x")\n' }, 'AppTest.from_file("ui.py")'],
    ['a command', { 'main.py': 'import argparse\nargparse.ArgumentParser()\n' }, '"main.py", "--help"'],
    ['Express', { 'index.js': "const express = require('express');\nexpress();\n" }, 'supertest'],
  ])('proposes the door that a project of %s has', (_name, files, snippet) => {
    expect(judge(files).fix?.snippet).toContain(snippet);
  });
});
