import type { Language } from './facts.ts';

type Framework = readonly [name: string, module: RegExp];

const JS: readonly Framework[] = [
  ['winston', /^(?:nest-)?winston/],
  ['pino', /^(?:pino|nestjs-pino)(?:[-/.]|$)/],
  ['fastify', /^fastify$/],
  ['NestJS Logger', /^@nestjs\/common\.(?:Console)?Logger$/],
  ['bunyan', /^bunyan/],
  ['log4js', /^log4js/],
  ['loglevel', /^loglevel/],
  ['debug', /^debug$/],
  [
    'js logger',
    /^(?:consola|signale|tslog|roarr|electron-log|npmlog|js-logger|log|@adonisjs\/core\/services\/logger)(?:\/.*|\..*)?$/,
  ],
];

const JVM: readonly Framework[] = [
  ['slf4j', /^(?:org\.slf4j|lombok\.extern\.slf4j)/],
  ['log4j', /^(?:org\.apache\.(?:log4j|logging)|lombok\.extern\.log4j)/],
  ['commons-logging', /^(?:org\.apache\.commons\.logging|lombok\.extern\.apachecommons)/],
  [
    'java.util.logging',
    /^(?:java\.util\.logging|java\.lang\.System\.Logger|lombok\.extern\.java|groovy\.util\.logging)/,
  ],
  [
    'jvm logging',
    /^(?:org\.jboss\.logging|io\.quarkus\.logging|com\.google\.common\.flogger|org\.tinylog|lombok\.(?:extern|\*|CustomLog))/,
  ],
  ['kotlin-logging', /^(?:mu\.|io\.github\.(?:oshai|microutils)\.kotlinlogging)/],
  ['timber', /^(?:timber\.log|android\.util\.Log|co\.touchlab\.kermit|io\.github\.aakira\.napier)/],
  [
    'scala-logging',
    /^(?:com\.typesafe\.scalalogging|play\.api\.Log|akka\.(?:event|actor\.typed)|org\.log4s|org\.typelevel\.log4cats|scribe)/,
  ],
];

const GO: readonly Framework[] = [
  ['slog', /^(?:log\/slog|golang\.org\/x\/exp\/slog|slog)(?:\.|$)/],
  ['zap', /^go\.uber\.org\/zap/],
  ['logrus', /^github\.com\/[sS]irupsen\/logrus/],
  ['zerolog', /^github\.com\/rs\/zerolog/],
  [
    'go logging',
    /^(?:github\.com\/(?:charmbracelet\/log|golang\/glog|hashicorp\/go-hclog|go-kit\/(?:kit\/)?log|apex\/log|go-logr|inconshreveable\/log15|phuslu\/log|op\/go-logging|labstack\/gommon\/log|gookit\/slog)|k8s\.io\/klog|sigs\.k8s\.io\/controller-runtime(?:\/pkg\/log)?$)/,
  ],
  ['log', /^log(?:\.|$)/],
];

const RUST: readonly Framework[] = [
  ['tracing', /^tracing(?:_subscriber)?(?:\.|$)/],
  [
    'rust logging',
    /^(?:env_logger|pretty_env_logger|fern|simplelog|simple_logger|flexi_logger|log4rs|defmt|bevy)(?:\.|$)/,
  ],
  ['log', /^log(?:\.|$)/],
  ['slog', /^(?:log\/slog|golang\.org\/x\/exp\/slog|slog)(?:\.|$)/],
];

const PHP: readonly Framework[] = [
  ['PSR-3', /^(?:Psr\.Log|Monolog|Illuminate\.(?:Support\.Facades\.Log|Log)|Cake\.Log|Yiisoft\.Log)/],
];

const CSHARP: readonly Framework[] = [
  ['Serilog', /^Serilog/],
  ['NLog', /^(?:NLog|log4net)/],
  ['ILogger', /^Microsoft\.Extensions\.Logging/],
];

const RUBY: readonly Framework[] = [
  ['Ruby Logger', /^(?:logger|semantic_logger|ougai|lograge|rails|sinatra|active_support.*)$/],
];

const CPP: readonly Framework[] = [
  ['spdlog', /^(?:spdlog|glog|boost\/log|log4cxx|log4cplus|easylogging|plog|loguru|quill)/],
];

const DART: readonly Framework[] = [
  ['package:logging', /^(?:package:(?:logging|logger|talker|simple_logger|flogger)|dart:developer)/],
];

const SWIFT: readonly Framework[] = [
  ['swift logging', /^(?:os|os\.log|OSLog|Logging|CocoaLumberjack\w*|SwiftyBeaver|XCGLogger)$/],
];

const R: readonly Framework[] = [['r logging', /^(?:logger|futile\.logger|log4r|logging|lgr)$/]];

/** Modules that are logging frameworks, language by language; the first match names the framework. */
const FRAMEWORKS: Partial<Record<Language, readonly Framework[]>> = {
  javascript: JS,
  typescript: JS,
  java: JVM,
  kotlin: JVM,
  scala: JVM,
  groovy: JVM,
  go: GO,
  rust: RUST,
  php: PHP,
  csharp: CSHARP,
  ruby: RUBY,
  c: CPP,
  cpp: CPP,
  dart: DART,
  swift: SWIFT,
  r: R,
};

/** The logging framework that a module is; undefined for any other module. */
export function logFramework(language: Language, module: string, name?: string): string | undefined {
  const whole = name === undefined ? module : `${module}.${name}`;
  return FRAMEWORKS[language]?.find(([, pattern]) => pattern.test(whole) || pattern.test(module))?.[0];
}
