/** The same road in each layout and language, and with hostile text in it. */
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Reports } from '../../src/model/progress.ts';
import { loadLanguage } from '../../src/reporters/language.ts';
import { HOSTILE } from '../helpers/hostile.ts';
import { repository } from '../helpers/portfolio.ts';
import { NONE, section } from '../helpers/section.ts';

await loadLanguage('es');

const markdown = new MarkdownIt({ html: true });

describe('the layouts', () => {
  it('compact: the essentials, the rest folded away', () => {
    const [seen = '', folded = ''] = section({}, {}, { layout: 'compact' }).split('<summary>The whole road');
    for (const part of ['50\u00a0% proven', '.svg', '**3 of 6 proven**', '**Capstone:', '**Next mile', '**Next on'])
      expect(seen).toContain(part);
    expect(seen).not.toContain('| Stage |');
    for (const part of ['| Stage |', 'Proven skills', '| Verdict |', 'All graded']) expect(folded).toContain(part);
  });

  it('badges: a line of them, and one small line', () => {
    const text = section({}, {}, { layout: 'badges' });
    expect(text.split('\n').filter((line) => !line.startsWith('[!['))).toEqual([
      '',
      '<sub>My road to Expert Python · 50\u00a0% proven · Capstone: [expense-api](https://github.com/octolearner/expense-api), 2 to go · [`milepost.json`](milepost.json) · [Check it yourself](https://github.com/OWNER/milepost/blob/main/docs/verify.md)</sub>',
    ]);
    expect(section(NONE, {}, { layout: 'badges', write: ['readme'] })).toBe(
      '<sub>My road to Expert Python · 0\u00a0% proven</sub>',
    );
  });

  it.each(['full', 'compact', 'badges'] as const)('%s is small, however much there is', (layout) => {
    const many = Array.from({ length: 500 }, (_, i) => repository({ name: `repository-number-${i}`, score: i / 5 }));
    const skipped = Array.from({ length: 500 }, (_, i) => ({ name: `skipped-${i}`, reason: 'it is a fork' }));
    const text = section({ repositories: many, skipped }, {}, { layout });
    expect(text.length).toBeLessThan(100_000);
    if (layout !== 'badges') expect(text).toContain('| … and 200 more |');
  });
});

describe('in Spanish', () => {
  const english = section({}, { entries: [{ id: 'talk', state: 'reported' }] });
  const text = section({}, { entries: [{ id: 'talk', state: 'reported' }] }, { language: 'es' });

  it('says every sentence, and the same facts', () => {
    expect(text.split('\n')[0]).toBe('### Mi camino hacia Python experto · 50\u00a0% demostrado');
    expect(text).toContain('**3 de 6 demostrados** · *1 declarado por mí*');
    expect(text).toContain('| ✔&nbsp;cumplido | Pruebas unitarias | 41 casos [');
    expect(text).toContain('**Próximo hito: Imagen de Docker** · +6.3 puntos, alrededor de una hora');
    expect(text).toContain(
      '[Compruébalo](https://github.com/OWNER/milepost/blob/main/docs/verify.md): cualquiera puede',
    );
    const links = (shown: string) => [...shown.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]);
    expect(links(text)).toEqual(links(english));
  });

  it.each(['Next', 'proven', 'Capstone:', 'self-reported', 'Graded', 'missing', 'about', 'Stage', 'graded'])(
    'has no English "%s" left',
    (word) => {
      expect(english).toContain(word);
      expect(text.replace(/`[^`]*`|\([^)]*\)/g, '')).not.toContain(word);
    },
  );
});

describe('hostile text in what a learner and a roadmap say', () => {
  it.each(HOSTILE)('%j shows as text', (hostile) => {
    const reports: Partial<Reports> = {
      entries: [{ id: 'talk', state: 'reported', link: `https://evil.example/${hostile}`, date: hostile }],
      projects: [
        { item: null, title: hostile, repository: hostile, link: hostile, date: hostile },
        { item: null, title: hostile, repository: 'expense-api' },
      ],
    };
    const repositories = [repository(), repository({ name: `expense ${hostile}`, committed: hostile, behind: true })];
    for (const layout of ['full', 'compact', 'badges'] as const) {
      const text = section({ repositories }, reports, { layout });
      const html = markdown.render(text);
      expect(
        html.replace(
          /<\/?(?:h3|p|a|img|strong|em|code|pre|br|sub|span|table|thead|tbody|tr|th|td|ul|li|details|summary|picture|source)\b[^>]*>/g,
          '',
        ),
      ).not.toMatch(/<[a-z!/]/i);
      expect(text).not.toContain('<!--');
      expect(html.match(/<h\d/g)?.length ?? 0).toBeLessThan(2);
      const foreign = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].filter(
        ([, to = '']) =>
          !/^(?:https:\/\/(?:github\.com\/(?:octolearner|OWNER\/milepost)|docs\.example|evil\.example)\/|milepost)/.test(
            to,
          ),
      );
      expect(foreign).toEqual([]);
      for (const [, src = ''] of html.matchAll(/<img src="([^"]*)"/g)) expect(src).toMatch(/^milepost\/[a-z-]+\.svg$/);
    }
  });
});
