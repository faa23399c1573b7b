import { it } from 'vitest';
import { expectJudged, type Row } from '../helpers/config-row.ts';

const EXAMPLE = 'HOST = "shelf.example.org"\nPORT = 80\n';

const TABLE: readonly Row[] = [
  [
    'a module of settings of which an example is committed',
    { 'shelf/settings.py.example': EXAMPLE, 'shelf/app.py': 'from shelf.settings import HOST\n\nprint(HOST)\n' },
    'met',
    'shelf/app.py:1',
  ],
  [
    'such a module in JavaScript',
    {
      'config.example.js': 'module.exports = { port: 80 };\n',
      'app.js': "const config = require('./config');\nconsole.log(config.port);\n",
    },
    'met',
    'app.js:1',
  ],
  ['an example that nothing imports', { 'settings.py.example': EXAMPLE, 'app.py': 'print("shelf")\n' }, 'unmet', '.'],
  [
    'an example beside the module itself',
    { 'settings.py.example': EXAMPLE, 'settings.py': EXAMPLE, 'app.py': 'from settings import HOST\n\nprint(HOST)\n' },
    'unmet',
    'settings.py',
  ],
  [
    'what Ansible looks up',
    {
      'ansible/deploy.yml': "- hosts: all\n  environment:\n    REGION: \"{{ lookup('env', 'SHELF_REGION') }}\"\n",
      'app.py': 'print("shelf")\n',
    },
    'met',
    'ansible/deploy.yml:3',
  ],
  [
    'what Ansible looks up of every process, or in a comment',
    {
      'ansible/deploy.yml':
        "- hosts: all\n  vars:\n    home: \"{{ lookup('env', 'HOME') }}\"\n    # {{ lookup('env', 'SHELF') }}\n",
      'app.py': 'print("shelf")\n',
    },
    'unmet',
    '.',
  ],
  [
    'such words in YAML that is not Ansible',
    { 'data/words.yml': "text: \"{{ lookup('env', 'SHELF_REGION') }}\"\n", 'app.py': 'print("shelf")\n' },
    'unmet',
    '.',
  ],
];

it.each(TABLE)('judges settings that are given apart: %s', (_what, files, verdict, evidence) =>
  expectJudged(files, verdict, evidence),
);
