import type { ConfigRead, Language } from '../languages/facts.ts';
import { fits } from '../languages/remembered.ts';
import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import type { Evidence, Fix } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { AMBIENT } from '../project/ambient.ts';
import { ansibleSettings, ansibleSettingsReads } from '../project/ansible-settings.ts';
import { dbtProfiles, dbtSettingsReads, dbtVariables } from '../project/dbt-settings.ts';
import { exampleSettings } from '../project/example-settings.ts';
import { isWrittenOn, LARAVEL_KEY } from '../project/laravel.ts';
import { largestSource, mainLanguage, programFiles, programSources } from '../project/program.ts';
import type { Project } from '../project/project.ts';
import { railsSettings, railsSettingsCandidates } from '../project/rails-settings.ts';
import { namedSettingsFiles, settingsCandidates, settingsFiles } from '../project/settings-files.ts';
import { shellSettings, shellSettingsReads } from '../project/shell-settings.ts';
import type { Source } from '../project/sources.ts';
import { terraformSettings, terraformSettingsReads } from '../project/terraform-settings.ts';

const LOADS_ONLY =
  /(?:^|\.)(?:load_dotenv|dotenv\.(?:config|load|Load|dotenv)|godotenv\.(?:Load|Overload)|dotenvy\.dotenv|Env\.Load|Dotenv\.load)$/;
const loadsOnly = fits(LOADS_ONLY);

export const config: Check<Project> = {
  id: 'config',
  title: 'External configuration',
  about: {
    asks: "The project's own code takes settings from its environment, or from a settings file meant for that.",
    why: 'The same program runs on your machine, in CI and in production, each with another database and other secrets. Settings that stand in the code can only be changed by changing the code, and secrets among them leak.',
    how: [
      'Own code that is no test must read a setting: an environment variable, a settings class or a configuration file.',
      '',
      "- Files that a framework reads by itself, as Spring and dbt do, count where they hold settings of the project's own; what Laravel and Rails take from the environment in their own files does as soon as the application holds own code; so do the variables of a repository that is above all Terraform, with a file of values beside them, or one that the README asks for, and what Ansible looks up in the environment.",
      '- A module of settings of which only an example is committed counts where own code imports it.',
      '- Assigning to the environment, a variable that every process has (`HOME`), shell scripts that no container starts, and settings kept in a database do not count.',
      '- `load_dotenv()` with nothing read afterwards fulfils it in part.',
    ].join('\n'),
    example: ['```python', 'import os', '', 'DATABASE_URL = os.environ["DATABASE_URL"]', '```'].join('\n'),
  },
  *reads(project) {
    for (const file of programFiles(project)) yield file.path;
    for (const file of settingsCandidates(project)) yield file.path;
    for (const file of railsSettingsCandidates(project)) yield file.path;
    yield* dbtSettingsReads(project);
    yield* terraformSettingsReads(project);
    yield* shellSettingsReads(project);
    yield* ansibleSettingsReads(project);
  },
  evaluate(project): Finding {
    const sources = programSources(project);
    const found = sources
      .map((source) => ({ source, reads: source.facts.configReads.filter((read) => counts(project, source, read)) }))
      .filter(({ reads }) => reads.length > 0);
    const evidence = [
      ...found.map(witness),
      ...[...settingsFiles(project), ...dbtProfiles(project)].map(fileWitness),
      ...railsSettings(project),
      ...dbtReads(project),
      ...terraformSettings(project),
      ...shellSettings(project),
      ...ansibleSettings(project),
      ...exampleSettings(project),
    ];
    if (evidence.length > 0) return met(evidence.slice(0, 5));
    const named = namedSettingsFiles(project);
    if (named.length > 0)
      return met(
        named
          .slice(0, 5)
          .map(({ path, line, settings }) => ({ path, line, detail: say`reads the settings file ${settings}` })),
      );
    return judge(project, sources);
  },
};

/** The first variable that each file of dbt reads. */
function dbtReads(project: Project): Evidence[] {
  const seen = new Set<string>();
  const via = 'env_var';
  return dbtVariables(project)
    .filter(({ path, key }) => !AMBIENT.test(key) && !seen.has(path) && seen.add(path))
    .map(({ path, line, key: shown }) => ({
      path,
      line,
      detail: say`reads ${phrase(via)}: ${shown}`,
    }));
}

/** Reads in files that Rails writes for every new application. */
const isRails = (path: string, key: string | undefined): boolean =>
  (key === 'PORT' && /(?:^|\/)config\/puma\.rb$/.test(path)) ||
  (key === 'BACKTRACE' && /(?:^|\/)config\/initializers\//.test(path));

/** Whether a read configures the project itself. */
function counts(project: Project, { file, facts }: Source, { via, key }: ConfigRead): boolean {
  if ((key !== undefined && AMBIENT.test(key)) || isRails(file.path, key)) return false;
  if (facts.language === 'php' && via === 'env' && /(?:^|\/)config\/[\w-]+\.php$/.test(file.path))
    return (key !== undefined && !LARAVEL_KEY.test(key)) || isWrittenOn(project, file.path);
  return !(facts.language === 'php' && via === 'config' && key !== undefined && /^(?:app|auth|database)\./.test(key));
}

function witness({ source, reads }: { source: Source; reads: readonly ConfigRead[] }): Evidence {
  const keys = [...new Set(reads.flatMap(({ key }) => (key === undefined ? [] : [key.slice(0, 40)])))];
  const shown = `${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ' …' : ''}`;
  const { via, line } = reads[0] ?? { via: say`settings`, line: 1 };
  const detail = keys.length === 0 ? say`reads ${phrase(via)}` : say`reads ${phrase(via)}: ${shown}`;
  return { path: source.file.path, line, detail };
}

const fileWitness = (file: { path: string; line: number; framework: string; settings: number }): Evidence => ({
  path: file.path,
  line: file.line,
  detail:
    file.settings === 1
      ? say`1 setting that ${file.framework} reads`
      : say`${file.settings} settings that ${file.framework} reads`,
});

function judge(project: Project, sources: readonly Source[]): Finding {
  const language = mainLanguage(project);
  const where =
    sources.find(({ file }) => MODULE.test(file.path))?.file.path ?? largestSource(project, language)?.file.path;
  const fix = language && where !== undefined ? fixFor(language, where) : undefined;
  const advice =
    where === undefined
      ? say`Take what differs between machines (addresses, ports, secrets) from the environment, with a default that suits development.`
      : say`Take what differs between machines (addresses, ports, secrets) from the environment in \`${where}\`, with a default that suits development.`;
  const loads = sources.flatMap(({ file, facts }) => {
    const call = facts.calls.find(({ name }) => loadsOnly(name));
    return call
      ? [{ path: file.path, line: call.line, detail: say`loads a .env file, but no setting is read from it` }]
      : [];
  });
  const ambient = sources.flatMap(({ file, facts }) =>
    facts.configReads.slice(0, 1).map(({ key, line, via }) => ({
      path: file.path,
      line,
      detail: ambientDetail(via, key, language === 'php'),
    })),
  );
  if (loads.length > 0)
    return partial(
      [...loads, ...ambient].slice(0, 5),
      say`The .env file is loaded and then ignored. ${phrase(advice)}`,
      fix,
    );
  if (ambient.length > 0) return partial(ambient.slice(0, 5), advice, fix);
  const near: Evidence[] = sources
    .filter(({ file, facts }) => MODULE.test(file.path) && facts.statements > 0 && facts.language !== 'shell')
    .slice(0, 3)
    .map(({ file }) => ({ path: file.path, detail: say`holds settings in the code; nothing is read from outside` }));
  const sample = project.own.find((file) => /(?:^|\/)\.env(?:\.(?:example|sample|template|dist))?$/.test(file.path));
  if (sample) near.push({ path: sample.path, detail: say`no own code reads these variables` });
  if (near.length === 0)
    near.push({
      path: '.',
      detail: say`nothing reads the environment or a settings file in ${sources.length} source files`,
    });
  return unmet(near, advice, fix);
}

function ambientDetail(via: string, key: string | undefined, framework: boolean): string {
  if (framework)
    return key === undefined
      ? say`${phrase(via)} is read only for what every new application of the framework reads`
      : say`${phrase(via)} is read only for ${key} every new application of the framework reads`;
  return key === undefined
    ? say`${phrase(via)} is read only for what every process has`
    : say`${phrase(via)} is read only for ${key} every process has`;
}

/** A module that is named for settings. */
const MODULE = /(?:^|\/)(?:config|settings|configuration|constants|env|environment)(?:\/\w+)?\.\w+$/i;

const SNIPPETS: Partial<Record<Language, string>> = {
  python: 'import os\n\nDATABASE_URL = os.environ.get("DATABASE_URL", "sqlite:///dev.db")',
  javascript: 'const port = Number(process.env.PORT ?? 3000);\nconst databaseUrl = process.env.DATABASE_URL;',
  typescript:
    "export const port = Number(process.env['PORT'] ?? 3000);\nexport const databaseUrl = process.env['DATABASE_URL'];",
  java: 'String url = System.getenv().getOrDefault("DATABASE_URL", "jdbc:h2:mem:dev");',
  kotlin: 'val url = System.getenv("DATABASE_URL") ?: "jdbc:h2:mem:dev"',
  go: 'addr := os.Getenv("ADDR")\nif addr == "" {\n\taddr = ":8080"\n}',
  rust: 'let addr = std::env::var("ADDR").unwrap_or_else(|_| "127.0.0.1:8080".into());',
  csharp: 'var connection = builder.Configuration.GetConnectionString("Default");',
  php: "$databaseUrl = getenv('DATABASE_URL') ?: 'sqlite:dev.db';",
  ruby: 'DATABASE_URL = ENV.fetch("DATABASE_URL", "sqlite3:dev.db")',
  cpp: 'const char* address = std::getenv("ADDRESS");',
  c: 'const char *address = getenv("ADDRESS");',
  dart: "const apiUrl = String.fromEnvironment('API_URL', defaultValue: 'http://localhost:8080');",
  swift: 'let url = ProcessInfo.processInfo.environment["API_URL"] ?? "http://localhost:8080"',
};

function fixFor(language: Language, path: string): Fix {
  const snippet = SNIPPETS[language];
  return snippet === undefined ? { path } : { path, snippet };
}
