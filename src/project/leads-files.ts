import type { TextLine } from '../parse/shell.ts';
import type { Project } from './project.ts';

/** Command lines that a command leads to, and where they stand. */
export interface Lead {
  readonly path: string;
  readonly folder: string;
  readonly lines: readonly TextLine[];
}

/** Reads of one walk; what exists but is not loaded yet is remembered, to be asked for. */
export interface Files {
  readonly project: Project;
  readonly asked: Set<string>;
  /** By the tag that a command built it with: the Dockerfile of an image, and the stage where the build stopped. */
  readonly images?: Map<string, BuiltImage>;
}

export interface BuiltImage {
  readonly dockerfile: string;
  readonly folder: string;
  readonly target?: string | undefined;
}

/** A file's content in the shape that `parse` gives; undefined where there is no such file, or it is not read yet. */
export function read<T>(files: Files, kind: string, path: string, parse: (text: string) => T): T | undefined {
  if (!files.project.file(path)) return undefined;
  files.asked.add(path);
  return files.project.parsed(kind, path, parse);
}

/** The value of an option, written in any of the usual ways. */
export const optionOf = (words: readonly string[], ...names: readonly string[]): string | undefined => {
  for (const [i, word] of words.entries()) {
    for (const name of names) {
      if (word === name) return words[i + 1];
      if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
      if (/^-\w$/.test(name) && word.startsWith(name) && word.length > 2) return word.slice(2);
    }
  }
  return undefined;
};
/** Words that are no option (and no value of one of `valued`). */
export const plain = (words: readonly string[], valued: readonly string[] = []): string[] =>
  words.filter((word, i) => !word.startsWith('-') && !valued.includes(words[i - 1] ?? '') && !/^\w+=/.test(word));
