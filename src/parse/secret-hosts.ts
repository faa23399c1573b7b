/** Whether a host is somebody's on the internet: a password for it is deployed, however simple it is. */

const CLOUD_HOST =
  /(?:\.(?:com|net|io|tech|dev|app|cloud|co|org|run|sh|in|ru|de|eu|us|xyz|me)|^(?!127\.|10\.|192\.168\.|172\.|0\.)\d{1,3}(?:\.\d{1,3}){3})$/i;

export const isCloudHost = (host: string): boolean =>
  CLOUD_HOST.test(host) &&
  !/example\.|(?:^|\.)(?:host|hostname|server|domain|your\w*|mysite|cluster\d?\.mongodb|x{3,}|abcde\w*)\./i.test(
    `.${host}.`,
  );

/** Lines above and below a setting that belong to the same connection. */
const NEAR = 4;
/** `host="db.shop.com"`, `'DB_HOST': 'db.shop.com'`, `DB_HOST=db.shop.com`; a database's, for one of mail is in every tutorial. */
const HOST =
  /(?<![A-Za-z])(?:(?:db|database|sql|mysql|pg|postgres|redis|mongo|ssh|ftp|rds)_?)?host(?:name)?["']?\]?\s{0,4}(?:=>|[:=])\s{0,4}["']?([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})["',\s]/gi;
const MAIL = /^(?:smtp|imap|pop3?|mail)\d?\./i;

/** The places of a text near which a remote host is named as that of a connection; worked out when first asked for. */
export function remoteHosts(text: string): (line: number) => boolean {
  let near: ReadonlySet<number> | undefined;
  return (line) => (near ??= linesNear(text)).has(line);
}

function linesNear(text: string): ReadonlySet<number> {
  const near = new Set<number>();
  for (const [index, line] of text.split('\n', 30_000).entries()) {
    if (!/host/i.test(line) || /^\s*(?:#|\/\/)/.test(line)) continue;
    for (const [, host = ''] of `${line.slice(0, 1500)} `.matchAll(HOST))
      if (isCloudHost(host) && !MAIL.test(host))
        for (let at = index + 1 - NEAR; at <= index + 1 + NEAR; at += 1) near.add(at);
  }
  return near;
}
