import type { LogWrite } from '../facts.ts';
import type { Names } from './names.ts';
import { child, type Node, type Tree } from './tree.ts';

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
};
/** What makes a logger, by the last part of its name; its module says which framework. */
const MAKER =
  /(?:^|\.)(?:getLogger|get_logger|getChild|get_run_logger|get_task_logger|LoggerAdapter|BoundLogger|get_dagster_logger|get_absl_logger)\(\)/;
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
  [/^(?:aws_lambda_powertools|accelerate|transformers|pytorch_lightning|lightning|discord|kedro|ray)\b/, 'logging'],
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

/** Records that the file writes; `logger` stands for a framework that the file itself does not tell (a logger imported from own code). */
export function logsOf(tree: Tree, names: Names): LogWrite[] {
  const found: LogWrite[] = [];
  for (const call of tree.all('CallExpression')) {
    const framework = frameworkOf(tree, names, call);
    if (framework) found.push({ framework, line: tree.line(call) });
  }
  return found;
}

function frameworkOf(tree: Tree, names: Names, call: Node): string | undefined {
  const callee = call.kids[0];
  if (callee?.type !== 'MemberExpression') {
    const whole = names.dotted(callee);
    if (whole === 'syslog.syslog') return 'syslog';
    const [, module, level] = /^(.*)\.(\w+)$/.exec(whole) ?? [];
    return module && level && LEVEL.has(level) ? MODULES[module] : undefined;
  }
  const property = child(callee, 'PropertyName');
  const method = property && tree.of(property);
  if (method === 'syslog' && names.dotted(callee) === 'syslog.syslog') return 'syslog';
  if (!method || !LEVEL.has(method)) return undefined;
  return loggerFramework(tree, names, callee.kids[0], method, 0);
}

function loggerFramework(
  tree: Tree,
  names: Names,
  receiver: Node | undefined,
  method: string,
  depth: number,
): string | undefined {
  if (!receiver || depth > 3) return undefined;
  const path = names.dotted(receiver);
  const module = MODULES[path];
  if (module) return names.imported(tree.of(receiver).split('.')[0] ?? '') ? module : undefined;
  const bound = BOUND.test(path) && receiver.type === 'CallExpression' ? receiver.kids[0]?.kids[0] : undefined;
  if (bound) return loggerFramework(tree, names, bound, method, depth + 1);
  if (MAKER.test(path)) return frameworkNamed(path);
  const written = tree.of(receiver).slice(0, 80);
  const origin = names.origin(written) ?? names.origin(`self.${written.slice(written.lastIndexOf('.') + 1)}`);
  if (origin && MAKER.test(origin)) return frameworkNamed(origin);
  if (origin && BOUND.test(origin) && origin.startsWith('loguru.')) return 'loguru';
  if (path.startsWith('loguru.logger')) return 'loguru';
  const last = path.replace(/\(\)$/, '').split('.').at(-1) ?? '';
  if (!LOGGER_NAME.test(last) || (method === 'log' && /^log$/i.test(last))) return undefined;
  if (origin && /^(?:rich|tkinter|customtkinter|PyQt\d|PySide\d|wx|textual)\b/.test(origin)) return undefined;
  const handed = path.includes('.') && HANDED.find((one) => names.imports.some((i) => i.module.split('.')[0] === one));
  if (handed) return handed === 'flask' ? 'logging' : handed;
  // A logger that was handed in is of the kind that the file knows; an imported one is its own module's affair.
  const foreign = names.imported(tree.of(receiver).split('.')[0] ?? '');
  const known = foreign
    ? undefined
    : names.imports.find((one) => /^(?:logging|loguru|structlog)$/.test(one.module))?.module;
  return path.startsWith('flask.current_app') ? 'logging' : (known ?? 'logger');
}

const frameworkNamed = (path: string): string =>
  FRAMEWORK_OF_MODULE.find(([module]) => module.test(path))?.[1] ?? 'logger';
