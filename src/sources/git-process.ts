import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { UsageError } from '../model/errors.ts';
import { say } from '../model/say.ts';

/** What git said on stderr, first line, without its `fatal:`; empty where it said nothing. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** Settings that keep the learner's hooks, filters, helpers and remotes out of play. */
export const SAFE_ARGS: readonly string[] = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  '-c',
  'safe.directory=*',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${devNull}`,
  '-c',
  'protocol.allow=never',
];

/** The environment of every git that we start: nothing of ours that is secret, no configuration of the user's, no network. */
export function gitEnvironment(): Record<string, string> {
  const passed = ['PATH', 'SYSTEMROOT', 'SystemRoot', 'TMP', 'TEMP', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(passed),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
  };
}

const MAX_OUTPUT = 256 * 1024 * 1024;
/** A configuration may include a file that never ends; then git ends. In milliseconds. */
export const GIT_TIMEOUT = 120_000;

/** Standard output of one git command. Throws a GitError where git fails, a UsageError where there is no git. */
export function git(at: readonly string[], args: readonly string[], timeout = GIT_TIMEOUT): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      env: gitEnvironment(),
      maxBuffer: MAX_OUTPUT,
      windowsHide: true,
      timeout,
      killSignal: 'SIGKILL',
    } as const;
    execFile('git', [...SAFE_ARGS, ...at, ...args], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      if (error.code === 'ENOENT') return reject(new UsageError(say`git was not found: Milepost reads clones with it`));
      reject(new GitError(error.killed ? say`it was stopped, for it did not end` : firstLine(stderr)));
    });
  });
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/^fatal: /, '').slice(0, 300);
