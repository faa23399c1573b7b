import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Where Node's `fetch` tells that the last byte of a request is sent. */
const SENT = 'undici:request:bodySent';

/**
 * Loads code while the next request is under way, and not before it is sent: loading holds up the thread. What is returned
 * waits for it, and loads it where no request was sent; it rejects where loading fails.
 */
export function meanwhile<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const loaded = (): Promise<T> => {
    unsubscribe(SENT, sent);
    loading ??= load();
    return loading;
  };
  const sent = (): void => {
    unsubscribe(SENT, sent);
    // In a turn of its own, after whatever else there is to be done about that request. Whoever waits is told of a failure.
    setImmediate(() => loaded().catch(() => undefined));
  };
  subscribe(SENT, sent);
  return loaded;
}
