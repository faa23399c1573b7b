import type { ReportEntry, ReportedProject, Reports } from '../model/progress.ts';
import { allParts, type Item, itemsOf, type Part, type Roadmap } from '../model/roadmap.ts';
import { glimpse } from '../parse/glimpse.ts';
import type { Located, Path, Problem } from '../parse/located.ts';
import { nearest } from '../parse/nearest.ts';
import type { EntryEntry, PathEntry } from './learner-schema.ts';

export interface Learner {
  readonly track?: string;
  readonly progress?: Readonly<Record<string, PathEntry>>;
  /** Where both were written, for errors. */
  readonly located?: Located;
}

const STATES = { completed: 'reported', current: 'current', next: 'next' } as const;

/**
 * What the learner says, with every name resolved: ids and plain names are both understood.
 * @throws UsageError with line and column, and the nearest name that the roadmap has.
 */
export function reportsOf({ track, progress = {}, located }: Learner, roadmap: Roadmap): Reports {
  const problems: Problem[] = [];
  const entries: ReportEntry[] = [];
  const projects: ReportedProject[] = [];
  const parts = allParts(roadmap.parts);
  const complain = (path: Path, word: string, what: string, near: string | undefined, on?: 'key') =>
    problems.push({
      path,
      expected: `${what} of the roadmap ${roadmap.id}`,
      found: `"${glimpse(word)}"${near === undefined ? '' : ` (did you mean "${near}"?)`}`,
      ...(on ? { on } : {}),
    });

  for (const [key, said] of Object.entries(progress)) {
    const part = named(key, parts);
    if (!part) {
      complain(
        ['progress', key],
        key,
        'the id or the name of a path, a stage or another part',
        near(key, parts),
        'key',
      );
      continue;
    }
    for (const [list, state] of Object.entries(STATES) as [keyof typeof STATES, ReportEntry['state']][]) {
      const given = said[list];
      const all: readonly EntryEntry[] =
        given === undefined ? [] : Array.isArray(given) ? given : [given as EntryEntry];
      all.forEach((entry, index) => {
        const { name, ...more } = typeof entry === 'string' ? { name: entry } : entry;
        const found = thingNamed(name, part, roadmap);
        const place = ['progress', key, list, ...(Array.isArray(given) ? [index] : [])];
        if (found) entries.push({ id: found.id, state, ...present(more) });
        else complain(place, name, 'the id or the name of an item or a part', near(name, thingsOf(part, roadmap)));
      });
    }
    said.projects?.forEach((entry, index) => {
      const { name, ...more } = typeof entry === 'string' ? { name: entry } : entry;
      const known = [...itemsOf([part]), ...itemsOf(roadmap.parts)].filter(
        ({ kind }) => kind === 'project' || kind === 'idea',
      );
      const item = named(name, known);
      const slip = item ? undefined : near(name, known);
      // A project of the learner's own is welcome; a slip of the pen is not taken for one.
      if (slip === undefined) projects.push({ item: item?.id ?? null, title: item?.title ?? name, ...present(more) });
      else complain(['progress', key, 'projects', index], name, 'the name of a project', slip);
    });
  }
  const chosen = track === undefined ? undefined : (named(track, tracksOf(roadmap)) ?? byTrack(track, roadmap));
  if (track !== undefined && !chosen)
    complain(['track'], track, 'the id or the name of a track or a path', near(track, tracksOf(roadmap)));
  if (problems.length > 0 && located) throw located.error(problems);
  return { ...(chosen ? { track: chosen.id } : {}), entries, projects };
}

type Named = Pick<Item, 'id' | 'title' | 'also'>;

/** What can be chosen: the parts of every choice. */
const tracksOf = ({ parts }: Roadmap): Part[] =>
  allParts(parts).flatMap((part) => (part.choose === undefined ? [] : part.parts));
/** A track's own id (`backend`) means the first part that does its work. */
const byTrack = (track: string, roadmap: Roadmap): Part | undefined =>
  tracksOf(roadmap).find(({ tracks }) => tracks.includes(track.toLowerCase()));

/** Things of this part first, then those of the whole roadmap. */
const thingsOf = (part: Part, { parts }: Roadmap): readonly Named[] => [
  ...allParts([part]),
  ...itemsOf([part]),
  ...allParts(parts),
  ...itemsOf(parts),
];

const thingNamed = (name: string, part: Part, roadmap: Roadmap): Named | undefined =>
  named(name, thingsOf(part, roadmap));

/** By id, then by title or another name, whatever the case and the separators. */
function named<T extends Named>(name: string, things: readonly T[]): T | undefined {
  const plain = separated(name);
  return (
    things.find(({ id }) => id === name) ??
    things.find(({ id, title, also }) => [id, title, ...also].some((known) => separated(known) === plain))
  );
}

function near(name: string, things: readonly Named[]): string | undefined {
  const known = new Map(
    things.flatMap(({ id, title, also }) => [id, title, ...also].map((word) => [separated(word), word])),
  );
  const found = nearest(separated(name), [...known.keys()]);
  return found === undefined ? undefined : known.get(found);
}

const separated = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const present = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Present<T>;
