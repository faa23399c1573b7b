import { describe, expect, it } from 'vitest';
import { gain, nextSteps } from '../../src/grade/next.ts';
import { repository, result, roadmap } from '../helpers/portfolio.ts';

const steps = (...requirements: ReturnType<typeof result>[]) => nextSteps(repository({ requirements }), roadmap);
const ids = (...requirements: ReturnType<typeof result>[]) => steps(...requirements).map((step) => step.requirement);

describe('what to do next', () => {
  it('puts what is required before what is extra, however cheap', () => {
    expect(ids(result('lint', 'unmet'), result('docs', 'unmet'))).toEqual(['docs', 'lint']);
  });

  it('ranks by points an hour', () => {
    expect(ids(result('docs', 'unmet'), result('docker', 'unmet'), result('license', 'unmet'))).toEqual([
      'license',
      'docker',
      'docs',
    ]);
  });

  it('lets CI wait for the first test', () => {
    expect(ids(result('ci.tests', 'unmet'), result('tests.unit', 'unmet'))).toEqual(['tests.unit', 'ci.tests']);
    expect(ids(result('ci.tests', 'unmet'), result('tests.unit', 'met'), result('docs', 'unmet'))[0]).toBe('ci.tests');
  });

  it('leaves out what is met, unknown or exempt', () => {
    expect(ids(result('docs', 'met'), result('docker', 'unknown'), result('lint', 'exempt'))).toEqual([]);
  });

  it('offers an improvement of something met last, for no points', () => {
    const found = steps(result('docker', 'met', { advice: 'Run as another user.' }), result('lint', 'unmet'));
    expect(found.map(({ requirement, points }) => [requirement, points])).toEqual([
      ['lint', 50],
      ['docker', 0],
    ]);
  });

  it('halves the effort of what is half done, and hands on advice and fix', () => {
    const fix = { path: 'Dockerfile', snippet: 'USER app\n' };
    const [step] = steps(result('docker', 'partial', { advice: 'Add a user.', fix }));
    expect(step).toMatchObject({ repository: 'expense-api', hours: 1, points: 50, advice: 'Add a user.', fix });
  });
});

describe('gain', () => {
  it('counts in points of the score, so that unknown and exempt weigh nothing', () => {
    const requirements = [
      result('docs', 'unmet'),
      result('docker', 'partial'),
      result('lint', 'unknown'),
      result('release', 'exempt'),
    ];
    expect(requirements.map((r) => gain(r, { requirements }))).toEqual([50, 25, 0, 0]);
  });

  it('is nothing where nothing weighs', () => {
    const weightless = result('other', 'unmet');
    expect(gain(weightless, { requirements: [weightless] })).toBe(0);
  });
});
