import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { languageOf } from '../../src/reporters/language.ts';

describe('what is told of checks without loading them', () => {
  it('names the checks that there are, in their order', () => {
    expect(CHECK_IDS).toEqual(CHECKS.map(({ id }) => id));
  });

  it.each(CHECKS)('calls $id what the check calls itself', ({ id, title }) => {
    expect(languageOf('en').say(`requirement.${id}`)).toBe(title);
  });
});
