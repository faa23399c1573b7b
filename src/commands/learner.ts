import type { Config } from '../config/config.ts';
import { reportsOf } from '../config/learner.ts';
import { LANGUAGES } from '../model/language.ts';
import type { Reports } from '../model/progress.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { languageOf, loadLanguage } from '../reporters/language.ts';
import { withNames } from '../reporters/translated.ts';

/**
 * What the learner says, in ids: a name counts as the roadmap has it and as any language calls it, so that a change of the
 * language breaks no configuration. Throws a UsageError for one that is none of these.
 */
export async function learnerReports({ learner }: Pick<Config, 'learner'>, roadmap: Roadmap): Promise<Reports> {
  if (learner.progress === undefined && learner.track === undefined) return reportsOf(learner, roadmap);
  for (const id of LANGUAGES) await loadLanguage(id);
  return reportsOf(
    learner,
    withNames(
      roadmap,
      LANGUAGES.map((id) => languageOf(id)),
    ),
  );
}
