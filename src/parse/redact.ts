import { PROVIDERS } from './secret-rules.ts';

/** `PASSWORD=…`, `token: …`, `--api-key …`: a name that says secret, and a value that is written out. */
const NAMED =
  /((?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)["']?(?:\s{0,3}[=:]\s{0,3}|(?<=--[\w-]{1,40})\s{1,3})["']?)([^\s"'$<{*…,;)]{6,})/gi;
const IN_ADDRESS = /(:\/\/[^\s:/@]{1,80}:)([^\s@/$<{]{3,})(?=@)/g;

/** The text with what looks like a secret cut down to a glimpse: what is quoted as evidence must not publish it once more. */
export function redact(text: string): string {
  let safe = text;
  for (const { pattern, hints } of PROVIDERS) {
    if (hints && !hints.some((hint) => safe.includes(hint))) continue;
    safe = safe.replace(pattern, (whole: string, token: unknown) =>
      typeof token === 'string' ? whole.replace(token, glimpse(token)) : glimpse(whole),
    );
  }
  const hidden = (_: string, before: string, value: string) => before + glimpse(value);
  return safe.replace(IN_ADDRESS, hidden).replace(NAMED, hidden);
}

const glimpse = (secret: string): string => `${secret.slice(0, 2)}…`;
