import { say } from '../model/say.ts';
import { lineAt } from './lines.ts';
import { longRuns } from './long-runs.ts';
import { Needles } from './needles.ts';
import { type Assignment, assignments } from './secret-assignments.ts';
import { secrecyOf } from './secret-names.ts';
import { PLACEHOLDER, PROVIDERS, PUBLISHED, type Setting } from './secret-rules.ts';
import { isSample } from './secret-samples.ts';
import { coreOf, entropy, lookOf } from './secret-values.ts';

export type { Setting } from './secret-rules.ts';

/** A value that looks like a live secret. */
export interface SecretFinding {
  /** `AWS access key`, `private key`, `password` … */
  readonly kind: string;
  readonly line: number;
  /** Name of the setting or variable, where there is one. */
  readonly name?: string;
  /** At most the first four characters, and the length: never the secret. */
  readonly glimpse: string;
}

const MAX_LENGTH = 600_000;
const MAX_FINDINGS = 20;

/** Every value in a text that looks like a live secret, by line. Pure, linear, never throws. */
export function findSecrets(text: string, path: string, setting: Setting): readonly SecretFinding[] {
  const source = (path.endsWith('.ipynb') ? text.replace(/\\"/g, '"') : text).slice(0, MAX_LENGTH);
  const found = [
    ...privateKeys(source, setting),
    ...issued(source, path, setting),
    ...userData(source, path, setting),
    ...aloneInFile(source, path, setting),
  ];
  const samples = setting === 'test' || setting === 'docs';
  const shown = samplesIn(source);
  for (const one of assignments(source, path, setting)) {
    // Prose and tests are full of sample values; an account on a named host in a cloud is none.
    if (samples && one.cloud !== true) continue;
    const kind = judge(one, source, setting);
    // What an interface's description shows as a sample is none either.
    if (kind && one.cloud !== true && shown(one.line, one.value)) continue;
    if (kind) found.push({ kind, line: one.line, name: one.name.slice(0, 60), glimpse: glimpseOf(one.value) });
  }
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.line - b.line)
    .filter(({ line, glimpse }) => !seen.has(`${line} ${glimpse}`) && seen.add(`${line} ${glimpse}`))
    .slice(0, MAX_FINDINGS);
}

/** Looks back for what opens a sample, as often as a text written by hand can need it. */
function samplesIn(text: string): (line: number, value: string) => boolean {
  let lines: readonly string[] | undefined;
  let left = 5 * MAX_FINDINGS;
  return (line, value) => {
    lines ??= text.split('\n');
    left -= 1;
    return left >= 0 && isSample(lines, line, value);
  };
}

export const glimpseOf = (value: string): string =>
  say`${value.slice(0, Math.min(4, Math.floor(value.length / 3)))}… (${value.length} characters)`;

/** A PEM block with a body; the mark alone is what programs that read keys contain. */
function privateKeys(text: string, _setting: Setting): SecretFinding[] {
  const found: SecretFinding[] = [];
  const mark = /-----BEGIN ((?:[A-Z]{2,10} )?PRIVATE KEY(?: BLOCK)?)-----/g;
  for (const match of text.matchAll(mark)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 600);
    const body = after.split('-----END')[0]?.replace(/\\n|\\r|["'+,\s]/g, '') ?? '';
    const letters = /[A-Za-z0-9+/=:-]{60,}/.exec(body)?.[0];
    if (letters && entropy(letters.slice(0, 400)) > 4 && !/x{8}|example|your|redacted/i.test(body))
      found.push({ kind: say`private key`, line: lineAt(text, match.index), glimpse: say`${match[1]}, not shown` });
  }
  if (/^PuTTY-User-Key-File-\d/.test(text))
    found.push({ kind: say`private key`, line: 1, glimpse: say`PuTTY key, not shown` });
  return found;
}

/** A file that holds one generated value and nothing else, under a name that says what for: `.token`, `api_key.txt`. */
function aloneInFile(text: string, path: string, setting: Setting): SecretFinding[] {
  const value = text.length > 400 ? '' : text.trim();
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:txt|key|env|secret|dat)$/i, '');
  if (value === '' || (setting !== 'config' && setting !== 'code') || !secrecyOf(stem)) return [];
  return lookOf(value) === 'random' ? [{ kind: say`token`, line: 1, name: stem, glimpse: glimpseOf(value) }] : [];
}

/** The issuers' hints, but for a few that are too short to be looked for together. */
const HINTED = new Needles(
  PROVIDERS.flatMap(({ hints }) => hints),
  2,
);

/** Tokens whose shape names their issuer. */
function issued(text: string, path: string, setting: Setting): SecretFinding[] {
  const found: SecretFinding[] = [];
  const likely = longRuns(text);
  if (likely === '') return found;
  const shown = samplesIn(text);
  const held = HINTED.heldBy(likely);
  for (const { kind, pattern, hints, close, codeOnly } of PROVIDERS) {
    if (!hints.some((hint) => (HINTED.has(hint) ? held.has(hint) : likely.includes(hint)))) continue;
    if (
      codeOnly &&
      (setting === 'test' || setting === 'docs' || setting === 'example' || /openapi|swagger|\.ipynb$/i.test(path))
    )
      continue;
    if (close && likely.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? match[0];
      if (!isBelievable(value) || isPublic(kind, value, text, match.index, path)) continue;
      const line = lineAt(text, match.index);
      if (codeOnly && shown(line, value)) continue;
      found.push({ kind, line, glimpse: glimpseOf(value) });
      if (found.length >= MAX_FINDINGS) return found;
    }
  }
  return found;
}

/** Neither printed in a vendor's documentation nor typed along the keyboard. */
function isBelievable(value: string): boolean {
  const body = value.replace(
    /^(?:[a-z]{2,6}_(?:live_|test_|pat_)?|sk-(?:proj-|ant-|or-v1-)?|AKIA|ASIA|AIza|SG\.|key-)/,
    '',
  );
  return (
    !PUBLISHED.some((known) => value.includes(known)) &&
    entropy(body) >= 2.8 &&
    !/(.)\1{4,}|x{4,}|X{4,}|example|your|placeholder|dummy|fake|replace|redacted|1234567|abcdefg|0123456|testtest/i.test(
      body,
    )
  );
}

function isPublic(kind: string, value: string, text: string, at: number, path: string): boolean {
  if (kind === 'Google API key') {
    // A browser key of Firebase or Maps only names the project; its use is limited elsewhere.
    if (
      /google-services\.json$|GoogleService-Info\.plist$|firebase[\w.-]*\.(?:[jt]sx?|dart|json)$|firebase_options/i.test(
        path,
      )
    )
      return true;
    return /authDomain|messagingSenderId|firebaseapp\.com|maps\/api\/js/.test(
      text.slice(Math.max(0, at - 1500), at + 1500),
    );
  }
  if (kind === 'JSON web token') {
    const payload = Buffer.from(value.split('.')[1] ?? '', 'base64url').toString('utf8');
    return /"role"\s*:\s*"anon"|"name"\s*:\s*"John Doe"|"sub"\s*:\s*"1234567890"/.test(payload);
  }
  if (kind === 'Telegram bot token') return /^(\d)\1+:|^123456/.test(value);
  // Random letters in base64 data and hashes have that shape too.
  if (kind === 'Twilio key' || kind === 'Discord token')
    return /[A-Za-z0-9+/=]{200}/.test(text.slice(Math.max(0, at - 100), at + 200));
  return false;
}

const PASSWORD_HASH =
  /pbkdf2_sha256\$\d{4,7}\$[\w./+=-]{8,40}\$[\w./+=-]{30,60}|\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}|\$argon2id?\$v=\d+\$/g;
const REAL_MAILBOX =
  /[\w.+-]{3,40}@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|proton(?:mail)?|gmx|web|mail|yandex|qq|163|naver|rediffmail)\.(?:com|de|ru|net|me|fr|in|co\.[a-z]{2})\b/gi;

/** A dump of accounts: password hashes beside mailboxes of real people. */
function userData(text: string, path: string, setting: Setting): SecretFinding[] {
  if (setting === 'test' || setting === 'docs' || !/\.(?:json|sql|ya?ml|xml|dump|bak)$/i.test(path)) return [];
  const hashes = [...text.matchAll(PASSWORD_HASH)].slice(0, 1000);
  const [first] = hashes;
  if (!first || hashes.length < 2) return [];
  const people = new Set(
    [...text.matchAll(REAL_MAILBOX)]
      .map(([mailbox]) => mailbox.toLowerCase())
      .filter((mailbox) => !/^(?:test|admin|user|demo|example|foo|john|jane|abc)\d*[.@]/.test(mailbox)),
  );
  if (people.size === 0) return [];
  return [
    {
      kind: say`user data`,
      line: lineAt(text, first.index),
      glimpse: say`${hashes.length} password hashes with e-mail addresses`,
    },
  ];
}

/** What kind of live secret an assignment holds; undefined for a placeholder or a local default. */
function judge(one: Assignment, text: string, setting: Setting): string | undefined {
  const { value, secrecy, cloud } = one;
  // Shapes with an issuer were judged above, where it is known which of them are public.
  if (/^(?:AIza|eyJ[^.]*\.|pk[._]|sb_publishable_)/.test(value)) return undefined;
  const look = lookOf(value);
  if (look === 'random')
    return secrecy === 'password' ? say`password` : /key|secret|sign/i.test(one.name) ? say`secret key` : say`token`;
  if (setting === 'example' || secrecy !== 'password') return undefined;
  if (
    cloud === true &&
    value.length >= 4 &&
    !PLACEHOLDER.test(value) &&
    !/[<>${}\s]|^\[.*\]$|^var\.|^(?:password|secret|root|admin|postgres)$/i.test(value)
  )
    return say`password of a deployed service`;
  if (look !== 'chosen') return undefined;
  // A password made of the names around it (`shelf` / `shelf123`) is a local default, unless it carries a long number.
  const core = coreOf(value);
  const longNumber = /\d{6,}/.test(value);
  return !longNumber && mentions(text, core, value) ? undefined : say`password`;
}

/** The core of a password stands alone elsewhere in the file: a user, a database, a service of that name. */
function mentions(text: string, core: string, value: string): boolean {
  // Nothing is everywhere: a password without letters in a row has no core to look for.
  if (core === '') return false;
  const lower = text.toLowerCase().split(value.toLowerCase()).join(' ');
  for (let at = lower.indexOf(core); at >= 0; at = lower.indexOf(core, at + core.length)) {
    if (!/[a-z]/.test(lower[at - 1] ?? ' ') && !/[a-z]/.test(lower[at + core.length] ?? ' ')) return true;
  }
  return false;
}
