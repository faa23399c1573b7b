import type { Language } from '../facts.ts';
import { maskJavaScript } from '../grammar.ts';
import { type Masked, said } from '../masked.ts';
import { type Bound, byLogger, LITERALS, type Table } from '../table.ts';

const LEVEL =
  '(?:trace|debug|verbose|silly|http|info|notice|warn|warning|error|fatal|critical|crit|alert|emerg|success|log)';
const STATIC =
  /import(?<![\w$.]import)\s+(?:type\s+)?(?:(?<clause>[\w$*{][^"';()]{0,4000}?)\sfrom\s*)?(?<module>"[^"]*")/dg;
const BOUND =
  /(?<![\w$.])(?:const|let|var)\s+(?<clause>[\w$]+|\{[^{}]{0,2000}\})\s*=\s*(?:await\s+)?(?:require|import)\s*\(\s*(?<module>"[^"]*")/dg;
const BARE = /(?<![\w$.])(?:require|import)\s*\(\s*(?<module>"[^"]*")/dg;
/** What the latter two hold. */
const CALLED = /(?:require|import)\s*\(/;

function imports(source: Masked): Bound[] {
  const found: Bound[] = [];
  const patterns = CALLED.test(source.code) ? [STATIC, BOUND, BARE] : [STATIC];
  const matches = patterns.flatMap((pattern) => [...source.code.matchAll(pattern)]).sort((a, b) => a.index - b.index);
  let end = 0;
  for (const match of matches) {
    const module = said(source, match, 'module');
    if (match.index < end || module === undefined) continue;
    end = match.index + match[0].length;
    const clause = match.groups?.['clause'];
    if (clause === undefined) found.push({ module, at: match.index });
    else found.push(...bindings(module, clause, match.index));
  }
  return found;
}

/** The names of an import clause: `x, * as y, { a, b as c, d: e }`. */
function bindings(module: string, clause: string, at: number): Bound[] {
  const brace = clause.indexOf('{');
  const words = (part: string) =>
    part.split(/[^\w$*]+/).filter((word) => word !== '' && word !== 'as' && word !== 'type');
  const names = (list: string) =>
    list
      .split(',')
      .map(words)
      .filter((parts) => parts.length > 0);
  const whole = names(brace < 0 ? clause : clause.slice(0, brace)).map((parts) => ({
    module,
    local: parts.at(-1) ?? '',
    at,
  }));
  const taken = names(brace < 0 ? '' : clause.slice(brace + 1)).map((parts) => ({
    module,
    name: parts[0] ?? '',
    local: parts.at(-1) ?? '',
    at,
  }));
  return [...whole, ...taken];
}

const BROWSER =
  /(?:^|\n|["'\s])(?:puppeteer|playwright|@playwright\/test|cypress|selenium-webdriver|webdriverio|testcafe|nightwatch)/;
const STUBBED =
  /\b(?:nock|msw|axios-mock-adapter|fetch-mock|jest-fetch-mock)\b|\b(?:jest|vi)\.(?:mock|fn|spyOn|stubGlobal)\s*\(/;

const table = (language: Language): Table => ({
  language,
  mask: maskJavaScript,
  imports,
  idle: [
    /import(?<![\w$.]import)\s+(?:type\s+)?(?:[\w$*{][^"';()]{0,4000}?\sfrom\s*)?"[^"]*"\s*;?/g,
    /(?<![\w$.])(?:const|let|var)\s+(?:[\w$]+|\{[^{}]{0,2000}\})\s*=\s*require\s*\(\s*"[^"]*"\s*\)\s*;?/g,
    /export(?<![\w$.]export)\s+(?:\*(?:\s+as\s+\w+)?|\{[^{}]{0,2000}\})\s+from\s+"[^"]*"\s*;?/g,
    /"(?<=^[ \t]*")\s*"\s*;?\s*$/gm,
  ],
  classes: /\bclass\s+(?<name>[\w$]+)(?:<[^{}]{0,200}?>)?(?:\s+extends\s+(?<bases>[\w$.]+))?/g,
  decorators: /(?<![\w$.)])@(?<name>[A-Za-z_]\w{0,60})(?=\s*\()/g,
  functions:
    /\bfunction\s*\*?\s*(?<name>[\w$]+)\s*(?=\()|\b(?:const|let|var)\s+(?<arrow>[\w$]+)\s*=\s*(?:async\s*)?(?=\([^()]{0,300}\)\s*(?::\s*[\w$.<>[\]| ]{1,100})?=>)/g,
  logs: [
    { framework: 'debug', write: /(?<![\w$.])(?:debug|dbg)\s*\((?=\s*["(])/g, when: /^debug$/m },
    byLogger(`${LEVEL}\\s*\\(`),
    { framework: 'winston', write: new RegExp(`\\bwinston\\.${LEVEL}\\s*\\(`, 'g') },
    { framework: 'js logger', write: new RegExp(`\\b(?:consola|signale)\\.${LEVEL}\\s*\\(`, 'g') },
    {
      framework: 'framework logger',
      write: /\b(?:fastify|req|request|strapi)\.log\.(?:trace|debug|info|warn|error|fatal)\s*\(/g,
    },
    // Middleware that writes a record for every request, where own code puts it in.
    {
      framework: 'request logger',
      write: /\.use\s*\(\s*(?:[\w$]*[mM]organ|[\w$]*[lL]ogger|pino\w*|\w*[hH]ttpLog\w*|expressWinston\.\w+)\s*\(/g,
      when: /^(?:morgan|pino-http|express-pino-logger|express-winston|koa-pino-logger)(?:\.|$)/m,
    },
    // GitHub's toolkit writes to the run's log, as a workflow engine's run logger does.
    {
      framework: '@actions/core',
      write: /\bcore\.(?:debug|info|notice|warning|error)\s*\(/g,
      when: /^@actions\/core$/m,
    },
    { framework: 'functions logger', write: /\bfunctions\.logger\.\w+\s*\(/g },
  ],
  config: [
    { via: 'process.env', read: /\bprocess\.env\s*\??(?:\.\s*|\[\s*)(?<key>\w+\b|"[^"]*")(?![\s\]]*=[^=])/dg },
    { via: 'process.env', read: /=\s*process\.env\b(?!\s*[.[?])|[(,]\s*process\.env\s*[,)]/g },
    { via: 'import.meta.env', read: /\bimport\.meta\.env\s*\??(?:\.\s*|\[\s*)(?<key>\w+\b|"[^"]*")/dg },
    {
      via: 'env',
      read: /\b(?:Deno\.env\.get\s*\(\s*(?<key>"[^"]*")|Bun\.env\.\w+|functions\.config\s*\(\)|Constants\.expoConfig)/dg,
    },
    {
      via: 'config',
      read: /\bconfig\.(?:get|has)\s*\(\s*(?<key>"[^"]*")/dg,
      when: /^(?:config|nconf|convict|node-config-ts)(?:\n|\.|$)/m,
    },
    {
      via: 'ConfigService',
      read: /(?<![A-Za-z\d$])_{0,2}(?:config(?:Service|uration)?|env)\.(?:get|getOrThrow)\s*(?:<[^<>]{0,60}>)?\s*\(\s*(?<key>"[^"]*")/dg,
      when: /^@nestjs\/config/m,
    },
    { via: 'convict', read: /\bconvict\s*\(/g },
    {
      via: 'environment',
      read: /\benvironment\.(?<key>(?!production\b)\w+)/dg,
      when: /^[./@~\w-]*\/environments?\/environment/m,
    },
    { via: 'SvelteKit env', read: /^(?<key>\$env\/(?:static|dynamic)\/\w+)/dg, when: /^\$env\//m },
    { via: '@env', read: /\bfrom\s+(?<key>"[^"]*")/dg, when: /^(?:@env|react-native-config|react-native-dotenv)/m },
  ],
  tests: {
    rules: [
      {
        head: /(?<![\w$.])(?:it|test|specify|Deno\.test|QUnit\.test)(?:\.(?:only|each|concurrent|serial|failing|fails|for|step))*\s*(?:<[^<>()]{0,80}>)?\s*\((?=\s*["(`)[])/g,
        body: 'call',
      },
      { head: /(?<![\w$.])(?:t|tap|tape)\.test\s*\((?=\s*["(])/g, body: 'call' },
    ],
    asserts:
      /(?<![\w$])(?:expect(?:Type)?(?:\.soft)?\s*\(|expect\.(?:fail|unreachable)\b|assert(?:\.\w+)*\s*\(|(?:t|tap|tape|test|chai\.assert)\.(?:is|isNot|deepEqual|equal|equals|same|notEqual|not|like|true|false|truthy|falsy|throws|throwsAsync|rejects|doesNotReject|ok|notOk|strictSame|match|regex|snapshot|assert|strictEqual|deepStrictEqual)\s*\(|assert(?:Equals|StrictEquals|Throws|Rejects|Exists|ObjectMatch)\s*\(|sinon\.assert\.\w+|should\s*\(|frisby\b)|\.should(?:\.|\s*\()|\.expect(?:Status|Body|Json|JsonLike|JsonSchema|JsonMatch|BodyContains|Header|HeaderContains|Error)?\s*\(|\bcy\.(?:contains|url\(\)\.should)|\.(?:toBeVisible|toHaveText)\s*\(\)(?=\s*;?\s*$)/gm,
    vacuous: new RegExp(
      `\\bexpect\\s*\\(\\s*${LITERALS}\\s*\\)\\.(?:not\\.)?(?:to|toBe\\w*|toEqual|toStrictEqual)\\b(?:\\.\\w+){0,6}\\s*(?:\\(\\s*(?:${LITERALS})?\\s*\\))?|\\bassert(?:\\.(?:ok|isTrue|isOk))?\\s*\\(\\s*(?:true|1)\\s*[,)]|\\b(?:assert|t)\\.\\w*(?:[eE]qual|is)\\w*\\s*\\(\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*[,)]|\\bt\\.(?:pass|true)\\s*\\(\\s*(?:true)?\\s*\\)`,
      'g',
    ),
    placeholders:
      /^(?:renders learn react link|renders without crashing|should create the app|should have (?:as title|the) .*|should render title(?: in a h1 tag)?|should create|should be created|should return .?Hello World!.?|renders props\.msg when passed|renders properly|renders proper message when passed|\/ \(GET\)|visits the app root url|Visits the app root url|has title|get started link)$/,
    boundaries: [
      {
        kind: 'http',
        at: /\b(?:supertest|request|chai\.request|chaiHttp|superagent)(?:\.agent)?\s*\(/g,
        when: /^(?:supertest|chai-http|superagent|request|chai|@nestjs\/testing)/m,
      },
      {
        kind: 'http',
        at: /\bpactum\s*\.spec\s*\(|(?<![\w$.])spec\s*\(\s*\)\s*\.(?:get|post|put|patch|delete)\s*\(/g,
        when: /^pactum/m,
      },
      { kind: 'http', at: /\.inject\s*\(\s*\{/g, when: /fastify|hapi|light-my-request/ },
      {
        kind: 'http',
        at: /\b(?:axios(?:\.\w+)?|fetch|got|needle|http\.(?:get|request)|api\.(?:get|post))\s*\(/g,
        when: /\.listen\s*\(|LOCALHOST/,
        unless: STUBBED,
      },
      {
        kind: 'network',
        at: /(?<![\w$.])(?:axios(?:\.(?:get|post|put|patch|delete|request))?|fetch|got(?:\.\w+)?|needle|ky(?:\.\w+)?|superagent\.\w+|https?\.(?:get|request))\s*(?:<[^<>()]{0,80}>)?\s*\(/g,
        when: /REMOTEHOST/,
        unless: STUBBED,
      },
      { kind: 'http', at: /\bapp\.(?:request|handle)\s*\(/g, when: /hono|elysia|oak/ },
      {
        kind: 'browser',
        at: /\b(?:puppeteer|chromium|firefox|webkit)\.launch\s*\(|\bpage\.goto\s*\(|\bcy\.(?:visit|request|get|contains)\s*\(|\bnew\s+Builder\s*\(\)|\bbrowser\.url\s*\(|\bt\.(?:navigateTo|click)\s*\(/g,
        when: new RegExp(`${BROWSER.source}|\\bcy\\.|webdriver|@wdio|\\bbrowser\\.`),
      },
      {
        kind: 'database',
        at: /\bMongoMemoryServer\b|\bmongoose\.connect\s*\(|\bsequelize\.(?:sync|authenticate)\s*\(|\bnew\s+(?:Pool|PrismaClient|DataSource|Sequelize)\s*\(|\bcreateConnection\s*\(|\bnew\s+(?:sqlite3\.)?Database\s*\(|\bMongoClient\.connect\s*\(|\bknex\s*\(|\binitializeTestEnvironment\s*\(/g,
      },
      { kind: 'container', at: /\bnew\s+(?:Generic|PostgreSql|MongoDB|MySql|Redis)Container\s*\(/g },
      {
        kind: 'subprocess',
        at: /\b(?:execSync|spawnSync|execFileSync|execa\w*|spawn|execFile)\s*\(|\brunCli\s*\(/g,
        when: /child_process|execa|cross-spawn/,
      },
      {
        kind: 'network',
        at: /\b(?:io|ioc|Client)\s*\(\s*["(]|\bnew\s+WebSocket\s*\(|\bnet\.(?:connect|createConnection)\s*\(/g,
        when: /socket\.io-client|^ws(?:\n|$)|^net(?:\n|$)/m,
      },
    ],
  },
});

export const JAVASCRIPT = table('javascript');
export const TYPESCRIPT = table('typescript');
