import { retry } from '@octokit/plugin-retry';
import { type ThrottlingOptions, throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { UsageError } from '../model/errors.ts';
import { type GraphqlError, GraphqlFailure } from './failures.ts';

export interface ClientOptions {
  readonly token?: string;
  /** `https://api.github.com`, or `https://host/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  /** `https://api.github.com/graphql`, or `https://host/api/graphql`. */
  readonly graphqlUrl: string;
  readonly userAgent: string;
  /** Called with one plain sentence when GitHub makes us wait. */
  readonly onNotice?: (sentence: string) => void;
  /** How long one request may take, in milliseconds. */
  readonly timeout?: number;
  /** Milliseconds in a second of waiting between tries; tests make it short. */
  readonly retryBase?: number;
}

export interface GraphqlAnswer<T> {
  readonly data: T;
  /** Errors beside the data, each with the path of what is missing. */
  readonly errors: readonly GraphqlError[];
}

export interface GitHubClient {
  readonly rest: Octokit;
  /**
   * One GraphQL request. Partial data comes back with its errors; no data at all throws a `GraphqlFailure`.
   * `retries: 0` leaves a failed request to the caller, who may ask for less.
   */
  graphql<T>(
    document: string,
    variables: Variables,
    options?: { readonly retries?: number },
  ): Promise<GraphqlAnswer<T>>;
}

export type Variables = Readonly<Record<string, unknown>>;

/** GitHub asks for patience in seconds; beyond this we stop rather than let a job wait. */
const LONGEST_WAIT = 90;
const MOST_WAITS = 2;

const Client = Octokit.plugin(throttling, retry);

/** A client for one host. Everything it does is bound to `apiUrl` and `graphqlUrl`. */
export function createClient(options: ClientOptions): GitHubClient {
  const { token, apiUrl, graphqlUrl, userAgent, onNotice = () => {}, timeout = 30_000, retryBase = 1000 } = options;
  const wait = (limit: string) => (seconds: number, _: unknown, __: unknown, tries: number) => {
    const patient = seconds <= LONGEST_WAIT && tries < MOST_WAITS;
    onNotice(`GitHub's ${limit} is reached${patient ? `; waiting ${seconds} s` : ''}`);
    return patient;
  };
  const rest = new Client({
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent,
    ...(token ? { auth: token } : {}),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: fetchWithin(timeout) },
    retry: { retryAfterBaseValue: retryBase },
    throttle: {
      // The plugin takes every GraphQL query for a write and sends one a second; ours are reads, and our writes are rare.
      write: unpaced as unknown as NonNullable<ThrottlingOptions['write']>,
      retryAfterBaseValue: retryBase,
      onRateLimit: wait('rate limit'),
      onSecondaryRateLimit: wait('secondary rate limit'),
    },
  });
  return {
    rest,
    async graphql<T>(document: string, variables: Variables, { retries }: { readonly retries?: number } = {}) {
      if (!token)
        throw new UsageError(
          "GitHub's GraphQL API needs a token: set GITHUB_TOKEN (no permission is needed for public repositories)",
        );
      const { data: body } = await rest.request(`POST ${graphqlUrl}`, {
        query: document,
        variables,
        request: retries === undefined ? {} : { retries },
      });
      return answerOf<T>(body);
    },
  };
}

function answerOf<T>(body: unknown): GraphqlAnswer<T> {
  const { data, errors } = (body ?? {}) as { data?: T | null; errors?: GraphqlError[] };
  const list = Array.isArray(errors) ? errors : [];
  // A mutation that was refused answers `{data: {createCommitOnBranch: null}}`: data, but nothing in it.
  const empty = !data || (list.length > 0 && Object.values(data).every((value) => value === null));
  if (empty) throw new GraphqlFailure(list);
  return { data, errors: list };
}

const silent = (): void => {};
const unpaced = { key: () => ({ schedule: (_: unknown, job: () => Promise<void>) => job() }) };

function fetchWithin(timeout: number): typeof fetch {
  return (input, init) => {
    const signals = [AbortSignal.timeout(timeout), ...(init?.signal ? [init.signal] : [])];
    return fetch(input, { ...init, signal: AbortSignal.any(signals) });
  };
}
