/** What a learner's README says of the road in `portfolio.ts`, and how tests look at it. */
import type { Portfolio } from '../../src/model/portfolio.ts';
import type { Reports } from '../../src/model/progress.ts';
import { type Look, readmeSection } from '../../src/reporters/index.ts';
import { road, roadPortfolio } from './portfolio.ts';

export const section = (more: Partial<Portfolio> = {}, reports: Partial<Reports> = {}, look: Look = {}) =>
  readmeSection(roadPortfolio(more, reports), road, look);
export const lines = (text: string, part: string): string[] => text.split('\n').filter((line) => line.includes(part));
/** Without the bar, which says the same as the numbers beside it. */
export const plain = (line = '') =>
  line.replace(/<span aria-hidden="true">[▰▱]{10}<\/span> /g, '').replaceAll('\u00a0', ' ');
/** Somebody without a repository. */
export const NONE = { repositories: [], capstone: null };
