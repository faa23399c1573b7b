import { expect, it } from 'vitest';
import { cases, files } from '../../src/model/counted.ts';
import { phrase, say } from '../../src/model/say.ts';

it('gives the very text that the template would give', () => {
  const [path, line, name] = ['a.py', 3, undefined];
  expect(say`plain`).toBe('plain');
  expect(say`\`${path}\` at ${line}: ${name}.`).toBe(`\`${path}\` at ${line}: ${name}.`);
  expect(say`${phrase(say`${line} files`)} read`).toBe('3 files read');
});

it.each([
  [files(1), '1 file'],
  [files(0), '0 files'],
  [cases(2), '2 cases'],
])('counts: %s', (said, expected) => {
  expect(said).toBe(expected);
});
