/** A clone that is sound, ways to clone it again, and what such a clone is graded. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { grade } from '../../src/grade/grade.ts';
import type { RepositoryReport } from '../../src/model/report.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import type { OpenSnapshot } from '../../src/model/snapshot.ts';
import { gitRepository, openGit } from '../../src/sources/git.ts';
import { SERVICE } from './action.ts';
import { commitFiles, makeRepository, runGit, type TreeFile, temporaryFolder } from './repository.ts';

const EVERYTHING: Roadmap = {
  id: 'everything',
  version: '1',
  title: 'Everything',
  parts: [],
  skills: [],
  requirements: CHECK_IDS.map((id) => ({ id, weight: 1, required: true, partial: 0.5 })),
};

/** `patience`: milliseconds that git may say nothing. */
export async function graded(path: string, patience?: number): Promise<RepositoryReport> {
  const open = await openGit(gitRepository(path), 'HEAD', patience);
  return gradedFrom(open);
}

/** What is open already; it is closed again. */
export async function gradedFrom(open: OpenSnapshot): Promise<RepositoryReport> {
  try {
    return await grade(open, EVERYTHING);
  } finally {
    await open.close();
  }
}

export const verdicts = ({ requirements }: RepositoryReport): Record<string, string> =>
  Object.fromEntries(requirements.map(({ id, verdict }) => [id, verdict]));

/** The same verdict, or an unknown: what cannot be read is never taken for missing. */
export function expectNoOther(report: RepositoryReport, expected: Record<string, string>): void {
  for (const [id, verdict] of Object.entries(verdicts(report)))
    expect([id, verdict]).toEqual([id, verdict === 'unknown' ? 'unknown' : expected[id]]);
}

/** A sound clone with two commits and a tag, and what it is graded. */
export async function sound(files: Record<string, TreeFile> = SERVICE) {
  const root = temporaryFolder();
  const folder = makeRepository(join(root, 'service'), { 'old.txt': 'x' });
  commitFiles(folder, files, 'second');
  runGit(folder, 'tag', 'v1.0.0');
  runGit(folder, 'config', 'uploadpack.allowFilter', 'true');
  return { root, folder, expected: verdicts(await graded(folder)) };
}

export const clone = (root: string, ...args: string[]): string => {
  runGit(root, 'clone', '-q', ...args, `file://${join(root, 'service')}`, 'other');
  return join(root, 'other');
};
