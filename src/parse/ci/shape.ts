import { folderOf, resolveFolder } from '../paths.ts';
import { commandLines, shellWords, simpleCommands, type TextLine } from '../shell.ts';

/** CI definitions of every provider in one shape, so that no check needs to know whose it is. */

export type Provider =
  | 'github-actions'
  | 'gitlab-ci'
  | 'circleci'
  | 'travis'
  | 'azure-pipelines'
  | 'jenkins'
  | 'bitbucket'
  | 'appveyor'
  | 'drone'
  | 'cirrus'
  | 'buildkite'
  | 'codebuild'
  | 'cloudbuild';

export interface Step {
  /** 1-based line of the command (or of the `uses:`) in the definition. */
  readonly line: number;
  /** One shell command line, as written; absent for a `uses:` step. */
  readonly run?: string;
  /** An action, orb or template: `actions/setup-python@v5`. */
  readonly uses?: string;
  /** `with:` inputs of a `uses:` step, as strings. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Folder that the command runs in, relative to the root, where it is set and literal. */
  readonly folder?: string;
}

export interface Job {
  readonly id: string;
  readonly line: number;
  readonly steps: readonly Step[];
  /** Container images and services that the job starts. */
  readonly images: readonly string[];
  /** It waits for a hand, or for a schedule, although the pipeline starts by itself. */
  readonly manual?: boolean;
}

export interface Trigger {
  /** `push`, `pull_request`, `schedule`, `manual`, `tag`, `release`, `call` … */
  readonly name: string;
  readonly line: number;
}

/** What a definition says, before anybody asks whether its provider would find it. */
export interface Definition {
  readonly triggers: readonly Trigger[];
  readonly jobs: readonly Job[];
}

export const MAX_JOBS = 200;
const MAX_STEPS = 500;

/** A script's command lines as steps; a `cd` moves the lines after it. */
export function scriptSteps(lines: readonly TextLine[], start = ''): Step[] {
  let folder = start;
  return commandLines(lines)
    .slice(0, MAX_STEPS)
    .map(({ text, line }) => {
      const step = { line, run: text, ...(folder === '' ? {} : { folder }) };
      // In brackets, a change of folder ends with the line.
      if (!text.startsWith('(')) folder = folderAfter(text, folder);
      return step;
    });
}

/** The folder after a command line that may hold `cd` and `pushd`. */
export function folderAfter(text: string, folder: string): string {
  let now = folder;
  if (!/(?:cd|pushd|popd|Set-Location)\b/.test(text)) return now;
  for (const command of simpleCommands(text)) now = moved(shellWords(command), now) ?? now;
  return now;
}

/** The folder that a `cd` leads to; undefined where the words are no change of folder. */
export function moved(words: readonly string[], folder: string): string | undefined {
  if (words[0] === 'popd' || (words[0] === 'cd' && words[1] === '-')) return folderOf(folder);
  if (!/^(?:cd|pushd|chdir|Set-Location)$/.test(words[0] ?? '')) return undefined;
  const target = words.slice(1).find((word) => !/^\/d$|^--$/i.test(word));
  return target === undefined ? folder : (resolveFolder(folder, target) ?? folder);
}

/** A list, a single value, or nothing, as a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** The values of a mapping that are text, as text. */
export function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const text = Array.isArray(item) ? item.map(textOf).join(' ') : textOf(item);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** The name of an image, from `image: x`, `image: {name: x}` or `image: {image: x}`. */
export const imageOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const { name, image } = value as Record<string, unknown>;
  return [name, image].filter((item) => typeof item === 'string').slice(0, 1);
};
