import { withoutBom } from './lines.ts';

export interface Requirement {
  /** As written: not normalised. */
  readonly name: string;
  /** 1-based, of the first line where backslashes join several. */
  readonly line: number;
}

export interface Requirements {
  readonly requirements: readonly Requirement[];
  /** Files named by `-r`, as written. */
  readonly includes: readonly string[];
}

const MAX_LINES = 20_000;
const MAX_LINE = 4000;
const NAME = /^([A-Za-z0-9](?:[A-Za-z0-9._-]{0,100}[A-Za-z0-9])?)\s*(?:$|[<>=!~;@[(,\s]\s*)/;

/** Reads a requirements file as pip does, but forgives: a line that names no package is passed over. Never throws. */
export function parseRequirements(text: string): Requirements {
  const requirements: Requirement[] = [];
  const includes: string[] = [];
  for (const { text: joined, line } of logicalLines(text)) {
    const include = /^(?:-r|--requirement)(?:\s+|=)?(\S+)/.exec(joined)?.[1];
    if (include) includes.push(include);
    else {
      const name = requirementName(joined);
      if (name) requirements.push({ name, line });
    }
  }
  return { requirements, includes };
}

function logicalLines(text: string): { text: string; line: number }[] {
  const logical: { text: string; line: number }[] = [];
  let open: { text: string; line: number } | undefined;
  for (const [index, raw] of withoutBom(text).split(/\r?\n/, MAX_LINES).entries()) {
    const line = raw
      .slice(0, MAX_LINE)
      .replace(/(?:^|\s)#.*$/, '')
      .trim();
    const continues = line.endsWith('\\');
    const part = continues ? line.slice(0, -1) : line;
    if (open) open.text = `${open.text} ${part}`.slice(0, MAX_LINE);
    else open = { text: part, line: index + 1 };
    if (continues) continue;
    if (open.text.trim() !== '') logical.push({ ...open, text: open.text.trim() });
    open = undefined;
  }
  if (open && open.text.trim() !== '') logical.push(open);
  return logical;
}

/** The package that one requirement names: PEP 508, a URL or VCS address (by `#egg=`, wheel or repository name), or undefined. */
export function requirementName(text: string): string | undefined {
  const bare = text.replace(/^(?:-e|--editable)(?:\s+|=)/, '').trim();
  if (bare.startsWith('-')) return undefined;
  const egg = /[#&]egg=([A-Za-z0-9._-]+)/.exec(bare)?.[1];
  if (egg) return egg;
  if (/^(?:git|hg|svn|bzr)\+|^git@/.test(bare))
    return /([A-Za-z0-9._-]+?)(?:\.git)?(?:@[^/]*)?(?:[#?].*)?$/.exec(bare.split(/\s/)[0] ?? '')?.[1];
  const file = /(?:^|[/\\])([A-Za-z0-9_.]+?)-\d[^/\\\s]*\.(?:whl|tar\.gz|zip)(?:[#?\s;]|$)/.exec(bare);
  if (/^(?:https?|file|ftp):|^[./\\~]|^[A-Za-z]:[\\/]/.test(bare) || (file && !bare.includes('@'))) return file?.[1];
  const named = NAME.exec(bare);
  if (!named?.[1]) return undefined;
  // Prose has a word after the first one; a requirement has a version, a marker, an option or nothing.
  const rest = bare.slice(named[1].length).trim();
  return rest === '' || /^(?:[<>=!~;@[(,]|--)/.test(rest) ? named[1] : undefined;
}

/** PEP 503: lower case, with runs of `-`, `_` and `.` as one hyphen. */
export const normalisePypi = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');
