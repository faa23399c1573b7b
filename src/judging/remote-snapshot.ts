import type { Content, OpenSnapshot } from '../model/snapshot.ts';
import type { Order, SnapshotData, Word } from './messages.ts';

/** In the thread: a snapshot whose contents the run's own thread has, and sends where they are asked for. */
export class RemoteSnapshot implements OpenSnapshot {
  readonly snapshot: OpenSnapshot['snapshot'];
  readonly #contents = new Map<string, Content>();
  readonly #ask: (paths: readonly string[]) => void;
  #waiting: { resolve(): void; reject(error: Error): void } | undefined;

  constructor(data: SnapshotData, ask: (paths: readonly string[]) => void) {
    this.#ask = ask;
    this.snapshot = {
      ...data,
      content: (path) => this.#contents.get(path) ?? { state: 'unread', reason: 'not-requested' },
    };
  }

  readonly load = async (paths: readonly string[]): Promise<void> => {
    const missing = paths.filter((path) => !this.#contents.has(path));
    if (missing.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#ask(missing);
    });
  };

  take(contents: readonly (readonly [string, Content])[]): void {
    for (const [path, content] of contents) this.#contents.set(path, content);
    this.#waiting?.resolve();
  }

  drop(): void {
    this.#waiting?.reject(new Error('it could not be loaded'));
  }

  readonly close = async (): Promise<void> => {
    this.#contents.clear();
  };
}

/** The end of a channel on which orders come and words go. */
export interface Port {
  on(event: 'message', listener: (order: Order) => void): unknown;
  postMessage(word: Word): void;
}

/** In the thread: judges what is ordered, any number at once, until the thread is ended. */
export function answerOrders(
  port: Port,
  judge: (open: OpenSnapshot, name: string) => Promise<Extract<Word, { kind: 'report' }>['report']>,
): void {
  const open = new Map<number, RemoteSnapshot>();
  const begin = async ({ id, name, snapshot }: Extract<Order, { kind: 'judge' }>): Promise<void> => {
    const remote = new RemoteSnapshot(snapshot, (paths) => port.postMessage({ kind: 'load', id, paths }));
    open.set(id, remote);
    try {
      port.postMessage({ kind: 'report', id, report: await judge(remote, name) });
    } catch (error) {
      const told = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ kind: 'error', id, error: told });
    } finally {
      open.delete(id);
      await remote.close();
    }
  };
  port.on('message', (order) => {
    if (order.kind === 'judge') void begin(order);
    else if (order.kind === 'contents') open.get(order.id)?.take(order.contents);
    else open.get(order.id)?.drop();
  });
}
