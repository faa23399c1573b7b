import type { Config } from '../config/config.ts';
import { remoteRoadmap } from '../config/remote.ts';
import type { GitHubClient } from '../github/client.ts';
import { explained } from '../github/failures.ts';
import { readFiles } from '../github/files.ts';
import { UsageError } from '../model/errors.ts';
import { HISTORY } from '../model/history.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { foldersOf } from '../publish/folders.ts';
import { type Head, readHead } from '../publish/head.ts';
import { folderOf, sameName } from '../publish/publication.ts';
import { type Found, foundFile } from '../publish/superseded.ts';
import { builtinRoadmap, isBuiltinRoadmap } from '../roadmap/built-in.ts';
import { type ActionContext, workspaceFile } from './action-context.ts';
import { configPathOf, configuration, type Environment, inputText } from './action-inputs.ts';
import { roadmapFrom } from './options.ts';
import { type Started, start } from './start.ts';

/** What a run of the Action goes by, and what it found where it publishes. */
export interface Settings {
  readonly config: Config;
  readonly roadmap: Roadmap;
  /** The report that stands beside the README now, as `earlierPortfolio` gives it. */
  readonly published: Portfolio | undefined;
  /** The history that stands there now, as text. */
  readonly history: string;
  readonly branch: string | undefined;
  /** All of it that says whether another run has published meanwhile. */
  readonly found: Found;
  /** What is published to, with all its folders; undefined where nothing can be. */
  readonly head: Head | undefined;
  /** What the first request brought beside them. */
  readonly started: (Omit<Started, 'files' | 'head'> & { readonly login: string }) | undefined;
}

const DATA = 'milepost.json';

/**
 * Configuration, roadmap and the last report: from the checkout where there is one, otherwise through the API. `cachePath` is
 * where runs keep what they learned, below the root of the checkout.
 */
export async function settings(
  client: GitHubClient,
  context: ActionContext,
  env: Environment,
  cachePath = '',
): Promise<Settings> {
  const repository = { owner: context.owner, name: context.repo };
  const configPath = configPathOf(env);
  const local = workspaceFile(context, configPath);
  const configOf = (text: Buffer | null | undefined) => configuration(text?.toString('utf8'), configPath, env);
  const guess = await configOf(local);
  const login = guess.user ?? context.owner;
  const begun = await start(client, context, {
    ...{ login, readme: guess.readme.path, configPath },
    ...{ dataPath: DATA, historyPath: HISTORY, cachePath },
  });
  const guessed = [configPath, DATA, HISTORY, guess.readme.path];
  const first = begun?.files ?? (await readFiles(client, repository, context.revision, guessed));
  const branch = context.branch ?? first.defaultBranch ?? undefined;
  const text = local ?? first.files.get(configPath);
  if (!text && inputText(env, 'config') !== undefined && configPath !== configPathOf({}))
    throw new UsageError(`no such file in ${context.owner}/${context.repo}: ${configPath}`);
  const config = await configOf(text);
  const custom = isBuiltinRoadmap(config.roadmap) || remoteRoadmap(config.roadmap) ? undefined : config.roadmap;
  const folder = folderOf({ files: [], readme: config.readme });
  const [data, past] = [folder + DATA, folder + HISTORY];
  const wanted = [custom, data, past].filter((path): path is string => path !== undefined && !first.files.has(path));
  const head = await headFor(client, context, { config, branch, begun, wanted });
  const readme = head?.readme.path ?? config.readme.path;
  const here = new Map([...first.files, ...(head?.files ?? [])]);
  const paths = [...wanted, ...(head ? [] : [readme])].filter((path) => !here.has(path));
  const more = paths.length > 0 ? await readFiles(client, repository, context.revision, paths) : first;
  const files = new Map([...here, ...more.files]);
  if (head) files.set(readme, head.readme.bytes);
  const found = [data, past, readme].map((path) => {
    const bytes = files.get(path);
    return [path, bytes ? foundFile(bytes, path === readme) : null] as const;
  });
  const roadmap = await roadmapOf(client, context, config.roadmap, (path) => files.get(path));
  // What reads a report is loaded while the first request travels.
  const { earlierPortfolio } = await import('./earlier.ts');
  // Nobody may hold on to the files: the report alone may be ten megabytes.
  return {
    ...{ config, branch, roadmap },
    published: earlierPortfolio(files.get(data), config.user ?? context.owner, roadmap),
    head: head && withoutFiles(head),
    history: files.get(past)?.toString('utf8') ?? '',
    found: { files: new Map(found), ...(begun ? { proposed: begun.proposed } : {}) },
    started: begun && {
      ...{ listing: begun.listing, proposed: begun.proposed, cacheIsOurs: begun.cacheIsOurs },
      login,
    },
  };
}

const withoutFiles = ({ files, ...head }: Head): Head => head;

async function roadmapOf(
  client: GitHubClient,
  context: ActionContext,
  said: string,
  read: (path: string) => Buffer | null | undefined,
): Promise<Roadmap> {
  const remote = remoteRoadmap(said);
  if (remote) return roadmapFrom(client, remote);
  if (isBuiltinRoadmap(said)) return builtinRoadmap(said);
  const source = workspaceFile(context, said) ?? read(said);
  if (!source) throw new UsageError(`no such roadmap in ${context.owner}/${context.repo}: ${said}`);
  const { writtenRoadmap } = await import('./local-roadmap.ts');
  return writtenRoadmap(source.toString('utf8'), said);
}

interface HeadGuess extends Pick<Settings, 'config' | 'branch'> {
  readonly begun: Started | undefined;
  /** Files that are wanted too. */
  readonly wanted: readonly string[];
}

/** The head of the start, where that guessed the README; otherwise it is read, where something will be committed. */
async function headFor(
  client: GitHubClient,
  context: ActionContext,
  { config, branch, begun, wanted }: HeadGuess,
): Promise<Head | undefined> {
  const { readme, commit } = config;
  const guessed = begun?.head;
  if (guessed && sameName(readme.path, [guessed.readme.path])) return guessed;
  if (branch === undefined || !commit || !context.mayCommit) return undefined;
  const folders = foldersOf({ files: [{ path: HISTORY, content: '' }], readme });
  const { owner, repo } = context;
  return readHead(client, { owner, repo, branch }, folders, readme.path, wanted).catch((error: unknown) => {
    throw explained(error, `could not read ${owner}/${repo}`);
  });
}
