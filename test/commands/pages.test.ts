import { describe, expect, it } from 'vitest';
import { withInputs } from '../../src/commands/action-inputs.ts';
import { writtenLook } from '../../src/commands/look.ts';
import { pagesAddress } from '../../src/commands/pages.ts';
import { defaultConfig, parseConfig } from '../../src/config/index.ts';
import { artifacts } from '../../src/reporters/index.ts';
import { portfolio, roadmap } from '../helpers/portfolio.ts';

describe('where GitHub Pages shows the page', () => {
  it.each([
    ['octo/octo', undefined, 'https://octo.github.io/octo/'],
    ['OctoLearner/Profile.me', 'https://github.com', 'https://octolearner.github.io/Profile.me/'],
    ['octo/octo.github.io', '', 'https://octo.github.io/milepost/'],
    ['Octo/octo.GitHub.io', '', 'https://octo.github.io/milepost/'],
    ['octo/octo', 'https://github.school.example', undefined],
    ['octo', undefined, undefined],
    ['octo/x"><script>', undefined, undefined],
    [undefined, undefined, undefined],
  ])('%s on %s: %s', (repository, server, address) => {
    expect(pagesAddress({ GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server })).toBe(address);
  });

  it('is what the Action goes by, unless the configuration names another place', async () => {
    const env = { GITHUB_REPOSITORY: 'octo/octo' };
    expect((await withInputs(defaultConfig, env)).page).toEqual({ address: 'https://octo.github.io/octo/' });
    const named = parseConfig('page: { address: https://octo.example/road }', 'c.yml');
    expect((await withInputs(named, env)).page).toEqual({ address: 'https://octo.example/road/' });
  });
});

describe('the address in a configuration', () => {
  it.each([
    ['https://octo.example', 'https://octo.example/'],
    ['https://octo.example:8443/a/b-c_%C3%A9/', 'https://octo.example:8443/a/b-c_%C3%A9/'],
  ])('%s is %s', (said, address) => {
    expect(parseConfig(`page: { address: '${said}' }`, 'c.yml').page).toEqual({ address });
  });

  it.each([
    'http://octo.example/',
    'https://octo.example/?a=1',
    'https://octo.example/#a',
    'https://',
    'octo.example',
    'https://a@b.example/',
    'https://octo.example//x',
    'https://octo.example/"x',
  ])('%s is none', (said) => {
    expect(() => parseConfig(`page: { address: '${said}' }`, 'c.yml')).toThrow(
      /^c\.yml:1:18: expected an address that begins with https:\/\//,
    );
  });

  it('is none where nothing is said', () => {
    expect(parseConfig('page: {}', 'c.yml')).toEqual(defaultConfig);
  });
});

describe('the files of the page', () => {
  it('are the page and its picture, and the page names the picture where it will stand', async () => {
    const config = parseConfig('write: [page]\npage: { address: https://octo.example/road }', 'c.yml');
    const files = await artifacts(portfolio(), roadmap, await writtenLook(config, roadmap, []));
    expect(files.map(({ path }) => path)).toEqual(['milepost/index.html', 'milepost/social.png']);
    expect(files[0]?.content).toContain('<meta property="og:image" content="https://octo.example/road/social.png">');
    expect(
      Buffer.from(files[1]?.content ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});
