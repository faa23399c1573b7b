import { isSearchResult } from '../languages/search-results.ts';
import { parseProperties } from '../parse/properties.ts';
import { parseYamlDocuments, type Yaml } from '../parse/yaml.ts';
import { programSources } from './program.ts';
import type { Project, ProjectFile } from './project.ts';

/** Settings files that a framework reads by itself: there the file is the proof, and no code has to open it. */

export interface SettingsFile {
  readonly path: string;
  /** Of the first setting that is the project's own. */
  readonly line: number;
  readonly framework: string;
  readonly settings: number;
}

const DOTNET = '.NET';

interface Family {
  readonly file: RegExp;
  readonly language: RegExp;
  /** Frameworks that read such files, by the modules that a program of theirs imports, or by what it calls. */
  readonly frameworks: readonly (readonly [string, RegExp])[];
  readonly starters?: readonly (readonly [string, RegExp])[];
}

const FAMILIES: readonly Family[] = [
  {
    file: /(?:^|\/)(?:application|bootstrap)(?:-[\w-]+)?\.(?:ya?ml|properties)$/i,
    language: /^(?:java|kotlin|groovy|scala)$/,
    frameworks: [
      ['Spring', /^org\.springframework\b/],
      ['Quarkus', /^io\.quarkus\b|^org\.eclipse\.microprofile\b/],
      ['Micronaut', /^io\.micronaut\b/],
      ['Ktor', /^io\.ktor\b/],
    ],
  },
  {
    file: /(?:^|\/)conf\/[\w-]+\/parameters(?:[_-][\w-]+|\/[\w-]+)?\.ya?ml$/,
    language: /^python$/,
    frameworks: [['Kedro', /^kedro\b/]],
  },
  {
    file: /(?:^|\/)appsettings(?:\.[\w-]+)?\.json$/i,
    language: /^csharp$/,
    frameworks: [],
    // The modules of a host are there without an import.
    starters: [
      [
        DOTNET,
        /(?:^|\.)(?:WebApplication\.Create(?:Slim)?Builder|Host\.Create(?:Default|Application)Builder|WebHost\.CreateDefaultBuilder)$/,
      ],
    ],
  },
];
/** What the generator writes itself. */
const GENERATED = /(?:^|\.)application\.name$/;
const DOTNET_GENERATED = /^(?:Logging\.|AllowedHosts$)/;
/** Files of a new application of .NET. */
const DOTNET_FILES = /(?:^|\/)(?:Program|Startup|WeatherForecast\w*)\.cs$/;

/** Paths that may be such files: to be read before they are judged. */
export const settingsCandidates = (project: Project): readonly ProjectFile[] => project.ofPaths(findCandidates);

const findCandidates = (project: Project): readonly ProjectFile[] =>
  project.own.filter((file) => FAMILIES.some((family) => family.file.test(file.path)) && !file.test);

export function settingsFiles(project: Project): readonly SettingsFile[] {
  return FAMILIES.flatMap((family) => {
    const framework = frameworkOf(project, family);
    if (framework === undefined) return [];
    return settingsCandidates(project).flatMap(({ path }) => {
      if (!family.file.test(path)) return [];
      const generated = framework === DOTNET && !isWrittenOn(project) ? DOTNET_GENERATED : GENERATED;
      const settings = (project.parsed('settings', path, readSettings) ?? []).filter(({ key }) => !generated.test(key));
      const first = settings[0];
      return first ? [{ path, line: first.line, framework, settings: settings.length }] : [];
    });
  });
}

/** Whether a new application of .NET has got code of its own: then what came with it is what it runs by. */
const isWrittenOn = (project: Project): boolean =>
  programSources(project).some(({ file, facts }) => facts.language === 'csharp' && !DOTNET_FILES.test(file.path));

function frameworkOf(project: Project, { language, frameworks, starters = [] }: Family): string | undefined {
  for (const { facts } of programSources(project)) {
    if (!language.test(facts.language)) continue;
    for (const { module } of facts.imports)
      for (const [name, pattern] of frameworks) if (pattern.test(module)) return name;
    if (starters.length > 0)
      for (const call of facts.calls) for (const [name, pattern] of starters) if (pattern.test(call.name)) return name;
  }
  return undefined;
}

interface Setting {
  readonly key: string;
  readonly line: number;
}

function readSettings(text: string, path: string): readonly Setting[] {
  if (/\.properties$/i.test(path)) return parseProperties(text);
  return parseYamlDocuments(text).flatMap((yaml) => leaves(yaml, yaml.data, [], 0));
}

const DEEPEST = 20;

function leaves(yaml: Yaml, value: unknown, path: readonly string[], depth: number): Setting[] {
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && depth < DEEPEST)
    return Object.entries(value).flatMap(([key, inner]) => leaves(yaml, inner, [...path, key], depth + 1));
  return path.length === 0 || value === null ? [] : [{ key: path.join('.'), line: yaml.lineOf(path) ?? 1 }];
}

const NAMED =
  /^(?:[\w-]{1,30}[_.-])?(?:config|configuration|settings?|defaults?|params|parameters|hyperparameters|hparams|options|preferences)(?:[_.-]\w{1,20})?\.(?:json|ya?ml|toml|ini|cfg|conf)$/i;
const LOADER =
  /(?:^|\.)(?:json\.loads?|yaml\.\w*load\w*|(?:toml|tomllib|tomli)\.loads?|JSON\.parse|readFileSync|readFile|readJson\w*|safe_load|json_decode|fromJson)$/;

/** Files of lines that a program takes apart itself: `name=value`, `name: value`. */
const PLAIN =
  /^(?:[\w-]{1,30}[_.-])?(?:config|configuration|conf|settings?|options|preferences)\.(?:txt|ini|cfg|conf)$/i;
/** What opens or reads a text, in any language. */
const OPENS =
  /(?:^|[.:])(?:[oO]pen|fopen|read_text|readlines?|read_to_string|readFile(?:Sync)?|ReadFile|ReadAll(?:Text|Lines)|readAll(?:Lines|Bytes)|readString|lines|File|FileReader|FileInputStream|StreamReader|ifstream|Path|fromFile|file|file_get_contents|parse_ini_file|loadFromFile)$/;

/** Committed settings files that own code names, where own code also has something that loads such a file. */
export function namedSettingsFiles(project: Project): readonly { path: string; line: number; settings: string }[] {
  const committed = new Set(
    project.own
      .filter((file) => !file.test && (NAMED.test(file.name) || PLAIN.test(file.name)) && !isSearchResult(file.name))
      .map((file) => file.name),
  );
  if (committed.size === 0) return [];
  const sources = programSources(project);
  const loads = sources.some(({ facts }) => facts.calls.some((call) => LOADER.test(call.name)));
  return sources.flatMap(({ file, facts }) => {
    for (const { name: callee, args, line } of facts.calls)
      for (const [at, arg] of args.entries()) {
        const name =
          arg === null || arg.length > 300 ? '' : arg.slice(Math.max(arg.lastIndexOf('/'), arg.lastIndexOf('\\')) + 1);
        if (!committed.has(name)) continue;
        const opened = PLAIN.test(name) && OPENS.test(callee) && !/^[rb]{0,2}[wax+]/.test(args[at + 1] ?? '');
        if (opened || (loads && NAMED.test(name))) return [{ path: file.path, line, settings: name }];
      }
    return [];
  });
}
