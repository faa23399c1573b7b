import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { testsUnit } from '../../src/checks/tests-unit.ts';
import { project } from '../helpers/project.ts';

const module = { 'shop/orders.py': 'def total(items):\n    return sum(items)\n' };
const integration = (files: Record<string, string>) => testsIntegration.evaluate(project({ ...module, ...files }));
const about = 'from shop.orders import total\n';

describe("a plugin's fixture", () => {
  const body = '    assert total([1]) == 1\n';
  it.each<[string, string, string]>([
    ['of the framework that the project uses', `${about}import django\ndef test_a(db):\n${body}`, 'met'],
    ['of a framework that nothing uses', `${about}def test_a(db):\n${body}`, 'unmet'],
    [
      "that is a word of a step's sentence",
      `${about}from pytest_bdd import parsers, then\n@then(parsers.parse("the {page} is open"))\ndef test_a(page):\n${body}`,
      'unmet',
    ],
    [
      'that a step asks for',
      `${about}from pytest_bdd import then\n@then("the page is open")\ndef test_a(page):\n${body}`,
      'met',
    ],
    [
      'in steps that know no fixtures',
      `${about}from behave import then\n@then("the {page} is open")\ndef step(context, page):\n${body}`,
      'unmet',
    ],
    ["of a user interface's framework", `${about}import nicegui\nasync def test_a(user):\n${body}`, 'met'],
    ['that is a user of the shop', `${about}async def test_a(user, screen):\n${body}`, 'unmet'],
    ['of any project', `${about}def test_a(live_server, page):\n${body}`, 'met'],
    [
      "whose name is a decorator's mock",
      `${about}import django\nfrom unittest.mock import patch\n@patch("shop.orders.CON")\n@patch("shop.orders.DB")\ndef test_a(con, db):\n${body}`,
      'unmet',
    ],
    [
      'after those mocks',
      `${about}import django\nfrom unittest.mock import patch\n@patch("shop.orders.CON")\ndef test_a(con, db):\n${body}`,
      'met',
    ],
    [
      'beside a stand-in of its own',
      `${about}import django\nfrom unittest.mock import patch\n@patch.object(total, "rate", 3)\n@patch("shop.orders.CON", new=None)\ndef test_a(db):\n${body}`,
      'met',
    ],
    [
      'that an example of a property is',
      `${about}import django\nfrom hypothesis import given, strategies\n@given(strategies.text())\ndef test_a(db):\n${body}`,
      'unmet',
    ],
    [
      'that a row of a table is',
      `${about}import django\nimport unittest\nfrom parameterized import parameterized\nclass TestA(unittest.TestCase):\n    @parameterized.expand([(1, 2)])\n    def test_a(self, db, page):\n    ${body}`,
      'unmet',
    ],
    [
      'that a class asks for',
      `${about}import django\nimport pytest\nimport unittest\nclass TestA(unittest.TestCase):\n    @pytest.mark.usefixtures("db")\n    def test_a(self):\n    ${body}`,
      'met',
    ],
  ])('%s', (_what, text, verdict) => {
    expect(integration({ 'tests/test_a.py': text }).verdict).toBe(verdict);
  });

  it.each([
    ['sets the environment', 'monkeypatch.setenv("RATE", "2")', 'met'],
    ['moves to another folder', 'monkeypatch.chdir("/")', 'met'],
    ['replaces what it calls', 'monkeypatch.setattr("shop.orders.store", None)', 'unmet'],
  ])('in a folder of integration tests, where the case %s', (_what, call, verdict) => {
    const text = `${about}def test_a(monkeypatch):\n    ${call}\n    assert total([1]) == 1\n`;
    expect(integration({ 'tests/integration/test_a.py': text }).verdict).toBe(verdict);
  });

  it('reaches the machine that a role has set up', () => {
    const text = 'def test_port(host):\n    assert host.socket("tcp://80").is_listening\n';
    expect(integration({ 'roles/web/molecule/default/tests/test_default.py': text }).verdict).toBe('met');
    expect(integration({ 'tests/test_default.py': text }).verdict).toBe('unmet');
  });
});

describe('a client of the suite itself', () => {
  const client =
    'import requests\n\nclass Url:\n    pass\n\nclass HttpApi:\n    def __init__(self, host):\n        self.base = f"http://{host}"\n\n    def get(self, path):\n        return requests.get(self.base + path)\n';
  const conftest = (host: string, name = 'HttpApi') =>
    `import pytest\nfrom tests.support.client import ${name}\n\n@pytest.fixture\ndef api():\n    yield ${name}("${host}")\n`;
  const test = 'def test_welcome(api):\n    assert api.get("/").status_code == 200\n';
  const server = { 'server/main.py': 'from flask import Flask\n\napp = Flask(__name__)\n' };
  const suite = (host: string, name?: string) => ({
    'tests/support/client.py': client,
    'tests/conftest.py': conftest(host, name),
    'tests/test_api.py': test,
  });

  it('reaches the server of the project', () => {
    const files = { ...server, ...suite('localhost:5000') };
    expect(testsUnit.evaluate(project(files)).verdict).toBe('met');
    expect(integration(files)).toMatchObject({
      verdict: 'met',
      evidence: [
        {
          path: 'tests/test_api.py',
          line: 1,
          detail: 'test_welcome crosses HTTP: HttpApi of tests/support/client.py (tests/conftest.py:6)',
        },
      ],
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ["somebody else's server", { ...server, ...suite('https://api.weather.org') }, 'unmet'],
    ['a project without a server', suite('localhost:5000'), 'unmet'],
    ['another class of that file', { ...server, ...suite('localhost:5000', 'Url') }, 'unmet'],
    [
      'a helper that mocks',
      { ...server, ...suite('localhost'), 'tests/support/client.py': `import responses\n${client}` },
      'unmet',
    ],
  ])('is no proof about own code with %s', (_what, files, verdict) => {
    expect(testsUnit.evaluate(project(files)).verdict).toBe(verdict);
  });
});

describe("the app's own front end without a screen", () => {
  it.each<[string, string, string]>([
    [
      'Textual',
      'from shop.ui import ShopApp\nasync def test_a():\n    async with ShopApp().run_test() as pilot:\n        assert pilot.app.title == "shop"\n',
      'ShopApp.run_test',
    ],
    [
      "Textual's of a size",
      'from shop.ui import ShopApp\nasync def test_a():\n    app = ShopApp()\n    async with app.run_test(size=(80, 24)) as pilot:\n        assert pilot.app.title\n',
      'run_test',
    ],
    [
      "Textual's beside a mock",
      'from unittest.mock import patch\nfrom shop.ui import ShopApp\nasync def test_a():\n    with patch("shop.app.Api"):\n        app = ShopApp()\n        async with app.run_test() as pilot:\n            assert pilot.app.title\n',
      'run_test',
    ],
    [
      'NiceGUI',
      'from nicegui.testing import UserSimulation\nfrom shop.ui import page\nasync def test_a():\n    async with UserSimulation(page) as user:\n        assert await user.open("/")\n',
      'nicegui.testing.UserSimulation',
    ],
    [
      'a bot of Discord',
      'import discord.ext.test as dpytest\nfrom shop.ui import bot\nasync def test_a():\n    await dpytest.message("!ping")\n    assert dpytest.verify().message().content("pong")\n',
      'discord.ext.test.message',
    ],
    [
      "Qt's events on a window",
      'from PyQt5.QtTest import QTest\nfrom shop.ui import open_window\ndef test_a():\n    window = open_window()\n    QTest.mouseClick(window.save, 1)\n    assert window.saved\n',
      'QTest.mouseClick',
    ],
    [
      'a main window beside mocks of something else',
      'from unittest.mock import Mock, patch\nimport pytest\nfrom main_window import MainWindow\n@pytest.fixture\ndef window():\n    with patch("core.tags.TagService"):\n        yield MainWindow(Mock())\ndef test_a(window):\n    assert window.isVisible()\n',
      'main_window.MainWindow',
    ],
    [
      "tkinter's button",
      'from shop.ui import Calculator\ndef test_a():\n    app = Calculator()\n    app.equals_button.invoke()\n    assert app.result == 3\n',
      'equals_button.invoke',
    ],
  ])('%s', (_what, text, detail) => {
    const finding = integration({
      'shop/ui.py': 'class ShopApp:\n    pass\n',
      'main_window.py': 'x = 1\n',
      'tests/test_a.py': text,
    });
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]?.detail).toContain("the app's own front end");
    expect(finding.evidence[0]?.detail).toContain(detail);
  });

  it.each([
    [
      "a method of the suite's own",
      'class TestA:\n    def test_a(self):\n        self.run_test()\n        assert total([1])\n    def run_test(self):\n        pass\n',
    ],
    ['a runner that is given a test', 'def test_a():\n    assert runner.run_test("a")\n'],
    ['a chain of calls', 'def test_a():\n    assert chain.invoke({"a": 1}) and button.invoke()\n'],
    ["the toolkit's window", 'from PyQt5.QtWidgets import QMainWindow\ndef test_a():\n    assert QMainWindow()\n'],
    [
      'a window that is a mock',
      'from unittest.mock import patch\nimport shop.ui\n@patch("shop.ui.MainWindow")\ndef test_a(made):\n    assert shop.ui.MainWindow()\n',
    ],
    [
      'an event on a part',
      'from PyQt5.QtTest import QTest\ndef test_a():\n    QTest.mouseClick(chip, 1)\n    assert chip.clicked\n',
    ],
  ])('is not %s', (_what, text) => {
    expect(integration({ 'shop/ui.py': 'x = 1\n', 'tests/test_a.py': about + text }).verdict).toBe('unmet');
  });
});
