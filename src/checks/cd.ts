import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { deploymentOf, deploymentOfUse } from '../parse/deploy.ts';
import { dockerfilesOf } from '../project/containers.ts';
import { type Pipeline, pipelinesOf, type ReachedCommand } from '../project/pipelines.ts';
import type { Project } from '../project/project.ts';
import { commandsOfPipelines } from '../project/reach.ts';
import { allPipelineCommands, pipelineReads } from '../project/reached.ts';

/** Files that describe a deployment, which a platform may follow; no pipeline of the repository does. */
const DESCRIPTOR =
  /^(?:render\.ya?ml|Procfile|vercel\.json|netlify\.toml|fly\.toml|railway\.(?:json|toml)|app\.ya?ml|heroku\.yml|wrangler\.toml|deploy(?:ment)?\.sh)$/;
const TEST_CLUSTER =
  /kind-action|setup-minikube|setup-kind|k3d-action|\b(?:kind create cluster|minikube start|k3d cluster create)\b/;
const LOCAL = /\blocalhost\b|127\.0\.0\.1|localstack|awslocal|tflocal/;

export const cd: Check<Project> = {
  id: 'cd',
  title: 'Continuous delivery',
  about: {
    asks: 'A pipeline publishes or deploys something: it pushes an image, publishes a package or a release, or deploys a site or a service.',
    why: 'What a machine delivers is delivered the same way every time, and a release no longer takes an evening.',
    how: [
      'Every pipeline that its provider runs is searched, whatever starts it, together with what its commands reach in the repository.',
      '',
      '- Building alone, `terraform plan`, a push that is switched off, and a script that people start by hand do not count.',
      '- A file that only describes a deployment, such as a `Procfile`, fulfils it in part.',
    ].join('\n'),
    example: [
      '```yaml',
      '      - uses: docker/build-push-action@v6',
      '        with:',
      '          push: true',
      '          tags: ghcr.io/you/app:latest',
      '```',
    ].join('\n'),
  },
  reads: pipelineReads,
  evaluate(project): Finding {
    const evidence = [...fromUses(project), ...fromCommands(project)];
    if (evidence.length > 0) return met(evidence.slice(0, 5));
    return nothing(project);
  },
};

function fromUses(project: Project): Evidence[] {
  return commandsOfPipelines(project).uses.flatMap(({ uses, inputs, path, line }) => {
    const what = deploymentOfUse(uses, inputs);
    return what === undefined ? [] : [{ path, line, detail: say`${phrase(what)}: ${uses.slice(0, 80)}` }];
  });
}

function fromCommands(project: Project): Evidence[] {
  const seen = new Set<string>();
  return allPipelineCommands(project).flatMap((reached) => {
    const what = deploymentOf(reached.command) ?? startsInDeployJob(project, reached);
    if (what === undefined || LOCAL.test(reached.command) || onlyTests(project, reached, what)) return [];
    const start = reached.via[0];
    const key = `${reached.path}:${reached.line}`;
    if (!start || seen.has(key)) return [];
    seen.add(key);
    const here = {
      path: reached.path,
      line: reached.line,
      detail: say`${phrase(what)}: ${reached.command.slice(0, 80)}`,
    };
    return reached.via.length > 1
      ? [
          { path: start.path, line: start.line, detail: say`${start.command.slice(0, 80)} leads to ${reached.path}` },
          here,
        ]
      : [here];
  });
}

const DEPLOYS = /deploy|release|production/i;

/** On a runner of one's own, a job or a workflow called "deploy" that starts the containers, and leaves them running, is the deployment. */
function startsInDeployJob(project: Project, { command, via, pipeline }: ReachedCommand): string | undefined {
  if (
    !/^(?:sudo )?(?:docker[ -]compose\b.* up\b.*(?:-d|--detach)|docker run\b.* -d\b|systemctl (?:\S+ )*restart|pm2 (?:restart|reload|start)|supervisorctl restart)/.test(
      command,
    )
  )
    return undefined;
  const job = pipeline.jobs.find(({ steps }) => steps.some(({ line }) => line === via[0]?.line));
  const file = pipeline.path.slice(pipeline.path.lastIndexOf('/') + 1);
  const named =
    DEPLOYS.test(`${job?.id} ${via[0]?.command}`) || (DEPLOYS.test(file) && !isTakenDown(project, pipeline));
  return named ? say`starts the service where it runs` : undefined;
}

const isTakenDown = (project: Project, pipeline: Pipeline): boolean =>
  allPipelineCommands(project).some(
    (one) => one.pipeline === pipeline && /^(?:sudo )?docker[ -]compose\b.* (?:down|stop)\b/.test(one.command),
  );

/** A cluster that the pipeline makes for itself is a test's. */
function onlyTests(project: Project, { pipeline }: ReachedCommand, what: string): boolean {
  return what === 'deploys to a cluster' && project.once(testClusters).has(pipeline);
}

function testClusters(project: Project): ReadonlySet<Pipeline> {
  return new Set(
    pipelinesOf(project).filter(({ jobs }) =>
      jobs.some(({ steps }) => steps.some(({ run, uses }) => TEST_CLUSTER.test(run ?? uses ?? ''))),
    ),
  );
}

function nothing(project: Project): Finding {
  const pipelines = pipelinesOf(project);
  const first = pipelines.find(({ provider }) => provider === 'github-actions') ?? pipelines[0];
  const described = project.own.filter((file) => file.folder === '' && DESCRIPTOR.test(file.name));
  const idle = pipelines.slice(0, 3).map(
    (pipeline): Evidence => ({
      path: pipeline.path,
      line: pipeline.jobs[0]?.line ?? 1,
      detail: say`publishes and deploys nothing`,
    }),
  );
  const evidence = [
    ...described
      .slice(0, 2)
      .map((file): Evidence => ({ path: file.path, detail: say`describes a deployment, but no pipeline runs it` })),
    ...idle,
  ];
  const image = dockerfilesOf(project)[0]?.path;
  const path = first?.provider === 'github-actions' ? first.path : '.github/workflows/release.yml';
  const step =
    image === undefined
      ? "      - uses: softprops/action-gh-release@v2\n        if: startsWith(github.ref, 'refs/tags/')"
      : `      - uses: docker/build-push-action@v6\n        with:\n          file: ${image}\n          push: true\n          tags: ghcr.io/\${{ github.repository }}:latest`;
  const advice =
    image === undefined
      ? say`Let \`${path}\` publish a release when a tag is pushed.`
      : say`Let \`${path}\` build \`${image}\` and push the image.`;
  const fix = { path, snippet: step };
  if (described.length > 0) return partial(evidence, advice, fix);
  return unmet(
    evidence.length > 0 ? evidence : [{ path: '.', detail: say`no pipeline that could publish or deploy` }],
    advice,
    fix,
  );
}
