import type { Import } from './facts.ts';
import type { Masked } from './masked.ts';
import type { Sieve } from './sieve.ts';

/** What makes a rule hold, beside its own pattern. */
export interface Condition {
  /** Must match an imported module, or the code. */
  readonly when?: RegExp | undefined;
  /** Must match neither. */
  readonly unless?: RegExp | undefined;
}

/** What a file's rules are told against, and which of their patterns cannot match it. */
export interface Ground {
  /** False only where the pattern matches nothing in the code. */
  lets(pattern: RegExp): boolean;
  /** Whether the condition holds. */
  holds(condition: Condition): boolean;
  /** Whether the condition holds and the pattern may match. */
  admits(pattern: RegExp, condition: Condition): boolean;
}

/** A test that calls such an address talks to a program that really runs. */
const LOCAL_SERVER = /localhost|127\.0\.0\.1|0\.0\.0\.0/;

/** @param more what conditions are told against besides */
export function groundOf({ text, code }: Masked, imports: readonly Import[], sieve: Sieve, more = ''): Ground {
  const before = `${imports.map((i) => (i.name === undefined ? i.module : `${i.module}.${i.name}`)).join('\n')}\n`;
  const after = (LOCAL_SERVER.test(text) ? '\nLOCALHOST' : '') + more;
  sieve.surround(before, after);
  let context: string | undefined;
  const matches = (pattern: RegExp): boolean =>
    sieve.lets(pattern) && pattern.test((context ??= `${before}${code}${after}`));
  const holds = ({ when, unless }: Condition): boolean =>
    (when === undefined || matches(when)) && (unless === undefined || !matches(unless));
  return {
    lets: (pattern) => sieve.lets(pattern),
    holds,
    admits: (pattern, condition) => sieve.lets(pattern) && holds(condition),
  };
}
