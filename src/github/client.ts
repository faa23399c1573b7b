import { retry } from '@octokit/plugin-retry';
import { type ThrottlingOptions, throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { UsageError } from '../model/errors.ts';
import { FINAL, wholeAnswers } from './answers.ts';
import { JsonBody, jsonBody } from './body.ts';
import { BudgetSpent, type GraphqlError, GraphqlFailure } from './failures.ts';
import { Meter, type Resource } from './meter.ts';

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
  /** Points of GitHub's limits that the client's reading may spend; without end where it is not given. */
  readonly budget?: number;
}

export interface GraphqlAnswer<T> {
  readonly data: T;
  /** Errors beside the data, each with the path of what is missing. */
  readonly errors: readonly GraphqlError[];
}

export interface GitHubClient {
  readonly rest: Octokit;
  /** Counts what every request of this client spends. */
  readonly meter: Meter;
  /**
   * One GraphQL request. Partial data comes back with its errors; no data at all throws a `GraphqlFailure`.
   * `retries: 0` leaves a failed request to the caller, who may ask for less. Bytes among the variables are sent as base64.
   */
  graphql<T>(
    document: string,
    variables: Variables,
    options?: { readonly retries?: number },
  ): Promise<GraphqlAnswer<T>>;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Throws a `BudgetSpent` where reading may not send another request to that API. */
export function spendable({ meter }: GitHubClient, resource: Resource): void {
  if (meter.available(resource) < 1) throw new BudgetSpent('the points that this run may use are spent');
}

/** GitHub asks for patience in seconds; beyond this we stop rather than let a job wait. */
const LONGEST_WAIT = 90;
const MOST_WAITS = 2;

const Client = Octokit.plugin(wholeAnswers, throttling, retry);

/** A client for one host. Everything it does is bound to `apiUrl` and `graphqlUrl`. */
export function createClient(options: ClientOptions): GitHubClient {
  const { token, apiUrl, graphqlUrl, userAgent, onNotice = () => {}, timeout = 30_000, retryBase = 1000 } = options;
  const wait = (limit: string) => (seconds: number, _: unknown, __: unknown, tries: number) => {
    const patient = seconds <= LONGEST_WAIT && tries < MOST_WAITS;
    onNotice(`GitHub's ${limit} is reached${patient ? `; waiting ${seconds} s` : ''}`);
    return patient;
  };
  const meter = new Meter(options.budget);
  const rest = new Client({
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent,
    ...(token ? { auth: token } : {}),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: counting(meter, graphqlUrl, fetchWithin(timeout)), parseSuccessResponseBody: false },
    retry: { retryAfterBaseValue: retryBase, doNotRetry: [...FINAL] },
    throttle: {
      // The plugin takes every GraphQL query for a write and sends one a second; ours are reads, and our writes are rare.
      write: unpaced as unknown as NonNullable<ThrottlingOptions['write']>,
      // A run opens one pull request at most.
      notifications: unpaced as unknown as NonNullable<ThrottlingOptions['notifications']>,
      retryAfterBaseValue: retryBase,
      onRateLimit: wait('rate limit'),
      onSecondaryRateLimit: wait('secondary rate limit'),
    },
  });
  return {
    rest,
    meter,
    async graphql<T>(document: string, variables: Variables, { retries }: { readonly retries?: number } = {}) {
      if (!token)
        throw new UsageError(
          "GitHub's GraphQL API needs a token: set GITHUB_TOKEN (no permission is needed for public repositories)",
        );
      // Written here: Octokit would look for huge numbers in it, at several times its size.
      const data = jsonBody({ query: document, variables });
      const headers = data instanceof JsonBody ? { 'content-length': data.length } : {};
      const asked = { data, headers, request: retries === undefined ? {} : { retries } };
      // The throttling plugin turns a limit that GraphQL tells of into an error of its own, which carries the answer.
      const body = await rest.request(`POST ${graphqlUrl}`, asked).then(
        ({ data }) => data as unknown,
        (error: { data?: unknown }) => {
          if (error.data === undefined) throw error;
          return error.data;
        },
      );
      meter.add(costOf(body) - 1);
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

/** The cost that a query asked for beside its data; 1 where it did not ask. */
function costOf(body: unknown): number {
  const { data } = (body ?? {}) as { data?: { rateLimit?: { cost?: unknown } | null } | null };
  const cost = data?.rateLimit?.cost;
  return typeof cost === 'number' ? cost : 1;
}

const silent = (): void => {};
const unpaced = { key: () => ({ schedule: (_: unknown, job: () => Promise<void>) => job() }) };

/** Here every try is seen, the plugins' own ones too. */
function counting(meter: Meter, graphqlUrl: string, send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const resource = String(input instanceof Request ? input.url : input) === graphqlUrl ? 'graphql' : 'core';
    try {
      const response = await send(input, init);
      meter.record(resource, response.headers);
      return response;
    } catch (error) {
      meter.record(resource, undefined);
      throw error;
    }
  };
}

function fetchWithin(timeout: number): typeof fetch {
  return (input, init) => {
    const signals = [AbortSignal.timeout(timeout), ...(init?.signal ? [init.signal] : [])];
    return fetch(input, { ...init, ...(isPiecemeal(init?.body) ? ONCE : {}), signal: AbortSignal.any(signals) });
  };
}

const isPiecemeal = (body: unknown): boolean => body instanceof JsonBody;

/** Neither a redirect nor a person who is asked for a password can want the body again: else fetch keeps all that it has sent. */
const ONCE = { redirect: 'error', window: null } as const;
