import {
  type Config,
  defaultConfig,
  parseConfig,
  type RemoteRoadmap,
  remoteRoadmap,
  reportsOf,
  selectRepositories,
} from '../config/index.ts';
import { createClient, type GitHubClient } from '../github/client.ts';
import { readFiles } from '../github/files.ts';
import { CHECK_IDS, skillNameOf, titleOf, vocabulary } from '../grade/grade.ts';
import { UsageError } from '../model/errors.ts';
import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { withProgress } from '../progress/progress.ts';
import { publishCommit } from '../publish/commit.ts';
import { writeArtifacts } from '../publish/files.ts';
import { folderOf, type Publication } from '../publish/publication.ts';
import { artifacts, jobSummary, portfolioJson, readmeSection } from '../reporters/index.ts';
import { isBuiltinRoadmap, loadRoadmap } from '../roadmap/index.ts';
import { capstoneOf, checkGates, gradePortfolio } from '../run.ts';
import { listRepositories, openGitHub, readAhead } from '../sources/github/index.ts';
import { type ActionContext, contextOf, workspaceFile } from './action-context.ts';
import { configPathOf, type Environment, inputText, withInputs } from './action-inputs.ts';
import { earlierPortfolio, keepingEarlier } from './earlier.ts';

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

/** One run of the Action: reads, grades, publishes. Throws a `UsageError` for what the user can put right. */
export async function runAction(env: Environment, log: ActionLog): Promise<ActionResult> {
  const context = contextOf(env);
  const token = inputText(env, 'token');
  const client = createClient({
    ...(token === undefined ? {} : { token }),
    apiUrl: context.apiUrl,
    graphqlUrl: context.graphqlUrl,
    userAgent: `milepost/${MILEPOST_VERSION}`,
    onNotice: log.info,
  });
  const { config, roadmap, published, branch } = await settings(client, context, env);
  const owner = config.user ?? context.owner;
  const earlier = earlierPortfolio(published, owner, roadmap);
  const own = owner.toLowerCase() === context.owner.toLowerCase() ? context.repo : undefined;
  // A misspelt name is told before anything is graded.
  const reports = reportsOf(config.learner, roadmap);
  const now = await graded(client, owner, config, roadmap, earlier, log);
  const portfolio = withProgress(keepingEarlier(now, earlier, { own, capstone: config.capstone }), roadmap, reports);
  for (const { name, score, ready } of portfolio.repositories)
    log.info(`graded ${name}: ${score ?? 'unknown'}${ready ? ', ready' : ''}`);
  for (const { name, reason } of portfolio.skipped) log.notice(`not graded: ${name}, ${reason}`);

  const look = { title: titleOf, skill: (id: string) => skillNameOf(id, roadmap), write: config.write };
  const section = config.write.includes('readme') ? readmeSection(portfolio, roadmap, look) : undefined;
  const publication = {
    files: await artifacts(portfolio, roadmap, look),
    readme: { path: config.readme.path, section },
  };
  const changed = await publish(client, context, { commit: config.commit, branch, publication }, log);
  const capstone = capstoneOf(portfolio);
  return {
    capstone,
    changed,
    report: portfolioJson(portfolio),
    summary: jobSummary(portfolio, roadmap, look),
    failure: checkGates(capstone, config.gates),
  };
}

interface Settings {
  readonly config: Config;
  readonly roadmap: Roadmap;
  /** The report that stands beside the README now. */
  readonly published: Uint8Array | null;
  readonly branch: string | undefined;
}

/** Configuration, roadmap and the last report: from the checkout where there is one, otherwise through the API. */
async function settings(client: GitHubClient, context: ActionContext, env: Environment): Promise<Settings> {
  const repository = { owner: context.owner, name: context.repo };
  const configPath = configPathOf(env);
  const first = await readFiles(client, repository, context.revision, [configPath, DATA]);
  const branch = context.branch ?? first.defaultBranch ?? undefined;
  const text = workspaceFile(context, configPath) ?? first.files.get(configPath);
  if (!text && inputText(env, 'config') !== undefined && configPath !== configPathOf({}))
    throw new UsageError(`no such file in ${context.owner}/${context.repo}: ${configPath}`);
  const config = withInputs(text ? parseConfig(text.toString('utf8'), configPath, CHECK_IDS) : defaultConfig, env);
  const remote = remoteRoadmap(config.roadmap);
  const custom = isBuiltinRoadmap(config.roadmap) || remote ? undefined : config.roadmap;
  const data = folderOf({ files: [], readme: config.readme }) + DATA;
  const paths = [...(custom === undefined ? [] : [custom]), ...(data === DATA ? [] : [data])];
  const more = paths.length > 0 ? await readFiles(client, repository, context.revision, paths) : first;
  const published = (data === DATA ? first : more).files.get(data) ?? null;
  if (remote) return { config, published, branch, roadmap: await roadmapFrom(client, remote) };
  if (custom === undefined)
    return { config, published, branch, roadmap: loadRoadmap({ id: config.roadmap }, vocabulary()) };
  const source = workspaceFile(context, custom) ?? more.files.get(custom);
  if (!source) throw new UsageError(`no such roadmap in ${context.owner}/${context.repo}: ${custom}`);
  const roadmap = loadRoadmap({ text: source.toString('utf8'), path: custom }, vocabulary());
  return { config, published, branch, roadmap };
}

/** A roadmap that another repository keeps. Errors name it as the configuration does. */
async function roadmapFrom(client: GitHubClient, { owner, name, path, ref }: RemoteRoadmap): Promise<Roadmap> {
  const said = `${owner}/${name}/${path}@${ref}`;
  const { files } = await readFiles(client, { owner, name }, ref, [path]);
  const text = files.get(path);
  if (!text) throw new UsageError(`no such roadmap: ${said}`);
  return loadRoadmap({ text: text.toString('utf8'), path: said }, vocabulary());
}

async function graded(
  client: GitHubClient,
  owner: string,
  config: Config,
  roadmap: Roadmap,
  earlier: Portfolio | undefined,
  log: ActionLog,
): Promise<Portfolio> {
  // Public ones alone: a private repository must not even be named in a public README.
  const listed = await listRepositories(client, owner);
  const chosen = selectRepositories(listed, config);
  log.info(
    `${chosen.length} of ${listed.length} public repositories of ${owner} are graded against ${roadmap.id} ${roadmap.version}`,
  );
  if (chosen.length === 0)
    log.notice(
      'there is nothing to grade: forks, archived and empty repositories are left out unless they are asked for',
    );
  const openers = readAhead(chosen, (meta) => openGitHub(client, meta));
  const subjects = chosen.map((meta, index) => ({ meta, open: openers[index] ?? (() => openGitHub(client, meta)) }));
  return gradePortfolio(owner, subjects, {
    roadmap,
    ...(config.capstone === undefined ? {} : { capstone: config.capstone }),
    ...(earlier ? { earlier } : {}),
    exempt: config.exempt,
  });
}

interface Wanted {
  readonly commit: boolean;
  readonly branch: string | undefined;
  readonly publication: Publication;
}

/** One commit on the branch; where none is wanted or allowed, the files go into the checkout's folder, for later steps. */
async function publish(
  client: GitHubClient,
  context: ActionContext,
  wanted: Wanted,
  log: ActionLog,
): Promise<readonly string[]> {
  const { commit, branch, publication } = wanted;
  const { owner, repo, workspace } = context;
  if (commit && context.mayCommit) {
    if (branch === undefined) throw new UsageError(`${owner}/${repo} has no branch to commit to: push a first commit`);
    const message = 'Update the Milepost report';
    const place = { owner, repo, branch, message, publication, onNotice: log.notice };
    const done = await publishCommit(client, place);
    log.info(
      done.commit
        ? `committed ${done.commit.slice(0, 12)} to ${branch}: ${done.changed.join(', ')}`
        : 'nothing changed, so nothing was committed',
    );
    return done.changed;
  }
  if (commit) log.info('this run is about a proposal (pull request or merge queue), so nothing is committed');
  if (workspace === undefined) return [];
  const changed = await writeArtifacts(workspace, publication, log.notice);
  log.info(
    changed.length > 0 ? `written into the workspace: ${changed.join(', ')}` : 'nothing changed in the workspace',
  );
  return changed;
}
