import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../src/config/glob.ts';
import { defaultConfig, type Listed, reasonToSkip, selectRepositories } from '../../src/config/index.ts';
import { stopwatch } from '../helpers/stopwatch.ts';

describe('globMatcher', () => {
  it.each([
    ['*', 'anything', true],
    ['*', '', true],
    ['lab-?', 'lab-1', true],
    ['lab-?', 'lab-12', false],
    ['*-api', 'expense-api', true],
    ['*-api', 'expense-api-2', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['Mixed-Case', 'mixed-case', true],
    ['a.b', 'axb', false],
    ['[ab]', 'a', false],
    ['(a+)+$', '(a+)+$', true],
    ['', '', true],
    ['', 'x', false],
    ['x**', 'x', true],
  ])('%j on %j: %j', (pattern, name, expected) => {
    expect(globMatcher(pattern)(name)).toBe(expected);
  });

  it('stays fast where a regular expression would not', () => {
    const taken = stopwatch();
    expect(globMatcher(`${'*a'.repeat(50)}b`)('a'.repeat(5_000))).toBe(false);
    expect(taken()).toBeLessThan(2_000);
  });
});

describe('selectRepositories', () => {
  const listed = (name: string, more: Partial<Listed> = {}): Listed => ({
    name,
    fork: false,
    archived: false,
    empty: false,
    ...more,
  });
  const all = [
    listed('expense-api'),
    listed('Lab-1'),
    listed('borrowed', { fork: true }),
    listed('old', { archived: true }),
    listed('new', { empty: true }),
  ];
  it('leaves out a fork without a commit of its own, whatever is asked for', () => {
    const copies = [listed('copy', { fork: true, copied: true }), listed('own', { fork: true, copied: false })];
    const config = { ...defaultConfig, forks: true, capstone: 'copy' };
    expect(selectRepositories(copies, config).map(({ name }) => name)).toEqual(['own']);
  });

  const names = (config: Partial<typeof defaultConfig>) =>
    selectRepositories(all, { ...defaultConfig, ...config }).map(({ name }) => name);

  it.each([
    [{}, ['expense-api', 'Lab-1']],
    [{ forks: true }, ['expense-api', 'Lab-1', 'borrowed']],
    [{ archived: true }, ['expense-api', 'Lab-1', 'old']],
    [{ empty: true }, ['expense-api', 'Lab-1', 'new']],
    [{ include: ['lab-*'] }, ['Lab-1']],
    [{ exclude: ['lab-*'] }, ['expense-api']],
    [{ include: ['*'], exclude: ['*'] }, []],
    [{ include: ['borrowed'] }, []],
    [{ capstone: 'Borrowed' }, ['expense-api', 'Lab-1', 'borrowed']],
    [{ capstone: 'expense-api', exclude: ['*'] }, ['expense-api']],
    [{ capstone: 'new' }, ['expense-api', 'Lab-1']],
  ])('%j leaves %j', (config, expected) => {
    expect(names(config)).toEqual(expected);
  });

  it('says why one is left out', () => {
    const skip = reasonToSkip({ ...defaultConfig, exclude: ['lab-*'] });
    expect(all.map(skip)).toEqual([
      undefined,
      'excluded by the configuration',
      'it is a fork',
      'it is archived',
      'it has no commit',
    ]);
  });
});
