import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A temporary folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** git as a test uses it: a fixed author and clock, nobody's configuration. */
export function runGit(folder: string, ...args: string[]): string {
  const when = '2026-01-01T00:00:00Z';
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_DATE: when,
    },
  }).trim();
}

export type TreeFile = string | Uint8Array | { readonly link: string } | { readonly executable: string };

/** A work tree with one commit of the given files. */
export function makeRepository(folder: string, files: Record<string, TreeFile>): string {
  mkdirSync(folder, { recursive: true });
  runGit(folder, 'init', '-q', '-b', 'main');
  commitFiles(folder, files, 'first');
  return folder;
}

export function commitFiles(folder: string, files: Record<string, TreeFile>, message: string): string {
  for (const [path, file] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    if (typeof file === 'object' && 'link' in file) symlinkSync(file.link, full);
    else if (typeof file === 'object' && 'executable' in file) {
      writeFileSync(full, file.executable);
      chmodSync(full, 0o755);
    } else writeFileSync(full, file);
  }
  runGit(folder, 'add', '-A', '-f');
  runGit(folder, 'commit', '-q', '--allow-empty', '-m', message);
  return runGit(folder, 'rev-parse', 'HEAD');
}
