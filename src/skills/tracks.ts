import type { SkillResult } from '../model/report.ts';
import type { Project } from '../project/project.ts';
import type { SkillCatalogue } from './catalogue.ts';
import type { Hit } from './hits.ts';
import { type Ground, match } from './match.ts';
import { builtinTracks, type Signal, type TrackCatalogue } from './track-catalogue.ts';

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
  for (const { first, over, share, when } of tracks.precedence) {
    const needed = Math.max(tracks.primary, share * (points.get(primary) ?? 0));
    if (over.includes(primary) && (points.get(first) ?? 0) >= needed && match(ground, when) !== null) primary = first;
  }
  const enough = Math.max(tracks.also.points, tracks.also.share * (points.get(primary) ?? 0));
  const part = tracks.within[primary] ?? [];
  const others = shown.filter(([id, sum]) => id !== primary && sum >= enough && !part.includes(id));
  return [primary, ...others.slice(0, tracks.also.most).map(([id]) => id)];
}

/** Every track's points, in the catalogue's order. */
const pointsOn = (ground: Ground, { tracks }: TrackCatalogue): Map<string, number> =>
  new Map(tracks.map(({ id, signals }) => [id, signals.reduce((sum, signal) => sum + pointsFor(ground, signal), 0)]));

/** A signal's points: its weight, and more for every further file that shows it. What only tests show counts for nothing. */
function pointsFor(ground: Ground, { weight, more, most, when }: Signal): number {
  const hits = match(ground, when);
  if (hits === null) return 0;
  const files = new Set(
    hits.filter(({ path, test }) => !test && !isTest(ground.project, path)).map(({ path }) => path),
  );
  if (hits.length > 0 && files.size === 0) return 0;
  return Math.min(most, weight + more * Math.max(0, files.size - 1));
}

const isTest = (project: Project, path: string): boolean => project.file(path)?.test === true;

/** Skills are witnessed afresh, for a track asks in how many files they are used. */
function groundOf(project: Project, skills: readonly SkillResult[], catalogue: SkillCatalogue): Ground {
  const held = new Map<string, readonly Hit[]>();
  const shown = new Set(skills.map(({ id }) => id));
  const bare: Ground = { project, skills: new Map() };
  for (const { id, shown: matcher } of catalogue) if (shown.has(id)) held.set(id, match(bare, matcher) ?? []);
  return { project, skills: held };
}
