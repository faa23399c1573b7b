import type { Item, Part, Proof, Roadmap } from '../model/roadmap.ts';
import { allParts, itemsOf } from '../model/roadmap.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Path, Problem } from '../parse/located.ts';
import type { ItemEntry, PartEntry, ProofEntry } from './content-schema.ts';

const LISTS = ['skill', 'requirement', 'track'] as const;

/** Parts on top of those of the extended roadmap: an entry changes what it names, keeps the rest, and adds what is new. */
export function mergeParts(base: readonly Part[], entries: readonly PartEntry[], drop: ReadonlySet<string>): Part[] {
  const kept = base
    .filter(({ id }) => !drop.has(id))
    .map((part) => ({
      ...part,
      parts: mergeParts(part.parts, [], drop),
      items: part.items.filter(({ id }) => !drop.has(id)),
    }));
  const merged = new Map(kept.map((part) => [part.id, part]));
  for (const entry of entries) {
    const old = merged.get(entry.id);
    merged.set(entry.id, {
      ...old,
      ...withoutLists(entry),
      title: entry.title ?? old?.title ?? entry.id,
      kind: entry.kind ?? old?.kind ?? 'section',
      also: entry.also ?? old?.also ?? [],
      tracks: entry.tracks ?? old?.tracks ?? [],
      parts: mergeParts(old?.parts ?? [], entry.parts ?? [], drop),
      items: mergeItems(old?.items ?? [], entry.items ?? []),
    });
  }
  return [...merged.values()];
}

function mergeItems(base: readonly Item[], entries: readonly ItemEntry[]): Item[] {
  const merged = new Map(base.map((item) => [item.id, item]));
  for (const { proof, ...entry } of entries) {
    const old = merged.get(entry.id);
    const rule = proof === undefined ? old?.proof : ruleOf(proof);
    merged.set(entry.id, {
      ...old,
      ...defined(entry),
      title: entry.title ?? old?.title ?? entry.id,
      kind: entry.kind ?? old?.kind ?? 'topic',
      also: entry.also ?? old?.also ?? [],
      weight: entry.weight ?? old?.weight ?? 1,
      capstone: entry.capstone ?? old?.capstone ?? false,
      words: entry.words ?? old?.words ?? [],
      ...(rule === undefined ? {} : { proof: rule }),
    });
  }
  return [...merged.values()];
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>;
const withoutLists = ({ parts: _parts, items: _items, ...rest }: PartEntry) => defined(rest);

/** A rule as the judgement needs it; `ruleProblems` has seen to it that it has exactly one key. */
function ruleOf({ skill, requirement, track, all, any }: ProofEntry): Proof {
  if (skill !== undefined) return { skill: listOf(skill) };
  if (requirement !== undefined) return { requirement: listOf(requirement) };
  if (track !== undefined) return { track: listOf(track) };
  return all !== undefined ? { all: all.map(ruleOf) } : { any: (any ?? []).map(ruleOf) };
}

const listOf = (names: string | readonly string[]): readonly string[] => (typeof names === 'string' ? [names] : names);

export interface Naming {
  readonly vocabulary: Vocabulary;
  /** What to say of an id that is not among the known ones. */
  unknown(path: Path, id: string, known: readonly string[]): Problem;
}

/** What is wrong with the rules and the tracks of the parts that a file writes. */
export function partProblems(entries: readonly PartEntry[], path: Path, naming: Naming): Problem[] {
  return entries.flatMap((part, index) => {
    const here = [...path, index];
    return [
      ...(part.tracks ?? []).flatMap((id, i) =>
        naming.vocabulary.tracks.includes(id)
          ? []
          : [naming.unknown([...here, 'tracks', i], id, naming.vocabulary.tracks)],
      ),
      ...(part.items ?? []).flatMap(({ proof }, i) =>
        proof === undefined ? [] : ruleProblems(proof, [...here, 'items', i, 'proof'], naming),
      ),
      ...partProblems(part.parts ?? [], [...here, 'parts'], naming),
    ];
  });
}

function ruleProblems(rule: ProofEntry, path: Path, naming: Naming): Problem[] {
  const keys = Object.keys(rule).filter((key) => rule[key as keyof ProofEntry] !== undefined);
  if (keys.length !== 1)
    return [
      {
        path,
        expected: 'exactly one of the keys skill, requirement, track, all, any',
        found: keys.length === 0 ? 'none' : keys.join(' and '),
      },
    ];
  const known = {
    skill: naming.vocabulary.skills,
    requirement: naming.vocabulary.requirements,
    track: naming.vocabulary.tracks,
  };
  return [
    ...LISTS.flatMap((key) => {
      const names = rule[key];
      if (names === undefined) return [];
      const places: [Path, string][] =
        typeof names === 'string' ? [[[...path, key], names]] : names.map((id, i) => [[...path, key, i], id]);
      return places.flatMap(([place, id]) => (known[key].includes(id) ? [] : [naming.unknown(place, id, known[key])]));
    }),
    ...(['all', 'any'] as const).flatMap((key) =>
      (rule[key] ?? []).flatMap((inner, i) => ruleProblems(inner, [...path, key, i], naming)),
    ),
  ];
}

/** Ids that stand twice among the parts and items of the finished roadmap. */
export function repeated({ parts }: Pick<Roadmap, 'parts'>): string[] {
  const seen = new Set<string>();
  const ids = [...allParts(parts), ...itemsOf(parts)].map(({ id }) => id);
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))];
}
