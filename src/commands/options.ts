import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Config, defaultConfig, parseConfig, type RemoteRoadmap, remoteRoadmap } from '../config/index.ts';
import type { GitHubClient } from '../github/client.ts';
import { CHECK_IDS, vocabulary } from '../grade/grade.ts';
import { UsageError } from '../model/errors.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { didYouMean } from '../parse/nearest.ts';
import { isBuiltinRoadmap, loadRoadmap } from '../roadmap/index.ts';
import type { Gates } from '../run.ts';

/** A text file that the user named; a UsageError where it cannot be read. */
export function readInput(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`no such file: ${path}`);
  return readFileSync(path, 'utf8');
}

/** The settings in a file; the defaults where none is named. */
export const configFile = (path: string | undefined): Config =>
  path === undefined ? defaultConfig : parseConfig(readInput(path), path, CHECK_IDS);

/** A built-in roadmap by its id, one's own by its path, or another repository's by `owner/repository/path@ref`. */
export async function roadmapOption(value: string): Promise<Roadmap> {
  const remote = remoteRoadmap(value);
  return remote && !existsSync(value) ? roadmapFrom(await clientOf(), remote) : localRoadmap(value);
}

/** The same without the network. */
export function localRoadmap(value: string): Roadmap {
  if (isBuiltinRoadmap(value) || !/[./\\]/.test(value)) return loadRoadmap({ id: value }, vocabulary());
  return loadRoadmap({ text: readInput(value), path: value }, vocabulary());
}

/** A roadmap that another repository keeps. Errors name it as the configuration does. */
export async function roadmapFrom(client: GitHubClient, { owner, name, path, ref }: RemoteRoadmap): Promise<Roadmap> {
  const { readFiles } = await import('../github/files.ts');
  const said = `${owner}/${name}/${path}@${ref}`;
  const text = (await readFiles(client, { owner, name }, ref, [path])).files.get(path);
  if (!text) throw new UsageError(`no such roadmap: ${said}`);
  return loadRoadmap({ text: text.toString('utf8'), path: said }, vocabulary());
}

/** The command line's client: the address and the token come from the environment. */
export async function clientOf(env: NodeJS.ProcessEnv = process.env): Promise<GitHubClient> {
  const { createClient } = await import('../github/client.ts');
  return createClient({
    ...(env.GITHUB_TOKEN ? { token: env.GITHUB_TOKEN } : {}),
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    graphqlUrl: env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    userAgent: `milepost/${MILEPOST_VERSION}`,
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
