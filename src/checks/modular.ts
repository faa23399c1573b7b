import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import { folders as countedFolders, sourceFiles } from '../model/counted.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { dbtModelPaths, dbtModels } from '../project/dbt.ts';
import { largestSource, programFiles, programSources, terraformProgram } from '../project/program.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import type { Source } from '../project/sources.ts';

const ENOUGH_FILES = 4;
const ENOUGH_FOLDERS = 2;
/** Files of one folder of Terraform that show that it is split by concern. */
const ENOUGH_CONCERNS = 3;

/** A course's chapter: numbered, or named after what learners do in it. What lies below is judged for itself. */
const CHAPTER =
  /^(?:\d{1,4}(?:[-_. ].*)?|(?:chapter|lesson|day|week|module|lecture|exercise|lab|homework|hw|assignment|tutorial|unit|session|section|kata|problem|challenge|ex|ch|task|project|part|practical|practice|program|milestone|quiz|exam|pset|assign)s?[-_. ]?\d.*|exercises?|homeworks?|lessons?|tutorials?|katas?|assignments?)$/i;
/** Code beside the program, which is no concern of its own. */
const BESIDE =
  /^(?:examples?|samples?|demos?|docs?|benchmarks?|[_.-]?(?:old|backups?|bak|archived?|deprecated|legacy|unused)(?:[-_].*)?)$/i;
/** `com.example` is a package's name, as the generators of the JVM write it. */
const DOMAIN = /^(?:com|org|net|io|dev|me|app|de|uk|fr|ru)$/;
/** A book's listing: chapter, section, name. */
const LISTING = /^\d{1,2}[_.-]\d{1,2}(?:[_.-][\w.-]*)?\.\w+$/;
/** Steps in their order may be numbered; ten of them are a course. */
const NUMBERED = /^\d{1,3}[_. -]/;
const MANY = 10;
/** So are those that are named as steps: nobody numbers the parts of a program so. */
const STEP = /^(?:step|part|lesson|chapter|day|exercise|ex|stage|level)[_ -]?\d{1,3}(?=[_. -])/i;
const SOME = 5;
/** A package's file in the root makes no package of it. */
const ROOT_BINDING = /^(?:__init__|index|mod)\.\w+$/;
const BARE = 3;
/** Files that only hold a folder together: no witness where there is another. */
const BINDING = /(?:^|\/)(?:__init__|index|mod)\.\w+$/;

export const modular: Check<Project> = {
  id: 'modular',
  title: 'Modular code',
  about: {
    asks: 'Own code stands in at least four source files, spread over at least two folders or packages.',
    why: 'A program that is cut where its concerns differ can be read, tested and changed part by part. In one long file, or one crowded folder, everything touches everything.',
    how: [
      'Source files with code in them are counted by folder.',
      '',
      '- Tests, notebooks, migrations, the configuration of tools, examples, copies and empty files are left out: they make no second folder.',
      '- The numbered chapters of a course each stand for themselves; a proper application inside one of them counts.',
      '- Scripts that are grouped by theme count, and so do the SQL models of dbt, and the modules of a repository that is above all Terraform.',
      '- Four files or more in one folder fulfil it in part.',
    ].join('\n'),
    example: ['```text', 'app/main.py', 'app/api/routes.py', 'app/db/models.py', 'app/services/orders.py', '```'].join(
      '\n',
    ),
  },
  *reads(project) {
    for (const file of programFiles(project)) if (file.extension !== 'ipynb') yield file.path;
    yield* dbtModelPaths(project);
  },
  evaluate(project): Finding {
    const groups = programs(countable(project));
    const best = groups[0];
    if (best && best.files >= ENOUGH_FILES && best.folders.length >= ENOUGH_FOLDERS) return met(witnesses(best));
    return judge(project, best, groups.length);
  },
};

interface Folder {
  readonly path: string;
  readonly files: string[];
}
interface Program {
  readonly files: number;
  /** Fullest first. */
  readonly folders: readonly Folder[];
}

/** Paths of files that are code of the program's own. */
function countable(project: Project): string[] {
  const sources = programSources(project).filter(
    ({ file, facts }) => facts.statements > 0 && file.extension !== 'ipynb',
  );
  const shells = new Map<string, number>();
  for (const { file, facts } of sources)
    if (facts.language === 'shell') shells.set(file.folder, (shells.get(file.folder) ?? 0) + 1);
  const grouped = (folder: string) => folder !== '' && (shells.get(folder) ?? 0) > 1;
  const courses = [
    { name: NUMBERED, enough: MANY },
    { name: STEP, enough: SOME },
  ].filter(({ name, enough }) => {
    const numbered = sources.filter(({ file }) => name.test(file.name)).length;
    return numbered >= enough && numbered * 2 > sources.length;
  });
  const code = sources.filter(
    ({ file, facts }) =>
      (facts.language !== 'shell' || grouped(file.folder)) &&
      !LISTING.test(file.name) &&
      !(ROOT_BINDING.test(file.path) && facts.statements <= BARE) &&
      !courses.some(({ name }) => name.test(file.name)),
  );
  const models = dbtModels(project).map((file) => file.path);
  return [...withoutCopies(project, code), ...models, ...terraformModules(project)];
}

/** What every module of Terraform has, whatever it is for. */
const CUSTOMARY = /^(?:main|vars?|variables?|out(?:puts?)?|providers?|versions?|backend|terraform|locals?|data)\b/;

/** Terraform that is split: over folders, or in the one folder that it has into files that each name a concern. */
function terraformModules(project: Project): readonly string[] {
  const modules = terraformProgram(project);
  const folders = new Set(modules.map((file) => file.folder)).size;
  const split = folders >= ENOUGH_FOLDERS ? modules : modules.filter((file) => !CUSTOMARY.test(file.name));
  return split.length >= ENOUGH_CONCERNS || folders >= ENOUGH_FOLDERS ? split.map((file) => file.path) : [];
}

/** A copy of this length is no coincidence. */
const LONG = 300;

/** Paths of sources without those whose text another file holds already, the shallowest of them kept. */
function withoutCopies(project: Project, sources: readonly Source[]): string[] {
  const first = new Map<string, string>();
  const lengths = new Map<number, number>();
  for (const { file } of sources) {
    const { length } = project.text(file.path) ?? '';
    lengths.set(length, (lengths.get(length) ?? 0) + 1);
  }
  for (const { file } of sources.toSorted((a, b) => a.file.path.split('/').length - b.file.path.split('/').length)) {
    const text = project.text(file.path) ?? '';
    // A text is a costly key; of most lengths there is but one.
    const alone = text.length < LONG || lengths.get(text.length) === 1;
    const key = alone ? file.path : text;
    if (!first.has(key)) first.set(key, file.path);
  }
  return [...first.values()].sort();
}

/** The program, and each chapter of a course as a program of its own; the one that is split best first. */
function programs(paths: readonly string[]): Program[] {
  const roots = new Map<string, Map<string, string[]>>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    if (parts.some((part, at) => BESIDE.test(part) && !DOMAIN.test(parts[at - 1] ?? ''))) continue;
    const chapter = parts.findLastIndex((part) => CHAPTER.test(part));
    const root = parts.slice(0, chapter + 1).join('/');
    const folder = parts.join('/');
    const folders = roots.get(root) ?? new Map<string, string[]>();
    roots.set(root, folders.set(folder, [...(folders.get(folder) ?? []), path]));
  }
  return [...roots.values()]
    .map((folders) => ({
      files: [...folders.values()].reduce((sum, files) => sum + files.length, 0),
      folders: [...folders]
        .map(([path, files]) => ({ path, files }))
        .sort((a, b) => b.files.length - a.files.length || (a.path < b.path ? -1 : 1)),
    }))
    .sort((a, b) => rank(b) - rank(a));
}

const rank = ({ files, folders }: Program): number =>
  (files >= ENOUGH_FILES && folders.length >= ENOUGH_FOLDERS ? 1_000_000 : 0) + files;

function witnesses({ files, folders }: Program): Evidence[] {
  return folders.slice(0, 5).map((folder, at) => {
    const here =
      folder.path === '' ? say`${folder.files.length} in the root` : say`${folder.files.length} in ${folder.path}/`;
    const detail =
      at === 0
        ? say`${phrase(sourceFiles(files))} in ${phrase(countedFolders(folders.length))}, ${phrase(here)}`
        : here;
    return { path: folder.files.find((path) => !BINDING.test(path)) ?? folder.files[0] ?? '.', detail };
  });
}

function judge(project: Project, best: Program | undefined, groups: number): Finding {
  const largest = largestSource(project);
  const notebooks = project.own.filter((file) => file.extension === 'ipynb');
  // Queries and modules of Terraform have no length in statements: the first stands for them.
  const file = largest?.file ?? project.file(best?.folders[0]?.files[0] ?? '');
  if (best === undefined || file === undefined) {
    const book = notebooks[0];
    if (book)
      return unmet(
        [
          {
            path: book.path,
            detail:
              notebooks.length === 1
                ? say`code stands in a notebook alone`
                : say`code stands in ${notebooks.length} notebooks alone`,
          },
        ],
        say`Move the functions of \`${book.path}\` into modules, one folder a concern, and let the notebook import them.`,
        {
          path: 'src/data/load.py',
          snippet: 'def load(path):\n    """Read the raw data that the notebook starts from."""',
        },
      );
    return unmet(
      [{ path: '.', detail: say`no source file with code in it among ${project.files.length} files` }],
      say`Put the program into source files, with one folder a concern.`,
    );
  }
  const base = file.folder === '' ? '' : `${file.folder}/`;
  const layers = LAYERS[file.extension] ?? ['main', 'models/item', 'services/items', 'api/routes'];
  const fix = {
    path: `${base}${concern(file)}/`,
    snippet: layers.map((name) => `${base}${name}${file.extension && `.${file.extension}`}`).join('\n'),
  };
  if (best.files >= ENOUGH_FILES && groups === 1)
    return partial(
      witnesses(best),
      say`All code lies in one folder. Move files that serve the same concern into a folder of their own, beginning with what \`${file.path}\` holds.`,
      fix,
    );
  const evidence = [
    ...witnesses(best),
    ...(largest
      ? [{ path: file.path, detail: say`the longest file: about ${largest.facts.statements} lines of code` }]
      : []),
  ];
  const advice = say`Split \`${file.path}\` by concern: at least four source files in at least two folders, for instance what is stored, what is computed, and what users see.`;
  if (groups > 1)
    return unmet(
      [
        ...evidence,
        { path: '.', detail: say`the code is spread over ${groups} chapters or exercises, none of them split` },
      ].slice(0, 5),
      say`Gather one program of your own and give each of its concerns a folder; chapters and exercises stand each for themselves.`,
      fix,
    );
  return (best.folders.length >= ENOUGH_FOLDERS ? partial : unmet)(evidence.slice(0, 5), advice, fix);
}

/** Names of files that split a program of the kind by concern. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  sql: ['staging/stg_items', 'marts/items'],
  tf: ['main', 'modules/network/main', 'modules/database/main'],
};

const concern = ({ language, extension }: ProjectFile): string =>
  language === 'java' || language === 'kotlin' ? 'service' : ({ sql: 'marts', tf: 'modules' }[extension] ?? 'services');
