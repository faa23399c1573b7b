import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { act, END, host, README, type Run, SCRIPTS, SERVICE, useAction } from './helpers/action.ts';
import { type Hosted, hosted, serveGitHub } from './helpers/github.ts';
import { type TreeFile, temporaryFolder } from './helpers/repository.ts';

useAction();

describe('the Action, where something is wrong', () => {
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

  it('says which permission is missing', async () => {
    const { folder } = await host();
    const server = await serveGitHub({
      repositories: [{ owner: 'octo', name: 'octo', folder, writable: false }, hosted('expenses', SERVICE)],
    });
    const run = await act(server);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(
      '::error::the token may not write to octo/octo: give the job "permissions: { contents: write }"',
    );
  });

  it('keeps what it knew of a repository that cannot be read now, and skips one that it never knew', async () => {
    let down = false;
    const { server } = await host(undefined, {
      fault: ({ kind, path }) => (down && kind === 'tree' && /expenses|fresh/.test(path) ? { status: 403 } : undefined),
    });
    const before = await act(server);
    down = true;
    (server.repositories as Hosted[]).push(hosted('fresh', SCRIPTS));
    const after = await act(server);
    expect(after.code).toBe(0);
    const entry = (run: Run) => run.report?.repositories.find(({ name }) => name === 'expenses');
    expect(entry(after)).toEqual(entry(before));
    expect(after.report?.skipped).toEqual([{ name: 'fresh', reason: 'the token has no access' }]);
    expect(after.outputs['score']).toBe(before.outputs['score']);
  });

  it.each([
    ['before it has judged one', 'process.exit(1);', ['unknown']],
    ['and judges as the other threads do', '', ['met', 'partial', 'unmet', 'unknown', 'exempt']],
  ])('goes on where the thread that judges ends %s', async (_, begins, verdicts) => {
    const folder = join(temporaryFolder(), 'built');
    cpSync(inject('built'), folder, { recursive: true });
    const script = join(folder, 'judge.js');
    writeFileSync(script, `${begins}\n${readFileSync(script, 'utf8')}`);
    const { server, commits } = await host();
    const run = await act(server, {}, {}, folder);
    expect([run.code, run.stderr, commits()]).toEqual([0, '', 2]);
    const entry = run.report?.repositories.find(({ name }) => name === 'expenses');
    for (const { id, verdict } of entry?.requirements ?? [])
      expect([id, verdicts]).toEqual([id, expect.arrayContaining([verdict])]);
    expect([entry?.requirements.length, entry?.score === null]).toEqual([expect.any(Number), begins !== '']);
  });

  it('writes nothing where the listing fails', async () => {
    const { server, commits } = await host(undefined, {
      // What does not come at once is asked for piece by piece.
      fault: ({ kind }) => (kind === 'Start' ? { status: 502 } : kind === 'Repositories' ? { status: 403 } : undefined),
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
    const { server, bytes } = await host();
    const gone = '::set-output name=score::100##[add-mask]y';
    const hostile = [
      hosted(name, files, { description: evil, topics: [evil] }),
      hosted(gone, SCRIPTS, { description: evil }),
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
