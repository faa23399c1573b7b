/** The stand-in's REST API over real git directories: trees, blobs, and what a commit or a pull request needs. */

import { gitBlob, gitBytes, gitCommitOf, gitLine, gitObject, gitTree } from './github-git.ts';
import type { GitHubOptions, Hosted, Pull } from './github-server.ts';
import { storeBlob } from './github-store.ts';
import { exampleOf } from './openapi.ts';

export type Body = Readonly<Record<string, unknown>>;
interface Asked {
  readonly method: string;
  /** Without the prefix of the API. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Body;
  /** True where the fault of the request is a tree cut short. */
  readonly cut: boolean;
}
type Answer = [status: number, value: unknown];

const NOT_FOUND: Answer = [404, { message: 'Not Found', documentation_url: '', status: '404' }];
const ANY = 'https://github.example';
const refused = (status: number, message: string): Answer => [
  status,
  { message, documentation_url: '', status: `${status}` },
];

export function answerRest(options: GitHubOptions, asked: Asked): Answer {
  const { method, path, body } = asked;
  if (path === '/rate_limit') return [200, exampleOf('get', '/rate_limit', 200)];
  const [, owner, name, rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
  const found = options.repositories.find((r) => r.owner === owner && r.name === name);
  if (!found) return NOT_FOUND;
  const [, route = '', tail = ''] = /^((?:git\/)?[a-z]+)\/?(.*)$/.exec(rest) ?? [];
  const handler = ROUTES[`${method} ${route}${tail ? '/' : ''}`];
  if (!handler) return NOT_FOUND;
  if (method !== 'GET' && found.writable === false) return refused(403, 'Resource not accessible by integration');
  return handler({ ...asked, body, hosted: found, tail, options });
}

interface Call extends Asked {
  readonly hosted: Hosted;
  readonly tail: string;
  readonly options: GitHubOptions;
}

const ROUTES: Readonly<Record<string, (call: Call) => Answer>> = {
  'GET git/trees/': ({ hosted, tail, query, cut }) => given(gitTree(hosted.folder, tail, query.has('recursive'), cut)),
  'GET git/blobs/': ({ hosted, tail, options }) =>
    options.forbidden?.(tail) ? refused(403, 'Resource not accessible') : given(gitBlob(hosted.folder, tail)),
  'GET git/commits/': ({ hosted, tail }) => given(commitJson(hosted, tail)),
  'GET git/ref/': ({ hosted, tail }) => given(refJson(hosted, `refs/${tail}`)),
  'POST git/blobs': ({ hosted, body }) => {
    const bytes = Buffer.from(String(body['content']), body['encoding'] === 'base64' ? 'base64' : 'utf8');
    return [201, { url: `${ANY}/blob`, sha: storeBlob(hosted.folder, bytes) }];
  },
  'POST git/trees': ({ hosted, body }) => {
    const sha = writeTree(hosted.folder, String(body['base_tree']), body['tree'] as TreeChange[]);
    return sha ? [201, gitTree(hosted.folder, sha, false, false)] : refused(422, 'tree.sha is not a valid blob');
  },
  'POST git/commits': ({ hosted, body }) => {
    const parents = (body['parents'] as string[]).flatMap((parent) => ['-p', parent]);
    const args = ['commit-tree', String(body['tree']), ...parents, '-m', String(body['message'])];
    const sha = gitBytes(hosted.folder, args, { env: AUTHOR })?.toString().trim();
    return sha ? [201, commitJson(hosted, sha)] : refused(422, 'Tree SHA does not exist');
  },
  'POST git/refs': ({ hosted, body }) => {
    const [ref, sha] = [String(body['ref']), String(body['sha'])];
    if (gitObject(hosted.folder, ref)) return refused(422, 'Reference already exists');
    gitBytes(hosted.folder, ['update-ref', ref, sha]);
    return [201, refJson(hosted, ref)];
  },
  'PATCH git/refs/': ({ hosted, tail, body }) => {
    const [ref, sha] = [`refs/${tail}`, String(body['sha'])];
    if (hosted.protected && tail === `heads/${hosted.branch ?? 'main'}`) return refused(422, RULES);
    const before = gitObject(hosted.folder, ref)?.oid;
    if (!before) return refused(422, 'Reference does not exist');
    const forward = gitBytes(hosted.folder, ['merge-base', '--is-ancestor', before, sha]) !== undefined;
    if (!forward && body['force'] !== true) return refused(422, 'Update is not a fast forward');
    gitBytes(hosted.folder, ['update-ref', ref, sha, before]);
    return [200, refJson(hosted, ref)];
  },
  'GET compare/': ({ hosted, tail }) => compared(hosted, tail),
  'GET pulls': ({ hosted, query }) => {
    const [pulls, state] = [hosted.pulls ?? [], query.get('state') ?? 'open'];
    const head = query.get('head')?.split(':')[1];
    const chosen = pulls.filter(
      (pull) => (state === 'all' || pull.state === state) && pull.head === head && pull.base === query.get('base'),
    );
    return [
      200,
      chosen
        .reverse()
        .slice(0, Number(query.get('per_page') ?? 30))
        .map((pull) => pullJson(hosted, pull, simple())),
    ];
  },
  'POST pulls': ({ hosted, body }) => {
    const { pulls = [], mayPropose = true } = hosted;
    if (mayPropose !== true) return refused(403, mayPropose || 'Resource not accessible by integration');
    const [head, base] = [String(body['head']), String(body['base'])];
    if (pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base))
      return [
        422,
        {
          message: 'Validation Failed',
          documentation_url: '',
          status: '422',
          errors: [
            { resource: 'PullRequest', code: 'custom', message: `A pull request already exists for octo:${head}.` },
          ],
        },
      ];
    if (gitLine(hosted.folder, 'rev-list', '--count', `${base}..${head}`) === '0')
      return refused(422, 'No commits between');
    const pull: Pull = { number: pulls.length + 1, title: String(body['title']), state: 'open', head, base };
    pulls.push(pull);
    return [201, pullJson(hosted, pull, exampleOf('post', '/repos/{owner}/{repo}/pulls', 201) as Body)];
  },
};

/** What a ruleset says, in GitHub's words. */
export const RULES = 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n';

const given = (value: unknown): Answer => (value === undefined || value === '' ? NOT_FOUND : [200, value]);
const simple = () => (exampleOf('get', '/repos/{owner}/{repo}/pulls', 200) as Body[])[0] ?? {};

const AUTHOR = {
  ...{ GIT_AUTHOR_NAME: 'octo', GIT_AUTHOR_EMAIL: 'o@example.org', GIT_AUTHOR_DATE: '2026-01-02T00:00:00Z' },
  ...{ GIT_COMMITTER_NAME: 'GitHub', GIT_COMMITTER_EMAIL: 'g@example.org', GIT_COMMITTER_DATE: '2026-01-02T00:00:00Z' },
};

interface TreeChange {
  readonly path: string;
  readonly mode: string;
  readonly sha: string | null;
}

/** Like GitHub, git puts a file in the place of a folder without a word. */
function writeTree(folder: string, base: string, changes: readonly TreeChange[]): string | undefined {
  const env = { GIT_INDEX_FILE: `${folder}-index-${Math.random()}` };
  const lines = changes.map(({ path, mode, sha }) =>
    sha === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${mode} ${sha}\t${path}\0`,
  );
  gitBytes(folder, ['read-tree', base], { env });
  if (!gitBytes(folder, ['update-index', '-z', '--add', '--replace', '--index-info'], { env, input: lines.join('') }))
    return undefined;
  return gitBytes(folder, ['write-tree'], { env })?.toString().trim();
}

function refJson({ folder }: Hosted, ref: string): unknown {
  const sha = gitObject(folder, ref)?.oid;
  return sha && { ref, node_id: '', url: `${ANY}/${ref}`, object: { type: 'commit', sha, url: `${ANY}/${sha}` } };
}

function commitJson({ folder }: Hosted, oid: string): unknown {
  const found = gitCommitOf(folder, oid);
  if (!found) return undefined;
  const { oid: sha, tree, parents, message } = found;
  const person = { name: 'octo', email: 'o@example.org', date: '2026-01-02T00:00:00Z' };
  return {
    ...(exampleOf('get', '/repos/{owner}/{repo}/git/commits/{commit_sha}', 200) as Body),
    ...{ sha, node_id: '', url: ANY, html_url: ANY, author: person, committer: person, message },
    tree: { sha: tree, url: ANY },
    parents: parents.map((parent) => ({ sha: parent, url: ANY, html_url: ANY })),
  };
}

function compared(hosted: Hosted, basehead: string): Answer {
  const [base = '', head = ''] = basehead.split('...');
  const list = (range: string) => gitLine(hosted.folder, 'rev-list', '--reverse', range)?.split('\n') ?? [];
  const [ahead, behind] = [list(`${base}..${head}`), list(`${head}..${base}`)];
  const example = exampleOf('get', '/repos/{owner}/{repo}/compare/{basehead}', 200) as Body;
  const [one] = example['commits'] as Body[];
  const commits = ahead.map((sha) => {
    const { message, parents } = commitJson(hosted, sha) as { message: string; parents: unknown };
    return { ...one, sha, parents, commit: { ...(one?.['commit'] as Body), message } };
  });
  const status =
    ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged';
  return [
    200,
    { ...example, status, ahead_by: ahead.length, behind_by: behind.length, total_commits: ahead.length, commits },
  ];
}

function pullJson({ owner, name, folder }: Hosted, { number, title, state, head, base }: Pull, example: Body): unknown {
  const side = (key: string, ref: string) => {
    const sha = gitObject(folder, `refs/heads/${ref}`)?.oid ?? '';
    return { ...(example[key] as Body), ref, label: `${owner}:${ref}`, sha };
  };
  const html_url = `${ANY}/${owner}/${name}/pull/${number}`;
  // GitHub's own example of a team is not what its description says.
  return {
    ...example,
    requested_teams: [],
    number,
    title,
    state,
    html_url,
    head: side('head', head),
    base: side('base', base),
  };
}
