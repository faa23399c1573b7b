import { Needles } from '../parse/needles.ts';
import type { Project } from '../project/project.ts';
import { builtinSkills, builtinTechniques } from './catalogue.ts';
import type { Matcher } from './matchers.ts';
import { builtinTracks } from './track-catalogue.ts';

/** Which of the strings that the catalogue asks for stand in which file: told in one pass over each file. */

let index: Needles | undefined;
const builtin = (): Needles => (index ??= new Needles(asked(), 4));

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
export const isIndexed = (needle: string): boolean => builtin().has(needle);

const NONE: ReadonlySet<string> = new Set();
const heldBy = (text: string): ReadonlySet<string> => builtin().heldBy(text);

/** The indexed strings that a file holds; none where it was not read. */
export const heldIn = (project: Project, path: string): ReadonlySet<string> =>
  project.parsed('held texts', path, heldBy) ?? NONE;

/** True where it is known that the file does not hold the string. */
export const cannotHold = (project: Project, path: string, needle: string): boolean =>
  isIndexed(needle) && !heldIn(project, path).has(needle);
