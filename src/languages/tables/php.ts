import { say } from '../../model/say.ts';
import { maskPhp } from '../grammar.ts';
import { type Masked, said } from '../masked.ts';
import { type Bound, byLogger, LITERALS, type Table } from '../table.ts';

const USE =
  /use(?<=^use)\s+(?:function\s+|const\s+)?(?<base>[\w\\]+)(?:\{(?<names>[^{}]{0,2000})\}|(?:\s+as\s+(?<alias>\w+))?)/gm;
const REQUIRE = /\b(?:require|include)(?:_once)?\s*\(?\s*(?:__DIR__\s*\.\s*)?(?<file>"[^"]*")/dg;

function imports(source: Masked): Bound[] {
  const found: Bound[] = [...source.code.matchAll(USE)].flatMap((match) => {
    const { base = '', names, alias } = match.groups ?? {};
    const at = match.index;
    const written = names === undefined ? [base] : names.split(',').map((name) => base + name.trim());
    return written.map((path) => {
      const [name = '', as] = path.split(/\s+as\s+/);
      const module = name.replace(/\\/g, '.').replace(/^\./, '');
      return { module, local: alias ?? as ?? module.slice(module.lastIndexOf('.') + 1), at };
    });
  });
  REQUIRE.lastIndex = 0;
  for (let match = REQUIRE.exec(source.code); match; match = REQUIRE.exec(source.code))
    found.push({ module: said(source, match, 'file') ?? '', at: match.index });
  return found;
}

const LEVEL = '(?:emergency|alert|critical|error|warning|notice|info|debug|log|addRecord|write)';
const VERB = '(?:get|post|put|patch|delete|head|options)';

export const PHP_TABLE: Table = {
  language: 'php',
  mask: maskPhp,
  imports,
  idle: [
    /<\?(?:php|=)?/g,
    /use(?<=^use)\s[^;{}]{0,400}(?:\{[^{}]{0,2000}\})?;/gm,
    /namespace(?<=^[ \t]*namespace)\s+[\w\\]+\s*;/gm,
    /declare(?<=^[ \t]*declare)\s*\([^()]*\)\s*;/gm,
    /\b(?:require|include)(?:_once)?\s*\(?\s*(?:__DIR__\s*\.\s*)?"[^"]*"\s*\)?\s*;/g,
  ],
  classes:
    /\b(?:class|interface|trait|enum)\s+(?<name>\w+)\s*(?::\s*\w+\s*)?(?:(?:extends|implements)\s+(?<bases>[\w\\,\s]{1,400}))?/g,
  decorators: /#\[\s*\\?(?<name>[\w\\]+)/g,
  functions: /\bfunction\s+&?(?<name>\w+)\s*(?=\()/g,
  logs: [
    {
      framework: 'Laravel Log',
      write: new RegExp(
        `\\\\?\\bLog::(?:channel\\s*\\([^()]*\\)\\s*->\\s*|stack\\s*\\([^()]*\\)\\s*->\\s*)?${LEVEL}\\s*\\(`,
        'g',
      ),
    },
    {
      framework: 'Laravel Log',
      write: new RegExp(`(?<![\\w>:])logger\\s*\\((?:\\s*\\)\\s*->\\s*${LEVEL}\\s*\\(|\\s*["$])`, 'g'),
    },
    byLogger(`${LEVEL}\\s*\\(`),
    { framework: 'Yii', write: /\bYii::(?:info|error|warning|debug|trace)\s*\(/g },
    { framework: 'CodeIgniter', write: /(?<![\w>:])log_message\s*\(/g },
  ],
  config: [
    { via: 'getenv', read: /(?<![\w>:])getenv\s*\(\s*(?<key>"[^"]*")?/dg },
    { via: '$_ENV', read: /\$_ENV\s*\[\s*(?<key>"[^"]*")\s*\](?!\s*=[^=])/dg },
    { via: 'env', read: /(?<![\w>:])env\s*\(\s*(?<key>"[^"]*")|\bEnv::get\s*\(/dg },
    // What a framework hands over: `$this->env->getValue('DATABASE')`.
    { via: 'env', read: /\$(?:this\s*->\s*)?env\s*->\s*get(?:Value)?\s*\(\s*(?<key>"[^"]*")/dg },
    { via: 'config', read: /(?<![\w>:])config\s*\(\s*(?<key>"[^"]*")|\bConfig::get\s*\(/dg },
    { via: '%env()%', read: /#\[Autowire\s*\([^\]]{0,200}\b(?:env|param)\s*:/g },
    { via: say`settings file`, read: /\bparse_ini_file\s*\(/g },
    { via: 'get_option', read: /(?<![\w>:])get_option\s*\(\s*(?<key>"[^"]*")/dg },
  ],
  tests: {
    rules: [
      { head: /\bfunction\s+(?<name>test\w*)\s*(?=\()/dg, body: 'block', when: /TestCase\b|PHPUnit/ },
      { head: /#\[\s*\\?(?:PHPUnit\\Framework\\Attributes\\)?Test\s*(?:\(\s*\))?\]/g, body: 'function' },
      { head: /@test\b[^{;]{0,600}?\bfunction\s+(?<name>\w+)\s*(?=\()/dg, body: 'block', inComments: true },
      { head: /(?<![\w$>:])(?:it|test)\s*\((?=\s*")/g, body: 'call', when: /\bexpect\s*\(|\$this->|\bassert/ },
      {
        head: /\bpublic\s+function\s+(?<name>\w+)\s*(?=\(\s*(?:\w+Tester|FunctionalTester|AcceptanceTester|ApiTester|UnitTester)\s+\$I)/dg,
        body: 'block',
      },
      { head: /\bfunction\s+(?<name>it_\w+|its_\w+)\s*(?=\()/dg, body: 'block', when: /ObjectBehavior|PhpSpec/ },
    ],
    asserts:
      /(?:->|::)\s*(?:assert\w*|expectException\w*|expectOutput\w*|expectError\w*|should\w+|fail)\s*\(|\bexpect\s*\(|->\s*(?:see|dontSee|seeResponse|seeInDatabase|shouldReceive|once|never)\w*\s*\(|(?<![\w>:])assert\s*\(/g,
    vacuous: new RegExp(
      `(?:->|::)\\s*assert(?:True|False|NotNull|Null|NotEmpty)\\s*\\(\\s*${LITERALS}\\s*[,)]|(?:->|::)\\s*assert(?:Equals|Same)\\s*\\(\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*[,)]|\\bexpect\\s*\\(\\s*${LITERALS}\\s*\\)(?:->\\w+\\s*\\(\\s*(?:${LITERALS})?\\s*\\))*`,
      'g',
    ),
    placeholders:
      /^(?:test_?(?:the_)?application_returns_a_successful_response|test_that_true_is_true|testBasicTest|testExample|test_example|the application returns a successful response|it returns a successful response|returns a successful response|that true is true|example)$/,
    boundaries: [
      {
        kind: 'http',
        at: new RegExp(
          `\\$this->(?:followingRedirects\\s*\\(\\)\\s*->\\s*|actingAs\\s*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)\\s*->\\s*|with\\w+\\s*\\([^()]*\\)\\s*->\\s*)?(?:${VERB}(?:Json)?|json|call|visit)\\s*\\(|->\\s*${VERB}Json\\s*\\(|(?<![\\w>:$])${VERB}(?:Json)?\\s*\\(\\s*["(]`,
          'g',
        ),
      },
      {
        kind: 'http',
        at: /\b(?:static|self)::createClient\s*\(|->\s*request\s*\(\s*"|\$I->(?:amOnPage|send\w+)\s*\(|\bLivewire::test\s*\(|->\s*handle\s*\(\s*\$request/g,
        unless: /\bMockHandler\b/,
      },
      {
        kind: 'database',
        at: /\b(?:RefreshDatabase|DatabaseMigrations|DatabaseTransactions|LazilyRefreshDatabase)\b|\bnew\s+\\?PDO\s*\(|->\s*assertDatabase\w+\s*\(|\bassertDatabase\w+\s*\(|\bnew\s+mysqli\s*\(/g,
      },
      { kind: 'browser', at: /\$browser->|->\s*browse\s*\(|\bRemoteWebDriver\b|\bcreatePantherClient\b/g },
      {
        kind: 'subprocess',
        at: /->\s*artisan\s*\(|\bnew\s+CommandTester\s*\(|\bnew\s+Process\s*\(|\bArtisan::call\s*\(|(?<![\w>:])(?:exec|shell_exec|proc_open)\s*\(/g,
      },
    ],
  },
};
