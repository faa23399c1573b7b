import type { PlacedBoundary } from './boundaries.ts';
import { conftestsAbove } from './fixtures.ts';
import type { Project } from './project.ts';
import { factsOf } from './sources.ts';

/** Clouds that a library answers for: with moto on a case's way, no call to AWS leaves the machine. */

const AWS = /^(?:aioboto3|boto3|botocore)\b/;

/** The boundaries that remain; `paths` are the case's own file, the first, and those whose fixtures it asks for. */
export function withoutMockedClouds(
  project: Project,
  boundaries: readonly PlacedBoundary[],
  paths: readonly string[],
): readonly PlacedBoundary[] {
  if (!boundaries.some(({ detail }) => AWS.test(detail))) return boundaries;
  // A conftest's fixture may be in use without being asked for.
  const way = [...paths, ...conftestsAbove(project, paths[0] ?? '')];
  return way.some((path) => usesMoto(project, path))
    ? boundaries.filter(({ detail }) => !AWS.test(detail))
    : boundaries;
}

const usesMoto = (project: Project, path: string): boolean =>
  factsOf(project, path)?.imports.some(({ module, used }) => used && /^moto\b/.test(module)) ?? false;
