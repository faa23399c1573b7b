/** Readers of prose, licenses and secrets. */
import { recogniseLicense } from '../../src/parse/license.ts';
import { parseProse, wordCount } from '../../src/parse/prose.ts';
import { readsLikeAssignment, templateOf } from '../../src/parse/readme-templates.ts';
import { redact } from '../../src/parse/redact.ts';
import { secrecyOf } from '../../src/parse/secret-names.ts';
import { isSample } from '../../src/parse/secret-samples.ts';
import { lookOf, looksGenerated, segments } from '../../src/parse/secret-values.ts';
import { findSecrets } from '../../src/parse/secrets.ts';
import { hasWords } from '../../src/parse/written-page.ts';
import { of, type Property } from './property.ts';
import { COMMANDS } from './samples-build.ts';
import * as prose from './samples-prose.ts';

export const PROSE_PROPERTIES: readonly Property[] = [
  ...['md', 'rst', 'adoc', 'txt', 'html', 'org'].flatMap((extension) =>
    of('parse/prose.ts', [prose.MARKDOWN, prose.RST, prose.ADOC], prose.PROSE_PIECES, [
      `prose as .${extension}`,
      (text) => [parseProse(text, `a.${extension}`), wordCount(text)],
    ]),
  ),
  ...of('parse/written-page.ts', [prose.MARKDOWN, prose.RST], prose.PROSE_PIECES, [
    'written page',
    (text) => hasWords(text, 'docs/a.md'),
  ]),
  ...of('parse/license.ts', prose.LICENSES, prose.LICENSE_PIECES, ['license', recogniseLicense]),
  ...of('parse/readme-templates.ts', [prose.MARKDOWN], prose.PROSE_PIECES, [
    'template',
    (text) => [templateOf(parseProse(text, 'a.md').blocks), readsLikeAssignment(text)],
  ]),
  ...of('parse/redact.ts', [...prose.SETTINGS, ...COMMANDS], prose.SETTING_PIECES, ['redaction', redact]),
  // A file's name settles which of the patterns are tried.
  ...(
    [
      ['code', 'app/settings.py'],
      ['code', 'app/main.js'],
      ['config', 'k8s/app.yaml'],
      ['config', 'config/secrets.yml'],
      ['config', '.env'],
      ['config', 'collection.json'],
      ['infrastructure', 'main.tf'],
      ['test', 'tests/data.ipynb'],
      ['docs', 'docs/start.md'],
      ['example', '.env.example'],
    ] as const
  ).flatMap(([setting, path]) =>
    of('parse/secrets.ts', prose.SETTINGS, prose.SETTING_PIECES, [
      `secrets in ${setting}, ${path}`,
      (text) => findSecrets(text, path, setting),
    ]),
  ),
  ...of(
    'parse/secret-samples.ts',
    [
      'example:\n  password: x',
      'json_schema_extra={"examples": ["x"]}',
      'LOGIN_EXAMPLE: dict[str, str] = {\n    "a": "x"',
    ],
    ['example', 's', ': ', ' = ', '_', 'EXAMPLE', '\n', '  ', '\t', 'x', '"', 'OpenApiExample(', 'for ', '[', '.'],
    [
      'sample',
      (text) => {
        const lines = text.split('\n');
        return isSample(lines, lines.length, 'x');
      },
    ],
  ),
  ...of('parse/secret-values.ts', ['9f8Zk3QpLm0xW7vT2bN5cR1y', 'hunter2', 'a-b_c.d/e'], prose.SETTING_PIECES, [
    'secret value',
    (text) => [lookOf(text), looksGenerated(text), segments(text)],
  ]),
  ...of(
    'parse/secret-names.ts',
    ['db_password', 'apiKey', 'x'],
    ['_', 'key', 'token', 'password', 'secret'],
    ['secret name', secrecyOf],
  ),
];
