import { describe, expect, it } from 'vitest';
import { defaultConfig, parseConfig } from '../../src/config/index.ts';
import { UsageError } from '../../src/model/errors.ts';
import { stopwatch } from '../helpers/stopwatch.ts';

const PATH = '.github/milepost.yml';
const KNOWN = ['docs', 'ci', 'ci.tests'];
const parse = (text: string) => parseConfig(text, PATH, KNOWN);

/** The one line that a person sees, without the path. */
function complaint(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.message).not.toContain('\n');
    expect(error.message.startsWith(`${PATH}:`)).toBe(true);
    return error.message.slice(PATH.length + 1);
  }
  throw new Error(`accepted: ${text}`);
}

describe('parseConfig', () => {
  it.each(['', '\n', '# nothing set yet\n', '---\n', 'null', '{}'])('takes %j as the defaults', (text) => {
    expect(parse(text)).toEqual(defaultConfig);
  });

  it('reads every key', () => {
    const text = `
user: octolearner
roadmap: school/roadmap.yaml
capstone: expense-api
include: ['*-api', 'lab-??']
exclude: [old-*]
forks: true
archived: true
empty: true
readme:
  path: profile/README.md
write: [badges, data]
commit: false
layout: compact
language: es
templates: .github/milepost
badges:
  style: social
exempt:
  - { requirement: docs, reason: Not yet taught. }
gates:
  fail-below: 85
  require: [ci.tests, docs]
`;
    expect(parse(text)).toEqual({
      user: 'octolearner',
      roadmap: 'school/roadmap.yaml',
      capstone: 'expense-api',
      include: ['*-api', 'lab-??'],
      exclude: ['old-*'],
      forks: true,
      archived: true,
      empty: true,
      readme: { path: 'profile/README.md' },
      write: ['badges', 'data'],
      commit: false,
      layout: 'compact',
      language: 'es',
      templates: '.github/milepost',
      badges: { style: 'social' },
      pullRequest: true,
      learner: {},
      exempt: [{ requirement: 'docs', reason: 'Not yet taught.' }],
      gates: { failBelow: 85, require: ['ci.tests', 'docs'] },
    });
  });

  it('keeps the defaults of keys that are not given', () => {
    expect(parse('gates: { fail-below: 0 }\nreadme: {}')).toEqual({
      ...defaultConfig,
      gates: { failBelow: 0, require: [] },
    });
  });

  it('understands anchors and aliases', () => {
    expect(parse('include: &same [a, b]\nexclude: *same').exclude).toEqual(['a', 'b']);
  });

  it.each([
    ['user: me\nroadmp: x', '2:1: expected one of the keys user, roadmap,', 'found "roadmp" (did you mean "roadmap"?)'],
    ['gates:\n  fail-bellow: 3', '2:3: expected one of the keys fail-below, require,', 'did you mean "fail-below"?'],
    ['gates:\n  fail-below: 101', '2:15: expected a score from 0 to 100,', 'found the number 101'],
    ['gates: { fail-below: .nan }', '1:22: expected a score from 0 to 100,', 'found the number NaN'],
    [
      'gates:\n  require: [docs, ci.test]',
      '2:19: expected one of the ids docs,',
      'found "ci.test" (did you mean "ci.tests"?)',
    ],
    ['forks: yes', '1:8: expected true or false,', 'found "yes"'],
    ['include: mine', '1:10: expected a list of at most 200 patterns', 'found "mine"'],
    ['include:\n  - a\n  - 7', '3:5: expected a pattern', 'found the number 7'],
    [
      'write: [readme, badgs]',
      '1:17: expected one of readme, badges, cards, history, page, endpoints, data,',
      'found "badgs" (did you mean "badges"?)',
    ],
    ['layout: ful', '1:9: expected one of full, compact, badges,', 'found "ful" (did you mean "full"?)'],
    ['language: de', '1:11: expected one of en, es,', 'found "de"'],
    [
      'badges: { style: round }',
      '1:18: expected one of flat, flat-square, plastic, for-the-badge, social,',
      'found "round"',
    ],
    ['templates: ../outside', '1:12: expected the path of a folder in the repository,', 'found "../outside"'],
    ['templates: mine/', '1:12: expected the path of a folder in the repository,', 'found "mine/"'],
    ['user: not a login', '1:7: expected a login', 'found "not a login"'],
    ['user: ~', '1:7: expected a login', 'found nothing'],
    ['capstone: [x]', '1:11: expected a name', 'found a list'],
    ['readme: README.md', '1:9: expected a mapping with the key path,', 'found "README.md"'],
    ['roadmap: python-exprt', '1:10: expected a built-in roadmap', 'did you mean "python-expert"?'],
    ['- user: me', '1:1: expected a mapping,', 'found a list'],
    ['just words', '1:1: expected a mapping,', 'found "just words"'],
    ['user: a\nuser: b', '2:1: expected each key once,', 'found "user" again'],
    ['include: [a\nexclude: b', '2:1: expected valid YAML,', 'found an error'],
    ['forks: 1\narchived: 1', '1:8: expected true or false,', '(and 1 more problem)'],
  ])('says where %j is wrong, and what was expected', (text, where, found) => {
    const message = complaint(text);
    expect(message).toContain(where);
    expect(message).toContain(found);
  });

  it.each([
    '/etc/x.md',
    '../x.md',
    'a/../x.md',
    '.git/x.md',
    'sub/.GIT/x.md',
    'C:/x.md',
    'a:b.md',
    '.../x.md',
    'a\\x.md',
    'a//x.md',
    'README',
  ])('keeps the README inside the repository: not %j', (path) => {
    expect(complaint(`readme:\n  path: '${path}'`)).toMatch(/^2:9: expected the path of a Markdown file/);
  });

  it.each(['../r.yml', '/r.yml', 'a/./r.yml', 'r.json'])('keeps the roadmap inside the repository: not %j', (path) => {
    expect(complaint(`roadmap: ${path}`)).toMatch(/^1:10: expected a built-in roadmap/);
  });
});

describe('hostile YAML', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, index) => {
      const before = 'abcdefghi'[index];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');

  it.each([
    ['an alias bomb', bomb, /expected at most 100 aliases, found more/],
    ['an alias of itself', 'include: &a [*a]', /expected at most 24 levels/],
    [
      'an alias of nothing',
      'include: *nowhere',
      /expected an anchor that stands above, found \*nowhere|expected valid YAML/,
    ],
    ['deep flow nesting', `include: ${'['.repeat(100_000)}`, /expected/],
    ['deep closed nesting', `include: ${'['.repeat(5_000)}${']'.repeat(5_000)}`, /expected/],
    ['deep block nesting', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), /at most 24 levels/],
    ['deep dashes', '- '.repeat(100_000), /expected/],
    ['a megabyte of keys', 'key: 1\n'.repeat(150_000), /^1:1: expected at most 256 KiB, found a larger file/],
    [
      'tens of thousands of keys',
      Array.from({ length: 25_000 }, (_, i) => `k${i}: `).join('\n'),
      /at most 20000 values/,
    ],
    ['two bytes a letter', 'é'.repeat(200_000), /at most 256 KiB/],
    ['a prototype key', '__proto__: { forks: true }', /1:1: expected one of the keys .*, found "__proto__"/],
    ['a constructor key', 'constructor: { prototype: { forks: true } }', /found "constructor"/],
    ['a mapping as a key', '? { a: b }\n: c', /expected plain text as a key/],
    ['a merge key', 'base: &b { forks: true }\n<<: *b', /found "base"/],
    ['control characters in a key', '"\\e[31mred": 1', /found " \[31mred"/],
    ['two documents', 'forks: true\n---\nforks: false', /expected valid YAML/],
  ])('refuses %s in one line', (_, text, expected) => {
    const taken = stopwatch();
    expect(complaint(text)).toMatch(expected);
    expect(taken()).toBeLessThan(10_000);
    expect(({} as { forks?: boolean }).forks).toBeUndefined();
  });
});
