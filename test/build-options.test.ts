import { describe, expect, it } from 'vitest';
import { buildOptions } from '../.ci/build-options.ts';

describe('what the build is asked to do', () => {
  it.each([
    [[], { check: false }],
    [['--out', 'elsewhere'], { check: false, out: 'elsewhere' }],
    [['--out=elsewhere'], { check: false, out: 'elsewhere' }],
    [['--check'], { check: true }],
  ])('understands %j', (argv, asked) => {
    expect(buildOptions(argv)).toEqual(asked);
  });

  it.each([
    [['--help'], /--help/],
    [['--outt', 'elsewhere'], /--outt/],
    [['--out'], /--out/],
    [['--out='], /expected a folder/],
    [['elsewhere'], /elsewhere/],
    [['--check', '--out', 'elsewhere'], /without --out/],
  ])('refuses %j, and writes nothing', (argv, complaint) => {
    expect(() => buildOptions(argv)).toThrow(complaint);
  });
});
