import { createHash } from 'node:crypto';

/** The object id that git gives these bytes; `like`, an id of the same repository, tells which hash it uses. */
export function objectId(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
