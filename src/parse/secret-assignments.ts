import { isCloudHost, remoteHosts } from './secret-hosts.ts';
import { type Secrecy, secrecyOf } from './secret-names.ts';
import { holdsRecords, recordsAt } from './secret-records.ts';
import type { Setting } from './secret-rules.ts';

/** A literal that a text gives to something whose name says "secret". */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  readonly secrecy: Exclude<Secrecy, undefined>;
  /** The value configures a resource in a cloud, or a host that is not this machine. */
  readonly cloud?: boolean;
}

const MAX_LINE = 1500;
const MAX_LINES = 30_000;
const MAX_ASSIGNMENTS = 500;

/** Most lines name nothing secret, and need no closer look. */
const HINTS = 'pass|secret|token|key|cred|auth|bearer|basic|appid|app_?code|login|identified|default|://';
const HINT = new RegExp(`${HINTS}|pw`, 'i');
/** Two letters rule out few places of a text: looked for with the other words, they cost half as much again. */
const SHORT_HINT = /pw/i;
const [EVERY_HINT, LONGER_HINT] = [new RegExp(HINT, 'gi'), new RegExp(HINTS, 'gi')];
/** `name = "value"` in any language's spelling; groups: name, quote, value. */
const QUOTED =
  /(?<![\w$])["'`]?\$?([A-Za-z_][\w.-]{1,80})["'`]?\]?\s{0,40}(?::\s{0,4}[A-Za-z][\w.<>[\]?| ]{0,40}?\s{0,4}=(?!=)|=>|:=|\?\?=|\|\|=|=(?![=>])|:)\s{0,40}(?:new\s+)?(?:[A-Za-z_][\w.]{0,40}\(\s{0,4})?[rbfuRBU@]{0,2}(["'`])((?:(?!\2)[^\n\\]|\\.){1,300})\2/g;
/** `getenv("NAME", "value")`, `env("NAME", default="value")`, `config("NAME", "value")`; groups: name, value. */
const DEFAULTED =
  /(?:getenv|environ\.get|env\.get|\benv|env\.str|config|conf|setting|get_?env\w{0,20}|fallback|getOrDefault|getProperty|GetEnvironmentVariable)\w{0,10}\(\s{0,4}["']([A-Za-z_][\w.]{1,60})["']\s{0,4}(?:,|\)\s{0,4}(?:\|\||\?\?|or\b|\?:))\s{0,4}(?:default\s{0,2}=\s{0,2}|\w{1,20}\s{0,2}[=:]\s{0,2})?["'`]([^"'`\n]{1,300})["'`]/g;
const NODE_DEFAULT = /process\.env\.([A-Za-z_]\w{1,60})\s{0,4}(?:\|\||\?\?)\s{0,4}["'`]([^"'`\n]{1,300})["'`]/g;
const SHELL_DEFAULT = /\$\{([A-Za-z_][\w.]{1,60})(?::[-=]|:(?![-=+?]))([^}$\s"']{1,200})\}/g;
/** `NAME=value`, `name: value`, `- NAME=value`, `export`, `ENV`, `ARG`, `set`; groups: name, value. */
const BARE =
  /^\s*(?:-\s+)?(?:export\s+|ENV\s+|ARG\s+|set\s+|SET\s+|declare\s+-\w\s+|-e\s+)?([A-Za-z_][\w.-]{1,80})(?:\s*=\s*|\s*:\s+|\s{1,4}(?=\S+$))([^\s"'`#;,{}[\]()]{4,300})\s*(?:#.*)?$/;
const ENV_QUOTED_GROUPS = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]{1,60})\s*=\s*([a-z]{4}(?: [a-z]{4}){3})\s*$/;
const FLAG = /(?:\s-e|--env|--build-arg)[\s=]+["']?([A-Za-z_]\w{1,60})=([^\s"'`]{4,200})/g;
const COMMAND_PASSWORD =
  /(?:sshpass\s+-p|docker\s+login\b[^\n]{0,80}?\s(?:-p|--password)|--password|PGPASSWORD=)[\s=]{0,2}["']?([^\s"'$`<>{}]{4,80})/g;
/** Words joined by signs name what belongs there: `temp_password`. */
const NAMED_PLACE = /^[A-Za-z]+(?:[-_][A-Za-z]+)+$/;
/** `curl --user name:password`; groups: name, password. */
const CURL_USER = /\bcurl\b[^\n]{0,400}?\s(?:-u|--user)[\s=]{0,2}["']?([^\s:"'$<>{}]{1,60}):([^\s"'$`<>{}]{4,120})/g;
/** `https://host/path?api_key=value`; groups: name, value. */
const QUERY =
  /[?&](api_?key|appid|app_id|access_token|auth_token|token|client_secret|secret|subscription-key)=([A-Za-z0-9_-]{16,120})(?![A-Za-z0-9_$%{-])/gi;
const CONNECTION_PASSWORD = /\b(?:Password|Pwd)\s?=\s?([^;"'\s{}()$<>]{4,80})(?=[;"'])/gi;
const CONNECTION = /\b(?:server|host|data source|user id|uid|user|database|initial catalog|dbname)\s?=/i;
const URL_PASSWORD = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s:@/"'<>`]{0,80}):([^\s@/"'<>`]{3,120})@([\w.-]{1,120})/gi;
const PAIR =
  /\b(?:login|HTTPBasicAuth|BasicAuth|basic_auth|auth|authenticate|usernamePassword)\s{0,2}(?:=\s{0,2})?\(\s{0,4}["']([^"'\n]{2,80})["']\s{0,2},\s{0,4}["']([^"'\n]{4,80})["']/g;
const BEARER = /\b(?:Bearer|Basic)\s+([A-Za-z0-9._~+/=-]{20,300})/g;
const XML = /<([\w.:-]{2,60})>([^<>\s]{4,200})<\//g;
const XML_ATTRIBUTE = /\b(?:name|key)\s?=\s?"([\w.:-]{2,60})"\s+value\s?=\s?"([^"\n]{4,200})"/g;
const SQL = /\b(?:PASSWORD|IDENTIFIED\s+BY)\s+'([^'\n]{4,80})'/gi;
const UNQUOTED =
  /(?:^|\/)(?:\.env[\w.-]*|[\w.-]*\.env|Dockerfile[\w.-]*|Containerfile|Makefile|Procfile|Jenkinsfile|credentials|\.npmrc|\.pypirc|\.netrc|[\w.-]+\.(?:env|properties|ini|cfg|conf|cnf|config|ya?ml|toml|sh|bash|zsh|bat|cmd|ps1|tfvars|txt|service|http|rest|mk))$/;

/** Patterns whose groups are name and value, each with what stands in every match. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['(', DEFAULTED],
  ['process.env.', NODE_DEFAULT],
  ['${', SHELL_DEFAULT],
  ['-', FLAG],
  ['</', XML],
  ['value', XML_ATTRIBUTE],
];

/** Literals by name, of a text's lines in order. */
export function assignments(text: string, path: string, setting: Setting): readonly Assignment[] {
  const found: Assignment[] = [];
  const unquoted = UNQUOTED.test(path);
  const infrastructure = setting === 'infrastructure';
  const sample = setting === 'test' || setting === 'docs' || setting === 'example';
  const remote = sample ? () => false : remoteHosts(text);
  const records = holdsRecords(path);
  const kubernetes = text.includes('kind:') && /^[ \t]*kind:[ \t]*Secret[ \t\r]*$/m.test(text);
  const add = (
    name: string,
    value: string,
    line: number,
    cloud?: boolean,
    secrecy: Secrecy = secrecyOf(name),
  ): void => {
    if (!secrecy || found.length >= MAX_ASSIGNMENTS) return;
    const deployed = cloud || (secrecy === 'password' && !NAMED_PLACE.test(value) && remote(line));
    found.push({
      name,
      value: kubernetes ? decoded(value) : value,
      line,
      secrecy,
      ...(deployed ? { cloud: true } : {}),
    });
  };
  // Rails writes keys for development and tests itself, under headings that say so.
  const rails = /(?:^|\/)(?:secrets|config\/secrets\.\w+)\.yml$/.test(path);
  let local = false;
  let block: { cloud: boolean; variable?: string } = { cloud: false };
  // Where a heading counts for the lines below it, every line is looked at; elsewhere only those that may name a secret.
  for (const { line, here, next } of rails || infrastructure ? everyLine(text) : hintedLines(text)) {
    if (isComment(here) && (!unquoted || GENERATED_COMMENT.test(here))) continue;
    if (rails) local = /^\w+:/.test(here) ? /^(?:development|test|local):/.test(here) : local;
    if (local) continue;
    if (infrastructure) block = blockAt(here) ?? block;
    if (!HINT.test(here)) continue;
    if (/["'`]/.test(here))
      for (const [, name = '', , value = ''] of here.matchAll(QUOTED)) {
        const variable = infrastructure && name === 'default' ? block.variable : undefined;
        add(variable ?? name, value, line, infrastructure && block.cloud);
      }
    for (const { name, value, header } of records ? recordsAt(here, next) : [])
      add(name, value, line, false, header ? 'token' : secrecyOf(name));
    for (const [sign, pattern] of NAMED)
      if (here.includes(sign)) for (const [, name = '', value = ''] of here.matchAll(pattern)) add(name, value, line);
    if (here.includes('B'))
      for (const [, value = ''] of here.matchAll(BEARER)) add('authorization', value, line, false, 'token');
    if (here.includes('=') && CONNECTION.test(here))
      for (const [, value = ''] of here.matchAll(CONNECTION_PASSWORD)) add('Password', value, line);
    if (/-p|PGPASSWORD=/.test(here))
      for (const [, value = ''] of here.matchAll(COMMAND_PASSWORD)) add('password', value, line);
    if (/[?&]\w/.test(here) && here.includes('='))
      for (const [, name = '', value = ''] of here.matchAll(QUERY)) add(name, value, line, false, 'token');
    if (here.includes('curl'))
      for (const [, user = '', value = ''] of here.matchAll(CURL_USER))
        if (user !== value) add('password', value, line);
    if (here.includes("'")) for (const [, value = ''] of here.matchAll(SQL)) add('password', value, line);
    if (here.includes(',') && here.includes('('))
      for (const [, user = '', value = ''] of here.matchAll(PAIR)) if (user !== value) add('password', value, line);
    if (here.includes('://') && here.includes('@'))
      for (const [, user = '', value = '', host = ''] of here.matchAll(URL_PASSWORD)) {
        const cloud = isCloudHost(host);
        if (/^(?:user(?:name)?|<.*|your.*)$/i.test(user) || (user === value && !cloud) || /sentry/i.test(host))
          continue;
        add('password', decodeUrl(value), line, cloud);
      }
    if (!unquoted) continue;
    const bare = BARE.exec(here) ?? ENV_QUOTED_GROUPS.exec(here);
    if (bare?.[1] && bare[2]) add(bare[1], bare[2], line);
  }
  return found;
}

interface Line {
  readonly line: number;
  /** Its start, as far as it is read. */
  readonly here: string;
  /** The same of the line below it. */
  next(): string;
}

function* everyLine(text: string): Iterable<Line> {
  const lines = text.split('\n', MAX_LINES);
  for (const [index, raw] of lines.entries())
    yield { line: index + 1, here: raw.slice(0, MAX_LINE), next: () => (lines[index + 1] ?? '').slice(0, MAX_LINE) };
}

function* hintedLines(text: string): Iterable<Line> {
  const hint = SHORT_HINT.test(text) ? EVERY_HINT : LONGER_HINT;
  let line = 1;
  let start = 0;
  for (let from = 0; ; ) {
    hint.lastIndex = from;
    const found = hint.exec(text);
    if (!found) return;
    let end = text.indexOf('\n', start);
    for (; end >= 0 && end < found.index; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    if (line > MAX_LINES) return;
    if (end < 0) end = text.length;
    const below = end + 1;
    const next = () => text.slice(below, below + MAX_LINE).split('\n', 1)[0] ?? '';
    yield { line, here: text.slice(start, Math.min(end, start + MAX_LINE)), next };
    from = end;
  }
}

/** The Terraform block that a line opens: a cloud's resource, or a variable with a telling name. */
function blockAt(line: string): { cloud: boolean; variable?: string } | undefined {
  const opened = /^\s*(resource|variable|module|provider|data|output|locals)\b\s*(?:"([\w-]+)")?/.exec(line);
  if (!opened) return undefined;
  const name = opened[2] ?? '';
  const cloud =
    opened[1] === 'resource' &&
    /^(?:aws|google|azurerm|digitalocean|linode|oci|alicloud|yandex|mongodbatlas|snowflake|heroku)_/.test(name);
  return opened[1] === 'variable' ? { cloud, variable: name } : { cloud };
}

/** Devise's initializer shows a key of its own in a comment. */
const GENERATED_COMMENT = /^\s*#\s*config\.(?:secret_key|pepper)\b/;

const isComment = (line: string): boolean =>
  GENERATED_COMMENT.test(line) ||
  (/^\s*(?:#(?!define)|\/\/|\*|--\s|;|<!--)/.test(line) &&
    !/(?:password|secret|token|key)\w*["']?\s*[:=]\s*["']/i.test(line));

/** Kubernetes keeps secrets in base64. */
function decoded(value: string): string {
  if (!/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value)) return value;
  const text = Buffer.from(value, 'base64').toString('utf8').trim();
  return /^[\x20-\x7e]{4,}$/.test(text) ? text : value;
}

function decodeUrl(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
