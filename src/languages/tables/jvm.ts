import type { Language } from '../facts.ts';
import { lex, type Syntax } from '../lexer.ts';
import type { Masked } from '../masked.ts';
import { GROOVY, JAVA, KOTLIN } from '../syntax.ts';
import { type Bound, type BoundaryRule, byLogger, LITERALS, type Table, type TestRule } from '../table.ts';

const IMPORT =
  /import(?<=^[ \t]*import)\s+(?:static\s+)?(?<module>[\w$]+(?:\.[\w$]+){0,30})(?:\.(?:(?<all>\*)|\{(?<names>[^{}]{0,500})\}))?(?:\s+as\s+(?<alias>\w+))?/gm;

function imports(source: Masked): Bound[] {
  return [...source.code.matchAll(IMPORT)].flatMap((match) => {
    const { module = '', all, names, alias } = match.groups ?? {};
    const at = match.index + match[0].search(/\S/);
    if (names !== undefined)
      return names.split(',').map((name) => ({ module: `${module}.${name.trim()}`, local: name.trim(), at }));
    // Scala's sign for all of them is a name like others.
    if (all !== undefined) return [{ module: `${module}.*`, at }];
    if (module.endsWith('._')) return [{ module: `${module.slice(0, -1)}*`, at }];
    return [{ module, local: alias ?? module.slice(module.lastIndexOf('.') + 1), at }];
  });
}

const LEVEL =
  '(?:trace|debug|info|warn|warning|error|fatal|severe|config|fine|finer|finest|log|at(?:Info|Warn|Debug|Error)|logp)';

const BOUNDARIES: readonly BoundaryRule[] = [
  {
    kind: 'http',
    at: /\b(?:[mM]ockMvc|mvc|mockMvc)\s*\??\.\s*(?:perform|get|post|put|delete)\b|\b(?:testRestTemplate|restTemplate)\.\w+\s*\(|\bTestRestTemplate\b|\bWebTestClient\b|\bMockMvc\b|\bMockMvcTester\b|\bwebTestClient\b/g,
    when: /MockMvc|TestRestTemplate|WebTestClient|RestTemplate/,
  },
  {
    kind: 'http',
    at: /\b(?:http|client|rest|api|web)\s*\.\s*(?:get|post|put|delete|patch|perform)\b/g,
    when: /WebMvcTest|AutoConfigureMockMvc|WebFluxTest/,
  },
  { kind: 'http', at: /\bRestAssured\b|\bgiven\s*\(\s*\)\s*\.|\bwhen\s*\(\s*\)\s*\.\s*get/g, when: /io\.restassured/ },
  {
    kind: 'http',
    at: /\b(?:testApplication|withTestApplication|handleRequest)\b|\bHttpClient\.newHttpClient|\bTestClient\b|\bHttpRequest\.(?:GET|POST)|\broute\s*\(\s*app|\bFakeRequest\s*\(/g,
    when: /ktor|java\.net\.http|micronaut|play\.api\.test/,
  },
  {
    kind: 'database',
    at: /@(?:DataJpaTest|DataMongoTest|DataJdbcTest|JdbcTest|MybatisTest|DataR2dbcTest)\b|\bDriverManager\.getConnection\s*\(|\bEmbeddedDatabaseBuilder\b|\bTestEntityManager\b|\b\w*[iI]nMemory(?:D[bB]|Database)\w*\s*\(|\bwith(?:Running)?Embedded\w+|\bEmbedded(?:Postgres|Mongo|Redis)\b|\bPersistence\.createEntityManagerFactory|\bDatabase\.connect\s*\(/g,
  },
  {
    kind: 'container',
    at: /@Testcontainers\b|\bnew\s+\w*Container\s*(?:<[^<>]*>)?\s*\(|\bPostgreSQLContainer\b/g,
    when: /testcontainers/,
  },
  {
    kind: 'browser',
    at: /\bnew\s+(?:Chrome|Firefox|Edge|Safari|Remote)Driver\s*\(|\bWebDriver\b|\bPlaywright\.create\b|\bSelenide\b/g,
    when: /selenium|playwright|selenide|htmlunit/,
  },
  {
    kind: 'browser',
    at: /\b(?:onView|composeTestRule|createComposeRule|createAndroidComposeRule|ActivityScenario)\b/g,
    when: /androidx/,
  },
  {
    kind: 'http',
    at: /\.(?:start|listen)\s*\(|\bJavalinTest\.test\s*\(|\bUnirest\.\w+\s*\(/g,
    when: /javalin|jetty|vertx|undertow|http4k|sparkjava|^spark\.|unirest|HttpServer/im,
  },
  {
    kind: 'subprocess',
    at: /\bnew\s+ProcessBuilder\s*\(|\bProcessBuilder\s*\(|\bRuntime\.getRuntime\s*\(\)\s*\.exec\s*\(/g,
  },
  { kind: 'network', at: /\bnew\s+(?:Server)?Socket\s*\(|\bManagedChannelBuilder\b|@EmbeddedKafka\b/g },
  {
    kind: 'http',
    at: /@SpringBootTest\b/g,
    when: /WebEnvironment|webEnvironment|@AutoConfigureMockMvc|LocalServerPort/,
  },
  {
    kind: 'database',
    at: /@Transactional\b|@Autowired\s+(?:private\s+|lateinit\s+var\s+)?\w*Repository\b|@Autowired\s+lateinit\s+var\s+\w+\s*:\s*\w*Repository\b/g,
    when: /@SpringBootTest|@DataJpaTest/,
  },
];

const TESTS: readonly TestRule[] = [
  {
    head: /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property|QuarkusTest)\b(?!\s*\(\s*enabled\s*=\s*false)/g,
    body: 'function',
    when: /^(?!$)/,
  },
  { head: /\bpublic\s+void\s+(?<name>test\w*)\s*(?=\()/dg, body: 'block', when: /\bextends\s+\w*TestCase\b/ },
  {
    head: /(?<![\w$.])(?:test|should|it|describe|expect|context|scenario|given)\s*\(\s*(?<name>"[^"]*")\s*\)\s*(?:\.config\s*\([^()]*\)\s*)?(?=\{)/dg,
    body: 'block',
    when: /io\.kotest|FunSpec|ShouldSpec|DescribeSpec|org\.scalatest|munit|AnyFunSuite|spek|weaver/,
  },
  {
    head: /(?<name>"[^"]*")\s*(?:!\s*)?(?:should|must|can|in)?\s*(?:"[^"]*"\s*in\s*)?(?=\{)/dg,
    body: 'block',
    when: /io\.kotest|StringSpec|AnyFlatSpec|AnyWordSpec|FlatSpec|WordSpec|specs2|org\.scalatest/,
  },
  { head: /\bin\s*(?=\{)/g, body: 'block', when: /AnyFlatSpec|FlatSpec/ },
  {
    head: /\b(?:def|void)\s+(?<name>"[^"]*"|'[^']*')\s*\(\s*\)\s*(?=\{)/dg,
    body: 'block',
    // A specification may descend from another one of the suite, and need not name Spock then.
    when: /spock|Specification\b|\bclass\s+\w+\s+extends\s+\w*(?:Test|Spec|IT|Base)\b/,
  },
];

const ASSERTS =
  /\b(?:assert[A-Z]\w*|assert|assertThat|fail|expectThat|verify\w*|expectThrows|expectError|softly|check|shouldThrow\w*|shouldNotThrow\w*|thrown|notThrown|expectMsg\w*|intercept|assertResult)\s*(?:<[^<>]{0,60}>\s*)?[({[]|\.\s*(?:andExpect\w*|shouldBe\w*|should\w+|expectStatus|expectBody|expectNext\w*|statusCode|assertIs\w*|assertTextEquals|mustBe|must\w+)\b|\b(?:shouldBe|shouldNotBe|shouldEqual|should\s+(?:be|equal|contain|have|not|startWith|throw\w*)|mustBe|mustEqual|must\s+(?:be|equal|have)|shouldContain\w*|shouldThrow|shouldHave\w*)\b|\bexpected\s*=\s*\w|\bassert\s+[^;\n]|^[ \t]*(?:then|expect|and):[^\n]*$|\.check\s*\(|\bmatches\s*\(/gm;

const PLACEHOLDERS =
  /^(?:contextLoads|useAppContext|addition_isCorrect|appHasAGreeting|shouldAnswerWithTrue|testApp|application has a greeting)$/;
const VACUOUS = new RegExp(
  `\\bassert(?:True|False|That|NotNull|Null)?\\s*[( ]\\s*${LITERALS}\\s*[,)]|\\bassert\\w*Equals\\s*\\(\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*[,)]|\\bassertThat\\s*\\(\\s*${LITERALS}\\s*\\)\\.\\w+\\s*\\(\\s*(?:${LITERALS})?\\s*\\)|(?<![\\w.)])(?:true|\\d+)\\s+shouldBe\\s+(?:true|\\d+)\\b|\\bassert\\s+true\\b`,
  'g',
);

function table(language: Language, syntax: Syntax, classes: RegExp, functions: RegExp): Table {
  return {
    language,
    mask: (text) => lex(text, syntax),
    imports,
    idle: [/import(?<=^[ \t]*import)\s[^\n;]*;?/gm, /package(?<=^[ \t]*package)\s[^\n;]*;?/gm],
    classes,
    decorators: /(?<![\w$])@(?:(?:field|get|file|param):)?(?<name>[A-Z]\w{0,60})/g,
    functions,
    logs: [
      byLogger(`${LEVEL}\\s*[({]`),
      { framework: 'timber', write: /\bTimber\.(?:[vdiwe]|wtf|tag\s*\([^()]*\)\s*\.\s*[vdiwe])\s*\(/g },
      { framework: 'android.util.Log', write: /(?<![\w$.])Log\.(?:[vdiwe]|wtf)\s*\(/g, when: /^android\.util\./m },
      {
        framework: 'quarkus',
        write: /(?<![\w$.])Log\.(?:info|debug|warn|error|trace)f?\s*\(/g,
        when: /^io\.quarkus\./m,
      },
      { framework: 'System.Logger', write: /\bLogger\.Level\.\w+\s*,/g },
    ],
    config: [
      {
        via: 'System.getenv',
        read: /\bSystem\.getenv\s*\(\s*\)?(?:\s*[.[]\s*(?:get|getOrDefault)?\s*\(?)?\s*(?<key>"[^"]*")?/dg,
      },
      {
        via: 'sys.env',
        read: /\bsys\.(?:env|props)(?:\.\w+)?\s*\(?\s*\(?\s*(?<key>"[^"]*")?/dg,
        when: /\bsys\.(?:env|props)/,
      },
      { via: 'System.getProperty', read: /\bSystem\.getProperty\s*\(\s*(?<key>"[^"]*")/dg },
      { via: '@Value', read: /@(?:field:)?Value\s*\(\s*(?:value\s*=\s*)?(?<key>"[^"]*")/dg, when: /springframework/ },
      { via: '@ConfigurationProperties', read: /@ConfigurationProperties\b/g },
      { via: '@ConfigProperty', read: /@ConfigProperty\b|@ConfigMapping\b/g },
      {
        via: 'Environment',
        read: /\b(?:env|environment|\w+Environment)\s*\.\s*(?:getProperty|getRequiredProperty|getActiveProfiles|acceptsProfiles)\s*\(\s*(?<key>"[^"]*")?/dg,
        when: /springframework|ktor|Environment/,
      },
      {
        via: 'ktor config',
        read: /\benvironment\.config\b|\bconfig\.property(?:OrNull)?\s*\(|\bApplicationConfig\s*\(/g,
      },
      { via: 'typesafe config', read: /\bConfigFactory\.(?:load|parse)\w*\s*\(|\bConfigSource\.default/g },
      { via: 'dotenv', read: /\bdotenv\s*(?:\.\s*get\s*\(|\[)\s*(?<key>"[^"]*")/dg },
      {
        via: 'Properties',
        read: /\b(?:\w*[pP]rops?|\w*[pP]roperties|\w*[cC]onfig)\.load\s*\(/g,
        when: /java\.util\.(?:Properties|\*)/,
      },
      {
        via: 'BuildConfig',
        read: /\bBuildConfig\.(?<key>(?!DEBUG\b|VERSION|APPLICATION_ID|FLAVOR|BUILD_TYPE)[A-Z][A-Z_0-9]+)\b/dg,
      },
    ],
    tests: { rules: TESTS, asserts: ASSERTS, vacuous: VACUOUS, boundaries: BOUNDARIES, placeholders: PLACEHOLDERS },
  };
}

const JAVA_CLASS =
  /\b(?:class|interface|enum|record)\s+(?<name>\w+)(?:<[^{}]{0,200}?>)?(?:\([^(){}]{0,2000}\))?\s*(?:(?:extends|implements)\s+(?<bases>[\w$.,<>?\s]{1,400}))?/g;
const KOTLIN_CLASS =
  /\b(?:class|interface|object)\s+(?<name>\w+)(?:<[^<>{}]{0,200}>)?[^:{}\n=]{0,400}?(?:\)?\s*:\s*(?<bases>[\w.,<>()\s]{1,400}))?(?=[{\n])/g;
const SCALA_CLASS =
  /\b(?:class|trait|object)\s+(?<name>\w+)(?:\[[^[\]{}]{0,200}\])?(?:\([^(){}]{0,500}\))?\s*(?:extends\s+(?<bases>[\w.,[\]()\s]{1,400}))?/g;
/** Methods, and constructors that say who may call them. */
const METHOD =
  /(?<![\w$.])(?:public|protected|void|[A-Z]\w{0,40}(?:<[^<>()]{0,80}>)?|int|boolean|String|def)\s+(?<name>\w+)\s*(?=\([^()]{0,600}\)[^;{}]{0,80}\{)/g;
const FUN = /\bfun\s+(?:<[^<>]{0,80}>\s*)?(?:\w+\.)?(?<name>\w+)\s*(?=\()/g;
const DEF = /\bdef\s+(?<name>\w+)/g;

export const JAVA_TABLE = table('java', JAVA, JAVA_CLASS, METHOD);
export const KOTLIN_TABLE = table('kotlin', KOTLIN, KOTLIN_CLASS, FUN);
export const SCALA_TABLE = table('scala', KOTLIN, SCALA_CLASS, DEF);
export const GROOVY_TABLE = table('groovy', GROOVY, JAVA_CLASS, METHOD);
