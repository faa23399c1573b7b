import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { UsageError } from '../../src/model/errors.ts';
import { loadRoadmap } from '../../src/roadmap/index.ts';

const HEAD = `id: school
version: "2"
title: A school
goal: A tested service.
requirements: [{ id: readme, weight: 100 }]
skills: [{ id: our-skill, title: Our skill, shown: { import: { python: [x] } } }]
parts: [{ id: a, title: Services, text: All of them., items: [{ id: b, title: A first service }] }]
start: { text: Begin., items: [b] }
`;
const load = (text: string) => loadRoadmap({ text: HEAD + text, path: 'school.yml' }, vocabulary());

function complaint(text: string): string {
  try {
    load(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
  throw new Error(`accepted: ${text}`);
}

describe('the translations of a roadmap', () => {
  it('may name every title and text', () => {
    const words = {
      'A school': 'Una escuela',
      'A tested service.': 'Un servicio probado.',
      'Our skill': 'Nuestra habilidad',
      Services: 'Servicios',
      'All of them.': 'Todos.',
      'A first service': 'Un primer servicio',
      'Begin.': 'Empieza.',
    };
    expect(load(`translations: { es: ${JSON.stringify(words)} }`).translations).toEqual({ es: words });
  });

  it('are optional, as a whole and one by one', () => {
    expect(load('')).not.toHaveProperty('translations');
    expect(load('translations: {}')).not.toHaveProperty('translations');
    expect(load('translations: { es: { Services: Servicios } }').translations).toEqual({
      es: { Services: 'Servicios' },
    });
  });

  it('may name what an extended roadmap says', () => {
    const text = `id: ours
version: "1"
title: Ours
extends: python-expert
translations: { es: { Observability: Ver por dentro } }
`;
    const roadmap = loadRoadmap({ text, path: 'school.yml' }, vocabulary());
    expect(roadmap.translations).toEqual({ es: { Observability: 'Ver por dentro' } });
  });

  it.each([
    [
      'a slip',
      '{ es: { Servces: x } }',
      'a title or a text of this roadmap, found "Servces" (did you mean "Services"?)',
    ],
    ['an odd name', '{ es: { constructor: x } }', 'expected a title or a text of this roadmap, found "constructor"'],
    ['another language', '{ se: { Services: x } }', 'expected one of the keys en, es, found "se" (did you mean "es"?)'],
    ['a list', '{ es: [Servicios] }', 'expected a mapping of at most 1500 titles'],
    ['a number', '{ es: { Services: 7 } }', 'expected a text of 1 to 500 characters, found the number 7'],
    ['nothing', '{ es: { Services: "" } }', 'expected a text of 1 to 500 characters'],
    ['too long a text', `{ es: { Services: ${'x'.repeat(501)} } }`, 'expected a text of 1 to 500 characters'],
    ['a text', 'Servicios', 'expected a mapping with the keys en, es, found "Servicios"'],
    [
      'too many',
      `{ es: {${Array.from({ length: 1501 }, (_, i) => ` t${i}: x`)} } }`,
      'a mapping of at most 1500 titles',
    ],
  ])('%s is told with its place', (_name, written, message) => {
    const said = complaint(`translations: ${written}`);
    expect(said).toContain(message);
    expect(said).toMatch(/^school\.yml:9:\d+: /);
  });

  it('are looked through quickly, however many are strange', () => {
    const many = Array.from({ length: 1500 }, (_, i) => ` ${'Servces '.repeat(20)}${i}: x`);
    const began = process.hrtime.bigint();
    expect(complaint(`translations: { es: {${many}} }`)).toContain('a title or a text of this roadmap');
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(2000);
  });
});
