import { lex } from '../lexer.ts';
import type { Masked } from '../masked.ts';
import { RUST } from '../syntax.ts';
import { type Bound, LITERALS, type Table } from '../table.ts';

const USE = /use(?<=^[ \t]*(?:pub(?:\([^()]*\))?\s+)?use)\s(?<tree>[^;]{1,4000});|\bextern\s+crate\s+(?<crate>\w+)/gm;
const MOST_NAMES = 200;

function imports(source: Masked): Bound[] {
  return [...source.code.matchAll(USE)].flatMap((match) => {
    const at = match.index + match[0].search(/\S/);
    const crate = match.groups?.['crate'];
    if (crate !== undefined) return [{ module: crate, local: crate, at }];
    return leaves(match.groups?.['tree'] ?? '').map((path) => bind(path, at));
  });
}

/** The paths of a use tree: `a::{b, c::{d, e as f}}` → `a::b`, `a::c::d`, `a::c::e as f`. */
function leaves(tree: string): string[] {
  const paths: string[] = [];
  const prefixes = [''];
  let word = '';
  const flush = (): void => {
    if (word.trim() && paths.length < MOST_NAMES) paths.push((prefixes.at(-1) ?? '') + word.trim());
    word = '';
  };
  for (const char of tree) {
    if (char === '{') {
      if (prefixes.length < 20) prefixes.push((prefixes.at(-1) ?? '') + word.trim());
      word = '';
    } else if (char === '}' || char === ',') {
      flush();
      if (char === '}' && prefixes.length > 1) prefixes.pop();
    } else word += char;
  }
  flush();
  return paths;
}

function bind(path: string, at: number): Bound {
  const [whole = '', alias] = path.split(/\s+as\s+/);
  const parts = whole.replace(/\s/g, '').split('::').filter(Boolean);
  const last = parts.at(-1) ?? '';
  if (last === '*') return { module: parts.slice(0, -1).join('.'), at };
  if (last === 'self') return { module: parts.slice(0, -1).join('.'), local: alias ?? parts.at(-2) ?? '', at };
  return { module: parts.join('.'), local: alias ?? last, at };
}

const MACRO = '(?:trace|debug|info|warn|error)';

export const RUST_TABLE: Table = {
  language: 'rust',
  mask: (text) => lex(text, RUST),
  imports,
  idle: [
    /use(?<=^[ \t]*use)\s[^;]{1,4000};/gm,
    /pub(?<=^[ \t]*pub)(?:\([^()]*\))?\s+use\s[^;]{1,4000};/gm,
    /(?:#\[macro_use\]\s*)?extern(?<=^[ \t]*(?:#\[macro_use\]\s*)?extern)\s+crate\s+\w+;/gm,
    /#!\[(?<=^[ \t]*#!\[)[^\]\n]*\]/gm,
  ],
  classes: /\b(?:struct|enum|trait|union)\s+(?<name>\w+)/g,
  decorators: /#\[(?<name>[\w:]+)/g,
  functions: /\bfn\s+(?<name>\w+)\s*(?=[<(])/g,
  logs: [
    { framework: 'tracing', write: new RegExp(`\\btracing::(?:${MACRO}|event|\\w+_span)!\\s*[({]`, 'g') },
    { framework: 'log', write: new RegExp(`\\blog::(?:${MACRO}|log)!\\s*[({]`, 'g') },
    { write: new RegExp(`(?<![\\w:])${MACRO}!\\s*[({]`, 'g') },
  ],
  config: [
    { via: 'std::env', read: /\benv::var(?:_os|s|s_os)?\s*\(\s*(?<key>"[^"]*")?/dg },
    { via: 'std::env', read: /(?<![\w:.])var(?:_os)?\s*\(\s*(?<key>"[^"]*")/dg, when: /^std\.env\.var(?:_os)?$/m },
    { via: 'dotenvy', read: /\bdotenv(?:y)?(?:_codegen)?::var\s*\(\s*(?<key>"[^"]*")?|\bdotenv!\s*\(/dg },
    {
      via: 'config',
      read: /\bConfig(?:Builder)?::(?:builder|default|new)\s*\(/g,
      when: /^config\.(?:Config|File|Environment)|\bconfig::(?:Config|File|Environment)\b/m,
    },
    { via: 'envy', read: /\benvy::(?:from_env|prefixed)\b/g },
    { via: 'figment', read: /\bFigment::new\s*\(/g },
    {
      via: 'settings file',
      read: /\b(?:toml|serde_ya?ml|serde_json|ron|json5)::(?:from_(?:str|reader|slice))\b/g,
      when: /\bstruct\s+\w{0,40}(?:Config|Settings)\w{0,40}\s*\{/,
    },
    { via: 'confy', read: /\bconfy::load\w*\b/g },
    { via: 'clap env', read: /#\[(?:arg|clap|structopt)\s*\([^\]]{0,300}?\benv\b(?!\s*!)/g },
    { via: 'option_env!', read: /\boption_env!\s*\(\s*(?<key>"[^"]*")/dg },
  ],
  tests: {
    rules: [
      {
        head: /#\[(?:(?:tokio|actix_web|actix_rt|async_std|rocket::async|wasm_bindgen|test_log|sqlx|ntex)::)?(?:test|wasm_bindgen_test|rstest|test_case|quickcheck|rocket::async_test)\b(?=[\](:])/g,
        body: 'function',
      },
    ],
    asserts:
      /\b(?:debug_)?(?:assert\w*|prop_assert\w*|panic|insta::assert\w*)!\s*[({[]|\bassert_\w+\s*\(|#\[should_panic|\.assert\s*\(\)|\.(?:unwrap_err|expect_err)\s*\(/g,
    vacuous: new RegExp(
      `\\bassert!\\s*\\(\\s*true\\s*[,)]|\\bassert_(?:eq|ne)!\\s*\\(\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*[,)]`,
      'g',
    ),
    placeholders: /^it_works$/,
    boundaries: [
      { kind: 'subprocess', at: /\bCommand::(?:cargo_bin|new)\s*\(|\bcargo_bin(?:_cmd)?!?\s*\(|\bTestCommand\b/g },
      {
        kind: 'http',
        at: /\btest::(?:init_service|call_service|TestRequest)\b|\bTestServer::new\b|\bTestRequest::\w+|\b(?:blocking::|asynchronous::)?Client::(?:tracked|untracked)\b|\.oneshot\s*\(|\bwarp::test\b|\bspawn_app\b/g,
      },
      {
        kind: 'database',
        at: /\bConnection::open(?:_in_memory)?\b|\b\w*Pool(?:Options)?::(?:connect|new)\w*\b|\b(?:Pg|Sqlite|MySql)Connection::establish\b|\bDatabase::connect\b|#\[sqlx::test|\bclient::connect\b/g,
      },
      {
        kind: 'http',
        at: /\breqwest::(?:blocking::)?(?:get|Client)\b/g,
        unless: /\b(?:wiremock|mockito|httpmock)\b/,
      },
      { kind: 'network', at: /\bTcp(?:Stream|Listener)::(?:connect|bind)\b|\bUdpSocket::bind\b/g },
      { kind: 'container', at: /\btestcontainers\b/g },
      {
        kind: 'filesystem',
        at: /\b(?:tempdir|tempfile|TempDir::new|NamedTempFile::new)\s*\(/g,
        when: /\brun\s*\(|\bmain\s*\(/,
      },
    ],
  },
};
