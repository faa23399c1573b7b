/** Prose, licenses, settings with secrets in them, and what people write for Milepost. */

export const MARKDOWN = `---
title: x
---
# Service

![badge](https://h/b.svg) A service that **keeps** expenses. See [docs](docs/a.md).

## Install

\`\`\`sh
$ pip install -e .
uvicorn app:app --reload
\`\`\`

- one
  1. two

    indented

| a | b |
| - | - |
| c | d |

<details><summary>x</summary>
<h2 align="center">Usage</h2><pre>npm start</pre>
</details>

Setext
------
[ref]: https://h "t"
Footnote[^1] \`code\` <https://h> &amp; ~~x~~
`;
export const RST =
  'Title\n=====\n\nA paragraph with ``code`` and :ref:`x <y>`.\n\n.. code-block:: bash\n\n   pip install x\n\n.. toctree::\n   :maxdepth: 2\n\n   a\n\nUsage\n-----\n* item\n\n::\n\n  literal\n\n|sub| `link <https://h>`_\n';
export const ADOC = '= Title\n\n== Install\n\n[source,sh]\n----\nnpm ci\n----\n\nText *b* `c` link:x[y]\n\n* a\n** b\n';
export const PROSE_PIECES = [
  '# ',
  '## a\n',
  '```\n',
  '~~~',
  '> ',
  '- ',
  '1. ',
  '    ',
  '![',
  '](',
  ')',
  '[a](b)',
  '[a]: b\n',
  '<a>',
  '</a>',
  '<pre>',
  '<!--',
  '-->',
  '<details>',
  '**',
  '_',
  '`',
  '|',
  '| - |\n',
  '\n\n',
  '---\n',
  '===\n',
  '.. code::\n\n   ',
  '::\n',
  '----\n',
  '$ pip install x\n',
  'npm start',
  '&lt;',
  '&#0;',
  '\\',
  '$x$',
  'TODO',
  'lorem ipsum',
];

export const LICENSES: readonly string[] = [
  'MIT License\n\nCopyright (c) 2026 A\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software\n',
  'GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n\nThis program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License\n',
  'SPDX-License-Identifier: Apache-2.0\n\nAll rights reserved.\n1. Redistributions of source code must retain the above copyright notice\n',
];
export const LICENSE_PIECES = [
  'Copyright (c) 2020 ',
  'All rights reserved.\n',
  'Permission is hereby granted',
  'AS IS',
  '* ',
  '1. ',
  '(a) ',
  '<p>',
  '"',
  'Version 2.0',
  'License',
  'SPDX-License-Identifier: ',
  '\n\n',
];

/** No real secret among them: shapes alone. */
export const SETTINGS: readonly string[] = [
  'DATABASE_URL=postgres://user:hunter2hunter@db:5432/x\nSECRET_KEY="9f8Zk3QpLm0xW7vT2bN5cR1y"\nAPI_KEY: ${API_KEY}\nexport TOKEN=\'abc\'\n',
  'apiVersion: v1\nkind: Secret\ndata:\n  password: cGFzc3dvcmQxMjM0NTY3OA==\n',
  'const apiKey = "A1b2C3d4E5f6G7h8I9j0K1l2"; client.login("admin", "Tr0ub4dor&3");\nfetch("https://u:p4ssw0rdXYZ@h.example/a")\n',
  'env:\n  - name: DB_PASSWORD\n    value: "zX9kQ2vB7mN4"\n  - {"key": "Authorization", "value": "Token 9f8Zk3QpLm0xW7vT2bN5cR1y"}\n',
  'docker run -e POSTGRES_PASSWORD=zX9kQ2vB7mN4 x\nsshpass -p S3cretW0rd9 ssh h\n--password=Qw8rTy7uIo1p\n',
];
export const SETTING_PIECES = [
  'password=',
  'PASSWORD: ',
  'secret_key = "',
  'token',
  'AKIA',
  'ghp_',
  'xoxb-',
  'sk_live_',
  '-----BEGIN RSA PRIVATE KEY-----\n',
  '-----END',
  'name: ',
  '"key": "',
  'value: ',
  '", "value": "',
  '://u:p@h',
  'Authorization: Bearer ',
  '"',
  "'",
  '${',
  '}',
  '=',
  ': ',
  '->',
  '9f8Zk3QpLm0xW7vT2bN5cR1y',
  'changeme',
  'example',
  'os.environ[',
  'eyJhbGciOiJ',
  '.',
  '-e ',
  'kind: Secret\n',
  '$2b$10$',
];

export const CONFIGS: readonly string[] = [
  "user: octo\nroadmap: python-expert\ncapstone: api\ninclude: ['*']\nexclude: [a-?]\nforks: true\narchived: false\nempty: false\nreadme: { path: docs/README.md }\nwrite: [readme, badges]\ncommit: false\ngates: { fail-below: 85, require: [docs] }\n",
  'roadmap: school/roadmap.yml\nwrite: &w [data]\ninclude: &i [a]\nexclude: *i\n',
];
export const ROADMAPS: readonly string[] = [
  'id: a\nversion: "1"\ntitle: A\ngoal: x\nrequirements:\n  - { id: docs, weight: 60, required: true, partial: 0.5, effort: 2 }\n  - { id: readme, weight: 40 }\n',
  'id: b\nversion: "2"\ntitle: B\nextends: python-expert\ndrop: [release]\nrequirements: [{ id: lint, weight: 4 }]\n',
];
export const YAML_FOR_US_PIECES = [
  'user: ',
  'roadmap: ',
  'requirements:\n',
  '- { id: docs, weight: 1 }\n',
  'extends: ',
  'drop: [',
  '&a ',
  '*a',
  '*b',
  '? ',
  '<<: ',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|\n',
  '>\n',
  '!!set ',
  '---\n',
  '1e400',
  '.nan',
  '0o7',
  '~',
  '../x.md',
  '.git/x.md',
  'readme: { path: ',
];
