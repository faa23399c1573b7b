import { type Config, defaultConfig, parseConfig, remoteRoadmap, reportsOf } from '../config/index.ts';
import { type ClientOptions, createClient, type GitHubClient } from '../github/client.ts';
import { readFiles } from '../github/files.ts';
import { CHECK_IDS } from '../grade/grade.ts';
import { vocabulary } from '../grade/vocabulary.ts';
import { UsageError } from '../model/errors.ts';
import type { PortfolioRepository } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { withProgress } from '../progress/progress.ts';
import { Superseded } from '../publish/commit.ts';
import type { Head } from '../publish/head.ts';
import { foldersOf } from '../publish/plan.ts';
import { BADGE_FOLDER, folderOf, type Publication } from '../publish/publication.ts';
import { HISTORY } from '../reporters/history.ts';
import { artifacts, jobSummary, portfolioJson, prepareDrawing, readmeSection } from '../reporters/index.ts';
import { isBuiltinRoadmap, loadRoadmap } from '../roadmap/index.ts';
import { capstoneOf, checkGates } from '../run.ts';
import { listRepositories, type RepositoryPage } from '../sources/github/index.ts';
import { type ActionContext, contextOf, workspaceFile } from './action-context.ts';
import { configPathOf, type Environment, inputText, withInputs } from './action-inputs.ts';
import { cacheFolder, readCache, writeCache } from './cache.ts';
import { earlierPortfolio, keepingEarlier } from './earlier.ts';
import { repositoryTemplates, writtenLook } from './look.ts';
import { roadmapFrom } from './options.ts';
import { publish } from './publish.ts';
import { gradeListed } from './remote.ts';
import { ownTip, type Started, start } from './start.ts';

/** Where the shell writes: the run's log, and notices that stand out in it. Both take hostile text as it is. */
export interface ActionLog {
  info(sentence: string): void;
  notice(sentence: string): void;
}

export interface ActionResult {
  readonly capstone: PortfolioRepository | undefined;
  /** Paths that were written or deleted. */
  readonly changed: readonly string[];
  /** Text of the report, whether or not it was published. */
  readonly report: string;
  readonly summary: string;
  /** One line that says which gate failed; undefined where none did. */
  readonly failure: string | undefined;
}

const DATA = 'milepost.json';

/** How long a run waits for an answer and between tries, and whether it judges apart, as in `RemoteOptions`. */
type Manner = Pick<ClientOptions, 'timeout' | 'retryBase'> & { readonly apart?: boolean };

/** One run of the Action: reads, grades, publishes. Throws a `UsageError` for what the user can put right. */
export async function runAction(
  env: Environment,
  log: ActionLog,
  { apart = false, ...patience }: Manner = {},
): Promise<ActionResult> {
  const context = contextOf(env);
  const token = inputText(env, 'token');
  const client = createClient({
    ...(token === undefined ? {} : { token }),
    apiUrl: context.apiUrl,
    graphqlUrl: context.graphqlUrl,
    userAgent: `milepost/${MILEPOST_VERSION}`,
    onNotice: log.info,
    ...patience,
  });
  for (let run = 1; ; run += 1) {
    try {
      return await runOnce(client, context, env, log, apart);
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      if (run === MOST_RUNS)
        throw new UsageError(
          `other runs published to ${context.owner}/${context.repo} ${run} times meanwhile; run again`,
        );
      log.info('another run has published meanwhile, so everything is read again');
    }
  }
}

/** Runs at the same time end here: the report of one that read earlier must not be written over that of a later one. */
const MOST_RUNS = 3;

async function runOnce(
  client: GitHubClient,
  context: ActionContext,
  env: Environment,
  log: ActionLog,
  apart: boolean,
): Promise<ActionResult> {
  // Where it cannot be loaded, drawing tells.
  prepareDrawing().catch(() => undefined);
  const { config, roadmap, published, history, branch, started } = await settings(client, context, env);
  if (config.budget !== undefined) client.meter.limit(config.budget);
  const owner = config.user ?? context.owner;
  const folder = cacheFolder(inputText(env, 'cache'), context.workspace);
  const cached = earlierPortfolio(readCache(folder), owner, roadmap);
  const earlier = earlierPortfolio(published, owner, roadmap) ?? cached;
  const trusted = cached ?? (mayReuse(context, config) ? earlier : undefined);
  const own = owner.toLowerCase() === context.owner.toLowerCase() ? context.repo : undefined;
  // A misspelt name is told before anything is graded.
  const reports = reportsOf(config.learner, roadmap);
  const look = await writtenLook(config, roadmap, await repositoryTemplates(client, context, config.templates));
  // Public ones alone: a private repository must not even be named in a public README.
  const listed = await listRepositories(client, owner, firstPage(started, owner));
  const now = await gradeListed(client, listed, {
    ...{ owner, config, roadmap, log, apart },
    ...(earlier ? { earlier } : {}),
    ...(trusted ? { trusted } : {}),
    ...(own ? { own: { name: own, tip: started?.head && ownTip(started.head, DATA) } } : {}),
  });
  const portfolio = withProgress(keepingEarlier(now, earlier, { own, capstone: config.capstone }), roadmap, reports);
  for (const { name, score, ready } of portfolio.repositories)
    log.info(`graded ${name}: ${score ?? 'unknown'}${ready ? ', ready' : ''}`);
  for (const { name, reason } of portfolio.skipped) log.notice(`not graded: ${name}, ${reason}`);

  const section = config.write.includes('readme') ? readmeSection(portfolio, roadmap, look, history) : undefined;
  const publication = {
    files: await artifacts(portfolio, roadmap, look, history),
    readme: { path: config.readme.path, section },
  };
  await writeCache(folder, portfolio);
  const basis = { path: folderOf(publication) + DATA, bytes: published };
  const changed = await publish(
    client,
    context,
    { config, branch, publication, basis, head: headFor(started, publication) },
    log,
  );
  const capstone = capstoneOf(portfolio);
  return {
    capstone,
    changed,
    report: portfolioJson(portfolio),
    summary: jobSummary(portfolio, roadmap, look, earlier),
    failure: checkGates(capstone, config.gates),
  };
}

interface Settings {
  readonly config: Config;
  readonly roadmap: Roadmap;
  /** The report that stands beside the README now. */
  readonly published: Uint8Array | null;
  /** The history that stands there now, as text. */
  readonly history: string;
  readonly branch: string | undefined;
  /** What the first request brought beside them. */
  readonly started: (Started & { readonly login: string }) | undefined;
}

/** Configuration, roadmap and the last report: from the checkout where there is one, otherwise through the API. */
async function settings(client: GitHubClient, context: ActionContext, env: Environment): Promise<Settings> {
  const repository = { owner: context.owner, name: context.repo };
  const configPath = configPathOf(env);
  const local = workspaceFile(context, configPath);
  const configOf = (text: Buffer | null | undefined) =>
    withInputs(text ? parseConfig(text.toString('utf8'), configPath, CHECK_IDS) : defaultConfig, env);
  const guess = configOf(local);
  const login = guess.user ?? context.owner;
  const begun = await start(client, context, {
    ...{ login, readme: guess.readme.path, configPath },
    ...{ dataPath: DATA, historyPath: HISTORY },
  });
  const started = begun && { ...begun, login };
  const first = begun?.files ?? (await readFiles(client, repository, context.revision, [configPath, DATA, HISTORY]));
  const branch = context.branch ?? first.defaultBranch ?? undefined;
  const text = local ?? first.files.get(configPath);
  if (!text && inputText(env, 'config') !== undefined && configPath !== configPathOf({}))
    throw new UsageError(`no such file in ${context.owner}/${context.repo}: ${configPath}`);
  const config = configOf(text);
  const remote = remoteRoadmap(config.roadmap);
  const custom = isBuiltinRoadmap(config.roadmap) || remote ? undefined : config.roadmap;
  const folder = folderOf({ files: [], readme: config.readme });
  const [data, past] = [folder + DATA, folder + HISTORY];
  const paths = [...(custom === undefined ? [] : [custom]), ...(folder === '' ? [] : [data, past])];
  const more = paths.length > 0 ? await readFiles(client, repository, context.revision, paths) : first;
  const outputs = (folder === '' ? first : more).files;
  const published = outputs.get(data) ?? null;
  const history = outputs.get(past)?.toString('utf8') ?? '';
  const settled = { config, published, history, branch, started };
  if (remote) return { ...settled, roadmap: await roadmapFrom(client, remote) };
  if (custom === undefined) return { ...settled, roadmap: loadRoadmap({ id: config.roadmap }, vocabulary()) };
  const source = workspaceFile(context, custom) ?? more.files.get(custom);
  if (!source) throw new UsageError(`no such roadmap in ${context.owner}/${context.repo}: ${custom}`);
  const roadmap = loadRoadmap({ text: source.toString('utf8'), path: custom }, vocabulary());
  return { ...settled, roadmap };
}

/** An entry in the repository is what anybody may write who can write there: no gate rests on it, and no proposal brings its own. */
const mayReuse = (context: ActionContext, { gates }: Config): boolean =>
  context.mayCommit && gates.failBelow === undefined && gates.require.length === 0;

/** The head of the start, where it tells of all that is published. */
const headFor = (started: Started | undefined, publication: Publication): Head | undefined =>
  foldersOf(publication).every((folder) => folder === '' || folder === BADGE_FOLDER) ? started?.head : undefined;

const firstPage = (started: Settings['started'], owner: string): { first?: RepositoryPage } =>
  started?.listing && started.login === owner ? { first: started.listing } : {};
