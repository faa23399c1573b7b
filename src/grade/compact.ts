/**
 * Copies plain data so that nothing in it holds on to something larger. A string that was cut out of a file keeps all of the
 * file's text in memory as long as it lives, and reports quote files; the same words in many reports are kept once.
 */
export class Compactor {
  readonly #known = new Map<string, string>();

  copy<T>(value: T): T {
    return this.#copy(value) as T;
  }

  /** The same for data that nobody else has: it is changed in place. */
  adopt<T>(value: T): T {
    if (value === null || typeof value !== 'object') return value;
    const members = value as Record<string, unknown>;
    for (const [key, member] of Object.entries(members))
      if (typeof member === 'string') members[key] = this.#string(member);
      else this.adopt(member);
    return value;
  }

  #copy(value: unknown): unknown {
    if (typeof value === 'string') return this.#string(value);
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((one) => this.#copy(one));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.#copy(member)]));
  }

  #string(value: string): string {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const own: string = JSON.parse(JSON.stringify(value));
    this.#known.set(own, own);
    return own;
  }
}
