import { describe, expect, it } from 'vitest';
import { longRuns, SHORTEST_RUN } from '../../src/parse/long-runs.ts';
import { PROVIDERS } from '../../src/parse/secret-rules.ts';
import { runsOf } from '../fuzz/run.ts';
import { fc } from '../helpers/properties.ts';

const RUN = 'aB3_-+/='.repeat(3).slice(0, SHORTEST_RUN);

describe('longRuns', () => {
  it.each([
    ['nothing', '', ''],
    ['short words', 'one two three', ''],
    ['a run one too short', RUN.slice(1), ''],
    ['a run that is the whole text', RUN, RUN],
    ['a run with what stands around it', `key: "${RUN}" # c`, `key: "${RUN}" # c`],
    ['two runs that share what is between them', `${RUN}.${RUN}`, `${RUN}.${RUN}`],
    [
      'no more than the neighbourhood',
      `${'. '.repeat(100)}${RUN}${' .'.repeat(100)}`,
      `${'. '.repeat(24)}${RUN}${' .'.repeat(4)}`,
    ],
  ])('finds %s', (_, text, runs) => {
    expect(longRuns(text)).toBe(runs);
  });

  it('finds every run, wherever it stands', () => {
    const part = fc.oneof(fc.constantFrom(' ', '. ', 'é', RUN.slice(1)), fc.stringMatching(/^[a-z]{0,30}$/));
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (before, after) => {
        expect(longRuns(`${before.join('')}${RUN}${after.join('')}`)).toContain(RUN);
      }),
    );
  });
});

describe('PROVIDERS', () => {
  it.each(PROVIDERS.map((rule) => [rule.kind, rule] as const))(
    'tells by a hint near a long run where a %s may be',
    (_, { pattern, hints }) => {
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^(?:${shape(pattern)})$`)), (token) => {
          const likely = longRuns(` ${token} `);
          expect(hints.some((hint) => likely.includes(hint))).toBe(true);
        }),
        { numRuns: runsOf(30) },
      );
    },
  );
});

/** The pattern without what only looks around, which no generator of texts takes. */
const shape = ({ source }: RegExp): string => source.replace(/\(\?<?!\[?[^()]*\)|\\b/g, '');
