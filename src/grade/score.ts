import type { RequirementResult } from '../model/report.ts';

/** 0 to 100, to one decimal; what is unknown or exempt leaves both sides. Null where nothing is left. */
export function score(results: readonly RequirementResult[]): number | null {
  let earned = 0;
  let possible = 0;
  for (const { points, weight } of results) {
    if (points === null) continue;
    earned += points;
    possible += weight;
  }
  return possible === 0 ? null : round((100 * earned) / possible);
}

/** Whether every required requirement is met; null where only unknowns stand in the way. */
export function ready(results: readonly RequirementResult[]): boolean | null {
  const verdicts = results.filter((result) => result.required).map((result) => result.verdict);
  if (verdicts.some((verdict) => verdict === 'unmet' || verdict === 'partial')) return false;
  return verdicts.includes('unknown') ? null : true;
}

/** To one decimal. */
export const round = (value: number): number => Math.round(value * 10) / 10;
