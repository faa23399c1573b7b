import * as z from 'zod/mini';
import builtin from '../../roadmap/tracks.yml';
import { checked } from './issue.ts';
import { type Matcher, parseMatcher } from './matchers.ts';

/** One sign of a track's work, and what it adds to the track's points. */
export interface Signal {
  /** Points where it holds at all. */
  readonly weight: number;
  /** Points for every own file beyond the first that shows it. */
  readonly more: number;
  /** The most that it adds. */
  readonly most: number;
  /** It adds to what other signals show, and shows nothing by itself: words, and libraries of every kind of program. */
  readonly support: boolean;
  /** The least part of the own program's statements, 0 to 1, in the files that show it. */
  readonly part: number;
  readonly when: Matcher;
}

export interface Track {
  readonly id: string;
  readonly title: string;
  readonly signals: readonly Signal[];
}

/** `first` leads before any of `over`, where it is shown and `when` holds. */
export interface Precedence {
  readonly first: string;
  /** The part of the leader's points that it needs for that, 0 to 1. */
  readonly share: number;
  readonly over: readonly string[];
  /** The least part of the own program's statements, 0 to 1, in the files that witness `when`. */
  readonly part: number;
  /** It leads only where the files that show it hold at least as many statements as those that show the leader. */
  readonly larger: boolean;
  readonly when: Matcher;
}

export interface TrackCatalogue {
  /** Points below which no track is shown. */
  readonly primary: number;
  /** What a further track needs: points of its own, and a share of the primary's; and how many are named at most. */
  readonly also: { readonly points: number; readonly share: number; readonly most: number };
  /** By track: those that are part of its work, and are not named beside it. */
  readonly within: Readonly<Record<string, readonly string[]>>;
  readonly tracks: readonly Track[];
  readonly precedence: readonly Precedence[];
}

const POINTS = z.number().check(z.nonnegative());
const PART = z.number().check(z.minimum(0), z.maximum(1));
const FILE = z.strictObject({
  primary: POINTS,
  also: z.strictObject({ points: POINTS, share: PART, most: POINTS }),
  within: z.record(z.string(), z.array(z.string())),
  tracks: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      signals: z.array(
        z.strictObject({
          weight: POINTS,
          more: z.optional(POINTS),
          most: z.optional(POINTS),
          support: z.optional(z.literal(true)),
          part: z.optional(PART),
          when: z.unknown(),
        }),
      ),
    }),
  ),
  precedence: z.array(
    z.strictObject({
      first: z.string(),
      over: z.array(z.string()),
      share: z.optional(POINTS),
      part: z.optional(PART),
      larger: z.optional(z.literal(true)),
      when: z.unknown(),
    }),
  ),
});

/** The tracks in parsed YAML. Throws an `Error` that names the place and what is wrong there. */
export function parseTracks(data: unknown, file = 'tracks.yml'): TrackCatalogue {
  const read = checked(FILE, data, file);
  const tracks = read.tracks.map(({ id, title, signals }) => ({
    id,
    title,
    signals: signals.map(({ weight, more = 0, most, support = false, part = 0, when }, i) => ({
      weight,
      more,
      most: most ?? weight,
      support,
      part,
      when: parseMatcher(when, `${file}: ${id}.signals[${i}].when`),
    })),
  }));
  const ids = new Set(tracks.map(({ id }) => id));
  const precedence = read.precedence.map(({ first, over, share = 0, part = 0, larger = false, when }, i) => {
    const stray = [first, ...over].find((id) => !ids.has(id));
    if (stray !== undefined) throw new Error(`${file}: precedence[${i}]: there is no track "${stray}"`);
    return { first, over, share, part, larger, when: parseMatcher(when, `${file}: precedence[${i}].when`) };
  });
  return { primary: read.primary, also: read.also, within: read.within, tracks, precedence };
}

let builtins: TrackCatalogue | undefined;

/** The tracks that ship with the program, read at their first use. */
export const builtinTracks = (): TrackCatalogue => (builtins ??= parseTracks(builtin));
