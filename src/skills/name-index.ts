import type { Import } from '../languages/facts.ts';
import type { Source } from '../project/sources.ts';
import { dotted, fitsName, isSeparator, underName } from './names.ts';

/** Where a name stands: which of the indexed sources, and the how-manieth entry of its kind there. */
interface Posting<T> {
  readonly file: number;
  readonly at: number;
  readonly entry: T;
}

/** By index of the source: the first entry in it that one of the patterns fits. */
export type Firsts<T> = ReadonlyMap<number, T>;

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
    return earliest(
      function* (this: ImportIndex) {
        for (const pattern of patterns)
          for (const posting of this.#under(pattern)) if (unused || posting.entry.used) yield posting;
      }.call(this),
    );
  }

  #under(pattern: string): Iterable<Posting<Import>> {
    const start = dotted(pattern);
    if (!start.endsWith('*') && start.length <= LONGEST) return this.#byPrefix.get(start) ?? [];
    return fitting(this.#byName, (name) => underName(pattern, name));
  }
}

/** Entries of many sources by their whole names: calls, decorators, classes, base classes. */
export class NameIndex<T> {
  readonly #byName = new Map<string, Posting<T>[]>();
  /** Names by what follows their last dot, made at the first need. */
  #byLastPart: Map<string, string[]> | undefined;

  /** `named` lists a source's entries in order, each with its name. */
  constructor(sources: readonly Source[], named: (source: Source) => Iterable<readonly [string, T]>) {
    for (const [file, source] of sources.entries()) {
      let at = 0;
      for (const [name, entry] of named(source)) {
        const known = this.#byName.get(name);
        // Only the first of a name in a file can be the first that fits.
        if (!known) this.#byName.set(name, [{ file, at, entry }]);
        else if (known.at(-1)?.file !== file) known.push({ file, at, entry });
        at += 1;
      }
    }
  }

  firsts(patterns: readonly string[]): Firsts<T> {
    return earliest(
      function* (this: NameIndex<T>) {
        for (const pattern of patterns)
          yield* pattern.includes('*') ? this.#fitting(pattern) : (this.#byName.get(pattern) ?? []);
      }.call(this),
    );
  }

  *#fitting(pattern: string): Iterable<Posting<T>> {
    const last = /^\*\.([^.*]+)$/.exec(pattern)?.[1];
    // `*.run`: only names whose last part is `run` can fit.
    const names = last === undefined ? this.#byName.keys() : (this.#lastParts().get(last) ?? []);
    for (const name of names) if (fitsName(pattern, name)) yield* this.#byName.get(name) ?? [];
  }

  #lastParts(): ReadonlyMap<string, readonly string[]> {
    if (!this.#byLastPart) {
      this.#byLastPart = new Map();
      for (const name of this.#byName.keys()) add(this.#byLastPart, name.slice(name.lastIndexOf('.') + 1), name);
    }
    return this.#byLastPart;
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function* fitting<T>(map: ReadonlyMap<string, readonly T[]>, fits: (name: string) => boolean): Iterable<T> {
  for (const [name, postings] of map) if (fits(name)) yield* postings;
}

function earliest<T>(postings: Iterable<Posting<T>>): Firsts<T> {
  const first = new Map<number, Posting<T>>();
  for (const posting of postings) {
    const known = first.get(posting.file);
    if (!known || posting.at < known.at) first.set(posting.file, posting);
  }
  return new Map([...first].map(([file, { entry }]) => [file, entry]));
}
