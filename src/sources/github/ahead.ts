/**
 * Openers of the items, to be called in their order: each call starts the next few as well, so that requests overlap
 * while memory stays bounded. A failure belongs to its own item alone.
 */
export function readAhead<T, R>(items: readonly T[], open: (item: T) => Promise<R>, count = 6): (() => Promise<R>)[] {
  const started: Promise<R>[] = [];
  const start = (index: number): Promise<R> | undefined => {
    const item = items[index];
    if (item === undefined) return undefined;
    const known = started[index];
    if (known) return known;
    const opening = open(item);
    // Whoever asks for it gets the error; until then it is not unhandled.
    opening.catch(() => {});
    started[index] = opening;
    return opening;
  };
  return items.map((_, index) => async () => {
    const own = start(index);
    for (let next = index + 1; next <= index + count; next += 1) start(next);
    const result = await own;
    delete started[index];
    return result as R;
  });
}
