import { describe, expect, it } from 'vitest';
import { parseConfig, reportsOf } from '../../src/config/index.ts';
import { item, part, roadmapOf } from '../helpers/roadmap.ts';

const roadmap = roadmapOf([
  part('paths', {
    choose: 1,
    parts: [
      part('web-development', {
        title: 'Web development path',
        also: ['web_development'],
        tracks: ['backend', 'frontend'],
        parts: [
          part('flask', { title: 'Flask (Microframework)', also: ['Flask Basics'], items: [item('routing')] }),
          part('deploy', { title: 'Deployment', items: [item('paas', { title: 'Platform as a Service' })] }),
        ],
        items: [item('blog', { title: 'Personal Blog', kind: 'project', also: ['Blog'] })],
      }),
      part('games', { title: 'Game development', tracks: ['game'], items: [item('loop', { title: 'Game loop' })] }),
    ],
  }),
]);
const read = (text: string) => reportsOf(parseConfig(text, 'milepost.yml').learner, roadmap);

describe('what a learner says', () => {
  it('understands ids, titles and other names, whatever their case', () => {
    expect(
      read(`
track: Web Development Path
progress:
  web_development:
    completed:
      - Flask Basics
      - { name: platform-as-a-service, link: https://api.example/, date: 2026-03-01 }
    current: DEPLOYMENT
    next: [game loop]
    projects:
      - Blog
      - { name: Todo API, repository: todo-api, link: https://todo.example }
`),
    ).toEqual({
      track: 'web-development',
      entries: [
        { id: 'flask', state: 'reported' },
        { id: 'paas', state: 'reported', link: 'https://api.example/', date: '2026-03-01' },
        { id: 'deploy', state: 'current' },
        { id: 'loop', state: 'next' },
      ],
      projects: [
        { item: 'blog', title: 'Personal Blog' },
        { item: null, title: 'Todo API', repository: 'todo-api', link: 'https://todo.example' },
      ],
    });
  });

  it('takes the id of a track for the path that does its work', () => {
    expect(read('track: game').track).toBe('games');
  });

  it.each([
    [
      'progress:\n  web_develpment: {}',
      '2:3: expected the id or the name of a path',
      'did you mean "web_development"?',
    ],
    [
      'progress:\n  flask:\n    completed:\n      - Routng',
      '4:9: expected the id or the name of an item',
      'found "Routng" (did you mean "routing"?)',
    ],
    ['progress: { flask: { current: quantum computing } }', 'found "quantum computing"', '1:31'],
    ['progress: { games: { projects: [Personal Blgo] } }', '1:33', 'did you mean "Personal Blog"?'],
    ['track: backnd-developer', '1:8: expected the id or the name of a track', 'found "backnd-developer"'],
    [
      'progress: { flask: { completed: [{ link: https://x.example }] } }',
      '1:34: expected "name", the id or',
      'nothing',
    ],
    ['progress: { flask: { completed: [{ name: routing, date: 2026-02-30 }] } }', '1:57: expected a day as', '02-30"'],
    ['progress: { flask: { completed: [{ name: routing, link: "javascript:alert(1)" }] } }', '1:57', 'https://'],
    ['progress: { flask: { finished: [routing] } }', '1:22: expected one of the keys completed,', 'found "finished"'],
    ['progress: { flask: { completed: [7] } }', '1:34: expected the id or the name of an item, or', 'the number 7'],
  ])('refuses %j', (text, first, second) => {
    expect(() => read(text)).toThrow(first);
    expect(() => read(text)).toThrow(second);
  });
});
