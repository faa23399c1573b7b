import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextTypes, EXAMPLE, templatesPage } from '../../.ci/templates-page.ts';
import { readmeSection } from '../../src/reporters/index.ts';
import { languageOf } from '../../src/reporters/language.ts';
import { ownTemplates } from '../../src/reporters/own-templates.ts';
import { sectionContext } from '../../src/reporters/section.ts';
import { isSafe } from '../../src/reporters/templates.ts';
import { portfolio, repository, result, road, roadPortfolio } from '../helpers/portfolio.ts';

describe('the page on templates', () => {
  it('is what the templates and the types make it', () => {
    expect(readFileSync('docs/templates.md', 'utf8').replace(/\r\n/g, '\n')).toBe(templatesPage());
  });

  it('gives every member a meaning', () => {
    const bare = [...contextTypes()].flatMap(([type, members]) =>
      members.filter(({ meaning }) => meaning === '').map(({ name }) => `${type}.${name}`),
    );
    expect(contextTypes().size).toBeGreaterThan(15);
    expect(bare).toEqual([]);
  });

  it('names all that a template sees, and nothing else', () => {
    const types = contextTypes();
    const seen = new Set<string>();
    const walk = (value: unknown, type: string): void => {
      if (Array.isArray(value)) for (const one of value) walk(one, type);
      else if (value !== null && typeof value === 'object' && !isSafe(value)) {
        const members = types.get(type) ?? [];
        expect([type, Object.keys(value).sort()]).toEqual([type, members.map(({ name }) => name).sort()]);
        seen.add(type);
        for (const member of members)
          walk(
            (value as Record<string, unknown>)[member.name],
            /(\w+)(?:\[\])?(?: \| null)?$/.exec(member.type)?.[1] ?? '',
          );
      }
    };
    const full = roadPortfolio(
      { repositories: [repository(), repository({ name: 'new' })], skipped: [{ name: 'x', reason: 'y' }] },
      {
        entries: [{ id: 'talk', state: 'reported' }],
        projects: [{ item: null, title: 'Mine', repository: 'expense-api' }],
      },
    );
    const earlier = roadPortfolio({
      repositories: [repository({ score: 1, skills: [], requirements: [result('docs', 'met')] })],
    });
    walk(sectionContext(full, road, { earlier, language: languageOf('en') }), 'SectionContext');
    expect([...types.keys()].filter((type) => !seen.has(type))).toEqual([]);
  });

  it('shows an example that works', () => {
    const templates = ownTemplates([{ path: 'docs/readme.hbs', text: EXAMPLE }]);
    expect(readmeSection(roadPortfolio(), road, { templates })).toContain(
      'My capstone is [expense-api](https://github.com/octolearner/expense-api), 2 to go.\n\n- Month 1: Practices: 2 of 4\n',
    );
    expect(readmeSection(portfolio([]), road, { templates })).toBe('## Expert Python');
  });
});
