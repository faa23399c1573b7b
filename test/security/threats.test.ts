import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replace(/\r\n/g, '\n');

/** The rows of the table of threats: what is wanted, and the test that is named against it. */
const threats =
  (read('docs/security.md').split('\n## Threats\n')[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:what they want|---)/.test(line))
    .map((line) => line.slice(2, -2).split(' | ')) ?? [];

describe('the threat model', () => {
  it('names a test for each threat', () => {
    expect(threats.length).toBeGreaterThan(20);
    for (const [wanted, defence, test] of threats) {
      expect(wanted, defence).toMatch(/\w/);
      expect(test, wanted).toMatch(/^`test\/[\w/-]+\.test\.ts`:/);
    }
  });

  it.each(threats.map(([wanted = '', , test = '']) => [wanted, ...(/^`([^`]+)`: ?(.*)$/.exec(test)?.slice(1) ?? [])]))(
    'against "%s" the test exists: %s, %s',
    (_, path = '', name = '') => {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
      const tests = read(path);
      expect(tests).toMatch(/\b(?:it|test)[.(]/);
      expect(tests.replace(/\\'/g, "'")).toContain(name);
    },
  );
});
