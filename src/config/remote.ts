import { REMOTE_ROADMAP } from './schema.ts';

/** A roadmap that another repository keeps. */
export interface RemoteRoadmap {
  readonly owner: string;
  readonly name: string;
  readonly path: string;
  /** Branch, tag or commit. */
  readonly ref: string;
}

/** `owner/repository/path.yml@ref`, read; undefined for anything else. */
export function remoteRoadmap(roadmap: string): RemoteRoadmap | undefined {
  const [, owner, name, path, ref] = REMOTE_ROADMAP.exec(roadmap) ?? [];
  return owner && name && path && ref ? { owner, name, path, ref } : undefined;
}
