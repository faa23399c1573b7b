import { lex } from '../lexer.ts';
import { type Masked, said } from '../masked.ts';
import { DART, SWIFT } from '../syntax.ts';
import { type Bound, byLogger, LITERALS, type Table } from '../table.ts';

const DART_IMPORT = /^[ \t]*(?:import|export|part)\s+(?<module>"[^"]*")(?:\s+as\s+(?<alias>\w+))?/dgm;

function dartImports(source: Masked): Bound[] {
  const found: Bound[] = [];
  DART_IMPORT.lastIndex = 0;
  for (let match = DART_IMPORT.exec(source.code); match; match = DART_IMPORT.exec(source.code)) {
    const module = said(source, match, 'module') ?? '';
    const local = match.groups?.['alias'];
    found.push(local === undefined ? { module, at: match.index } : { module, local, at: match.index });
  }
  return found;
}

export const DART_TABLE: Table = {
  language: 'dart',
  mask: (text) => lex(text, DART),
  imports: dartImports,
  idle: [/^[ \t]*(?:import|export|part|library)\b[^;]{0,400};/gm],
  classes:
    /\b(?:class|mixin|enum)\s+(?<name>\w+)(?:<[^{}]{0,200}?>)?\s*(?:(?:extends|implements|with|on)\s+(?<bases>[\w.,<>\s]{1,400}))?/g,
  decorators: /(?<![\w$])@(?<name>[A-Za-z]\w{0,60})/g,
  functions: /\b(?:void|Future(?:<[^<>]*>)?|[A-Z]\w*)\s+(?<name>\w+)\s*(?=\([^()]{0,400}\)[^;{}()]{0,30}\{)/g,
  logs: [
    byLogger('(?:shout|severe|warning|info|config|fine\\w*|log|[vdiwetf]|trace|debug|error|fatal)\\s*\\('),
    { framework: 'package:logging', write: /\bLogger\s*\(\s*(?:"[^"]*")?\s*\)\s*\.\s*\w+\s*\(/g },
    { framework: 'dart:developer', write: /\bdeveloper\.log\s*\(|\bdev\.log\s*\(/g },
  ],
  config: [
    { via: 'fromEnvironment', read: /\b(?:String|bool|int)\.fromEnvironment\s*\(\s*(?<key>"[^"]*")/dg },
    { via: 'Platform.environment', read: /\bPlatform\.environment\b(?:\s*\[\s*(?<key>"[^"]*"))?/dg },
    {
      via: 'flutter_dotenv',
      read: /\b(?:dotenv|DotEnv\(\)|env)\s*(?:\.\s*(?:env|get|maybeGet)\b\s*[[(]?|\[)\s*(?<key>"[^"]*")/dg,
      when: /dotenv/,
    },
    { via: 'envied', read: /@Envied(?:Field)?\s*\(/g },
  ],
  tests: {
    rules: [
      {
        head: /(?<![\w.])(?:test|testWidgets|blocTest(?:<[^()]{0,120}>)?|testGoldens|patrolTest|testWithGame)\s*\((?=\s*["(])/g,
        body: 'call',
      },
    ],
    asserts: /(?<![\w.])(?:expect|expectLater|verify|verifyNever|expectAsync\d|fail)\s*\(|\bexpect:\s*\(/g,
    vacuous: new RegExp(
      `\\bexpect\\s*\\(\\s*${LITERALS}\\s*,\\s*(?:equals\\s*\\(\\s*)?(?:${LITERALS}|isTrue|isNotNull)`,
      'g',
    ),
    placeholders: /^Counter increments smoke test$/,
    boundaries: [
      { kind: 'browser', at: /\bIntegrationTestWidgetsFlutterBinding\b|\bFlutterDriver\.connect\b|\bpatrolTest\b/g },
      {
        kind: 'database',
        at: /\bsqfliteFfiInit\b|\bopenDatabase\s*\(|\bNativeDatabase\.memory\b|\bHive\.init\w*\s*\(|\bsqlite3\.open\w*\s*\(/g,
      },
      { kind: 'subprocess', at: /\bProcess\.(?:run|start)\w*\s*\(/g },
      {
        kind: 'http',
        at: /\bHttpServer\.bind\s*\(|\bhttp\.(?:get|post)\s*\(|\bDio\s*\(\s*\)/g,
        when: /LOCALHOST/,
        unless: /MockClient|\bmock(?:ito|tail)\b/,
      },
    ],
  },
};

const SWIFT_IMPORT = /^[ \t]*(?:@testable\s+)?import\s+(?:(?:class|struct|func|enum)\s+)?(?<module>[\w.]+)/gm;

export const SWIFT_TABLE: Table = {
  language: 'swift',
  mask: (text) => lex(text, SWIFT),
  imports: (source) =>
    [...source.code.matchAll(SWIFT_IMPORT)].map((match) => ({
      module: match.groups?.['module'] ?? '',
      at: match.index,
    })),
  idle: [/^[ \t]*(?:@testable\s+)?import\s[^\n]*/gm],
  classes:
    /\b(?:class|struct|enum|protocol|actor|extension)\s+(?<name>\w+)(?:<[^{}]{0,200}?>)?\s*(?::\s*(?<bases>[\w.,<>&\s]{1,300}))?/g,
  decorators: /(?<![\w$])@(?<name>[A-Za-z]\w{0,60})/g,
  functions: /\bfunc\s+(?<name>\w+)\s*(?=[<(])/g,
  logs: [
    byLogger('(?:trace|debug|info|notice|warning|error|critical|fault|log)\\s*\\('),
    { framework: 'os_log', write: /(?<![\w.])os_log\s*\(/g },
    { framework: 'CocoaLumberjack', write: /\bDDLog(?:Error|Warn|Info|Debug|Verbose)\s*\(/g },
    { framework: 'Vapor', write: /\b(?:req|app|request|application)\.logger\.\w+\s*\(/g },
  ],
  config: [
    { via: 'ProcessInfo', read: /\bProcessInfo(?:\.processInfo|\(\))?\.environment\b(?:\s*\[\s*(?<key>"[^"]*"))?/dg },
    { via: 'Environment', read: /\bEnvironment\.get\s*\(\s*(?<key>"[^"]*")/dg },
    {
      via: 'Info.plist',
      read: /\bobject\s*\(\s*forInfoDictionaryKey:\s*(?<key>"[^"]*")|\binfoDictionary\s*\??\[\s*"/dg,
    },
    { via: 'getenv', read: /(?<![\w.])getenv\s*\(/g },
  ],
  tests: {
    rules: [
      { head: /\bfunc\s+(?<name>test\w*)\s*(?=\(\s*\))/dg, body: 'block', when: /XCTest/ },
      {
        head: /@Test\b(?:\s*\([^()]{0,300}(?:\([^()]{0,200}\)[^()]{0,200}){0,3}\))?[^{;]{0,120}?\bfunc\s+(?<name>\w+)\s*(?=\()/dg,
        body: 'block',
      },
      { head: /(?<![\w.])it\s*\((?=\s*")/g, body: 'call', when: /^Quick$/m },
    ],
    asserts: /\bXCT(?:Assert\w*|Fail|Unwrap)\s*\(|#(?:expect|require)\s*\(|(?<![\w.])expect\s*[({]/g,
    vacuous: new RegExp(
      `\\bXCTAssert(?:True)?\\s*\\(\\s*true\\s*[,)]|\\bXCTAssertEqual\\s*\\(\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*[,)]`,
      'g',
    ),
    placeholders: /^(?:testExample|testPerformanceExample|testLaunch|testLaunchPerformance)$/,
    boundaries: [
      { kind: 'browser', at: /\bXCUIApplication\s*\(/g },
      { kind: 'http', at: /\bapp\.(?:test|testing)\b|\bXCTVapor\b/g, when: /Vapor/ },
      { kind: 'database', at: /\binMemory:\s*true|\bisStoredInMemoryOnly:\s*true|\bNSInMemoryStoreType\b/g },
      { kind: 'subprocess', at: /\bProcess\s*\(\s*\)/g },
    ],
  },
};
