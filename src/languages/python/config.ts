import { say } from '../../model/say.ts';
import type { ConfigRead } from '../facts.ts';
import { remembered } from '../remembered.ts';
import { isSearchResult } from '../search-results.ts';
import { K } from './kinds.ts';
import { keyword, literal } from './literals.ts';
import type { Names } from './names.ts';
import { assignment, firstArgument, type Node, type Tree } from './tree.ts';

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
/** A format's module may come from one of the project's own, or a framework's, that picks the quickest: `compat.json.loads`. */
const LOADER =
  /^(?:yaml\.(?:safe_load|load|full_load|unsafe_load)|ruamel\.yaml\.\w+|(?:\w{1,60}\.){0,5}(?:simple)?json\.loads?|orjson\.loads|tomllib\.loads?|tomli\.loads?|toml\.loads?|omegaconf\.OmegaConf\.load|anyconfig\.load|pyaml_env\.parse_config|hjson\.loads?|commentjson\.load|rtoml\.load|box\.Box\.from_(?:yaml|json|toml))$/;
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
  'mage_ai.io.config.ConfigFileLoader': 'io_config.yaml',
  'mage_ai.io.config.EnvironmentVariableLoader': 'os.environ',
  'mage_ai.data_preparation.shared.secrets.get_secret_value': 'Mage',
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
/** What must be imported for one of those, and for what is read like a dictionary. */
const MAKERS = ['environ', 'environs', 'decouple', 'starlette', 'pulumi', 'configparser', 'ConfigParser', 'six'];
const HOLDERS = ['os', 'streamlit'];
/** Arguments that name a variable of the environment, of command lines and settings. */
const VARIABLE_KEYWORDS = ['envvar', 'env_var', 'auto_envvar_prefix'];
const ENVIRON = 'environ';
const VARIABLE_LENGTHS = [ENVIRON, ...VARIABLE_KEYWORDS].map((name) => name.length);
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
  let mentioned = false;
  for (const node of tree.all(K.VariableName)) {
    if (!VARIABLE_LENGTHS.includes(tree.length(node))) continue;
    const name = tree.of(node);
    mentioned ||= name === ENVIRON;
    const list = tree.parents[node] as Node;
    if (tree.kinds[list] !== K.ArgList || !VARIABLE_KEYWORDS.includes(name)) continue;
    const value = keyword(tree, list, name);
    if (value !== undefined && tree.kind(value) !== K.None) add(`${name}=`, list, literal(tree, value));
  }
  const free = mentioned && isUnbound(tree, names, ENVIRON);
  if (free || names.mayKnow(HOLDERS)) {
    for (const node of tree.all(K.MemberExpression)) {
      const written = tree.child(node, K['[']) === undefined ? undefined : names.dotted(node);
      const whole = written === 'environ[]' && free ? 'os.environ[]' : written;
      if (whole !== 'os.environ[]' && whole !== 'streamlit.secrets[]' && whole !== 'os.environb[]') continue;
      if (!isWritten(tree, node)) add(whole.slice(0, -2), node, literal(tree, tree.kids(node)[2]));
    }
    for (const node of tree.all(K.BinaryExpression))
      if (tree.child(node, K.in) !== undefined && names.dotted(tree.kids(node).at(-1)) === 'os.environ')
        add('os.environ', node, literal(tree, tree.first(node)));
  }
  const file: File = { free, made: names.mayKnow(MAKERS), named: undefined };
  for (const call of tree.all(K.CallExpression)) {
    const read = readByCall(tree, names, call, file);
    if (read) add(read.via, call, read.key);
  }
  for (const node of tree.all(K.Decorator)) if (/^@hydra\.main\b/.test(tree.head(node, 12))) add('hydra', node);
  return found.sort((a, b) => a.line - b.line);
}

/** What the name of a callee alone tells. */
interface Callee {
  readonly reader: string | undefined;
  readonly env: boolean;
  readonly loader: boolean;
  readonly reads: boolean;
  readonly format: boolean;
  /** The first name, and what follows it. */
  readonly head: string;
  readonly method: string;
}

const calleeOf = remembered((name): Callee => {
  const dot = name.indexOf('.');
  return {
    reader: READERS[name] ?? (FRAMEWORK_METHOD.test(name) ? 'flask.config' : undefined),
    env: ENV_CALL.test(name),
    loader: LOADER.test(name),
    reads: READING.test(name),
    format: FORMAT_READER.test(name),
    head: dot < 0 ? name : name.slice(0, dot),
    method: dot < 0 ? '' : name.slice(dot + 1),
  };
});

/** What is worked out once for all calls of a file. */
interface File {
  /** Whether `environ` is a name that nothing in it binds. */
  readonly free: boolean;
  /** Whether something may be made in it that reads settings whenever it is called. */
  readonly made: boolean;
  /** Whether a string of it names a settings file. */
  named: boolean | undefined;
}

/** What a call reads; null keys are not literal. */
function readByCall(tree: Tree, names: Names, call: Node, file: File): { via: string; key: string | null } | undefined {
  const name = names.dotted(tree.first(call));
  const callee = calleeOf(name);
  const first = firstArgument(tree, tree.child(call, K.ArgList));
  const key = literal(tree, first);
  if (callee.reader) return { via: callee.reader, key };
  if (name === 'environ.get' && file.free) return { via: 'os.environ', key };
  const origin = file.made ? names.origin(callee.head) : undefined;
  const made = origin && MADE.find(([maker]) => maker.test(origin))?.[1];
  if (made && !/^(?:read_env|prefix|seal)/.test(callee.method)) return { via: made, key };
  if (origin && /^read(?:_file)?$/.test(callee.method) && PARSER.test(origin))
    return { via: 'configparser', key: null };
  if (callee.env && key && /^[A-Z][A-Z0-9_]+$/.test(key)) return { via: 'env', key };
  const loads = callee.loader
    ? readsFile(tree, name, call) &&
      ((file.named ??= namesSettingsFile(tree)) || SETTINGS_WORD.test(surroundings(tree, call)))
    : key !== null && isSettingsFile(key)
      ? callee.reads
      : callee.format && names.fromModule(call) && first !== undefined && SETTINGS_WORD.test(surroundings(tree, call));
  return loads ? { via: say`settings file`, key: null } : undefined;
}

/** True where nothing in the file gives the name a meaning: settings that another module runs as its own use what that one imports. */
const isUnbound = (tree: Tree, names: Names, name: string): boolean =>
  !names.imported(name) &&
  names.origin(name) === undefined &&
  !tree.all(K.FunctionDefinition).some((fn) => {
    const list = tree.child(fn, K.ParamList);
    return (
      list !== undefined && tree.kids(list).some((kid) => tree.length(kid) === name.length && tree.of(kid) === name)
    );
  });

/** `json.loads(answer)` parses what somebody sent; only where its argument is read from a file does it read settings. */
function readsFile(tree: Tree, name: string, call: Node): boolean {
  if (!name.endsWith('loads')) return true;
  const list = tree.child(call, K.ArgList);
  return (list !== undefined && /\bread|\bopen\b/.test(tree.head(list, 200))) || inReaderOfSettings(tree, call);
}

/** `def read_apache_config(path): …`: whatever way the text takes, the function says that it reads settings from a file. */
const SETTINGS_READER = /^_{0,2}(?:read|load|parse)_(?:\w{1,40}_)?(?:config|conf|cfg|settings)(?:uration)?(?:_file)?$/;
const FILE_PARAMETER = /\b(?:\w{1,40}_)?(?:path|file|filename|filepath|file_name|fname)\b/;

function inReaderOfSettings(tree: Tree, call: Node): boolean {
  const fn = tree.within(call, [K.FunctionDefinition]);
  const [name, parameters] = [tree.child(fn, K.VariableName), tree.child(fn, K.ParamList)];
  return (
    name !== undefined &&
    parameters !== undefined &&
    SETTINGS_READER.test(tree.of(name)) &&
    FILE_PARAMETER.test(tree.head(parameters, 200))
  );
}

/** What stands around a loader and may say that it loads settings: its arguments, its target, the function that it is in. */
function surroundings(tree: Tree, call: Node): string {
  const statement = tree.within(call, [K.AssignStatement, K.ReturnStatement, K.ExpressionStatement]);
  const assigns = statement !== undefined && tree.kind(statement) === K.AssignStatement;
  const target = assigns ? assignment(tree, statement).targets[0] : undefined;
  const fn = tree.within(call, [K.FunctionDefinition]);
  const list = tree.child(call, K.ArgList);
  return [target, tree.child(fn, K.VariableName), list]
    .map((node) => (node === undefined ? '' : tree.head(node, 100)))
    .join(' ');
}

/** The expression is tried only on what ends like a file with an ending. */
const isSettingsFile = (text: string): boolean =>
  text.indexOf('.', text.length - 5) >= 0 && SETTINGS_FILE.test(text) && !isSearchResult(text);

/** True where some string of the file ends like the name of a settings file. */
function namesSettingsFile(tree: Tree): boolean {
  return tree.all(K.String).some((node) => tree.length(node) < 200 && isSettingsFile(literal(tree, node) ?? ''));
}

function isWritten(tree: Tree, node: Node): boolean {
  const parent = tree.parents[node] as Node;
  const kind = tree.kind(parent);
  if (kind === K.DeleteStatement) return true;
  if (kind === K.UpdateStatement) return tree.first(parent) === node;
  return kind === K.AssignStatement && assignment(tree, parent).targets.includes(node);
}
