/** A clone that is sound, ways to clone it again, and what such a clone is graded. */
import { join } from 'node:path';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { grade } from '../../src/grade/grade.ts';
import type { RepositoryReport } from '../../src/model/report.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
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

export async function graded(path: string): Promise<RepositoryReport> {
  const open = await openGit(gitRepository(path));
  try {
    return await grade(open, EVERYTHING);
  } finally {
    await open.close();
  }
}

export const verdicts = ({ requirements }: RepositoryReport): Record<string, string> =>
  Object.fromEntries(requirements.map(({ id, verdict }) => [id, verdict]));

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
