import { describe, expect, it } from 'vitest';
import { jobSummary } from '../../src/reporters/index.ts';
import { repository, road, roadPortfolio } from '../helpers/portfolio.ts';

describe('the job summary', () => {
  it('has the road, and what has changed since', () => {
    const earlier = roadPortfolio({
      repositories: [repository({ skills: [], score: 70 }), repository({ name: 'gone', skills: [] })],
    });
    const text = jobSummary(
      roadPortfolio({ repositories: [repository(), repository({ name: 'new' })] }),
      road,
      {},
      earlier,
    );
    expect(text.split('\n')[0]).toBe('## Milepost · 50\u00a0% proven · 2 to go');
    expect(text).toContain('- proven on the roadmap: 16\u00a0% → 50\u00a0%');
    expect(text).toContain('| [expense-api](https://github.com/octolearner/expense-api) | 70 → 81.3 |  |  |');
    expect(text).toContain('- new: [new](https://github.com/octolearner/new)');
    expect(text).toContain('- no longer there: gone');
    expect(text).toContain('| ◐&nbsp;Month 1: Practices |');
  });

  it('says so where nothing has changed, and nothing where there was no run before', () => {
    expect(jobSummary(roadPortfolio(), road, {}, roadPortfolio())).toContain(
      '**Since the last run:** nothing changed.\n',
    );
    expect(jobSummary(roadPortfolio(), road)).not.toContain('Since the last run');
  });
});
