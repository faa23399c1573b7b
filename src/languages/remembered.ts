const MOST = 10_000;

/** What is worked out of a name alone, remembered for the next file: names come again and again. */
export function remembered<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (name) => {
    const found = known.get(name);
    if (found) return found.value;
    const value = work(name);
    if (known.size >= MOST) known.clear();
    known.set(name, { value });
    return value;
  };
}

/** Whether a name fits the pattern. */
export const fits = (pattern: RegExp): ((name: string) => boolean) => remembered((name) => pattern.test(name));
