import type { ItemProof } from '../model/progress.ts';
import type { Evidence, RepositoryReport, RequirementResult, SkillResult } from '../model/report.ts';
import type { Proof } from '../model/roadmap.ts';
import { say } from '../model/say.ts';

/** What a rule comes to on one repository, or on several. `unknown` where what would decide could not be read, or is exempt. */
export interface Outcome {
  readonly holds: true | false | 'unknown';
  readonly proof: readonly ItemProof[];
}

const MOST_PROOF = 3;
const NO: Outcome = { holds: false, proof: [] };
const UNKNOWN: Outcome = { holds: 'unknown', proof: [] };

/** The rule on the repositories in the order given: the first that fulfils it is the witness. */
export function outcomeAmong(rule: Proof, repositories: readonly RepositoryReport[]): Outcome {
  return either(repositories, (repository) => outcomeIn(rule, repository));
}

/** The rule on one repository. */
export function outcomeIn(rule: Proof, repository: RepositoryReport): Outcome {
  if ('skill' in rule) return either(rule.skill, (id) => skillOutcome(id, repository));
  if ('requirement' in rule) return either(rule.requirement, (id) => requirementOutcome(id, repository));
  if ('track' in rule) return either(rule.track, (id) => trackOutcome(id, repository));
  if ('any' in rule) return either(rule.any, (inner) => outcomeIn(inner, repository));
  const outcomes = rule.all.map((inner) => outcomeIn(inner, repository));
  if (outcomes.some(({ holds }) => holds === false)) return NO;
  if (outcomes.some(({ holds }) => holds === 'unknown')) return UNKNOWN;
  return { holds: true, proof: distinct(outcomes.flatMap(({ proof }) => proof.slice(0, 1))).slice(0, MOST_PROOF) };
}

function either<T>(choices: readonly T[], judge: (choice: T) => Outcome): Outcome {
  let result = NO;
  for (const choice of choices) {
    const outcome = judge(choice);
    if (outcome.holds === true) return outcome;
    if (outcome.holds === 'unknown') result = UNKNOWN;
  }
  return result;
}

function skillOutcome(id: string, repository: RepositoryReport): Outcome {
  const found = knownOf(repository).skills.get(id);
  if (found) return { holds: true, proof: witnesses(found.evidence, repository) };
  // What was not read may have shown it.
  return repository.incomplete ? UNKNOWN : NO;
}

function requirementOutcome(id: string, repository: RepositoryReport): Outcome {
  const result = knownOf(repository).requirements.get(id);
  if (result?.verdict === 'met') return { holds: true, proof: witnesses(result.evidence, repository) };
  return result?.verdict === 'unknown' || result?.verdict === 'exempt' ? UNKNOWN : NO;
}

function trackOutcome(id: string, repository: RepositoryReport): Outcome {
  if (!repository.tracks.includes(id)) return repository.incomplete ? UNKNOWN : NO;
  return { holds: true, proof: [{ repository: repository.name, path: '.', detail: say`its code does ${id} work` }] };
}

interface Known {
  readonly skills: ReadonlyMap<string, SkillResult>;
  readonly requirements: ReadonlyMap<string, RequirementResult>;
}

/** Hundreds of items ask each of hundreds of repositories. */
const known = new WeakMap<RepositoryReport, Known>();

function knownOf(repository: RepositoryReport): Known {
  const found = known.get(repository) ?? {
    skills: byId([...repository.skills, ...(repository.techniques ?? [])]),
    requirements: byId(repository.requirements),
  };
  known.set(repository, found);
  return found;
}

/** The first of each id, for what was read from a file may name one twice. */
const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.toReversed().map((one) => [one.id, one]));

const witnesses = (evidence: readonly Evidence[], { name }: RepositoryReport): ItemProof[] =>
  evidence.slice(0, 1).map((one) => ({ repository: name, ...one }));

function distinct(proof: readonly ItemProof[]): ItemProof[] {
  const seen = new Set<string>();
  return proof.filter(({ repository, path, line }) => {
    const key = `${repository}\0${path}\0${line ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
