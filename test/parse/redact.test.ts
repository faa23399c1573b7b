import { describe, expect, it } from 'vitest';
import { redact } from '../../src/parse/redact.ts';

// Put together here, so that no file of the project looks as if it held a secret.
const TOKEN = `ghp_${'a1B2c3D4e5F6g7H8i9'.repeat(2)}`;

describe('redact', () => {
  it.each([
    [`curl -H "x: ${TOKEN}" https://api.example.org`, 'curl -H "x: gh…" https://api.example.org'],
    ['docker login -u ada --password lovelace1815', 'docker login -u ada --password lo…'],
    ['DB_PASSWORD=engine1843 pytest -q', 'DB_PASSWORD=en… pytest -q'],
    ["token: 'abcdef123456'", "token: 'ab…'"],
    ['psql postgres://ada:engine1843@db.example.org/x', 'psql postgres://ada:en…@db.example.org/x'],
  ])('hides what is written out: %s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    'pytest -q',
    'docker login --password \u0024{{ secrets.HUB_PASSWORD }}',
    'DB_PASSWORD=$DB_PASSWORD make test',
    'reads os.environ: DB_PASSWORD, API_KEY …',
    'password of a deployed service in password: lo… (8 characters)',
    'https://example.org:8080/token/path',
    'twine upload --repository pypi dist/*',
  ])('leaves the rest alone: %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});
