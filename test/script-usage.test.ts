/** Whoever calls a script wrongly reads one sentence, not a trace; and nothing is done. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { understood, wholeNumber } from '../.ci/asked.ts';

/** Runs a script of `.ci` as `npm run` does, on the project's own Node. */
function script(name: string, ...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('.ci', `${name}.ts`), ...argv], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

describe('the scripts that npm runs', () => {
  it.each(['bench', 'bench-api', 'build', 'calibrate', 'docs', 'fuzz'])('%s says how to call it', (name) => {
    expect(script(name, '--help')).toEqual({ status: 0, stdout: expect.stringMatching(/^usage: .+\n$/), stderr: '' });
  });

  it.each<[string, string[], RegExp]>([
    ['bench', [], /^expected one folder of clones, or one --case; /],
    ['bench', ['--case', 'lerner'], /^--case: expected learner, .+, found "lerner"; /],
    ['bench', ['no-such-folder'], /^expected a folder of clones, found none at "no-such-folder"; /],
    ['bench', ['src', '--rounds', 'many'], /^--rounds: expected a whole number from 1 on, found "many"; /],
    ['bench-api', ['ten'], /^the number of repositories: expected a whole number from 1 on, found "ten"; /],
    ['bench-api', ['--latency'], /^Option '--latency <value>' argument missing; /],
    ['build', ['--outt', 'elsewhere'], /^Unknown option '--outt'; /],
    ['calibrate', [], /^expected one folder of clones; /],
    ['calibrate', ['src', '--labels', 'no-such-folder'], /^expected a folder, found none at "no-such-folder"; /],
    ['docs', ['--chekc'], /^Unknown option '--chekc'; /],
    ['fuzz', ['many'], /^cases: expected a whole number from 1 on, found "many"; /],
    ['fuzz', ['1', '2', '3'], /^expected cases and a seed, found "3" too; /],
  ])('%s %j is refused in one sentence', (name, argv, sentence) => {
    const { status, stdout, stderr } = script(name, ...argv);
    expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 2, stdout: '', lines: 2 });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/; --help says how to call it\n$/);
  });
});

describe('what a script is asked', () => {
  const read = ([first = '']: readonly string[]): number => wholeNumber('first', first, 2);

  it.each<[string[], unknown]>([
    [['2'], { options: 2 }],
    [['--help'], { code: 0, text: 'usage' }],
    [['7', '-h'], { code: 0, text: 'usage' }],
    [['7', '--', '--help'], { options: 7 }],
    [['1'], { code: 2, text: 'first: expected a whole number from 2 on, found "1"; --help says how to call it' }],
    [['1.5'], { code: 2, text: 'first: expected a whole number from 2 on, found "1.5"; --help says how to call it' }],
    [['-3'], { code: 2, text: 'first: expected a whole number from 2 on, found "-3"; --help says how to call it' }],
    [[], { code: 2, text: 'first: expected a whole number from 2 on, found ""; --help says how to call it' }],
  ])('%j', (argv, result) => {
    expect(understood(argv, 'usage', read)).toEqual(result);
  });

  it('is refused in the first sentence of what was thrown', () => {
    const long = () => {
      throw new TypeError('One v1.2 of them. To write it, do this.\nAnd that.');
    };
    expect(understood([], 'usage', long)).toEqual({ code: 2, text: 'One v1.2 of them; --help says how to call it' });
  });
});
