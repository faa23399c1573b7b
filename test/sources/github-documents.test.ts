/** Every query that reading sends, composed as it is sent, against GitHub's schema and the limits beside it. */
import { globSync, readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { START_DOCUMENT } from '../../src/commands/start.ts';
import { filesDocument } from '../../src/github/files.ts';
import commit from '../../src/publish/commit.graphql';
import { headDocument } from '../../src/publish/head.ts';
import { batchDocument } from '../../src/sources/github/blobs.ts';
import { factsDocument } from '../../src/sources/github/facts.ts';
import { foldersDocument } from '../../src/sources/github/folders.ts';
import { PAGE_FRAGMENTS } from '../../src/sources/github/index.ts';
import repositories from '../../src/sources/github/repositories.graphql';
import { githubSchema, limitErrors, pointsOf } from '../helpers/github-cost.ts';

const many = <T>(count: number, item: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => item(i));
const repository = (index: number) => ({ owner: 'octo', name: `it's-"${index}"` });
const oid = (index: number) => index.toString(16).padStart(40, '0');
const folder = (index: number, root: boolean) => ({
  oid: oid(index) + (root ? ':' : ''),
  reading: { walk: { repository: repository(index % 100) } as never },
});
const facts = (index: number) => {
  return { repository: repository(index), tags: { more: true, cursor: 'c' }, releases: { more: false, cursor: null } };
};
const page = { first: 100, last: 20, login: 'octo' };

const DOCUMENTS: Readonly<Record<string, { document: string; variables: Record<string, unknown>; points: number }>> = {
  start: { document: START_DOCUMENT, variables: page, points: 4 },
  listing: { document: repositories + PAGE_FRAGMENTS, variables: page, points: 3 },
  'more tags': { ...factsDocument([facts(0)]), points: 1 },
  'more tags of fifty': { ...factsDocument(many(50, facts)), points: 1 },
  'one root': { ...foldersDocument([folder(0, true)]), points: 1 },
  'a hundred roots': { ...foldersDocument(many(100, (i) => folder(i, true))), points: 1 },
  'deep folders': { ...foldersDocument(many(800, (i) => folder(i, false))), points: 1 },
  'one blob': { ...batchDocument([{ repository: repository(0), oid: oid(0) }]), points: 1 },
  'many blobs of many repositories': {
    ...batchDocument(many(2000, (i) => ({ repository: repository(i % 50), oid: oid(i) }))),
    points: 1,
  },
  'no file but the branch': { document: filesDocument(0), variables: {}, points: 1 },
  'a few files': { document: filesDocument(5), variables: {}, points: 1 },
  'a tip with its root alone': { document: headDocument(1, 0), variables: {}, points: 1 },
  'a tip with folders and files': { document: headDocument(5, 3), variables: {}, points: 1 },
  'a commit': { document: commit, variables: {}, points: 1 },
};

describe.each(Object.entries(DOCUMENTS))('the query for %s', (_, { document, variables, points }) => {
  const parsed = parse(document);
  it("is valid in GitHub's schema", () => {
    expect(validate(githubSchema(), parsed).map(({ message }) => message)).toEqual([]);
  });

  it('stays within the limits that the schema does not know, and costs few points', () => {
    expect(limitErrors(parsed, variables)).toEqual([]);
    expect(pointsOf(parsed, variables)).toBe(points);
  });
});

it('leaves no query of the program out', () => {
  const named = (text: string) =>
    Array.from(text.matchAll(/\b(?:query|mutation) ([A-Z]\w*)\(/g), ([, name]) => name ?? '');
  const written = globSync('src/**/*.{ts,graphql}').flatMap((path) => named(readFileSync(path, 'utf8')));
  const checked = Object.values(DOCUMENTS).flatMap(({ document }) => named(document));
  expect([...new Set(checked)].sort()).toEqual([...new Set(written)].sort());
});

describe('the limits beside the schema', () => {
  const listed = (first: string, inner = '') =>
    parse(
      `{ viewer { repositories${first} { nodes { name ${inner} } } } } fragment R on Repository { issues(first: 100) { nodes { comments(first: 100) { totalCount } } } }`,
    );
  it.each([
    ['no bound', listed(''), 'repositories needs first or last'],
    ['too many', listed('(first: 101)'), 'repositories asks for 101 records'],
    ['none', listed('(first: 0)'), 'repositories asks for 0 records'],
    ['too many nodes, through a fragment', listed('(first: 100)', '...R'), 'asks for 1010100 nodes'],
  ])('see %s', (_, document, message) => {
    expect(limitErrors(document, {}).map((error) => error.message)).toContain(message);
  });
});
