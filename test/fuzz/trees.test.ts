/** Listings of trees, from git's objects, from `git ls-tree`, and from both of GitHub's APIs. */
import { describe, expect, it } from 'vitest';
import type { GitHubClient } from '../../src/github/client.ts';
import { UnreadableRepository } from '../../src/github/failures.ts';
import type { Entry } from '../../src/model/snapshot.ts';
import { parseListing, parseTree } from '../../src/sources/git-tree.ts';
import { treeOf } from '../../src/sources/github/open.ts';
import type { Tree } from '../../src/sources/github/tree.ts';
import { fc } from '../helpers/properties.ts';
import { CASE_LIMIT, check, checkLater, inTime } from './run.ts';
import { ODD, textsOf } from './texts.ts';

const ID = 'a'.repeat(40);
const PIECES = ['100644 ', '100755 ', '120000 ', '160000 ', '40000 ', 'blob ', ' 12\t', '\0', ID, '-\t', 'a/b', '\xff'];

const isSorted = (paths: readonly string[]): boolean =>
  paths.every((path, index) => index === 0 || (paths[index - 1] ?? '') <= path);

/** Entries of no kind that there is, or whose size is no number. */
const strangeIn = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ kind, size }) => !/^(?:file|executable|symlink|submodule)$/.test(kind) || Number.isNaN(size));

describe('a tree from git', () => {
  const LISTING = [
    `100644 blob ${ID}      12\tREADME.md`,
    `120000 blob ${ID}       3\ta/link`,
    `160000 commit ${ID}       -\tmodule`,
    '',
  ].join('\0');

  it('as it is listed gives entries in order, whatever the listing is', () => {
    expect(parseListing(LISTING)).toHaveLength(3);
    check(textsOf([LISTING], PIECES), (listing) => {
      const entries = inTime(() => parseListing(listing));
      expect(isSorted(entries.map(({ path }) => path))).toBe(true);
      expect(strangeIn(entries)).toEqual([]);
    });
  });

  const OBJECT = `100644 README.md\0${'\x01'.repeat(20)}40000 a b\0${' '.repeat(20)}160000 m\0${'\0'.repeat(20)}`;

  it.each([20, 32])('as an object with ids of %i bytes gives whole entries, or nothing', (length) => {
    expect(parseTree(Buffer.from(OBJECT, 'latin1'), 20)).toHaveLength(3);
    check(textsOf([OBJECT, OBJECT.repeat(9)], [...PIECES, '\x01'.repeat(length)]), (text) => {
      const bytes = Buffer.from(text, 'latin1');
      const parts = inTime(() => parseTree(bytes, length)) ?? [];
      for (const { oid } of parts) expect(oid).toHaveLength(length * 2);
      // Mode, blank, name, NUL and id of each: together no more than there is.
      expect(parts.length * (length + 2)).toBeLessThanOrEqual(bytes.length);
    });
  });
});

describe('a tree from GitHub', () => {
  const word = fc.oneof(
    fc.constantFrom('blob', 'tree', 'commit', '100644', '040000', '160000', ID, 'a', 'src', ...ODD),
  );
  const odd = fc.oneof(word, fc.integer(), fc.constantFrom(null, undefined, true, 1e300, -1), fc.constant({}));
  const restItem = fc.record(
    { path: fc.oneof(word, odd), mode: word, type: word, sha: word, size: fc.oneof(fc.nat(), odd) },
    { requiredKeys: ['path', 'mode', 'type'] },
  );
  const rest = fc.oneof(
    { weight: 5, arbitrary: fc.record({ tree: fc.array(restItem, { maxLength: 12 }), truncated: fc.boolean() }) },
    { weight: 1, arbitrary: fc.anything() },
  );
  const modes = fc.constantFrom(0o100644, 0o100755, 0o120000, 0o160000, 0o40000, -1, 1.5);
  const { entries } = fc.letrec((tie) => ({
    item: fc.record(
      {
        ...{ name: word, type: word, mode: fc.oneof(modes, odd), oid: word, size: fc.nat() },
        object: fc.option(fc.record({ entries: tie('entries') }), { depthSize: 'small' }),
      },
      { requiredKeys: ['name', 'type', 'mode'] },
    ),
    entries: fc.oneof({ weight: 5, arbitrary: fc.array(tie('item'), { maxLength: 5 }) }, odd),
  }));
  const place = fc.oneof({ weight: 5, arbitrary: fc.record({ object: fc.record({ entries }) }) }, odd);
  const error = fc.record({
    type: fc.constantFrom('RESOURCE_LIMITS_EXCEEDED', 'NOT_FOUND', 'RATE_LIMITED', 'x'),
    message: word,
    path: fc.constantFrom(['f0'], ['f1', 'object'], ['f2'], [], undefined),
  });
  const graphql = fc.record({
    data: fc.record({ f0: place, f1: place, f2: place }),
    errors: fc.oneof({ weight: 5, arbitrary: fc.array(error, { maxLength: 2 }) }, fc.array(odd, { maxLength: 1 })),
  });

  /** The trees of as many repositories, or why there is none, by a host that gives these answers and then none any more. */
  async function read(count: number, byRest: readonly unknown[], byGraphql: readonly unknown[]) {
    const [left, others] = [[...byRest], [...byGraphql]];
    const next = async (answers: unknown[]) => {
      if (answers.length === 0) throw Object.assign(new Error('gone'), { status: 404 });
      return answers.shift();
    };
    const client = {
      rest: { git: { getTree: async () => ({ data: await next(left) }) } },
      graphql: () => next(others),
      meter: { available: () => 1 },
    } as unknown as GitHubClient;
    const listed = Array.from({ length: count }, (_, index) => ({ owner: 'octo', name: `r${index}`, headOid: ID }));
    return Promise.all(listed.map((one) => treeOf(client, one as never).catch((thrown: unknown) => thrown)));
  }

  it.each([1, 3])('of %i is read or said to be unreadable, and ends, whatever is answered', async (count) => {
    const answers = fc.tuple(fc.array(rest, { maxLength: 4 }), fc.array(graphql, { maxLength: 3 }));
    await checkLater(answers, async ([byRest, byGraphql]) => {
      const began = performance.now();
      for (const found of await read(count, byRest, byGraphql)) {
        if (found instanceof Error) expect(found).toBeInstanceOf(UnreadableRepository);
        else {
          const { entries } = found as Tree;
          expect([isSorted(entries.map(({ path }) => path)), strangeIn(entries)]).toEqual([true, []]);
        }
      }
      // Waits for a few turns of the event loop besides.
      expect(performance.now() - began).toBeLessThan(10 * CASE_LIMIT);
    });
  });
});
