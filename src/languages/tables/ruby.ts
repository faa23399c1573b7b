import { lex } from '../lexer.ts';
import { type Masked, said } from '../masked.ts';
import { RUBY } from '../syntax.ts';
import { type Bound, byLogger, LITERALS, type Table } from '../table.ts';

const REQUIRE = /require(?<=^[ \t]*require)(?<relative>_relative)?[ \t(]+(?<module>"[^"]*")/dgm;

function imports(source: Masked): Bound[] {
  const found: Bound[] = [];
  REQUIRE.lastIndex = 0;
  for (let match = REQUIRE.exec(source.code); match; match = REQUIRE.exec(source.code)) {
    const module = said(source, match, 'module') ?? '';
    found.push({ module: match.groups?.['relative'] ? `./${module}` : module, at: match.index });
  }
  return found;
}

const LEVEL = '(?:debug|info|warn|error|fatal|unknown|add|tagged)\\b';

export const RUBY_TABLE: Table = {
  language: 'ruby',
  mask: (text) => lex(text, RUBY),
  imports,
  idle: [/require(?<=^[ \t]*require)(?:_relative)?\b[^\n]*/gm, /end(?<=^[ \t]*end)[ \t]*$/gm],
  classes: /^[ \t]*(?:class|module)\s+(?<name>[\w:]+)(?:\s*<\s*(?<bases>[\w:.]+))?/gm,
  functions: /^[ \t]*def\s+(?:self\.)?(?<name>\w+[?!]?)/gm,
  logs: [
    { framework: 'Rails.logger', write: new RegExp(`\\bRails\\.logger\\s*&?\\.\\s*${LEVEL}`, 'g') },
    { framework: 'Logger', ...byLogger(`${LEVEL}(?!\\s*=[^=])`) },
  ],
  config: [
    {
      via: 'ENV',
      read: /\bENV\s*(?:\[\s*|\.(?:fetch|dig)\s*\(\s*)(?<key>"[^"]*"|\w+)(?:\s*\](?!\s*(?:\|\|)?=[^=~]))?(?!\s*\]\s*(?:\|\|)?=[^=~])/dg,
    },
    {
      via: 'credentials',
      read: /\bRails\.(?:application\.credentials|configuration\.x|application\.config_for)\b\.?(?<key>\w+)?/dg,
    },
    {
      via: 'settings',
      read: /\b(?:Figaro\.env|Settings)\.(?<key>\w+)|\bConfig\.load\w*|\bAnyway::Config\b|\bconfig_for\s*\(/dg,
    },
  ],
  tests: {
    rules: [
      {
        head: /^[ \t]*(?:it|specify|scenario|example|its)\b[ \t(]*(?<name>"[^"\n]*")?[^\n]{0,200}?(?:\bdo\b(?:\s*\|[^|\n]*\|)?|\{)/dgm,
        body: 'indented',
      },
      { head: /^[ \t]*test\s+(?<name>"[^"\n]*")\s+do\b/dgm, body: 'indented' },
      { head: /^[ \t]*def\s+(?<name>test_\w+)/dgm, body: 'indented' },
    ],
    asserts:
      /(?<![\w.])(?:expect|is_expected|assert\w*|refute\w*|flunk|should|validates?_\w+|must_\w+)\b|\.(?:should|should_not|must_\w+|wont_\w+)\b|\bhave_(?:http_status|content|selector)\b/g,
    vacuous: new RegExp(
      `\\bassert[ (]\\s*true\\b|\\bexpect\\s*\\(\\s*${LITERALS}\\s*\\)\\.(?:to|not_to)\\s+\\w+[ (]*(?:${LITERALS})?|\\bassert_equal[ (]\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*\\)?$`,
      'gm',
    ),
    placeholders: /^the truth$/,
    boundaries: [
      { kind: 'http', at: /^[ \t]*(?:get|post|put|patch|delete)[ (]+(?:"|:|\w+_(?:path|url))/gm },
      {
        kind: 'http',
        at: /\bRack::Test::Methods\b|\bActionDispatch::IntegrationTest\b|\btype:\s*:(?:request|controller|system|feature)\b/g,
      },
      { kind: 'browser', at: /\bvisit[ (]+(?:"|\w+_(?:path|url))|\bCapybara\b|\bSelenium::WebDriver\b/g },
      {
        kind: 'database',
        at: /\b(?:create|build_stubbed|create_list)\s*\(\s*:\w+|\bFactoryBot\.create\b|\.(?:create|save|reload|destroy)!?(?:\s*\(|\b)|\bActiveRecord::Base\.establish_connection|\bfixtures\s+:\w+|\bSequel\.(?:sqlite|connect)|\bSQLite3::Database\.new/g,
        when: /rails_helper|test_helper|FactoryBot|ActiveRecord|Sequel|SQLite3|type:\s*:model/,
      },
      { kind: 'subprocess', at: /\bOpen3\.\w+|(?<![\w.])system\s*\(|\bKernel\.system\b/g },
    ],
  },
};
