import type { Exemption } from './config.ts';
import { globMatcher } from './glob.ts';

/** Whether, and why, a requirement is not asked of a commit. */
export type Exempt = (
  requirement: string,
  committed: string | undefined,
) => Pick<Exemption, 'reason' | 'until'> | undefined;

/**
 * The exemptions that hold for a repository. What decides about an expiry is the day (UTC) on which the graded commit was
 * made, never today's: the same commit gives the same grade next year.
 */
export function exemptionsFor(repository: string, exemptions: readonly Exemption[]): Exempt {
  const here = exemptions.filter((one) => one.repository === undefined || globMatcher(one.repository)(repository));
  return (requirement, committed) => {
    const found = here.find(
      (one) =>
        one.requirement === requirement &&
        (one.until === undefined || committed === undefined || committed.slice(0, 10) <= one.until),
    );
    return found && { reason: found.reason, ...(found.until === undefined ? {} : { until: found.until }) };
  };
}
