import { describe, expect, it } from 'vitest';
import { evaluate, judge } from '../../src/grade/evaluate.ts';
import { ready, score } from '../../src/grade/score.ts';
import { type Check, type Finding, met, unmet } from '../../src/model/check.ts';
import type { RequirementResult, Verdict } from '../../src/model/report.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import type { Project } from '../../src/project/project.ts';
import { project } from '../helpers/project.ts';

const about = { asks: '', why: '', how: '', example: '' };
const here = [{ path: 'a.py', line: 1, detail: 'here' }];

function check(evaluateProject: (project: Project) => Finding, more: Partial<Check<Project>> = {}): Check<Project> {
  return { id: 'docs', title: 'Docs', about, reads: () => ['a.py'], evaluate: evaluateProject, ...more };
}

const result = (verdict: Verdict, weight = 10, required = true): RequirementResult => ({
  id: verdict,
  verdict,
  weight,
  required,
  evidence: [],
  points: verdict === 'met' ? weight : verdict === 'partial' ? weight / 2 : verdict === 'unmet' ? 0 : null,
});

describe('judge', () => {
  const unread = project({ 'a.py': { state: 'unread', reason: 'rate-limited' } });

  it('leaves a verdict on files that were read', () => {
    expect(
      judge(
        check(() => unmet(here, 'add one')),
        project({ 'a.py': '' }),
      ).verdict,
    ).toBe('unmet');
  });

  it('turns unmet into unknown where a file that decides was not read, and says why', () => {
    const finding = judge(
      check(() => unmet([], 'add one')),
      unread,
    );
    expect(finding.verdict).toBe('unknown');
    expect(finding.evidence).toEqual([{ path: 'a.py', detail: 'not read: the rate limit was reached' }]);
    expect(finding.advice).toBeUndefined();
  });

  it('keeps met where enough was read to prove it', () => {
    expect(
      judge(
        check(() => met(here)),
        unread,
      ).verdict,
    ).toBe('met');
  });

  it('turns met into unknown where met claims an absence', () => {
    expect(
      judge(
        check(() => met(here), { provesAbsence: true }),
        unread,
      ).verdict,
    ).toBe('unknown');
    expect(
      judge(
        check(() => unmet(here, 'remove it'), { provesAbsence: true }),
        unread,
      ).verdict,
    ).toBe('unmet');
  });

  it('turns unmet into unknown where the file list is incomplete', () => {
    expect(
      judge(
        check(() => unmet([], 'add')),
        project({ 'a.py': '' }, { truncated: true }),
      ).verdict,
    ).toBe('unknown');
  });

  it('takes a binary file as read', () => {
    expect(
      judge(
        check(() => unmet([], 'add')),
        project({ 'a.py': { state: 'binary' } }),
      ).verdict,
    ).toBe('unmet');
  });

  it('turns a throw into unknown without quoting what was read', () => {
    const finding = judge(
      check(() => {
        throw new TypeError('secret text');
      }),
      project({}),
    );
    expect(finding).toEqual({
      verdict: 'unknown',
      evidence: [{ path: '.', detail: 'could not be judged (TypeError)' }],
    });
  });
});

describe('evaluate', () => {
  it('weighs each requirement as the roadmap says', () => {
    const roadmap: Roadmap = {
      id: 'r',
      version: '1',
      title: 'R',
      parts: [],
      skills: [],
      requirements: [{ id: 'docs', weight: 7, required: true, partial: 0.5 }],
    };
    const half = check(() => ({ verdict: 'partial', evidence: here, advice: 'one more page', count: 1 }));
    expect(evaluate(project({ 'a.py': '' }), roadmap, () => half)).toEqual([
      {
        id: 'docs',
        verdict: 'partial',
        weight: 7,
        required: true,
        points: 3.5,
        count: 1,
        evidence: here,
        advice: 'one more page',
      },
    ]);
  });
});

describe('an exemption', () => {
  const roadmap: Roadmap = {
    id: 'r',
    version: '1',
    title: 'R',
    parts: [],
    skills: [],
    requirements: [{ id: 'docs', weight: 7, required: true, partial: 0.5 }],
  };
  const exempt = (id: string, committed: string | undefined) =>
    id === 'docs' && committed === '2026-03-01T10:00:00Z' ? { reason: 'a library', until: '2026-06-30' } : undefined;
  const judged = (verdict: 'met' | 'unmet', committed: string) =>
    evaluate(project({ 'a.py': '' }, { committed }), roadmap, () => check(() => ({ verdict, evidence: here })), exempt);

  it('takes the requirement out of the score, and gives the reason', () => {
    const results = judged('unmet', '2026-03-01T10:00:00Z');
    expect(results).toEqual([
      {
        id: 'docs',
        verdict: 'exempt',
        required: true,
        weight: 7,
        points: null,
        evidence: here,
        reason: 'a library',
        until: '2026-06-30',
      },
    ]);
    expect([score(results), ready(results)]).toEqual([null, true]);
  });

  it('is not needed by what is met', () => {
    expect(judged('met', '2026-03-01T10:00:00Z')).toMatchObject([{ verdict: 'met', points: 7 }]);
  });

  it('ends with its last day', () => {
    expect(judged('unmet', '2027-01-01T00:00:00Z')).toMatchObject([{ verdict: 'unmet', points: 0 }]);
  });
});

it('quotes no secret, whatever a check quotes', () => {
  const roadmap: Roadmap = {
    id: 'r',
    version: '1',
    title: 'R',
    parts: [],
    skills: [],
    requirements: [{ id: 'docs', weight: 7, required: true, partial: 0.5 }],
  };
  const quoting = check(() => met([{ path: 'ci.yml', detail: 'login --password lovelace1815' }]));
  const [result] = evaluate(project({ 'a.py': '' }), roadmap, () => quoting);
  expect(result?.evidence).toEqual([{ path: 'ci.yml', detail: 'login --password lo…' }]);
});

describe('score and ready', () => {
  it.each<[string, RequirementResult[], number | null, boolean | null]>([
    ['everything met', [result('met')], 100, true],
    ['half and half', [result('met'), result('unmet')], 50, false],
    ['unknown leaves both sides', [result('met'), result('unknown')], 100, null],
    ['unmet decides before unknown', [result('unmet'), result('unknown')], 0, false],
    ['exempt leaves both sides and does not stand in the way', [result('met'), result('exempt')], 100, true],
    ['an optional unknown decides nothing', [result('met'), result('unknown', 10, false)], 100, true],
    ['a third rounds to one decimal', [result('met'), result('unmet', 20)], 33.3, false],
    ['nothing known', [result('unknown')], null, null],
  ])('%s', (_, results, points, isReady) => {
    expect(score(results)).toBe(points);
    expect(ready(results)).toBe(isReady);
  });
});
