/** A GitHub on the loopback interface over real git directories, for a test. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createClient, type GitHubClient } from '../../src/github/client.ts';
import { type GitHubOptions, type Hosted, type Recorded, startGitHub } from './github-server.ts';
import { makeRepository, type TreeFile, temporaryFolder } from './repository.ts';

export type { Fault, GitHubOptions, Hosted, Pull, Recorded } from './github-server.ts';

export interface GitHubServer {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly requests: readonly Recorded[];
  /** What it serves; a test may add to it. */
  readonly repositories: readonly Hosted[];
  /** Ready for `createClient`. */
  readonly client: { apiUrl: string; graphqlUrl: string; userAgent: string; token: string; retryBase: number };
  count(kind: string): number;
}

/** Starts the server; it goes with the test. */
export async function serveGitHub(options: GitHubOptions): Promise<GitHubServer> {
  const requests: Recorded[] = [];
  const { server, origin } = await startGitHub(options, requests);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const urls = { apiUrl: `${origin}/api/v3`, graphqlUrl: `${origin}/api/graphql` };
  return {
    ...urls,
    requests,
    repositories: options.repositories,
    client: { ...urls, userAgent: 'milepost/test', token: options.token ?? 'any-token', retryBase: 1 },
    count: (kind) => requests.filter((request) => request.kind === kind).length,
  };
}

/** A hosted repository with one commit of the given files. */
export function hosted(
  name: string,
  files: Record<string, TreeFile> = { 'a.txt': 'a' },
  more: Partial<Hosted> = {},
): Hosted {
  const folder = makeRepository(join(temporaryFolder(), name.replace(/\W/g, '')), files);
  return { owner: 'octo', name, folder, ...more };
}

/** A server of the given repositories, and a client of it. */
export async function serve(
  repositories: readonly Hosted[],
  more: Partial<GitHubOptions> = {},
): Promise<{ server: GitHubServer; client: GitHubClient }> {
  const server = await serveGitHub({ repositories, ...more });
  return { server, client: createClient(server.client) };
}
