import type { SourceFacts, TestCase } from '../languages/facts.ts';
import { ofFacts } from './of-facts.ts';
import { isMock, mocksByFixture, usesMocks } from './test-runners.ts';

/**
 * True where the case may replace something by mocks: by itself, or because its file does so for all of its cases. Only
 * Python's facts tell which case a mock belongs to; elsewhere one mock stands for the whole file.
 */
export function caseMocks(facts: SourceFacts, one: TestCase): boolean {
  if (!usesMocks(facts)) return false;
  return facts.language !== 'python' || mocksByFixture(one) || mockingLines(facts).has(one.line) || sharesMocks(facts);
}

/** First lines of the cases that mock by themselves; 0 stands for mocks outside of any case, which concern them all. */
const mockingLines = ofFacts((facts): ReadonlySet<number> => {
  const starts = [...facts.tests, ...facts.fixtures, ...facts.classes].map(({ line }) => line).sort((a, b) => a - b);
  const cases = new Set(facts.tests.map(({ line }) => line));
  const owner = (line: number | undefined): number => (line !== undefined && cases.has(line) ? line : 0);
  const decorated = facts.decorators.filter(({ name }) => isMock(name)).map(({ line }) => line);
  return new Set([
    ...facts.classes.filter(({ bases }) => bases.some(isMock)).map(() => 0),
    // A decorator belongs to what begins below it, a call to what began above it.
    ...decorated.map((line) => owner(starts.find((start) => start >= line))),
    ...facts.calls
      .filter(({ name, line }) => isMock(name) && !decorated.includes(line))
      .map(({ line }) => owner(starts.findLast((start) => start <= line))),
  ]);
});

const sharesMocks = (facts: SourceFacts): boolean => mockingLines(facts).has(0);
