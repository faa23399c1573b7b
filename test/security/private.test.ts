import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { act, host, README, useAction } from '../helpers/action.ts';
import { makeRepository, temporaryFolder } from '../helpers/repository.ts';

useAction();

describe('the Action', () => {
  it('logs, outputs and writes hostile names without a command, a forged output or markup among them', async () => {
    const { server, bytes } = await host();
    const name = '::add-mask::x%0A##[stop-commands]y\r\n::set-output name=score::100<script>[a](https://evil.example)';
    const folder = makeRepository(join(temporaryFolder(), 'hostile'), { 'a.py': 'print(1)\n' });
    (server.repositories as unknown[]).push({ owner: 'octo', name, folder, description: name, topics: [name] });
    const run = await act(server);
    const commands = run.stdout.split(/[\r\n]/).filter((line) => /^\s*::|##\[/.test(line));
    expect(commands.filter((line) => !/^::(?:notice|error|debug)::/.test(line))).toEqual([]);
    expect(run.stdout).not.toContain('##[');
    expect(Object.keys(run.outputs).sort()).toEqual(['capstone', 'changed', 'ready', 'report', 'score']);
    expect(run.outputs['score']).not.toBe('100');
    for (const text of [run.summary, bytes('README.md')]) expect(text).not.toMatch(/<script|\]\(https:\/\/evil/);
  });

  it.each([
    ['<script>alert(1)</script>', '<script'],
    ['a\u202egpj', '\u202e'],
    ['$(id)`id`;%0A--add-mask--', '\u0000'],
    ['{{owner}}', '{{owner}}'],
    ['##x%5B', '##['],
  ])('is told of a branch with a hostile name, and shows it as text in a log line alone: %j', async (branch, tell) => {
    const { server, git } = await host();
    git('branch', branch, 'main');
    git('checkout', '-q', '--detach');
    const run = await act(server, {}, { GITHUB_REF: `refs/heads/${branch}`, GITHUB_REF_NAME: branch });
    expect([run.code, git('log', '--format=%s', branch, '--').split('\n').length]).toEqual([0, 2]);
    expect(git('cat-file', 'blob', `${branch}:README.md`)).not.toContain(tell);
    for (const text of [run.summary, JSON.stringify([run.outputs, run.report])]) expect(text).not.toContain(tell);
    const commands = run.stdout.split(/[\r\n]/).filter((line) => /^\s*::|##\[|\u202e/.test(line));
    expect(commands.filter((line) => !/^::(?:notice|debug)::milepost: /.test(line))).toEqual([]);
    // No other branch was touched.
    expect(git('log', '--format=%s', 'main').split('\n')).toEqual(['first']);
  });

  it.each([
    '"::add-mask::x": 1\n',
    '"x\\n::error::pwned": 1\n',
    '"##[error]x\\r::stop-commands::y": 1\n',
    '"\\u001b]8;;https://evil.example\\u0007x\\u202e": 1\n',
    `"${'k'.repeat(5_000)}": 1\n`,
    Array.from({ length: 1_000 }, (_, index) => `"::add-mask::${index}": 1`).join('\n'),
    'capstone: "::set-output name=score::100\\n::error::x"\n',
    'layout: ["##[error]x"]\n',
  ])('refuses keys and values of a hostile configuration in one line without a command: %#', async (config) => {
    const { server, commits } = await host({ 'README.md': README, '.github/milepost.yml': config });
    const run = await act(server);
    expect([run.code, commits(), run.stderr]).toEqual([1, 1, '']);
    const lines = run.stdout.split(/[\r\n]+/).filter(Boolean);
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([expect.stringMatching(/^::error::(?!:)/)]);
    expect(run.stdout).not.toMatch(/##\[|[^\P{Cc}\r\n]|\u202e/u);
    expect(run.stdout.length).toBeLessThan(3_000);
    expect(Object.keys(run.outputs)).toEqual([]);
  });

  it('names no private repository, not even one that the host lists unasked', async () => {
    let lists = 0;
    const { server, bytes } = await host(undefined, {
      fault: ({ variables }) => {
        // The host forgets that public ones alone were asked for.
        if (Reflect.get(variables, 'privacy') === 'PUBLIC' && Reflect.deleteProperty(variables, 'privacy')) lists += 1;
        return undefined;
      },
    });
    const run = await act(server, { forks: 'true', archived: 'true', empty: 'true', exclude: 'octo' });
    expect([run.code, lists > 0]).toEqual([0, true]);
    const texts = [run.stdout, run.stderr, run.summary, JSON.stringify([run.outputs, run.report]), bytes('README.md')];
    for (const text of texts) expect(text).not.toContain('diary');
    expect(server.requests.map(({ path, variables }) => path + JSON.stringify(variables)).join()).not.toContain(
      'diary',
    );
    expect(run.report?.repositories.map(({ name }) => name)).toContain('expenses');
  });

  it('does not say that a private one is there, where it is named as the capstone', async () => {
    const { server } = await host();
    const [named, unknown] = [await act(server, { capstone: 'diary' }), await act(server, { capstone: 'dairy' })];
    expect(named.stdout.replaceAll('diary', 'dairy')).toBe(unknown.stdout);
  });
});
