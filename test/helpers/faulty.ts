/** A proxy before the stand-in for GitHub that harms chosen requests on their way, as networks, gateways and GitHub itself do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type Json = { [key: string]: unknown };

/** What happens to one request. */
export type Harm =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly message?: string }
  /** A success with this body, as GraphQL refuses; nothing arrives. */
  | { readonly body: Json }
  /** The headers and half of the body, then the connection ends. */
  | 'cut'
  /** A whole answer that is no JSON. */
  | 'no-json'
  /** A page of a gateway, by the name of success. */
  | 'html'
  /** Nothing, ever. */
  | 'stall'
  /** The headers and half of the body, then nothing. */
  | 'stall-midway'
  | 'reset'
  /** What GitHub answers after a repository was renamed. */
  | 'redirect'
  /** The answer, changed. */
  | { readonly alter: (value: Json) => void };

export interface Proxy {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Kinds of the requests in their order, such as `Blobs`, `GET tree`, `PATCH ref`. */
  readonly kinds: readonly string[];
}

export interface Rule {
  /** Which request: its kind, and how many of that kind came before. */
  readonly harm: (kind: string, before: number) => Harm | undefined;
}

/** Starts it before a server that listens at `origin`; it goes with the test. The rule may be changed between requests. */
export async function harmful(upstream: string, rule: Rule): Promise<Proxy> {
  const kinds: string[] = [];
  const server = createServer((request, response) => {
    pass(upstream, rule, kinds, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // As on github.com, where a plugin knows GraphQL by its path.
  return { apiUrl: origin, graphqlUrl: `${origin}/graphql`, kinds };
}

async function pass(
  upstream: string,
  rule: Rule,
  kinds: string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = request.url ?? '/';
  const kind = kindOf(request.method ?? 'GET', url, body);
  const harm = url.includes(MOVED) ? undefined : rule.harm(kind, kinds.filter((one) => one === kind).length);
  kinds.push(kind);
  if (harm === 'stall') return;
  if (harm === 'reset') return void request.socket.resetAndDestroy();
  if (harm === 'no-json') return void send(response, 200, '{"data":{"repository":');
  if (harm === 'html')
    return void send(response, 200, '<html>Unicorn!</html>', { 'content-type': 'text/html; charset=utf-8' });
  if (harm === 'redirect') {
    const location = `${url}${url.includes('?') ? '&' : '?'}${MOVED}`;
    return void send(
      response,
      url.startsWith('/graphql') || request.method === 'GET' ? 301 : 307,
      '{"message":"Moved"}',
      { location },
    );
  }
  if (typeof harm === 'object' && 'status' in harm)
    return void send(response, harm.status, JSON.stringify({ message: harm.message ?? 'injected' }), harm.headers);
  if (typeof harm === 'object' && 'body' in harm) return void send(response, 200, JSON.stringify(harm.body));
  const answer = await fetch(upstream + url.replace(`?${MOVED}`, '').replace(`&${MOVED}`, ''), {
    method: request.method ?? 'GET',
    headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
    ...(body.length > 0 ? { body } : {}),
  });
  let text = await answer.text();
  if (typeof harm === 'object') {
    const value = JSON.parse(text) as Json;
    harm.alter(value);
    text = JSON.stringify(value);
  }
  const whole = Buffer.from(text);
  const headers = { 'content-length': String(whole.length) };
  if (harm !== 'cut' && harm !== 'stall-midway') return void send(response, answer.status, whole, headers);
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.write(whole.subarray(0, whole.length >> 1), () => {
    if (harm === 'cut') response.destroy();
  });
}

const MOVED = 'moved=1';

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
) {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '4999',
    'x-ratelimit-reset': '2000000000',
    'x-ratelimit-resource': 'core',
    ...headers,
  });
  response.end(body);
}

function kindOf(method: string, url: string, body: Buffer): string {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/graphql') {
    const { query } = JSON.parse(body.toString()) as { query: string };
    return /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'anonymous';
  }
  const [, git, plain] = /^\/repos\/[^/]+\/[^/]+\/(?:git\/([a-z]+?)s?|([a-z]+?)s?)(?:\/|$)/.exec(pathname) ?? [];
  return `${method} ${git ?? plain ?? 'repository'}`;
}

const LIMIT = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2000000000' };

/** Whatever can come back instead of an answer. */
export const FAULTS = {
  '401': { status: 401, message: 'Bad credentials' },
  '403': { status: 403, message: 'Resource not accessible by integration' },
  '403 at the limit': { status: 403, headers: LIMIT, message: 'API rate limit exceeded' },
  '404': { status: 404, message: 'Not Found' },
  '409': { status: 409, message: 'Conflict' },
  '422': { status: 422, message: 'Validation Failed' },
  '429': { status: 429, message: 'Too many requests' },
  '429 with retry-after': { status: 429, headers: { 'retry-after': '120' } },
  '451': { status: 451, message: 'Repository access blocked' },
  '500': { status: 500 },
  '502': { status: 502 },
  '503': { status: 503 },
  cut: 'cut',
  'no JSON': 'no-json',
  'a page of a gateway': 'html',
  reset: 'reset',
  redirect: 'redirect',
} as const satisfies Readonly<Record<string, Harm>>;
