import type { Project } from './project.ts';

export interface DockerInstruction {
  /** Upper case: `FROM`, `COPY`, `RUN` … */
  readonly keyword: string;
  /** Everything after the keyword, continuation lines joined by a blank. */
  readonly args: string;
  readonly line: number;
}

export interface Dockerfile {
  readonly path: string;
  readonly instructions: readonly DockerInstruction[];
}

export interface ComposeService {
  readonly name: string;
  readonly line: number;
  readonly image?: string;
  /** Path of the Dockerfile that it builds, relative to the root, where it builds one. */
  readonly dockerfile?: string;
  readonly command?: string;
}

export interface ComposeFile {
  readonly path: string;
  readonly services: readonly ComposeService[];
}

/** Own Dockerfiles and Containerfiles under any of their usual names, or that Compose, CI or make builds from; sorted by path. */
export function dockerfilesOf(_project: Project): readonly Dockerfile[] {
  return [];
}

/** Own Compose files that parse to a mapping, sorted by path. */
export function composeFilesOf(_project: Project): readonly ComposeFile[] {
  return [];
}
