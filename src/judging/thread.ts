import { Worker } from 'node:worker_threads';
import type { RepositoryReport } from '../model/report.ts';
import type { OpenSnapshot } from '../model/snapshot.ts';
import { type Memory, STACK } from './memory.ts';
import { dataOf, type Order, type Rules, type Word } from './messages.ts';

/** The thread ended before it had judged this repository: it ran out of memory, for one. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
}

export interface ThreadOptions {
  /** The script that calls `answerOrders`. */
  readonly script: URL;
  readonly rules: Rules;
  readonly memory: Memory;
}

interface Job {
  readonly open: OpenSnapshot;
  resolve(report: RepositoryReport): void;
  reject(error: unknown): void;
}

/** A thread that judges any number of repositories at once, and whose end is the end of nothing else. */
export class JudgingThread {
  readonly #worker: Worker;
  readonly #jobs = new Map<number, Job>();
  #next = 0;
  #ended = false;

  constructor({ script, rules, memory }: ThreadOptions) {
    this.#worker = new Worker(script, {
      workerData: rules,
      // It judges what others wrote, and has no use for what the run keeps secret.
      env: {},
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: memory.old,
        maxYoungGenerationSizeMb: memory.young,
        stackSizeMb: STACK,
      },
    });
    this.#worker.on('message', (word: Word) => void this.#hear(word));
    // The end follows, which is told to all who wait.
    this.#worker.on('error', () => undefined);
    this.#worker.on('exit', () => this.#end());
  }

  /** Repositories that are being judged. */
  get load(): number {
    return this.#jobs.size;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Rejects with a `ThreadLost` where the thread ends, with what loading throws, and with what judging throws. */
  judge(open: OpenSnapshot, name: string): Promise<RepositoryReport> {
    if (this.#ended) return Promise.reject(new ThreadLost('the thread has ended'));
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#jobs.set(id, { open, resolve, reject });
      this.#say({ kind: 'judge', id, name, snapshot: dataOf(open.snapshot) });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #hear(word: Word): Promise<void> {
    const job = this.#jobs.get(word.id);
    if (!job) return;
    if (word.kind === 'load') return this.#load(word.id, job, word.paths);
    this.#jobs.delete(word.id);
    if (word.kind === 'report') job.resolve(word.report);
    else job.reject(word.error);
  }

  async #load(id: number, { open, reject }: Job, paths: readonly string[]): Promise<void> {
    try {
      await open.load(paths);
      this.#say({ kind: 'contents', id, contents: paths.map((path) => [path, open.snapshot.content(path)]) });
    } catch (error) {
      this.#jobs.delete(id);
      this.#say({ kind: 'drop', id });
      reject(error);
    }
  }

  #say(order: Order): void {
    if (!this.#ended) this.#worker.postMessage(order);
  }

  #end(): void {
    this.#ended = true;
    const left = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const { reject } of left) reject(new ThreadLost('the thread has ended'));
  }
}
