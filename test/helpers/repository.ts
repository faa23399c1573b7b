import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
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
      // What is made is soon gone again.
      ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'maintenance.auto', GIT_CONFIG_VALUE_0: 'false' },
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
  const key = Object.values(files).every((file) => typeof file === 'string') ? JSON.stringify(files) : undefined;
  const known = key === undefined ? undefined : made.get(key);
  for (const [path, bytes] of known ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  if (known) return folder;
  runGit(folder, 'init', '-q', '-b', 'main', '--template=');
  commitFiles(folder, files, 'first');
  if (key !== undefined) made.set(key, contentOf(folder));
  return folder;
}

/** What makes up repositories of text files, by those: written again at once, where git takes three processes. */
const made = new Map<string, ReadonlyMap<string, Buffer>>();

function contentOf(folder: string): Map<string, Buffer> {
  const content = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) content.set(relative(folder, path), readFileSync(path));
  }
  return content;
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

/** Tags of that name at the last commit, as files in their place: a process for each would take longer than the test. */
export function tagAll(folder: string, tags: readonly string[]): void {
  const at = runGit(folder, 'rev-parse', 'HEAD');
  mkdirSync(join(folder, '.git/refs/tags'), { recursive: true });
  for (const tag of tags) writeFileSync(join(folder, '.git/refs/tags', tag), `${at}\n`);
}
