/** Builds the shells once for all tests that start them as processes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle } from '../../.ci/bundle.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with `cli.js`, `main.js` and `judge.js`. */
    built: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-built-'));
  await bundle(folder);
  provide('built', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
