import { posix } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Artifact } from '../model/report.ts';

/** What a run wants published, wherever that is. */
export interface Publication {
  /** Paths relative to the README's folder. */
  readonly files: readonly Artifact[];
  /** Path relative to the root of the repository or the output folder; without a section the README is left alone. */
  readonly readme: { readonly path: string; readonly section?: string | undefined };
}

export interface Target {
  /** Relative to the root, slash-separated. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Folder of the README: '' for the root, otherwise with a trailing slash. */
export function folderOf({ readme }: Publication): string {
  const folder = posix.dirname(safePath(readme.path));
  return folder === '.' ? '' : `${folder}/`;
}

const targets = new WeakMap<Publication, Target[]>();

/** The files that stand beside the README, placed: made once for all that ask, for a long report is many megabytes. */
export function targetsOf(publication: Publication): readonly Target[] {
  const folder = folderOf(publication);
  const placed =
    targets.get(publication) ??
    publication.files.map((file) => ({
      path: safePath(folder + file.path),
      bytes: file.bytes ?? Buffer.from(file.content, file.encoding),
    }));
  targets.set(publication, placed);
  return placed;
}

/** The name among `names` that a case-insensitive file system, and GitHub's page, would take for `wanted`. */
export function sameName(wanted: string, names: readonly string[]): string | undefined {
  if (names.includes(wanted)) return wanted;
  return [...names].sort().find((name) => name.toLowerCase() === wanted.toLowerCase());
}

/** The path itself, where it stays inside the root and out of git's folder on every system; throws otherwise. */
export function safePath(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  const odd = /[\\:\u0000-\u001f]/.test(path);
  const parts = path.split('/');
  if (odd || parts.some((part) => part === '' || /[. ]$/.test(part) || DEVICE.test(part) || isGitFolder(part)))
    throw new UsageError(`not a path inside the output: ${JSON.stringify(path)}`);
  return path;
}

/** Names that Windows takes for a device, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

/** As git itself checks it: macOS ignores invisible characters, and Windows knows a short name. */
const isGitFolder = (part: string): boolean =>
  /^(?:\.git|git~\d+)$/i.test(part.replace(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, ''));

/** Milepost's own folder beside the README. */
export const BADGE_FOLDER = 'milepost/';
const BADGE = /^<svg [^>]*\bwidth="[\d.]+" height="\d+" role="img" aria-label="/;
const CARD = /^<svg [^>]*\brole="img" aria-labelledby="t d"/;

/** What a badge is for Shields' service, as a run writes it, to the letter. */
const ENDPOINT =
  /^\{\r?\n {2}"schemaVersion": 1,\r?\n {2}"label": ".*",\r?\n {2}"message": ".*",\r?\n {2}"color": "#[0-9a-f]{6}",\r?\n {2}"labelColor": "#[0-9a-f]{6}",\r?\n {2}"style": "[a-z-]+"\r?\n\}\r?\n$/;
/** Texts of badges are cut long before. */
const LONGEST_ENDPOINT = 2000;

/** True for a name in Milepost's folder that a badge, a card or an endpoint may have: what is in the file decides. */
export const mayBeOurs = (name: string): boolean => /^(?:[^/]+\.svg|[a-z0-9-]+\.json)$/.test(name);

/** True for a badge, a card or an endpoint that a run made: only such files are deleted when they are no longer written. */
export function isOurs(name: string, bytes: Uint8Array): boolean {
  if (name.endsWith('.json'))
    return bytes.length <= LONGEST_ENDPOINT && ENDPOINT.test(Buffer.from(bytes).toString('latin1'));
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  return BADGE.test(start) || CARD.test(start);
}
