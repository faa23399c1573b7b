import type { Import } from '../languages/facts.ts';
import type { Project } from './project.ts';
import { factsOf } from './sources.ts';

/** Which own files Python's imports name, by the shape of the tree: where `sys.path` points cannot be known. */

/** Top-level names of the standard library and of common packages: a folder of lessons called `flask` is not what `import flask` means. */
const FOREIGN = new Set(
  (
    'abc argparse array ast asyncio base64 bisect builtins bz2 calendar cmath collections concurrent configparser contextlib copy csv ctypes ' +
    'curses dataclasses datetime dbm decimal difflib dis doctest email enum errno fnmatch fractions functools gc getpass gettext glob gzip ' +
    'hashlib heapq hmac html http importlib inspect io ipaddress itertools json keyword locale logging lzma math mimetypes multiprocessing ' +
    'numbers operator os pathlib pdb pickle platform pprint queue random re sched secrets select shelve shlex shutil signal smtplib socket ' +
    'socketserver sqlite3 ssl stat statistics string struct subprocess sys sysconfig tarfile tempfile textwrap threading time timeit tkinter ' +
    'token tokenize tomllib traceback turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser xml zipfile ' +
    'zoneinfo pytest pytest_asyncio pytest_mock mock hypothesis faker factory freezegun responses requests_mock respx numpy pandas polars scipy ' +
    'matplotlib seaborn plotly sklearn torch torchvision tensorflow keras xgboost lightgbm catboost transformers datasets spacy nltk gensim cv2 ' +
    'PIL flask fastapi starlette django rest_framework sqlalchemy sqlmodel alembic pydantic pydantic_settings celery redis pymongo psycopg2 ' +
    'psycopg requests httpx aiohttp bs4 scrapy selenium playwright boto3 botocore moto airflow prefect dagster pyspark dask dbt kafka pika grpc ' +
    'click typer rich yaml toml tomli dotenv jwt jose passlib bcrypt cryptography pygame arcade kivy streamlit gradio dash docker kubernetes ' +
    'mlflow joblib openai langchain discord telegram aiogram telebot uvicorn gunicorn jinja2 werkzeug marshmallow graphene strawberry loguru structlog'
  ).split(' '),
);
const MOST_FOLLOWED = 400;

export interface Modules {
  /** Own files that an import statement in `from` names: the module, or the submodule that is taken from it; nearest first. */
  resolve(one: Pick<Import, 'module' | 'name'>, from: string): readonly string[];
}

export const pythonModules = (project: Project): Modules => project.once(modulesOf);

function modulesOf(project: Project): Modules {
  const byLast = new Map<string, { path: string; dotted: string }[]>();
  const folders = new Map<string, string>();
  for (const file of project.own) {
    if (file.extension !== 'py' && file.extension !== 'pyx' && file.extension !== 'pyi') continue;
    const stem = file.path.slice(0, -file.extension.length - 1);
    const dotted = (stem.endsWith('/__init__') ? file.folder : stem).replaceAll('/', '.');
    const last = dotted.slice(dotted.lastIndexOf('.') + 1);
    const known = byLast.get(last);
    if (known) known.push({ path: file.path, dotted });
    else byLast.set(last, [{ path: file.path, dotted }]);
    if (file.folder && !folders.has(file.folder)) folders.set(file.folder, file.path);
  }
  // A folder without `__init__.py` is a namespace package all the same.
  for (const [folder, path] of folders) {
    const dotted = folder.replaceAll('/', '.');
    const last = dotted.slice(dotted.lastIndexOf('.') + 1);
    const known = byLast.get(last) ?? [];
    if (!known.some((one) => one.dotted === dotted)) byLast.set(last, [...known, { path, dotted }]);
  }
  const find = (dotted: string, from: string): string[] => {
    const last = dotted.slice(dotted.lastIndexOf('.') + 1);
    return (byLast.get(last) ?? [])
      .filter((one) => one.path !== from && (one.dotted === dotted || one.dotted.endsWith(`.${dotted}`)))
      .sort((a, b) => shared(b.path, from) - shared(a.path, from))
      .map((one) => one.path);
  };
  return {
    resolve: ({ module, name }, from) => {
      // Of most modules that are asked for no own file bears even the last name.
      const plain = name === undefined && !module.startsWith('.');
      if (plain && !byLast.has(module.slice(module.lastIndexOf('.') + 1))) return [];
      const dots = /^\.*/.exec(module)?.[0].length ?? 0;
      if (dots === 0) {
        const foreign = FOREIGN.has(module.split('.')[0] ?? '');
        if (foreign) return module.includes('.') ? find(module, from).filter((path) => isAtRoot(path, module)) : [];
        const inner = name && name !== '*' ? find(`${module}.${name}`, from) : [];
        if (inner.length) return inner;
        const found = find(module, from);
        // `shop.shop.items` is written beside a clone of `shop`: the first is the folder that all of it lies in.
        const [, inside] = /^(\w{1,100})\.(\1\..+)$/.exec(module) ?? [];
        return found.length > 0 || inside === undefined ? found : find(inside, from);
      }
      const parts = from.split('/').slice(0, -dots);
      const whole = [...parts, ...module.slice(dots).split('.').filter(Boolean)].join('.');
      const exact = (dotted: string) => find(dotted, from).filter((path) => asDotted(path) === dotted);
      const inner = name && name !== '*' ? exact(whole ? `${whole}.${name}` : name) : [];
      return inner.length ? inner : exact(whole);
    },
  };
}

/** A package of the project's own that happens to bear a known name. */
const isAtRoot = (path: string, module: string): boolean => [module, `src.${module}`].includes(asDotted(path));

const asDotted = (path: string): string => path.replace(/(?:\/__init__)?\.\w+$/, '').replaceAll('/', '.');

/** How many leading folders two paths share. */
function shared(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  let count = 0;
  while (count < left.length && left[count] === right[count]) count += 1;
  return count;
}

/** The own file of tests that a module, as an import in `from` names it, is; undefined for any other. */
export function suiteModule(project: Project, module: string, from: string): string | undefined {
  const [path] = pythonModules(project).resolve({ module }, from);
  return path !== undefined && project.file(path)?.test ? path : undefined;
}

const SUPPORT =
  /(?:^|\/)(?:tests?|testing|e2e|integration[-_]?tests?|unit[-_]?tests?|functional[-_]?tests?)\/|(?:^|\/)(?:conftest|test_[^/]*|[^/]*_tests?|tests?)\.py$/i;

/** The own, non-test file that a test file reaches by its imports, those of its test helpers followed; undefined where there is none. */
export function reachedByImports(project: Project, path: string): string | undefined {
  const modules = pythonModules(project);
  const seen = new Set([path]);
  const queue = [path];
  for (let at = queue.shift(); at !== undefined && seen.size < MOST_FOLLOWED; at = queue.shift()) {
    for (const one of factsOf(project, at)?.imports ?? []) {
      const [target] = modules.resolve(one, at);
      if (target === undefined || seen.has(target)) continue;
      if (!SUPPORT.test(target)) return target;
      seen.add(target);
      queue.push(target);
    }
  }
  return undefined;
}
