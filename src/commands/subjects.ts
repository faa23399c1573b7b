import { basename, dirname, relative, resolve } from 'node:path';
import { type Config, selectRepositories } from '../config/index.ts';
import { UsageError } from '../model/errors.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { type Gates, gradePortfolio, type Subject } from '../run.ts';
import { discoverRepositories } from '../sources/discover.ts';
import { type GitRepository, openGit } from '../sources/git.ts';
import { remoteOf } from '../sources/git-remote.ts';
import { readCache, writeCache } from './cache.ts';
import { earlierPortfolio, keepingEarlier } from './earlier.ts';
import { withJudges } from './judges.ts';
import { clientOf } from './options.ts';
import { oneLine, progressBar } from './terminal.ts';

/** What the command line grades: the clones in a folder, or a user's repositories on GitHub. */

interface Found {
  readonly owner: string;
  readonly subjects: readonly Subject[];
}

/** Every clone in a folder that the configuration leaves. */
export async function localSubjects(folder: string, config: Config): Promise<Found> {
  const root = resolve(folder);
  const repositories = discoverRepositories(root);
  if (repositories.length === 0) throw new UsageError(`no git repository in ${folder}`);
  return subjectsOf(root, repositories, config, folder);
}

async function subjectsOf(
  root: string,
  repositories: readonly GitRepository[],
  config: Config,
  folder: string,
): Promise<Found> {
  const names = uniqueNames(root, repositories);
  const listed = await Promise.all(
    repositories.map(async (repository, index) => ({
      ...(await remoteOf(repository)),
      name: names[index] ?? repository.name,
      description: null,
      topics: [],
      fork: false,
      archived: false,
      empty: false,
      private: false,
      repository,
    })),
  );
  const subjects = selectRepositories(listed, config).map(({ repository, ...meta }) => ({
    meta,
    // What could not be read is told in the README: by name, not by where it lies on this machine.
    open: () => openGit({ ...repository, path: meta.name }),
  }));
  if (subjects.length === 0)
    throw new UsageError(`include and exclude leave none of the ${listed.length} repositories in ${folder}`);
  return { owner: config.user ?? basename(root), subjects };
}

/** The folder's name, or the path below the root where two clones share a name. */
function uniqueNames(root: string, repositories: readonly GitRepository[]): string[] {
  const count = new Map<string, number>();
  for (const { name } of repositories) count.set(name, (count.get(name) ?? 0) + 1);
  return repositories.map(({ name, path }) =>
    count.get(name) === 1 ? name : relative(root, path).replaceAll('\\', '/') || name,
  );
}

interface RemoteWanted {
  readonly config: Config;
  readonly roadmap: Roadmap;
  readonly gates: Gates;
  /** Folder of the output. */
  readonly out: string;
  /** Folder where runs keep what they learned. */
  readonly cache?: string | undefined;
}

/**
 * A user's public repositories, read through the API and graded. What an earlier run left in the cache stands for those in
 * which nothing has changed; so does what it left in the folder `out`, unless gates are to be judged. What it costs, and
 * what it waits for, is told on stderr.
 */
export async function remotePortfolio(
  login: string,
  { config, roadmap, gates, out, cache }: RemoteWanted,
): Promise<Portfolio> {
  const [{ listRepositories }, { gradeListed }] = await Promise.all([
    import('../sources/github/index.ts'),
    import('./remote.ts'),
  ]);
  const tell = (sentence: string) => void process.stderr.write(`milepost: ${oneLine(sentence)}\n`);
  const client = await clientOf(process.env, tell);
  if (config.budget !== undefined) client.meter.limit(config.budget);
  const listed = await listRepositories(client, login);
  const kept = cache === undefined ? undefined : { root: resolve(cache), path: '' };
  const cached = earlierPortfolio(readCache(kept), login, roadmap);
  const written = readCache({ root: dirname(resolve(out, config.readme.path)), path: '' });
  const earlier = earlierPortfolio(written, login, roadmap) ?? cached;
  const judged = gates.failBelow !== undefined || (gates.require?.length ?? 0) > 0;
  const trusted = cached ?? (judged ? undefined : earlier);
  const progress = await progressBar();
  const now = await gradeListed(client, listed, {
    ...{ owner: login, config, roadmap, onProgress: progress.update },
    ...(earlier ? { earlier } : {}),
    ...(trusted ? { trusted } : {}),
    log: { info: tell, notice: tell },
  }).finally(progress.stop);
  const graded = keepingEarlier(now, earlier, { own: undefined, capstone: config.capstone });
  await writeCache(kept, graded);
  return graded;
}

/** Every clone in a folder, graded. */
export const localPortfolio = async (folder: string, config: Config, roadmap: Roadmap): Promise<Portfolio> =>
  gradedPortfolio(await localSubjects(folder, config), config, roadmap);

/** Some clones of a folder, graded. */
export const portfolioOf = async (
  folder: string,
  clones: readonly GitRepository[],
  config: Config,
  roadmap: Roadmap,
): Promise<Portfolio> => gradedPortfolio(await subjectsOf(resolve(folder), clones, config, folder), config, roadmap);

async function gradedPortfolio({ owner, subjects }: Found, config: Config, roadmap: Roadmap): Promise<Portfolio> {
  const progress = await progressBar();
  const rules = { roadmap, exempt: config.exempt };
  return withJudges(subjects.length, rules, (judges) =>
    gradePortfolio(owner, subjects, {
      ...rules,
      // While git reads one, another is judged.
      together: 2,
      ...judges,
      ...(config.capstone === undefined ? {} : { capstone: config.capstone }),
      onProgress: progress.update,
    }),
  ).finally(progress.stop);
}
