import { CHECKS } from '../checks/index.ts';
import { UsageError } from '../model/errors.ts';
import { didYouMean } from '../parse/nearest.ts';
import { requirementList, terminalText } from '../reporters/explain.ts';
import { requirementIndex, requirementPage } from '../reporters/requirement.ts';
import type { Values } from './arguments.ts';
import { localRoadmap } from './local-roadmap.ts';
import { type Look, lookOf, oneLine } from './terminal.ts';

/** `milepost explain [<requirement>]`: the exit code. */
export function explainCommand(ids: readonly string[], values: Pick<Values, 'roadmap'>): number {
  // A roadmap's title is its author's; a runner's log takes `##[…]` anywhere in a line for a command.
  process.stdout.write(explanation(ids, values.roadmap, lookOf(process.stdout)).replaceAll('##[', '## ['));
  return 0;
}

/** What is printed: one requirement's page, or the list of all. @throws UsageError where no requirement has the id. */
export function explanation(
  ids: readonly string[],
  roadmapName: string | undefined,
  look: Pick<Look, 'color' | 'width'>,
): string {
  const [id, second] = ids;
  if (second !== undefined) throw new UsageError('explain takes one requirement: milepost explain <requirement>');
  const roadmap = localRoadmap(roadmapName ?? 'python-expert');
  if (id === undefined) return requirementList(requirementIndex(CHECKS, roadmap), roadmap.title, look);
  const check = CHECKS.find((one) => one.id === id);
  if (check) return terminalText(requirementPage(check, roadmap), look);
  const near = didYouMean(
    id,
    CHECKS.map((one) => one.id),
  );
  throw new UsageError(`unknown requirement "${oneLine(id).slice(0, 80)}"${near}: milepost explain lists them all`);
}
