import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../model/errors.ts';
import type { Site } from './preview-site.ts';

/** Serves a site from memory, to this machine alone, and tells browsers when there is another one. */

export interface PreviewServer {
  readonly url: string;
  show(site: Site): void;
  /** What is wrong, for who looks; the last good site stays. */
  tell(problem: string): void;
  close(): Promise<void>;
}

const ADDRESS = '127.0.0.1';
const MOST_LISTENERS = 50;

/** Throws a UsageError where the port is taken. 0 stands for any free one. */
export async function servePreview(first: Site, port: number): Promise<PreviewServer> {
  let site = first;
  let problem: string | undefined;
  const listeners = new Set<ServerResponse>();
  const state = () =>
    problem === undefined ? event('version', site.version) : event('problem', JSON.stringify(problem));

  const server = createServer((request, response) => {
    const answer = refusal(request, hosts) ?? pathOf(request);
    if (typeof answer === 'number') return plain(response, answer);
    if (answer !== '/events') return serve(site, answer, request, response);
    if (listeners.size >= MOST_LISTENERS) return plain(response, 503);
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    response.write(`retry: 500\n\n${state()}`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new UsageError(`cannot listen on port ${port} (${error.code ?? error.message}): name another with --port`),
      ),
    );
    server.listen(port, ADDRESS, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const hosts = new Set([`${ADDRESS}:${taken}`, `localhost:${taken}`]);
  const broadcast = () => {
    for (const listener of listeners) listener.write(state());
  };
  return {
    url: `http://${ADDRESS}:${taken}/`,
    show: (next) => {
      [site, problem] = [next, undefined];
      broadcast();
    },
    tell: (what) => {
      problem = what;
      broadcast();
    },
    close: async () => {
      for (const listener of listeners) listener.end();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const event = (name: string, data: string): string => `event: ${name}\ndata: ${data}\n\n`;

const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** A page on the internet may have its name resolved to this machine; then the name in `Host` is that page's. */
function refusal({ headers, method }: IncomingMessage, hosts: ReadonlySet<string>): number | undefined {
  if (!hosts.has(headers.host?.toLowerCase() ?? '')) return 403;
  return method === 'GET' || method === 'HEAD' ? undefined : 405;
}

function pathOf({ url = '/' }: IncomingMessage): string | number {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return 400;
  }
}

/** Only what is in the site is there: no path leads to the disk. */
function serve({ files }: Site, path: string, { method }: IncomingMessage, response: ServerResponse): void {
  const found = files.get(path);
  if (!found) {
    plain(response, 404);
    return;
  }
  response.writeHead(200, {
    ...HEADERS,
    'content-type': found.type,
    'content-security-policy': found.policy,
    'content-length': Buffer.byteLength(found.body),
  });
  response.end(method === 'HEAD' ? undefined : found.body);
}

const SAID: Readonly<Record<number, string>> = {
  400: 'That is no address.',
  403: 'The preview answers to this machine alone.',
  404: 'There is nothing here. The README is at /, and links to the page.',
  405: 'Only GET and HEAD.',
  503: 'Too many windows are open.',
};

function plain(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...HEADERS,
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'",
  });
  response.end(`${SAID[status] ?? ''}\n`);
}
