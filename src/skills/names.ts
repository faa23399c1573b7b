/** Names and paths against the patterns of the YAML. The patterns are our own data; what is matched is not. */

/** True for `.`, `/` and `:`. */
export const isSeparator = (unit: number): boolean => unit === 46 || unit === 47 || unit === 58;
/** Rust's and PHP's separators as dots, which is how facts hold them. */
export const dotted = (name: string): string =>
  name.includes('::') || name.includes('\\') ? name.replace(/::|\\/g, '.') : name;

/** True where `name` is the pattern or stands below it: `flask` holds `flask.views`, `net/http` holds `net/http/httptest`. */
export function underName(pattern: string, name: string): boolean {
  const start = dotted(pattern);
  const full = dotted(name);
  if (start.endsWith('*')) return full.startsWith(start.slice(0, -1));
  return full.startsWith(start) && (full.length === start.length || isSeparator(full.charCodeAt(start.length)));
}

/** True where the whole name fits: `a.b` exactly, `a.*` by its start, `*.b` by its end, `*b*` by any part. */
export function fitsName(pattern: string, name: string): boolean {
  const open = pattern.startsWith('*');
  const ends = pattern.endsWith('*');
  if (open && ends) return name.includes(pattern.slice(1, -1));
  if (open) return name.endsWith(pattern.slice(1));
  return ends ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** Folders in which assistants and editors keep scripts that came with them. */
const BROUGHT = /^\.(?:claude|cursor|agents|codex|gemini|windsurf|continue|superpowers)\//;
/** Libraries that come as one file, which is copied beside the own ones. */
const SINGLE =
  /(?:^|\/)(?:httplib\.h|crow_all\.h|json\.hpp|catch(?:_amalgamated)?\.hpp|doctest\.h|CLI11\.hpp|stb_\w{1,40}\.h|(?:miniz|sqlite3|cJSON|mongoose|linenoise)\.[ch]|tinyxml2\.(?:h|cpp)|pugixml\.[ch]pp)$/;
export const isBrought = (path: string): boolean => BROUGHT.test(path) || SINGLE.test(path);

const compiled = new Map<string, RegExp>();

/** A path pattern as an expression: `**` any folders, `*` any part of a name, `{a,b}` either; case is ignored. */
export function glob(pattern: string): RegExp {
  let known = compiled.get(pattern);
  if (!known) compiled.set(pattern, (known = new RegExp(`^${source(pattern)}$`, 'i')));
  return known;
}

function source(pattern: string): string {
  let out = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i += 1) {
    const c = pattern[i] ?? '';
    if (pattern.startsWith('**/', i)) {
      out += '(?:.*/)?';
      i += 2;
    } else if (pattern.startsWith('**', i)) {
      out += '.*';
      i += 1;
    } else if (c === '*') out += '[^/]*';
    else if (c === '{') {
      out += '(?:';
      depth += 1;
    } else if (c === '}') {
      out += ')';
      depth -= 1;
    } else if (c === ',' && depth > 0) out += '|';
    else out += c.replace(/[.+?^$()|[\]\\]/, '\\$&');
  }
  return out;
}
