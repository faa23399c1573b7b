import { describe, expect, test } from 'vitest';
import { ids } from '../helpers/skills.ts';

const CASE = 'def test_a():\n    assert add(1, 2) == 3\n';
const SHEET = 'a { color: red }\nb { color: blue }\n';
const STARTER = 'body { margin: 0 }\ncode {\n  font-family: source-code-pro, Menlo, Monaco, Consolas, monospace;\n}\n';

describe('a skill is shown', () => {
  test.each<[string, string, Record<string, string>]>([
    ['helm', 'by a release that code asks for', { 'a.ts': 'new k8s.helm.v3.Release("db", {});\n' }],
    [
      'websockets',
      'by subscriptions over them',
      { 'a.ts': "import { WebSocketLink } from 'apollo-link-ws';\nnew WebSocketLink({});\n" },
    ],
    [
      'cloudformation',
      'by resources in its folder',
      { 'cloudformation/net.yml': 'Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n' },
    ],
    ['openapi', 'by a specification in code', { 'docs.py': 'SPEC = {"openapi": "3.0.0", "paths": {}}\nprint(SPEC)\n' }],
    [
      'openapi',
      'by what documents handlers',
      { 'a.py': 'from aiohttp_apispec import docs\n\n@docs(tags=["a"])\ndef a():\n    return 1\n' },
    ],
    [
      'jupyter',
      'by a notebook in another language',
      { 'a.ipynb': '{"cells": [], "metadata": {"language_info": {"name": "R"}, "kernelspec": {"language": "R"}}}' },
    ],
    [
      'black',
      'by a task that calls it by a variable’s folder',
      { Makefile: 'V := .venv/bin\nformat:\n\t@$(V)/black src\n', 'a.py': 'print(1)\n' },
    ],
    [
      'unittest',
      'by its stand-ins',
      { 'test_a.py': 'from unittest import mock\n\ndef test_a():\n    assert mock.Mock()() is not None\n' },
    ],
    ['html-css', 'by a sheet that goes on where a starter ends', { 'src/index.css': `${STARTER}${SHEET}` }],
    [
      'html-css',
      'by a page that stands in the program as a text',
      { 'report.py': 'PAGE = "<style>p { color: red }</style><body><p>rows</p></body>"\nprint(PAGE)\n' },
    ],
  ])('%s %s', (id, _how, files) => {
    expect(ids(files)).toContain(id);
  });
});

describe('a skill is not shown', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'unittest',
      'by starting a file’s cases alone',
      { 'test_a.py': `import unittest\n\n${CASE}\nif __name__ == "__main__":\n    unittest.main()\n` },
    ],
    ['html-css', 'by the sheet of a starter', { 'src/index.css': STARTER }],
    [
      'html-css',
      'by what dresses windows of JavaFX',
      { 'style.css': '.a { -fx-font-size: 12px }\n.b { -fx-padding: 4 }\n' },
    ],
    ['html-css', 'by what dresses a documentation tool’s pages', { 'docs-site/src/css/custom.css': SHEET }],
    [
      'react',
      'by a documentation tool’s own pages',
      {
        'src/pages/index.tsx':
          "import React from 'react';\nimport Link from '@docusaurus/Link';\nexport const Home = () => <Link to={React.version} />;\n",
      },
    ],
    [
      'bootstrap',
      'by a page that a tool wrote',
      { 'docs/index.html': '<meta name="generator" content="quarto-1.6">\n<link href="bootstrap-icons.css">\n' },
    ],
    [
      'mongodb',
      'by a form that is not filled in',
      { 'io_config.yaml': 'default:\n  MONGO: mongodb://{username}:{password}@{host}:27017/\n' },
    ],
    [
      'pytest',
      'by its settings without a test',
      { 'pyproject.toml': '[tool.pytest.ini_options]\naddopts = "-q"\n', 'a.py': 'print(1)\n' },
    ],
    [
      'nginx',
      'by an annotation of an ingress',
      { 'k8s/ingress.yml': 'metadata:\n  annotations:\n    nginx.ingress.kubernetes.io/rewrite-target: /\n' },
    ],
    ['html-css', 'by a tag in a text', { 'a.py': 'print("<b>done</b></div>")\n' }],
  ])('%s %s', (id, _how, files) => {
    expect(ids(files)).not.toContain(id);
  });
});
