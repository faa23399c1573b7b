import builtin from '../../roadmap/tracks.yml';
import { type Matcher, matcherOf } from './matchers.ts';
import type { TrackFile } from './track-schema.ts';

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
  /** It leads only where the files that show it hold more statements than those that show the leader. */
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

/** The catalogue in a file that is known to be right; `parseTracks` checks one. */
export function tracksIn(file: TrackFile): TrackCatalogue {
  const tracks = file.tracks.map(({ id, title, signals }) => ({
    id,
    title,
    signals: signals.map(({ weight, more = 0, most = weight, support = false, part = 0, when }) => ({
      weight,
      more,
      most,
      support,
      part,
      when: matcherOf(when),
    })),
  }));
  const precedence = file.precedence.map(({ first, over, share = 0, part = 0, larger = false, when }) => ({
    first,
    over,
    share,
    part,
    larger,
    when: matcherOf(when),
  }));
  return { primary: file.primary, also: file.also, within: file.within, tracks, precedence };
}

let builtins: TrackCatalogue | undefined;

/** The tracks that ship with the program, read at their first use; the tests check them, not every start. */
export const builtinTracks = (): TrackCatalogue => (builtins ??= tracksIn(builtin as TrackFile));
