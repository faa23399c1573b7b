import { type ComposeService, parseCompose } from '../parse/compose.ts';
import { type DockerInstruction, parseDockerfile } from '../parse/dockerfile.ts';
import { folderOf, inFolder, resolveFolder } from '../parse/paths.ts';
import { plainWords, simpleCommands } from '../parse/shell.ts';
import type { Project, ProjectFile } from './project.ts';
import { allPipelineCommands, pipelineReads } from './reached.ts';

export type { ComposeService } from '../parse/compose.ts';
export type { DockerInstruction } from '../parse/dockerfile.ts';

export interface Dockerfile {
  readonly path: string;
  readonly instructions: readonly DockerInstruction[];
}

export interface ComposeFile {
  readonly path: string;
  readonly services: readonly ComposeService[];
}

const DOCKERFILE =
  /^(?:dockerfile|containerfile)(?:[._-][^/]*)?$|\.(?:dockerfile|containerfile)$|^[\w-]+[._-]dockerfile$/i;
/** Not read by a builder: lists of what to leave out, templates, prose, copies. */
const NOT_BUILT = /\.dockerignore$|\.(?:j2|jinja2?|tmpl|tpl|erb|md|txt|ya?ml|json|py|bak|orig|sample|disabled|sh)$/i;
const COMPOSE =
  /^(?:[\w.-]{1,60}[._-](?=docker-compose|podman-compose))?(?:docker-|podman-)?compose(?:[._-][^/]*)?\.ya?ml$/i;
const MAKEFILE = /^(?:GNU)?makefile$|\.mk$/i;

/** A folder `build` or `dist` is a tool's output for code, but people keep Dockerfiles there too. */
const isOwnDefinition = (file: ProjectFile): boolean => file.origin !== 'vendored';

/** Paths that hold a Dockerfile by their name alone. */
export const dockerfileCandidates = (project: Project): readonly string[] => project.ofPaths(byName).dockerfiles;

export const composeCandidates = (project: Project): readonly string[] => project.ofPaths(byName).compose;

const makefiles = (project: Project): readonly string[] => project.ofPaths(byName).makefiles;

function byName(project: Project) {
  const definitions = project.files.filter(isOwnDefinition);
  const paths = (files: readonly ProjectFile[]) => files.map((file) => file.path);
  return {
    dockerfiles: paths(definitions.filter(({ name }) => DOCKERFILE.test(name) && !NOT_BUILT.test(name))),
    compose: paths(definitions.filter(({ name }) => COMPOSE.test(name))),
    makefiles: paths(project.own.filter(({ name }) => MAKEFILE.test(name))),
  };
}

/** What both facts below need to have read. */
export const containerReads = (project: Project): readonly string[] => project.once(findReads);

function findReads(project: Project): readonly string[] {
  return [
    ...dockerfileCandidates(project),
    ...composeCandidates(project),
    ...makefiles(project),
    ...pipelineReads(project),
    ...namedDockerfiles(project),
  ];
}

/** Own Dockerfiles and Containerfiles under any of their usual names, or that Compose, CI or make builds from; sorted by path. */
export function dockerfilesOf(project: Project): readonly Dockerfile[] {
  return project.once(readDockerfiles);
}

function readDockerfiles(project: Project): readonly Dockerfile[] {
  const paths = new Set([...dockerfileCandidates(project), ...namedDockerfiles(project)]);
  return [...paths].sort().flatMap((path) => {
    const instructions = project.parsed('dockerfile', path, parseDockerfile);
    return instructions?.some(({ keyword }) => keyword === 'FROM') ? [{ path, instructions }] : [];
  });
}

/** Existing files under any name that Compose, CI or a Makefile builds from. */
function namedDockerfiles(project: Project): string[] {
  const named = composeFilesOf(project).flatMap((file) => file.services.flatMap((service) => service.dockerfile ?? []));
  for (const { command, folder } of allPipelineCommands(project)) named.push(...buildFiles(command, folder));
  for (const path of makefiles(project)) {
    for (const line of (project.text(path) ?? '').split('\n', 2000)) {
      if (/(?:docker|podman|buildah)\b/.test(line) && line.length < 2000) {
        for (const command of simpleCommands(line.trim())) named.push(...buildFiles(command, folderOf(path)));
      }
    }
  }
  for (const pipeline of project.once(pipelineSteps)) named.push(...pipeline);
  return [...new Set(named)].filter((path) => {
    const file = project.file(path);
    return file !== undefined && isOwnDefinition(file) && !/\.(?:j2|ya?ml|json)$/.test(path);
  });
}

/** `docker build -f x .` names x. */
function buildFiles(command: string, folder: string): string[] {
  const words = plainWords(command);
  if (!/^(?:docker|podman|buildah|kaniko|nerdctl)$|executor$/.test(words[0] ?? '')) return [];
  return words.flatMap((word, i) => {
    const value = /^(?:-f|--file|--dockerfile)$/.test(word)
      ? words[i + 1]
      : /^(?:-f|--file=|--dockerfile=)(\S+)/.exec(word)?.[1];
    const path = value === undefined ? undefined : resolveFolder(folder, value);
    return path === undefined ? [] : [path];
  });
}

/** Dockerfiles that `docker/build-push-action` and its kin name in their inputs. */
function pipelineSteps(project: Project): string[][] {
  const found = allPipelineCommands(project).map(({ pipeline }) => pipeline);
  return [...new Set(found)].map((pipeline) =>
    pipeline.jobs.flatMap((job) =>
      job.steps.flatMap(({ inputs }) => {
        const file = inputs?.['file'] ?? inputs?.['dockerfile'] ?? inputs?.['DOCKERFILE_NAME'];
        const folder = inputs?.['context'] ?? inputs?.['DOCKERFILE_DIR'] ?? '';
        return file === undefined
          ? []
          : [resolveFolder('', file) ?? '', inFolder(resolveFolder('', folder) ?? '', file)];
      }),
    ),
  );
}

/** Own Compose files that parse to a mapping, sorted by path. */
export function composeFilesOf(project: Project): readonly ComposeFile[] {
  return project.once(readComposeFiles);
}

function readComposeFiles(project: Project): readonly ComposeFile[] {
  return composeCandidates(project).flatMap((path) => {
    const services = project.parsed('compose', path, (text) => parseCompose(text, folderOf(path)));
    return services === undefined ? [] : [{ path, services }];
  });
}
