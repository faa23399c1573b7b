import type { Octokit } from '@octokit/rest';
import { bytesOf, textOf } from './arrival.ts';

/**
 * An Octokit plugin, to stand below the ones that wait and try again; the client leaves bodies of successes unread for it, for
 * Octokit would look for huge numbers in them, at several times the cost of reading. A body that was cut, or that is no JSON,
 * is a failure like any other, where Octokit calls it a success; so is one that the request's own `read` throws at. And it makes every 429, and every refusal that names a time
 * to wait, known as a secondary limit, whatever words it comes with.
 */
export function wholeAnswers({ hook }: Pick<Octokit, 'hook'>): void {
  hook.after('request', async (response, options) => {
    const answer = response as { data: unknown; status: number };
    if (answer.status === 204) return;
    try {
      const { read } = (options.request ?? {}) as { readonly read?: Read };
      const body = answer.data as ReadableStream<Uint8Array> | null;
      answer.data = read ? read(await bytesOf(body)) : jsonIn(await textOf(body));
    } catch {
      const error = new Error('the answer was cut short, or is not what was asked for');
      throw Object.assign(error, {
        name: 'HttpError',
        status: 502,
        request: options,
        response: { ...response, data: {} },
      });
    }
  });
  hook.error('request', (error) => {
    const { status, response } = error as { status?: number; response?: { headers?: Record<string, unknown> } };
    const limited = status === 429 || (status === 403 && response?.headers?.['retry-after'] !== undefined);
    if (limited && !/secondary rate/i.test(error.message)) error.message += ' (secondary rate limit)';
    throw error;
  });
}

/** What a request makes of the bytes of its answer, as `request: { read }`, where that is not JSON; it throws where it cannot. */
export type Read = (bytes: Buffer) => unknown;

export function jsonIn(text: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new SyntaxError('neither an object nor a list');
  return value;
}

/** Left alone by the retries: what trying again will not change, and limits, which say themselves how long to wait. */
export const FINAL: readonly number[] = [400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 451, 501];
