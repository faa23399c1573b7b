import { type ClientOptions, createClient, type GitHubClient } from '../github/client.ts';
import { UsageError } from '../model/errors.ts';
import type { PortfolioRepository } from '../model/portfolio.ts';
import type { Artifact } from '../model/report.ts';
import { Superseded } from '../publish/superseded.ts';
import { type ActionContext, contextOf } from './action-context.ts';
import { type Environment, inputText } from './action-inputs.ts';
import { cacheFolder } from './cache-folder.ts';
import { meanwhile } from './meanwhile.ts';
import { settings } from './settings.ts';

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

/** How long a run waits for an answer and between tries. */
type Patience = Pick<ClientOptions, 'timeout' | 'retryBase'>;

/** One run of the Action: reads, grades, publishes. Throws a `UsageError` for what the user can put right. */
export async function runAction(env: Environment, log: ActionLog, patience: Patience = {}): Promise<ActionResult> {
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
      return await runOnce(client, context, env, log);
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
): Promise<ActionResult> {
  const cache = cacheFolder(inputText(env, 'cache'), context.workspace);
  // The first request needs little of the program; the rest of it is loaded while the host answers.
  const rest = meanwhile(async () => {
    const loaded = await import('./action-portfolio.ts');
    // Where it cannot be loaded, drawing tells.
    loaded.prepareDrawing().catch(() => undefined);
    return loaded;
  });
  const found = await settings(client, context, env, cache?.path);
  const { gradeAndPublish } = await rest();
  return gradeAndPublish(client, context, found, { cache, log });
}
