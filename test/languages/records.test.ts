/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs of other languages */
import { describe, expect, it } from 'vitest';
import { facts } from '../helpers/facts.ts';

const LOGS: readonly [what: string, path: string, text: string, expected: string[]][] = [
  [
    'winston',
    'a.js',
    "const winston = require('winston');\nconst logger = winston.createLogger();\nlogger.info('up');\n// logger.info('no')\nconsole.log('no');",
    ['winston@3'],
  ],
  [
    'a logger from elsewhere',
    'a.ts',
    "import { logger } from './log';\nlogger.error(`at ${place}`);\nblog.info('no');",
    ['logger@2'],
  ],
  [
    'NestJS',
    'a.ts',
    "import { Logger } from '@nestjs/common';\nclass A {\n  private readonly logger = new Logger(A.name);\n  run() { this.logger.log('up'); }\n}",
    ['NestJS Logger@4'],
  ],
  [
    'Lombok',
    'A.java',
    'import lombok.extern.slf4j.Slf4j;\n@Slf4j class A {\n  void run() { log.debug("x {}", 1); System.out.println("no"); }\n}',
    ['slf4j@3'],
  ],
  [
    'java.util.logging',
    'A.java',
    'import java.util.logging.Logger;\nclass A {\n  static final Logger LOGGER = Logger.getLogger("a");\n  void run() { LOGGER.warning("x"); }\n}',
    ['java.util.logging@4'],
  ],
  [
    'kotlin-logging',
    'A.kt',
    'import io.github.oshai.kotlinlogging.KotlinLogging\nprivate val logger = KotlinLogging.logger {}\nfun run() { logger.info { "up" }; println("no") }',
    ['kotlin-logging@3'],
  ],
  [
    'Go’s log',
    'a.go',
    'package main\nimport ("fmt"; "log")\nfunc main() {\n\tlog.Printf("up %d", 1)\n\tfmt.Println("no")\n}',
    ['log@4'],
  ],
  [
    'zap in a field',
    'a.go',
    'package a\nimport "go.uber.org/zap"\nfunc (s *S) Run() { s.logger.Info("up") }',
    ['zap@3'],
  ],
  ['tracing', 'a.rs', 'use tracing::info;\nfn main() { info!("up"); println!("no"); }', ['tracing@2']],
  [
    'ILogger',
    'A.cs',
    'class A {\n  void Run() { _logger.LogInformation("up {N}", 1); Console.WriteLine("no"); }\n}',
    ['ILogger@2'],
  ],
  [
    'Laravel',
    'A.php',
    "<?php\nuse Illuminate\\Support\\Facades\\Log;\nclass A { function run() { Log::info('up'); echo 'no'; } }",
    ['Laravel Log@3'],
  ],
  [
    'PSR-3',
    'A.php',
    '<?php\nuse Psr\\Log\\LoggerInterface;\nclass A { function run() { $this->logger->warning("up $x"); } }',
    ['PSR-3@3'],
  ],
  ['Rails', 'a.rb', 'def run\n  Rails.logger.info "up"\n  puts "no"\nend', ['Rails.logger@2']],
  [
    'spdlog',
    'a.cpp',
    '#include <spdlog/spdlog.h>\nint main() { spdlog::info("up"); std::cout << "no"; }',
    ['spdlog@2'],
  ],
  ['shell', 'a.sh', 'logger "up"\necho "log.info(1)"', []],
];

const READS: readonly [what: string, path: string, text: string, expected: string[]][] = [
  [
    'process.env',
    'a.js',
    "const p = process.env.PORT || 3000;\nprocess.env.MODE = 'x';\nprocess.env['A'] = 1;\nconst { B } = process.env;",
    ['process.env PORT@1', 'process.env@4'],
  ],
  ['inside a template', 'a.ts', 'const u = `http://${process.env.HOST}:${port}`;', ['process.env HOST@1']],
  [
    'import.meta.env in a component',
    'a.vue',
    '<template><p>process.env.NO</p></template>\n<script setup lang="ts">\nconst u = import.meta.env.VITE_API;\n</script>',
    ['import.meta.env VITE_API@3'],
  ],
  [
    'a settings file',
    'a.js',
    "const { token } = require('./config.json');\nrequire('./tsconfig.json');",
    ['settings file ./config.json@1'],
  ],
  [
    '@Value',
    'A.java',
    'import org.springframework.beans.factory.annotation.Value;\nclass A { @Value("${app.url}") String url; }',
    ['@Value ${app.url}@2'],
  ],
  ['System.getenv', 'A.kt', 'val u = System.getenv("URL") ?: "x"', ['System.getenv URL@1']],
  ['os.Getenv', 'a.go', 'package a\nvar u = os.Getenv("URL") // os.Getenv("NO")', ['os.Getenv URL@2']],
  [
    'a settings file',
    'a.go',
    'package a\nimport "go.yaml.in/yaml/v3"\ntype ClusterConfig struct{}\nfunc Load(b []byte) (c ClusterConfig, err error) {\n\terr = yaml.Unmarshal(b, &c)\n\treturn\n}',
    ['settings file@5'],
  ],
  [
    'data of another kind',
    'a.go',
    'package a\ntype Song struct{}\nfunc f(b []byte, s *Song) { yaml.Unmarshal(b, s) }',
    [],
  ],
  [
    'settings in JSON',
    'a.go',
    'package a\ntype Config struct{}\nfunc Load(b []byte) (cfg Config) {\n\tjson.Unmarshal(b, &cfg)\n\tjson.NewDecoder(f).Decode(&appConfig)\n\treturn\n}',
    ['settings file@4', 'settings file@5'],
  ],
  [
    'answers in JSON beside settings',
    'a.go',
    'package a\ntype Config struct{}\nfunc f(b []byte) { json.Unmarshal(b, &answer); json.NewDecoder(r.Body).Decode(&user) }',
    [],
  ],
  [
    'envconfig',
    'a.go',
    'package a\nfunc New() (c Config, err error) { err = envconfig.Init(&c); return }',
    ['envconfig@2'],
  ],
  [
    'settings of a Rust program',
    'a.rs',
    'struct AppConfig { url: String }\nfn load(t: &str) -> AppConfig { toml::from_str(t).unwrap() }',
    ['settings file@2'],
  ],
  [
    'data of a Rust program',
    'a.rs',
    'struct Song { title: String }\nfn load(t: &str) -> Song { toml::from_str(t).unwrap() }',
    [],
  ],
  ['viper', 'a.go', 'package a\nimport "github.com/spf13/viper"\nvar u = viper.GetString("url")', ['viper url@3']],
  ['std::env', 'a.rs', 'fn main() { let u = std::env::var("URL"); let a = std::env::args(); }', ['std::env URL@1']],
  ['IConfiguration', 'A.cs', 'var u = builder.Configuration["Url"];', ['IConfiguration Url@1']],
  ['Environment', 'A.cs', 'var u = Environment.GetEnvironmentVariable("URL");', ['Environment URL@1']],
  [
    'getenv and $_ENV',
    'a.php',
    "<?php\n$a = getenv('A');\n$_ENV['B'] = 1;\n$c = $_ENV['C'];\n$d = $this->env->getValue('D', 'x');",
    ['getenv A@2', '$_ENV C@4', 'env D@5'],
  ],
  ['ENV', 'a.rb', "a = ENV['A']\nb = ENV.fetch('B', 1)\nENV['C'] = 'x'\nENV['D'] ||= 'x'", ['ENV A@1', 'ENV B@2']],
  ['getenv in C', 'a.c', 'int main() { char *u = getenv("URL"); }', ['getenv URL@1']],
  ['Dart', 'a.dart', "const u = String.fromEnvironment('URL');", ['fromEnvironment URL@1']],
  ['shell', 'a.sh', 'echo "$PORT" "${HOST:-x}"', []],
];

describe('a text that a grammar refuses', () => {
  it('is read all the same', () => {
    const found = facts(
      'a.jsx',
      "const a = <p>{/* it's */}</p>;\nconst re = /[\"']/;\nlogger.info('up', process.env.PORT);",
    );
    expect(found.logs).toEqual([{ framework: 'logger', line: 3 }]);
    expect(found.configReads).toEqual([{ via: 'process.env', key: 'PORT', line: 3 }]);
    expect(facts('a.php', "<?php\n$a = = 1;\n$this->logger->info('x');").logs).toEqual([
      { framework: 'logger', line: 3 },
    ]);
  });
});

describe('records and settings', () => {
  it.each(LOGS)('%s is told from printing', (_what, path, text, expected) => {
    expect(facts(path, text).logs.map((log) => `${log.framework}@${log.line}`)).toEqual(expected);
  });

  it.each(READS)('%s is read, not assigned', (_what, path, text, expected) => {
    const found = facts(path, text).configReads.map(
      ({ via, key, line }) => `${via}${key === undefined ? '' : ` ${key}`}@${line}`,
    );
    expect(found).toEqual(expected);
  });
});
