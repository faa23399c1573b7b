import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOf, workspaceFile } from '../../src/commands/action-context.ts';
import { inputText, withInputs } from '../../src/commands/action-inputs.ts';
import { earlierPortfolio, keepingEarlier } from '../../src/commands/earlier.ts';
import { defaultConfig } from '../../src/config/index.ts';
import { portfolioJson } from '../../src/reporters/index.ts';
import { COMMIT, portfolio, repository, roadmap } from '../helpers/portfolio.ts';
import { temporaryFolder } from '../helpers/repository.ts';

describe('withInputs', () => {
  it('puts inputs over the configuration, and leaves the rest', async () => {
    const config = { ...defaultConfig, forks: true, gates: { failBelow: 50, require: ['license'] } };
    const env = {
      INPUT_EXCLUDE: 'a*, b\nc',
      INPUT_FORKS: 'FALSE',
      'INPUT_FAIL-BELOW': '85.5',
      INPUT_WRITE: 'data',
      INPUT_CAPSTONE: ' ',
    };
    expect(await withInputs(config, env)).toEqual({
      ...config,
      exclude: ['a*', 'b', 'c'],
      forks: false,
      write: ['data'],
      gates: { failBelow: 85.5, require: ['license'] },
    });
    expect((await withInputs(config, { INPUT_REQUIRE: 'docs' })).gates).toEqual({ failBelow: 50, require: ['docs'] });
    expect((await withInputs(config, { INPUT_README: 'profile/README.md' })).readme).toEqual({
      path: 'profile/README.md',
    });
  });

  it.each([
    ['COMMIT', 'yes', 'input "commit": expected true or false, found "yes"'],
    ['FAIL-BELOW', '101', 'input "fail-below": expected a score from 0 to 100, found the number 101'],
    [
      'README',
      '../README.md',
      'input "readme": expected the path of a Markdown file in the repository, found "../README.md"',
    ],
    [
      'WRITE',
      'charts',
      'input "write": expected one of readme, badges, cards, history, page, endpoints, data, found "charts"',
    ],
    ['USER', 'a b', 'input "user": expected a login (letters, digits, dashes), found "a b"'],
    ['ROADMAP', 'pyton-expert', '(did you mean "python-expert"?)'],
  ])('names the input %s where it is wrong', async (name, text, message) => {
    await expect(withInputs(defaultConfig, { [`INPUT_${name}`]: text })).rejects.toThrow(message);
  });

  it('takes an empty input for none', () => {
    expect(inputText({ INPUT_USER: '  ' }, 'user')).toBeUndefined();
  });
});

describe('contextOf', () => {
  const base = { GITHUB_REPOSITORY: 'octo/octo', GITHUB_SHA: COMMIT };

  it.each([
    ['push', 'refs/heads/main', 'main', 'refs/heads/main', true],
    ['schedule', 'refs/heads/a/b', 'a/b', 'refs/heads/a/b', true],
    ['push', 'refs/tags/v1', undefined, 'HEAD', true],
    ['release', 'refs/tags/v1', undefined, 'HEAD', true],
    ['pull_request', 'refs/pull/1/merge', undefined, COMMIT, false],
    ['pull_request_target', 'refs/heads/main', undefined, COMMIT, false],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1', undefined, COMMIT, false],
  ])('on %s of %s', (event, ref, branch, revision, mayCommit) => {
    const context = contextOf({ ...base, GITHUB_EVENT_NAME: event, GITHUB_REF: ref });
    expect(context).toMatchObject({
      owner: 'octo',
      repo: 'octo',
      branch,
      revision,
      mayCommit,
      apiUrl: 'https://api.github.com',
    });
  });

  it('says where it belongs when nobody told it a repository', () => {
    expect(() => contextOf({})).toThrow('GITHUB_REPOSITORY is not set');
  });

  it.runIf(process.platform !== 'win32')('reads files of the checkout, and nothing around it', () => {
    const root = temporaryFolder();
    const workspace = join(root, 'workspace');
    mkdirSync(workspace);
    writeFileSync(join(root, 'outside.yml'), 'x');
    writeFileSync(join(workspace, 'inside.yml'), 'y');
    symlinkSync(join(root, 'outside.yml'), join(workspace, 'link.yml'));
    const context = contextOf({ ...base, GITHUB_WORKSPACE: workspace });
    expect(workspaceFile(context, 'inside.yml')?.toString()).toBe('y');
    for (const path of ['link.yml', '../outside.yml', 'nothing.yml', '.'])
      expect(workspaceFile(context, path)).toBeUndefined();
    expect(workspaceFile(contextOf(base), 'inside.yml')).toBeUndefined();
  });
});

describe('earlier entries', () => {
  const published = portfolio([repository({ name: 'api' }), repository({ name: 'octolearner', score: 20 })]);
  const bytes = Buffer.from(portfolioJson(published));
  const keep = (now: Parameters<typeof portfolio>[0]) =>
    keepingEarlier(portfolio(now), earlierPortfolio(bytes, 'OctoLearner', roadmap), {
      own: 'octolearner',
      capstone: undefined,
    });

  it('are read from what was published, for the same owner and rules alone', () => {
    expect(earlierPortfolio(bytes, 'octolearner', roadmap)?.repositories).toEqual(published.repositories);
    expect(earlierPortfolio(bytes, 'another', roadmap)).toBeUndefined();
    expect(earlierPortfolio(bytes, 'octolearner', { ...roadmap, version: '2' })).toBeUndefined();
    for (const broken of ['', '{', 'null', '[]', '{"schema":1}'])
      expect(earlierPortfolio(Buffer.from(broken), 'octolearner', roadmap)).toBeUndefined();
    expect(earlierPortfolio(null, 'octolearner', roadmap)).toBeUndefined();
  });

  it('stay where nothing could be read now', () => {
    const kept = keep([
      repository({ name: 'api', score: null, ready: null }),
      repository({ name: 'new', score: null }),
    ]);
    expect(kept.repositories.map(({ name, score }) => [name, score])).toEqual([
      ['api', 81.3],
      ['new', null],
    ]);
    expect(kept.capstone).toEqual({ name: 'api', chosen: 'best-score' });
    // Readers are told, once and for as long as it lasts; the next run reads it as any other entry.
    expect(kept.repositories.map((entry) => entry.kept)).toEqual([true, undefined]);
    const again = earlierPortfolio(
      Buffer.from(portfolioJson({ ...kept, repositories: kept.repositories.slice(0, 1) })),
      'octolearner',
      roadmap,
    );
    const unread = portfolio([repository({ name: 'api', score: null, ready: null })]);
    const options = { own: 'octolearner', capstone: undefined };
    expect(keepingEarlier(unread, again, options).repositories).toEqual(kept.repositories.slice(0, 1));
    expect(keepingEarlier(portfolio([repository({ name: 'api' })]), again, options).repositories[0]).not.toHaveProperty(
      'kept',
    );
  });

  it('give way to what is known now, be it worse', () => {
    expect(keep([repository({ name: 'api', score: 1 })]).repositories[0]?.score).toBe(1);
  });

  it('stay for the published repository itself where only its tip moved', () => {
    const later = 'b'.repeat(40);
    expect(keep([repository({ name: 'octolearner', score: 20, commit: later })]).repositories[0]?.commit).toBe(COMMIT);
    expect(keep([repository({ name: 'octolearner', score: 30, commit: later })]).repositories[0]?.commit).toBe(later);
    expect(keep([repository({ name: 'api', commit: later })]).repositories[0]?.commit).toBe(later);
  });
});
