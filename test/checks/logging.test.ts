import { describe, expect, it } from 'vitest';
import { logging } from '../../src/checks/logging.ts';
import type { Verdict } from '../../src/model/report.ts';
import { project } from '../helpers/project.ts';

type Row = [what: string, files: Record<string, string>, verdict: Verdict, evidence: string];

const TABLE: readonly Row[] = [
  [
    'a record',
    { 'app/main.py': 'import logging\n\nlogger = logging.getLogger(__name__)\n\nlogger.info("up")\n' },
    'met',
    'app/main.py:5',
  ],
  ['a record below the default level', { 'a.py': 'import logging\nlogging.debug("x")\n' }, 'met', 'a.py:2'],
  ...(
    [
      ["AWS Lambda's", 'from aws_lambda_powertools import Logger\nlogger = Logger()\nlogger.info("x")\n', 3],
      [
        "Google Cloud's",
        'from google.cloud import logging\nlog = logging.Client().logger("a")\nlog.log_text("x")\n',
        3,
      ],
      ['Eliot', 'from eliot import log_message\nlog_message(message_type="x")\n', 2],
      ['Logfire', 'import logfire\nlogfire.info("x")\n', 2],
      ['picologging', 'import picologging\npicologging.info("x")\n', 2],
      ['Kivy', 'from kivy.logger import Logger\nLogger.info("x")\n', 2],
      ['Logbook', 'from logbook import Logger\nlog = Logger("a")\nlog.info("x")\n', 3],
      [
        "Twisted's",
        'from twisted.logger import Logger\nclass A:\n    log = Logger()\n    def a(self):\n        self.log.info("x")\n',
        5,
      ],
      ["Twisted's older", 'from twisted.python import log\nlog.msg("x")\n', 2],
      ["the system's", 'import syslog\nsyslog.syslog("x")\n', 2],
    ] as const
  ).map(([what, text, line]): Row => [`${what} logger`, { 'a.py': text }, 'met', `a.py:${line}`]),
  [
    "a home-made logger's class",
    { 'a.py': 'from mine import Logger\nlogger = Logger()\nlogger.info("x")\n' },
    'unmet',
    '.',
  ],
  ['text that something else logs', { 'a.py': 'board.log_text("x")\nboard.msg("x")\n' }, 'unmet', '.'],
  ['loguru', { 'a.py': 'from loguru import logger\nlogger.info("x")\n' }, 'met', 'a.py:2'],
  ['only printing', { 'a.py': 'print("x")\n', 'b.py': 'print("x")\nprint("y")\n' }, 'unmet', 'b.py:1'],
  [
    'a logger that nothing writes to',
    { 'a.py': 'import logging\nlogger = logging.getLogger(__name__)\n' },
    'partial',
    'a.py:1',
  ],
  [
    'a setting alone',
    { 'shop/settings.py': 'DEBUG = True\nLOGGING = {"version": 1}\n' },
    'partial',
    'shop/settings.py',
  ],
  [
    'a record in a test alone',
    { 'tests/test_a.py': 'import logging\nlogging.info("x")\n', 'a.py': 'x = 1\n' },
    'unmet',
    '.',
  ],
  [
    'a record in vendored code',
    { 'venv/pyvenv.cfg': '', 'venv/a.py': 'import logging\nlogging.info("x")\n', 'a.py': 'x = 1\n' },
    'unmet',
    '.',
  ],
  ['a record in a comment', { 'a.py': '# logging.info("x")\nx = 1\n' }, 'unmet', '.'],
  [
    'a logger made in one file and used in another',
    {
      'src/log.js': "const winston = require('winston');\nmodule.exports = winston.createLogger({});\n",
      'src/app.js': "const logger = require('./log');\nlogger.info('up');\n",
    },
    'met',
    'src/app.js:2',
  ],
  [
    'middleware that records each request',
    { 'app.js': "const morgan = require('morgan');\napp.use(morgan('dev'));\n" },
    'met',
    'app.js:2',
  ],
  [
    'such middleware that is not put in',
    { 'app.js': "const morgan = require('morgan');\nconst a = 1;\n" },
    'unmet',
    '.',
  ],
  [
    "a generator's record",
    {
      'shop/middlewares.py':
        "class A:\n    def spider_opened(self, spider):\n        spider.logger.info('Spider opened: %s' % spider.name)\n",
      'shop/spiders/a.py': "import scrapy\n\n\nclass B(scrapy.Spider):\n    name = 'b'\n",
    },
    'unmet',
    '.',
  ],
  [
    'a home-made logger that prints',
    {
      'src/log.js': 'module.exports = { info: (text) => console.log(text) };\n',
      'src/app.js': "const logger = require('./log');\nlogger.info('up');\n",
    },
    'unmet',
    'src/log.js:1',
  ],
  [
    'Lombok',
    {
      'src/main/java/A.java':
        'import lombok.extern.slf4j.Slf4j;\n@Slf4j\nclass A {\n  void run() { log.info("x"); }\n}\n',
    },
    'met',
    'src/main/java/A.java:4',
  ],
  [
    'System.out',
    { 'src/main/java/A.java': 'class A {\n  void run() { System.out.println("x"); }\n}\n' },
    'unmet',
    'src/main/java/A.java:2',
  ],
  [
    'Go’s own log',
    { 'main.go': 'package main\n\nimport "log"\n\nfunc main() { log.Println("up") }\n' },
    'met',
    'main.go:5',
  ],
  ['fmt', { 'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("up") }\n' }, 'unmet', 'main.go:5'],
  ['an echo in a script', { 'run.sh': 'echo up\n' }, 'unmet', '.'],
  ['nothing at all', { 'README.md': '# x' }, 'unmet', '.'],
];

describe('logging', () => {
  it.each(TABLE)('judges %s', (_what, files, verdict, evidence) => {
    const sample = project(files);
    const found = logging.evaluate(sample);
    expect(found.verdict).toBe(verdict);
    const [first] = found.evidence;
    expect(first?.line === undefined ? first?.path : `${first.path}:${first.line}`).toBe(evidence);
    expect(found.advice === undefined).toBe(verdict === 'met');
  });

  it('counts records over all files', () => {
    const text = 'import logging\nlogging.info("x")\nlogging.info("y")\n';
    const found = logging.evaluate(project({ 'a.py': text, 'b.py': text }));
    expect(found.evidence[0]?.detail).toBe('4 records in 2 files (logging), the first here');
  });

  it('advises in the language of the program, where it prints most', () => {
    const found = logging.evaluate(
      project({ 'src/a.ts': 'console.log(1);\nconsole.log(2);\n', 'tool.py': 'print(1)\n' }),
    );
    expect(found.fix?.path).toBe('src/a.ts');
    expect(found.fix?.snippet).toContain('pino');
  });

  it('asks for program files only', () => {
    const sample = project({
      'a.py': '',
      'tests/test_a.py': '',
      'README.md': '',
      'setup.py': '',
      'venv/pyvenv.cfg': '',
      'venv/x.py': '',
    });
    expect([...logging.reads(sample)]).toEqual(['a.py']);
  });
});
