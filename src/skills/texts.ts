import { Needles } from '../parse/needles.ts';
import type { Project } from '../project/project.ts';
import { ownCode } from '../project/sources.ts';
import { builtinSkills, builtinTechniques } from './catalogue.ts';
import type { Matcher } from './matchers.ts';
import { builtinTracks } from './track-catalogue.ts';

/** Which of the strings that the catalogue asks for stand in which file: told in one pass over each file. */

/** Bytes of own code from which on making the index costs less than looking for each string by itself. */
const WORTH_AN_INDEX = 150_000;

let index: Needles | undefined;

/** One for all projects, made for the first that is large enough; undefined for small ones before that. */
function chosenIndex(project: Project): Needles | undefined {
  if (!index && ownCode(project).reduce((sum, { size }) => sum + size, 0) < WORTH_AN_INDEX) return undefined;
  return (index ??= new Needles(asked(), 4));
}

function* asked(): Iterable<string> {
  for (const { shown } of [...builtinSkills(), ...builtinTechniques()]) yield* textsOf(shown);
  const { tracks, precedence } = builtinTracks();
  for (const { when } of [...tracks.flatMap(({ signals }) => signals), ...precedence]) yield* textsOf(when);
}

function* textsOf(matcher: Matcher): Iterable<string> {
  if ('inner' in matcher) for (const inner of matcher.inner) yield* textsOf(inner);
  else if (matcher.kind === 'text') yield* matcher.text;
  else if (matcher.kind === 'file') yield* matcher.contains ?? [];
}

/** Whether the string is one of those that are looked for together; a roadmap's own are not, nor are very short ones. */
export const isIndexed = (project: Project, needle: string): boolean => project.once(chosenIndex)?.has(needle) === true;

const NONE: ReadonlySet<string> = new Set();

/** The indexed strings that a file holds; none where it was not read. */
export function heldIn(project: Project, path: string): ReadonlySet<string> {
  const needles = project.once(chosenIndex);
  return (needles && project.parsed('held texts', path, (text) => needles.heldBy(text))) ?? NONE;
}

/** True where it is known that the file does not hold the string. */
export const cannotHold = (project: Project, path: string, needle: string): boolean =>
  isIndexed(project, needle) && !heldIn(project, path).has(needle);
