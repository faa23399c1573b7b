import { describe, expect, it } from 'vitest';
import { isVersionTag, release } from '../../src/checks/release.ts';
import { project } from '../helpers/project.ts';

const judge = (tags: readonly string[] | undefined, releases: readonly string[] | undefined) =>
  release.evaluate(project({ 'a.py': '' }, { host: { tags, releases } }));

describe('release', () => {
  it.each([
    [['v1.2.3'], undefined, 'tag v1.2.3 (one of 1)'],
    [['start', 'v1.10.0', 'v1.9.0'], undefined, 'tag v1.10.0 (one of 3)'],
    [['nightly'], ['nightly'], 'release nightly (one of 1)'],
    [[], ['1.0', 'v2.0'], 'release v2.0 (one of 2)'],
    [undefined, ['v1.0.0'], 'release v1.0.0 (one of 1)'],
  ])('is met by tags %j and releases %j', (tags, releases, detail) => {
    expect(judge(tags, releases)).toEqual({ verdict: 'met', evidence: [{ path: '.', detail }] });
  });

  it.each([
    [[], undefined],
    [[], []],
    [['week-1', 'final'], []],
  ])('is unmet by tags %j and releases %j, with the command that helps', (tags, releases) => {
    const finding = judge(tags, releases);
    expect(finding.verdict).toBe('unmet');
    expect(finding.fix?.snippet).toContain('git tag -a v1.0.0');
  });

  it.each([
    [undefined, undefined],
    [undefined, []],
    [['final'], undefined],
  ])('is unknown for tags %j and releases %j', (tags, releases) => {
    expect(judge(tags, releases).verdict).toBe('unknown');
  });
});

describe('isVersionTag', () => {
  it.each([
    'v1.2.3',
    '1.2.3',
    'V1.0',
    '1.0',
    'v1.0.0-rc.1',
    '1.0.0+build.5',
    'pkg@1.2.3',
    '@scope/pkg@1.2.3',
    'pkg/v1.2.3',
    'app-v2.0.0',
    'release-1.0.0',
    'v0.1.0-alpha',
    '1.0rc1',
    'milepost-1.0.0',
    'v.1.0.0',
  ])('%s', (tag) => expect(isVersionTag(tag)).toBe(true));
  it.each(['week-1', 'final', 'v', 'latest', '2024.01.31', 'lecture1', 'v1', 'a'.repeat(5000)])('not %.20s', (tag) =>
    expect(isVersionTag(tag)).toBe(false),
  );
});
