import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CHECK_IDS } from '../checks/ids.ts';
import { CONFIG_PATH, type Config, defaultConfig, exemptionsFor, parseConfig, remoteRoadmap } from '../config/index.ts';
import { type Difference, differencesOf, MOVING } from '../grade/compare.ts';
import { grade } from '../grade/grade.ts';
import { UsageError } from '../model/errors.ts';
import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { Reports } from '../model/progress.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { OpenSnapshot } from '../model/snapshot.ts';
import { progressOf } from '../progress/progress.ts';
import { isBuiltinRoadmap } from '../roadmap/index.ts';
import { chooseCapstone } from '../run.ts';
import { discoverRepositories } from '../sources/discover.ts';
import { openGit } from '../sources/git.ts';
import { remoteOf } from '../sources/git-remote.ts';
import type { Values } from './arguments.ts';
import { portfolioIn } from './earlier.ts';
import { learnerReports } from './learner.ts';
import { clientOf, configFile, roadmapFrom, roadmapOption } from './options.ts';
import { oneLine, progressBar } from './terminal.ts';

const DATA = 'milepost.json';

/** What is checked: the published report, what it was graded with, and where its repositories are read. */
interface Claim {
  /** Where it was found, in words. */
  readonly place: string;
  readonly report: Portfolio;
  readonly config: Config;
  /** Whose configuration that is, where it is not one of this machine. */
  readonly publisher?: string;
  /** The commit that an entry names. Throws a UsageError where it cannot be read. */
  open(entry: PortfolioRepository): Promise<OpenSnapshot>;
}

/** `milepost verify <owner | milepost.json | README>`: 0 where the report is what its commits give, 1 where it is not. */
export async function verifyCommand(names: readonly string[], values: Values): Promise<number> {
  const [name, second] = names;
  if (name === undefined || second !== undefined)
    throw new UsageError('verify takes one report: milepost verify <owner | milepost.json | README.md>');
  const claim = existsSync(name) ? await fromFile(name, values) : await fromOwner(name, values);
  const { report, config } = claim;
  const roadmap = await roadmapOf(claim, values.roadmap);
  if (roadmap.id !== report.roadmap.id || roadmap.version !== report.roadmap.version)
    throw new UsageError(
      `the report was graded against ${oneLine(report.roadmap.id)} ${oneLine(report.roadmap.version)}, and ${roadmap.id} ${oneLine(roadmap.version)} is what there is now`,
    );
  process.stdout.write(
    `${oneLine(claim.place)}: ${count(report.repositories.length, 'repository', 'repositories')} at the commits named\n`,
  );
  const again = await gradedAgain(claim, roadmap);
  const lines = again.flatMap((one) => told(one));
  const fresh = totals(claim, roadmap, again, await learnerReports(config, roadmap));
  process.stdout.write([...lines, summary(claim, fresh, again)].map((line) => `${line}\n`).join(''));
  return again.every(({ differences, problem }) => problem === undefined && differences.every(isMoving)) &&
    !totalsDiffer(claim, fresh)
    ? 0
    : 1;
}

/** What others wrote, a report or its configuration, names a built-in roadmap or one that they publish, and never a file of this machine. */
async function roadmapOf({ report, config, publisher }: Claim, said: string | undefined): Promise<Roadmap> {
  const configured = config === defaultConfig ? undefined : config.roadmap;
  const own = said ?? (publisher === undefined ? configured : undefined);
  if (own !== undefined) return roadmapOption(own);
  const named = configured ?? report.roadmap.id;
  if (isBuiltinRoadmap(named)) return roadmapOption(named);
  if (configured === undefined || publisher === undefined)
    throw new UsageError(`the report was graded against ${oneLine(named)}: add --roadmap <its file>`);
  const beside = { owner: publisher, name: publisher, path: named, ref: 'HEAD' };
  return roadmapFrom(await clientOf(), remoteRoadmap(named) ?? beside);
}

interface Again {
  readonly published: PortfolioRepository;
  readonly recomputed?: PortfolioRepository;
  readonly differences: readonly Difference[];
  /** Why it could not be graded again. */
  readonly problem?: string;
}

async function gradedAgain({ report, config, open }: Claim, roadmap: Roadmap): Promise<Again[]> {
  const bar = await progressBar();
  const results: Again[] = [];
  for (const [index, published] of report.repositories.entries()) {
    bar.update(index, report.repositories.length, published.name);
    try {
      const snapshot = await open(published);
      try {
        const fresh = await grade(snapshot, roadmap, exemptionsFor(published.name, config.exempt));
        const recomputed = { ...published, ...fresh, name: published.name };
        results.push({ published, recomputed, differences: differencesOf(published, fresh) });
      } finally {
        await snapshot.close();
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      results.push({ published, differences: [], problem: error instanceof UsageError ? error.message : error.name });
    }
  }
  bar.stop();
  return results;
}

const isMoving = ({ about }: Difference): boolean => MOVING.has(about);

function told({ published, differences, problem }: Again): string[] {
  const name = `${oneLine(published.name)} @ ${published.commit.slice(0, 7)}`;
  if (problem !== undefined) return [`  ? ${name}: could not be graded again: ${oneLine(problem)}`];
  return differences.map((difference) => {
    const { about, published: before, recomputed } = difference;
    const mark = isMoving(difference) ? '·' : '✘';
    const why = isMoving(difference) ? ' (releases may have been published since)' : '';
    return `  ${mark} ${name}: ${oneLine(about)} published ${oneLine(before)}, recomputed ${oneLine(recomputed)}${why}`;
  });
}

interface Totals extends Pick<Portfolio, 'capstone' | 'repositories'> {
  /** Of the roadmap, 0 to 100; null where nothing can be proven. */
  readonly percent: number | null;
}

/** The portfolio as the fresh grades make it; what could not be graded again counts as it was published. */
function totals({ report }: Claim, roadmap: Roadmap, again: readonly Again[], reports: Reports): Totals {
  const repositories = again.map(({ published, recomputed }) => recomputed ?? published);
  const named = report.capstone?.chosen === 'configured' ? report.capstone.name : undefined;
  const capstone = chooseCapstone(repositories, named);
  const of = (list: readonly PortfolioRepository[]) =>
    progressOf({ repositories: list, capstone }, roadmap, reports)?.percent ?? null;
  return { capstone, percent: of(repositories), repositories };
}

function totalsDiffer({ report }: Claim, fresh: Totals): boolean {
  return (report.progress?.percent ?? null) !== fresh.percent || report.capstone?.name !== fresh.capstone?.name;
}

function summary(claim: Claim, fresh: Totals, again: readonly Again[]): string {
  const same = again.filter(({ differences, problem }) => problem === undefined && differences.every(isMoving)).length;
  const read = again.filter(({ problem }) => problem === undefined).length;
  const say = (percent: number | null | undefined, capstone: PortfolioRepository | undefined) =>
    [
      ...(percent === null || percent === undefined ? [] : [`${percent} %`]),
      capstone
        ? `capstone ${capstone.ready === null ? 'not known' : capstone.ready ? 'ready' : 'not ready'}`
        : 'no capstone',
    ].join(', ');
  const find = (list: readonly PortfolioRepository[], name: string | undefined) =>
    list.find((entry) => entry.name === name);
  const published = say(claim.report.progress?.percent, find(claim.report.repositories, claim.report.capstone?.name));
  const recomputed = say(fresh.percent, find(fresh.repositories, fresh.capstone?.name));
  const right = same === again.length && !totalsDiffer(claim, fresh);
  return `${read} graded again, ${same} the same. Published: ${published}. Recomputed: ${recomputed}. ${right ? '✔' : '✘'}`;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** A report on this machine, its repositories among the clones of `--local`. */
async function fromFile(name: string, values: Values): Promise<Claim> {
  const isReport = /\.json$/i.test(name);
  const path = statSync(name).isDirectory() ? join(name, DATA) : isReport ? name : join(dirname(resolve(name)), DATA);
  if (!existsSync(path)) throw new UsageError(`no ${DATA} beside ${name}: the README alone does not name the commits`);
  const report = portfolioIn(readFileSync(path));
  if (!report) throw new UsageError(`not a report of milepost portfolio: ${path}`);
  const config = await configFile(values.config);
  if (values.local === undefined) {
    // A folder's name is nobody's login: whoever has that one has other repositories.
    if (report.repositories.length > 0 && report.repositories.every(({ url }) => url === null))
      throw new UsageError(`${name} names no address of its repositories: add --local <folder of their clones>`);
    return { place: name, report, config, open: await fromHost(report) };
  }
  const clones = new Map<string, ReturnType<typeof discoverRepositories>[number]>();
  for (const clone of discoverRepositories(resolve(values.local))) {
    clones.set(clone.name, clone);
    const { url } = await remoteOf(clone);
    if (url !== null) clones.set(url, clone);
  }
  const open = async (entry: PortfolioRepository): Promise<OpenSnapshot> => {
    const clone =
      (entry.url === null ? undefined : clones.get(entry.url)) ?? clones.get(entry.name.split('/').at(-1) ?? '');
    if (!clone) throw new UsageError(`no clone of it in ${values.local}`);
    return openGit({ ...clone, path: entry.name }, entry.commit);
  };
  return { place: name, report, config, open };
}

/** The report that an owner publishes in the profile repository. */
async function fromOwner(owner: string, values: Values): Promise<Claim> {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(owner))
    throw new UsageError(`no such file, and no login: ${oneLine(owner)}`);
  const { readFiles } = await import('../github/files.ts');
  const client = await clientOf();
  const { files } = await readFiles(client, { owner, name: owner }, 'HEAD', [DATA, CONFIG_PATH]);
  const bytes = files.get(DATA);
  const report = bytes ? portfolioIn(bytes) : undefined;
  if (!report) throw new UsageError(`${owner}/${owner} publishes no ${DATA}`);
  const text = files.get(CONFIG_PATH)?.toString('utf8');
  const config =
    values.config === undefined && text !== undefined
      ? parseConfig(text, CONFIG_PATH, CHECK_IDS)
      : await configFile(values.config);
  const open = await fromHost(report);
  const theirs = values.config === undefined ? { publisher: owner } : {};
  return { place: `${DATA} of ${owner}/${owner}`, report, config, ...theirs, open };
}

/** Opens the named commits through the API; the listing tells what only the host knows. */
async function fromHost({ owner }: Portfolio): Promise<Claim['open']> {
  const { listRepositories, openGitHub } = await import('../sources/github/index.ts');
  const client = await clientOf();
  const listed = new Map((await listRepositories(client, owner)).map((entry) => [entry.name, entry]));
  return async ({ name, url, commit, committed }) => {
    const found = listed.get(name);
    if (!found || (url !== null && found.url !== url))
      throw new UsageError('it is not among the public repositories of its owner now');
    const { committed: _tip, ...rest } = found;
    return openGitHub(client, { ...rest, headOid: commit, ...(committed === undefined ? {} : { committed }) });
  };
}
