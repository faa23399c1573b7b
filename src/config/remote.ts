/** `owner/repository/path.yml@ref`: a roadmap in another repository. Groups: owner, repository, path, ref. */
export const REMOTE_ROADMAP =
  /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})\/((?!\.\.?\/)(?!.*\/\.\.?\/)[^\s@:\\]{1,200}\.[Yy][Aa]?[Mm][Ll])@([A-Za-z0-9][A-Za-z0-9._/-]{0,199})$/;

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
