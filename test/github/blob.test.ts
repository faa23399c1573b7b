import { describe, expect, it } from 'vitest';
import { readBlob } from '../../src/github/blob.ts';
import { createClient } from '../../src/github/client.ts';
import { objectId } from '../../src/github/object-id.ts';
import { type Fault, type GitHubOptions, hosted, serveGitHub } from '../helpers/github.ts';
import { saidOf } from '../helpers/openapi.ts';
import { runGit } from '../helpers/repository.ts';

const BINARY = Buffer.from([...Array.from({ length: 256 }, (_, at) => at), 0xff, 0xfe, 0xc3, 0x28]);

async function read(content: string | Buffer, more: Partial<GitHubOptions> = {}) {
  const repository = hosted('one', { 'a.bin': content });
  const server = await serveGitHub({ repositories: [repository], ...more });
  const oid = runGit(repository.folder, 'rev-parse', 'HEAD:a.bin');
  const reading = readBlob(createClient(server.client), { owner: 'octo', name: 'one' }, oid);
  return { server, oid, reading };
}

describe('a blob', () => {
  it.each([
    ['bytes of every kind', BINARY],
    ['nothing', ''],
    ['text', '# Zoë\r\n'],
    ['text that is what another answer would be', '{"content":"eA==","encoding":"base64"}'],
  ])('of %s is read as it is, from hosts that give it raw and from those that do not', async (_, content) => {
    for (const json of [false, true]) {
      const { server, oid, reading } = await read(content, { json });
      const bytes = await reading;
      expect(bytes.equals(Buffer.from(content))).toBe(true);
      expect(objectId(bytes, oid)).toBe(oid);
      expect(server.requests).toHaveLength(1);
    }
  });

  it.each<[string, Fault]>([
    ['cut', { status: 200, body: 'some' }],
    ['another', { status: 200, body: { content: 'eA==', encoding: 'base64' } }],
    ['no blob', { status: 200, body: [] }],
  ])('that comes %s is asked for again, and is no blob where it always does', async (_, fault) => {
    const once = await read('some text', { fault: (_, earlier) => (earlier.length === 0 ? fault : undefined) });
    expect((await once.reading).toString()).toBe('some text');
    const always = await read('some text', { fault: () => fault });
    await expect(always.reading).rejects.toMatchObject({ status: 502 });
  });

  it('is asked for in a way that GitHub knows', () => {
    expect(saidOf('GET', '/repos/{owner}/{repo}/git/blobs/{file_sha}')).toContain('`application/vnd.github.raw+json`');
  });
});
