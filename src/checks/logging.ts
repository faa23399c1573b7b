import type { Language, LogWrite } from '../languages/facts.ts';
import { logFramework } from '../languages/log-frameworks.ts';
import { fits } from '../languages/remembered.ts';
import { INDIRECT } from '../languages/table.ts';
import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import { records as countedRecords, files, sourceFiles } from '../model/counted.ts';
import type { Evidence, Fix } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { largestSource, mainLanguage, programFiles, programSources } from '../project/program.ts';
import type { Project } from '../project/project.ts';
import type { Source } from '../project/sources.ts';

const PYTHON_FRAMEWORK =
  /^(?:logging|loguru|structlog|logbook|picologging|eliot|logfire|(?:twisted|kivy)\.logger|tornado\.log|absl\.logging|aws_lambda_powertools\.logging)(?:\.|$)/;
const PRINT =
  /^(?:print|pprint(?:\.pprint)?|console\.(?:log|info|warn|error|debug)|System\.(?:out|err)\.print\w*|println|fmt\.Print\w*|eprintln|printf|var_dump|print_r|(?:System\.)?Console\.(?:Error\.)?Write(?:Line)?|debugPrint)$/;
const isPrint = fits(PRINT);
const DJANGO_SETTING = /^LOGGING\s*=\s*\{/m;

export const logging: Check<Project> = {
  id: 'logging',
  title: 'Logging',
  about: {
    asks: "The project's own code writes at least one record through a logging framework.",
    why: 'A record has a level, a time and a place, and can be filtered, kept and searched; printed lines scroll away. When something breaks in production, the log is what is left to read.',
    how: [
      'Own code that is no test is searched for calls that write a record.',
      '',
      "- Frameworks are, for instance: `logging`, loguru and structlog in Python; winston and pino in JavaScript; slf4j, log4j and `java.util.logging` on the JVM; `log`, `slog` and zap in Go; `log` and `tracing` in Rust; `ILogger` and Serilog in C#; PSR-3 and Laravel's `Log` in PHP; Ruby's `Logger`.",
      "- A framework's own logger counts where own code calls it, and so does a record that the default level would hide.",
      '- Printing does not count. A logger or a configuration that nothing writes to fulfils it in part.',
    ].join('\n'),
    example: [
      '```python',
      'logger = logging.getLogger(__name__)',
      'logger.info("imported %d rows", count)',
      '```',
    ].join('\n'),
  },
  reads: (project) => programFiles(project).map((file) => file.path),
  evaluate(project): Finding {
    const sources = programSources(project);
    const prepared = sources.flatMap((source) => frameworkImport(source));
    const writing = sources
      .map(({ file, facts }) => ({
        path: file.path,
        logs: records(facts.logs, prepared.length > 0).filter((write) => !isGenerated(project, file.path, write)),
      }))
      .filter(({ logs }) => logs.length > 0);
    if (writing.length > 0) return met(witnesses(writing, prepared[0]?.framework));

    const prints = printed(sources);
    const setting = sources.find(
      ({ file }) => /settings/.test(file.path) && DJANGO_SETTING.test(project.text(file.path) ?? ''),
    );
    const language = mainLanguage(project);
    const where =
      prints.find(({ path }) => !path.endsWith('.ipynb'))?.path ?? largestSource(project, language)?.file.path;
    const fix = language && where !== undefined ? fixFor(language, where) : undefined;
    const configured: Evidence[] = prepared.map(({ path, line, framework }) => ({
      path,
      line,
      detail: say`uses ${framework}, but no record is written anywhere`,
    }));
    if (setting)
      configured.push({ path: setting.file.path, detail: say`configures LOGGING, but no record is written anywhere` });
    if (configured.length > 0)
      return partial(
        [...configured, ...prints].slice(0, 5),
        where === undefined
          ? say`A logger is set up but nothing is written to it. Write a record where something happens that you would want to know afterwards.`
          : say`A logger is set up but nothing is written to it. Write a record where something happens that you would want to know afterwards, for instance in \`${where}\`.`,
        fix,
      );
    const count = say`no record of a logging framework in ${phrase(sourceFiles(sources.length))}`;
    return unmet(
      prints.length > 0 ? prints : [{ path: '.', detail: count }],
      where === undefined
        ? say`Write what happens while the program runs through your language’s logging framework.`
        : prints.length > 0
          ? say`Replace printed messages by records of a logging framework, starting in \`${where}\`.`
          : say`Write a record through a logging framework where something happens that you would want to know afterwards, for instance in \`${where}\`.`,
      fix,
    );
  },
};

interface Prepared {
  readonly path: string;
  readonly line: number;
  readonly framework: string;
}

/** A logging framework that a file imports and uses: a logger that other files may write to. */
function frameworkImport({ file, facts }: Source): Prepared[] {
  for (const { module, name, line, used } of facts.imports) {
    const framework =
      facts.language === 'python'
        ? PYTHON_FRAMEWORK.exec(module)?.[0].replace(/\.$/, '')
        : logFramework(facts.language, module, name);
    if (used && framework !== undefined) return [{ path: file.path, line, framework }];
  }
  return [];
}

/** The record that a crawler's generator writes into every new project. */
const isGenerated = (project: Project, path: string, { line }: LogWrite): boolean =>
  /(?:^|\/)middlewares\.py$/.test(path) &&
  /["']Spider opened: %s["']/.test((project.text(path) ?? '').split('\n')[line - 1] ?? '');

/** A record of a logger from elsewhere counts only where the project has a framework at all: it may be home-made. */
const records = (logs: readonly LogWrite[], framework: boolean): readonly LogWrite[] =>
  framework ? logs : logs.filter((write) => write.framework !== INDIRECT);

function witnesses(
  writing: readonly { path: string; logs: readonly LogWrite[] }[],
  fallback = say`a logger`,
): Evidence[] {
  const total = writing.reduce((sum, { logs }) => sum + logs.length, 0);
  const named = (write: LogWrite | undefined): string =>
    write === undefined || write.framework === INDIRECT ? fallback : write.framework;
  return writing.slice(0, 4).map(({ path, logs }, at) => {
    const framework = named(logs[0]);
    const detail =
      at === 0
        ? say`${phrase(countedRecords(total))} in ${phrase(files(writing.length))} (${phrase(framework)}), the first here`
        : logs.length === 1
          ? say`a record (${phrase(framework)})`
          : say`${logs.length} records (${phrase(framework)})`;
    return { path, ...(logs[0] ? { line: logs[0].line } : {}), detail };
  });
}

/** Files that print, the one that prints most first. */
function printed(sources: readonly Source[]): Evidence[] {
  return sources
    .filter(({ facts }) => facts.language !== 'shell')
    .map(({ file, facts }) => ({ path: file.path, prints: facts.calls.filter((call) => isPrint(call.name)) }))
    .filter(({ prints }) => prints.length > 0)
    .sort((a, b) => b.prints.length - a.prints.length)
    .slice(0, 3)
    .map(({ path, prints }) => ({
      path,
      line: prints[0]?.line ?? 1,
      detail:
        prints.length === 1
          ? say`a message is printed (${prints[0]?.name}), none is logged`
          : say`${prints.length} messages are printed (${prints[0]?.name}), none is logged`,
    }));
}

const SNIPPETS: Partial<Record<Language, string>> = {
  python: 'import logging\n\nlogger = logging.getLogger(__name__)\n\nlogger.info("started")',
  javascript: "import pino from 'pino';\n\nconst logger = pino();\n\nlogger.info('started');",
  typescript: "import pino from 'pino';\n\nconst logger = pino();\n\nlogger.info('started');",
  java: 'private static final Logger log = LoggerFactory.getLogger(MethodHandles.lookup().lookupClass());\n\nlog.info("started");',
  kotlin: 'private val logger = LoggerFactory.getLogger("app")\n\nlogger.info("started")',
  go: 'slog.Info("started", "port", port)',
  rust: 'env_logger::init();\nlog::info!("started");',
  csharp: 'logger.LogInformation("Started with {Count} items", count);',
  php: "Log::info('started', ['items' => $count]);",
  ruby: 'logger = Logger.new($stdout)\nlogger.info("started")',
  cpp: 'spdlog::info("started with {} items", count);',
  dart: "final _log = Logger('app');\n\n_log.info('started');",
  swift: 'let logger = Logger(subsystem: "app", category: "main")\nlogger.info("started")',
};

function fixFor(language: Language, path: string): Fix {
  const snippet = SNIPPETS[language];
  return snippet === undefined ? { path } : { path, snippet };
}
