import { parseAzure } from '../parse/ci/azure.ts';
import { parseCircleci } from '../parse/ci/circleci.ts';
import { parseGithub } from '../parse/ci/github.ts';
import { parseGitlab } from '../parse/ci/gitlab.ts';
import { parseJenkins } from '../parse/ci/jenkins.ts';
import type { Definition, Provider } from '../parse/ci/shape.ts';
import {
  parseAppveyor,
  parseBitbucket,
  parseBuildkite,
  parseBuildspec,
  parseCirrus,
  parseCloudbuild,
  parseDrone,
} from '../parse/ci/simple.ts';
import { parseTravis } from '../parse/ci/travis.ts';
import { deploymentOf } from '../parse/deploy.ts';
import { simpleCommands } from '../parse/shell.ts';
import type { Project } from './project.ts';

export type { Job, Provider, Step, Trigger } from '../parse/ci/shape.ts';

export interface Pipeline extends Definition {
  readonly provider: Provider;
  readonly path: string;
}

/** A command that CI reaches, and how: the chain starts in the definition and ends where the command stands. */
export interface ReachedCommand {
  readonly command: string;
  readonly path: string;
  readonly line: number;
  /** Folder that it runs in, relative to the root; '' for the root. */
  readonly folder: string;
  /** From the pipeline's step to here: `.github/workflows/ci.yml:18 make test`, `Makefile:4 pytest`. */
  readonly via: readonly { readonly path: string; readonly line: number; readonly command: string }[];
  readonly pipeline: Pipeline;
}

/** Where each provider looks, and nowhere else. */
const PLACES: readonly {
  readonly provider: Provider;
  readonly where: RegExp;
  readonly parse: (text: string) => Definition | undefined;
}[] = [
  { provider: 'github-actions', where: /^\.github\/workflows\/[^/]+\.ya?ml$/, parse: (text) => parseGithub(text) },
  { provider: 'circleci', where: /^\.circleci\/config\.ya?ml$/, parse: parseCircleci },
  { provider: 'travis', where: /^\.travis\.ya?ml$/, parse: parseTravis },
  {
    provider: 'azure-pipelines',
    where: /^(?:\.azure-pipelines\/|\.pipelines\/)?azure-pipelines?[^/]*\.ya?ml$/,
    parse: parseAzure,
  },
  { provider: 'jenkins', where: /^jenkinsfile$/i, parse: parseJenkins },
  { provider: 'bitbucket', where: /^bitbucket-pipelines\.ya?ml$/, parse: parseBitbucket },
  { provider: 'appveyor', where: /^\.?appveyor\.ya?ml$/, parse: parseAppveyor },
  { provider: 'drone', where: /^\.(?:drone|woodpecker)\.ya?ml$|^\.woodpecker\/[^/]+\.ya?ml$/, parse: parseDrone },
  { provider: 'cirrus', where: /^\.cirrus\.ya?ml$/, parse: parseCirrus },
  { provider: 'buildkite', where: /^\.?buildkite\/pipeline\.ya?ml$|^buildkite\.ya?ml$/, parse: parseBuildkite },
  { provider: 'codebuild', where: /^buildspec\.ya?ml$/, parse: parseBuildspec },
  { provider: 'cloudbuild', where: /^cloudbuild\.(?:ya?ml|json)$/, parse: parseCloudbuild },
  // Triggers on the server name such files; one that delivers is there for a trigger.
  {
    provider: 'cloudbuild',
    where: /^(?:[\w.-]+[._-])?cloudbuild(?:[._-][\w.-]+)?\.(?:ya?ml|json)$/,
    parse: delivering,
  },
];

function delivering(text: string): Definition | undefined {
  const read = parseCloudbuild(text);
  const delivers = read?.jobs.some(({ steps }) =>
    steps.some(({ run }) => simpleCommands(run ?? '').some((command) => deploymentOf(command) !== undefined)),
  );
  return delivers ? read : undefined;
}

/** Where GitLab looks. */
export const GITLAB = /^\.gitlab-ci\.ya?ml$/;

/** Paths where a provider would find a definition. */
export const pipelinePaths = (project: Project): readonly string[] => project.ofPaths(findPipelines);

function findPipelines(project: Project): readonly string[] {
  return project.files
    .map((file) => file.path)
    .filter((path) => ANY_PLACE.test(path) && (GITLAB.test(path) || PLACES.some(({ where }) => where.test(path))));
}

/** All those places as one expression, whatever the case: nearly every path is told from them at once. */
const ANY_PLACE = new RegExp([GITLAB, ...PLACES.map(({ where }) => where)].map(({ source }) => source).join('|'), 'i');

/** Every definition that its provider would really run at this commit, sorted by path. */
export function pipelinesOf(project: Project): readonly Pipeline[] {
  return project.once(readPipelines);
}

function readPipelines(project: Project): readonly Pipeline[] {
  return pipelinePaths(project).flatMap((path): Pipeline[] => {
    if (GITLAB.test(path)) {
      const text = project.text(path);
      const read = text === undefined ? undefined : parseGitlab(text, (local) => project.text(local));
      return read ? [{ provider: 'gitlab-ci', path, ...read }] : [];
    }
    const place = PLACES.find((known) => known.where.test(path));
    const read = place && project.parsed('pipeline', path, place.parse);
    return place && read ? [{ provider: place.provider, path, ...read }] : [];
  });
}

const BY_CHANGE = new Set(['push', 'pull_request', 'merge_group', 'tag']);

/** True where a push (of a commit or a tag) or a pull request starts it. */
export const startsByChange = (pipeline: Pipeline): boolean =>
  pipeline.triggers.some((trigger) => BY_CHANGE.has(trigger.name));
