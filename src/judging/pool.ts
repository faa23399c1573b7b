import type { RepositoryReport } from '../model/report.ts';
import type { OpenSnapshot } from '../model/snapshot.ts';
import { type Memory, MORE_MEMORY } from './memory.ts';
import { JudgingThread, ThreadLost, type ThreadOptions } from './thread.ts';

/** Judges an opened repository; `name` is what exemptions go by. */
export type Judge = (open: OpenSnapshot, name: string) => Promise<RepositoryReport>;

export interface PoolOptions extends ThreadOptions {
  /** How many threads. */
  readonly threads: number;
  /** Of the thread that is alone with what was too much for another; two gigabytes unless said otherwise. */
  readonly last?: Memory;
}

/**
 * Threads that judge side by side. Which of them judges what makes no difference to a report. Where one ends before its
 * work, each repository that it had is judged once more in a thread of its own, with more memory; one whose thread ends again rejects with a
 * `ThreadLost`, and the others never notice.
 */
export class JudgePool {
  readonly #options: PoolOptions;
  readonly #threads: JudgingThread[];
  #alone: Promise<unknown> = Promise.resolve();

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#threads = Array.from({ length: options.threads }, () => new JudgingThread(options));
  }

  readonly judge: Judge = async (open, name) => {
    try {
      return await this.#idlest().judge(open, name);
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      const again = this.#alone.then(() => this.#judgeAlone(open, name));
      this.#alone = again.catch(() => undefined);
      return again;
    }
  };

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  async #judgeAlone(open: OpenSnapshot, name: string): Promise<RepositoryReport> {
    const thread = new JudgingThread({ ...this.#options, memory: this.#options.last ?? MORE_MEMORY });
    try {
      return await thread.judge(open, name);
    } finally {
      await thread.close();
    }
  }

  /** One that has ended is replaced first. */
  #idlest(): JudgingThread {
    const ended = this.#threads.findIndex((thread) => thread.ended);
    if (ended >= 0) this.#threads.splice(ended, 1, new JudgingThread(this.#options));
    return this.#threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
  }
}
