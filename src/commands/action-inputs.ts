import { CHECK_IDS } from '../checks/ids.ts';
import { CONFIG_PATH, type Config, defaultConfig } from '../config/config.ts';
import { pagesAddress } from './pages.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The text of an input as the runner hands it over; undefined where it was left empty. */
export function inputText(env: Environment, name: string): string | undefined {
  const text = env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
  return text === '' ? undefined : text;
}

export const configPathOf = (env: Environment): string => inputText(env, 'config') ?? CONFIG_PATH;

/** Each input that overrides the configuration file: its name, and the piece of such a file that says the same. */
const PIECES: Readonly<Record<string, (text: string) => object>> = {
  user: (text) => ({ user: text }),
  roadmap: (text) => ({ roadmap: text }),
  capstone: (text) => ({ capstone: text }),
  include: (text) => ({ include: listOf(text) }),
  exclude: (text) => ({ exclude: listOf(text) }),
  forks: (text) => ({ forks: flagOf(text) }),
  archived: (text) => ({ archived: flagOf(text) }),
  empty: (text) => ({ empty: flagOf(text) }),
  readme: (text) => ({ readme: { path: text } }),
  write: (text) => ({ write: listOf(text) }),
  layout: (text) => ({ layout: text }),
  language: (text) => ({ language: text }),
  templates: (text) => ({ templates: text }),
  commit: (text) => ({ commit: flagOf(text) }),
  budget: (text) => ({ budget: numberOf(text) }),
  'pull-request': (text) => ({ 'pull-request': flagOf(text) }),
  'fail-below': (text) => ({ gates: { 'fail-below': numberOf(text) } }),
  require: (text) => ({ gates: { require: listOf(text) } }),
};

/** The configuration that a file says, the default one where there is none, with the inputs put over it; see `withInputs`. */
export async function configuration(text: string | undefined, path: string, env: Environment): Promise<Config> {
  // What checks a configuration takes a while to load, and many runs have none.
  if (text === undefined) return withInputs(defaultConfig, env);
  const { parseConfig } = await import('../config/index.ts');
  return withInputs(parseConfig(text, path, CHECK_IDS), env);
}

/** The configuration with the inputs put over it. A wrong input is a `UsageError` that names it. */
export async function withInputs(config: Config, env: Environment): Promise<Config> {
  let result = config;
  for (const [name, piece] of Object.entries(PIECES)) {
    const text = inputText(env, name);
    if (text === undefined) continue;
    const [{ configOf }, { locatedValue }] = await Promise.all([
      import('../config/index.ts'),
      import('../parse/located.ts'),
    ]);
    const said = configOf(locatedValue(piece(text), `input "${name}"`), CHECK_IDS);
    if (name === 'fail-below') result = { ...result, gates: { ...said.gates, require: result.gates.require } };
    else if (name === 'require') result = { ...result, gates: { ...result.gates, require: said.gates.require } };
    else if (name === 'pull-request') result = { ...result, pullRequest: said.pullRequest };
    else result = { ...result, [name]: said[name as keyof Config] };
  }
  const address = pagesAddress(env);
  return result.page || address === undefined ? result : { ...result, page: { address } };
}

/** Separated by commas or lines. */
const listOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter(Boolean);

// What is neither is left as it is, for the schema to say what it expected.
const flagOf = (text: string): boolean | string =>
  /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
const numberOf = (text: string): number | string => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
