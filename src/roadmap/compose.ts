import { itemsOf, type Requirement, type Roadmap } from '../model/roadmap.ts';
import { mergeParts } from './content.ts';
import { mergedRequirements } from './requirements.ts';
import type { RoadmapFile } from './schema.ts';

/** What a file makes of the roadmap that it extends, if any; nothing is checked here. */
export function composed(
  file: RoadmapFile,
  base: Roadmap | undefined,
  requirements: readonly Requirement[] = mergedRequirements(file, base?.requirements ?? []).requirements,
): Roadmap {
  const drop = new Set(file.drop);
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    ...optional('goal', file.goal ?? base?.goal),
    requirements,
    parts: mergeParts(base?.parts ?? [], file.parts ?? [], drop),
    skills: [...(base?.skills ?? []), ...(file.skills ?? [])],
    ...optional('start', file.start ?? startOf(base, drop)),
    ...optional('translations', translationsOf(file.translations)),
  };
}

/** What was written in other languages; undefined where there is nothing. */
function translationsOf(written: RoadmapFile['translations']): Roadmap['translations'] {
  const given = Object.entries(written ?? {}).flatMap(([id, words]) => (words ? [[id, words] as const] : []));
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** The extended roadmap's start, as far as its items are still there. */
function startOf(base: Roadmap | undefined, drop: ReadonlySet<string>): Roadmap['start'] {
  if (!base?.start) return undefined;
  const left = new Set(itemsOf(mergeParts(base.parts, [], drop)).map(({ id }) => id));
  const items = base.start.items.filter((id) => left.has(id));
  return items.length > 0 ? { text: base.start.text, items } : undefined;
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
