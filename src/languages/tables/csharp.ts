import { lex } from '../lexer.ts';
import type { Masked } from '../masked.ts';
import { CSHARP } from '../syntax.ts';
import { type Bound, byLogger, LITERALS, type Table } from '../table.ts';

const USING =
  /using(?<=^[ \t]*(?:global\s+)?using)\s+(?:static\s+)?(?:(?<alias>\w+)\s*=\s*)?(?<module>[A-Za-z_][\w.]*)\s*;/gm;

const imports = (source: Masked): Bound[] =>
  [...source.code.matchAll(USING)].map((match) => {
    const { module = '', alias } = match.groups ?? {};
    const at = match.index + match[0].search(/\S/);
    return alias === undefined ? { module, at } : { module, local: alias, at };
  });

const CONFIGURATION =
  '(?:_?[cC]onfig(?:uration)?|[cC]onfigurationRoot|builder\\.Configuration|[a-z]\\w*\\.Configuration)';

export const CSHARP_TABLE: Table = {
  language: 'csharp',
  mask: (text) => lex(text, CSHARP),
  imports,
  idle: [
    /using(?<=^[ \t]*using)\s+(?:static\s+)?(?:\w+\s*=\s*)?[A-Za-z_][\w.<>]*\s*;/gm,
    /global(?<=^[ \t]*global)\s+using\s+(?:static\s+)?(?:\w+\s*=\s*)?[A-Za-z_][\w.<>]*\s*;/gm,
    /namespace(?<=^[ \t]*namespace)\s+[\w.]+\s*;?/gm,
    /#(?<=^[ \t]*#)[^\n]*/gm,
  ],
  classes:
    /\b(?:class|interface|struct|record)\s+(?<name>\w+)(?:<[^{}<>]{0,200}>)?(?:\([^(){}]{0,1000}\))?\s*(?::\s*(?<bases>[\w.,<>()\s?]{1,400}))?/g,
  decorators: /^[ \t]*\[(?:\w+:\s*)?(?<name>[A-Z][\w.]*)/gm,
  functions:
    /\b(?:void|Task|[A-Z]\w{0,40}|bool|int|string)(?:<[^<>()]{0,80}>)?\s+(?<name>\w+)\s*(?:<\w+>)?(?=\([^()]{0,600}\)[^;{}()]{0,60}\{)/g,
  logs: [
    {
      framework: 'ILogger',
      write:
        /(?<![\w])(?:this\.|\w+\.)?_?\w{0,40}[lL]og(?:ger)?\w{0,10}\??\.Log(?:Trace|Debug|Information|Warning|Error|Critical)?\s*\(/g,
    },
    {
      framework: 'Serilog',
      write: /(?<![\w.])(?:Serilog\.)?Log\.(?:Verbose|Debug|Information|Warning|Error|Fatal)\s*\(/g,
    },
    byLogger('(?:Trace|Debug|Info|Information|Warn|Warning|Error|Fatal|Critical|Verbose)\\s*\\('),
  ],
  config: [
    { via: 'Environment', read: /\bEnvironment\.GetEnvironmentVariables?\s*\(\s*(?<key>"[^"]*")?/dg },
    {
      via: 'IConfiguration',
      read: new RegExp(
        `\\b${CONFIGURATION}\\s*[?!]?\\s*(?:\\[\\s*|\\.\\s*(?:GetSection|GetValue\\s*(?:<[^<>()]{0,40}>)?|GetConnectionString|Get\\s*<[^<>()]{0,40}>|Bind|GetRequiredSection)\\s*\\(\\s*)(?<key>"[^"]*")?`,
        'dg',
      ),
    },
    { via: 'GetConnectionString', read: /\.(?:GetConnectionString|GetSection)\s*\(\s*(?<key>"[^"]*")/dg },
    { via: 'IOptions', read: /\bIOptions(?:Snapshot|Monitor)?<\s*\w/g },
    {
      via: 'ConfigurationManager',
      read: /\bConfigurationManager\.(?:AppSettings|ConnectionStrings)\s*\[\s*(?<key>"[^"]*")?/dg,
    },
    { via: 'Settings', read: /\bProperties\.Settings\.Default\.(?<key>\w+)/dg },
    { via: 'dotenv', read: /\bEnv\.Get\w+\s*\(\s*(?<key>"[^"]*")/dg },
  ],
  tests: {
    rules: [
      {
        head: /\[\s*(?:Fact|Theory|Test|TestCase|TestCaseSource|TestMethod|DataTestMethod|AvaloniaFact|SkippableFact|UnityTest)\b(?!\s*\(\s*Skip)(?=[\s\](,])/g,
        body: 'function',
      },
    ],
    asserts:
      /\bAssert\s*\.\s*\w+|\bAssert\.That\s*\(|\.\s*Should(?:Be\w*|Throw\w*|Not\w*|Contain\w*|Equal|Have\w*|Satisfy\w*)?\s*(?:<[^<>]{0,60}>)?\s*\(|\bShould\.\w+|\.\s*Verify(?:All|NoOtherCalls)?\s*\(|\.\s*Received(?:WithAnyArgs)?\s*\(|\b(?:CollectionAssert|StringAssert|FileAssert|Expect)\b[.(]|\bExpectedException\b|\bawait\s+Verify\s*\(|\bA\.CallTo\s*\([^;]{0,300}MustHaveHappened|\.EnsureSuccessStatusCode\s*\(/g,
    vacuous: new RegExp(
      `\\bAssert\\s*\\.\\s*(?:True|IsTrue|False|IsFalse|NotNull|IsNotNull)\\s*\\(\\s*${LITERALS}\\s*[,)]|\\bAssert\\s*\\.\\s*(?:Equal|AreEqual)\\s*\\(\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*[,)]|\\bAssert\\s*\\.\\s*Pass\\b|\\b(?:true|\\d+)\\.Should\\(\\)\\.\\w+\\s*\\(`,
      'g',
    ),
    placeholders: /^(?:Test1|UnitTest1)$/,
    boundaries: [
      {
        kind: 'http',
        at: /\b(?:Custom\w*)?WebApplicationFactory\b|\bnew\s+TestServer\s*\(|\.CreateClient\s*\(|\bCreateDefaultClient\s*\(|\b_?(?:http)?[cC]lient\.(?:Get|Post|Put|Delete|Send|Patch)\w*Async\b/g,
        unless: /\b(?:MockHttpMessageHandler|HttpMessageHandler>)/,
      },
      {
        kind: 'database',
        at: /\bUseInMemoryDatabase\s*\(|\bUseSqlite\s*\(|\bnew\s+(?:Sqlite|Sql|Npgsql|MySql)Connection\s*\(|\bMongo2Go\b|\bUseSqlServer\s*\(|\bUseNpgsql\s*\(|\bnew\s+LiteDatabase\s*\(/g,
      },
      { kind: 'container', at: /\bnew\s+\w+(?:Builder|Container)\s*\(|\bTestcontainers\w*\b/g, when: /Testcontainers/ },
      {
        kind: 'browser',
        at: /\bnew\s+(?:Chrome|Firefox|Edge)Driver\s*\(|\bPlaywright\.CreateAsync\s*\(|\bPage\.GotoAsync\s*\(/g,
      },
      { kind: 'subprocess', at: /\bProcess\.Start\s*\(|\bnew\s+ProcessStartInfo\b/g },
      {
        kind: 'network',
        at: /\bnew\s+(?:TcpClient|TcpListener|UdpClient|ClientWebSocket)\s*\(|\bGrpcChannel\.ForAddress\s*\(/g,
      },
    ],
  },
};
