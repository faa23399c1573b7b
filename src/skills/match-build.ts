import { say } from '../model/say.ts';
import { composeFilesOf, dockerfilesOf } from '../project/containers.ts';
import { dependenciesOf } from '../project/dependencies.ts';
import { pipelinesOf } from '../project/pipelines.ts';
import type { Project } from '../project/project.ts';
import { commandsOf, programs } from './commands.ts';
import { type Found, found, type Hit, MAX_HITS } from './hits.ts';
import type { LeafOf } from './matchers.ts';

/** Matchers that look at how the project is built, started and delivered. */

const startsAs = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

export function matchDependency(project: Project, leaf: LeafOf<'dependency'>): Found {
  const hits = dependenciesOf(project).filter(({ ecosystem, name }) =>
    leaf.dependency[ecosystem]?.some((pattern) => startsAs(pattern, name)),
  );
  return found(
    hits.slice(0, MAX_HITS).map(({ path, line, name }) => ({ path, line, detail: say`depends on ${name}` })),
  );
}

interface Image {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

function imagesOf(project: Project): readonly Image[] {
  const images: Image[] = [];
  for (const { path, services } of composeFilesOf(project))
    for (const { image, line } of services) if (image) images.push({ name: image, path, line });
  for (const { path, jobs } of pipelinesOf(project))
    for (const job of jobs) for (const name of job.images) images.push({ name, path, line: job.line });
  for (const { path } of kubernetesFiles(project))
    for (const [i, line] of (project.text(path) ?? '').split('\n').slice(0, 5000).entries()) {
      const name = /^(?:- )?image: *["']?([\w./:@-]{1,200})/.exec(line.slice(0, 300).trim())?.[1];
      if (name) images.push({ name, path, line: i + 1 });
    }
  return images;
}

/** Kubernetes manifests: YAML with an API version and a kind. */
function kubernetesFiles(project: Project): readonly { path: string }[] {
  return project.own.filter(
    ({ path, extension, size }) =>
      /^ya?ml$/.test(extension) && size < 200_000 && /^(?:apiVersion|kind):\s*\S/m.test(project.text(path) ?? ''),
  );
}

/** `postgres` is any registry's image of that last name; `postgis/postgis` needs its folder too. */
function isImage(pattern: string, image: string): boolean {
  const bare = image.toLowerCase().split('@')[0] ?? '';
  const name = bare.replace(/:[^/]*$/, '');
  const last = name.slice(name.lastIndexOf('/') + 1);
  return pattern.includes('/')
    ? `/${name}`.endsWith(`/${pattern}`) || startsAs(pattern, name)
    : startsAs(pattern, last);
}

export function matchImage(project: Project, leaf: LeafOf<'image'>): Found {
  const hits = project.once(imagesOf).filter(({ name }) => leaf.image.some((pattern) => isImage(pattern, name)));
  return found(
    hits.slice(0, MAX_HITS).map(({ name, path, line }) => ({ path, line, detail: say`starts the image ${name}` })),
  );
}

export function matchBaseImage(project: Project, leaf: LeafOf<'base-image'>): Found {
  const hits: Hit[] = [];
  for (const { path, instructions } of dockerfilesOf(project)) {
    for (const { keyword, args, line } of instructions) {
      const image =
        (keyword === 'COPY' ? /--from=(\S+)/.exec(args)?.[1] : undefined) ??
        (keyword === 'FROM' ? args.split(/\s+/).find((word) => !word.startsWith('--')) : undefined);
      if (image && leaf['base-image'].some((pattern) => isImage(pattern, image)))
        hits.push({ path, line, detail: say`builds on the image ${image}` });
    }
  }
  return found(hits);
}

const namedPrograms = (project: Project) =>
  commandsOf(project).map(({ words, path, line }) => ({ named: programs(words), path, line }));

/** True where one of the names fits one of the patterns. */
const anyStartsAs = (patterns: readonly string[], names: ReadonlySet<string>): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? [...names].some((name) => startsAs(pattern, name)) : names.has(pattern),
  );

const programNames = (project: Project): ReadonlySet<string> =>
  new Set(project.once(namedPrograms).flatMap(({ named }) => named));

const commandWords = (project: Project): ReadonlySet<string> =>
  new Set(commandsOf(project).flatMap(({ words }) => words));

export function matchCommand(project: Project, leaf: LeafOf<'command'>): Found {
  const hits: Hit[] = [];
  if (!anyStartsAs(leaf.command, project.once(programNames))) return null;
  for (const { named: all, path, line } of project.once(namedPrograms)) {
    const named = all.find((program) => leaf.command.some((pattern) => startsAs(pattern, program)));
    if (named && hits.length < MAX_HITS) hits.push({ path, line, detail: say`runs ${named}` });
  }
  return found(hits);
}

export function matchArgument(project: Project, leaf: LeafOf<'argument'>): Found {
  const hits: Hit[] = [];
  if (!anyStartsAs(leaf.argument, project.once(commandWords))) return null;
  for (const { words, path, line } of commandsOf(project)) {
    const word = words.find((candidate) => leaf.argument.some((pattern) => startsAs(pattern, candidate)));
    if (word && hits.length < MAX_HITS)
      hits.push({ path, line, detail: say`runs ${words[0]} with ${word.slice(0, 60)}` });
  }
  return found(hits);
}

export function matchUses(project: Project, leaf: LeafOf<'uses'>): Found {
  const hits: Hit[] = [];
  for (const { path, jobs } of pipelinesOf(project))
    for (const { steps } of jobs)
      for (const { uses, line } of steps)
        if (uses && leaf.uses.some((start) => uses.startsWith(start)))
          hits.push({ path, line, detail: say`uses ${uses}` });
  return found(hits);
}

export function matchCi(project: Project, leaf: LeafOf<'ci'>): Found {
  const hits = pipelinesOf(project)
    .filter(({ provider, jobs }) => leaf.ci.includes(provider) && (jobs.length > 0 || provider === 'jenkins'))
    .map(({ path, jobs, provider }) => ({ path, line: jobs[0]?.line ?? 1, detail: say`a pipeline of ${provider}` }));
  return found(hits);
}

export function matchContainer(project: Project, leaf: LeafOf<'container'>): Found {
  if (leaf.container === 'compose')
    return found(
      composeFilesOf(project).flatMap(({ path, services }) => {
        const [first] = services;
        return first ? [{ path, line: first.line, detail: say`service ${first.name}` }] : [];
      }),
    );
  return found(
    dockerfilesOf(project).flatMap(({ path, instructions }) => {
      const from = instructions.find(({ keyword }) => keyword === 'FROM');
      return from && instructions.length > 1 ? [{ path, line: from.line, detail: `${from.keyword} ${from.args}` }] : [];
    }),
  );
}
