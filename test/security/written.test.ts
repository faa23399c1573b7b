/** Hostile text in the files beside the README: cards, page, history, endpoints, badges; in the preview; in `roadmap show`. */
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/commands/preview-site.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import type { Item, Part, Roadmap } from '../../src/model/roadmap.ts';
import { withProgress } from '../../src/progress/progress.ts';
import { HISTORY } from '../../src/reporters/history.ts';
import { artifacts, type Look, readmeSection } from '../../src/reporters/index.ts';
import { PAGE } from '../../src/reporters/page/index.ts';
import { roadmapTree } from '../../src/reporters/tree.ts';
import { HOSTILE } from '../helpers/hostile.ts';
import { everywhere, PLACES } from '../helpers/hostile-places.ts';
import { COMMIT, portfolio, repository, road } from '../helpers/portfolio.ts';

const LOOK: Look = { write: ['readme', 'badges', 'endpoints', 'cards', 'history', 'page', 'data'] };
const DATED = { committed: '2026-03-01T10:00:00Z' };
const BEFORE = { date: '2026-01-01T00:00:00Z', commit: COMMIT, percent: 1, score: 2, proven: 0, provable: 6 };

/** The road of a school that is no friend: whatever it may write is this text. */
const roadOf = (text: string): Roadmap => {
  const itemOf = (one: Item): Item => ({ ...one, title: text, text, words: [text] });
  const partOf = (one: Part): Part => ({
    ...one,
    ...{ title: text, text, weeks: text },
    parts: one.parts.map(partOf),
    items: one.items.map(itemOf),
  });
  return { ...road, id: text, version: text, title: text, goal: text, parts: road.parts.map(partOf) };
};

/** All that a run would write of a portfolio, as a preview would show it too; and the tree of the roadmap. */
async function written(found: Portfolio, roadmap: Roadmap, text: string) {
  const dated = { ...found, repositories: found.repositories.map((one) => ({ ...one, ...DATED })) };
  const whole = withProgress(dated, roadmap, {
    entries: [{ id: 'talk', state: 'reported', link: 'https://talk.example/', date: '2026-03-01' }],
    projects: [{ item: null, title: text, repository: text, date: '2026-03-01' }],
  });
  const history = `${JSON.stringify({ ...BEFORE, repository: text.slice(0, 200), roadmap: text.slice(0, 200) })}\n`;
  const files = await artifacts(whole, roadmap, LOOK, history);
  const site = siteOf(readmeSection(whole, roadmap, LOOK, history), files, whole.owner);
  const content = (path: string) => files.find((file) => file.path === path)?.content ?? '';
  const ended = (end: string) => files.filter(({ path }) => path.endsWith(end));
  return {
    svg: ended('.svg'),
    json: ended('.json'),
    page: content(PAGE),
    history: { before: history, after: content(HISTORY) },
    preview: site.files.get('/'),
    livePage: site.files.get(`/${PAGE}`),
    tree: (color: boolean) => roadmapTree(roadmap, whole.progress, { color, width: 100, all: true }),
  };
}

type Written = Awaited<ReturnType<typeof written>>;
/** What a portfolio without malice makes: each element and attribute that we ever write is in it. */
const skipped = [{ name: 'c', reason: 'it is no longer there' }];
const harmless = await written(portfolio([repository(), repository({ name: 'b' })], { skipped }), road, 'Todo API');
/** The same shape as the hostile ones, with a word for each text. */
const plain = await written(everywhere('word'), roadOf('word'), 'word');
const hostile: readonly Written[] = await Promise.all(
  [...HOSTILE, ...PLACES].map((text) => written(everywhere(text), roadOf(text), text)),
);

const CONTROL = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const COMMAND = /(?:^|[\r\n])\s*::|##\[/;

/** Style and script, which are ours and always the same, taken out; how many there were. */
function withoutOwn(html: string, kind: 'style' | 'script'): [rest: string, found: string[]] {
  const found: string[] = [];
  const pattern = new RegExp(`<${kind}(?: data-version="[0-9A-Za-z+/=]+")?>([\\s\\S]*?)</${kind}>`, 'g');
  const rest = html.replace(pattern, (_, own: string) => {
    found.push(own);
    return '';
  });
  return [rest, found];
}

/** Elements and their attributes, as `a href`; every `<` and `>` must be of one of them. */
function kindsIn(markup: string): Set<string> {
  const rest = markup.replace(/<!doctype html>/, '');
  expect(rest.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  return new Set(
    [...rest.matchAll(/<\/?([^\s<>/]+)([^<>]*)>/g)].flatMap(([, name = '', said = '']) => [
      name,
      ...[...said.matchAll(/([^\s"=/]+)(?:="[^"]*")?/g)].map(([, key]) => `${name} ${key}`),
    ]),
  );
}

const strange = (kinds: ReadonlySet<string>, known: ReadonlySet<string>) =>
  [...kinds].filter((kind) => !known.has(kind));

const addressesIn = (markup: string): string[] =>
  [...markup.matchAll(/\s(?:href|src|srcset|action|formaction|data|poster|xlink:href)="([^"]*)"/g)].map(
    ([, address = '']) => address,
  );

describe('every picture', () => {
  const known = new Set(harmless.svg.flatMap(({ content }) => [...kindsIn(content)]));

  it('is well-formed, and of nothing but what a harmless one is made of', () => {
    expect(harmless.svg.map(({ path }) => path)).toEqual(
      expect.arrayContaining(
        ['progress', 'road', 'skills', 'trend'].flatMap((card) => [
          `milepost/card-${card}-light.svg`,
          `milepost/card-${card}-dark.svg`,
        ]),
      ),
    );
    expect(
      [...known].filter((kind) => /^(?:script|a|image|use|foreignObject|style)\b| on| (?:xlink:)?href$/i.test(kind)),
    ).toEqual([]);
    for (const { svg } of hostile) {
      expect(svg.length).toBeGreaterThan(8);
      for (const { path, content } of svg) {
        expect([path, XMLValidator.validate(content)]).toEqual([path, true]);
        expect([path, strange(kindsIn(content), known)]).toEqual([path, []]);
        expect(content).not.toMatch(/<!|<\?|url\((?!#)/i);
        expect([path, CONTROL.exec(content)?.[0]]).toEqual([path, undefined]);
      }
    }
  });
});

const LEADS =
  /^(?:https:\/\/(?:github\.com\/(?:octolearner|OWNER\/milepost)|docs\.example|talk\.example)\/|#|\/(?!\/)|milepost[./]|data:image\/svg\+xml[;,])/;

describe.each([
  ['the page', (one: Written) => one.page, 1],
  ['the page in a preview', (one: Written) => String(one.livePage?.body), 2],
  ['the README in a preview', (one: Written) => String(one.preview?.body), 1],
] as const)('%s', (_, show, scripts) => {
  const [unstyled, ownStyles] = withoutOwn(show(harmless), 'style');
  const [bare, ownScripts] = withoutOwn(unstyled, 'script');
  const known = kindsIn(bare);

  it('is made of our own elements, attributes, styles and scripts', () => {
    expect([ownStyles.length, ownScripts.length]).toEqual([1, scripts]);
    expect([...known].filter((kind) => / on|^(?:iframe|object|embed|base)$/.test(kind))).toEqual([]);
    for (const one of hostile) {
      const [withoutStyle, styles] = withoutOwn(show(one), 'style');
      const [rest, found] = withoutOwn(withoutStyle, 'script');
      expect([styles, found]).toEqual([ownStyles, ownScripts]);
      expect(strange(kindsIn(rest), known)).toEqual([]);
      expect(CONTROL.exec(rest)?.[0]).toBeUndefined();
    }
  });

  it('leads to the graded repository, to what the roadmap links, and to our own files alone', () => {
    for (const one of hostile) {
      const [rest] = withoutOwn(withoutOwn(show(one), 'style')[0], 'script');
      for (const address of addressesIn(rest)) {
        expect(address).toMatch(LEADS);
      }
    }
  });
});

describe('the policy of a page', () => {
  it('lets no script of others run, and is the same whatever is shown', () => {
    const policies = (one: Written) => [
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(one.page)?.[1],
      one.preview?.policy,
      one.livePage?.policy,
    ];
    for (const policy of policies(harmless)) {
      expect(policy).toContain('default-src ');
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
    for (const one of hostile) expect(policies(one)).toEqual(policies(harmless));
  });
});

describe('what other programs read', () => {
  it('as JSON is data without a character that fools a terminal, and without a command', () => {
    for (const { json } of hostile) {
      expect(json.length).toBeGreaterThan(2);
      for (const { path, content } of json) {
        expect(() => JSON.parse(content)).not.toThrow();
        expect([path, CONTROL.exec(content)?.[0]]).toEqual([path, undefined]);
        expect([path, COMMAND.test(content)]).toEqual([path, false]);
        if (path.startsWith('milepost/'))
          expect(Object.keys(JSON.parse(content))).toEqual([
            'schemaVersion',
            'label',
            'message',
            'color',
            'labelColor',
            'style',
          ]);
      }
    }
  });

  it('as history keeps what was there, and adds one line of data', () => {
    for (const { history } of hostile) {
      expect(history.after.startsWith(history.before)).toBe(true);
      const added = history.after.slice(history.before.length);
      expect(added).toMatch(/^\{[^\n]*\}\n$/);
      expect(JSON.parse(added)).toMatchObject({ commit: COMMIT, date: DATED.committed });
      expect([CONTROL.exec(added)?.[0], COMMAND.test(added)]).toEqual([undefined, false]);
    }
  });
});

describe('the tree of a roadmap', () => {
  /** Without the colours that we switch on and off ourselves. */
  const withoutColours = (text: string): string =>
    text.split('\u001b').reduce((shown, part) => shown + part.replace(/^\[\d+m/, ''));

  it('holds no command and no escape of others', () => {
    expect(withoutColours(harmless.tree(true))).toBe(harmless.tree(false));
    for (const { tree } of hostile) {
      expect(COMMAND.exec(tree(false))?.[0]).toBeUndefined();
      expect(CONTROL.exec(tree(false))?.[0]).toBeUndefined();
      expect(withoutColours(tree(true))).toBe(tree(false));
      // One line a row: nothing breaks out of its own.
      expect(tree(false).split('\n').length).toBe(plain.tree(false).split('\n').length);
    }
  });
});
