/** A profile repository on the stand-in, and publishing to it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBadge } from 'badge-maker';
import { createClient } from '../../src/github/client.ts';
import { type CommitOptions, publishCommit } from '../../src/publish/commit.ts';
import { END_MARKER as END, START_MARKER as START } from '../../src/publish/markers.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { endpoints } from '../../src/reporters/badges.ts';
import { type GitHubOptions, type Hosted, serveGitHub } from './github.ts';
import { gitObject } from './github-git.ts';
import { makeRepository, runGit, type TreeFile, temporaryFolder } from './repository.ts';

export const README = `# Me\r\n\r\n${START}\r\nold\r\n${END}\r\nno newline at the end`;
export const badge = (message: string): string => `${makeBadge({ label: 'a', message })}\n`;
/** The same for Shields' service. */
export const endpoint = (name: string): string =>
  endpoints([{ name, label: name, message: 'yes', color: '#1a7f37', href: null }], 'milepost')[0]?.content ?? '';

export const wanted = (
  more: Record<string, string> = {},
  section: string | undefined = '## Mine',
  path = 'README.md',
): Publication => ({
  files: Object.entries({ 'milepost/score.svg': badge('1'), 'milepost.json': '{}\n', ...more }).map(
    ([path, content]) => ({ path, content }),
  ),
  readme: { path, section },
});

/** Everything outside the markers of a README. */
export function outside(readme: string | Buffer): string {
  const text = Buffer.from(readme).toString('latin1');
  return text.slice(0, text.indexOf(START) + START.length) + text.slice(text.indexOf(END));
}

export async function profile(
  files: Record<string, TreeFile> = { 'README.md': README },
  more: Partial<Hosted> = {},
  options: Partial<GitHubOptions> = {},
) {
  const folder = makeRepository(join(temporaryFolder(), 'octo'), files);
  // As `git checkout --detach` does: no work tree follows the branch.
  writeFileSync(join(folder, '.git/HEAD'), `${gitObject(folder, 'refs/heads/main')?.oid}\n`);
  const hosted: Hosted = { owner: 'octo', name: 'octo', folder, pulls: [], ...more };
  const server = await serveGitHub({ repositories: [hosted], ...options });
  const client = createClient(server.client);
  const notices: string[] = [];
  const git = (...args: string[]) => runGit(folder, ...args);
  return {
    folder,
    server,
    client,
    notices,
    git,
    pulls: hosted.pulls ?? [],
    show: (path: string, branch = 'main') => git('cat-file', 'blob', `${branch}:${path}`),
    log: (branch = 'main') => git('log', '--format=%s', branch).split('\n'),
    kinds: () =>
      server.requests.map(({ kind, method }) =>
        method === 'POST' && /^[A-Z]/.test(kind) ? kind : `${method} ${kind}`,
      ),
    publish: (publication = wanted(), branch = 'main', rest: Partial<CommitOptions> = {}) =>
      publishCommit(client, {
        owner: 'octo',
        repo: 'octo',
        branch,
        message: 'Update the report',
        publication,
        onNotice: (n) => notices.push(n),
        ...rest,
      }),
  };
}
