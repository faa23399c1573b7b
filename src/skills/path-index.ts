import type { ProjectFile } from '../project/project.ts';
import { glob } from './names.ts';

/** Files by the end of their names, so that a pattern of paths is told against few of them. */
export class PathIndex {
  readonly #files: readonly ProjectFile[];
  /** Indexes of the files, by what follows the last dot of the path; by the whole name where there is none in it. */
  readonly #byEnding = new Map<string, number[]>();

  constructor(files: readonly ProjectFile[]) {
    this.#files = files;
    for (const [index, { name }] of files.entries()) {
      const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
      const known = this.#byEnding.get(ending);
      if (known) known.push(index);
      else this.#byEnding.set(ending, [index]);
    }
  }

  /** Files that fit one of the patterns, in the order in which they were given. */
  fitting(patterns: readonly string[]): ProjectFile[] {
    const held = new Set<number>();
    for (const pattern of patterns) {
      const whole = glob(pattern);
      // Of `**/*_service.py` the name alone decides nearly always, and is told in less time than the path.
      const last = nameOnly(pattern);
      const candidates = endings(pattern)?.flatMap((ending) => this.#byEnding.get(ending) ?? []) ?? this.#files.keys();
      for (const index of candidates) {
        const { name = '', path = '' } = this.#files[index] ?? {};
        if (!held.has(index) && (!last || last.test(name)) && whole.test(path)) held.add(index);
      }
    }
    return [...held].sort((a, b) => a - b).flatMap((index) => this.#files[index] ?? []);
  }
}

/** The pattern of the last name where nothing else is asked of a path; undefined for other patterns. */
const nameOnly = (pattern: string): RegExp | undefined =>
  pattern.startsWith('**/') && !pattern.includes('/', 3) ? glob(pattern.slice(3)) : undefined;

const known = new Map<string, readonly string[] | undefined>();

/** What a pattern's endings are, remembered like the pattern itself. */
function endings(pattern: string): readonly string[] | undefined {
  if (!known.has(pattern)) known.set(pattern, endingsOf(pattern));
  return known.get(pattern);
}

/** The endings, in lower case, of which every path that fits has one; undefined where a pattern leaves its end open. */
function endingsOf(pattern: string): string[] | undefined {
  const last = /\.(?:([\w-]+)|\{([\w,-]+)\})$/.exec(pattern) ?? /(?:^|\/)(?:([\w-]+))$/.exec(pattern);
  if (!last) return undefined;
  return (last[1] ?? last[2] ?? '').toLowerCase().split(',');
}
