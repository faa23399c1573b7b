import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { UsageError } from '../../src/model/errors.ts';
import { builtinRoadmaps, loadRoadmap } from '../../src/roadmap/index.ts';

/** The rubric's ids, in the order in which the roadmap shows them. */
const RUBRIC = [
  ...['modular', 'tests.unit', 'tests.integration', 'docker', 'compose', 'ci', 'ci.tests', 'cd', 'logging', 'config'],
  ...['readme', 'docs', 'license', 'packaging', 'lint', 'coverage', 'secrets.clean', 'release'],
];
const HEAD = 'id: school\nversion: "2"\ntitle: A school\n';
const load = (text: string) => loadRoadmap({ text, path: 'school.yml' }, vocabulary());

function complaint(text: string): string {
  try {
    load(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.message).not.toContain('\n');
    return error.message;
  }
  throw new Error(`accepted: ${text}`);
}

describe('built-in roadmaps', () => {
  it.each(builtinRoadmaps)('%s judges every requirement of the rubric, for 100 points', (id) => {
    const roadmap = loadRoadmap({ id }, vocabulary());
    expect(roadmap.id).toBe(id);
    expect(roadmap.requirements.map((requirement) => requirement.id)).toEqual(RUBRIC);
    const points = (required: boolean) =>
      roadmap.requirements.filter((r) => r.required === required).reduce((sum, { weight }) => sum + weight, 0);
    expect([points(true), points(false)]).toEqual([85, 15]);
    expect(roadmap.requirements.every(({ effort }) => effort !== undefined && effort > 0)).toBe(true);
  });

  it.each(builtinRoadmaps)('%s is the same read as a file', (id) => {
    const path = `roadmap/${id}.yml`;
    expect(loadRoadmap({ text: readFileSync(path, 'utf8'), path }, vocabulary())).toEqual(
      loadRoadmap({ id }, vocabulary()),
    );
  });

  it('requires what a capstone needs', () => {
    const required = loadRoadmap({ id: 'python-expert' }, vocabulary()).requirements.filter((r) => r.required);
    expect(Object.fromEntries(required.map(({ id, weight }) => [id, weight]))).toEqual({
      modular: 7,
      'tests.unit': 10,
      'tests.integration': 8,
      docker: 8,
      ci: 7,
      'ci.tests': 8,
      logging: 6,
      config: 6,
      readme: 7,
      docs: 7,
      license: 5,
      'secrets.clean': 6,
    });
  });

  it.each(['python-exprt', '__proto__', 'toString'])('does not know %s', (id) => {
    expect(() => loadRoadmap({ id }, vocabulary())).toThrow(UsageError);
  });

  it('proposes the nearest id', () => {
    expect(() => loadRoadmap({ id: 'python-exprt' }, vocabulary())).toThrow('did you mean "python-expert"?');
  });
});

describe('a roadmap of one’s own', () => {
  it('keeps the order and fills in defaults', () => {
    const roadmap = load(
      `${HEAD}requirements:\n  - { id: docs, weight: 60, required: true, partial: 0.25, effort: 3 }\n  - { id: ci, weight: 40 }`,
    );
    expect(roadmap).toEqual({
      id: 'school',
      version: '2',
      parts: [],
      skills: [],
      title: 'A school',
      requirements: [
        { id: 'docs', weight: 60, required: true, partial: 0.25, effort: 3 },
        { id: 'ci', weight: 40, required: false, partial: 0.5 },
      ],
    });
  });

  it('shares what is left of 100 among requirements without a weight', () => {
    const { requirements } = load(`${HEAD}requirements: [{ id: docs, weight: 50 }, { id: ci }, { id: cd }]`);
    expect(requirements.map(({ weight }) => weight)).toEqual([50, 25, 25]);
  });

  it('sums decimal weights as people do', () => {
    const text = `${HEAD}requirements: [{ id: docs, weight: 33.3 }, { id: ci, weight: 33.3 }, { id: cd, weight: 33.4 }]`;
    expect(load(text).requirements).toHaveLength(3);
  });

  it('changes, drops and keeps requirements of the one that it extends', () => {
    const { requirements } = load(
      `${HEAD}extends: python-expert\ndrop: [release, compose]\nrequirements: [{ id: docs, weight: 10, required: false }]`,
    );
    expect(requirements.map(({ id }) => id)).toEqual(RUBRIC.filter((id) => id !== 'release' && id !== 'compose'));
    expect(requirements.find(({ id }) => id === 'docs')).toMatchObject({ weight: 10, required: false, effort: 2 });
  });

  it.each([
    ['', 'school.yml:1:1: expected a mapping, found nothing'],
    ['id: x\ntitle: y', 'school.yml:1:1: expected "version", a version as text (in quotes), found nothing'],
    ['id: x\nversion: 1.0\ntitle: y', 'school.yml:2:10: expected a version as text (in quotes), found the number 1'],
    ['id: X Y\nversion: "1"\ntitle: y', 'school.yml:1:5: expected an id'],
    [HEAD, 'school.yml:1:1: expected "requirements", a list of at least one, found nothing'],
    [`${HEAD}requirements: []`, 'school.yml:4:15: expected a list of 1 to 200 requirements, found a list'],
    [`${HEAD}requirments: []`, 'school.yml:4:1: expected one of the keys id, version, title'],
    [`${HEAD}requirments: []`, 'found "requirments" (did you mean "requirements"?)'],
    [`${HEAD}requirements:\n  - id: dokcer\n    weight: 100`, 'school.yml:5:9: expected one of the ids modular,'],
    [`${HEAD}requirements:\n  - id: dokcer\n    weight: 100`, 'found "dokcer" (did you mean "docker"?)'],
    [
      `${HEAD}requirements:\n  - id: docs\n    wieght: 100`,
      'school.yml:6:5: expected one of the keys id, weight, required',
    ],
    [
      `${HEAD}requirements:\n  - id: docs\n    weight: -1`,
      'school.yml:6:13: expected a number above 0, at most 100, found the number -1',
    ],
    [`${HEAD}requirements:\n  - id: docs\n    weight: 0`, 'school.yml:6:13: expected a number above 0'],
    [`${HEAD}requirements:\n  - weight: 3`, 'school.yml:5:5: expected "id", a requirement id'],
    [`${HEAD}requirements: [{ id: docs, partial: 2 }]`, 'expected a share from 0 to 1, found the number 2'],
    [
      `${HEAD}requirements: [{ id: docs, weight: 50 }, { id: docs, weight: 50 }]`,
      '4:48: expected each requirement once, found "docs" again',
    ],
    [
      `${HEAD}requirements: [{ id: docs, weight: 60 }, { id: ci, weight: 30.5 }]`,
      '4:15: expected weights that sum to 100, found a sum of 90.5',
    ],
    [
      `${HEAD}requirements: [{ id: docs, weight: 100 }, { id: ci }]`,
      'expected weights that leave points for the 1 without one, found a sum of 100',
    ],
    [`${HEAD}extends: python-exprt`, 'school.yml:4:10: expected the id of a built-in roadmap'],
    [
      `${HEAD}extends: python-expert\ndrop: [relase]`,
      'school.yml:5:8: expected the id of a requirement, a part or an item of the extended roadmap, found "relase" (did you mean "release"?)',
    ],
    [
      `${HEAD}extends: python-expert\ndrop: [release]`,
      'school.yml:1:1: expected weights that sum to 100, found a sum of 99',
    ],
    [`${HEAD}drop: [release]`, 'school.yml:4:1: expected "extends" beside it'],
  ])('refuses %j', (text, expected) => {
    expect(complaint(text)).toContain(expected);
  });
});
