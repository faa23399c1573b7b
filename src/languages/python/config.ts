import type { ConfigRead } from '../facts.ts';
import { keyword, literal, type Names } from './names.ts';
import { argumentsOf, assignment, child, type Node, type Tree, within } from './tree.ts';

/** What every process has, or what only tells a framework where its settings are: reading these configures nothing. */
const AMBIENT =
  /^(?:HOME|HOMEPATH|HOMEDRIVE|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES(?:\(X86\))?|PATH|PATHEXT|PYTHONPATH|PYTHONHOME|USER|USERNAME|LOGNAME|SHELL|TERM|COLORTERM|DISPLAY|WAYLAND_DISPLAY|PWD|TEMP|TMP|TMPDIR|WINDIR|SYSTEMROOT|COMSPEC|LANG|LANGUAGE|LC_\w+|XDG_\w+|VIRTUAL_ENV|CONDA_PREFIX|DJANGO_SETTINGS_MODULE|COMPUTERNAME|SUDO_USER|COLUMNS)$/i;
const SETTINGS_FILE =
  /(?:^|[/\\._-])(?:app|base|project|pipeline|train(?:ing)?|model|logging|db|database|bot|server|user)?[_.-]?(?:config(?:uration)?|conf|settings?|defaults?|params|parameters|options|secrets|credentials|hyperparameters|hparams|preferences)(?:[_.-]\w{1,20})?\.(?:ya?ml|toml|json|ini|cfg|conf)$/i;
const SETTINGS_WORD =
  /(?:^|_|\b)(?:config|cfg|conf|settings?|defaults|hparams)(?:$|_|\b|s\b|uration)|[cC]onfig|[sS]ettings|CONFIG|SETTINGS|DEFAULTS/;
/** Helpers that read a file of a known format, wherever they come from: `util.read_yaml(…)`. */
const FORMAT_READER =
  /(?:^|\.)(?!(?:to|model|as|dump|dumps|save|write|export|json)_?(?:json)?$|(?:to|model|as|dump|save|write|export)_)\w*(?:json|ya?ml|toml)\w*$/i;
const LOADER =
  /^(?:yaml\.(?:safe_load|load|full_load|unsafe_load)|ruamel\.yaml\.\w+|json\.loads?|orjson\.loads|tomllib\.loads?|tomli\.loads?|toml\.loads?|omegaconf\.OmegaConf\.load|anyconfig\.load|pyaml_env\.parse_config|hjson\.loads?|commentjson\.load|rtoml\.load|box\.Box\.from_(?:yaml|json|toml))$/;
/** Callables that read a key or a file of settings, by resolved name. */
const READERS: Readonly<Record<string, string>> = {
  'os.getenv': 'os.environ',
  'os.getenvb': 'os.environ',
  'os.environ.get': 'os.environ',
  'os.environb.get': 'os.environ',
  'decouple.config': 'python-decouple',
  'prettyconf.config': 'prettyconf',
  'dotenv.dotenv_values': 'python-dotenv',
  'dotenv.get_key': 'python-dotenv',
  'dynaconf.Dynaconf': 'dynaconf',
  'dynaconf.LazySettings': 'dynaconf',
  'dynaconf.FlaskDynaconf': 'dynaconf',
  'streamlit.secrets.get': 'streamlit.secrets',
  'omegaconf.OmegaConf.load': 'omegaconf',
  'pyaml_env.parse_config': 'pyaml_env',
  'hydra.compose': 'hydra',
  'gin.parse_config_file': 'gin',
  'environ.var': 'environ-config',
  'environ.bool_var': 'environ-config',
};
/** Objects that, once made, read settings whenever they are called. */
const MADE: readonly (readonly [RegExp, string])[] = [
  [/^(?:environ|environs)\.(?:Env|FileAwareEnv)\(\)$/, 'django-environ'],
  [/^decouple\.(?:Config|AutoConfig)\(\)$/, 'python-decouple'],
  [/^starlette\.config\.Config\(\)$/, 'starlette.config'],
  [/^pulumi\.Config\(\)$/, 'pulumi'],
];
const PARSER = /^(?:configparser|ConfigParser|six\.moves\.configparser)\.(?:Raw|Safe)?ConfigParser\(\)$/;
const FRAMEWORK_METHOD =
  /\.config\.(from_envvar|from_prefixed_env|from_pyfile|from_file|from_json|from_toml|load_environment_vars|update_config)$/;
/** An `env` helper of own or a library's making, wherever it was imported from; its key is told by its case. */
const ENV_CALL = /(?:^|\.)env(?:\.(?:str|int|bool|list|db|url|float|json|path|cache_url))?$/;
const READING = /(?:load|read|parse|json|yaml|toml|config|settings|from_)[^.]*$/i;
const SETTINGS_BASE = /(?:^|\.)(?:BaseSettings|YamlBaseSettings|TomlBaseSettings)$/;

/** Reads of the environment, of a settings class, or of a settings file; assignments and ambient variables are none. */
export function configReadsOf(
  tree: Tree,
  names: Names,
  classes: readonly { bases: readonly string[]; line: number }[],
): ConfigRead[] {
  const found: ConfigRead[] = [];
  const add = (via: string, node: Node, key?: string | null) => {
    if (!key || !AMBIENT.test(key)) found.push({ via, line: tree.line(node), ...(key ? { key } : {}) });
  };
  for (const one of classes)
    if (one.bases.some((base) => SETTINGS_BASE.test(base))) found.push({ via: 'pydantic-settings', line: one.line });
  for (const node of tree.all('MemberExpression')) {
    const whole = child(node, '[') && names.dotted(node);
    if (whole !== 'os.environ[]' && whole !== 'streamlit.secrets[]' && whole !== 'os.environb[]') continue;
    if (!isWritten(node)) add(whole.slice(0, -2), node, literal(tree, node.kids[2]));
  }
  for (const node of tree.all('BinaryExpression'))
    if (child(node, 'in') && names.dotted(node.kids.at(-1)) === 'os.environ')
      add('os.environ', node, literal(tree, node.kids[0]));
  const named = namesSettingsFile(tree);
  for (const call of tree.all('CallExpression')) {
    const read = readByCall(tree, names, call, named);
    if (read) add(read.via, call, read.key);
  }
  for (const list of tree.all('ArgList'))
    for (const one of ['envvar', 'env_var', 'auto_envvar_prefix'] as const) {
      const value = keyword(tree, list, one);
      if (value && value.type !== 'None') add(`${one}=`, list, literal(tree, value));
    }
  for (const node of tree.all('Decorator')) if (/^@hydra\.main\b/.test(tree.of(node).slice(0, 12))) add('hydra', node);
  return found.sort((a, b) => a.line - b.line);
}

/** What a call reads; null keys are not literal. */
function readByCall(
  tree: Tree,
  names: Names,
  call: Node,
  fileNamed: boolean,
): { via: string; key: string | null } | undefined {
  const name = names.dotted(call.kids[0]);
  const first = argumentsOf(child(call, 'ArgList'))[0]?.value;
  const key = literal(tree, first);
  const reader = READERS[name] ?? (FRAMEWORK_METHOD.test(name) ? 'flask.config' : undefined);
  if (reader) return { via: reader, key };
  const dot = name.indexOf('.');
  const origin = names.origin(dot < 0 ? name : name.slice(0, dot));
  const method = dot < 0 ? '' : name.slice(dot + 1);
  const made = origin && MADE.find(([maker]) => maker.test(origin))?.[1];
  if (made && !/^(?:read_env|prefix|seal)/.test(method)) return { via: made, key };
  if (origin && PARSER.test(origin) && /^read(?:_file)?$/.test(method)) return { via: 'configparser', key: null };
  if (ENV_CALL.test(name) && key && /^[A-Z][A-Z0-9_]+$/.test(key)) return { via: 'env', key };
  const loads = LOADER.test(name)
    ? readsFile(tree, name, call) && (fileNamed || SETTINGS_WORD.test(surroundings(tree, call)))
    : key !== null && SETTINGS_FILE.test(key)
      ? READING.test(name)
      : FORMAT_READER.test(name) &&
        names.fromModule(call) &&
        first !== undefined &&
        SETTINGS_WORD.test(surroundings(tree, call));
  return loads ? { via: 'settings file', key: null } : undefined;
}

/** `json.loads(answer)` parses what somebody sent; only where its argument is read from a file does it read settings. */
function readsFile(tree: Tree, name: string, call: Node): boolean {
  if (!name.endsWith('loads')) return true;
  const list = child(call, 'ArgList');
  return list !== undefined && /\bread|\bopen\b/.test(tree.of(list).slice(0, 200));
}

/** What stands around a loader and may say that it loads settings: its arguments, its target, the function that it is in. */
function surroundings(tree: Tree, call: Node): string {
  const statement = within(call, ['AssignStatement', 'ReturnStatement', 'ExpressionStatement']);
  const target = statement?.type === 'AssignStatement' ? assignment(statement).targets[0] : undefined;
  const fn = within(call, ['FunctionDefinition']);
  const list = child(call, 'ArgList');
  return [target, child(fn, 'VariableName'), list].map((node) => (node ? tree.of(node).slice(0, 100) : '')).join(' ');
}

/** True where some string of the file ends like the name of a settings file. */
function namesSettingsFile(tree: Tree): boolean {
  return tree.all('String').some((node) => node.to - node.from < 200 && SETTINGS_FILE.test(literal(tree, node) ?? ''));
}

function isWritten(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === 'DeleteStatement') return true;
  if (parent?.type === 'UpdateStatement') return parent.kids[0] === node;
  if (parent?.type !== 'AssignStatement') return false;
  return assignment(parent).targets.includes(node);
}
