/** Two runs at once never undo each other. */
import { describe, expect, it } from 'vitest';
import { foundFile, Superseded } from '../../src/publish/superseded.ts';
import { outside, profile, README, wanted } from '../helpers/profile.ts';

const foundData = (text: string | null) => ({
  files: new Map([['milepost.json', text === null ? null : foundFile(Buffer.from(text))]]),
});
const NONE = foundData(null);

/** A run whose commit another run overtakes. */
async function overtaken(theirs: string) {
  let other: Promise<unknown> | undefined;
  let arrived = false;
  const made = await profile(
    { 'README.md': README, 'milepost/old.txt': 'mine' },
    {},
    {
      fault: ({ kind, body }) => {
        if (kind !== 'Commit' || !JSON.stringify(body).includes('"first"') || arrived) return undefined;
        arrived = true;
        other = made
          .publish(wanted({ 'milepost.json': theirs }), 'main', { found: NONE })
          .catch((error: unknown) => expect(error).toBeInstanceOf(Superseded));
        // As GitHub answers where the branch has moved.
        return {
          status: 200,
          body: { data: { createCommitOnBranch: null }, errors: [{ type: 'STALE_DATA', message: 'moved' }] },
        };
      },
    },
  );
  const own = made.publish(wanted({ 'milepost.json': '{"run":"first"}' }), 'main', { found: NONE, message: '"first"' });
  const result = await own.then(
    (published) => published,
    async (error: unknown) => error,
  );
  await other;
  return { ...made, result };
}

describe('two runs at once', () => {
  it.each([0, 1, 2])('publish one report after the other, never the older over the newer (%i)', async () => {
    const { result, show, log } = await overtaken('{"run":"other"}');
    // Whichever came first, the other one notices, and has to read again.
    if (result instanceof Error) {
      expect(result).toBeInstanceOf(Superseded);
      expect(show('milepost.json')).toBe('{"run":"other"}');
    } else expect(show('milepost.json')).toBe('{"run":"first"}');
    expect(log()).toHaveLength(2);
    expect(outside(show('README.md'))).toBe(outside(README));
  });

  it('make one commit where both come to the same', async () => {
    const made = await profile();
    const runs = await Promise.all([1, 2, 3].map(() => made.publish(wanted(), 'main', { found: NONE })));
    expect(runs.filter(({ commit }) => commit !== null)).toHaveLength(1);
    expect(made.log()).toEqual(['Update the report [skip ci]', 'first']);
  });

  it('tell a report that was there from one that came meanwhile', async () => {
    const { publish, show } = await profile({ 'README.md': README, 'milepost.json': '{"run":"earlier"}' });
    const found = foundData('{"run":"earlier"}');
    await expect(publish(wanted(), 'main', { found: NONE })).rejects.toThrow(Superseded);
    await publish(wanted(), 'main', { found });
    expect(show('milepost.json')).toBe('{}');
    await expect(publish(wanted({}, '## Newer'), 'main', { found })).rejects.toThrow(Superseded);
  });
});
