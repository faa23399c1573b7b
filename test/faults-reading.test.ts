/** Each fault at each kind of request of reading: the report says unknown just where it must, and nothing is lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS, type Harm } from './helpers/faulty.ts';
import { type Outcome, STALLED, stage } from './helpers/staged.ts';

type Stage = Awaited<ReturnType<typeof stage>>;
let few: Stage;
let many: Stage;
beforeAll(async () => {
  few = await stage(1);
  many = await stage(4);
}, 120_000);
afterAll(async () => {
  await few.close();
  await many.close();
});

type Kind = readonly [what: string, on: () => Stage, is: (kind: string) => boolean];

/** Kinds of requests, and what each of them is for. */
const KINDS: readonly Kind[] = [
  ['start', () => few, (kind) => !/tree|Trees|blob|Blobs/.test(kind)],
  ['tree', () => few, (kind) => kind === 'GET tree'],
  ['trees', () => many, (kind) => kind === 'Trees'],
  ['blobs', () => few, (kind) => kind === 'Blobs'],
  ['blob', () => few, (kind) => kind === 'GET blob'],
];
/** One run for each kind, side by side, for most of a fault is waiting. */
const ofEach = <T>(run: (...kind: Kind) => Promise<T>): Promise<T[]> => Promise.all(KINDS.map((kind) => run(...kind)));

const FEW = ['expenses'];
const MANY = ['expenses', 'scripts-0', 'scripts-1', 'scripts-2'];

/** `=` as if nothing had happened; `~` unknown or as it was before; `!` ended in one sentence, with nothing written. */
const EXPECTED: Readonly<Record<keyof typeof FAULTS, string>> = {
  //                     start tree trees blobs blob
  '401': /*               */ '! ~ ~ ~ ~',
  '403': /*               */ '! ~ ~ ~ ~',
  '403 at the limit': /*  */ '! ~ ~ ~ ~',
  '404': /*               */ '! ~ ~ ~ ~',
  '409': /*               */ '! ~ ~ ~ ~',
  '422': /*               */ '! ~ ~ ~ ~',
  '429': /*               */ '! ~ ~ ~ ~',
  '429 with retry-after': /**/ '! ~ ~ ~ ~',
  '451': /*               */ '! ~ ~ ~ ~',
  // Another way is found where there is one.
  '500': /*               */ '! ~ = = ~',
  '502': /*               */ '! ~ = = ~',
  '503': /*               */ '! ~ = = ~',
  cut: /*                 */ '! ~ = = ~',
  'no JSON': /*           */ '! ~ = = ~',
  'a page of a gateway': /**/ '! ~ = = ~',
  reset: /*               */ '! ~ = = ~',
  // GraphQL knows a renamed repository by its old name, and is never elsewhere.
  redirect: /*            */ '! = = = =',
};

describe('reading, where a kind of request always fails', () => {
  it.each(Object.entries(FAULTS))('with %s', async (name, harm) => {
    const signs = await ofEach(async (what, on, is) => {
      const outcome = await on().harmed((kind) => (is(kind) ? harm : undefined));
      expect([what, outcome.kinds.some(is)]).toEqual([what, true]);
      if (outcome.sign === '~') expect([what, outcome.affected]).toEqual([what, what === 'trees' ? MANY : FEW]);
      if (outcome.sign === '!') expect(outcome.sentence).toMatch(SENTENCES[name] ?? /GitHub did not answer \(\d+\)$/);
      return outcome.sign;
    });
    expect(signs.join(' ')).toBe(EXPECTED[name as keyof typeof FAULTS]);
  });
});

const SENTENCES: Readonly<Record<string, RegExp>> = {
  '401': /^GitHub refused the token \(401\): it is wrong, expired or revoked$/,
  '403': /the token has no access$/,
  '451': /the token has no access$/,
  '403 at the limit': /GitHub's rate limit was reached$/,
  '429': /GitHub's rate limit was reached$/,
  '429 with retry-after': /GitHub's rate limit was reached$/,
};

describe('reading, where a request fails once', () => {
  const SECONDARY: Harm = {
    status: 403,
    headers: { 'retry-after': '2' },
    message: 'You have exceeded a secondary rate limit',
  };
  it.each<[string, Harm]>([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['cut', 'cut'],
    ['no JSON', 'no-json'],
    ['reset', 'reset'],
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '2' } }],
    ['a secondary limit', SECONDARY],
  ])('with %s, it is as if nothing had happened', async (_, harm) => {
    await ofEach(async (what, on, is) => {
      const { sign } = await on().harmed((kind, before) => (is(kind) && before === 0 ? harm : undefined));
      expect([what, sign]).toEqual([what, '=']);
    });
  });

  it.each<Harm>(['stall', 'stall-midway'])('with a %s, a timeout of ours ends it', async (harm) => {
    await ofEach(async (what, on, is) => {
      const { sign } = await on().harmed((kind, before) => (is(kind) && before === 0 ? harm : undefined), STALLED);
      expect([what, sign]).toEqual([what, '=']);
    });
  });
});

describe('reading, where GraphQL answers in part', () => {
  type Node = { [key: string]: Node | Node[] | null };
  /** Takes the first object that fits out of the answer, and says why. */
  const without = (fits: (key: string, value: Node) => boolean, type: string): Harm => ({
    alter(answer) {
      const path: (string | number)[] = [];
      const seek = (value: unknown): boolean => {
        for (const [key, inner] of Object.entries((value ?? {}) as Node)) {
          if (typeof inner !== 'object' || inner === null) continue;
          path.push(/^\d+$/.test(key) ? Number(key) : key);
          if (fits(key, inner as Node)) {
            (value as Node)[key] = null;
            return true;
          }
          if (seek(inner)) return true;
          path.pop();
        }
        return false;
      };
      expect(seek(answer['data'])).toBe(true);
      answer['errors'] = [{ type, path, message: 'Something about it' }];
    },
  });
  const byteSize = (_: string, value: Node) => 'byteSize' in value;

  it.each<[string, number, (key: string, value: Node) => boolean, string, Outcome['sign'], RegExp]>([
    ['a repository of the list', 0, (_, value) => 'isFork' in value, 'FORBIDDEN', '!', /octo/],
    ['the checks of a commit', 0, (key) => key === 'repositoryTopics', 'FORBIDDEN', '=', /^$/],
    ['the last report', 0, byteSize, 'FORBIDDEN', '!', /octo/],
    ['a tree', 2, (key) => key === 'f0', 'FORBIDDEN', '~', /^$/],
    ['a file', 3, byteSize, 'FORBIDDEN', '~', /^$/],
    ['a file, for it was too much', 3, byteSize, 'RESOURCE_LIMITS_EXCEEDED', '=', /^$/],
  ])('without %s', async (_, row, fits, type, expected, sentence) => {
    const [, on, is] = KINDS[row] ?? [];
    if (!on || !is) throw new Error('no such kind');
    const outcome = await on().harmed((kind, before) => (is(kind) && before === 0 ? without(fits, type) : undefined));
    expect([outcome.sign, outcome.affected.length]).toEqual([expected, expected === '~' ? 1 : 0]);
    expect(outcome.sentence).toMatch(sentence);
  });
});
