import type { Language } from '../facts.ts';
import { lex } from '../lexer.ts';
import { type Masked, said } from '../masked.ts';
import { CPP } from '../syntax.ts';
import { type Bound, byLogger, LITERALS, type Table } from '../table.ts';

const INCLUDE = /#(?<=^[ \t]*#)[ \t]*include[ \t]*(?:<(?<system>[^<>\n]{1,200})>|(?<own>"[^"\n]*"))/dgm;

function imports(source: Masked): Bound[] {
  const found: Bound[] = [];
  INCLUDE.lastIndex = 0;
  for (let match = INCLUDE.exec(source.code); match; match = INCLUDE.exec(source.code)) {
    const module = said(source, match, 'system') ?? `./${said(source, match, 'own') ?? ''}`;
    found.push({ module, at: match.index });
  }
  return found;
}

const table = (language: Language): Table => ({
  language,
  mask: (text) => lex(text, CPP),
  imports,
  idle: [
    /#(?<=^[ \t]*#)[^\n]*/gm,
    /using(?<=^[ \t]*using)\s+namespace\s+[\w:]+\s*;/gm,
    /extern(?<=^[ \t]*extern)\s+"[^"]*"\s*\{?/gm,
  ],
  classes:
    /\b(?:class|struct)\s+(?:[A-Z_]+\s+)?(?<name>\w+)(?:\s+final)?\s*(?::\s*(?<bases>[\w:<>,\s]{1,300}))?(?=\{)/g,
  functions:
    /^(?![ \t]*(?:else|return|if|for|while|switch)\b)[\w:*&<>,\t ]{1,120}?[ *&](?<name>[A-Za-z_]\w*)\s*(?=\([^();]{0,400}\)[^;{}()]{0,60}\{)/gm,
  logs: [
    {
      framework: 'spdlog',
      write:
        /\bspdlog::(?:trace|debug|info|warn|error|critical|log)\s*\(|\bSPDLOG_(?:LOGGER_)?(?:TRACE|DEBUG|INFO|WARN|ERROR|CRITICAL)\s*\(/g,
    },
    {
      framework: 'glog',
      write:
        /(?<!\w)[DV]?LOG(?:_IF|_EVERY_N|_FIRST_N)?\s*\(\s*(?:INFO|WARNING|ERROR|FATAL|TRACE|DEBUG|\d)\b[^()]{0,80}\)\s*<</g,
    },
    { framework: 'Boost.Log', write: /\bBOOST_LOG_(?:TRIVIAL|SEV)\s*\(/g },
    { framework: 'plog', write: /(?<!\w)(?:PLOG[VDIWEF]|PLOG_\w+|LOG_(?:INFO|WARNING|ERROR|DEBUG))\s*<</g },
    { framework: 'log4cxx', write: /\bLOG4C(?:XX|PLUS)_\w+\s*\(/g },
    { framework: 'Qt', write: /\bq(?:C)?(?:Info|Warning|Critical)\s*\(|\bqCDebug\s*\(/g },
    { framework: 'ESP-IDF', write: /\bESP_LOG[EWIDV]\s*\(/g },
    { framework: 'Zephyr', write: /\bLOG_(?:INF|WRN|ERR|DBG)\s*\(/g },
    { framework: 'syslog', write: /(?<![\w.])v?syslog\s*\(\s*LOG_/g },
    { framework: 'ROS', write: /\b(?:RCLCPP|ROS)_(?:INFO|WARN|ERROR|DEBUG|FATAL)\w*\s*\(/g },
    { framework: 'Unreal', write: /\bUE_LOG\s*\(/g },
    { framework: 'SDL', write: /\bSDL_Log(?:Info|Warn|Error|Debug|Critical|Verbose)?\s*\(/g },
    byLogger('(?:trace|debug|info|warn|error|critical)\\s*\\('),
  ],
  config: [
    { via: 'getenv', read: /\b(?:secure_)?getenv(?:_s)?\s*\(\s*(?<key>"[^"]*")?/dg },
    { via: 'qgetenv', read: /\bq(?:getenv|EnvironmentVariable)\s*\(\s*(?<key>"[^"]*")?/dg },
    { via: 'QSettings', read: /\bQSettings\b[^;\n]{0,200};|\bsettings\s*(?:\.|->)\s*value\s*\(/g, when: /QSettings/ },
    {
      via: 'libconfig',
      read: /\bconfig_(?:read_file|lookup\w*)\s*\(|\bINIReader\s*\(?|\bini_parse\s*\(|\bYAML::LoadFile\s*\(|\btoml::parse_file\s*\(/g,
      when: /libconfig|ini\.h|INIReader|yaml-cpp|toml/i,
    },
    { via: 'Preferences', read: /\bpreferences\.get\w+\s*\(\s*(?<key>"[^"]*")/dg },
  ],
  tests: {
    rules: [
      { head: /\b(?:TEST|TEST_F|TEST_P|TYPED_TEST)\s*\(\s*\w+\s*,\s*(?<name>\w+)\s*\)/dg, body: 'block' },
      {
        head: /\b(?:TEST_CASE|SCENARIO|TEST_CASE_METHOD|TEST_CASE_FIXTURE|TEMPLATE_TEST_CASE|DOCTEST_TEST_CASE)\s*\([^")]{0,100}(?<name>"[^"]*")[^)]{0,200}\)/dg,
        body: 'block',
      },
      { head: /\bBOOST_(?:AUTO|FIXTURE|DATA)_TEST(?:_CASE)?\s*\(\s*(?<name>\w+)[^)]{0,200}\)/dg, body: 'block' },
      {
        head: /\b(?:TEST_METHOD|START_TEST|Test|CTEST)\s*\(\s*(?:\w+\s*,\s*)?(?<name>\w+)\s*\)/dg,
        body: 'block',
        when: /CppUnitTest|check\.h|criterion|ctest|CTEST/i,
      },
      {
        head: /^(?:static\s+)?(?:void|int|bool|char\s*\*|MunitResult)\s+(?<name>(?:test_\w+|\w+_test|test[A-Z]\w*))\s*(?=\([^()]{0,200}\)\s*\{)/dgm,
        body: 'block',
      },
      { head: /^[ \t]*void\s+(?:\w+::)?(?<name>test\w*)\s*(?=\(\s*\)\s*\{)/dgm, body: 'block', when: /QtTest|QTest/ },
    ],
    asserts:
      /\b(?:EXPECT|ASSERT|REQUIRE|CHECK|BOOST_(?:CHECK|TEST|REQUIRE)|TEST_ASSERT|TEST_CHECK|CU_ASSERT|CPPUNIT_ASSERT|ck_assert|cr_assert|cr_expect|mu_assert|munit_assert|assert_(?:int|string|true|false|null|non_null|ptr|memory|return)|QCOMPARE|QVERIFY|FAIL|STATIC_REQUIRE|LONGS_EQUAL|DOUBLES_EQUAL|STRCMP_EQUAL)\w*\s*\(|\bAssert::\w+\s*(?:<[^<>]*>)?\s*\(|(?<![\w.])assert\s*\(/g,
    vacuous: new RegExp(
      `\\b(?:EXPECT_TRUE|ASSERT_TRUE|REQUIRE|CHECK|assert|TEST_ASSERT_TRUE|TEST_ASSERT)\\s*\\(\\s*(?:true|1|${LITERALS}\\s*[=!<>]=\\s*${LITERALS})\\s*\\)|\\b(?:EXPECT|ASSERT)_(?:EQ|NE|STREQ)\\s*\\(\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*\\)|\\bEXPECT_STRNE\\s*\\(\\s*"[^"]*"\\s*,\\s*"[^"]*"\\s*\\)`,
      'g',
    ),
    placeholders: /^BasicAssertions$/,
    // CTest, Meson and make go by the status of a program that compares by itself: where it is always 0, nothing fails.
    verdicts: {
      program: /\bmain\s{0,9}\([^()]{0,200}\)\s{0,40}\{/,
      status:
        /\breturn\b(?!\s{0,9}\(?\s{0,9}(?:0|EXIT_SUCCESS)\s{0,9}\)?\s{0,9};)|\bexit\s{0,9}\(\s{0,9}(?!0|EXIT_SUCCESS)/,
      fails:
        /\bif\s{0,9}\((?=[^;{}]{0,300}(?:[=!<>]=|[<>!]|\())(?![^;{}]{0,300}\bargc\b)[^;{}]{1,300}\)\s{0,40}(?:\{\s{0,40})?(?:[^;{}\s][^;{}]{0,200};\s{0,40}){0,4}(?:return\s{0,9}\(?\s{0,9}(?:0|-?1|false|EXIT_FAILURE)\b|_?exit\s{0,9}\(\s{0,9}(?:-?1|EXIT_FAILURE)\b|abort\s{0,9}\(|\+\+\s?\w{0,40}(?:fail|err)\w{0,40}|\w{0,40}(?:fail|err)\w{0,40}\s?(?:\+\+|\+=))/gi,
    },
    boundaries: [
      {
        kind: 'subprocess',
        at: /(?<![\w.])(?:popen|system|fork|execvp?|posix_spawn)\s*\(|\bstd::system\s*\(|\bboost::process::/g,
      },
      {
        kind: 'network',
        at: /(?<![\w.:>])(?:socket|connect)\s*\(\s*(?:AF_|PF_|\w+fd|sock)|\bQTcpSocket\b|\bcurl_easy_perform\s*\(|\bhttplib::Client\b/g,
      },
      {
        kind: 'database',
        at: /\bsqlite3_open\w*\s*\(|\bPQconnectdb\s*\(|\bmysql_real_connect\s*\(|\bQSqlDatabase::addDatabase\s*\(|\bSQLite::Database\b/g,
      },
    ],
  },
});

export const C_TABLE = table('c');
export const CPP_TABLE = table('cpp');
