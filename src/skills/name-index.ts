import type { Import } from '../languages/facts.ts';
import type { Source } from '../project/sources.ts';
import { dotted, fitsName, isSeparator, underName } from './names.ts';

/** Where a name stands: which of the indexed sources, and the how-manieth entry of its kind there. */
interface Posting<T> {
  readonly file: number;
  readonly at: number;
  readonly entry: T;
}

/** Of each source the first entry that one of the patterns fits, in the order of the sources. */
export type Firsts<T> = readonly Pick<Posting<T>, 'file' | 'entry'>[];

/** No pattern of the catalogue is longer; longer prefixes of hostile names are not kept. */
const LONGEST = 120;

/** The imports of many sources by every name under which a pattern may ask for them. */
export class ImportIndex {
  readonly #byPrefix = new Map<string, Posting<Import>[]>();
  readonly #byName = new Map<string, Posting<Import>[]>();

  constructor(sources: readonly Source[]) {
    for (const [file, { facts }] of sources.entries())
      for (const [at, entry] of facts.imports.entries()) {
        // The name that is taken may be a module of its own: `from google.cloud import bigquery`.
        const { module, name } = entry;
        const full = dotted(name === undefined ? module : `${module}.${name}`);
        const posting = { file, at, entry };
        add(this.#byName, full, posting);
        const end = Math.min(full.length, LONGEST);
        for (let i = 1; i <= end; i += 1)
          if (i === full.length || isSeparator(full.charCodeAt(i))) add(this.#byPrefix, full.slice(0, i), posting);
      }
  }

  firsts(patterns: readonly string[], unused: boolean): Firsts<Import> {
    const lists = patterns.flatMap((pattern) => this.#under(pattern));
    return earliest(unused ? lists : lists.map((postings) => postings.filter(({ entry }) => entry.used)));
  }

  #under(pattern: string): readonly (readonly Posting<Import>[])[] {
    const start = dotted(pattern);
    if (start.endsWith('*') || start.length > LONGEST) return fitting(this.#byName, (name) => underName(pattern, name));
    const postings = this.#byPrefix.get(start);
    return postings ? [postings] : [];
  }
}

/** Entries of many sources by their whole names: calls, decorators, classes, base classes. */
export class NameIndex<T> {
  readonly #byName = new Map<string, Posting<T>[]>();
  /** Names by what stands before their first dot and after their last, made at the first need. */
  #parts: { readonly first: Map<string, string[]>; readonly last: Map<string, string[]> } | undefined;

  /** The sources' entries in their order, and what names one. */
  constructor(sources: readonly Source[], entriesOf: (source: Source) => readonly T[], nameOf: (entry: T) => string) {
    for (const [file, source] of sources.entries())
      for (const [at, entry] of entriesOf(source).entries()) {
        const name = nameOf(entry);
        const known = this.#byName.get(name);
        // Only the first of a name in a file can be the first that fits.
        if (!known) this.#byName.set(name, [{ file, at, entry }]);
        else if (known[known.length - 1]?.file !== file) known.push({ file, at, entry });
      }
  }

  firsts(patterns: readonly string[]): Firsts<T> {
    const lists: (readonly Posting<T>[])[] = [];
    for (const pattern of patterns) {
      const names = pattern.includes('*') ? this.#mayFit(pattern) : [pattern];
      for (const name of names) {
        const postings = this.#byName.get(name);
        if (postings && fitsName(pattern, name)) lists.push(postings);
      }
    }
    return earliest(lists);
  }

  /** `*app.logger.info`: only names whose last part is `info` can fit; `tf.keras.*`: those whose first part is `tf`. */
  #mayFit(pattern: string): Iterable<string> {
    const ends = pattern.endsWith('*');
    const dot = ends ? pattern.indexOf('.') : pattern.lastIndexOf('.');
    if (dot < 0 || (ends && pattern.startsWith('*'))) return this.#byName.keys();
    this.#parts ??= this.#byParts();
    return (ends ? this.#parts.first.get(pattern.slice(0, dot)) : this.#parts.last.get(pattern.slice(dot + 1))) ?? [];
  }

  #byParts(): { readonly first: Map<string, string[]>; readonly last: Map<string, string[]> } {
    const parts = { first: new Map<string, string[]>(), last: new Map<string, string[]>() };
    for (const name of this.#byName.keys()) {
      const dot = name.indexOf('.');
      if (dot >= 0) add(parts.first, name.slice(0, dot), name);
      add(parts.last, name.slice(name.lastIndexOf('.') + 1), name);
    }
    return parts;
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function fitting<T>(
  map: ReadonlyMap<string, readonly Posting<T>[]>,
  fits: (name: string) => boolean,
): readonly (readonly Posting<T>[])[] {
  const lists: (readonly Posting<T>[])[] = [];
  for (const [name, postings] of map) if (fits(name)) lists.push(postings);
  return lists;
}

/** Each list is in the order of its files and of their entries; most patterns find one or none. */
function earliest<T>(lists: readonly (readonly Posting<T>[])[]): Firsts<T> {
  if (lists.length === 0) return [];
  const [only = []] = lists;
  if (lists.length === 1) return only.filter(({ file }, i) => file !== only[i - 1]?.file);
  const first = new Map<number, Posting<T>>();
  for (const postings of lists)
    for (const posting of postings) {
      const known = first.get(posting.file);
      if (!known || posting.at < known.at) first.set(posting.file, posting);
    }
  return [...first.values()].sort((a, b) => a.file - b.file);
}
