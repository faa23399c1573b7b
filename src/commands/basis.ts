import { createHash } from 'node:crypto';
import type { Exemption } from '../config/index.ts';
import { ready, score } from '../grade/score.ts';
import type { PortfolioRepository } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { HostFacts } from '../model/snapshot.ts';

/** Changes with what an entry rests on that is not said by the version. */
const FORMAT = 1;

/** What all entries of a run rest on. */
export interface Rules {
  readonly version: string;
  readonly roadmap: Roadmap;
  readonly exempt: readonly Exemption[];
}

/** What one repository's entry rests on. `tip` is its commit, or whatever else stands for its files. */
export interface Ground {
  readonly name: string;
  readonly tip: string;
  readonly host: HostFacts;
  /** Tags and releases of which only some names are read: these, and the number of all. */
  readonly begun?: Readonly<Partial<Record<'tags' | 'releases', Some>>>;
}

interface Some {
  readonly names: readonly string[];
  readonly total: number | null;
}

/** Tells the basis of a repository under these rules: 40 hex digits that change with everything that could change its entry. */
export function basisUnder(rules: Rules): (ground: Ground) => string {
  const common = digest([FORMAT, rules.version, rules.roadmap, rules.exempt]);
  const some = (begun: Some | undefined) => (begun ? { names: begun.names, total: begun.total } : null);
  return ({ name, tip, host, begun }) =>
    digest([
      ...[common, name, tip, host.tags ?? some(begun?.tags), host.releases ?? some(begun?.releases)],
      host.checks ?? null,
    ]);
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40);

/**
 * Whether an entry that was read from a file could have been written by a run with this roadmap: the requirements, their
 * weights, their points and the sums agree. Such a file lies where others may write.
 */
export function isSound(entry: PortfolioRepository, roadmap: Roadmap): boolean {
  const { requirements } = entry;
  if (requirements.length !== roadmap.requirements.length) return false;
  const agree = roadmap.requirements.every(({ id, weight, required, partial }, index) => {
    const said = requirements[index];
    if (said?.id !== id || said.weight !== weight || said.required !== required) return false;
    const share = { met: 1, partial, unmet: 0, unknown: null, exempt: null }[said.verdict];
    return said.points === (share === null ? null : Math.round(share * weight * 10) / 10);
  });
  return agree && entry.score === score(requirements) && entry.ready === ready(requirements);
}
