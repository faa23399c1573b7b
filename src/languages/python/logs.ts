import type { LogWrite } from '../facts.ts';
import { INDIRECT } from '../table.ts';
import { K } from './kinds.ts';
import type { Names } from './names.ts';
import type { Node, Tree } from './tree.ts';

const LEVEL = new Set([
  'debug',
  'info',
  'warning',
  'warn',
  'error',
  'exception',
  'critical',
  'fatal',
  'success',
  'trace',
  'notice',
  'log',
  'adebug',
  'ainfo',
  'awarning',
  'aerror',
  'vlog',
]);
/** Modules whose own functions write records: `logging.info(…)`. */
const MODULES: Readonly<Record<string, string>> = {
  logging: 'logging',
  'loguru.logger': 'loguru',
  'absl.logging': 'absl',
  'tensorflow.logging': 'tensorflow',
  'tensorflow.compat.v1.logging': 'tensorflow',
  'celery.utils.log': 'celery',
  'multiprocessing.util': 'logging',
  logbook: 'logbook',
  structlog: 'structlog',
  picologging: 'logging',
  logfire: 'logfire',
  'kivy.logger.Logger': 'kivy',
};
/** What makes a logger, by the last part of its name; its module says which framework. */
const MAKER =
  /(?:^|\.)(?:getLogger|get_logger|getChild|get_run_logger|get_task_logger|LoggerAdapter|BoundLogger|get_dagster_logger|get_absl_logger)\(\)/;
/** A framework's own class of loggers: `aws_lambda_powertools.Logger()`. */
const LOGGER_CLASS = /(?:^|\.)\w*Logger\(\)$/;
const BOUND = /\.(?:bind|opt|getChild|new|contextualize|patch)\(\)$/;
const LOGGER_NAME = /^_{0,2}(?:[a-z]+_)?(?:logger|log|logging|LOGGER|LOG|Logger)$/;
const FRAMEWORK_OF_MODULE: readonly (readonly [RegExp, string])[] = [
  [/^structlog\b/, 'structlog'],
  [/^loguru\b/, 'loguru'],
  [/^prefect\b/, 'prefect'],
  [/^celery\b/, 'celery'],
  [/^dagster\b/, 'dagster'],
  [/^absl\b/, 'absl'],
  [/^logbook\b/, 'logbook'],
  [/^(?:logging|multiprocessing|colorlog|daiquiri|coloredlogs|picologging|oslo_log|flask|current_app)\b/, 'logging'],
  [/^airflow\b/, 'airflow'],
  [/^scrapy\b/, 'scrapy'],
  // Libraries that make loggers of the standard library's, under their own name.
  [
    /^(?:aws_lambda_powertools|accelerate|transformers|diffusers|datasets|huggingface_hub|peft|trl|vllm|pytorch_lightning|lightning|discord|kedro|ray|fastmcp|mcp\.server|fastapi\.logger|sanic\.log|tornado\.log|twisted\.logger|mmengine|mmcv|ultralytics|bentoml|zenml|llama_index)\b/,
    'logging',
  ],
];
/** Frameworks that hand a ready logger to their classes and contexts: `self.logger`, `self.log`, `app.logger`. */
const HANDED = [
  'scrapy',
  'airflow',
  'prefect',
  'dagster',
  'flask',
  'quart',
  'sanic',
  'tornado',
  'odoo',
  'celery',
  'cement',
];

const handing = new WeakMap<Names, { readonly framework: string | undefined }>();

/** The first of those frameworks that a file imports: looked for once, however many records it writes. */
function handedBy(names: Names): string | undefined {
  let known = handing.get(names);
  if (!known) {
    const packages = new Set(names.imports.map(({ module }) => module.split('.', 1)[0]));
    known = { framework: HANDED.find((one) => packages.has(one)) };
    handing.set(names, known);
  }
  return known.framework;
}

/** Functions that write a record and are named after no level. */
const WRITERS: Readonly<Record<string, string>> = {
  'syslog.syslog': 'syslog',
  'eliot.log_message': 'eliot',
  'eliot.write_traceback': 'eliot',
  'twisted.python.log.msg': 'twisted',
  'twisted.python.log.err': 'twisted',
};
const WRITER_NAMES = new Set(Object.keys(WRITERS).map((name) => name.slice(name.lastIndexOf('.') + 1)));
/** What Google Cloud's client calls that. */
const CLOUD_WRITERS = new Set(['log_text', 'log_struct']);

const isCloudLogging = (names: Names): boolean =>
  names.imports.some(({ module, name }) => /^google\.cloud\.logging\b/.test(`${module}.${name ?? ''}`));

/** Most methods are told from those that log by their first letter and length. */
const LEVEL_SHAPES = new Uint8Array(1024);
for (const level of [...LEVEL, ...WRITER_NAMES, ...CLOUD_WRITERS])
  LEVEL_SHAPES[shapeOf(level.charCodeAt(0), level.length)] = 1;

function shapeOf(first: number, length: number): number {
  return ((first & 31) << 5) | (length & 31);
}

/** Records that the file writes; `logger` stands for a framework that the file itself does not tell (a logger imported from own code). */
export function logsOf(tree: Tree, names: Names): LogWrite[] {
  const found: LogWrite[] = [];
  for (const call of tree.all(K.CallExpression)) {
    const framework = frameworkOf(tree, names, call);
    if (framework) found.push({ framework, line: tree.line(call) });
  }
  return found;
}

function frameworkOf(tree: Tree, names: Names, call: Node): string | undefined {
  const callee = tree.first(call);
  if (callee === undefined || tree.kinds[callee] !== K.MemberExpression) {
    const whole = names.dotted(callee);
    if (Object.hasOwn(WRITERS, whole)) return WRITERS[whole];
    const dot = whole.lastIndexOf('.');
    return dot > 0 && LEVEL.has(whole.slice(dot + 1)) ? MODULES[whole.slice(0, dot)] : undefined;
  }
  const property = tree.child(callee, K.PropertyName);
  if (property === undefined) return undefined;
  if (!LEVEL_SHAPES[shapeOf(tree.text.charCodeAt(tree.from[property] as number), tree.length(property))])
    return undefined;
  const method = tree.of(property);
  if (WRITER_NAMES.has(method)) return WRITERS[names.dotted(callee)];
  if (CLOUD_WRITERS.has(method)) return isCloudLogging(names) ? 'google.cloud.logging' : undefined;
  if (!LEVEL.has(method)) return undefined;
  return loggerFramework(tree, names, tree.first(callee), method, 0);
}

function loggerFramework(
  tree: Tree,
  names: Names,
  receiver: Node | undefined,
  method: string,
  depth: number,
): string | undefined {
  if (receiver === undefined || depth > 3) return undefined;
  const path = names.dotted(receiver);
  const module = MODULES[path];
  if (module) return names.imported(tree.of(receiver).split('.')[0] ?? '') ? module : undefined;
  const maker = tree.kind(receiver) === K.CallExpression && BOUND.test(path) ? tree.first(receiver) : undefined;
  const bound = maker === undefined ? undefined : tree.first(maker);
  if (bound !== undefined) return loggerFramework(tree, names, bound, method, depth + 1);
  if (MAKER.test(path)) return frameworkNamed(path);
  const written = tree.head(receiver, 80);
  const origin = names.origin(written) ?? names.origin(`self.${written.slice(written.lastIndexOf('.') + 1)}`);
  if (origin && MAKER.test(origin)) return frameworkNamed(origin);
  if (origin && LOGGER_CLASS.test(origin) && frameworkNamed(origin) !== INDIRECT) return frameworkNamed(origin);
  if (origin && BOUND.test(origin) && origin.startsWith('loguru.')) return 'loguru';
  if (path.startsWith('loguru.logger')) return 'loguru';
  const last = path.replace(/\(\)$/, '').split('.').at(-1) ?? '';
  if (!LOGGER_NAME.test(last) || (method === 'log' && /^log$/i.test(last))) return undefined;
  if (origin && /^(?:rich|tkinter|customtkinter|PyQt\d|PySide\d|wx|textual)\b/.test(origin)) return undefined;
  const handed = path.includes('.') ? handedBy(names) : undefined;
  if (handed) return handed === 'flask' ? 'logging' : handed;
  // A logger that was handed in is of the kind that the file knows; an imported one is its own module's affair.
  const foreign = names.imported(tree.of(receiver).split('.')[0] ?? '');
  const known = foreign
    ? frameworkNamed(path)
    : names.imports.find((one) => /^(?:logging|loguru|structlog)$/.test(one.module))?.module;
  return path.startsWith('flask.current_app') ? 'logging' : (known ?? INDIRECT);
}

const frameworkNamed = (path: string): string =>
  FRAMEWORK_OF_MODULE.find(([module]) => module.test(path))?.[1] ?? INDIRECT;
