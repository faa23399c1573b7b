import type { Project } from './project.ts';

export type Ecosystem = 'pypi' | 'npm' | 'maven' | 'go' | 'cargo' | 'nuget' | 'composer' | 'rubygems' | 'pub' | 'conda';

export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** Normalised as its ecosystem does: PEP 503 for PyPI, `group:artifact` for Maven, lower case elsewhere. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
  /** Only for development or tests, where the manifest says so. */
  readonly dev: boolean;
}

/** What the project's own manifests depend on (lock files are not manifests), sorted by path and line. */
export function dependenciesOf(_project: Project): readonly Dependency[] {
  return [];
}
