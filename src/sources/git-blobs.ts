import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitEnvironment, SAFE_ARGS } from './git-process.ts';

interface Request {
  /** How many answers are awaited. */
  readonly count: number;
  readonly answers: Answer[];
  readonly resolve: (answers: readonly Answer[]) => void;
}

/** One object, or undefined members for one that git cannot give. */
interface Answer {
  readonly oid?: string;
  readonly type?: string;
  readonly content?: Buffer;
}

/** One long-lived `git cat-file --batch` for all blobs of a repository, started at the first read. */
export class BlobReader {
  readonly #at: readonly string[];
  #child: ChildProcessWithoutNullStreams | undefined;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Bytes that must be there before parsing makes sense again. */
  #needed = 0;
  #request: Request | undefined;
  #ended = false;

  constructor(at: readonly string[]) {
    this.#at = at;
  }

  /** The blobs in the order of the ids; undefined for one that git cannot give. One call at a time. */
  async read(oids: readonly string[]): Promise<(Buffer | undefined)[]> {
    const answers = await this.#ask(oids);
    return oids.map((_, index) => (answers[index]?.type === 'blob' ? answers[index]?.content : undefined));
  }

  /** The text of a commit object; undefined where git cannot give it. */
  async commit(oid: string): Promise<string | undefined> {
    const [answer] = await this.#ask([oid]);
    return answer?.type === 'commit' ? answer.content?.toString('utf8') : undefined;
  }

  async #ask(names: readonly string[]): Promise<readonly Answer[]> {
    if (names.length === 0) return [];
    const child = (this.#child ??= this.#start());
    if (this.#ended) return [];
    return new Promise((resolve) => {
      this.#request = { count: names.length, answers: [], resolve };
      child.stdin.write(`${names.join('\n')}\n`);
    });
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (!child || this.#ended) return;
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.stdin.end();
    await ended;
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', [...SAFE_ARGS, ...this.#at, 'cat-file', '--batch'], {
      env: gitEnvironment(),
      windowsHide: true,
    });
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.stderr.resume();
    // A git that dies (a corrupt pack) leaves the rest undefined: missing, not met and not unmet.
    child.stdin.on('error', () => undefined);
    const ended = () => {
      this.#ended = true;
      this.#finish();
    };
    child.on('error', ended);
    child.on('close', ended);
    return child;
  }

  #receive(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    if (this.#pendingBytes < this.#needed) return;
    let data = this.#pending.length === 1 ? chunk : Buffer.concat(this.#pending);
    for (let next = takeObject(data); ; next = takeObject(data)) {
      if (typeof next === 'number') {
        this.#needed = next;
        break;
      }
      this.#request?.answers.push(next.answer);
      data = next.rest;
    }
    this.#pending = data.length > 0 ? [data] : [];
    this.#pendingBytes = data.length;
    const request = this.#request;
    if (request && request.answers.length >= request.count) this.#finish();
  }

  #finish(): void {
    const request = this.#request;
    this.#request = undefined;
    request?.resolve(request.answers);
  }
}

/** The first whole answer in the data, or how many bytes are needed before there can be one. */
function takeObject(data: Buffer): { answer: Answer; rest: Buffer } | number {
  const newline = data.indexOf(10);
  if (newline < 0) return data.length + 1;
  const found = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/.exec(data.toString('latin1', 0, newline));
  const start = newline + 1;
  // "<name> missing": nothing follows.
  if (!found) return { answer: {}, rest: data.subarray(start) };
  const [, oid = '', type = '', size] = found;
  const end = start + Number(size);
  if (data.length < end + 1) return end + 1;
  return { answer: { oid, type, content: data.subarray(start, end) }, rest: data.subarray(end + 1) };
}
