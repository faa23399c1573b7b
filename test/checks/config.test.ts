import { describe, expect, it } from 'vitest';
import { config } from '../../src/checks/config.ts';
import { expectJudged, type Row } from '../helpers/config-row.ts';
import { project } from '../helpers/project.ts';

const SPRING = {
  'src/main/java/App.java':
    'import org.springframework.boot.SpringApplication;\nclass App { void run() { SpringApplication.run(App.class); } }\n',
};

const TABLE: readonly Row[] = [
  ['os.environ', { 'app/db.py': 'import os\n\nURL = os.environ["DATABASE_URL"]\n' }, 'met', 'app/db.py:3'],
  [
    'a settings class',
    { 'app/config.py': 'from pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n    url: str\n' },
    'met',
    'app/config.py:3',
  ],
  [
    'settings that another module runs as its own',
    {
      'config/components/base.py': 'DEBUG = environ["DEBUG"] == "1"\n',
      'config/settings.py': 'from os import environ\n',
    },
    'met',
    'config/components/base.py:1',
  ],
  [
    'a file of settings that the code takes apart itself',
    {
      'config.txt': 'level=3\n',
      'a.py': 'for line in open("config.txt").readlines():\n    name, value = line.split("=")\n',
    },
    'met',
    'a.py:1',
  ],
  [
    'such a file in another language',
    {
      'conf/options.ini': 'level=3\n',
      'main.go':
        'package main\n\nimport "os"\n\nfunc main() {\n\tfile, _ := os.Open("conf/options.ini")\n\tuse(file)\n}\n',
    },
    'met',
    'main.go:6',
  ],
  [
    'such a file that the code only writes',
    { 'config.txt': 'level=3\n', 'a.py': 'with open("config.txt", "w") as out:\n    out.write("level=3")\n' },
    'unmet',
    '.',
  ],
  ['such a file that is only named', { 'config.txt': 'level=3\n', 'a.py': 'print("config.txt")\n' }, 'unmet', '.'],
  ['such a file that is not there', { 'a.py': 'lines = open("config.txt").readlines()\n' }, 'unmet', '.'],
  ['assigning to the environment', { 'a.py': 'import os\nos.environ["A"] = "x"\n' }, 'unmet', '.'],
  [
    'a settings module that is set by default',
    { 'manage.py': 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n', 'a.py': 'x = 1\n' },
    'unmet',
    '.',
  ],
  [
    'load_dotenv with nothing read',
    { 'a.py': 'from dotenv import load_dotenv\n\nload_dotenv()\n' },
    'partial',
    'a.py:3',
  ],
  ['settings in the code', { 'app/config.py': 'URL = "sqlite:///x.db"\n' }, 'unmet', 'app/config.py'],
  ['a sample that no code reads', { '.env.example': 'A=1\n', 'a.py': 'x = 1\n' }, 'unmet', '.env.example'],
  [
    'a read in a test alone',
    { 'tests/test_a.py': 'import os\nx = os.environ["A"]\n', 'a.py': 'x = 1\n' },
    'unmet',
    '.',
  ],
  [
    "a container's entry point",
    {
      'start.sh': `#!/bin/sh\n# \${A:-1}\nserve --port "\${SERVE_PORT:-80}"\n`,
      Dockerfile: 'FROM a:1\nCOPY start.sh /\nCMD ["/start.sh"]\n',
    },
    'met',
    'start.sh:3',
  ],
  [
    "Rails' own initializer",
    { 'config/initializers/a.rb': "silence! if ENV['BACKTRACE']\n", 'app/a.rb': 'x = 1\n' },
    'partial',
    'config/initializers/a.rb:1',
  ],
  [
    "the port in Rails' own file",
    { 'config/puma.rb': "port ENV.fetch('PORT', 3000)\n", 'app/a.rb': 'x = 1\n' },
    'partial',
    'config/puma.rb:1',
  ],
  ['process.env', { 'server.js': 'const port = process.env.PORT || 3000;\n' }, 'met', 'server.js:1'],
  [
    'what every bundler sets',
    { 'src/index.js': "const dev = process.env.NODE_ENV !== 'production';\n" },
    'partial',
    'src/index.js:1',
  ],
  [
    "a test runner's settings",
    { 'playwright.config.ts': 'export default { retries: process.env.RETRIES };\n', 'a.ts': 'export const a = 1;\n' },
    'unmet',
    '.',
  ],
  [
    "Spring's profile",
    {
      ...SPRING,
      'src/main/resources/application-prod.yml':
        'spring:\n  application:\n    name: shop\n  datasource:\n    url: jdbc:h2:mem:x\n',
    },
    'met',
    'src/main/resources/application-prod.yml:5',
  ],
  [
    "Spring's properties",
    { ...SPRING, 'src/main/resources/application.properties': '# own\nserver.port=8081\n' },
    'met',
    'src/main/resources/application.properties:2',
  ],
  [
    "Kedro's parameters",
    {
      'src/flow/nodes.py': 'from kedro.pipeline import node\n\ndef split(data, parameters):\n    return data\n',
      'conf/base/parameters.yml': '# Of the split\ntest_size: 0.2\n',
    },
    'met',
    'conf/base/parameters.yml:2',
  ],
  [
    'such a file where nothing reads it',
    { 'src/flow/nodes.py': 'x = 1\n', 'conf/base/parameters.yml': 'test_size: 0.2\n' },
    'unmet',
    '.',
  ],
  [
    'parameters that a search has found',
    { 'train.py': 'import json\n\nbest = json.loads(open("reports/lgbm_best_params.json").read())\nconfig = best\n' },
    'unmet',
    '.',
  ],
  [
    "Spring's name alone",
    { ...SPRING, 'src/main/resources/application.properties': 'spring.application.name=shop\n' },
    'unmet',
    '.',
  ],
  ['such a file without Spring', { 'application.yml': 'a: 1\n', 'a.py': 'x = 1\n' }, 'unmet', '.'],
  [
    'a committed settings file, named in one module and loaded in another',
    {
      'data/defaults.json': '{}',
      'src/paths.py': "import os\nFILE = os.path.abspath('./data/defaults.json')\n",
      'src/load.py': 'import json\ndef load(path):\n    return json.load(open(path))\n',
    },
    'met',
    'src/paths.py:2',
  ],
  [
    'such a file that is not there',
    {
      'a.py': "import os\nFILE = os.path.abspath('defaults.json')\n",
      'b.py': 'import json\ndef load(p):\n    return json.load(open(p))\n',
    },
    'unmet',
    '.',
  ],
  ['os.Getenv', { 'main.go': 'package main\n\nimport "os"\n\nvar addr = os.Getenv("ADDR")\n' }, 'met', 'main.go:5'],
  [
    'a function that reads settings from a file in whatever way',
    {
      'conf.py':
        'import json\ndef read_apache_config(path, options=None):\n    out, err = Popen(["x", path]).communicate()\n    return json.loads(out)\n',
    },
    'met',
    'conf.py:4',
  ],
  [
    'such a function with a parser that another module picks',
    {
      'shop/conf.py':
        'from shop.compat import json\ndef load_settings(file_name):\n    return json.loads(text_of(file_name))\n',
    },
    'met',
    'shop/conf.py:3',
  ],
  [
    'a function that parses settings which it is handed',
    { 'conf.py': 'import json\ndef parse_config(text):\n    return json.loads(text)\n' },
    'unmet',
    '.',
  ],
  [
    'a function that reads something else from a file',
    { 'a.py': 'import json\ndef read_config_answer(path):\n    return json.loads(ask(path))\n' },
    'unmet',
    '.',
  ],
];

describe('config', () => {
  it.each(TABLE)('judges %s', (_what, files, verdict, evidence) => expectJudged(files, verdict, evidence));

  it('names the settings that are read', () => {
    const found = config.evaluate(
      project({ 'a.js': 'const { A } = process.env;\nuse(process.env.B, process.env.C);\n' }),
    );
    expect(found.evidence).toEqual([{ path: 'a.js', line: 1, detail: 'reads process.env: B, C' }]);
  });

  it('asks for what Spring reads', () => {
    const sample = project({
      ...SPRING,
      'src/main/resources/application.yml': 'a: 1',
      'src/test/resources/application.yml': 'a: 1',
    });
    expect([...config.reads(sample)]).toEqual(['src/main/java/App.java', 'src/main/resources/application.yml']);
  });

  it('puts its advice where settings stand', () => {
    const found = config.evaluate(
      project({ 'shop/settings.py': 'SECRET = "x"\n', 'shop/views.py': 'def a():\n    return 1\n' }),
    );
    expect(found.fix?.path).toBe('shop/settings.py');
  });
});
