import { describe, expect, it } from 'vitest';
import { UsageError } from '../src/model/errors.ts';
import type { PortfolioRepository, RepositoryMeta } from '../src/model/portfolio.ts';
import { gradePortfolio, type Subject } from '../src/run.ts';
import { portfolio, repository, roadmap } from './helpers/portfolio.ts';

const meta = (name: string): RepositoryMeta => ({
  name,
  owner: 'octolearner',
  url: `https://github.com/octolearner/${name}`,
  description: null,
  topics: [],
  fork: false,
  archived: false,
  private: false,
});
const failing = (name: string, error: Error): Subject => ({ meta: meta(name), open: () => Promise.reject(error) });

const GONE = new UsageError('the host does not answer');
const LIMIT = Object.assign(new Error('API rate limit exceeded'), {
  status: 403,
  response: { headers: { 'x-ratelimit-remaining': '0' } },
});

const graded = async (subject: Subject, before?: PortfolioRepository) => {
  const earlier = before ? { earlier: portfolio([before]) } : {};
  return gradePortfolio('octolearner', [subject], { roadmap, ...earlier });
};

describe('a repository that cannot be read now', () => {
  const before = repository({ name: 'api', committed: '2026-03-04T05:06:07Z' });

  it.each([
    ['kept', GONE],
    ['behind', LIMIT],
  ] as const)('keeps its earlier entry, marked %s', async (mark, error) => {
    const now = await graded(failing('api', error), before);
    expect(now.repositories).toEqual([{ ...before, [mark]: true }]);
    expect(now.skipped).toEqual([]);
  });

  it.each([
    ['kept', GONE, 'behind'],
    ['behind', LIMIT, 'kept'],
  ] as const)('is marked with the last reason alone: %s', async (mark, error, old) => {
    const now = await graded(failing('api', error), { ...before, [old]: true });
    expect(now.repositories).toEqual([{ ...before, [mark]: true }]);
  });

  it('is told as not graded where there is no earlier entry', async () => {
    const now = await graded(failing('api', GONE));
    expect(now.repositories).toEqual([]);
    expect(now.skipped).toEqual([{ name: 'api', reason: 'the host does not answer' }]);
  });

  it('is as new as can be again where nothing has changed since', async () => {
    const now = await graded({ ...failing('api', GONE), known: { ...before, kept: true } }, before);
    expect(now.repositories).toEqual([before]);
  });
});
