import { say } from '../model/say.ts';
import { brackets } from './blocks.ts';
import { callsOf } from './calls.ts';
import { helpersOf, testsOf } from './cases.ts';
import type { ClassFact, ConfigRead, Extract, Import, LogWrite, SourceFacts } from './facts.ts';
import { type Ground, groundOf } from './ground.ts';
import { logFramework } from './log-frameworks.ts';
import { type Masked, said } from './masked.ts';
import { Sieve } from './sieve.ts';
import { type Bound, INDIRECT, REACH, type Table } from './table.ts';

/** One machine for every language that a table describes: mask the text, then ask the table's patterns. */
export const extractor =
  (table: Table): Extract =>
  (text, path): SourceFacts => {
    const source = table.mask(text, path);
    const found = brackets(source.units);
    const { ends } = found;
    const bound = table.imports(source);
    const sieve = new Sieve(source.units);
    const busy = without(
      source.code,
      table.idle.filter((pattern) => sieve.lets(pattern)),
    );
    const imports = importsOf(source, bound, busy);
    const ground = groundOf(source, imports, sieve);
    const tests = testsOf(source, ends, table, ground);
    const remote = tests.length > 0 ? '' : remoteIn(source.text);
    const classes = classesOf(source, ground, table.classes, aliasesOf(bound));
    return {
      language: table.language,
      statements: statementsOf(busy),
      imports,
      calls: callsOf(source, found, aliasesOf(bound)),
      classes,
      logs: logsOf(source, table, imports, ground),
      configReads: configOf(source, table, ground),
      tests,
      fixtures:
        tests.length > 0
          ? []
          : helpersOf(source, ends, table, remote === '' ? ground : groundOf(source, imports, sieve, remote), classes),
      decorators: table.decorators
        ? matches(source.code, table.decorators, ground).flatMap((match) => {
            const name = match.groups?.['name'];
            return name === undefined ? [] : [{ name, line: source.lineAt(match.index) }];
          })
        : [],
    };
  };

/** A program's function that names such an address and fetches talks to somebody else's server. */
const REMOTE_SERVER =
  /["'`]https?:\/\/(?!(?:www\.)?(?:example|test|fake|mock|dummy|foo|bar|domain|site|host|your\w*)\.)(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,12}(?=[/:?$"'`])/i;
const remoteIn = (text: string): string => (text.includes('://') && REMOTE_SERVER.test(text) ? '\nREMOTEHOST' : '');

const MOST_MATCHES = 5000;

function matches(code: string, pattern: RegExp, ground: Ground, core?: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (!ground.lets(pattern)) return found;
  pattern.lastIndex = 0;
  while (found.length < MOST_MATCHES && (core === undefined || near(code, pattern, core))) {
    const match = pattern.exec(code);
    if (!match) break;
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Lets a pattern go on a little before its next core; false where there is none. */
function near(code: string, pattern: RegExp, core: RegExp): boolean {
  core.lastIndex = pattern.lastIndex;
  const found = core.exec(code);
  if (found) pattern.lastIndex = Math.max(pattern.lastIndex, found.index - REACH);
  return found !== null;
}

/** The same code with what the patterns match blank, but for line ends. */
function without(code: string, patterns: readonly RegExp[]): string {
  const spans = patterns.flatMap((pattern) => [...code.matchAll(pattern)]).sort((a, b) => a.index - b.index);
  const parts: string[] = [];
  let at = 0;
  for (const { index, 0: stretch } of spans) {
    const end = index + stretch.length;
    if (end <= at) continue;
    const from = Math.max(at, index);
    parts.push(code.slice(at, from), code.slice(from, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  return at === 0 ? code : parts.join('') + code.slice(at);
}

/** Lines that do something: brackets alone do not, and the idle stretches are blank already. */
function statementsOf(busy: string): number {
  let lines = 0;
  BUSY_LINE.lastIndex = 0;
  while (BUSY_LINE.test(busy)) lines += 1;
  return lines;
}
const BUSY_LINE = /["\w$][^\n]*/g;

/** Names that a compiler uses where nobody writes them: markup is a call of React's. */
const PRAGMA = new Set(['React', 'h']);

function importsOf(source: Masked, bound: readonly Bound[], busy: string): Import[] {
  return bound.map(({ module, name, local, at }) => {
    const used = local === undefined || PRAGMA.has(local) || mentions(busy, local);
    const line = source.lineAt(at);
    return name === undefined ? { module, line, used } : { module, name, line, used };
  });
}

/** Whether a name stands in the code as a whole word. A number may stand before it, as in `10px`. */
function mentions(code: string, name: string): boolean {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return false;
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + name.length)) {
    if (isWord(code.charCodeAt(at + name.length))) continue;
    let before = at - 1;
    while (isDigit(code.charCodeAt(before))) before -= 1;
    if (!isWord(code.charCodeAt(before))) return true;
  }
  return false;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isWord = (unit: number): boolean =>
  isDigit(unit) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 36;

const aliasesOf = (bound: readonly Bound[]): ReadonlyMap<string, string> =>
  new Map(
    bound.flatMap(({ module, name, local }) =>
      local === undefined ? [] : [[local, name === undefined ? module : `${module}.${name}`]],
    ),
  );

function classesOf(source: Masked, ground: Ground, pattern: RegExp, aliases: ReadonlyMap<string, string>): ClassFact[] {
  return matches(source.code, pattern, ground).flatMap((match) => {
    const name = match.groups?.['name'];
    if (name === undefined) return [];
    const bases = (match.groups?.['bases'] ?? '')
      .split(/,|\bimplements\b|\bextends\b|\bwith\b/)
      .map((base) =>
        base
          .replace(/[<({].*$/s, '')
          .replace(/\\|::/g, '.')
          .replace(/\b(?:public|private|protected)\b/, '')
          .trim(),
      )
      .filter((base) => /^[\w.$]+$/.test(base))
      .map((base) => aliases.get(base) ?? base);
    return [{ name, bases, line: source.lineAt(match.index) }];
  });
}

function logsOf(source: Masked, table: Table, imports: readonly Import[], ground: Ground): LogWrite[] {
  const imported = imports
    .map((i) => logFramework(table.language, i.module, i.name))
    .find((framework) => framework !== undefined);
  const lines = new Map<number, string>();
  for (const rule of table.logs) {
    if (!ground.admits(rule.write, rule)) continue;
    for (const match of matches(source.code, rule.write, ground, rule.core)) {
      const line = source.lineAt(match.index + match[0].search(/\S/));
      if (!lines.has(line)) lines.set(line, rule.framework ?? imported ?? INDIRECT);
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([line, framework]) => ({ framework, line }));
}

/** A settings file that code names: `config.json`, `appsettings.yaml`, `settings.ini`. */
const SETTINGS_FILE =
  /^(?:[\w./\\~-]{0,100}[/\\])?(?:[\w-]{0,30}(?:config|settings|conf|configuration)|application|\.env)(?:[.-][\w-]{1,20})?\.(?:json5?|ya?ml|toml|ini|properties|conf|cfg|env|hocon)$/i;
const TOOL_FILE =
  /(?:tsconfig|jsconfig|angular|nest-cli|babel|jest|eslint|firebase-applet|logging[-_.]?conf|log(?:4j|back))/i;
/** Names of settings files in one source whose commands are read; nobody writes more of them. */
const MOST_LOOKED_AT = 40;

function configOf(source: Masked, table: Table, ground: Ground): ConfigRead[] {
  const reads: ConfigRead[] = [];
  for (const { via, read, when } of table.config) {
    if (!ground.admits(read, { when })) continue;
    for (const match of matches(source.code, read, ground)) {
      const key = said(source, match, 'key');
      const line = source.lineAt(match.index + Math.max(0, match[0].search(/\S/)));
      reads.push(key === undefined ? { via, line } : { via, key, line });
    }
  }
  let looked = 0;
  for (const [at, value] of source.literals) {
    if (value.length >= 200 || !SETTINGS_FILE.test(value) || TOOL_FILE.test(value)) continue;
    if (table.opens && ((looked += 1) > MOST_LOOKED_AT || !table.opens(source, at))) continue;
    reads.push({ via: say`settings file`, key: value, line: source.lineAt(at) });
  }
  return reads.sort((a, b) => a.line - b.line);
}
