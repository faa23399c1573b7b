import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '../.ci/bundle.ts';
import type { Portfolio } from '../src/model/portfolio.ts';
import { type GitHubOptions, type GitHubServer, type Hosted, serveGitHub } from './helpers/github.ts';
import { makeRepository, runGit, type TreeFile, temporaryFolder } from './helpers/repository.ts';

let dist = '';
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'milepost-action-'));
  await bundle(dist, { main: 'src/main.ts' });
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const START = '<!-- milepost:start -->';
const END = '<!-- milepost:end -->';
const README = `# Octo\r\n\r\nHello ✔\r\n\r\n${START}\r\nold\r\n${END}\r\n\r\nno newline at the end`;

const SERVICE: Record<string, TreeFile> = {
  'README.md':
    '# Expenses\n\nA service that keeps expenses.\n\n## Run\n\n```sh\npip install -e .\nuvicorn app.main:app\n```\n',
  LICENSE: readFileSync(join(import.meta.dirname, '../LICENSE'), 'utf8'),
  'app/main.py':
    'import logging\nimport os\n\nlog = logging.getLogger(__name__)\n\ndef total(rows):\n    log.info("rows %s", len(rows))\n    return sum(rows) + int(os.environ.get("EXTRA", "0"))\n',
  'tests/test_main.py': 'from app.main import total\n\ndef test_total():\n    assert total([1, 2]) == 3\n',
  '.github/workflows/ci.yml':
    'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest -q\n',
  'pyproject.toml': '[project]\nname = "expenses"\nversion = "1.0"\n',
};
const SCRIPTS: Record<string, TreeFile> = { 'run.py': 'print("hello")\n' };

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly report: Portfolio | undefined;
  readonly temp: string;
}

/** The Action as the runner starts it: `node main.js`, inputs and files named by the environment, an empty workspace. */
async function act(
  server: GitHubServer,
  inputs: Record<string, string> = {},
  more: Record<string, string> = {},
): Promise<Run> {
  const temp = temporaryFolder();
  const file = (name: string, text = '') => {
    writeFileSync(join(temp, name), text);
    return join(temp, name);
  };
  const declared = (parse(readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8')) as ActionFile).inputs;
  const given: Record<string, string> = {};
  for (const [name, { default: value = '' }] of Object.entries(declared))
    given[`INPUT_${name.toUpperCase()}`] = inputs[name] ?? (name === 'token' ? server.client.token : value);
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  expect(unknown).toEqual([]);
  const env = {
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
  const [code, stdout, stderr] = await new Promise<[number, string, string]>((resolve) => {
    execFile(process.execPath, [join(dist, 'main.js')], { env, cwd: temp }, (error, out, err) =>
      resolve([error ? Number(error.code ?? -1) : 0, out, err]),
    );
  });
  const outputs = outputsOf(readFileSync(env.GITHUB_OUTPUT, 'utf8'));
  const path = outputs['report'];
  return {
    code,
    stdout,
    stderr,
    outputs,
    summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'),
    report: path ? (JSON.parse(readFileSync(path, 'utf8')) as Portfolio) : undefined,
    temp,
  };
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

async function host(
  profile: Record<string, TreeFile> = { 'README.md': README },
  more: Partial<GitHubOptions> = {},
  others: readonly Hosted[] = [],
) {
  const folder = makeRepository(join(temporaryFolder(), 'octo'), profile);
  const repository = (name: string, files: Record<string, TreeFile>, extra: Partial<Hosted> = {}): Hosted => ({
    owner: 'octo',
    name,
    folder: makeRepository(join(temporaryFolder(), name.replace(/\W/g, '')), files),
    ...extra,
  });
  const repositories = [
    { owner: 'octo', name: 'octo', folder },
    repository('expenses', SERVICE, { description: 'Keeps expenses' }),
    repository('scripts', SCRIPTS),
    repository('diary', { 'secret.txt': 'mine' }, { private: true }),
    repository('forked', SCRIPTS, { fork: true }),
    ...others,
  ];
  const server = await serveGitHub({ repositories, ...more });
  const git = (...args: string[]) => runGit(folder, ...args);
  return {
    server,
    folder,
    git,
    repository,
    bytes: (path: string) => execBytes(folder, path),
    commits: () => Number(git('rev-list', '--count', 'main')),
  };
}

const execBytes = (folder: string, path: string): string => {
  runGit(folder, 'reset', '-q', '--hard', 'main');
  return readFileSync(join(folder, path), 'utf8');
};

describe('the Action', () => {
  it('reads, grades, and makes one commit; the next run makes none', async () => {
    const { server, git, bytes, commits } = await host();
    const run = await act(server);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(commits()).toBe(2);
    expect(git('log', '-1', '--format=%s', 'main')).toBe('Update the Milepost report [skip ci]');
    const written = git('diff', '--name-only', 'main~1', 'main').split('\n');
    expect(written).toEqual(expect.arrayContaining(['README.md', 'milepost.json', 'milepost/score.svg']));
    expect(written.every((path) => /^(?:README\.md|milepost\.json|milepost\/[\w-]+\.svg)$/.test(path))).toBe(true);

    const readme = bytes('README.md');
    const [head, tail] = [README.slice(0, README.indexOf(START) + START.length), README.slice(README.indexOf(END))];
    expect(readme.startsWith(head)).toBe(true);
    expect(readme.endsWith(tail)).toBe(true);
    expect(readme).toContain('expenses');
    expect(readme.replaceAll('\r\n', '')).not.toContain('\n');

    expect(run.outputs).toEqual({
      score: expect.stringMatching(/^\d+(?:\.\d)?$/),
      ready: 'false',
      capstone: 'expenses',
      changed: 'true',
      report: expect.any(String),
    });
    expect(bytes('milepost.json')).toBe(readFileSync(run.outputs['report'] ?? '', 'utf8'));
    expect(run.report?.repositories.map(({ name }) => name)).toEqual(['expenses', 'octo', 'scripts']);
    expect(run.summary).toContain('expenses');

    // The commit moved the profile's own tip, which is no news.
    const again = await act(server);
    expect([again.code, again.stderr, commits()]).toEqual([0, '', 2]);
    expect(again.outputs).toMatchObject({ changed: 'false', score: run.outputs['score'] });
    expect(again.stdout).toContain('nothing changed, so nothing was committed');
  });

  it('publishes a report that its JSON Schemas accept', async () => {
    const { server } = await host();
    const ajv = new Ajv2020({ strict: false });
    const schema = (name: string) =>
      JSON.parse(readFileSync(join(import.meta.dirname, '../docs/schema', name), 'utf8')) as object;
    ajv.addSchema(schema('report.schema.json'), 'report.schema.json');
    const validate = ajv.compile(schema('portfolio.schema.json'));
    expect(validate((await act(server)).report), JSON.stringify(validate.errors)).toBe(true);
  });

  it('never names, reads or lists a private repository', async () => {
    const { server, bytes } = await host();
    const run = await act(server, { forks: 'true' });
    expect(run.report?.repositories.map(({ name }) => name)).toContain('forked');
    for (const text of [run.stdout, run.summary, JSON.stringify(run.report), bytes('README.md')])
      expect(text).not.toContain('diary');
    expect(server.requests.some(({ path, variables }) => /diary/.test(path + JSON.stringify(variables)))).toBe(false);
  });

  it('sends the token to the API alone, and never shows it', async () => {
    const token = 'ghs_thisIsTheTokenOfTheTest';
    const { server, git } = await host(undefined, { token });
    const run = await act(server);
    expect(run.code).toBe(0);
    expect(run.stdout + run.stderr + run.summary + JSON.stringify(run.outputs) + git('show', 'main')).not.toContain(
      token,
    );
    const refused = await act(server, { token: 'ghs_another' });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toBe('::error::GitHub refused the token (401): it is wrong, expired or revoked\n');
  });

  it.each([
    ['fail-below', { 'fail-below': '99' }, /^::error::gate failed for expenses: score [\d.]+ is below 99$/m],
    ['require', { require: 'docker, license' }, /^::error::gate failed for expenses: docker is unmet$/m],
  ])('fails the step by the gate %s with one line, after it has published', async (_, inputs, line) => {
    const { server, commits } = await host();
    const run = await act(server, inputs);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(line);
    expect(run.stdout.match(/::error::/g)).toHaveLength(1);
    expect([commits(), run.outputs['changed']]).toEqual([2, 'true']);
  });

  it('takes its configuration from the repository, and inputs before it', async () => {
    const config = 'capstone: scripts\nexclude: [octo]\nwrite: [data]\nreadme: { path: profile/README.md }\n';
    const { server, git } = await host({ 'README.md': README, '.github/milepost.yml': config });
    const run = await act(server);
    expect(run.outputs).toMatchObject({ capstone: 'scripts' });
    expect(run.report?.repositories.map(({ name }) => name)).toEqual(['expenses', 'scripts']);
    expect(git('diff', '--name-only', 'main~1', 'main')).toBe('profile/milepost.json');
    const over = await act(server, { capstone: 'expenses', write: 'readme\nbadges', readme: 'README.md' });
    expect(over.outputs).toMatchObject({ capstone: 'expenses' });
    expect(git('diff', '--name-only', 'main~1', 'main')).not.toContain('json');
  });

  it.each([
    [
      'a mistake in the configuration',
      { '.github/milepost.yml': 'forks: maybe\n' },
      {},
      '.github/milepost.yml:1:8: expected true or false, found "maybe"',
    ],
    ['a wrong input', {}, { archived: 'si' }, 'input "archived": expected true or false, found "si"'],
    ['an unknown requirement', {}, { require: 'docer' }, 'found "docer" (did you mean "docker"?)'],
    ['a configuration that is not there', {}, { config: 'other.yml' }, 'no such file in octo/octo: other.yml'],
    ['a user that is not there', {}, { user: 'nobody' }, 'no such user: nobody'],
    ['a capstone that is not there', {}, { capstone: 'nothing' }, 'the capstone "nothing" is not among'],
    [
      'broken markers',
      { 'README.md': `# Me\n${END}\n` },
      {},
      'README.md:2: the marker milepost:end has no counterpart',
    ],
    ['a roadmap that is not there', {}, { roadmap: 'our.yml' }, 'no such roadmap in octo/octo: our.yml'],
  ])('ends %s in one line, and writes nothing', async (_, files, inputs, message) => {
    const { server, commits } = await host({ 'README.md': README, ...files });
    const run = await act(server, inputs);
    expect(run.code).toBe(1);
    expect(run.stdout.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([
      expect.stringContaining(message),
    ]);
    expect(run.stderr).toBe('');
    expect(commits()).toBe(1);
  });

  it('reads a roadmap from the repository', async () => {
    const roadmap =
      'id: ours\nversion: "1"\ntitle: Ours\nrequirements:\n  - { id: readme, weight: 100, required: true }\n';
    const { server } = await host({ 'README.md': README, 'our.yml': roadmap });
    const run = await act(server, { roadmap: 'our.yml' });
    expect(run.report?.roadmap).toEqual({ id: 'ours', version: '1' });
    expect(run.outputs).toMatchObject({ score: '100', ready: 'true' });
  });

  it.each(['pull_request', 'pull_request_target', 'merge_group'])('never commits on %s', async (event) => {
    const { server, commits, git } = await host();
    const run = await act(
      server,
      {},
      { GITHUB_EVENT_NAME: event, GITHUB_REF: 'refs/heads/main', GITHUB_SHA: git('rev-parse', 'main') },
    );
    expect([run.code, commits(), server.count('Commit')]).toEqual([0, 1, 0]);
    expect(existsSync(join(run.temp, 'workspace', 'milepost.json'))).toBe(true);
  });

  it('leaves the files in the workspace where no commit is wanted', async () => {
    const { server, commits } = await host();
    const run = await act(server, { commit: 'false' });
    expect([run.code, commits(), run.outputs['changed']]).toEqual([0, 1, 'true']);
    expect(readFileSync(join(run.temp, 'workspace', 'README.md'), 'utf8')).toContain(START);
  });

  it('commits to the default branch when a tag started it', async () => {
    const { server, commits } = await host();
    const run = await act(server, {}, { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/tags/v1', GITHUB_REF_NAME: 'v1' });
    expect([run.code, commits()]).toEqual([0, 2]);
  });

  it('says which permission is missing', async () => {
    const { folder, repository } = await host();
    const server = await serveGitHub({
      repositories: [{ owner: 'octo', name: 'octo', folder, writable: false }, repository('expenses', SERVICE)],
    });
    const run = await act(server);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(
      '::error::the token may not write to octo/octo: give the job "permissions: { contents: write }"',
    );
  });

  it('keeps what it knew of a repository that cannot be read now, and skips one that it never knew', async () => {
    let down = false;
    const { server, repository } = await host(undefined, {
      fault: ({ kind, path }) => (down && kind === 'tree' && /expenses|fresh/.test(path) ? { status: 403 } : undefined),
    });
    const before = await act(server);
    down = true;
    (server.repositories as Hosted[]).push(repository('fresh', SCRIPTS));
    const after = await act(server);
    expect(after.code).toBe(0);
    const entry = (run: Run) => run.report?.repositories.find(({ name }) => name === 'expenses');
    expect(entry(after)).toEqual(entry(before));
    expect(after.report?.skipped).toEqual([{ name: 'fresh', reason: 'the token has no access' }]);
    expect(after.outputs['score']).toBe(before.outputs['score']);
  });

  it('writes nothing where the listing fails', async () => {
    const { server, commits } = await host(undefined, {
      fault: ({ kind }) => (kind === 'Repositories' ? { status: 403 } : undefined),
    });
    const run = await act(server);
    expect([run.code, commits()]).toEqual([1, 1]);
    expect(run.stdout).toContain('::error::could not list the repositories of octo: the token has no access');
  });

  it('executes nothing that a repository says', async () => {
    const evil = '::error::pwned\r\n::add-mask::octo\n##[error]pwned\u001b]8;;x\u0007';
    const name = '::warning::pwned##[error]x';
    const files: Record<string, TreeFile> = {
      'README.md': `# ${evil}\n${END}\n<script>alert(1)</script>\n`,
      '::add-mask::x.py': 'import logging\n',
      'a\n::stop-commands::x.py': 'x = 1\n',
    };
    const { server, repository, bytes } = await host();
    const gone = '::set-output name=score::100##[add-mask]y';
    const hostile = [
      repository(name, files, { description: evil, topics: [evil] }),
      repository(gone, SCRIPTS, { description: evil }),
    ];
    (server.repositories as Hosted[]).push(...hostile);
    const run = await act(server);
    expect(run.code).toBe(0);
    expect(run.report?.repositories.map((r) => r.name)).toContain(name);
    const commands = run.stdout.split(/\r?\n/).filter((line) => /^\s*::/.test(line));
    expect(commands.filter((line) => !line.startsWith('::notice::milepost: '))).toEqual([]);
    expect(run.stdout).not.toContain('##[');
    expect(run.stdout).not.toContain('\u001b');
    expect(run.outputs['score']).not.toBe('100');
    const readme = bytes('README.md');
    expect(readme.match(/milepost:end/g)).toHaveLength(1);
    expect(readme + run.summary).not.toMatch(/<script/i);
  });
});
