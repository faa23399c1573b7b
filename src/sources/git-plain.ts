import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Described } from './git-objects.ts';

/**
 * What git would say of a repository of the plainest kind, read from its files: a process costs as much as grading a small
 * repository. Whatever is not of that kind (linked work trees, shallow clones, tags, settings that are not those of a mere
 * clone, a name that leads to another) is left to git.
 */

const LONGEST_REF = 1000;
const LONGEST_SETTINGS = 64_000;
const LONGEST_PACKED = 4_000_000;
const DEEPEST_TAG = 6;

const ID = /^[0-9a-f]{40}\n?$/;
/** Parts that start with a dot, or two dots in a row, are no name of git's. */
const BRANCH = /^ref: (refs\/heads\/(?!.*\.\.|.*\.lock$)\w[\w-]*(?:[./]\w[\w-]*)*)\n?$/;
const SECTION = /^\[(?:(core)|(?:remote|branch) "[^"\\\]]+")\]$/;
const SWITCH =
  /^\t?(?:repositoryformatversion = 0|(?:bare|filemode|logallrefupdates|ignorecase|precomposeunicode|symlinks) = (?:true|false))$/;
const VALUE = /^\t?[a-zA-Z][a-zA-Z-]* = [^"\\#;\s]+$/;

/** The tip of a plain SHA-1 repository without tags; undefined for any other: then git is to be asked. */
export function plainly(folder: string): Described | undefined {
  try {
    const has = (name: string) => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
    if (has('commondir') || has('shallow') || has('reftable') || has('config.worktree')) return undefined;
    if (!lstatSync(join(folder, 'objects')).isDirectory() || !lstatSync(join(folder, 'refs')).isDirectory())
      return undefined;
    if (has('config') && !isPlain(contentOf(join(folder, 'config'), LONGEST_SETTINGS))) return undefined;
    const packed = has('packed-refs') ? contentOf(join(folder, 'packed-refs'), LONGEST_PACKED) : '';
    if (packed === undefined || packed.includes(' refs/tags/') || hasTags(join(folder, 'refs', 'tags'), 0))
      return undefined;
    const head = contentOf(join(folder, 'HEAD'), LONGEST_REF) ?? '';
    const branch = BRANCH.exec(head)?.[1];
    const id = branch === undefined ? head : tipOf(folder, branch, packed);
    if (id === undefined || !ID.test(id)) return undefined;
    return { commit: id.slice(0, 40), shallow: false, format: 'sha1', objects: join(folder, 'objects'), tags: [] };
  } catch {
    return undefined;
  }
}

/** A file's text; undefined for what is no plain file, or too long. */
function contentOf(path: string, longest: number): string | undefined {
  const about = lstatSync(path);
  return about.isFile() && about.size <= longest ? readFileSync(path, 'utf8') : undefined;
}

/** Only what `git clone` and `git init` write themselves, and values that no git can stumble over. */
function isPlain(settings: string | undefined): boolean {
  if (settings === undefined) return false;
  let core = false;
  for (const line of settings.split('\n')) {
    if (line === '') continue;
    const section = SECTION.exec(line);
    if (section) core = section[1] !== undefined;
    else if (!(core ? SWITCH : VALUE).test(line)) return false;
  }
  return true;
}

function hasTags(folder: string, depth: number): boolean {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return false;
  return (
    depth > DEEPEST_TAG ||
    readdirSync(folder, { withFileTypes: true }).some(
      (entry) => !entry.isDirectory() || hasTags(join(folder, entry.name), depth + 1),
    )
  );
}

/** A loose branch goes before a packed one. */
function tipOf(folder: string, branch: string, packed: string): string | undefined {
  if (lstatSync(join(folder, branch), { throwIfNoEntry: false })) return contentOf(join(folder, branch), LONGEST_REF);
  const end = packed.indexOf(` ${branch}\n`);
  return end < 40 ? undefined : packed.slice(end - 40, end);
}
