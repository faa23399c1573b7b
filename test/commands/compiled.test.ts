import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/commands/compiled.ts';

describe('cacheFolder', () => {
  it.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string | undefined]>([
    ['the home folder', { HOME: '/home/ada' }, 'linux', '/home/ada/.cache/milepost'],
    ['a folder of its own', { HOME: '/home/ada', XDG_CACHE_HOME: '/var/ada' }, 'linux', '/var/ada/milepost'],
    ['a relative one, which is none', { HOME: '/home/ada', XDG_CACHE_HOME: 'x' }, 'linux', '/home/ada/.cache/milepost'],
    ['a Mac', { HOME: '/Users/ada' }, 'darwin', '/Users/ada/Library/Caches/milepost'],
    ['no home', {}, 'linux', undefined],
    ['a relative home', { HOME: '.' }, 'linux', undefined],
    ['a runner', { HOME: '/home/runner', CI: 'true' }, 'linux', undefined],
    ['Windows without a folder', { HOME: '/home/ada' }, 'win32', undefined],
  ])('%s', (_, env, platform, folder) => {
    expect(cacheFolder(env, platform)).toBe(folder);
  });
});
