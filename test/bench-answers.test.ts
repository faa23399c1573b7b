/** The benchmark's own answers are those of the stand-in over real git, or it would measure something else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { madeAnswer } from '../.ci/bench-answers.ts';
import { makeRepository } from '../.ci/bench-made.ts';
import { importRepository, learnerFiles } from '../.ci/learners.ts';
import { batchDocument } from '../src/sources/github/blobs.ts';
import { foldersDocument } from '../src/sources/github/folders.ts';
import { gitBytes } from './helpers/github-git.ts';
import { answerGraphql } from './helpers/github-graphql.ts';
import { answerRest } from './helpers/github-rest.ts';

const root = mkdtempSync(join(tmpdir(), 'milepost-made-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const made = makeRepository('project', 3);
const folder = importRepository(join(root, 'project'), learnerFiles(3));
const other = importRepository(join(root, 'octo'), new Map([['README.md', '# Octo\n']]));
const line = (at: string, ...args: string[]): string => gitBytes(at, args)?.toString().trim() ?? '';
const repositories = [
  { owner: 'octo', name: 'project', folder },
  { owner: 'octo', name: 'octo', folder: other },
];
const tip = line(folder, 'rev-parse', 'main');

async function both(document: string, variables: Record<string, unknown>) {
  const asked = { path: '/graphql', query: document.replaceAll(tip, made.tip), variables };
  const answered = await madeAnswer(new Map([['project', made]]), asked, async (query, used) => {
    const { data } = (await answerGraphql({ repositories }, query, used)) as { data: Record<string, unknown> };
    return data;
  });
  return [
    JSON.parse(answered ?? 'null'),
    JSON.parse(JSON.stringify(await answerGraphql({ repositories }, document, variables))),
  ];
}

const reading = (name: string) => ({ walk: { repository: { owner: 'octo', name } } }) as never;

it('gives the ids that git gives', () => {
  expect(made.tree).toBe(line(folder, 'rev-parse', 'main^{tree}'));
});

it('answers for folders, those of other repositories among them', async () => {
  const roots = [
    { oid: `${tip}:`, reading: reading('project') },
    { oid: `${line(other, 'rev-parse', 'main')}:`, reading: reading('octo') },
  ];
  const { document, variables } = foldersDocument(roots);
  const [ours, theirs] = await both(document, variables);
  expect(ours).toEqual(theirs);
  expect(ours.data.f0.object.entries.length).toBeGreaterThan(3);
  const deep = foldersDocument([{ oid: line(folder, 'rev-parse', 'main:app'), reading: reading('project') }]);
  const [ourDeep, theirDeep] = await both(deep.document, deep.variables);
  expect(ourDeep).toEqual(theirDeep);
});

it('answers for contents, text and binary', async () => {
  const ids = line(folder, 'ls-tree', '-r', '--format=%(objectname)', 'main').split('\n');
  const repository = { owner: 'octo', name: 'project' };
  const { document, variables } = batchDocument(ids.map((oid) => ({ repository, oid })));
  const [ours, theirs] = await both(document, variables);
  expect(ours).toEqual(theirs);
});

it('answers for trees and blobs through the REST API', async () => {
  const blob = line(folder, 'rev-parse', 'main:README.md');
  for (const [path, key] of [
    [`/repos/octo/project/git/blobs/${blob}`, 'content'],
    [`/repos/octo/project/git/trees/${tip}`, 'tree'],
  ] as const) {
    const query = new URLSearchParams('recursive=1');
    const [, theirs] = answerRest({ repositories }, { method: 'GET', path, query, body: {}, cut: false });
    const ours = await madeAnswer(new Map([['project', made]]), { path, query: '', variables: {} }, async () => ({}));
    expect(JSON.parse(ours ?? 'null')[key]).toEqual((theirs as Record<string, unknown>)[key]);
  }
});
