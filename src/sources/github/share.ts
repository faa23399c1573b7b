/** How much a request may carry, as a share of the most: halved where that was too much for the server, grown back after. */
export class Share {
  #share: number;

  constructor(start = 1) {
    this.#share = start;
  }

  get value(): number {
    return this.#share;
  }

  /** After a request that carried this share and was too much. */
  halve(carried: number): void {
    this.#share = Math.min(this.#share, carried / 2);
  }

  /** After a request that went well. */
  grow(): void {
    this.#share = Math.min(1, this.#share * 2);
  }
}

/** The first of the items that together weigh no more than the limit; one at least. */
export function fitting<T>(items: readonly T[], limit: number, weigh: (items: readonly T[]) => number): T[] {
  if (weigh(items) <= limit) return [...items];
  let [least, most] = [1, items.length];
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (weigh(items.slice(0, middle)) <= limit) least = middle;
    else most = middle;
  }
  return items.slice(0, least);
}
