import { existsSync, readFileSync, statSync } from 'node:fs';
import { CHECK_IDS } from '../checks/ids.ts';
import { LANGUAGES, LAYOUTS } from '../config/choices.ts';
import { type Config, defaultConfig } from '../config/config.ts';
import { type RemoteRoadmap, remoteRoadmap } from '../config/remote.ts';
import type { GitHubClient } from '../github/client.ts';
import { UsageError } from '../model/errors.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { didYouMean } from '../parse/nearest.ts';
import { builtinRoadmap, isBuiltinRoadmap } from '../roadmap/built-in.ts';
import type { Gates } from '../run.ts';

/** A text file that the user named; a UsageError where it cannot be read. */
export function readInput(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`no such file: ${path}`);
  return readFileSync(path, 'utf8');
}

/** The settings in a file; the defaults where none is named. */
export async function configFile(path: string | undefined): Promise<Config> {
  if (path === undefined) return defaultConfig;
  const { parseConfig } = await import('../config/index.ts');
  return parseConfig(readInput(path), path, CHECK_IDS);
}

/** What the command line says of how what is written looks; nothing for what it does not say. */
export function lookOptions(values: { readonly layout?: string; readonly language?: string }) {
  const layout = oneOf('layout', values.layout, LAYOUTS);
  const language = oneOf('language', values.language, LANGUAGES);
  return { ...(layout === undefined ? {} : { layout }), ...(language === undefined ? {} : { language }) };
}

function oneOf<T extends string>(option: string, said: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === said);
  if (said !== undefined && found === undefined)
    throw new UsageError(`--${option}: expected one of ${known.join(', ')}, found "${said}"${didYouMean(said, known)}`);
  return found;
}

/** How many points a run may use; nothing where the command line does not say it. */
export async function budgetOption(said: string | undefined): Promise<Pick<Config, 'budget'>> {
  if (said === undefined) return {};
  const [{ configOf }, { locatedValue }] = await Promise.all([
    import('../config/index.ts'),
    import('../parse/located.ts'),
  ]);
  const budget = /^\d{1,9}$/.test(said) ? Number(said) : said;
  const points = configOf(locatedValue({ budget }, 'option --budget')).budget;
  return points === undefined ? {} : { budget: points };
}

/** A built-in roadmap by its id, one's own by its path, or another repository's by `owner/repository/path@ref`. */
export async function roadmapOption(value: string): Promise<Roadmap> {
  const remote = remoteRoadmap(value);
  if (remote && !existsSync(value)) return roadmapFrom(await clientOf(), remote);
  // What checks other people's files is not needed for one's own.
  return isBuiltinRoadmap(value) ? builtinRoadmap(value) : (await import('./local-roadmap.ts')).localRoadmap(value);
}

/** A roadmap that another repository keeps. Errors name it as the configuration does. */
export async function roadmapFrom(client: GitHubClient, { owner, name, path, ref }: RemoteRoadmap): Promise<Roadmap> {
  const { readFiles } = await import('../github/files.ts');
  const said = `${owner}/${name}/${path}@${ref}`;
  const text = (await readFiles(client, { owner, name }, ref, [path])).files.get(path);
  if (!text) throw new UsageError(`no such roadmap: ${said}`);
  const { writtenRoadmap } = await import('./local-roadmap.ts');
  return writtenRoadmap(text.toString('utf8'), said);
}

/** The command line's client: the address and the token come from the environment. */
export async function clientOf(
  env: NodeJS.ProcessEnv = process.env,
  onNotice: (sentence: string) => void = () => undefined,
): Promise<GitHubClient> {
  const { createClient } = await import('../github/client.ts');
  return createClient({
    ...(env.GITHUB_TOKEN ? { token: env.GITHUB_TOKEN } : {}),
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    graphqlUrl: env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    userAgent: `milepost/${MILEPOST_VERSION}`,
    onNotice,
  });
}

export function gatesOption(failBelow: string | undefined, require: readonly string[] | undefined): Gates {
  const ids = (require ?? [])
    .flatMap((list) => list.split(','))
    .map((id) => id.trim())
    .filter(Boolean);
  const unknown = ids.find((id) => !CHECK_IDS.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`--require: unknown requirement "${unknown}"${didYouMean(unknown, CHECK_IDS)}`);
  const limit = failBelow === undefined || failBelow.trim() === '' ? Number.NaN : Number(failBelow);
  if (failBelow !== undefined && !(limit >= 0 && limit <= 100))
    throw new UsageError(`--fail-below: expected a number from 0 to 100, found "${failBelow}"`);
  return { ...(failBelow === undefined ? {} : { failBelow: limit }), ...(ids.length === 0 ? {} : { require: ids }) };
}
