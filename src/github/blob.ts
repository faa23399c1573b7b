import { jsonIn, type Read } from './answers.ts';
import blobFragment from './blob.graphql';
import type { GitHubClient } from './client.ts';
import { objectId } from './object-id.ts';

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

/**
 * The blob's bytes through the REST API, which gives all of them, up to 100 MB: as they are, not as JSON around base64, which takes
 * several times their memory. Throws what the request throws; other bytes than those of that id are an answer cut short.
 */
export async function readBlob(client: GitHubClient, { owner, name }: Repository, oid: string): Promise<Buffer> {
  const read: Read = (bytes) => (objectId(bytes, oid) === oid ? bytes : bytesInJson(bytes, oid));
  const { data } = await client.rest.request({
    method: 'GET',
    url: '/repos/{owner}/{repo}/git/blobs/{file_sha}',
    ...{ owner, repo: name, file_sha: oid },
    headers: { accept: RAW },
    request: { read },
  });
  return data as Buffer;
}

const RAW = 'application/vnd.github.raw+json';

/** From a host that does not know the other form. */
function bytesInJson(json: Buffer, oid: string): Buffer {
  const { content, encoding } = jsonIn(json.toString('utf8')) as {
    readonly content?: unknown;
    readonly encoding?: unknown;
  };
  const bytes = Buffer.from(String(content), encoding === 'base64' ? 'base64' : 'utf8');
  if (objectId(bytes, oid) !== oid) throw new Error('the bytes are not those of the blob');
  return bytes;
}
