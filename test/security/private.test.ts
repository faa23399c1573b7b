import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { act, host, useAction } from '../helpers/action.ts';
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
