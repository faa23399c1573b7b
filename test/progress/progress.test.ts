import { describe, expect, it } from 'vitest';
import type { Progress, Reports } from '../../src/model/progress.ts';
import type { Part } from '../../src/model/roadmap.ts';
import { progressOf } from '../../src/progress/progress.ts';
import { portfolio, repository, result } from '../helpers/portfolio.ts';
import { item, part, roadmapOf } from '../helpers/roadmap.ts';

const SILENT: Reports = { entries: [], projects: [] };
const skill = (id: string) => ({ proof: { skill: [id] } });

function progress(parts: readonly Part[], reports: Partial<Reports> = {}, repositories = [repository()]): Progress {
  const made = progressOf(portfolio(repositories), roadmapOf(parts), { ...SILENT, ...reports });
  if (!made) throw new Error('no progress');
  return made;
}
const states = ({ items }: Progress) => Object.fromEntries(items.map(({ id, state }) => [id, state]));

describe('progress', () => {
  const basics = part('basics', {
    items: [
      item('apis', skill('fastapi')),
      item('testing', { ...skill('pytest'), weight: 3 }),
      item('flask', skill('flask')),
      item('solid'),
      item('book', { weight: 0 }),
    ],
  });

  it('counts what is proven and what can only be told apart', () => {
    expect(progress([basics])).toMatchObject({ proven: 2, provable: 3, reported: 0, reportable: 1, percent: 66 });
    const told = progress([basics], { entries: [{ id: 'solid', state: 'reported', date: '2026-03-01' }] });
    expect(told).toMatchObject({ proven: 2, provable: 3, reported: 1, reportable: 1, percent: 66 });
    expect(told.items.find(({ id }) => id === 'solid')).toEqual({
      id: 'solid',
      state: 'reported',
      provable: false,
      counted: true,
      date: '2026-03-01',
    });
  });

  it('counts nothing as proven because the learner says so', () => {
    const told = progress([basics], { entries: [{ id: 'basics', state: 'reported' }] });
    expect(states(told)).toEqual({
      apis: 'proven',
      testing: 'proven',
      flask: 'reported',
      solid: 'reported',
      book: 'reported',
    });
    expect(told).toMatchObject({ proven: 2, provable: 3, reported: 1, reportable: 1, percent: 66 });
  });

  it('lets what is said of an item win over what is said of its part', () => {
    const entries = [
      { id: 'flask', state: 'current' },
      { id: 'basics', state: 'reported' },
    ] as const;
    expect(states(progress([basics], { entries }))['flask']).toBe('current');
  });

  it('leaves what could not be read out of both sides', () => {
    const half = progress([basics], {}, [repository({ incomplete: true })]);
    expect(states(half)['flask']).toBe('unknown');
    expect(half).toMatchObject({ proven: 2, provable: 2, unknown: 1, percent: 100 });
  });

  it('rounds down: 100 means all', () => {
    const items = Array.from({ length: 199 }, (_, i) => item(`x${i}`, skill('fastapi')));
    expect(progress([part('many', { items: [...items, item('last', skill('flask'))] })]).percent).toBe(99);
  });

  it('knows no percentage where nothing can be proven', () => {
    expect(progress([part('talk', { items: [item('present')] })]).percent).toBeNull();
    expect(progressOf(portfolio(), roadmapOf([]), SILENT)).toBeUndefined();
  });

  it('lets only the capstone prove what is asked of the capstone', () => {
    const documented = repository({ name: 'lib', requirements: [result('docs', 'met')] });
    const parts = [part('month', { items: [item('docs', { proof: { requirement: ['docs'] }, capstone: true })] })];
    expect(states(progress(parts, {}, [repository(), documented]))).toEqual({ docs: 'open' });
    expect(states(progress(parts, {}, [documented, repository()]))).toEqual({ docs: 'proven' });
  });
});

describe('a choice', () => {
  const tracks = part('choose-one', {
    choose: 1,
    parts: [
      part('web', { tracks: ['backend'], items: [item('fastapi', skill('fastapi')), item('flask', skill('flask'))] }),
      part('games', { tracks: ['game'], items: [item('pygame', skill('pygame'))] }),
    ],
  });

  it('counts the track that most repositories work in', () => {
    const made = progress([tracks]);
    expect(made.track).toEqual({ id: 'web', chosen: 'guessed' });
    expect(made).toMatchObject({ proven: 1, provable: 2, percent: 50 });
    expect(made.parts.map(({ id, counted, provable }) => [id, counted, provable])).toEqual([
      ['choose-one', true, 2],
      ['web', true, 2],
      ['games', false, 1],
    ]);
    expect(made.items.find(({ id }) => id === 'pygame')).toMatchObject({ counted: false, state: 'open' });
  });

  it('weighs the repositories of a track by their scores', () => {
    const scripts = ['a', 'b', 'c'].map((name) => repository({ name, tracks: ['game'], score: 10 }));
    expect(progress([tracks], {}, [repository({ score: 70 }), ...scripts]).track?.id).toBe('web');
    expect(progress([tracks], {}, [repository({ score: 20 }), ...scripts]).track?.id).toBe('games');
  });

  it('counts the configured track, whatever the repositories do', () => {
    const made = progress([tracks], { track: 'games' });
    expect(made.track).toEqual({ id: 'games', chosen: 'configured' });
    expect(made).toMatchObject({ proven: 0, provable: 1, percent: 0 });
  });

  it('names no track where nothing tells which', () => {
    expect(progress([tracks], {}, [repository({ tracks: ['none'] })]).track).toBeNull();
  });

  it('counts the best of alternative items', () => {
    const ideas = part('ideas', { choose: 1, items: [item('game', skill('pygame')), item('api', skill('fastapi'))] });
    expect(progress([ideas])).toMatchObject({ proven: 1, provable: 1, percent: 100 });
  });
});

describe('projects', () => {
  const blog = item('blog', {
    kind: 'project',
    title: 'Personal Blog',
    words: ['blog', 'personal site'],
    proof: { skill: ['fastapi', 'django'] },
  });
  const path = part('web', { items: [blog] });
  const named = (name: string, more = {}) => repository({ name, ...more });

  it.each([
    ['its name', named('my-blog'), 'my-blog'],
    ['its name in humps', named('MyBlogApi'), 'MyBlogApi'],
    ['its topics', named('site', { topics: ['blog'] }), 'site'],
    ['its description', named('site', { description: 'My personal site, with posts' }), 'site'],
  ])('proposes a repository by %s, and counts nothing yet', (_, found, name) => {
    const made = progress([path], {}, [found]);
    expect(made.projects).toEqual([{ item: 'blog', title: 'Personal Blog', state: 'proposed', repository: name }]);
    expect(states(made)).toEqual({ blog: 'open' });
  });

  it.each([
    ['its name only holds the letters', named('weblogger')],
    ['it shows none of the skills', named('blog', { skills: [] })],
  ])('does not propose one where %s', (_, other) => {
    expect(progress([path], {}, [other]).projects).toEqual([]);
  });

  it('proposes the likeliest, each repository once', () => {
    const shop = { ...blog, id: 'shop', title: 'Shop', words: ['blog'] };
    const two = [named('a', { description: 'a blog' }), named('the-blog')];
    const made = progress([part('web', { items: [blog, shop] })], {}, two);
    expect(made.projects.map(({ item: id, repository: name }) => [id, name])).toEqual([
      ['blog', 'the-blog'],
      ['shop', 'a'],
    ]);
  });

  it('counts a declared one that shows what it should', () => {
    const projects = [{ item: 'blog', title: 'Personal Blog', repository: 'octolearner/Notes' }];
    const made = progress([path], { projects }, [named('notes')]);
    expect(made.projects).toEqual([{ item: 'blog', title: 'Personal Blog', state: 'confirmed', repository: 'notes' }]);
    expect(states(made)).toEqual({ blog: 'proven' });
  });

  it('takes a declared one without a graded repository for reported', () => {
    const projects = [{ item: 'blog', title: 'Personal Blog', link: 'https://blog.example' }];
    const made = progress([path], { projects }, [named('my-blog')]);
    expect(made.projects).toMatchObject([{ item: 'blog', state: 'reported', repository: null }]);
    expect(states(made)).toEqual({ blog: 'reported' });
    expect(made.proven).toBe(0);
  });

  it("shows a project of the learner's own", () => {
    const made = progress([path], { projects: [{ item: null, title: 'Todo API' }] }, []);
    expect(made.projects).toEqual([{ item: null, title: 'Todo API', state: 'reported', repository: null }]);
  });
});

describe('what comes next', () => {
  const items = [
    item('far', { ...skill('redis'), weight: 1, effort: 4 }),
    item('near', { ...skill('flask'), weight: 2, effort: 2 }),
    item('talk'),
    item('done', skill('fastapi')),
  ];

  it('is what earns most for the effort, of what can be proven', () => {
    expect(progress([part('web', { items })]).next).toEqual(['near', 'far']);
  });

  it('is first what the learner is at, then what the learner has set next', () => {
    const entries = [
      { id: 'talk', state: 'next' },
      { id: 'far', state: 'current' },
    ] as const;
    expect(progress([part('web', { items })], { entries }).next).toEqual(['far', 'talk', 'near']);
  });

  it('does not reach far ahead for cheap points', () => {
    const many = Array.from({ length: 20 }, (_, i) => item(`x${i}`, { ...skill('flask'), effort: 20 - i }));
    expect(progress([part('web', { items: many })]).next[0]).toBe('x11');
  });

  it('begins, for who has nothing, where the roadmap says', () => {
    const roadmap = roadmapOf([part('web', { items })], { start: { text: 'Begin here.', items: ['far'] } });
    expect(progressOf(portfolio([]), roadmap, SILENT)?.next[0]).toBe('far');
    expect(progressOf(portfolio(), roadmap, SILENT)?.next[0]).toBe('near');
  });
});
