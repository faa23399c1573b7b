/** What the stand-in answers to reading, and how it refuses, held against GitHub's own description of its REST API. */
import { describe, expect, it } from 'vitest';
import { listRepositories, openGitHub } from '../src/sources/github/index.ts';
import { type GitHubOptions, hosted, type Recorded, serve } from './helpers/github.ts';
import { answerRest, type Body } from './helpers/github-rest.ts';
import { isDescribed, violations } from './helpers/openapi.ts';
import { runGit, type TreeFile } from './helpers/repository.ts';

const LONG = 'long line\n'.repeat(60_000);
const FILES: Record<string, TreeFile> = {
  'a.txt': 'a',
  'long.txt': LONG,
  'x/y/run.sh': { executable: '#!/bin/sh\n' },
  'x/empty.txt': '',
  link: { link: 'a.txt' },
  'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
};

/** What was asked of the REST API to read all of the repository, or as much as can be had of it. */
async function askedFor(more: Partial<GitHubOptions>, headOid?: string): Promise<readonly Recorded[]> {
  const repository = hosted('varied', FILES);
  runGit(repository.folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
  runGit(repository.folder, 'commit', '-q', '-m', 'a submodule');
  const { server, client } = await serve([repository], more);
  const [listed] = await listRepositories(client, 'octo');
  if (!listed) throw new Error('nothing listed');
  const open = await openGitHub(client, { ...listed, ...(headOid ? { headOid } : {}) }).catch(() => undefined);
  await open?.load(open.snapshot.entries.map(({ path }) => path));
  return server.requests.filter(({ answer }) => answer !== undefined);
}

const recursive = ({ path }: Recorded): boolean => path.includes('?recursive');

describe('what reading is answered is what GitHub would answer', () => {
  it.each<[string, Partial<GitHubOptions>, string | undefined, string[]]>([
    ['a tree in one, and a long blob', {}, undefined, ['blob 200', 'tree recursive 200']],
    [
      'a tree cut short, and its folders',
      { fault: (request) => (request.kind === 'tree' && recursive(request) ? { truncated: true } : undefined) },
      undefined,
      ['blob 200', 'tree 200', 'tree recursive 200'],
    ],
    [
      'blobs one by one, some of which may not be seen',
      { fault: ({ kind }) => (kind === 'Blobs' ? { status: 502 } : undefined), forbidden: () => true },
      undefined,
      ['blob 403', 'tree recursive 200'],
    ],
    ['a commit that is gone', {}, '1'.repeat(40), ['tree recursive 404']],
  ])('%s', async (_, more, headOid, kinds) => {
    const asked = await askedFor(more, headOid);
    const told = asked.map((one) => `${one.kind}${recursive(one) ? ' recursive' : ''} ${one.answer?.[0]}`);
    expect([...new Set(told)].sort()).toEqual(kinds);
    for (const { method, path, answer: [status, value] = [0, null] } of asked)
      expect(violations(method, path.replace(/\?.*$/, ''), status, JSON.parse(JSON.stringify(value)))).toEqual([]);
  });
});

const NONE = '1'.repeat(40);
const ROOT = '/repos/octo/varied';

describe('a refusal of the stand-in is one of GitHub’s', () => {
  it.each<[number, string, Body?]>([
    [404, 'GET /git/trees/none'],
    [404, `GET /git/blobs/${NONE}`],
    [404, `GET /git/commits/${NONE}`],
    [404, 'GET /git/ref/heads/none'],
    [422, 'POST /git/trees', { base_tree: 'HEAD', tree: [{ path: 'a', mode: '100644', type: 'blob', sha: NONE }] }],
    [422, 'POST /git/commits', { tree: NONE, parents: [], message: 'x' }],
    [422, 'POST /git/refs', { ref: 'refs/heads/main', sha: NONE }],
    [422, 'PATCH /git/refs/heads/none', { sha: NONE }],
    [422, 'PATCH /git/refs/heads/main', { sha: NONE }],
    [422, 'POST /pulls', { head: 'main', base: 'main', title: 'x' }],
    [422, 'POST /pulls', { head: 'taken', base: 'main', title: 'x' }],
    [403, 'POST /git/blobs', { content: '', encoding: 'utf-8' }],
    [403, 'POST /git/trees', { base_tree: NONE, tree: [] }],
    [403, 'POST /pulls', { head: 'main', base: 'main', title: 'x' }],
  ])('%i to %s', (expected, asked, body = {}) => {
    const [method = '', tail = ''] = asked.split(' ');
    const repository = hosted('varied', undefined, {
      writable: expected !== 403,
      pulls: [{ number: 1, title: 'x', state: 'open', head: 'taken', base: 'main' }],
    });
    const path = ROOT + tail;
    const query = new URLSearchParams();
    const [status, value] = answerRest({ repositories: [repository] }, { method, path, query, body, cut: false });
    expect(status).toBe(expected);
    expect(isDescribed(method, path, status)).toBe(true);
    expect(violations(method, path, status, value)).toEqual([]);
  });
});
