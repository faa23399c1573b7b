import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { callsWithin, definesClass } from '../../src/project/python-functions.ts';
import { project } from '../helpers/project.ts';
import { stopwatch } from '../helpers/stopwatch.ts';

const FILE = [
  'import sqlite3',
  'def open_store(url):',
  '    return connect(url)',
  '',
  'def connect(url):',
  '    return sqlite3.connect(url)',
  '',
  'class Store:',
  '    def __init__(self, url):',
  '        self.load(url)',
  '',
  '    def load(self, url):',
  '        open_store(url)',
  '',
  'print("done")',
  '',
].join('\n');
const names = (inside: string, ...called: string[]) =>
  callsWithin(project({ 'store.py': FILE }), 'store.py', called, inside).map(({ name }) => name);

describe('callsWithin', () => {
  it('follows the functions of the module', () => {
    expect(names('', 'open_store')).toEqual(['connect', 'sqlite3.connect']);
    expect(names('', 'load')).toEqual([]);
  });

  it('follows the methods of a class, and what they call of the module', () => {
    expect(names('Store', '__init__')).toEqual(['self.load', 'open_store', 'connect', 'sqlite3.connect']);
    expect(names('', 'print')).toEqual([]);
  });

  it('knows the classes of a file', () => {
    const store = project({ 'store.py': FILE });
    expect([definesClass(store, 'store.py', 'Store'), definesClass(store, 'store.py', 'load')]).toEqual([true, false]);
  });
});

it('is done soon with cases that lead to very much', () => {
  const methods = Array.from({ length: 1500 }, (_, i) => `    def m${i}(self):\n        self.m${i + 1}()\n`).join('');
  const calls = Array.from({ length: 4000 }, (_, i) => `    A(u).m${i}()\n`).join('');
  const hostile = project({
    'app/a.py': `import sqlite3\nclass A:\n${methods}    def z(self):\n        sqlite3.connect("a")\n`,
    'tests/test_a.py': `from app.a import A\ndef test_a():\n    u = "sqlite://"\n${calls}    assert u\n`,
  });
  const spent = stopwatch();
  expect(testsIntegration.evaluate(hostile).verdict).toBe('unmet');
  expect(spent()).toBeLessThan(4000);
});
