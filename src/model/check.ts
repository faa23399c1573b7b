import type { Evidence, Fix } from './report.ts';

/** What a check found. `met` may carry advice too: something worth improving that costs no points. */
export interface Finding {
  readonly verdict: 'met' | 'partial' | 'unmet' | 'unknown';
  readonly evidence: readonly Evidence[];
  readonly advice?: string;
  readonly fix?: Fix;
  /** How many were found, where the requirement is about something that is counted: test cases. */
  readonly count?: number;
}

/** The words of a requirement: `asks`, `why`, `how` it is judged, and an `example`. Plain Markdown, our own sentences. */
export interface About {
  readonly asks: string;
  readonly why: string;
  readonly how: string;
  readonly example: string;
}

/**
 * One requirement, whole: its words, what it reads, its judgement. `P` is the project view; the type
 * parameter keeps `model` free of imports.
 */
export interface Check<P> {
  readonly id: string;
  readonly title: string;
  readonly about: About;
  /**
   * Paths whose content the judgement needs. Pure; asked again after each load, so that what a loaded
   * file names (a script that CI calls) can be asked for next.
   */
  reads(project: P): Iterable<string>;
  evaluate(project: P): Finding;
  /** True where `met` claims an absence (no secret): then an unread file makes it unknown. */
  readonly provesAbsence?: boolean;
}

export const met = (evidence: readonly Evidence[], advice?: string, fix?: Fix): Finding =>
  finding('met', evidence, advice, fix);
export const partial = (evidence: readonly Evidence[], advice: string, fix?: Fix): Finding =>
  finding('partial', evidence, advice, fix);
export const unmet = (evidence: readonly Evidence[], advice: string, fix?: Fix): Finding =>
  finding('unmet', evidence, advice, fix);
export const unknown = (evidence: readonly Evidence[]): Finding => ({ verdict: 'unknown', evidence });

function finding(verdict: Finding['verdict'], evidence: readonly Evidence[], advice?: string, fix?: Fix): Finding {
  return { verdict, evidence, ...(advice === undefined ? {} : { advice }), ...(fix ? { fix } : {}) };
}
