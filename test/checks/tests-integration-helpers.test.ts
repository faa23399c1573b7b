import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const judge = (files: Record<string, string>) => testsIntegration.evaluate(project(files));

describe('tests.integration through a base class or a package of helpers', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      "Spring's test of the web layer",
      {
        'src/main/kotlin/a/Api.kt': 'package a\nclass Api { fun all() = listOf(1) }\n',
        'src/test/kotlin/a/ApiTest.kt':
          'package a\nimport org.junit.jupiter.api.Test\nimport org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest\n@WebMvcTest(Api::class)\nclass ApiTest : WebTestBase() {\n  @Test\n  fun answers() {\n    val result = http.get("/all")\n    assertEquals(200, result.status)\n  }\n}\n',
      },
      'met',
    ],
    [
      "a database behind the program's own functions",
      {
        'app/models.py':
          'import sqlite3\n\ndef insert(name):\n    with sqlite3.connect("a.db") as db:\n        db.execute("INSERT INTO a VALUES (?)", [name])\n    return True\n',
        'app/users.py':
          'from app import models\n\ndef register_user(name):\n    return models.insert(name)\n\ndef is_name(name):\n    return bool(name)\n',
        'tests/test_users.py': 'from app import users\n\ndef test_register():\n    assert users.register_user("ada")\n',
      },
      'met',
    ],
    [
      'a function beside it',
      {
        'app/users.py':
          'import sqlite3\n\ndef register_user(name):\n    sqlite3.connect("a.db").execute("x", [name])\n\ndef is_name(name):\n    return bool(name)\n',
        'tests/test_users.py': 'from app import users\n\ndef test_name():\n    assert users.is_name("ada")\n',
      },
      'unmet',
    ],
    [
      'a server that a helper of the suite starts',
      {
        'go.mod': 'module github.com/me/shop\n',
        'internal/testing/server.go':
          'package testing\nimport "google.golang.org/grpc"\nfunc BootstrapServer() *grpc.Server {\n\treturn grpc.NewServer()\n}\n',
        'internal/shop/shop_test.go':
          'package shop\nimport (\n\t"testing"\n\ttestUtils "github.com/me/shop/internal/testing"\n)\nfunc TestA(t *testing.T) {\n\tserver := testUtils.BootstrapServer()\n\tif server == nil {\n\t\tt.Fatal("none")\n\t}\n}\n',
      },
      'met',
    ],
  ])('%s', (_what, files, verdict) => {
    expect(judge(files).verdict).toBe(verdict);
  });
});

describe("tests.integration at somebody else's server", () => {
  const scanner =
    'import socket\n\ndef scan(host, port):\n    return socket.create_connection((host, port))\n\ndef is_valid(host):\n    return "." in host\n';
  it.each([
    ['a host on the network', 'assert scanner.scan("scanme.nmap.org", 22) == 1', 'met'],
    ['a public address', 'assert scanner.scan("8.8.8.8", 53) == 1', 'met'],
    ['this machine', 'assert scanner.scan("127.0.0.1", 22) == 1', 'unmet'],
    ['a host of examples', 'assert scanner.scan("www.example.com", 22) == 1', 'unmet'],
    ['a check of the name alone', 'assert scanner.is_valid("scanme.nmap.org")', 'unmet'],
  ])('%s', (_what, line, verdict) => {
    const files = { 'scanner.py': scanner, 'test_scan.py': `import scanner\n\ndef test_a():\n    ${line}\n` };
    expect(judge(files).verdict).toBe(verdict);
  });
});

describe('tests.integration through a class that fetches what it is given', () => {
  const fetching =
    'import requests\n\nclass Page:\n    def __init__(self, url):\n        self.url = url\n        self.soup = self._load()\n\n    def _load(self):\n        return requests.get(self.url).text\n';
  const keeping =
    'import requests\n\nclass Page:\n    def __init__(self, url):\n        self.url = url\n\n    def load(self):\n        return requests.get(self.url).text\n';
  it.each([
    ['when it is made', fetching, 'http://google.com', 'met'],
    ['only later', keeping, 'http://google.com', 'unmet'],
    ['from this machine', fetching, 'http://127.0.0.1:80', 'unmet'],
  ])('%s', (_what, page, url, verdict) => {
    const test = `import page\n\ndef test_page():\n    assert page.Page("${url}").url == "${url}"\n`;
    expect(judge({ 'page.py': page, 'test_page.py': test }).verdict).toBe(verdict);
  });
});

describe('tests.integration through a function that asks a server whatever it is handed', () => {
  const model =
    'import requests\n\ndef _ask(text):\n    return requests.post("http://localhost:11434/api", json={"text": text}).text\n\ndef chat(text):\n    return _ask(text)\n\ndef clean(text):\n    return text.strip()\n';
  it.each([
    ['asked', 'import model', 'assert model.chat("x") == "y"', 'met'],
    ['not asked', 'import model', 'assert model.clean(" x") == "x"', 'unmet'],
    ['replaced', 'import model\nfrom unittest.mock import patch', 'assert model.chat("x") == "y"', 'unmet'],
  ])('%s', (_what, head, line, verdict) => {
    const test = `${head}\n\ndef test_a():\n    ${line}\n`;
    expect(judge({ 'model.py': model, 'test_model.py': test }).verdict).toBe(verdict);
  });
});

describe('tests.integration through what a class keeps under a shorter name', () => {
  const files = {
    'src/stores/card_repository.py':
      'from connection import connect\n\nclass CardRepository:\n    def __init__(self):\n        self.db = connect()\n    def list_all(self):\n        return self.db.execute("SELECT 1").fetchall()\n',
    'src/connection.py': 'import sqlite3\n\ndef connect():\n    return sqlite3.connect("cards.db")\n',
  };
  it.each([
    ['card_repo', 'met'],
    ['repo', 'met'],
    ['carrier', 'unmet'],
  ])('self.%s', (kept, verdict) => {
    const test = `import unittest\nfrom stores.card_repository import CardRepository\n\nclass T(unittest.TestCase):\n    def setUp(self):\n        self.${kept} = CardRepository()\n    def test_all(self):\n        self.assertEqual(self.${kept}.list_all(), [])\n`;
    expect(judge({ ...files, 'src/tests/card_test.py': test }).verdict).toBe(verdict);
  });
});

describe('tests.integration where a case has an address of a database ready', () => {
  const pipeline =
    'from sqlalchemy import create_engine\n\nclass Pipeline:\n    def open_spider(self, spider):\n        self.engine = create_engine(spider.settings.get("URL"))\n\n    def name(self):\n        return "x"\n';
  const testing = (address: string, body: string) =>
    `from unittest.mock import Mock, patch\nfrom pipelines import Pipeline\n\ndef test_item():\n    pipeline = Pipeline()\n    spider = Mock()\n    spider.settings.get = lambda key: "${address}"\n${body}    assert pipeline.name() == "x"\n`;
  it.each([
    ['that own code opens', 'sqlite:///:memory:', '    pipeline.open_spider(spider)\n', 'met'],
    ['that nothing opens', 'sqlite:///:memory:', '', 'unmet'],
    ['that is none', 'x', '    pipeline.open_spider(spider)\n', 'unmet'],
    [
      'that something else is opened for',
      'sqlite:///:memory:',
      '    with patch("pipelines.create_engine"):\n        pipeline.open_spider(spider)\n',
      'unmet',
    ],
  ])('%s', (_what, address, body, verdict) => {
    expect(judge({ 'pipelines.py': pipeline, 'tests/test_items.py': testing(address, body) }).verdict).toBe(verdict);
  });
});

describe('tests.integration with a cloud that a library answers for', () => {
  const tasks =
    'import boto3\nfrom sqlalchemy import create_engine\n\ndef store_file(name):\n    boto3.resource("s3").Object("b", name).put(Body="x")\n    return name\n\ndef store_row(name):\n    create_engine("postgresql://db/x").execute(name)\n    return name\n';
  const conftest = (mock: string) =>
    `import boto3\nimport pytest\n${mock ? 'from moto import mock_aws\n' : ''}\n@pytest.fixture\ndef bucket():\n    ${mock || 'if True:'}\n        yield boto3.resource("s3").create_bucket(Bucket="b")\n`;
  it.each([
    ['objects under moto', 'with mock_aws():', 'store_file', 'unmet'],
    ['objects in the cloud itself', '', 'store_file', 'met'],
    ['rows of a database', 'with mock_aws():', 'store_row', 'met'],
  ])('%s', (_what, mock, called, verdict) => {
    const test = `import boto3\nfrom tasks import ${called}\n\ndef test_store(bucket):\n    assert ${called}("a") == "a"\n\ndef test_read(bucket):\n    client = boto3.client("s3")\n    assert ${called}("a") == client.name\n`;
    expect(judge({ 'tasks.py': tasks, 'conftest.py': conftest(mock), 'test_tasks.py': test }).verdict).toBe(verdict);
  });
});

describe('tests.integration through helper modules', () => {
  const helper = `import { spawn } from 'node:child_process';
export function start() {
  return spawn(process.execPath, ['dist/main.js']);
}
export async function run() {
  return start();
}
export const name = () => 'x';
`;
  const testing = (called: string) => `import { ${called} } from './helpers/program.ts';
import { total } from '../src/total.ts';
it('adds', async () => {
  expect(total(await ${called}())).toBe(3);
});
`;

  it.each([
    ['start', 'met'],
    ['run', 'met'],
    ['name', 'unmet'],
  ])('%s: %s', (called, verdict) => {
    const finding = testsIntegration.evaluate(
      project({
        'src/total.ts': 'export const total = (x) => x;\n',
        'test/helpers/program.ts': helper,
        'test/total.test.ts': testing(called),
      }),
    );
    expect(finding.verdict).toBe(verdict);
    if (verdict === 'met') expect(finding.evidence[0]?.detail).toContain('test/helpers/program.ts:3');
  });
});
