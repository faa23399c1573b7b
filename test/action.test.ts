import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { act, END, host, README, START, useAction } from './helpers/action.ts';
import { commitFiles, makeRepository, runGit, temporaryFolder } from './helpers/repository.ts';

useAction();

describe('the Action', () => {
  it('reads, grades, and makes one commit; the next run makes none', async () => {
    const { server, git, bytes, commits } = await host();
    const run = await act(server);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(commits()).toBe(2);
    expect(git('log', '-1', '--format=%s', 'main')).toBe('Update the Milepost report [skip ci]');
    const written = git('diff', '--name-only', 'main~1', 'main').split('\n');
    expect(written).toEqual(expect.arrayContaining(['README.md', 'milepost.json', 'milepost/score.svg']));
    expect(
      written.every((path) =>
        /^(?:README\.md|milepost\.json|milepost\/(?:[\w-]+\.svg|history\.jsonl|\.gitattributes))$/.test(path),
      ),
    ).toBe(true);

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

  it.each(['ABOUT.md', 'profile/README.md', 'docs/about/me.md'])(
    'writes into the README that the configuration in the repository names, and into no other: %s',
    async (path) => {
      const config = `readme: { path: ${path} }\n`;
      const { server, git, bytes, commits } = await host({
        ...{ 'README.md': README, [path]: '# About me\n', '.github/milepost.yml': config },
      });
      const run = await act(server);
      expect([run.code, run.outputs['changed']]).toEqual([0, 'true']);
      expect(git('diff', '--name-only', 'main~1', 'main').split('\n')).not.toContain('README.md');
      expect([bytes('README.md'), bytes(path).includes(START)]).toEqual([README, true]);
      const before = server.requests.length;
      expect([(await act(server)).outputs['changed'], commits()]).toEqual(['false', 2]);
      // The configuration is read before it is known where to look.
      expect(server.requests.slice(before).map(({ kind }) => kind)).toEqual(['Start', 'Head']);
    },
  );

  it('reads a roadmap from the repository', async () => {
    const roadmap =
      'id: ours\nversion: "1"\ntitle: Ours\nrequirements:\n  - { id: readme, weight: 100, required: true }\n';
    const { server } = await host({ 'README.md': README, 'our.yml': roadmap });
    const run = await act(server, { roadmap: 'our.yml' });
    expect(run.report?.roadmap).toEqual({ id: 'ours', version: '1' });
    expect(run.outputs).toMatchObject({ score: '100', ready: 'true' });
  });

  it('reads a roadmap that another repository keeps, at the ref that is named', async () => {
    const roadmap = (version: string) =>
      `id: ours\nversion: "${version}"\ntitle: Ours\nrequirements:\n  - { id: readme, weight: 100, required: true }\n`;
    const folder = makeRepository(join(temporaryFolder(), 'school'), { 'maps/py.yml': roadmap('1') });
    runGit(folder, 'tag', 'v1');
    commitFiles(folder, { 'maps/py.yml': roadmap('2') }, 'newer');
    const { server } = await host(undefined, { and: [{ owner: 'school', name: 'roadmaps', folder }] });
    const run = await act(server, { roadmap: 'school/roadmaps/maps/py.yml@v1' });
    expect([run.code, run.report?.roadmap]).toEqual([0, { id: 'ours', version: '1' }]);
    const missing = await act(server, { roadmap: 'school/roadmaps/maps/none.yml@v1' });
    expect([missing.code, missing.stdout]).toEqual([
      1,
      expect.stringContaining('no such roadmap: school/roadmaps/maps/none.yml@v1'),
    ]);
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
});
