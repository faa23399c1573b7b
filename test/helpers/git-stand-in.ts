import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { temporaryFolder } from './repository.ts';

/** Puts a shell script in git's place for one test. In it, `$REAL` is the search path without it. */
export function standIn(script: string): void {
  const bin = temporaryFolder();
  const path = process.env['PATH'] ?? '';
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nREAL='${path}'\n${script}\n`, { mode: 0o755 });
  vi.stubEnv('PATH', `${bin}:${path}`);
  onTestFinished(() => void vi.unstubAllEnvs());
}
