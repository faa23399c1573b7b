import { lex } from '../lexer.ts';
import { type Masked, said } from '../masked.ts';
import { GO } from '../syntax.ts';
import { type Bound, byLogger, LITERALS, type Table } from '../table.ts';

const BLOCK = /import(?<=^import)\s*(?:\(([^()]{0,20000})\)|[^\n]*)/gm;
const ONE = /(?:(?<alias>[\w.]+)[ \t]+)?(?<module>"[^"]*")/dg;

function imports(source: Masked): Bound[] {
  const found: Bound[] = [];
  for (const block of source.code.matchAll(BLOCK)) {
    ONE.lastIndex = block.index + 6;
    const end = block.index + block[0].length;
    for (let match = ONE.exec(source.code); match && match.index < end; match = ONE.exec(source.code)) {
      const module = said(source, match, 'module') ?? '';
      const alias = match.groups?.['alias'];
      const at = match.indices?.groups?.['module']?.[0] ?? match.index;
      const side = alias === '_' || alias === '.';
      found.push(
        side ? { module, at } : { module, local: alias && alias !== 'import' ? alias : packageName(module), at },
      );
    }
  }
  return found;
}

/** The name that a Go import path binds by habit: its last part, without `/v2`, `go-` and `.v3`. */
function packageName(module: string): string {
  const parts = module.split('/');
  const last = parts.pop() ?? '';
  const name = /^v\d+$/.test(last) ? (parts.pop() ?? last) : last;
  return name.replace(/\.v\d+$/, '').replace(/^go-|-go$/, '');
}

const LEVEL =
  '(?:Print(?:f|ln)?|Fatal(?:f|ln|w)?|Panic(?:f|ln|w)?|(?:Debug|Info|Warn|Warning|Error|Trace|DPanic)(?:f|w|ln|Context|S)?|Log|PrintInfo|PrintError|PrintFatal|Msg|Msgf|Output|Notice|Critical)';

export const GO_TABLE: Table = {
  language: 'go',
  mask: (text) => lex(text, GO),
  imports,
  idle: [/package(?<=^package)\s+\w+/gm, BLOCK],
  classes: /^[ \t]*type\s+(?<name>\w+)\s+(?:struct|interface)\b/gm,
  functions: /^func\s+(?:\([^()]*\)\s*)?(?<name>\w+)\s*(?=[[(])/gm,
  logs: [
    byLogger(`${LEVEL}\\s*\\(`),
    { framework: 'slog', write: /(?<![\w.])slog\.(?:Debug|Info|Warn|Error|Log)(?:Context|Attrs)?\s*\(/g },
    {
      framework: 'zap',
      write: /\b(?:zap\.[LS]\(\)|sugar\w*|\w*\.sugar)\s*\.\s*(?:Debug|Info|Warn|Error|Fatal|Panic)\w*\s*\(/g,
    },
    { framework: 'logrus', write: /(?<![\w.])logrus\.(?!Set|New|Get|Add|Field|Entry|Level)\w+\s*\(/g },
    { framework: 'glog', write: /(?<![\w.])(?:glog|klog)\.(?:Info|Warning|Error|Fatal|V)\w*\s*\(/g },
  ],
  config: [
    { via: 'os.Getenv', read: /\bos\.(?:Getenv|LookupEnv)\s*\(\s*(?<key>"[^"]*")?/dg },
    { via: 'os.Environ', read: /\b(?:os\.Environ|os\.ExpandEnv|syscall\.Getenv)\s*\(/g },
    {
      via: 'viper',
      read: /\b(?:viper|v|vp)\.(?:Get\w*|Unmarshal\w*|BindEnv|AutomaticEnv|ReadInConfig|IsSet)\s*\(\s*(?<key>"[^"]*")?/dg,
      when: /spf13\/viper/,
    },
    { via: 'envconfig', read: /\benvconfig\.(?:Process|MustProcess|Init)\w*\s*\(/g },
    { via: 'cleanenv', read: /\bcleanenv\.Read\w+\s*\(/g },
    {
      via: 'env',
      read: /\benv\.(?:Parse|Must|ParseAs|ParseWithOptions|Get\w*)\s*(?:\[[^[\]]*\])?\s*\(/g,
      when: /caarlos0\/env|\/env(?:\n|$)/,
    },
    { via: 'godotenv', read: /\bgodotenv\.Read\s*\(/g },
    {
      via: 'settings file',
      read: /\b(?:yaml|toml|ini|hcl\w*)\.(?:Unmarshal\w*|NewDecoder|Decode\w*|Load\w*)\s*\(/g,
      when: /\btype\s+\w{0,40}(?:Config|Settings|Options)\w{0,40}\s+struct\b/,
    },
    {
      via: 'settings file',
      read: /\bjson\.(?:Unmarshal\s*\(\s*\w{1,40}\s*,|NewDecoder\s*\(\s*\w{1,40}\s*\)\s*\.Decode\s*\()\s*&?\w{0,30}(?:[cC]fg|[cC]onf|[sS]ettings)\w{0,30}\s*\)/g,
      when: /\btype\s+\w{0,40}(?:Config|Settings)\w{0,40}\s+struct\b/,
    },
    { via: 'koanf', read: /\b(?:k|koanf)\.(?:Load|String|Int|Unmarshal)\w*\s*\(/g, when: /knadh\/koanf/ },
    {
      via: 'kingpin/cli env',
      read: /\bEnvVars\s*:|\.Envar\s*\(|\bSources\s*:\s*cli\.EnvVars/g,
      when: /urfave\/cli|kingpin/,
    },
  ],
  tests: {
    rules: [
      {
        head: /^func\s+(?:\([^()]*\)\s*)?(?<name>(?:Test(?!Main\b)|Fuzz)\w*)\s*(?=\(\s*(?:\w+\s+\*testing\.[TF])?\s*\))/dgm,
        body: 'block',
      },
      { head: /(?<![\w.])(?:ginkgo\.)?It\s*\((?=\s*")/g, body: 'call', when: /onsi\/ginkgo/ },
    ],
    asserts:
      /\b(?:t|tb|f|tt|T|test|tst|testing|s\.T\(\)|suite\.T\(\)|c)\.(?:Error|Errorf|Fatal|Fatalf|Fail|FailNow)\s*\(|\b(?:assert|require|is|should|qt|convey|td|be|gt|must)\.\w+\s*\(|\b(?:s|suite|ts|r|a|st|su)\.(?:Require\(\)\.|Assert\(\)\.)?(?:Equal|NoError|Error|True|False|Nil|NotNil|Len|Contains|NotEmpty|Empty|ErrorIs|EqualError|JSONEq|NotEqual|ElementsMatch|Zero|Panics)\w*\s*\(|\b(?:Expect|Ω|So|Eventually|Consistently)\s*\(|\.AssertExpectations\s*\(/g,
    vacuous: new RegExp(
      `\\b(?:assert|require)\\.(?:Equal|Same|EqualValues)\\s*\\(\\s*\\w+\\s*,\\s*${LITERALS}\\s*,\\s*${LITERALS}\\s*[,)]|\\b(?:assert|require)\\.True\\s*\\(\\s*\\w+\\s*,\\s*true\\s*[,)]`,
      'g',
    ),
    boundaries: [
      {
        kind: 'http',
        at: /\bhttptest\.NewRecorder\b/g,
        // In a context that is made for tests, and that no request comes to, it is but an argument.
        unless: /^(?![\s\S]*(?:NewRequest|ServeHTTP|\.Request\s*=))[\s\S]*\.CreateTestContext\w*\s*\(/,
      },
      {
        kind: 'http',
        at: /\bhttptest\.NewRequest\w*|\bhttptest\.New(?:TLS|Unstarted)?Server\s*\((?!\s*http\.HandlerFunc\s*\(\s*func)/g,
      },
      {
        kind: 'http',
        at: /\bapp\.Test\s*\(|\bhttpexpect\.\w+\s*\(|\bapitest\.New\w*\s*\(/g,
        when: /gofiber|httpexpect|apitest/,
      },
      {
        kind: 'http',
        at: /\bhttp\.(?:Get|Post|Head|NewRequest)\w*\s*\(/g,
        when: /LOCALHOST/,
        unless: /\bgock\b|httpmock/,
      },
      {
        kind: 'database',
        at: /\b(?:sql|sqlx|gorm|pgx|pgxpool|mongo|redis|bolt|bbolt|badger|leveldb|ent|enttest)\.(?:Open|Connect|MustConnect|MustOpen|New|NewClient|NewWithConfig|ConnectConfig)\s*\(/g,
        unless: /\bsqlmock\b|miniredis/,
      },
      {
        kind: 'container',
        at: /\btestcontainers\.\w+\s*\(|\bdockertest\.\w+\s*\(|\bpostgres\.Run(?:Container)?\s*\(/g,
        when: /testcontainers|dockertest/,
      },
      {
        kind: 'network',
        at: /\bgrpc\.(?:Dial\w*|NewClient)\s*\(|\bbufconn\.Listen\s*\(|\bnet\.(?:Dial\w*|Listen\w*)\s*\(|\bwebsocket\.(?:Dial|DefaultDialer)\b/g,
      },
      {
        kind: 'network',
        at: /\bterraform\.(?:InitAndApply|Apply)\w*\s*\(|\bhttp_helper\.HttpGet\w*\s*\(/g,
        when: /gruntwork-io\/terratest/,
      },
      { kind: 'subprocess', at: /\bexec\.Command(?:Context)?\s*\(|\btestscript\.Run\s*\(/g },
      {
        kind: 'filesystem',
        at: /\b(?:rootCmd|cmd|root|app)\.(?:Execute|SetArgs|Run)\s*\(/g,
        when: /spf13\/cobra|urfave\/cli/,
      },
      { kind: 'browser', at: /\bchromedp\.\w+\s*\(|\brod\.New\s*\(|\bselenium\.NewRemote\s*\(/g },
    ],
  },
};
