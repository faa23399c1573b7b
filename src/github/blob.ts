import blobFragment from './blob.graphql';
import type { GitHubClient } from './client.ts';

/** The fragment `BlobContent`, to be put after a document that uses it; it brings a `BlobNode`. */
export const BLOB_FRAGMENT: string = blobFragment;

export interface BlobNode {
  readonly oid?: string;
  readonly byteSize?: number;
  readonly isBinary?: boolean | null;
  readonly isTruncated?: boolean;
  readonly text?: string | null;
}

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** The blob's bytes; undefined where GraphQL's text may not be those: cut, called binary, or transcoded. */
export function exactBytes({ byteSize, isBinary, isTruncated, text }: BlobNode): Buffer | undefined {
  if (isTruncated || isBinary !== false || typeof text !== 'string' || text.includes('\uFFFD')) return undefined;
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length === byteSize ? bytes : undefined;
}

/** The blob's bytes through the REST API, which gives all of them, up to 100 MB. Throws what the request throws. */
export async function readBlob(client: GitHubClient, { owner, name }: Repository, oid: string): Promise<Buffer> {
  const { data } = await client.rest.git.getBlob({ owner, repo: name, file_sha: oid });
  return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
}
