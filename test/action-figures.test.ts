/** How few requests a run takes over a hundred repositories, counted where they arrive. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actHere, README, SERVICE } from './helpers/action.ts';
import { serveGitHub } from './helpers/github.ts';
import { commitFiles, makeRepository, tagAll, temporaryFolder } from './helpers/repository.ts';

const REPOSITORIES = 100;
/** Kinds of repositories; each of one kind holds the same files in a folder of its own. */
const KINDS = 5;
const TAGS = Array.from({ length: 150 }, (_, index) => `t${index}`);

it('takes at most 30 requests for a hundred repositories, 2 where nothing changed, 5 where one has', async () => {
  const root = temporaryFolder();
  const repositories = Array.from({ length: REPOSITORIES }, (_, index) => {
    const name = index === 0 ? 'octo' : `work-${index}`;
    const kind = index % KINDS;
    const files =
      index === 0 ? { 'README.md': README } : { ...SERVICE, [`app/deep/er/${kind}.py`]: `print(${kind})\n` };
    return { owner: 'octo', name, folder: makeRepository(join(root, name), files) };
  });
  // More than one page of them.
  for (const { folder } of repositories.slice(1, 4)) tagAll(folder, TAGS);
  const server = await serveGitHub({ repositories });
  const run = async () => {
    const before = server.requests.length;
    const { report } = await actHere(server);
    expect([report.repositories.length, report.skipped]).toEqual([REPOSITORIES, []]);
    return server.requests.length - before;
  };
  expect(await run()).toBeLessThanOrEqual(30);
  expect(await run()).toBeLessThanOrEqual(2);
  // Further pages of tags are read of what has changed alone.
  for (const [index, most] of [
    [50, 5],
    [1, 6],
  ] as const) {
    commitFiles(repositories[index]?.folder ?? '', { 'notes.txt': 'more' }, 'more');
    expect(await run()).toBeLessThanOrEqual(most);
    expect(await run()).toBeLessThanOrEqual(2);
  }
}, 120_000);
