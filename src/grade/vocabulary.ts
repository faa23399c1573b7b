import { CHECK_IDS } from '../checks/ids.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { builtinSkills, builtinTechniques } from '../skills/catalogue.ts';
import { checkMatcher } from '../skills/matcher-schema.ts';
import { builtinTracks } from '../skills/track-catalogue.ts';

/** Everything that a roadmap may name. */
export const vocabulary = (): Vocabulary => ({
  requirements: CHECK_IDS,
  skills: [...builtinSkills(), ...builtinTechniques()].map(({ id }) => id),
  tracks: builtinTracks().tracks.map(({ id }) => id),
  matcherProblem: (shown) => {
    try {
      checkMatcher(shown, 'shown');
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : 'something else';
    }
  },
});
