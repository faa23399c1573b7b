import { RENDERED_FILE } from './rendered.ts';

/** Which paths are a project's own, and which are tests: by path alone, before any content is read. */

export type Origin = 'own' | 'vendored' | 'generated';

/** Folder names that hold other people's code, or a tool's output, wherever they stand (RUBRIC.md, "Own code"). */
const VENDORED_FOLDERS = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'vendor',
  'vendors',
  'vendored',
  'third_party',
  'third-party',
  'thirdparty',
  '.venv',
  'venv',
  'virtualenv',
  '.virtualenv',
  'site-packages',
  'dist-packages',
  '.tox',
  '.nox',
  '.eggs',
  '.yarn',
  '.pnpm-store',
  '.bundle',
  '.terraform',
  '.git',
  '.svn',
  '.hg',
  '.idea',
  '.vscode',
  '.vs',
  '.gradle',
  '.mvn',
  'pods',
  'dbt_packages',
  'dbt_modules',
]);
const GENERATED_FOLDERS = new Set([
  'dist',
  'build',
  '.next',
  '.nuxt',
  '.svelte-kit',
  '.output',
  '__pycache__',
  '.pytest_cache',
  '.mypy_cache',
  '.ruff_cache',
  '.ipynb_checkpoints',
  'htmlcov',
  '.nyc_output',
  'staticfiles',
  '.parcel-cache',
  '.turbo',
  '.cache',
  '_build',
  '.dart_tool',
  'obj',
  '.angular',
]);
const GENERATED_NAME =
  /(?:\.min\.(?:js|css|mjs)|(?:^|[.-])bundle\.(?:js|css|mjs)|\.chunk\.(?:js|css)|[.-][0-9a-f]{8,20}\.(?:js|css)|_pb2(?:_grpc)?\.pyi?|\.pb(?:\.gw|enum|json|server)?\.(?:go|cc|h|dart|swift)|_pb\.(?:js|d\.ts|ts|rb)|\.(?:g|gr|freezed|mocks)\.dart|\.g(?:\.i)?\.cs|\.designer\.(?:cs|vb)|\.(?:gen|generated)\.(?:go|cs|[jt]sx?|dart|py|kt|java)|^(?:wire_gen\.go|zz_generated\..*\.go|parsetab\.py|_ide_helper\w*\.php|\.phpstorm\.meta\.php)|\.map|-lock\.json|\.lock|\.snap)$/i;
/** Libraries that people copy into their static folders, by the names under which they are published. */
const COPIED_LIBRARY =
  /^(?:(?:jquery|bootstrap|modernizr)(?:[-._][\w.-]*)?|(?:popper|angular|d3|three|moment|lodash|underscore|backbone|vue|react|react-dom|p5|phaser|axios|sweetalert2?|select2|datatables?|owl\.carousel|swiper|htmx|highcharts|leaflet|socket\.io|ckeditor|tinymce|fullcalendar|toastr|codemirror|gsap|isotope|masonry|ammo|pixi|knockout|zepto)(?:[-._]v?\d[\w.-]*)?(?:\.(?:slim|umd|esm|prod|global|core))?|[a-z][\w.-]*?[-._]v?\d+\.\d+(?:\.\d+)?(?:[-.]\w+)?)\.js$|^(?:bootstrap[\w.-]*|font-?awesome[\w.-]*|fontawesome-all|all|normalize|animate|materialize|bulma|leaflet|swiper|owl\.carousel)\.css$/i;
const MIGRATION =
  /(?:^|\/)migrations\/(?:.*\/)?(?:\d{4}_\w+|\w+_initial)\.py$|(?:^|\/)(?:alembic|migrations)\/versions\/[^/]+\.py$|(?:^|\/)versions\/[0-9a-f]{12}_\w+\.py$|(?:^|\/)(?:db\/migrate|database\/migrations|migrations)\/(?:\d{8,}|\d{4}_\d\d_\d\d_\d{6})[^/]*\.(?:rb|php|js|ts|cs)$|(?:^|\/)db\/schema\.rb$/i;

/** Output of Maven, sbt, Cargo and .NET, below folders whose names say nothing by themselves. */
const BUILT =
  /(?:^|\/)(?:target\/(?:classes|test-classes|generated-(?:test-)?sources|maven-(?:status|archiver)|surefire-reports|debug|release|scala-[\d.]+|streams)|bin\/(?:Debug|Release))\//;
/** What Quarto and R Markdown put beside a rendered page, or into a rendered site: libraries, figures, frozen results. */
const RENDERED =
  /(?:^|\/)(?:[^/]+_files\/(?:libs|figure-[\w-]+|mediabag|execute-results|[\w.-]+-\d+(?:\.\d+)+)|site_libs|quarto-html|_freeze)\//;
/** What a framework or a package manager fills: R's environments, libraries of ASP.NET's pages, Unity's packages and samples. */
const FILLED =
  /(?:^|\/)(?:(?:renv|packrat)\/(?:$|(?:library|staging|src|lib)\/)|(?:wwwroot\/lib|Library\/(?:PackageCache|ScriptAssemblies|Bee|Artifacts)|Assets\/(?:TextMesh Pro|Standard Assets))\/)/i;

/** The origin of one path; many are judged by one `PathClassifier`. */
export const originOf = (path: string, environments: readonly string[] = []): Origin =>
  new PathClassifier(environments).originOf(path);

export const looksLikeTest = (path: string): boolean => new PathClassifier().looksLikeTest(path);

/** What a folder alone says of the files in it. */
interface FolderSigns {
  readonly origin: Origin;
  readonly test: boolean;
  /** May be a migration's place: the names in it decide. */
  readonly migrations: boolean;
}

/** Judges paths one after the other; what their folders say is looked at once a folder. */
export class PathClassifier {
  readonly #environments: readonly string[];
  readonly #rendered: readonly string[];
  readonly #folders = new Map<string, FolderSigns>();

  /**
   * `environments` are the roots of virtual environments, as `environmentRoots` gives them; `rendered` those of generated
   * pages, as `renderedRoots` does.
   */
  constructor(environments: readonly string[] = [], rendered: readonly string[] = []) {
    this.#rendered = rendered;
    this.#environments = environments;
  }

  originOf(path: string): Origin {
    const signs = this.#signsOf(path);
    if (signs.origin === 'vendored') return 'vendored';
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (COPIED_LIBRARY.test(name)) return 'vendored';
    if (signs.origin === 'generated' || GENERATED_NAME.test(name)) return 'generated';
    if (this.#rendered.some((root) => path.startsWith(root)) && RENDERED_FILE.test(path)) return 'generated';
    return signs.migrations && MIGRATION.test(path) ? 'generated' : 'own';
  }

  /** True where the path alone says "test": its folder or its name, by its ecosystem's habits. */
  looksLikeTest(path: string): boolean {
    return this.#signsOf(path).test || TEST_NAME.test(path.slice(path.lastIndexOf('/') + 1));
  }

  #signsOf(path: string): FolderSigns {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    let signs = this.#folders.get(folder);
    if (!signs) this.#folders.set(folder, (signs = this.#look(folder)));
    return signs;
  }

  /** `folder` with its trailing slash; '' at the root. */
  #look(folder: string): FolderSigns {
    const parts = folder.toLowerCase().split('/');
    const vendored =
      this.#environments.some((root) => folder.startsWith(root)) ||
      parts.some((part) => VENDORED_FOLDERS.has(part) || part.endsWith('.egg-info') || part.endsWith('.dist-info')) ||
      FILLED.test(folder);
    const generated = parts.some((part) => GENERATED_FOLDERS.has(part)) || BUILT.test(folder) || RENDERED.test(folder);
    return {
      origin: vendored ? 'vendored' : generated ? 'generated' : 'own',
      test: TEST_FOLDER.test(folder),
      migrations: /migrat|versions|db/i.test(folder),
    };
  }
}

/** Roots (with a trailing slash) of virtual environments under any name, told by what Python puts in them. */
export function environmentRoots(paths: readonly string[]): string[] {
  const roots = new Set<string>();
  let last: string | undefined;
  for (const path of paths) {
    // An environment has thousands of files one after the other, and none within it tells more.
    if (last !== undefined && path.startsWith(last)) continue;
    if (!/pyvenv\.cfg$|\/site-packages\/|(?:Scripts|bin)\/activate/.test(path)) continue;
    const found =
      /^(.+?\/)pyvenv\.cfg$/.exec(path) ??
      /^(.+?\/)(?:lib\d*\/python\d[\d.]*|Lib)\/site-packages\//.exec(path) ??
      /^(.+?\/)(?:Scripts|bin)\/activate(?:\.bat|\.ps1|_this\.py|\.fish)$/.exec(path);
    last = found?.[1] ?? last;
    if (last !== undefined) roots.add(last);
  }
  return [...roots].sort();
}

/** What a Django project gathers in its static folder: the scripts of the admin, of the REST framework and of its pages on an API. */
const COLLECTED =
  /^((?!(?:.*\/)?contrib\/)(?:.*\/)?(?:admin(?=\/js\/(?:SelectBox|SelectFilter2|actions|core)\.js$)|rest_framework(?=\/js\/(?:ajax-form|csrf|default|coreapi-[\w.]+)\.js$)|drf-yasg(?=\/swagger-ui-(?:dist\/|init\.js$))|debug_toolbar(?=\/js\/toolbar\.js$))\/)/;

/** Roots (with a trailing slash) of other people's static files, told by the files that always lie in them. */
export function collectedRoots(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => COLLECTED.exec(path)?.[1] ?? []))].sort();
}

/** What a project keeps at its root and nowhere else: two of these beside a license are another project's root. */
const ROOT_FILE =
  /^(.+\/)(?:(CONTRIBUTING|CODE_OF_CONDUCT|CITATION|SECURITY)(?:\.\w+)?|(\.github|\.semaphore|\.circleci)\/[^/]+(?:\/[^/]+)?|(\.restyled)\.ya?ml)$/i;
const ROOT_LICENSE = /^(.+\/)(?:LICEN[CS]E|COPYING)(?:\.\w+)?$/i;
const SOURCE = /\.(?:py|ipynb|[cm]?[jt]sx?|java|kt|go|rs|cs|php|rb|cpp|c|dart|swift)$/i;

/**
 * Roots (with a trailing slash) of whole projects of other people that were copied in: a folder with a license and further
 * files that stand at a project's root. A folder that holds nearly all the code there is may be the learner's own.
 */
export function copiedRoots(paths: readonly string[]): string[] {
  const signs = new Map<string, Set<string>>();
  for (const path of paths) {
    const [, root, page, hosted, styled] = ROOT_FILE.exec(path) ?? [];
    if (root === undefined) continue;
    if (!signs.has(root)) signs.set(root, new Set());
    signs.get(root)?.add((page ?? hosted ?? styled ?? '').toLowerCase());
  }
  const licensed = new Set(paths.flatMap((path) => ROOT_LICENSE.exec(path)?.[1] ?? []));
  const roots = [...signs].filter(([root, found]) => found.size >= 2 && licensed.has(root)).map(([root]) => root);
  if (roots.length === 0) return [];
  const outside = paths.filter((path) => SOURCE.test(path) && !roots.some((root) => path.startsWith(root)));
  return outside.length >= 3 ? roots.sort() : [];
}

/** Roots (with a trailing slash) of all that others wrote and that no folder's name gives away. */
export function broughtRoots(paths: readonly string[]): string[] {
  const environments = environmentRoots(paths);
  const others =
    environments.length === 0 ? paths : paths.filter((path) => !environments.some((root) => path.startsWith(root)));
  return [...environments, ...collectedRoots(others), ...copiedRoots(others)];
}

const TEST_FOLDER =
  /(?:^|\/)(?:tests?|testing|__tests?__|specs?|e2e|cypress|integration[-_]?tests?|unit[-_]?tests?|functional[-_]?tests?|test[-_]suite|[^/]+\.(?:unit|integration)?tests?|[^/]*_tests?)\//i;
const TEST_NAME =
  /(?:^|\/)(?:tests?(?:_[^/]*)?\.py|[^/]*_tests?\.py|conftest\.py|[^/]+\.(?:test|spec|cy|e2e)\.[cm]?[jt]sx?|[^/]*Tests?\.(?:java|kt|scala|groovy|cs|php|swift|ps1)|[^/]*(?:IT|Spec)\.(?:java|kt|scala|groovy)|[^/]+_test\.(?:go|dart|rb|exs?|rego)|[^/]+_spec\.rb|[^/]+\.tftest\.hcl|[^/]+\.bats|test[-_][^/]*\.(?:sh|r|R|js|ts|rb))$/;
