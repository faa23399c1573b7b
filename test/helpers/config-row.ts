import { expect } from 'vitest';
import { config } from '../../src/checks/config.ts';
import type { Verdict } from '../../src/model/report.ts';
import { project } from './project.ts';

/** Files, what the check says of them, and its first evidence: `path:line`, or the path where there is no line. */
export type Row = [what: string, files: Record<string, string>, verdict: Verdict, evidence: string];

/** Advice goes with everything that is not met. */
export function expectJudged(files: Record<string, string>, verdict: Verdict, evidence: string): void {
  const found = config.evaluate(project(files));
  expect(found.verdict).toBe(verdict);
  const [first] = found.evidence;
  expect(first?.line === undefined ? first?.path : `${first.path}:${first.line}`).toBe(evidence);
  expect(found.advice === undefined).toBe(verdict === 'met');
}
