import { allParts, itemsOf, type Requirement, type Roadmap } from '../model/roadmap.ts';
import { glimpse } from '../parse/glimpse.ts';
import type { Problem } from '../parse/located.ts';
import { didYouMean } from '../parse/nearest.ts';
import type { RequirementEntry, RoadmapFile } from './schema.ts';

const PARTIAL = 0.5;
const TOTAL = 100;

/** The requirements of a roadmap on top of those that it extends, or what is wrong with them. */
export function composeRequirements(
  file: RoadmapFile,
  base: readonly Requirement[],
  known: readonly string[],
): { requirements: readonly Requirement[]; problems: readonly Problem[] } {
  const problems = entryProblems(file.requirements ?? [], known);
  // A misspelt id would make the sum wrong too, and say less.
  if (problems.length > 0) return { requirements: [], problems };
  const { requirements, sum, open } = mergedRequirements(file, base);
  if (requirements.length === 0)
    problems.push({ path: ['requirements'], expected: '"requirements", a list of at least one', found: 'nothing' });
  else if (open === 0 && sum !== TOTAL)
    problems.push({ path: ['requirements'], expected: `weights that sum to ${TOTAL}`, found: `a sum of ${sum}` });
  else if (open > 0 && sum >= TOTAL)
    problems.push({
      path: ['requirements'],
      expected: `weights that leave points for the ${open} without one`,
      found: `a sum of ${sum}`,
    });
  return { requirements, problems };
}

/** The same without a look for what is wrong; the sum of the weights that were given, and how many were not. */
export function mergedRequirements(
  file: RoadmapFile,
  base: readonly Requirement[],
): { requirements: readonly Requirement[]; sum: number; open: number } {
  const dropped = new Set(file.drop);
  const byId = new Map<string, RequirementEntry>(base.filter(({ id }) => !dropped.has(id)).map((r) => [r.id, r]));
  for (const entry of file.requirements ?? []) byId.set(entry.id, { ...byId.get(entry.id), ...entry });
  const merged = [...byId.values()];
  const sum = round(merged.reduce((total, { weight }) => total + (weight ?? 0), 0));
  const open = merged.filter(({ weight }) => weight === undefined).length;
  return { requirements: merged.map((entry) => complete(entry, (TOTAL - sum) / open)), sum, open };
}

function complete({ id, weight, required, partial, effort }: RequirementEntry, share: number): Requirement {
  return {
    id,
    weight: weight ?? share,
    required: required ?? false,
    partial: partial ?? PARTIAL,
    ...(effort === undefined ? {} : { effort }),
  };
}

function entryProblems(entries: readonly RequirementEntry[], known: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index): Problem[] => {
    const path = ['requirements', index, 'id'];
    if (!known.includes(id))
      return [
        { path, expected: `one of the ids ${known.join(', ')}`, found: `"${glimpse(id)}"${didYouMean(id, known)}` },
      ];
    if (seen.has(id)) return [{ path, expected: 'each requirement once', found: `"${glimpse(id)}" again` }];
    seen.add(id);
    return [];
  });
}

/** What `drop` names and the extended roadmap does not have. */
export function dropProblems(drop: readonly string[], base: Roadmap | undefined): Problem[] {
  const parts = base?.parts ?? [];
  const ids = [...(base?.requirements ?? []), ...allParts(parts), ...itemsOf(parts)].map(({ id }) => id);
  return drop.flatMap((id, index) =>
    ids.includes(id)
      ? []
      : [
          {
            path: ['drop', index],
            expected: 'the id of a requirement, a part or an item of the extended roadmap',
            found: `"${glimpse(id)}"${didYouMean(id, ids)}`,
          },
        ],
  );
}

/** Decimal weights (33.3 + 33.3 + 33.4) sum to 100 for people; binary fractions must not say otherwise. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
