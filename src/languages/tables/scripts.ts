import { lex } from '../lexer.ts';
import { isOpenedByShell } from '../shell-opens.ts';
import { POWERSHELL, R, SHELL } from '../syntax.ts';
import { LITERALS, type Table } from '../table.ts';

const NOTHING = /(?!)/g;

/** Shell scripts read variables all the time: for them that is no configuration, and an echo is no logging. */
export const SHELL_TABLE: Table = {
  language: 'shell',
  mask: (text) => lex(text, SHELL),
  imports: (source) =>
    [...source.code.matchAll(/^[ \t]*(?:source|\.)[ \t]+(?<module>[^\s;&|]{1,200})/gm)].map((match) => ({
      module: match.groups?.['module'] ?? '',
      at: match.index,
    })),
  idle: [/^[ \t]*(?:(?:source|\.)[ \t]+[^\n]*|set[ \t][-+][^\n]*|fi|done|esac|then|else|do)[ \t]*$/gm],
  classes: NOTHING,
  functions: /^[ \t]*(?:function\s+)?(?<name>[\w:-]+)\s*\(\s*\)/gm,
  logs: [],
  config: [],
  opens: isOpenedByShell,
  tests: {
    rules: [
      { head: /^@test\s+(?<name>"[^"]*")/dgm, body: 'block' },
      { head: /^(?:function\s+)?(?<name>test_?\w+)\s*\(\s*\)/dgm, body: 'block', when: /\bassert\w*|shunit2/ },
      { head: /^[ \t]*It\s+(?<name>"[^"]*")/dgm, body: 'indented', when: /^[ \t]*Describe\s/m },
    ],
    asserts: /^[ \t]*(?:\[\[?\s|assert\w*\b|refute\w*\b|test\s|The\s|fail\b|grep\s)|\|\s*grep\s|&&\s*\[|^[ \t]*!\s/gm,
    vacuous: /^[ \t]*\[\[?\s+(?:1\s+-eq\s+1|true)\s+\]\]?/gm,
    boundaries: [{ kind: 'subprocess', at: /^[ \t]*run\s+\S+|\$\([^()\n]{1,200}\)|^[ \t]*(?:bash|sh|\.\/)\s*\S+/gm }],
  },
};

export const POWERSHELL_TABLE: Table = {
  language: 'powershell',
  mask: (text) => lex(text, POWERSHELL),
  imports: (source) =>
    [...source.code.matchAll(/^[ \t]*(?:Import-Module|using\s+module)\s+(?<module>[^\s;]{1,200})/gim)].map((match) => ({
      module: match.groups?.['module'] ?? '',
      at: match.index,
    })),
  idle: [/^[ \t]*(?:Import-Module|using\s+(?:module|namespace))\b[^\n]*/gim],
  classes: /\bclass\s+(?<name>\w+)(?:\s*:\s*(?<bases>\w+))?/g,
  functions: /\bfunction\s+(?<name>[\w-]+)/gi,
  logs: [{ framework: 'PSFramework', write: /\bWrite-PSFMessage\b/gi }],
  config: [],
  tests: {
    rules: [{ head: /\bIt\s+(?<name>"[^"]*")[^{\n]{0,200}/dg, body: 'block' }],
    asserts: /\|\s*Should\b|\bShould\s+-/g,
    vacuous: /\$true\s*\|\s*Should\s+-?Be(?:True|\s+\$true)/gi,
    boundaries: [
      { kind: 'subprocess', at: /\bStart-Process\b|&\s*\$\w+/g },
      { kind: 'http', at: /\bInvoke-(?:WebRequest|RestMethod)\b/g },
      { kind: 'filesystem', at: /\bTestDrive:|\$TestDrive\b/g },
    ],
  },
};

export const R_TABLE: Table = {
  language: 'r',
  mask: (text) => lex(text, R),
  imports: (source) =>
    [...source.code.matchAll(/\b(?:library|require|requireNamespace)\s*\(\s*(?<module>[\w.]+)\s*[,)]/g)].map(
      (match) => ({
        module: match.groups?.['module'] ?? '',
        at: match.index,
      }),
    ),
  idle: [/^[ \t]*(?:library|require)\s*\([^()\n]*\)[ \t]*$/gm],
  classes: /\b(?<name>\w+)\s*<-\s*(?:setRefClass|R6Class)\s*\(/g,
  functions: /\b(?<name>[\w.]+)\s*(?:<-|=)\s*function\s*(?=\()/g,
  logs: [
    {
      framework: 'r logging',
      write:
        /\b(?:logger::)?log_(?:info|warn|error|debug|trace|success|fatal)\s*\(|\b(?:futile\.logger::)?flog\.(?:info|warn|error|debug|trace|fatal)\s*\(|\blog(?:info|warn|error|debug)\s*\(|\blgr\$\w+\s*\(/g,
    },
  ],
  config: [
    { via: 'Sys.getenv', read: /\bSys\.getenv\s*\(\s*(?<key>"[^"]*")?/dg },
    { via: 'config', read: /\bconfig::get\s*\(\s*(?<key>"[^"]*")?/dg },
  ],
  tests: {
    rules: [{ head: /(?<![\w.])(?:test_that|it)\s*\((?=\s*")/g, body: 'call' }],
    asserts: /\bexpect_\w+\s*\(|\bexpect\s*\(|\bstopifnot\s*\(/g,
    vacuous: new RegExp(
      `\\bexpect_(?:equal|identical)\\s*\\(\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*\\)|\\bexpect_true\\s*\\(\\s*TRUE\\s*\\)`,
      'g',
    ),
    placeholders: /^multiplication works$/,
    boundaries: [
      { kind: 'database', at: /\b(?:DBI::)?dbConnect\s*\(/g },
      { kind: 'browser', at: /\bAppDriver\$new\s*\(|\btestServer\s*\(/g },
      { kind: 'subprocess', at: /(?<![\w.])system2?\s*\(|\bcallr::\w+\s*\(/g },
    ],
  },
};
