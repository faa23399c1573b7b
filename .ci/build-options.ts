import { parseArgs } from 'node:util';

export const USAGE = 'usage: node .ci/build.ts [--out <folder> | --check]';

export interface BuildOptions {
  /** Compare with `dist/` and write nothing. */
  readonly check: boolean;
  /** Where the bundles go; `dist/` where it is not said. */
  readonly out?: string;
}

/** What the build is asked to do. Throws for anything else: a misspelt option must not end in `dist/` being written. */
export function buildOptions(argv: readonly string[]): BuildOptions {
  const { check = false, out } = parseArgs({
    args: [...argv],
    options: { check: { type: 'boolean' }, out: { type: 'string' } },
  }).values;
  if (out === '') throw new TypeError('--out: expected a folder');
  if (check && out !== undefined) throw new TypeError('--check writes nothing: it goes without --out');
  return { check, ...(out === undefined ? {} : { out }) };
}
