import { basename, relative, resolve } from 'node:path';
import { type Config, defaultConfig, parseConfig, reportsOf, selectRepositories } from '../config/index.ts';
import { CHECK_IDS, skillNameOf, titleOf } from '../grade/grade.ts';
import { UsageError } from '../model/errors.ts';
import { withProgress } from '../progress/progress.ts';
import { writeArtifacts } from '../publish/files.ts';
import { artifacts, readmeSection } from '../reporters/index.ts';
import { capstoneOf, checkGates, gradePortfolio, type Subject } from '../run.ts';
import { discoverRepositories } from '../sources/discover.ts';
import { type GitRepository, openGit } from '../sources/git.ts';
import { remoteOf } from '../sources/git-remote.ts';
import type { Values } from './arguments.ts';
import { gatesOption, readInput, roadmapOption } from './options.ts';
import { oneLine, progressBar } from './terminal.ts';

/** `milepost portfolio`: the exit code. */
export async function portfolioCommand(values: Values): Promise<number> {
  const { local, user, out } = values;
  if ((local === undefined) === (user === undefined))
    throw new UsageError('portfolio needs either --local <folder> or --user <login>');
  if (out === undefined) throw new UsageError('portfolio needs --out <folder>: where the README and the badges go');
  const config = configOption(values);
  const roadmap = roadmapOption(values.roadmap ?? config.roadmap);
  const gates = { ...config.gates, ...gatesOption(values['fail-below'], values.require) };
  const { owner, subjects } =
    local === undefined ? await remoteSubjects(user ?? '', config) : await localSubjects(local, config);
  const progress = await progressBar();
  const reports = reportsOf(config.learner, roadmap);
  const graded = await gradePortfolio(owner, subjects, {
    roadmap,
    ...(config.capstone === undefined ? {} : { capstone: config.capstone }),
    exempt: config.exempt,
    onProgress: progress.update,
  }).finally(progress.stop);
  const portfolio = withProgress(graded, roadmap, reports);

  const look = { title: titleOf, skill: (id: string) => skillNameOf(id, roadmap) };
  const written = await writeArtifacts(
    resolve(out),
    {
      files: await artifacts(portfolio, roadmap, { write: config.write, ...look }),
      readme: {
        path: config.readme.path,
        section: config.write.includes('readme')
          ? readmeSection(portfolio, roadmap, { ...look, write: config.write })
          : undefined,
      },
    },
    (notice) => process.stderr.write(`milepost: ${oneLine(notice)}\n`),
  );
  const capstone = capstoneOf(portfolio);
  const lines = [
    `${portfolio.repositories.length} repositories graded against ${roadmap.id} ${roadmap.version}`,
    ...portfolio.skipped.map(({ name, reason }) => `skipped ${oneLine(name)}: ${oneLine(reason)}`),
    ...(capstone ? [`capstone: ${oneLine(capstone.name)}, ${capstone.score ?? 'unknown'} of 100`] : []),
    `${written.length === 0 ? 'nothing changed in' : 'look at'} ${relative('.', resolve(out, config.readme.path)) || out}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const failure = checkGates(capstone, gates);
  if (failure) process.stderr.write(`milepost: ${oneLine(failure)}\n`);
  return failure ? 1 : 0;
}

function configOption(values: Values): Config {
  const base =
    values.config === undefined ? defaultConfig : parseConfig(readInput(values.config), values.config, CHECK_IDS);
  const { capstone, include, exclude, forks, archived, empty } = values;
  return { ...base, ...withoutUndefined({ capstone, include, exclude, forks, archived, empty }) };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0)),
  ) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

interface Found {
  readonly owner: string;
  readonly subjects: readonly Subject[];
}

async function localSubjects(folder: string, config: Config): Promise<Found> {
  const root = resolve(folder);
  const repositories = discoverRepositories(root);
  if (repositories.length === 0) throw new UsageError(`no git repository in ${folder}`);
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
    open: () => openGit(repository),
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

async function remoteSubjects(login: string, config: Config): Promise<Found> {
  const { createClient, listRepositories, openGitHub } = await import('../sources/github/index.ts');
  const client = createClient({
    ...(process.env.GITHUB_TOKEN ? { token: process.env.GITHUB_TOKEN } : {}),
    apiUrl: process.env.GITHUB_API_URL ?? 'https://api.github.com',
    graphqlUrl: process.env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    userAgent: `milepost/${MILEPOST_VERSION}`,
  });
  const listed = await listRepositories(client, login);
  const chosen = selectRepositories(
    listed.filter((repository) => !repository.private),
    config,
  );
  return {
    owner: login,
    subjects: chosen.map((repository) => ({ meta: repository, open: () => openGitHub(client, repository) })),
  };
}
