/** The stand-in for GitHub itself, which knows nothing of tests: GraphQL by GitHub's own schema, and the REST calls that we make. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { answerGraphql, pointsOf } from './github-graphql.ts';
import { answerRest, type Body } from './github-rest.ts';

export interface Hosted {
  readonly owner: string;
  readonly name: string;
  /** A work tree or a bare git directory. */
  readonly folder: string;
  readonly branch?: string;
  readonly description?: string;
  readonly topics?: readonly string[];
  readonly fork?: boolean;
  /** Tip of the repository that this one is a fork of. */
  readonly parentOid?: string;
  /** What the checks of the tip came to: `SUCCESS`, `FAILURE`, `PENDING` … */
  readonly checks?: string;
  readonly archived?: boolean;
  readonly private?: boolean;
  readonly releases?: readonly { readonly tagName: string; readonly isDraft: boolean }[];
  /** Whether the token may commit; true by default. */
  readonly writable?: boolean;
  /** True where the branch takes commits through pull requests alone. */
  readonly protected?: boolean;
  /** Its pull requests; a test may look at them, and close them. */
  readonly pulls?: Pull[];
  /** False, or what GitHub says, where the token may not open pull requests. */
  readonly mayPropose?: false | string;
}

export interface Pull {
  readonly number: number;
  readonly title: string;
  state: 'open' | 'closed';
  readonly head: string;
  readonly base: string;
}

export interface Recorded {
  /** GraphQL operation (`Repositories`, `Blobs`, `Head`, `Commit` …), or the REST resource (`tree`, `blob`, `commit`, `ref`, `pull`, `compare`, `rate_limit`). */
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What was sent. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Bytes of the answer, and points of the primary limit. */
  bytes: number;
  points: number;
  /** Status and value of an answer of the REST API that no fault took the place of. */
  answer?: readonly [status: number, value: unknown];
}

/** What goes wrong with one request: an answer of its own, a tree cut short, or a connection that breaks. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | { readonly truncated: true }
  | { readonly hangUp: true };

export interface GitHubOptions {
  readonly repositories: readonly Hosted[];
  /** Logins without a repository. */
  readonly users?: readonly string[];
  /** The only token that is accepted; any where none is named. */
  readonly token?: string;
  /** Asked before each request; may act too (move a branch). */
  readonly fault?: (request: Recorded, earlier: readonly Recorded[]) => Fault | undefined;
  /** Awaited before each request, so that a test settles which of several clients comes first. */
  readonly hold?: (request: Recorded) => Promise<void> | undefined;
  /** Put over the usual headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds that each request waits before it is answered. */
  readonly latency?: number;
  /** Told before anything is asked of git: the body of an answer that is at hand, as JSON, and costs one point. */
  readonly ready?: (asked: {
    readonly path: string;
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
  }) => Promise<string | undefined>;
  /** Blobs that the token may not see. */
  readonly forbidden?: (oid: string) => boolean;
  /** True for a host that gives blobs as JSON alone, whatever it is asked for. */
  readonly json?: boolean;
}

/** Starts it on the loopback interface. */
export async function startGitHub(
  options: GitHubOptions,
  requests: Recorded[],
): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    answer(options, requests, request, response).catch((error: unknown) => {
      send(response, 500, { message: `stand-in failed: ${String(error)}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function answer(
  options: GitHubOptions,
  requests: Recorded[],
  request: IncomingMessage,
  response: ServerResponse,
) {
  const began = performance.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURIComponent(url.pathname).replace(/^\/api\/(?:v3\/)?/, '/');
  const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as GraphqlBody) : { query: '' };
  const ready = await options.ready?.({ path, query: body.query, variables: body.variables ?? {} });
  const recorded: Recorded = {
    kind: kindOf(path, body.query),
    method: request.method ?? 'GET',
    path: path + url.search,
    authorization: request.headers.authorization,
    variables: body.variables ?? {},
    body: body as unknown as Body,
    bytes: 0,
    points: path === '/graphql' && ready === undefined ? pointsOf(parse(body.query), body.variables ?? {}) : 1,
  };
  const earlier = options.fault ? [...requests] : [];
  requests.push(recorded);
  const late = (spent = 0) =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, (options.latency ?? 0) - spent)));
  if (options.latency && !options.ready) await late();
  await options.hold?.(recorded);
  const reply = async (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}) => {
    // Where answers are at hand, what it takes to look one up is part of the wait.
    if (options.ready) await late(performance.now() - began);
    recorded.bytes = send(response, status, value, { ...options.headers, ...headers });
  };
  const fault = options.fault?.(recorded, earlier);
  if (fault && 'hangUp' in fault) return response.destroy();
  if (fault && 'status' in fault) return reply(fault.status, fault.body ?? { message: 'injected' }, fault.headers);
  const token = /^(?:token|bearer) (.+)$/i.exec(recorded.authorization ?? '')?.[1];
  const known = options.token === undefined ? token !== undefined : token === options.token;
  if (!known && (token !== undefined || path === '/graphql')) return reply(401, { message: 'Bad credentials' });
  const raw = recorded.kind === 'blob' && request.headers.accept === RAW && options.json !== true;
  if (ready !== undefined)
    return raw ? reply(200, bytesIn(JSON.parse(ready)), { 'content-type': RAW }) : reply(200, ready);
  if (path === '/graphql') return reply(200, await answerGraphql(options, body.query, recorded.variables));
  const { method } = recorded;
  const asked = { method, path, query: url.searchParams, body: recorded.body, cut: fault !== undefined };
  recorded.answer = answerRest(options, asked);
  const [status, value] = recorded.answer;
  return raw && status === 200 ? reply(200, bytesIn(value), { 'content-type': RAW }) : reply(status, value);
}

/** How a blob is asked for as it is. */
const RAW = 'application/vnd.github.raw+json';

const bytesIn = (blob: unknown): Buffer => {
  const { content, encoding } = blob as { readonly content: string; readonly encoding: BufferEncoding };
  return Buffer.from(content, encoding === 'utf-8' ? 'utf8' : encoding);
};

interface GraphqlBody {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

function kindOf(path: string, query: string): string {
  if (path === '/graphql') return /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'anonymous';
  if (path === '/rate_limit') return 'rate_limit';
  const [, git, plain] = /^\/repos\/[^/]+\/[^/]+\/(?:git\/([a-z]+?)s?|([a-z]+?)s?)(?:\/|$)/.exec(path) ?? [];
  return git ?? plain ?? 'repository';
}

function send(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const text = typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '4999',
    'x-ratelimit-reset': '2000000000',
    ...headers,
  });
  response.end(text);
  return Buffer.byteLength(text);
}
