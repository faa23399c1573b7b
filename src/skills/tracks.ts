import type { SkillResult } from '../model/report.ts';
import type { Project } from '../project/project.ts';
import type { SkillCatalogue } from './catalogue.ts';
import type { Hit } from './hits.ts';
import { type Ground, match } from './match.ts';
import { handWritten } from './match-code.ts';
import { builtinTracks, type Precedence, type Signal, type Track, type TrackCatalogue } from './track-catalogue.ts';

/**
 * The tracks whose work the project's own code does: the primary first, others only where they are plain,
 * `['none']` where there is no sign of any. `skills` are the project's own, as `skillsOf` gives them.
 */
export function tracksOf(
  project: Project,
  skills: readonly SkillResult[],
  catalogue: SkillCatalogue,
  tracks: TrackCatalogue = builtinTracks(),
): string[] {
  const ground = groundOf(project, skills, catalogue);
  const points = pointsOn(ground, tracks);
  const shown = [...points].filter(([, sum]) => sum >= tracks.primary).sort((a, b) => b[1] - a[1]);
  let primary = shown[0]?.[0];
  if (primary === undefined) return ['none'];
  for (const rule of tracks.precedence)
    if (rule.over.includes(primary) && leads(ground, tracks, points, rule, primary)) primary = rule.first;
  const enough = Math.max(tracks.also.points, tracks.also.share * (points.get(primary) ?? 0));
  const part = tracks.within[primary] ?? [];
  const others = shown.filter(([id, sum]) => id !== primary && sum >= enough && !part.includes(id));
  return [primary, ...others.slice(0, tracks.also.most).map(([id]) => id)];
}

/** Whether the rule's first track comes before the one that leads so far. */
function leads(
  ground: Ground,
  { primary, tracks }: TrackCatalogue,
  points: ReadonlyMap<string, number>,
  { first, share, part, larger, when }: Precedence,
  leader: string,
): boolean {
  if ((points.get(first) ?? 0) < Math.max(primary, share * (points.get(leader) ?? 0))) return false;
  const hits = match(ground, when);
  if (hits === null || (part > 0 && partOf(ground.project, filesOf(ground.project, hits)) < part)) return false;
  const shownBy = (id: string) => partOf(ground.project, filesShowing(ground, tracks, id));
  return !larger || shownBy(first) > shownBy(leader);
}

/** The files in which a track's work is done: those of the signals that grow with their files. */
function filesShowing(ground: Ground, tracks: readonly Track[], id: string): ReadonlySet<string> {
  const signals = tracks.find((track) => track.id === id)?.signals ?? [];
  const growing = signals.filter(({ support, more }) => !support && more > 0);
  return new Set(growing.flatMap(({ when }) => [...filesOf(ground.project, match(ground, when) ?? [])]));
}

/** Every track's points, in the catalogue's order: none where only signals that support others hold. */
const pointsOn = (ground: Ground, { tracks }: TrackCatalogue): Map<string, number> =>
  new Map(
    tracks.map(({ id, signals }) => {
      const sum = (some: readonly Signal[]) => some.reduce((points, signal) => points + pointsFor(ground, signal), 0);
      const core = sum(signals.filter(({ support }) => !support));
      return [id, core === 0 ? 0 : core + sum(signals.filter(({ support }) => support))];
    }),
  );

/** A signal's points: its weight, and more for every further file that shows it. What only tests show counts for nothing. */
function pointsFor(ground: Ground, { weight, more, most, part, when }: Signal): number {
  const hits = match(ground, when);
  if (hits === null) return 0;
  const files = filesOf(ground.project, hits);
  if (hits.length > 0 && files.size === 0) return 0;
  if (part > 0 && partOf(ground.project, files) < part) return 0;
  return Math.min(most, weight + more * Math.max(0, files.size - 1));
}

/** Statements of a whole program below which no part of it tells anything. */
const FEW = 3;

/** Part of the own program's statements that stand in the files, 0 to 1. */
function partOf(project: Project, files: ReadonlySet<string>): number {
  const { all, byPath } = project.once(statements);
  if (all < FEW) return 0;
  let held = 0;
  for (const path of files) held += byPath.get(path) ?? 0;
  return held / all;
}

/** Statements of the own program, tests aside. */
function statements(project: Project): { readonly all: number; readonly byPath: ReadonlyMap<string, number> } {
  const byPath = new Map<string, number>();
  let all = 0;
  for (const { file, facts } of handWritten(project)) {
    if (file.test) continue;
    byPath.set(file.path, facts.statements);
    all += facts.statements;
  }
  return { all, byPath };
}

/** The hits' files, tests left out, and what shows the program's use where there is a program. */
const filesOf = (project: Project, hits: readonly Hit[]): ReadonlySet<string> =>
  new Set(
    hits.filter(({ path, test }) => !test && !isTest(project, path) && !isAside(project, path)).map(({ path }) => path),
  );

const isTest = (project: Project, path: string): boolean => project.file(path)?.test === true;

/** Folders of code that uses the program, or measures it; `com.example` is a package's name. */
const ASIDE = /(?<!(?:^|\/)(?:com|org|net|io|dev|me))(?:^|\/)(?:examples?|samples?|benchmarks?)\//i;

const isAside = (project: Project, path: string): boolean => ASIDE.test(path) && project.once(hasProgram);

/** Whether most of the statements stand outside such folders. */
function hasProgram(project: Project): boolean {
  const { all, byPath } = project.once(statements);
  let outside = 0;
  for (const [path, count] of byPath) if (!ASIDE.test(path)) outside += count;
  return outside * 2 > all;
}

/** Skills are witnessed afresh, for a track asks in how many files they are used. */
function groundOf(project: Project, skills: readonly SkillResult[], catalogue: SkillCatalogue): Ground {
  const held = new Map<string, readonly Hit[]>();
  const shown = new Set(skills.map(({ id }) => id));
  const bare: Ground = { project, skills: new Map() };
  for (const { id, shown: matcher } of catalogue) if (shown.has(id)) held.set(id, match(bare, matcher) ?? []);
  return { project, skills: held };
}
