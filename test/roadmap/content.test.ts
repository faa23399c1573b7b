import { describe, expect, it } from 'vitest';
import { remoteRoadmap } from '../../src/config/index.ts';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { allParts, itemsOf } from '../../src/model/roadmap.ts';
import { loadRoadmap } from '../../src/roadmap/index.ts';

const HEAD = 'id: school\nversion: "2"\ntitle: A school\n';
const ONE = `${HEAD}requirements: [{ id: docs, weight: 100 }]\n`;
const load = (text: string) => loadRoadmap({ text, path: 'school.yml' }, vocabulary());
const part = (items: string) => `${ONE}parts:\n  - id: web\n    items:\n      - ${items}\n`;

describe('what a roadmap teaches', () => {
  it('is read with its defaults', () => {
    const { parts } = load(part('{ id: apis, proof: { skill: fastapi } }'));
    expect(parts).toEqual([
      {
        id: 'web',
        title: 'web',
        kind: 'section',
        also: [],
        tracks: [],
        parts: [],
        items: [
          {
            id: 'apis',
            title: 'apis',
            kind: 'topic',
            also: [],
            weight: 1,
            capstone: false,
            words: [],
            proof: { skill: ['fastapi'] },
          },
        ],
      },
    ]);
  });

  it('may bring skills of its own, and rules that name them', () => {
    const own = '      - { id: boot, proof: { skill: spring-boot } }';
    const skill = '  - { id: spring-boot, title: Spring Boot, shown: { import: { jvm: [org.springframework.boot] } } }';
    const text = `${ONE}skills:\n${skill}\nparts:\n  - id: java\n    items:\n${own}\n`;
    expect(load(text).skills).toMatchObject([{ id: 'spring-boot', title: 'Spring Boot' }]);
  });

  it.each([
    ['an unknown skill', part('{ id: a, proof: { skill: fastpi } }'), '8:', 'found "fastpi" (did you mean "fastapi"?)'],
    ['an unknown requirement', part('{ id: a, proof: { requirement: [docs, dokcer] } }'), '8:', 'mean "docker"?'],
    ['an unknown track', part('{ id: a, proof: { track: bakend } }'), '8:', 'mean "backend"?'],
    [
      'a rule of two kinds',
      part('{ id: a, proof: { skill: redis, track: backend } }'),
      '8:25',
      'found skill and track',
    ],
    ['a rule of no kind', part('{ id: a, proof: {} }'), '8:', 'exactly one of the keys skill, requirement'],
    ['a deep mistake', part('{ id: a, proof: { all: [{ any: [{ skill: djnago }] }] } }'), '8:', 'mean "django"?'],
    ['an id twice', `${part('{ id: a }')}      - { id: web }\n`, '9:', 'each id once, found "web" again'],
    ['an unknown kind', part('{ id: a, kind: topik }'), '8:', 'mean "topic"?'],
    ['an address that is none', part('{ id: a, link: "javascript:alert(1)" }'), '8:', 'begins with https://'],
    ['an unknown key', part('{ id: a, prof: { skill: redis } }'), '8:', 'found "prof" (did you mean "proof"?)'],
    ['a part of an unknown track', `${ONE}parts: [{ id: a, tracks: [gams] }]`, '5:', 'mean "game"?'],
    ['a start that is not there', `${ONE}start: { text: Go., items: [x] }`, '5:', 'found "x"'],
    ['a matcher that is none', `${ONE}skills: [{ id: x, title: X, shown: { imprt: {} } }]`, '5:', 'no known matcher'],
    ['a skill that exists', `${ONE}skills: [{ id: redis, title: R, shown: { command: [r] } }]`, '5:', '"redis" again'],
  ])('refuses %s, and says where', (_, text, place, message) => {
    expect(() => load(text)).toThrow(`school.yml:${place}`);
    expect(() => load(text)).toThrow(message);
  });
});

describe('a roadmap that extends a built-in one', () => {
  const base = loadRoadmap({ id: 'python-expert' }, vocabulary());
  const ids = (roadmap: typeof base) => [...allParts(roadmap.parts), ...itemsOf(roadmap.parts)].map(({ id }) => id);

  it('has everything that is there, and what it adds', () => {
    const more = load(
      `${HEAD}extends: python-expert\nparts: [{ id: ours, title: Ours, items: [{ id: mentoring }] }]\n`,
    );
    expect(ids(more)).toEqual(expect.arrayContaining([...ids(base), 'ours', 'mentoring']));
    expect([more.goal, more.start]).toEqual([base.goal, base.start]);
  });

  it('changes what it names of an item, and keeps the rest', () => {
    const [month, weeks] = ['month-10', 'weeks-37-38'];
    const item = '{ id: architecture.solid, title: SOLID, weight: 3 }';
    const changed = load(
      `${HEAD}extends: python-expert\nparts: [{ id: ${month}, parts: [{ id: ${weeks}, items: [${item}] }] }]\n`,
    );
    const find = (roadmap: typeof base) => itemsOf(roadmap.parts).find(({ id }) => id === 'architecture.solid');
    expect(find(changed)).toEqual({ ...find(base), title: 'SOLID', weight: 3 });
    expect(ids(changed)).toEqual(ids(base));
    expect(allParts(changed.parts).find(({ id }) => id === weeks)?.weeks).toBe('37–38');
  });

  it('leaves out what it drops, at any depth, and begins with what is left', () => {
    const less = load(`${HEAD}extends: python-expert\ndrop: [month-12, architecture.solid, deployable-microservice]\n`);
    expect(ids(less)).not.toEqual(expect.arrayContaining(['month-12']));
    expect(ids(less)).not.toContain('architecture.solid');
    expect(ids(less)).not.toContain('weeks-45-46');
    expect(less.start).toBeUndefined();
  });

  it('reweighs, requires and drops requirements', () => {
    const school = load(
      `${HEAD}extends: python-expert\ndrop: [release, compose]\nrequirements:\n  - { id: lint, weight: 6, required: true }\n`,
    );
    expect(school.requirements.find(({ id }) => id === 'lint')).toMatchObject({ weight: 6, required: true });
    expect(school.requirements.map(({ id }) => id)).not.toContain('release');
  });
});

describe('a roadmap in another repository', () => {
  it.each([
    ['school/roadmaps/python.yml@v2', { owner: 'school', name: 'roadmaps', path: 'python.yml', ref: 'v2' }],
    ['a/b/c/d.yaml@feature/x', { owner: 'a', name: 'b', path: 'c/d.yaml', ref: 'feature/x' }],
    ['roadmap/ours.yml', undefined],
    ['python-expert', undefined],
    ['a/b/../c.yml@main', undefined],
    ['a/b/x/../c.yml@main', undefined],
    ['a/b/c.yml@', undefined],
    ['a/b/c.txt@main', undefined],
    ['a/b/c.yml@-x', undefined],
  ])('%s', (said, expected) => {
    expect(remoteRoadmap(said)).toEqual(expected);
  });
});
