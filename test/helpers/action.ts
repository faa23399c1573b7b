/** The built Action, started as the runner starts it, on repositories of the test's own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { parse } from 'yaml';
import { runAction } from '../../src/commands/action.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { type GitHubOptions, type GitHubServer, type Hosted, serveGitHub } from './github.ts';
import { makeRepository, runGit, type TreeFile, temporaryFolder } from './repository.ts';

/** Repositories that no test changes, made once a file. */
let others: readonly Hosted[] = [];

/** Makes what the tests of a file share. */
export function useAction(): void {
  const root = mkdtempSync(join(tmpdir(), 'milepost-action-'));
  beforeAll(() => {
    const made = (name: string, files: Record<string, TreeFile>, more: Partial<Hosted> = {}): Hosted => {
      return { owner: 'octo', name, folder: makeRepository(join(root, name), files), ...more };
    };
    others = [
      made('expenses', SERVICE, { description: 'Keeps expenses' }),
      made('scripts', SCRIPTS),
      made('diary', { 'secret.txt': 'mine' }, { private: true }),
      made('forked', SCRIPTS, { fork: true }),
    ];
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
}

export const START = '<!-- milepost:start -->';
export const END = '<!-- milepost:end -->';
export const README = `# Octo\r\n\r\nHello ✔\r\n\r\n${START}\r\nold\r\n${END}\r\n\r\nno newline at the end`;

export const SERVICE: Record<string, TreeFile> = {
  'README.md':
    '# Expenses\n\nA service that keeps expenses.\n\n## Run\n\n```sh\npip install -e .\nuvicorn app.main:app\n```\n',
  LICENSE: readFileSync(join(import.meta.dirname, '../../LICENSE'), 'utf8'),
  'app/main.py':
    'import logging\nimport os\n\nlog = logging.getLogger(__name__)\n\ndef total(rows):\n    log.info("rows %s", len(rows))\n    return sum(rows) + int(os.environ.get("EXTRA", "0"))\n',
  'tests/test_main.py': 'from app.main import total\n\ndef test_total():\n    assert total([1, 2]) == 3\n',
  '.github/workflows/ci.yml':
    'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest -q\n',
  'pyproject.toml': '[project]\nname = "expenses"\nversion = "1.0"\n',
};
export const SCRIPTS: Record<string, TreeFile> = { 'run.py': 'print("hello")\n' };

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly report: Portfolio | undefined;
  readonly temp: string;
}

/** What the runner puts into the environment of the Action: inputs, files, an empty workspace. */
function environment(
  server: GitHubServer,
  temp: string,
  inputs: Record<string, string>,
  more: Record<string, string>,
): Record<string, string> {
  const file = (name: string, text = '') => {
    writeFileSync(join(temp, name), text);
    return join(temp, name);
  };
  const declared = (parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as ActionFile).inputs;
  const given: Record<string, string> = {};
  for (const [name, { default: value = '' }] of Object.entries(declared))
    given[`INPUT_${name.toUpperCase()}`] = inputs[name] ?? (name === 'token' ? server.client.token : value);
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  expect(unknown).toEqual([]);
  return {
    PATH: process.env['PATH'] ?? '',
    SystemRoot: process.env['SystemRoot'] ?? '',
    ...given,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octo/octo',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_EVENT_PATH: file('event.json', '{}'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_API_URL: server.apiUrl,
    GITHUB_GRAPHQL_URL: server.graphqlUrl,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    GITHUB_WORKSPACE: join(temp, 'workspace'),
    RUNNER_TEMP: join(temp, 'runner'),
    ...more,
  };
}

/** The Action as the runner starts it: `node main.js`, inputs and files named by the environment; `folder` has that script. */
export async function act(
  server: GitHubServer,
  inputs: Record<string, string> = {},
  more: Record<string, string> = {},
  folder = inject('built'),
): Promise<Run> {
  const temp = temporaryFolder();
  const env = environment(server, temp, inputs, more);
  const [code, stdout, stderr] = await new Promise<[number, string, string]>((resolve) => {
    execFile(process.execPath, [join(folder, 'main.js')], { env, cwd: temp }, (error, out, err) =>
      resolve([error ? Number(error.code ?? -1) : 0, out, err]),
    );
  });
  const outputs = outputsOf(readFileSync(env['GITHUB_OUTPUT'] ?? '', 'utf8'));
  const path = outputs['report'];
  return {
    code,
    stdout,
    stderr,
    outputs,
    summary: readFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8'),
    report: path ? (JSON.parse(readFileSync(path, 'utf8')) as Portfolio) : undefined,
    temp,
  };
}

/**
 * The same without its shell, in the test's own process: a fifth of the time, and with all the patience of the test, for
 * what is not about processes. `log` holds its sentences, a line each; a `UsageError` is thrown.
 */
export async function actHere(
  server: GitHubServer,
  inputs: Record<string, string> = {},
  more: Record<string, string> = {},
): Promise<RunHere> {
  const sentences: string[] = [];
  const say = (sentence: string) => void sentences.push(sentence);
  const env = environment(server, temporaryFolder(), inputs, more);
  const result = await runAction(env, { info: say, notice: say }, { timeout: 110_000, retryBase: 1 });
  return {
    log: sentences.join('\n'),
    changed: result.changed,
    failure: result.failure,
    report: JSON.parse(result.report.content) as Portfolio,
  };
}

export interface RunHere {
  readonly log: string;
  readonly changed: readonly string[];
  /** The gate that failed. */
  readonly failure: string | undefined;
  readonly report: Portfolio;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

function outputsOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2\r?\n/gm))
    found[name ?? ''] = value ?? '';
  return found;
}

export async function host(
  profile: Record<string, TreeFile> = { 'README.md': README },
  { and = [], ...more }: Partial<GitHubOptions> & { readonly and?: readonly Hosted[] } = {},
) {
  const folder = makeRepository(join(temporaryFolder(), 'octo'), profile);
  const repositories = [{ owner: 'octo', name: 'octo', folder }, ...others, ...and];
  const server = await serveGitHub({ repositories, ...more });
  const git = (...args: string[]) => runGit(folder, ...args);
  return {
    server,
    folder,
    git,
    bytes: (path: string) => execBytes(folder, path),
    commits: () => Number(git('rev-list', '--count', 'main')),
  };
}

const execBytes = (folder: string, path: string): string => {
  runGit(folder, 'reset', '-q', '--hard', 'main');
  return readFileSync(join(folder, path), 'utf8');
};
