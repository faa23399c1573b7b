/** What GraphQL refuses in words of its own, at each request of starting and publishing: one sentence of ours, and none of the host's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../src/github/client.ts';
import { UsageError } from '../src/model/errors.ts';
import { publishCommit } from '../src/publish/commit.ts';
import { type Harm, harmful } from './helpers/faulty.ts';
import { gitObject } from './helpers/github-git.ts';
import { profile, wanted } from './helpers/profile.ts';
import { stage } from './helpers/staged.ts';

/** An error with no data, and one with data in which all is null: GitHub answers both ways. */
const refusals = (type: string, ...fields: string[]): readonly Harm[] => {
  const errors = [{ type, message: "injected: Could not resolve to a Repository with the name 'octo/octo'." }];
  const blank = Object.fromEntries(fields.map((field) => [field, null]));
  return [{ body: { errors } }, { body: { data: null, errors } }, { body: { data: blank, errors } }];
};

const NO_SUCH = 'no such repository, or the token has no access to it: octo/octo';

describe('starting, where GraphQL refuses', () => {
  let learner: Awaited<ReturnType<typeof stage>>;
  beforeAll(async () => {
    learner = await stage(1);
  }, 120_000);
  afterAll(() => learner.close());

  it.each([
    ['NOT_FOUND', NO_SUCH],
    ['FORBIDDEN', 'could not read octo/octo: the token has no access'],
    ['INSUFFICIENT_SCOPES', 'could not read octo/octo: the token has no access'],
    ['RATE_LIMITED', "could not read octo/octo: GitHub's rate limit was reached"],
    ['SOMETHING_NEW', 'could not read octo/octo: GitHub did not answer'],
  ])('with %s, it ends in one sentence', async (type, sentence) => {
    for (const harm of refusals(type, 'repositoryOwner', 'repository')) {
      const outcome = await learner.harmed((kind) => (kind === 'Start' ? harm : undefined));
      expect([outcome.kinds, outcome.sign, outcome.sentence]).toEqual([['Start'], '!', sentence]);
    }
  });
});

describe('publishing, where GraphQL refuses', () => {
  it.each<['Head' | 'Commit', string, string]>([
    ['Head', 'NOT_FOUND', NO_SUCH],
    ['Head', 'FORBIDDEN', 'could not read octo/octo: the token has no access'],
    ['Head', 'INSUFFICIENT_SCOPES', 'could not read octo/octo: the token has no access'],
    ['Head', 'RATE_LIMITED', "could not read octo/octo: GitHub's rate limit was reached"],
    ['Head', 'SOMETHING_NEW', 'could not read octo/octo: GitHub did not answer'],
    ['Commit', 'NOT_FOUND', 'could not commit to octo/octo: it is not there, or the token has no access to it'],
    ['Commit', 'RATE_LIMITED', "could not commit to octo/octo: GitHub's rate limit was reached"],
    ['Commit', 'SOMETHING_NEW', 'could not commit to octo/octo: GitHub did not answer'],
  ])('%s with %s, it ends in one sentence', async (wantedKind, type, sentence) => {
    const { run, tip } = await scene();
    const before = tip();
    for (const harm of refusals(type, wantedKind === 'Head' ? 'repository' : 'createCommitOnBranch')) {
      const { result, kinds } = await run((kind) => (kind === wantedKind ? harm : undefined));
      expect(kinds.at(-1)).toBe(wantedKind);
      expect(result).toBeInstanceOf(UsageError);
      expect([(result as Error).message, tip()]).toEqual([sentence, before]);
    }
  });

  // What the mutation may not do, the objects may.
  it.each(['FORBIDDEN', 'INSUFFICIENT_SCOPES'])('Commit with %s, it is published another way', async (type) => {
    for (const harm of refusals(type, 'createCommitOnBranch')) {
      const { run, tip } = await scene();
      const { result } = await run((kind) => (kind === 'Commit' ? harm : undefined));
      expect(result).toMatchObject({ commit: tip() });
    }
  });

  it('both ways, it says what the token is to be given', async () => {
    const [harm] = refusals('FORBIDDEN');
    const { run, tip } = await scene();
    const before = tip();
    const { result } = await run((kind) =>
      kind === 'Commit' ? harm : kind === 'POST blob' ? { status: 403 } : undefined,
    );
    expect(result).toBeInstanceOf(UsageError);
    expect([(result as Error).message, tip()]).toEqual([
      expect.stringMatching(/^the token may not write to octo\/octo: /),
      before,
    ]);
  });
});

/** A profile repository, and a run that publishes to it while the rule harms requests. */
async function scene() {
  const { folder, server } = await profile();
  const run = async (rule: (kind: string) => Harm | undefined) => {
    const { kinds, ...urls } = await harmful(new URL(server.apiUrl).origin, { harm: rule });
    const client = createClient({ ...urls, userAgent: 'test', token: 'any', retryBase: 1 });
    const place = { owner: 'octo', repo: 'octo', branch: 'main', message: 'Update the report' };
    const result = await publishCommit(client, { ...place, publication: wanted() }).catch((error: unknown) => error);
    return { result, kinds };
  };
  return { run, tip: () => gitObject(folder, 'refs/heads/main')?.oid };
}
