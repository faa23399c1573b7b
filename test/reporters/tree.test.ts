import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/progress/progress.ts';
import { languageOf, loadLanguage } from '../../src/reporters/language.ts';
import { roadmapTree } from '../../src/reporters/tree.ts';
import { portfolio, repository } from '../helpers/portfolio.ts';
import { item, part, roadmapOf } from '../helpers/roadmap.ts';

const roadmap = roadmapOf(
  [
    part('month', {
      title: 'Month 10',
      parts: [
        part('weeks', {
          title: 'Patterns',
          weeks: '37–38',
          items: [
            item('apis', { title: 'FastAPI services', proof: { skill: ['fastapi'] } }),
            item('both', {
              title: 'Tested and documented',
              proof: { all: [{ requirement: ['tests.unit'] }, { skill: ['sphinx', 'mkdocs'] }] },
            }),
            item('solid', { title: 'SOLID principles' }),
          ],
        }),
      ],
    }),
    part('choice', {
      title: 'Choose',
      choose: 1,
      parts: [
        part('web', { title: 'Web', tracks: ['backend'], items: [item('flask', { proof: { skill: ['flask'] } })] }),
        part('games', { title: 'Games', tracks: ['game'], items: [item('pygame', { proof: { skill: ['pygame'] } })] }),
      ],
    }),
  ],
  { title: 'Expert', version: '1.0' },
);
const LOOK = { color: false, width: 100 };
const said = { entries: [{ id: 'solid', state: 'reported', link: 'https://talk.example' }], projects: [] } as const;

describe('a roadmap as a tree', () => {
  it('says without a learner what would prove each item', () => {
    expect(
      roadmapTree(roadmap, undefined, LOOK),
    ).toBe(`Expert 1.0 · 0 requirements, 5 items (4 by proof, 1 self-reported)

Month 10
  Weeks 37–38 · Patterns
    · FastAPI services                                    by fastapi
    · Tested and documented                               by tests.unit + (sphinx or mkdocs)
    · SOLID principles                                    self-reported

Choose
  Web
    · flask                                               by flask
  Games
    · pygame                                              by pygame
`);
  });

  it('shows with one what is proven where, what is only said, and the tracks that were not chosen', () => {
    expect(
      roadmapTree(roadmap, progressOf(portfolio(), roadmap, said), LOOK),
    ).toBe(`Expert 1.0 · 33 % proven (1 of 3) · self-reported 1 of 1
Track: Web (by what the repositories do; to settle it: track: web)
✔ proven  ☑ self-reported  ▶ current  ▷ next  · open  ? could not be read

Month 10  1/2 · self-reported 1/1
  Weeks 37–38 · Patterns  1/2 · self-reported 1/1
    ✔ FastAPI services                                    expense-api app/main.py:3
    · Tested and documented
    ☑ SOLID principles                                    self-reported, https://talk.example

Choose  0/1
  Web  0/1
    · flask
  Games  0/1 · not chosen

Next: Tested and documented · flask
`);
  });

  it('opens the tracks that were not chosen where all is asked for', () => {
    const all = roadmapTree(roadmap, progressOf(portfolio(), roadmap, said), { ...LOOK, all: true });
    expect(all).toContain('  Games  0/1 · not chosen\n    · pygame\n');
  });

  it('asks about projects that it only supposes', () => {
    const projects = roadmapOf([part('p', { items: [item('api', { title: 'Expense API', words: ['expense'] })] })]);
    const tree = roadmapTree(projects, progressOf(portfolio(), projects, { entries: [], projects: [] }), LOOK);
    expect(tree).toContain('Is expense-api the Expense API? To confirm it, name it under projects');
  });

  it('speaks Spanish', async () => {
    await loadLanguage('es');
    const progress = progressOf(portfolio(), roadmap, said);
    const tree = roadmapTree(roadmap, progress, { ...LOOK, language: languageOf('es') });
    expect(tree.split('\n')).toEqual(
      expect.arrayContaining([
        'Expert 1.0 · 33 % demostrado (1 de 3) · declarado 1 de 1',
        'Especialidad: Web (por lo que hacen los repositorios; para fijarla: track: web)',
        '✔ demostrado  ☑ declarado  ▶ en curso  ▷ a continuación  · pendiente  ? sin leer',
        '  Semanas 37–38 · Patterns  1/2 · declarado 1/1',
        '    ☑ SOLID principles                                    declarado, https://talk.example',
        '  Games  0/1 · no elegida',
        'A continuación: Tested and documented · flask',
      ]),
    );
    const rules = roadmapTree(roadmap, undefined, { ...LOOK, language: languageOf('es') });
    expect(rules).toContain('con tests.unit + (sphinx o mkdocs)');
    expect(`${tree}${rules}`).not.toMatch(/self-reported|proven|Weeks|Track|Next|chosen/);
  });

  it('lets no escape sequence of a title or a path reach the terminal', () => {
    const hostile = roadmapOf([
      part('x', { title: 'a\u001b[31mb', items: [item('y', { proof: { skill: ['fastapi'] } })] }),
    ]);
    const evil = repository({
      name: 'r\u0007\u202e',
      skills: [{ id: 'fastapi', evidence: [{ path: 'a\u001b]8;;x\u0007.py', detail: '' }] }],
    });
    const tree = roadmapTree(hostile, progressOf(portfolio([evil]), hostile, { entries: [], projects: [] }), LOOK);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(tree).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(tree).toContain('✔');
  });
});
