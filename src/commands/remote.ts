import type { Config } from '../config/config.ts';
import { selectRepositories } from '../config/select.ts';
import type { GitHubClient } from '../github/client.ts';
import { MEMORY } from '../judging/memory.ts';
import { UsageError } from '../model/errors.ts';
import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { say } from '../model/say.ts';
import { gradePortfolio, type Subject } from '../run.ts';
import { type ListedRepository, openAhead } from '../sources/github/index.ts';
import { basisUnder, isSound } from './basis.ts';
import { costSentence } from './cost.ts';
import { withJudges } from './judges.ts';

/** Repositories whose contents are asked for together; see `openAhead` for how many are really there at once. */
const TOGETHER = 50;

export interface RemoteOptions {
  readonly owner: string;
  readonly config: Config;
  readonly roadmap: Roadmap;
  /** What earlier runs learned; `trusted` entries may stand for repositories in which nothing changed. */
  readonly earlier?: Portfolio;
  readonly trusted?: Portfolio;
  /** What stands for the files of the published repository, whose tip each publication moves. */
  readonly own?: { readonly name: string; readonly tip: string | undefined };
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** Whether even few are judged in a thread, which may end without the run's end. */
  readonly apart?: boolean;
  readonly log: { info(sentence: string): void; notice(sentence: string): void };
}

/** Grades the listed repositories that the configuration chooses. Nothing is read of those in which nothing changed. */
export async function gradeListed(
  client: GitHubClient,
  listed: readonly ListedRepository[],
  options: RemoteOptions,
): Promise<Portfolio> {
  const { owner, config, roadmap, earlier, own, log, onProgress } = options;
  const chosen = selectRepositories(listed, config);
  log.info(
    `${chosen.length} of ${listed.length} public repositories of ${owner} are graded against ${roadmap.id} ${roadmap.version}`,
  );
  if (chosen.length === 0)
    log.notice(
      'there is nothing to grade: forks, archived and empty repositories are left out unless they are asked for',
    );
  const basisOf = basisUnder({ version: MILEPOST_VERSION, roadmap, exempt: config.exempt });
  const known = new Map(
    options.trusted?.repositories.filter((e) => isSound(e, roadmap)).map((entry) => [entry.basis, entry]),
  );
  const settled: Subject[] = [];
  const fresh: { meta: ListedRepository; basis?: string }[] = [];
  for (const meta of chosen) {
    const { name, headOid, host, begun } = meta;
    const tip = own?.name === name ? own.tip : (headOid ?? undefined);
    const basis = tip === undefined ? undefined : basisOf({ name, tip, host, ...(begun ? { begun } : {}) });
    const entry = basis === undefined ? undefined : known.get(basis);
    if (entry?.name === name) settled.push({ meta, known: entry, open: neverOpened });
    else fresh.push({ meta, ...(basis === undefined ? {} : { basis }) });
  }
  const waiting = inTurn(fresh, earlier);
  log.info(costSentence(client.meter, waiting.length, chosen.length));
  const openers = openAhead(
    client,
    waiting.map(({ meta }) => meta),
  );
  const opened = waiting.map((one, index): Subject => ({ ...one, open: openers[index] ?? neverOpened }));
  const rules = { roadmap, exempt: config.exempt };
  // One judges while this one reads; a second one takes 40 MiB more than a run may.
  const threads = { most: 1, memory: MEMORY, ...(options.apart ? { few: 1 } : {}) };
  return withJudges(waiting.length, { ...rules, ...threads }, (judges) =>
    gradePortfolio(owner, [...settled, ...opened], {
      ...rules,
      ...judges,
      ...(config.capstone === undefined ? {} : { capstone: config.capstone }),
      ...(earlier ? { earlier } : {}),
      together: TOGETHER,
      ...(onProgress ? { onProgress } : {}),
    }),
  );
}

/** Those that no run has graded come first, then those that the last one had no points left for. */
function inTurn<T extends { readonly meta: ListedRepository }>(
  fresh: readonly T[],
  earlier: Portfolio | undefined,
): T[] {
  const before = new Map(earlier?.repositories.map((entry): [string, PortfolioRepository] => [entry.name, entry]));
  const turn = ({ meta }: T): number => {
    const entry = before.get(meta.name);
    return entry ? (entry.behind ? 1 : 2) : 0;
  };
  return [...fresh].sort((a, b) => turn(a) - turn(b));
}

const neverOpened = (): Promise<never> => Promise.reject(new UsageError(say`it was not opened`));
