import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient } from '../../src/github/client.ts';
import { explained } from '../../src/github/failures.ts';
import { UsageError } from '../../src/model/errors.ts';
import { gitEnvironment } from '../../src/sources/git-process.ts';
import { parseRemote } from '../../src/sources/git-remote.ts';

const TOKEN = 'ghs_aTokenThatNobodyMaySee0123456789';

interface Seen {
  readonly url: string;
  readonly headers: string;
  readonly body: string;
}

/** A server on the loopback interface that notes what it gets, and answers with a status, headers and a body. */
async function listen(answer: (seen: Seen) => { status: number; headers?: Record<string, string>; body?: unknown }) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one = {
      url: request.url ?? '',
      headers: JSON.stringify(request.headers),
      body: Buffer.concat(chunks).toString(),
    };
    seen.push(one);
    const { status, headers = {}, body = {} } = answer(one);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { seen, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const clientOf = (origin: string, notices: string[] = []) =>
  createClient({
    token: TOKEN,
    apiUrl: `${origin}/api/v3`,
    graphqlUrl: `${origin}/api/graphql`,
    userAgent: 'test',
    retryBase: 1,
    onNotice: (sentence) => notices.push(sentence),
  });

describe('a refusal', () => {
  it.each([
    ['contents=read', 'could not read: the token has no access; it needs contents=read'],
    [
      'contents=write; contents=write,workflows=write',
      'could not read: the token has no access; it needs contents=write or contents=write,workflows=write',
    ],
    ['::add-mask::x', 'could not read: the token has no access'],
  ])('says which permission is missing where GitHub says so: %s', async (header, sentence) => {
    const host = await listen(() => ({ status: 403, headers: { 'x-accepted-github-permissions': header } }));
    const error = await clientOf(host.origin)
      .rest.request('GET /repos/octo/api', { request: { retries: 0 } })
      .catch((thrown: unknown) => explained(thrown, 'could not read'));
    expect(error).toMatchObject({ message: sentence });
  });
});

describe('the token', () => {
  it.each([301, 302, 307, 308])('does not follow a redirect (%i) to another host', async (status) => {
    const thief = await listen(() => ({ status: 200, body: { data: { viewer: { login: 'x' } } } }));
    const host = await listen(({ url }) => ({ status, headers: { location: `${thief.origin}${url}` } }));
    const client = clientOf(host.origin);
    await client.graphql('query Q { viewer { login } }', {}, { retries: 0 }).catch(() => undefined);
    await client.rest.request('GET /repos/octo/api', { request: { retries: 0 } }).catch(() => undefined);
    expect(host.seen.length).toBeGreaterThan(0);
    expect(host.seen.every(({ headers }) => headers.includes(TOKEN))).toBe(true);
    expect(JSON.stringify(thief.seen)).not.toContain(TOKEN);
  });

  it('stands in a header, never in an address or a body', async () => {
    const host = await listen(() => ({ status: 200, body: { data: { viewer: { login: 'x' } } } }));
    const client = clientOf(host.origin);
    await client.graphql('query Q { viewer { login } }', {});
    await client.rest.git.getBlob({ owner: 'octo', repo: 'api', file_sha: 'a'.repeat(40) });
    expect(host.seen).toHaveLength(2);
    for (const { url, body } of host.seen) expect(url + body).not.toContain(TOKEN);
  });

  it.each([401, 403, 404, 422, 500])('is in no error that %i brings, whatever the host says', async (status) => {
    const notices: string[] = [];
    const host = await listen(() => ({
      status,
      body: { message: `Bad token ${TOKEN}`, errors: [{ message: TOKEN }] },
    }));
    const client = clientOf(host.origin, notices);
    const errors = await Promise.all(
      [
        client.graphql('query Q { viewer { login } }', {}, { retries: 0 }),
        client.rest.request('GET /repos/octo/api', { request: { retries: 0 } }),
      ].map((request) => request.then(() => undefined).catch((error: unknown) => explained(error, 'could not read'))),
    );
    // Sentences of our own, for a log shows the message of any error.
    for (const error of errors) expect(error).toBeInstanceOf(UsageError);
    expect([...errors, ...notices].join('\n')).not.toContain(TOKEN);
  });

  it.each(['NOT_FOUND', 'FORBIDDEN', 'RATE_LIMITED', 'SOMETHING_NEW', TOKEN])(
    'is in no error that GraphQL brings with %s, whatever the host says',
    async (type) => {
      const notices: string[] = [];
      const host = await listen(() => ({ status: 200, body: { data: null, errors: [{ type, message: TOKEN }] } }));
      const error = await clientOf(host.origin, notices)
        .graphql('query Q { viewer { login } }', {}, { retries: 0 })
        .catch((thrown: unknown) => explained(thrown, 'could not read'));
      expect(error).toBeInstanceOf(UsageError);
      expect([error, ...notices].join('\n')).not.toContain(TOKEN);
    },
  );

  it("is in no child's environment", () => {
    for (const name of [
      'GITHUB_TOKEN',
      'GH_TOKEN',
      'INPUT_TOKEN',
      'ACTIONS_RUNTIME_TOKEN',
      'GIT_ASKPASS',
      'SSH_AUTH_SOCK',
    ])
      vi.stubEnv(name, TOKEN);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(JSON.stringify(gitEnvironment())).not.toContain(TOKEN);
    expect(Object.keys(gitEnvironment()).filter((name) => /TOKEN|ASKPASS|SSH|KEY/.test(name))).toEqual([]);
  });

  it('of a remote never gets into a link', () => {
    expect(parseRemote(`https://x-access-token:${TOKEN}@github.com/octo/api.git`)).toEqual({
      owner: 'octo',
      url: 'https://github.com/octo/api',
    });
    expect(parseRemote(`https://github.com/octo/api?token=${TOKEN}`).url).toBeNull();
  });
});
