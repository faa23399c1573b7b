import { expect, it } from 'vitest';
import { modular } from '../../src/checks/modular.ts';
import { project } from '../helpers/project.ts';

const judge = (...paths: string[]) =>
  modular.evaluate(project(Object.fromEntries(paths.map((path) => [path, 'x = 1\n'])))).verdict;
const steps = (count: number) => Array.from({ length: count }, (_, i) => `scan/step${i + 1}_ports.py`);

it('takes most files for a course where they are named as its steps', () => {
  expect(judge(...steps(6), 'scan/cli.py', 'lab/app.py')).toBe('partial');
  expect(judge(...steps(4), 'scan/cli.py', 'lab/app.py')).toBe('met');
  expect(judge(...steps(5), ...'abcdef'.split('').map((name) => `scan/${name}.py`), 'lab/app.py')).toBe('met');
});

it('takes a bare package file in the root, and demonstrations, for no second folder', () => {
  const flat = ['src/a.py', 'src/b.py', 'src/c.py', 'src/d.py'];
  expect(judge(...flat, '__init__.py')).toBe('partial');
  expect(judge(...flat, 'demos/run_me.py')).toBe('partial');
  expect(judge(...flat, 'main.py')).toBe('met');
});
