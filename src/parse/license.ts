import { LICENSE_TEXTS } from './license-texts.ts';

/** SPDX id of a license text, or `NOASSERTION` for a text that is no known license. Pure; about a millisecond for a short text. */
export function recogniseLicense(text: string): string {
  const words = normalise(text.slice(0, MAX_LENGTH));
  if (words.length < MIN_PAIRS) return noticeOf(text) ?? 'NOASSERTION';
  const given = countPairs(words);
  const candidates = shortlist(given).map((id) => compare(id, given, words));
  const whole = candidates.filter((candidate) => candidate.recall >= WHOLE_RECALL);
  const best = whole.length > 0 ? ownText(whole, words) : bestTruncated(candidates);
  if (!best) return noticeOf(text) ?? 'NOASSERTION';
  // What another licence beside it forbids, a licence of data for one, takes nothing back.
  const beside = whole.some(({ id }) => id !== best.id && /-NC\b/.test(id));
  return !beside && isRestricted(best, text) ? 'NOASSERTION' : best.id;
}

/** What people put in the place of a licence's whole text: the notice that names it, or its first sentence below its title. */
const NOTICES: readonly (readonly [pattern: RegExp, id: (version: string, kind: string) => string])[] = [
  [
    /\bGNU\s+(?<kind>AFFERO\s+|LESSER\s+)?GENERAL\s+PUBLIC\s+LICENSE\s+(?:version\s+(?<title>\d(?:\.\d)?)\b[\s\S]{0,400}?\bfree\s+software\b|as\s+published\s+by\s+the\s+Free\s+Software\s+Foundation,\s+(?:either\s+)?version\s+(?<notice>\d(?:\.\d)?)\s+of\s+the\s+License)/i,
    (version, kind) => `${kind.charAt(0).toUpperCase()}GPL-${version.includes('.') ? version : `${version}.0`}`,
  ],
  [
    /\bLicensed\s+under\s+the\s+Apache\s+License,\s+Version\s+2\.0[\s\S]{0,80}?you\s+may\s+not\s+use\s+this\s+\w+\s+except\s+in\s+compliance/i,
    () => 'Apache-2.0',
  ],
  [
    /^\s*(?:The\s+)?MIT\s+License\b[\s\S]{0,200}?\bPermission\s+is\s+hereby\s+granted,\s+free\s+of\s+charge,\s+to\s+any\s+person\s+obtaining\s+a\s+copy/i,
    () => 'MIT',
  ],
];
/** A longer text says something of its own besides. */
const LONGEST_NOTICE = 1500;

function noticeOf(text: string): string | undefined {
  if (text.length > LONGEST_NOTICE || RESTRICTION.test(text)) return undefined;
  for (const [pattern, idOf] of NOTICES) {
    const groups = pattern.exec(text);
    if (!groups) continue;
    const { kind = '', title, notice } = groups.groups ?? {};
    const id = idOf(title ?? notice ?? '', kind);
    if (texts.has(id)) return id;
  }
  return undefined;
}

/** A text whose every pair of words is taken from a license, with at least this share of it, is that license cut short. */
const TRUNCATED_PRECISION = 0.85;
const TRUNCATED_RECALL = 0.3;
/** Share of a license's word pairs that must stand in a text which holds the license and perhaps more. */
const WHOLE_RECALL = 0.9;
const MIN_PAIRS = 12;
const MAX_LENGTH = 300_000;
/** Clauses that take back what a standard license gives, so that the text is that license no more. */
const RESTRICTION =
  /commons\s+clause|non[-\s]?commercial\s+(?:use|purposes?)|may\s+not\s+be\s+used\s+commercially|commercial\s+use\s+is\s+(?:prohibited|not)/i;

interface Candidate {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  /** Word pairs that the two texts share. */
  readonly shared: number;
  readonly missing: number;
  /** Share of the license that is in the text. */
  readonly recall: number;
  /** Share of the text that is from the license. */
  readonly precision: number;
}

/** Where several licenses are wholly there, one may contain another's words (BSD-3 holds BSD-2): the longest wins. A separate one further down is an appendix. */
function ownText(whole: readonly Candidate[], words: readonly string[]): Candidate | undefined {
  const largest = whole.toSorted((a, b) => b.shared - b.missing - (a.shared - a.missing))[0];
  if (!largest) return undefined;
  if (whole.length === 1) return largest;
  const start = startOf(largest, words);
  if (start < MIN_PAIRS) return largest;
  return (
    whole
      .filter((other) => startOf(other, words) + other.tokens.length * 0.9 <= start)
      .toSorted((a, b) => b.shared - b.missing - (a.shared - a.missing))[0] ?? largest
  );
}

function bestTruncated(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates
    .filter((one) => one.precision >= TRUNCATED_PRECISION && one.recall >= TRUNCATED_RECALL && one.shared >= MIN_PAIRS)
    .toSorted((a, b) => b.precision + b.recall - (a.precision + a.recall))[0];
}

function isRestricted(best: Candidate, text: string): boolean {
  return RESTRICTION.test(text) && !/non-?commercial|unlicense/i.test(`${best.id} ${best.text}`);
}

/** Index in the text of the first run of six words that also opens the license; 0 where there is none. */
function startOf(candidate: Candidate, words: readonly string[]): number {
  const openings = new Set<string>();
  for (let at = 0; at < Math.min(60, candidate.tokens.length - 5); at++)
    openings.add(candidate.tokens.slice(at, at + 6).join(' '));
  for (let at = 0; at + 6 <= words.length; at++) if (openings.has(words.slice(at, at + 6).join(' '))) return at;
  return 0;
}

function compare(id: string, given: ReadonlyMap<string, number>, words: readonly string[]): Candidate {
  const { text, tokens, pairs } = standard(id);
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, given.get(pair) ?? 0);
  const size = Math.max(1, tokens.length - 1);
  return {
    id,
    text,
    tokens,
    shared,
    missing: size - shared,
    recall: shared / size,
    precision: shared / Math.max(1, words.length - 1),
  };
}

const texts = new Map(LICENSE_TEXTS);
const standards = new Map<string, { text: string; tokens: readonly string[]; pairs: ReadonlyMap<string, number> }>();

/** A license's standard text, normalised when it is first compared with. */
function standard(id: string) {
  let known = standards.get(id);
  if (!known) {
    const text = texts.get(id) ?? '';
    const tokens = normalise(text);
    standards.set(id, (known = { text, tokens, pairs: countPairs(tokens) }));
  }
  return known;
}

const SAMPLES = 7;
const SAMPLE_LENGTH = 150;
const SHORTLIST = 6;

/** Ids worth a full comparison: those of which samples, taken evenly over the text, share the most word pairs. */
function shortlist(given: ReadonlyMap<string, number>): string[] {
  return LICENSE_TEXTS.map(([id, text]) => ({ id, share: sampledShare(id, text, given) }))
    .toSorted((a, b) => b.share - a.share)
    .filter(({ share }, at, all) => at < SHORTLIST && share > 0.5 * (all[0]?.share ?? 0))
    .map(({ id }) => id);
}

const samples = new Map<string, readonly string[]>();

/** Word pairs of samples of a license's standard text, cut out when it is first asked for. */
function samplesOf(id: string, text: string): readonly string[] {
  const known = samples.get(id);
  if (known) return known;
  const pairs: string[] = [];
  const step = Math.max(SAMPLE_LENGTH, Math.floor(text.length / SAMPLES));
  for (let at = 0; at < text.length; at += step) {
    // The cut words at both ends of a sample would never match.
    const words = wordsOf(text.slice(at, at + SAMPLE_LENGTH)).slice(at === 0 ? 0 : 1, -1);
    for (let i = 1; i < words.length; i++) pairs.push(`${words[i - 1]} ${words[i]}`);
  }
  samples.set(id, pairs);
  return pairs;
}

function sampledShare(id: string, text: string, given: ReadonlyMap<string, number>): number {
  const pairs = samplesOf(id, text);
  let found = 0;
  for (const pair of pairs) if (given.has(pair)) found += 1;
  return found / Math.max(1, pairs.length);
}

function countPairs(words: readonly string[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 1; i < words.length; i++) {
    const pair = `${words[i - 1]} ${words[i]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Spellings that the SPDX matching guidelines hold equal. */
const EQUAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    licence: 'license',
    licences: 'licenses',
    licenced: 'licensed',
    sublicence: 'sublicense',
    acknowledgement: 'acknowledgment',
    analogue: 'analog',
    authorised: 'authorized',
    authorise: 'authorize',
    favour: 'favor',
    favourite: 'favorite',
    honour: 'honor',
    organisation: 'organization',
    organisations: 'organizations',
    recognise: 'recognize',
    recognised: 'recognized',
    whilst: 'while',
    wilful: 'willful',
    centre: 'center',
    colour: 'color',
    owner: 'holder',
    owners: 'holders',
    programme: 'program',
    https: 'http',
  }),
);

/** Words of a text as the SPDX matching guidelines compare them: no case, punctuation, markup, bullets, or lines of copyright. */
export function normalise(text: string): string[] {
  const plain = text
    .slice(0, MAX_LENGTH)
    .replace(/<(?:\/?[a-z][^<>\n]{0,200}|!--[^<>]{0,500}--)>/gi, ' ')
    .replace(/^[ \t#*>/]*(?:portions\s+)?copyright\s+(?:\(c\)|©|&copy;|\d{4}|[<[{]).{0,110}$/gim, ' ')
    .replace(/^[ \t*]*all rights reserved\.?[ \t*]*$/gim, ' ')
    .replace(/^[ \t]*(?:[-*•]|\(?(?:\d{1,2}|[a-z])[.)])\s+/gim, ' ')
    .replace(/['’‘`]s\b/g, 's');
  return wordsOf(plain);
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9\u00aa-\uffff]+/g) ?? []).map((word) => EQUAL.get(word) ?? word);
