import type { Fix, RepositoryReport, RequirementResult } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';

/** One thing worth doing in a repository. */
export interface NextStep {
  readonly repository: string;
  readonly requirement: string;
  readonly verdict: 'met' | 'partial' | 'unmet';
  readonly required: boolean;
  /** By how much the score (0 to 100) would rise; 0 for an improvement of something already met. */
  readonly points: number;
  /** Rough estimate of the work, in hours. */
  readonly hours: number;
  readonly advice: string | null;
  readonly fix: Fix | null;
}

/** What makes little sense before something else stands: CI has nothing to run without a test. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  'tests.integration': ['tests.unit'],
  'ci.tests': ['tests.unit', 'ci'],
  coverage: ['tests.unit'],
  cd: ['ci'],
};

const HOURS_WHERE_UNSAID = 1;

/** By how much the repository's score would rise if this requirement were met; to one decimal. */
export function gain(result: RequirementResult, repository: Pick<RepositoryReport, 'requirements'>): number {
  if (result.points === null) return 0;
  // Unknown and exempt requirements stand on neither side of the score, so a point may be worth more than 1 of 100.
  const counted = repository.requirements.reduce((sum, r) => sum + (r.points === null ? 0 : r.weight), 0);
  return counted > 0 ? Math.round(((result.weight - result.points) * 1000) / counted) / 10 : 0;
}

/**
 * Everything worth doing in a repository, best first: what is required, then what other things wait for, then points an hour;
 * improvements of what is already met come last. Unknown and exempt requirements are no work.
 */
export function nextSteps(repository: RepositoryReport, roadmap: Roadmap): NextStep[] {
  const order = new Map(roadmap.requirements.map((requirement, index) => [requirement.id, { requirement, index }]));
  const open = new Set(
    repository.requirements.filter((r) => r.verdict === 'unmet' || r.verdict === 'partial').map((r) => r.id),
  );
  const steps = repository.requirements.flatMap((result) => {
    const step = toStep(result, repository, order.get(result.id)?.requirement.effort);
    return step ? [step] : [];
  });
  const place = (step: NextStep) => order.get(step.requirement)?.index ?? order.size;
  const waits = (step: NextStep) => Number((AFTER[step.requirement] ?? []).some((id) => open.has(id)));
  return steps.sort(
    (a, b) =>
      Number(b.points > 0) - Number(a.points > 0) ||
      Number(b.required) - Number(a.required) ||
      waits(a) - waits(b) ||
      b.points / b.hours - a.points / a.hours ||
      place(a) - place(b),
  );
}

function toStep(
  result: RequirementResult,
  repository: RepositoryReport,
  hours: number | undefined,
): NextStep | undefined {
  const { verdict } = result;
  if (verdict === 'unknown' || verdict === 'exempt') return undefined;
  if (verdict === 'met' && result.advice === undefined) return undefined;
  const missing = result.weight > 0 ? 1 - (result.points ?? 0) / result.weight : 1;
  return {
    repository: repository.name,
    requirement: result.id,
    verdict,
    required: result.required,
    points: gain(result, repository),
    // Half of a thing that stands already is about half of the work.
    hours: Math.max(hours ?? HOURS_WHERE_UNSAID, 0.1) * (missing > 0 ? missing : 1),
    advice: result.advice ?? null,
    fix: result.fix ?? null,
  };
}
