/** Each fault at the requests that a run makes where its first one is too much at once, and at those for many tags. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS, type Harm } from './helpers/faulty.ts';
import { STALLED, stage } from './helpers/staged.ts';

let learner: Awaited<ReturnType<typeof stage>>;
beforeAll(async () => {
  learner = await stage(4, 101);
}, 120_000);
afterAll(() => learner.close());

/** What is asked piece by piece: the list, the files of the published repository, more tags of one repository. */
const KINDS = ['Repositories', 'Files', 'MoreHostFacts'] as const;

/** One run for each kind, side by side, for most of a fault is waiting. */
const ofEach = <T>(run: (kind: (typeof KINDS)[number]) => Promise<T>): Promise<T[]> => Promise.all(KINDS.map(run));

/** `=` as if nothing had happened; `~` unknown or as it was before; `!` ended in one sentence, with nothing written. */
const EXPECTED: Readonly<Record<keyof typeof FAULTS, string>> = {
  '401': '! ! ~',
  '403': '! ! ~',
  '403 at the limit': '! ! ~',
  '404': '! ! ~',
  '409': '! ! ~',
  '422': '! ! ~',
  '429': '! ! ~',
  '429 with retry-after': '! ! ~',
  '451': '! ! ~',
  '500': '! ! ~',
  '502': '! ! ~',
  '503': '! ! ~',
  cut: '! ! ~',
  'no JSON': '! ! ~',
  'a page of a gateway': '! ! ~',
  reset: '! ! ~',
  // GraphQL knows a renamed repository by its old name, and is never elsewhere.
  redirect: '! ! ~',
};

/** After a limit that is spent, nothing more is asked for: each stays as it was. */
const ALL = ['expenses', 'octo', 'scripts-0', 'scripts-1', 'scripts-2'];

/** The first request is too much for the server, so that all of it is asked for in pieces. */
const pieces = (kind: string): Harm | undefined => (kind === 'Start' ? { status: 502 } : undefined);

describe('starting, where a kind of request always fails', () => {
  it.each(Object.entries(FAULTS))('with %s', async (name, harm) => {
    const signs = await ofEach(async (wanted) => {
      const outcome = await learner.harmed((kind) => (kind === wanted ? harm : pieces(kind)));
      expect([wanted, outcome.kinds.includes(wanted)]).toEqual([wanted, true]);
      if (outcome.sign === '~') expect(outcome.affected).toEqual(name === '403 at the limit' ? ALL : ['scripts-2']);
      if (outcome.sign === '!')
        expect(outcome.sentence).toMatch(/^(?:could not (?:list|read)|no such repository|GitHub refused the token)/);
      return outcome.sign;
    });
    expect(signs.join(' ')).toBe(EXPECTED[name as keyof typeof FAULTS]);
  });
});

describe('starting, where a request fails once', () => {
  it.each<[string, Harm, number?]>([
    ['502', { status: 502 }],
    ['cut', 'cut'],
    ['reset', 'reset'],
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '1' } }],
    ['a limit that is soon full again', { status: 403, headers: soon(), message: 'API rate limit exceeded' }],
    ['a stall', 'stall', STALLED],
    ['a stall midway', 'stall-midway', STALLED],
  ])('with %s, it is as if nothing had happened', async (_, harm, timeout) => {
    await ofEach(async (wanted) => {
      const { sign } = await learner.harmed(
        (kind, before) => (kind === wanted && before === 0 ? harm : pieces(kind)),
        timeout,
      );
      expect([wanted, sign]).toEqual([wanted, '=']);
    });
  });
});

/** What GitHub says of a primary limit that has a second to go. */
function soon(): Record<string, string> {
  return { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 1) };
}
