import { XMLParser, XMLValidator } from 'fast-xml-parser';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/commands/terminal.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import {
  artifacts,
  gradeJson,
  gradeTable,
  jobSummary,
  portfolioJson,
  readmeSection,
} from '../../src/reporters/index.ts';
import {
  ALL_HOSTILE as ALL,
  earlierThan,
  PLACES as MORE,
  strangeRoadmap as strange,
} from '../helpers/hostile-places.ts';
import { COMMIT } from '../helpers/portfolio.ts';

const TAGS =
  /^(?:h[23]|p|a|img|strong|em|sub|code|pre|br|span|picture|source|details|summary|table|thead|tbody|tr|t[hd]|ul|ol|li|blockquote)$/;
const markdown = new MarkdownIt({ html: true, linkify: true });

/** Elements and addresses of rendered Markdown, as a browser would find them. */
function rendered(section: string) {
  const html = markdown.render(section);
  const elements = [...html.matchAll(/<(\/?)([a-z!?][\w-]*)((?:\s[^<>]*)?)>/gi)].map(([, , name = '', rest = '']) => ({
    name: name.toLowerCase(),
    rest,
  }));
  const addresses = elements.flatMap(({ rest }) =>
    [...rest.matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)].map(([, address = '']) => address),
  );
  const attributes = elements.flatMap(({ rest }) =>
    [...rest.matchAll(/([\w:-]+)(?:="[^"]*"|(?=\s|\/|$))/g)].map(([, name = '']) => name),
  );
  // What stands as code is linked nowhere.
  const text = html
    .replace(/<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, ' ');
  return { html, elements, addresses, attributes, text };
}

const OWN =
  /^(?:milepost\/[\w-]+\.svg|milepost\.json|https:\/\/github\.com\/OWNER\/milepost\/blob\/main\/docs\/verify\.md)$/;
const GRADED = new RegExp(
  `^https://github\\.com/octolearner/[^/]+(?:/blob/${COMMIT}/[^?#]+(?:\\?plain=1)?(?:#L\\d+)?)?$`,
);

/** The job's summary after an earlier run whose report said otherwise. */
const summarySince = (one: Portfolio): string => {
  const summary = jobSummary(one, strange, {}, earlierThan(one));
  const parts = ['**Since the last run:**', '| Gained | Lost |', '\n- new: ', '\n- no longer there: '];
  expect(parts.filter((part) => !summary.includes(part))).toEqual([]);
  return summary;
};

describe('the README section and the job summary', () => {
  it.each([
    ['section', (one: Portfolio) => readmeSection(one, strange)],
    ['summary', (one: Portfolio) => jobSummary(one, strange)],
    ['summary with what is new', summarySince],
  ])('%s: only our own elements, and links to the graded repository at the graded commit', (_, show) => {
    for (const one of ALL) {
      const shown = show(one);
      const { elements, addresses, attributes, text } = rendered(shown);
      expect(elements.length).toBeGreaterThan(10);
      expect(elements.filter(({ name }) => !TAGS.test(name))).toEqual([]);
      expect(addresses.filter((address) => !OWN.test(address) && !GRADED.test(address))).toEqual([]);
      expect(attributes.filter((name) => !/^(?:href|src|srcset|media|width|alt|style|class|open)$/.test(name))).toEqual(
        [],
      );
      // A site generator's templates and our own markers; in a fence a template is only shown.
      expect(shown).not.toContain('<!--');
      expect(shown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '')).not.toMatch(/\{\{|\{%/);
      // Nobody is mentioned, no issue is referred to.
      expect(text.replaceAll('\u2060', '\u0000')).not.toMatch(/@[\p{L}\p{N}]|(?<![\p{L}\p{N}])#\d/u);
    }
  });

  it('hold no character that hides or turns what stands around it', () => {
    for (const one of ALL)
      expect(readmeSection(one, strange) + jobSummary(one, strange) + summarySince(one)).not.toMatch(
        /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
      );
  });
});

describe('a badge', () => {
  it('is well-formed SVG without script, link or picture', async () => {
    const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: false });
    const kinds = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, member] of Object.entries(value)) {
        kinds.add(key);
        walk(member);
      }
    };
    for (const one of ALL)
      for (const { path, content } of await artifacts(one, strange, { write: ['badges'] })) {
        expect(path).toMatch(/^milepost\/[\w-]+\.svg$/);
        expect(XMLValidator.validate(content)).toBe(true);
        expect(content).not.toMatch(/<!|<\?|url\((?!#)/i);
        walk(parser.parse(content));
      }
    expect(
      [...kinds].filter((kind) =>
        /^@_(?:on|href|xlink:href|src)|^(?:script|a|image|foreignObject|style|use)$/i.test(kind),
      ),
    ).toEqual([]);
    expect(kinds).toContain('text');
  });
});

/** What a runner would take for a command in a log (both spellings), or a terminal for one of its own. */
const COMMAND = /(?:^|[\r\n])\s*::|##\[/;
const CONTROL = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** A terminal's text without the colours and the links that we open and close ourselves. */
const withoutOurs = (text: string): string =>
  text.split('\u001b').reduce((shown, part) => shown + (OURS.test(part) ? part.replace(OURS, '') : `\u001b${part}`));
const OURS = /^(?:\[\d+m|\]8;;(?:https:[\x21-\x7e]*)?$|\\)/;

describe('what is printed', () => {
  it('as a table holds no command and no escape of others', () => {
    for (const one of ALL) {
      const table = gradeTable({ schema: 1, roadmap: one.roadmap, repositories: one.repositories }, strange, {
        color: false,
        hyperlinks: false,
        width: 100,
      });
      expect(table).not.toMatch(COMMAND);
      expect(table).not.toMatch(CONTROL);
      const linked = gradeTable({ schema: 1, roadmap: one.roadmap, repositories: one.repositories }, strange, {
        color: true,
        hyperlinks: true,
        width: 100,
        link: (_, { path }) => `https://h.example/${encodeURIComponent(path)}`,
      });
      // Colours, and links that we open and close ourselves.
      expect(withoutOurs(linked)).not.toMatch(CONTROL);
    }
  });

  it('as JSON names such characters instead of holding them, and stays the same data', () => {
    for (const one of ALL) {
      const report = { schema: 1 as const, roadmap: one.roadmap, repositories: one.repositories };
      for (const [text, value] of [
        [gradeJson(report), report],
        [portfolioJson(one), one],
      ] as const) {
        expect(text).not.toMatch(COMMAND);
        expect(text).not.toMatch(CONTROL);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }
    }
  });

  it.each(MORE)('as a line of the log or an error is one line without commands: %j', (text) => {
    const line = `milepost: ${oneLine(`graded ${text}`)}`;
    expect(line).not.toMatch(COMMAND);
    expect(line).not.toMatch(/[^\P{Cc}]/u);
    expect(line).not.toMatch(CONTROL);
  });
});
