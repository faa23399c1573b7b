import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { readmeSection } from '../../src/reporters/index.ts';
import { loadLanguage } from '../../src/reporters/language.ts';
import { ownTemplates } from '../../src/reporters/own-templates.ts';
import { OWN_NAMES } from '../../src/reporters/templates.ts';
import { runsOf } from '../fuzz/run.ts';
import { hostilePortfolios } from '../helpers/hostile.ts';
import { portfolio, repository, road, roadPortfolio } from '../helpers/portfolio.ts';
import { fc } from '../helpers/properties.ts';

await loadLanguage('es');

const files = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, text]) => ({ path: `.github/milepost/${name}.hbs`, text }));
const section = (texts: Readonly<Record<string, string>>, given = roadPortfolio(), options = {}) =>
  readmeSection(given, road, { ...options, templates: ownTemplates(files(texts)) });
const errorOf = (texts: Readonly<Record<string, string>>, given = roadPortfolio()): string => {
  try {
    return section(texts, given);
  } catch (error) {
    if (error instanceof UsageError) return `UsageError: ${error.message}`;
    throw error;
  }
};

describe('a template of the learner', () => {
  it.each([
    ['{{roadmap.title}} {{progress.percent}}', 'Expert Python 50'],
    ['{{#if capstone}}{{> link capstone.link}}{{/if}}', '[expense-api](https://github.com/octolearner/expense-api)'],
    [
      '{{#each skills}}{{@index}}{{#if @first}}!{{/if}}{{text}}{{#unless @last}}, {{/unless}}{{/each}}',
      '0!fastapi, 1pytest',
    ],
    ['{{#with progress}}{{proven}}/{{provable}} {{../owner}} {{@root.owner}}{{/with}}', '3/6 octolearner octolearner'],
    ['{{#each skipped}}x{{else}}none{{/each}}', 'none'],
    ['{{#if next}}{{#if changes}}a{{else if skills}}b{{else}}c{{/if}}{{/if}}', 'b'],
    ["{{say 'readme.score' score='<b>'}}", '&#60;b&#62; of 100'],
    ["{{say 'readme.reported-count' count=progress.reported}}", '0 self-reported'],
    ['{{#with capstone}}{{date}}{{ready}}{{score}}{{/with}}', '81.3'],
    ['{{!-- unseen --}}a  {{~ skills.length ~}}  b', 'a2b'],
    ['<p align="center">{{language}}</p>', '<p align="center">en</p>'],
  ])('%s', (template, shown) => {
    expect(section({ readme: template })).toBe(shown);
  });

  it('stands for the whole section, whatever the layout', () => {
    expect(section({ readme: 'mine' }, undefined, { layout: 'badges' })).toBe('mine');
  });

  it('stands for one partial, in our templates and in its own', () => {
    const link = '{{#if href}}<a href="{{href}}">{{text}}</a>{{else}}{{text}}{{/if}}';
    const shown = section({ link });
    expect(shown).toContain('**Capstone: <a href="https://github.com/octolearner/expense-api">expense-api</a>');
    expect(shown).not.toContain('](https://github.com/octolearner/expense-api)**');
    expect(section({ link: '({{text}})', readme: '{{> footer}}{{> link data}}' })).toMatch(
      /evidence: \(`milepost\.json`\).*\n?\(`milepost/s,
    );
  });

  it('speaks the language', () => {
    expect(section({ readme: "{{say 'readme.skills'}}" }, undefined, { language: 'es' })).toBe(
      'Habilidades demostradas',
    );
  });

  it('may be a copy of any of ours, and then shows the same', () => {
    const ours = readmeSection(roadPortfolio(), road);
    for (const name of OWN_NAMES.filter((one) => one !== 'changes'))
      expect([name, section({ [name]: readFileSync(`templates/${name}.hbs`, 'utf8') })]).toEqual([name, ours]);
  });

  it('sees what is hostile as text too', () => {
    for (const given of hostilePortfolios()) {
      const shown = section(
        {
          readme:
            '{{#each repositories}}{{> link link}} {{track}}\n{{/each}}{{#each skipped}}{{name}}{{reason}}{{/each}}',
        },
        given,
      );
      expect(shown).not.toMatch(/<script|<img|<!--|\{\{/);
    }
  });
});

describe('a fault in a template', () => {
  const at = 'UsageError: .github/milepost/';

  it.each([
    ['{{#if a}}', `${at}readme.hbs:1: not a Handlebars template: a tag is not closed, or not what may stand here`],
    ['a\n{{/if}}', `${at}readme.hbs:2: not a Handlebars template`],
    ['{{#if owner}}x{{/each}}', `${at}readme.hbs:1: not a Handlebars template: if doesn't match each`],
    ['one\n  {{nothing}}', `${at}readme.hbs:2:5: there is no "nothing" here (see docs/templates.md)`],
    ['{{owner.string}}', `${at}readme.hbs:1:3: there is no "string" here`],
    ['{{constructor}}', `${at}readme.hbs:1:3: there is no "constructor" here`],
    ['{{__proto__.polluted}}', `${at}readme.hbs:1:3: there is no "__proto__" here`],
    ['{{#each owner}}{{/each}}', `${at}readme.hbs:1:1: each takes a list`],
    ['{{skills}}', `${at}readme.hbs:1:1: this is a list: use each`],
    ['{{capstone}}', `${at}readme.hbs:1:1: this has members: name one, or use with`],
    ['{{{owner}}}', `${at}readme.hbs:1:1: values are always escaped`],
    ['{{&owner}}', `${at}readme.hbs:1:1: values are always escaped`],
    ['{{lookup this "owner"}}', `${at}readme.hbs:1:1: there is no helper "lookup", only say`],
    ["{{say 'no.such'}}", `${at}readme.hbs:1:1: there is no sentence "no.such"`],
    ["{{say (lookup this 'x')}}", `${at}readme.hbs:1:1: say takes the key of a sentence`],
    ['{{#log "x"}}{{/log}}', `${at}readme.hbs:1:1: there is no block "log", only if, unless, each, with`],
    ['{{#each skills as |one|}}{{/each}}', `${at}readme.hbs:1:1: each gives no names`],
    ['{{> (lookup . "x")}}', `${at}readme.hbs:1:1: there is no partial ""`],
    ['{{> nothing}}', `${at}readme.hbs:1:1: there is no partial "nothing", only badges, capstone`],
    ['{{#> link}}x{{/link}}', `${at}readme.hbs:1:1: a template may not do this`],
    ['{{#*inline "link"}}x{{/inline}}', `${at}readme.hbs:1:1: a template may not do this`],
    ['{{> link owner}}', `${at}readme.hbs:1:1: the partial link is not given what it prints`],
    ['{{@key}}', `${at}readme.hbs:1:3: there is no "@key", only @root, @index, @first, @last`],
    ['{{../../owner}}', `${at}readme.hbs:1:3: ../ leads out of the template`],
    ['<!-- milepost:end -->', `${at}readme.hbs: a template may not hold Milepost's own markers`],
    ['```\ncode', `${at}readme.hbs: the section ends inside a code block or an HTML comment that is not closed`],
    ['text\n\n<!-- open\n', `${at}readme.hbs: the section ends inside a code block`],
    ['x'.repeat(70_000), `${at}readme.hbs: a template is at most 64 KiB`],
  ])('%.40s is told', (template, message) => {
    expect(errorOf({ readme: template })).toContain(message);
  });

  it('is told with the name of the partial that has it', () => {
    expect(errorOf({ footer: '\n{{ownr}}' })).toContain(`${at}footer.hbs:2:3: there is no "ownr" here`);
  });

  it('in a name of a file too', () => {
    expect(errorOf({ reedme: '' })).toContain(
      `${at}reedme.hbs: there is no such template; what can be replaced: readme, badges`,
    );
  });

  it.each([
    ['itself', { link: '{{> link}}', readme: '{{> footer}}' }],
    ['each other', { footer: '{{> skills}}', skills: '{{> footer}}' }],
    [
      'one of ours that takes it in again',
      { link: '{{> proof @root.capstone.requirements.[0].proof.[0]}}', readme: '{{> link data}}' },
    ],
  ])('ends, where a partial takes in %s', (_what, texts) => {
    expect(errorOf(texts)).toMatch(/take each other in without end/);
  });

  it('ends soon, where loops stand in loops', () => {
    const many = {
      ...roadPortfolio(),
      repositories: Array.from({ length: 300 }, (_, i) => repository({ name: `r${i}` })),
    };
    const loops = (inside: string) => '{{#each @root.repositories}}'.repeat(5) + inside + '{{/each}}'.repeat(5);
    for (const inside of ['', '{{> repositories @root}}', 'x'.repeat(60_000)]) {
      const begun = performance.now();
      expect(errorOf({ readme: loops(inside) }, many)).toMatch(/too much text, or too many steps/);
      expect(performance.now() - begun).toBeLessThan(5000);
    }
  });

  it('ends soon, where blocks stand in blocks', () => {
    expect(errorOf({ readme: '{{#if owner}}'.repeat(3000) + '{{/if}}'.repeat(3000) })).toMatch(/more than 60 times/);
  });

  it('is an error for people, whatever the text', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{#if owner}}',
      '{{/if}}',
      '{{else}}',
      '{{{',
      '}}}',
      '{{owner}}',
      '{{> link}}',
      '../',
      '@',
      '[',
      '"',
      "'",
      '|',
      '\\',
      '`',
      '<!--',
      'x',
      '\n',
      '{{!--',
      '--}}',
      '(',
      ')',
      '=',
      '~',
      '&',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(typeof errorOf({ readme: pieces.join('') }, portfolio())).toBe('string');
      }),
      { numRuns: runsOf(400) },
    );
  });
});
