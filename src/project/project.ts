import ignore from 'ignore';
import { languageOf } from '../languages/extensions.ts';
import type { Language } from '../languages/facts.ts';
import type { Snapshot, UnreadReason } from '../model/snapshot.ts';
import { broughtRoots, type Origin, PathClassifier } from './classify.ts';
import { renderedRoots } from './rendered.ts';

/** A blob of the snapshot with what its path (and `.gitattributes`) says about it. */
export interface ProjectFile {
  readonly path: string;
  /** Last part of the path. */
  readonly name: string;
  /** Folder without a trailing slash; '' at the root. */
  readonly folder: string;
  /** Lower case, without the dot; '' where there is none. */
  readonly extension: string;
  readonly size: number;
  readonly executable: boolean;
  readonly origin: Origin;
  readonly language: Language | undefined;
  /** The path says "test", and not somebody else's; whether there is a test case inside is for the content to say. */
  readonly test: boolean;
}

/** The snapshot as checks see it: files sorted by path, each text parsed at most once. Pure: it never reads anything itself. */
export class Project {
  readonly snapshot: Snapshot;
  readonly files: readonly ProjectFile[];
  readonly #byPath: ReadonlyMap<string, ProjectFile>;
  readonly #derived = new Map<unknown, unknown>();
  /** Facts of the paths alone, which all views of the commit share. */
  readonly #lasting: Map<unknown, unknown>;
  /** Results of parsers by kind and path; only of texts that were there. */
  readonly #parsed: Map<string, Map<string, unknown>>;
  /** Texts that were asked for, with `\n` as the end of their lines. */
  readonly #texts: Map<string, string>;

  /** `earlier` is a view of the same commit with fewer contents: what it has parsed is not parsed again. */
  constructor(snapshot: Snapshot, earlier?: Project) {
    this.snapshot = snapshot;
    this.files = earlier?.files ?? describe(snapshot);
    this.#byPath = earlier ? earlier.#byPath : new Map(this.files.map((file) => [file.path, file]));
    this.#parsed = earlier ? earlier.#parsed : new Map();
    this.#texts = earlier ? earlier.#texts : new Map();
    this.#lasting = earlier ? earlier.#lasting : new Map();
  }

  /** Every `.gitattributes`: to be loaded before a Project is made, for it decides what is own. */
  static attributePaths(snapshot: Snapshot): string[] {
    return snapshot.entries
      .filter(
        ({ path, kind }) => path.endsWith('.gitattributes') && /(?:^|\/)\.gitattributes$/.test(path) && isFile(kind),
      )
      .map((e) => e.path);
  }

  file(path: string): ProjectFile | undefined {
    return this.#byPath.get(path);
  }

  /** The project's own files: neither vendored nor generated. */
  get own(): readonly ProjectFile[] {
    return this.ofPaths(ownFiles);
  }

  /** The text of a path, with `\r\n` as `\n`; undefined where it is absent, binary or unread. */
  text(path: string): string | undefined {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const content = this.snapshot.content(path);
    if (content.state !== 'text') return undefined;
    const text = content.text.includes('\r') ? content.text.replace(/\r\n?/g, '\n') : content.text;
    this.#texts.set(path, text);
    return text;
  }

  /** Why a path that exists has no content here; undefined where it was read, is binary, or does not exist. */
  unread(path: string): UnreadReason | undefined {
    if (!this.#byPath.has(path)) return undefined;
    const content = this.snapshot.content(path);
    return content.state === 'unread' ? content.reason : undefined;
  }

  /** A fact derived from the whole project, computed once: `project.once(pipelinesOf)`. */
  once<T>(derive: (project: Project) => T): T {
    if (!this.#derived.has(derive)) this.#derived.set(derive, derive(this));
    return this.#derived.get(derive) as T;
  }

  /** A fact derived from the files' paths and sizes, never from a text: computed once, and kept when more is read. */
  ofPaths<T>(derive: (project: Project) => T): T {
    if (!this.#lasting.has(derive)) this.#lasting.set(derive, derive(this));
    return this.#lasting.get(derive) as T;
  }

  /** A fact derived from one file, computed once for each `kind` and path; undefined where there is no text. */
  parsed<T>(kind: string, path: string, parse: (text: string, path: string) => T): T | undefined {
    let byPath = this.#parsed.get(kind);
    if (!byPath) this.#parsed.set(kind, (byPath = new Map()));
    if (!byPath.has(path)) {
      const text = this.text(path);
      if (text === undefined) return undefined;
      byPath.set(path, parse(text, path));
    }
    return byPath.get(path) as T;
  }
}

const isFile = (kind: string): boolean => kind === 'file' || kind === 'executable';

function ownFiles(project: Project): readonly ProjectFile[] {
  return project.files.filter((file) => file.origin === 'own');
}

function describe(snapshot: Snapshot): ProjectFile[] {
  const blobs = snapshot.entries.filter((entry) => isFile(entry.kind));
  const paths = blobs.map((entry) => entry.path);
  const classifier = new PathClassifier(broughtRoots(paths), renderedRoots(paths));
  const attributes = linguistRules(snapshot);
  return blobs.map((entry) => {
    const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    const extension = dot > 0 ? name.slice(dot + 1) : '';
    const origin = attributes(entry.path) ?? classifier.originOf(entry.path);
    return {
      path: entry.path,
      name,
      folder: entry.path.slice(0, Math.max(0, entry.path.length - name.length - 1)),
      extension: extension.toLowerCase(),
      size: entry.size,
      executable: entry.kind === 'executable',
      origin,
      language: languageOf(extension),
      test: origin !== 'vendored' && classifier.looksLikeTest(entry.path),
    };
  });
}

/** What `.gitattributes` say of a path (linguist-vendored, linguist-generated, or their negations); the last line that speaks wins. */
function linguistRules(snapshot: Snapshot): (path: string) => Origin | undefined {
  const rules: { root: string; matches: (path: string) => boolean; origin: Origin }[] = [];
  for (const path of Project.attributePaths(snapshot)) {
    const content = snapshot.content(path);
    if (content.state !== 'text') continue;
    const root = path.slice(0, path.length - '.gitattributes'.length);
    for (const line of content.text.split('\n').slice(0, 1000)) {
      const said = /^\s*([^#\s]\S*)\s.*?(-|!)?linguist-(vendored|generated)(?:=(\w+))?(?:\s|$)/.exec(`${line} `);
      if (!said?.[1]) continue;
      const negated = said[2] !== undefined || said[4] === 'false';
      const origin: Origin = negated ? 'own' : said[3] === 'vendored' ? 'vendored' : 'generated';
      const pattern = ignore().add(said[1]);
      rules.push({ root, origin, matches: (inside) => pattern.ignores(inside) });
    }
  }
  return (path) =>
    rules.findLast((rule) => path.startsWith(rule.root) && rule.matches(path.slice(rule.root.length)))?.origin;
}
