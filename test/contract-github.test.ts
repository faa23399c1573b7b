/** What is asked of GitHub, and what the stand-in answers, held against GitHub's own descriptions. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Recorded } from './helpers/github.ts';
import { githubSchema, limitErrors } from './helpers/github-graphql.ts';
import { isDescribed, violations } from './helpers/openapi.ts';
import { profile, README, wanted } from './helpers/profile.ts';
import { commitFiles } from './helpers/repository.ts';

const ROOT = join(import.meta.dirname, '..');

/** How publishing goes, and the requests that it takes there. */
const WAYS = {
  mutation: ['Commit', 'Head'],
  objects: ['Commit', 'GET ref', 'Head', 'PATCH ref', 'POST blob', 'POST commit', 'POST tree'],
  proposal: [
    ...['Commit', 'GET compare', 'GET pull', 'GET ref', 'Head'],
    ...['PATCH ref', 'POST blob', 'POST commit', 'POST pull', 'POST ref', 'POST tree'],
  ],
  rest: [
    ...['Commit', 'GET blob', 'GET commit', 'GET ref', 'GET tree', 'Head'],
    ...['PATCH ref', 'POST blob', 'POST commit', 'POST tree'],
  ],
} as const;

const isQuery = ({ kind }: Recorded): boolean => /^[A-Z]/.test(kind);

/** All that two runs ask, between which somebody edits the README. */
async function askedOn(way: keyof typeof WAYS): Promise<readonly Recorded[]> {
  const made = await profile(
    { 'README.md': README },
    { protected: way === 'proposal' },
    {
      fault: (request) => {
        if (way === 'objects' && request.kind === 'Commit') return { status: 413 };
        return way === 'rest' && isQuery(request) ? { status: 404 } : undefined;
      },
    },
  );
  await made.publish(wanted(), 'main', { pullRequest: true });
  made.git('checkout', '-q', 'main');
  commitFiles(made.folder, { 'README.md': README.replace('# Me', '# Me, too') }, 'edit');
  made.git('checkout', '-q', '--detach');
  await made.publish(wanted({}, '## Newer'), 'main', { pullRequest: true });
  return made.server.requests;
}

describe('what publishing asks of GitHub', () => {
  it.each(Object.keys(WAYS) as (keyof typeof WAYS)[])(
    'by %s is known to GitHub, and answered as GitHub would',
    async (way) => {
      const asked = await askedOn(way);
      const kinds = asked.map((request) => (isQuery(request) ? request.kind : `${request.method} ${request.kind}`));
      expect([...new Set(kinds)].sort()).toEqual(WAYS[way]);
      for (const request of asked) {
        const { method, path, answer, body, variables } = request;
        if (isQuery(request)) {
          const document = parse(String(body['query']));
          expect(validate(githubSchema(), document)).toEqual([]);
          expect(limitErrors(document, variables)).toEqual([]);
        } else if (answer) {
          const [at, [status, said]] = [path.replace(/\?.*$/, ''), answer];
          if (status >= 400 && !isDescribed(method, at, status)) continue;
          expect(violations(method, at, status, JSON.parse(JSON.stringify(said)))).toEqual([]);
        }
      }
    },
    120_000,
  );

  it('would be found out where an answer were another than GitHub’s', () => {
    const sha = '1'.repeat(40);
    const ref = { ref: 'refs/heads/main', node_id: '', url: 'x', object: { type: 'commit', sha, url: 'x' } };
    const at = '/repos/octo/octo/git/ref/heads/main';
    expect(violations('GET', at, 200, ref)).toEqual([]);
    expect(violations('GET', at, 200, { ...ref, object: { ...ref.object, sha: 'short' } })).not.toEqual([]);
    expect(violations('GET', at, 200, { ...ref, object: undefined })).not.toEqual([]);
    expect(violations('GET', at, 418, ref)).not.toEqual([]);
    expect(violations('GET', '/repos/octo/octo/git/reff', 200, ref)).not.toEqual([]);
  });
});

describe('every GraphQL document', () => {
  const documents = globSync('src/**/*.graphql', { cwd: ROOT })
    .sort()
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);
  // A fragment may use those of its neighbours; which ones a document carries is for the query that is sent.
  const fragments = documents.map(([, text]) => text.replace(/^(?:query|mutation)\b[\s\S]*$/m, '')).join('\n');

  it.each(documents)('%s is valid by GitHub’s schema', (_, text) => {
    const own = parse(text);
    const names = own.definitions.flatMap((one) => ('name' in one && one.name ? [one.name.value] : []));
    const others = parse(fragments).definitions.filter(
      (one) => !('name' in one && names.includes(one.name?.value ?? '')),
    );
    const errors = validate(githubSchema(), { ...own, definitions: [...own.definitions, ...others] });
    expect(errors.map(({ message }) => message).filter((message) => !/is never used/.test(message))).toEqual([]);
  });
});
