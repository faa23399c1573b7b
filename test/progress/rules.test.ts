import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/model/roadmap.ts';
import { outcomeAmong, outcomeIn } from '../../src/progress/rules.ts';
import { repository, result } from '../helpers/portfolio.ts';

/** Shows fastapi and pytest; meets tests.unit, partly docker, not docs; lint is unknown, release exempt; backend. */
const api = repository({
  techniques: [{ id: 'render', evidence: [{ path: 'render.yaml', line: 2, detail: 'a web service' }] }],
});

describe('a rule on one repository', () => {
  it.each<[string, Proof, true | false | 'unknown']>([
    ['a skill that is shown', { skill: ['fastapi'] }, true],
    ['any of several skills', { skill: ['flask', 'pytest'] }, true],
    ['a technique', { skill: ['render'] }, true],
    ['a skill that is not shown', { skill: ['flask'] }, false],
    ['a requirement that is met', { requirement: ['license'] }, true],
    ['a requirement that is partly met', { requirement: ['docker'] }, false],
    ['a requirement that is unknown', { requirement: ['lint'] }, 'unknown'],
    ['a requirement that is exempt', { requirement: ['release'] }, 'unknown'],
    ['a requirement that the roadmap does not have', { requirement: ['compose'] }, false],
    ['a track', { track: ['backend'] }, true],
    ['another track', { track: ['game'] }, false],
    ['all', { all: [{ skill: ['fastapi'] }, { requirement: ['tests.unit'] }] }, true],
    ['all, one of them not', { all: [{ skill: ['fastapi'] }, { requirement: ['docs'] }] }, false],
    ['all, one of them unknown', { all: [{ skill: ['fastapi'] }, { requirement: ['lint'] }] }, 'unknown'],
    ['all, where a known no decides', { all: [{ requirement: ['lint'] }, { skill: ['flask'] }] }, false],
    ['any, where a known yes decides', { any: [{ requirement: ['lint'] }, { skill: ['fastapi'] }] }, true],
    ['any, where nothing decides', { any: [{ requirement: ['lint'] }, { skill: ['flask'] }] }, 'unknown'],
  ])('%s', (_, rule, holds) => {
    expect(outcomeIn(rule, api).holds).toBe(holds);
  });

  it('shows the witness of each piece, each place once', () => {
    const rule: Proof = { all: [{ skill: ['fastapi'] }, { skill: ['pytest'] }, { skill: ['fastapi'] }] };
    expect(outcomeIn(rule, api).proof).toEqual([
      { repository: 'expense-api', path: 'app/main.py', line: 3, detail: 'imports fastapi' },
      { repository: 'expense-api', path: 'tests/test_service.py', line: 1, detail: 'imports pytest' },
    ]);
  });

  it('takes the absence of a skill for unknown where files were not read', () => {
    const half = repository({ incomplete: true });
    expect(outcomeIn({ skill: ['flask'] }, half).holds).toBe('unknown');
    expect(outcomeIn({ skill: ['fastapi'] }, half).holds).toBe(true);
    expect(outcomeIn({ track: ['game'] }, half).holds).toBe('unknown');
  });
});

describe('a rule among several repositories', () => {
  const both: Proof = { all: [{ skill: ['fastapi'] }, { requirement: ['docs'] }] };

  it('asks for everything in one of them', () => {
    const documented = repository({ name: 'docs-only', skills: [], requirements: [result('docs', 'met')] });
    expect(outcomeAmong(both, [api, documented]).holds).toBe(false);
    const whole = repository({ name: 'whole', requirements: [result('docs', 'met')] });
    expect(outcomeAmong(both, [api, documented, whole])).toMatchObject({
      holds: true,
      proof: [{ repository: 'whole', path: 'app/main.py' }, { repository: 'whole' }],
    });
  });

  it('is unknown where one that could not be read might have fulfilled it', () => {
    const unread = repository({ name: 'unread', requirements: [result('docs', 'unknown')] });
    expect(outcomeAmong(both, [api, unread]).holds).toBe('unknown');
  });
});
