import type { Config } from '../config/config.ts';
import type { GitHubClient } from '../github/client.ts';
import { runMoreFrugally } from '../judging/memory.ts';
import { withProgress } from '../progress/progress.ts';
import { artifacts, jobSummary, portfolioFile, readmeSection } from '../reporters/index.ts';
import { capstoneOf, checkGates } from '../run.ts';
import { listRepositories, type RepositoryPage } from '../sources/github/index.ts';
import type { ActionLog, ActionResult } from './action.ts';
import type { ActionContext } from './action-context.ts';
import { readCache, writeCache } from './cache.ts';
import { type Cache, isInCheckout } from './cache-folder.ts';
import { earlierPortfolio, keepingEarlier } from './earlier.ts';
import { learnerReports } from './learner.ts';
import { repositoryTemplates, writtenLook } from './look.ts';
import { publish } from './publish.ts';
import { gradeListed } from './remote.ts';
import type { Settings } from './settings.ts';
import { ownTip } from './start.ts';

export { prepareDrawing } from '../reporters/index.ts';

interface Around {
  readonly cache: Cache | undefined;
  readonly log: ActionLog;
}

/** What a run of the Action does once its settings are known. Throws a `Superseded` where another run has published meanwhile. */
export async function gradeAndPublish(
  client: GitHubClient,
  context: ActionContext,
  settings: Settings,
  { cache, log }: Around,
): Promise<ActionResult> {
  const { config, roadmap, published, history, branch, started, head, found } = settings;
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
  runMoreFrugally(listed.length);
  const now = await gradeListed(client, listed, {
    ...{ owner, config, roadmap, log, apart: true },
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
