import type { Check, Finding } from '../model/check.ts';
import type { Evidence, RequirementResult } from '../model/report.ts';
import type { Requirement, Roadmap } from '../model/roadmap.ts';
import { say } from '../model/say.ts';
import type { UnreadReason } from '../model/snapshot.ts';
import { redact } from '../parse/redact.ts';
import type { Project } from '../project/project.ts';
import { round } from './score.ts';

type CheckFor = (id: string) => Check<Project> | undefined;
/** Whether, and why, a requirement is not asked of a commit made at `committed`. */
export type Exempt = (
  requirement: string,
  committed: string | undefined,
) => { readonly reason: string; readonly until?: string } | undefined;

/** Every requirement of the roadmap judged on one project, in the roadmap's order. Never throws for what a project holds. */
export function evaluate(
  project: Project,
  roadmap: Roadmap,
  checkFor: CheckFor,
  exempt: Exempt = () => undefined,
): RequirementResult[] {
  return roadmap.requirements.map((requirement) => {
    const check = checkFor(requirement.id);
    if (!check) throw new Error(`the roadmap asks for "${requirement.id}", which no check judges`);
    const finding = judge(check, project);
    const excuse = finding.verdict === 'met' ? undefined : exempt(requirement.id, project.snapshot.committed);
    return excuse ? excused(requirement, finding, excuse) : scored(requirement, finding);
  });
}

/** The one place where a throw, or a verdict on files that were not read, becomes `unknown`: no check can forget it. */
export function judge(check: Check<Project>, project: Project): Finding {
  try {
    const finding = check.evaluate(project);
    const absenceDecides = check.provesAbsence ? finding.verdict === 'met' : finding.verdict !== 'met';
    if (!absenceDecides || finding.verdict === 'unknown') return finding;
    const unread = [...new Set(check.reads(project))].filter((path) => project.unread(path) !== undefined).sort();
    if (unread.length > 0) {
      return {
        verdict: 'unknown',
        evidence: unread.slice(0, 5).map((path) => ({ path, detail: REASONS[project.unread(path) ?? 'failed'] })),
      };
    }
    if (project.snapshot.truncated) {
      return { verdict: 'unknown', evidence: [{ path: '.', detail: say`the host sent only part of the file list` }] };
    }
    return finding;
  } catch (error) {
    // Only the kind of the error: its message may quote what was read.
    const kind = error instanceof Error ? error.name : 'error';
    return { verdict: 'unknown', evidence: [{ path: '.', detail: say`could not be judged (${kind})` }] };
  }
}

function scored(requirement: Requirement, finding: Finding): RequirementResult {
  const share = { met: 1, partial: requirement.partial, unmet: 0, unknown: null }[finding.verdict];
  return {
    id: requirement.id,
    verdict: finding.verdict,
    required: requirement.required,
    weight: requirement.weight,
    points: share === null ? null : round(share * requirement.weight),
    evidence: withoutSecrets(finding.evidence),
    ...(finding.count === undefined ? {} : { count: finding.count }),
    ...(finding.advice === undefined ? {} : { advice: finding.advice }),
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
  };
}

/** What is met needs no excuse; of anything else the reason is shown beside what was found. */
function excused(
  { id, required, weight }: Requirement,
  { evidence }: Finding,
  excuse: { readonly reason: string; readonly until?: string },
): RequirementResult {
  return { id, verdict: 'exempt', required, weight, points: null, evidence: withoutSecrets(evidence), ...excuse };
}

/** Evidence quotes commands and lines; whatever a check quotes, no secret goes out with it. */
export const withoutSecrets = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.map((one) => ({ ...one, detail: redact(one.detail) }));

const REASONS: Readonly<Record<UnreadReason, string>> = {
  'not-requested': say`not read`,
  'too-large': say`not read: larger than the limit for one file`,
  'over-budget': say`not read: the limit for one repository was reached`,
  'missing-object': say`not read: the object is missing from this clone`,
  'no-access': say`not read: no access`,
  'rate-limited': say`not read: the rate limit was reached`,
  failed: say`not read: the host did not answer`,
  'lfs-pointer': say`not read: the content is kept in Git LFS`,
};
