import type { SourceFacts } from '../languages/facts.ts';

/** What follows from one file's facts alone, worked out once: every case of the file asks for it again. */
export function ofFacts<T>(derive: (facts: SourceFacts) => T): (facts: SourceFacts) => T {
  const known = new WeakMap<SourceFacts, { readonly value: T }>();
  return (facts) => {
    const found = known.get(facts);
    if (found) return found.value;
    const value = derive(facts);
    known.set(facts, { value });
    return value;
  };
}
