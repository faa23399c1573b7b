import { describe, expect, it } from 'vitest';
import { learnerReports } from '../../src/commands/learner.ts';
import { parseConfig } from '../../src/config/index.ts';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { loadRoadmap } from '../../src/roadmap/index.ts';

const SCHOOL = `id: school
version: "1"
title: School
extends: python-specialization
parts: [{ id: ours, title: Our part, items: [{ id: ours.talk, title: Tell the class }] }]
translations: { es: { Our part: Nuestra parte, Tell the class: Contárselo a la clase } }
`;
const roadmap = loadRoadmap({ text: SCHOOL, path: 'school.yml' }, vocabulary());
const read = (text: string) => learnerReports(parseConfig(text, 'milepost.yml'), roadmap);

describe('what a learner says by the names that he reads', () => {
  it.each([
    [
      'a part and an item',
      'progress: { Últimos consejos: { completed: aprendizaje continuo } }',
      'career.advice.learning',
    ],
    ['those of a school', 'progress: { nuestra-parte: { completed: [contárselo A LA CLASE] } }', 'ours.talk'],
    [
      'both languages in one file',
      'progress: { Final advice: { completed: Aprendizaje continuo } }',
      'career.advice.learning',
    ],
    [
      'English while Spanish is written',
      'language: es\nprogress: { ours: { completed: Tell the class } }',
      'ours.talk',
    ],
  ])('%s', async (_, text, id) => {
    expect((await read(text)).entries).toEqual([{ id, state: 'reported' }]);
  });

  it('a project, a track', async () => {
    const { projects, track } = await read(
      'track: Ciberseguridad\nprogress: { web: { projects: [{ name: Blog personal, repository: my-blog }] } }',
    );
    expect(track).toBe('security');
    expect(projects).toEqual([{ item: 'web.blog', title: 'Personal Blog', repository: 'my-blog' }]);
  });

  it.each([
    [
      'language: es\nprogress: { ours: { completed: Contárselo a la clas } }',
      '(did you mean "Contárselo a la clase"?)',
    ],
    ['progress: { ours: { completed: Nada de nada } }', 'found "Nada de nada"'],
  ])('%j is told', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
