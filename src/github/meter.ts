/** GitHub counts requests to its two APIs apart. */
export type Resource = 'core' | 'graphql';

/** What is left of a primary limit, as the host's last answer said. */
export interface Left {
  readonly limit: number;
  readonly remaining: number;
  /** When the limit is full again, in seconds since 1970. */
  readonly reset: number;
}

/** Publishing takes one or two requests, more where the branch moved. */
const RESERVE = 5;

/**
 * Counts what a client spends: a point for each request, more where GitHub says that a query cost more. Reading stays
 * within a budget, of which a few points are kept back for publishing.
 */
export class Meter {
  #budget: number;
  #points = 0;
  #requests = 0;
  readonly #left = new Map<Resource, Left>();

  constructor(budget: number = Number.POSITIVE_INFINITY) {
    this.#budget = budget;
  }

  /** Points that reading may spend in all; without end where nobody set a budget. */
  get budget(): number {
    return this.#budget;
  }

  /** From now on the budget is this. */
  limit(budget: number): void {
    this.#budget = budget;
  }

  /** Points that reading leaves for what comes after it. */
  get reserve(): number {
    return Math.min(RESERVE, Math.floor(this.#budget / 2));
  }

  get points(): number {
    return this.#points;
  }
  get requests(): number {
    return this.#requests;
  }

  /** One answer, whatever it was. */
  record(resource: Resource, headers: Headers | undefined): void {
    this.#requests += 1;
    this.#points += 1;
    const said = (name: string) => Number(headers?.get(`x-ratelimit-${name}`) ?? Number.NaN);
    const left = { limit: said('limit'), remaining: said('remaining'), reset: said('reset') };
    if (Object.values(left).every((number) => number >= 0)) this.#left.set(resource, left);
  }

  /** What a query cost beyond its first point. */
  add(points: number): void {
    if (Number.isFinite(points) && points > 0) this.#points += points;
  }

  /** undefined where no answer has told it yet. */
  left(resource: Resource): Left | undefined {
    return this.#left.get(resource);
  }

  /** Points that reading may still spend on an API: what is left of the budget and of the host's limit. */
  available(resource: Resource): number {
    const host = this.#left.get(resource)?.remaining ?? Number.POSITIVE_INFINITY;
    return Math.max(0, Math.min(this.#budget - this.#points, host) - this.reserve);
  }
}
