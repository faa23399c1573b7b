import { describe, expect, it } from 'vitest';
import { findSecrets, type Setting } from '../../src/parse/secrets.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** Characters in no order, always the same: nothing that looks like a token stands in this file. */
function jumble(length: number, from = LETTERS): string {
  let state = 20_011;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return from[Math.floor(state / 7) % from.length];
  }).join('');
}
// Put together here, so that no file of the project looks as if it held a secret.
const WORD = 'lovelace';
const kinds = (text: string, path: string, setting: Setting): string[] =>
  findSecrets(text, path, setting).map(({ kind, line }) => `${line} ${kind}`);

describe('samples in the description of an interface', () => {
  it.each<[string, string, string, Setting]>([
    [
      'a sample of an OpenAPI document',
      'content:\n  application/json:\n    examples:\n      one:\n        value:\n          email: ada@engine.org\n\n          password: Heinz@1971',
      'docs/login.yaml',
      'config',
    ],
    [
      'a sample of an OpenAPI document in JSON',
      '{\n  "schema": {\n    "example": {\n      "password": "Heinz@1971"\n    }\n  }\n}',
      'docs/login.json',
      'config',
    ],
    [
      'a sample of a schema',
      'class Login:\n    json_schema_extra = {\n        "any": {"password": "Heinz@1971"},\n    }',
      'a.py',
      'code',
    ],
    ['a sample in one line', 'body = Body(example={"password": "Heinz@1971"})', 'a.py', 'code'],
    [
      'a sample answer in a variable',
      `post_201_example: dict[str, str] = {\n    "token": "eyJ${jumble(20)}.eyJ${jumble(30)}.${jumble(43)}"\n}`,
      'a.py',
      'code',
    ],
  ])('are no secrets: %s', (_what, text, path, setting) => expect(kinds(text, path, setting)).toEqual([]));

  it.each<[string, string, string, Setting]>([
    ['an issued token among samples', `examples:\n  - token: ghp_${jumble(36)}`, 'openapi.yaml', 'config'],
    [
      'a cloud account among samples',
      `example = {\n  "url": "mongodb+srv://ada:${WORD}@cluster0.ab1cd.mongodb.net/shop",\n}`,
      'a.py',
      'code',
    ],
    ['a password in a loop over examples', 'for one in examples:\n    one.send(password="Heinz@1971")', 'a.py', 'code'],
    ['a password beside a sample', 'user:\n  example: Ada\n  password: Heinz@1971', 'users.yaml', 'config'],
  ])('hide none: %s', (_what, text, path, setting) => expect(kinds(text, path, setting)).toHaveLength(1));
});
