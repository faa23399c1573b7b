/**
 * Makes hostile text safe to show. Everything from a repository goes through one of these functions on its way out;
 * entities rather than backslashes, so that the same string is right in Markdown and in HTML.
 */

/** Controls, lone surrogates, bidirectional overrides, and characters that nobody sees (fillers, tags, noncharacters). */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\uffff\u{e0000}-\u{e0fff}]/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** What Markdown, HTML, maths, a table or a site generator's template would take for syntax. */
const SYNTAX = String.raw`[\\${'`'}*[\]<>&|~$!{}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`;
/** What GitHub links or replaces after rendering: mentions, issues, addresses, emoji codes. */
const REFERENCE = String.raw`@(?=[\p{L}\p{N}_-])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)`;
const SPECIAL = new RegExp(`(${SYNTAX})|(${REFERENCE})`, 'giu');

/** An invisible character that breaks a reference apart without changing how it looks. */
const WORD_JOINER = '&#8288;';

/** One line of visible text, at most `max` characters (code points), cut with an ellipsis. */
export function plainText(text: string, max = 200): string {
  const line = text
    .slice(0, max * 8)
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(STACKED_MARKS, '$1')
    .trim();
  const characters = [...line];
  return characters.length > max
    ? `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** Text for a line of Markdown, a table cell, a link's text or an HTML element: shows as it is, links nothing. */
export function mdText(text: string, max = 200): string {
  return plainText(text, max).replace(SPECIAL, (match, syntax: string | undefined) =>
    syntax ? `&#${syntax.codePointAt(0)};` : match + WORD_JOINER,
  );
}

/** A sentence in which backticks mark code, as in advice and evidence: the code shows as code, the rest as text. */
export function mdProse(text: string, max = 200): string {
  return plainText(text, max)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 ? mdCode(part.slice(1, -1)) || mdText(part) : inner(part)))
    .join('');
}

/** Part of a sentence: the spaces at its ends join it to what stands beside it. */
const inner = (part: string): string =>
  `${/^ /.test(part) ? ' ' : ''}${mdText(part, part.length)}${/\S/.test(part) && / $/.test(part) ? ' ' : ''}`;

/** Text as code, for a line, a cell or a link's text. */
export function mdCode(text: string, max = 200): string {
  const plain = plainText(text, max);
  if (plain === '') return '';
  // Backticks where nothing in the text could end or outrank them; they leave the source readable.
  if (/^[\p{L}\p{M}\p{N} _./:@+=,;()%#?'"…^-]+$/u.test(plain)) return `\`${plain}\``;
  return `<code>${mdText(plain, max)}</code>`;
}

/** A path for people: as code, long ones shortened in the middle, with the line. */
export const mdPath = (path: string, line?: number, max = 48): string => mdCode(placeOf(path, line, max), max + 12);

/** The same as text, for a link. */
export const mdPlace = (path: string, line?: number, max = 48): string => mdText(placeOf(path, line, max), max + 12);

const placeOf = (path: string, line: number | undefined, max: number): string =>
  shortPath(path, max) + (line === undefined ? '' : `:${line}`);

/** The path in at most `max` characters, keeping its start and the file's name. */
export function shortPath(path: string, max: number): string {
  const characters = [...plainText(path, 1000)];
  if (characters.length <= max) return characters.join('');
  const tail = Math.ceil((max - 1) * 0.7);
  return `${characters.slice(0, max - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
}

/** An `https:` URL, each segment of its path percent-encoded; null for anything else. */
export function mdUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, host, username, password, pathname } = new URL(url);
  // URL takes hosts with quotes, brackets and braces in them, which end an attribute or a link.
  if (protocol !== 'https:' || username !== '' || password !== '' || !/^[\w.-]+(?::\d+)?$/.test(host)) return null;
  const path = pathname.replace(/\/+$/, '');
  return `https://${host}${path.split('/').map(recode).join('/')}`;
}

const MAX_URL = 500;

/**
 * An `https:` address that a person wrote, with its query and fragment, safe between Markdown's parentheses and in an
 * attribute; null for anything else.
 */
export function webUrl(url: string | undefined): string | null {
  if (url === undefined || url.length > MAX_URL || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== 'https:' || username !== '' || password !== '') return null;
  return href
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\w\-.~:/?#@%&=+,;]/gu, (character) => encodeURIComponent(character).replace(/[!'()*]/g, hex))
    .replaceAll('&', '&amp;');
}

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** A word as YAML has it: as it stands where that can mean nothing else, in quotes otherwise. */
export const yamlWord = (word: string): string =>
  /^[A-Za-z][\w.-]*$/.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word)
    ? word
    : JSON.stringify(plainText(word, 200));

/** A link to a file (and line) as it was at a commit; null where no safe link can be made. */
export function blobUrl(url: string | null, commit: string, path: string, line?: number): string | null {
  const base = mdUrl(url);
  const segments = path.split('/');
  // A dot segment would be resolved by the browser, and lead out of the repository.
  if (!base || !/^[0-9a-f]{7,64}$/.test(commit) || segments.some((s) => /^\.{0,2}$/.test(s))) return null;
  // A rendered page has no lines to jump to; GitHub shows its source on request.
  const source = line !== undefined && /\.(?:md|markdown|mdx|rst|adoc|asciidoc|org|textile)$/i.test(path);
  const anchor = line === undefined ? '' : `${source ? '?plain=1' : ''}#L${line}`;
  return `${base}/blob/${commit}/${segments.map(encodeSegment).join('/')}${anchor}`;
}

/** The first `max` lines of code, with their indentation and without what nobody sees. */
export function codeLines(code: string, max: number): string[] {
  const lines = code.slice(0, 8000).replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  // Tabs stay: a Makefile means nothing without them.
  const shown = lines.slice(0, max).map((line) => line.replace(UNSEEN, (c) => (c === '\t' ? c : '')).slice(0, 300));
  return lines.length > max ? [...shown, '…'] : shown;
}

/** A fenced code block of at most `max` lines, whose fence nothing in the code can close. */
export function mdFence(code: string, language: string, max = 40): string {
  // The section's own markers must stand nowhere inside it.
  const shown = codeLines(code, max).map((line) => line.replace(/<!--/g, '<! --'));
  const runs = shown.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${/^[a-z]+$/.test(language) ? language : ''}\n${shown.join('\n')}\n${fence}`;
}

/** One segment of a URL's path, with nothing left that Markdown could take for the end of a link. */
export const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, hex);

function recode(segment: string): string {
  try {
    return encodeSegment(decodeURIComponent(segment));
  } catch {
    return encodeSegment(segment);
  }
}
