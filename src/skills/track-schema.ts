import * as z from 'zod/mini';
import { checked } from './issue.ts';
import { checkMatcher } from './matcher-schema.ts';
import { type TrackCatalogue, tracksIn } from './track-catalogue.ts';

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

export type TrackFile = z.infer<typeof FILE>;

/** The tracks in parsed YAML. Throws an `Error` that names the place and what is wrong there. */
export function parseTracks(data: unknown, file = 'tracks.yml'): TrackCatalogue {
  const read = checked(FILE, data, file);
  for (const { id, signals } of read.tracks)
    for (const [i, { when }] of signals.entries()) checkMatcher(when, `${file}: ${id}.signals[${i}].when`);
  const ids = new Set(read.tracks.map(({ id }) => id));
  for (const [i, { first, over, when }] of read.precedence.entries()) {
    const stray = [first, ...over].find((id) => !ids.has(id));
    if (stray !== undefined) throw new Error(`${file}: precedence[${i}]: there is no track "${stray}"`);
    checkMatcher(when, `${file}: precedence[${i}].when`);
  }
  return tracksIn(read);
}
