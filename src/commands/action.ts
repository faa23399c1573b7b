import type { Config } from '../config/index.ts';
import { type ClientOptions, createClient, type GitHubClient } from '../github/client.ts';
import { UsageError } from '../model/errors.ts';
import type { PortfolioRepository } from '../model/portfolio.ts';
import type { Artifact } from '../model/report.ts';
import { withProgress } from '../progress/progress.ts';
import { Superseded } from '../publish/superseded.ts';
import { artifacts, jobSummary, portfolioFile, prepareDrawing, readmeSection } from '../reporters/index.ts';
import { capstoneOf, checkGates } from '../run.ts';
import { listRepositories, type RepositoryPage } from '../sources/github/index.ts';
import { type ActionContext, contextOf } from './action-context.ts';
import { type Environment, inputText } from './action-inputs.ts';
import { cacheFolder, isInCheckout, readCache, writeCache } from './cache.ts';
import { earlierPortfolio, keepingEarlier } from './earlier.ts';
import { learnerReports } from './learner.ts';
import { repositoryTemplates, writtenLook } from './look.ts';
import { publish } from './publish.ts';
import { gradeListed } from './remote.ts';
import { type Settings, settings } from './settings.ts';
import { ownTip } from './start.ts';

/** Where the shell writes: the run's log, and notices that stand out in it. Both take hostile text as it is. */
export interface ActionLog {
  info(sentence: string): void;
  notice(sentence: string): void;
}

export interface ActionResult {
  readonly capstone: PortfolioRepository | undefined;
  /** Paths that were written or deleted. */
  readonly changed: readonly string[];
  /** The report as `milepost.json`, whether or not it was published. */
  readonly report: Artifact;
  readonly summary: string;
  /** One line that says which gate failed; undefined where none did. */
  readonly failure: string | undefined;
}

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
  const cache = cacheFolder(inputText(env, 'cache'), context.workspace);
  const { config, roadmap, published, history, branch, started, head, found } = await settings(
    client,
    context,
    env,
    cache?.path,
  );
  if (config.budget !== undefined) client.meter.limit(config.budget);
  const owner = config.user ?? context.owner;
  const cached = earlierPortfolio(readCache(cache), owner, roadmap);
  const earlier = published ?? cached;
  // What the checkout of somebody's proposal brings along is not what a run has kept, and neither is what is committed.
  const kept = cache && isInCheckout(cache) && !(context.mayCommit && started?.cacheIsOurs) ? undefined : cached;
  const trusted = kept ?? (mayReuse(context, config) ? earlier : undefined);
  const own = owner.toLowerCase() === context.owner.toLowerCase() ? context.repo : undefined;
  // A misspelt name is told before anything is graded.
  const reports = await learnerReports(config, roadmap);
  const look = await writtenLook(config, roadmap, await repositoryTemplates(client, context, config.templates));
  // Public ones alone: a private repository must not even be named in a public README.
  const listed = await listRepositories(client, owner, firstPage(started, owner));
  const now = await gradeListed(client, listed, {
    ...{ owner, config, roadmap, log, apart },
    ...(earlier ? { earlier } : {}),
    ...(trusted ? { trusted } : {}),
    ...(own ? { own: { name: own, tip: head && ownTip(head) } } : {}),
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
  await writeCache(cache, portfolio);
  const changed = await publish(client, context, { config, branch, publication, found, head }, log);
  const capstone = capstoneOf(portfolio);
  return {
    capstone,
    changed,
    report: portfolioFile('milepost.json', portfolio),
    summary: jobSummary(portfolio, roadmap, look, earlier),
    failure: checkGates(capstone, config.gates),
  };
}

/** An entry in the repository is what anybody may write who can write there: no gate rests on it, and no proposal brings its own. */
const mayReuse = (context: ActionContext, { gates }: Config): boolean =>
  context.mayCommit && gates.failBelow === undefined && gates.require.length === 0;

const firstPage = (started: Settings['started'], owner: string): { first?: RepositoryPage } =>
  started?.listing && started.login === owner ? { first: started.listing } : {};
