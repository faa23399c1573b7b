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

/** How many of the items, from the first on, together weigh no more than the limit by count or by bytes; one at least. */
export function fitting(sizes: readonly number[], limit: { readonly count: number; readonly bytes: number }): number {
  let bytes = 0;
  const end = sizes.findIndex((size, index) => (bytes += size) > limit.bytes || index >= limit.count);
  return Math.max(1, end < 0 ? sizes.length : end);
}
