import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitEnvironment, SAFE_ARGS } from './git-process.ts';

interface Request {
  readonly oids: readonly string[];
  readonly blobs: (Buffer | undefined)[];
  readonly resolve: (blobs: (Buffer | undefined)[]) => void;
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
    if (oids.length === 0) return [];
    const child = (this.#child ??= this.#start());
    if (this.#ended) return oids.map(() => undefined);
    return new Promise((resolve) => {
      this.#request = { oids, blobs: [], resolve };
      child.stdin.write(`${oids.join('\n')}\n`);
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
      this.#request?.blobs.push(next.blob);
      data = next.rest;
    }
    this.#pending = data.length > 0 ? [data] : [];
    this.#pendingBytes = data.length;
    const request = this.#request;
    if (request && request.blobs.length >= request.oids.length) this.#finish();
  }

  #finish(): void {
    const request = this.#request;
    this.#request = undefined;
    if (request) request.resolve(request.oids.map((_, index) => request.blobs[index]));
  }
}

/** The first whole answer in the data, or how many bytes are needed before there can be one. */
function takeObject(data: Buffer): { blob: Buffer | undefined; rest: Buffer } | number {
  const newline = data.indexOf(10);
  if (newline < 0) return data.length + 1;
  const header = data.toString('latin1', 0, newline);
  const found = / blob (\d+)$/.exec(header);
  if (!found) {
    // "<oid> missing", or an object of another kind, whose content follows.
    const other = /^[0-9a-f]+ (?:tree|commit|tag) (\d+)$/.exec(header);
    const skip = newline + 1 + (other ? Number(other[1]) + 1 : 0);
    return data.length < skip ? skip : { blob: undefined, rest: data.subarray(skip) };
  }
  const start = newline + 1;
  const end = start + Number(found[1]);
  if (data.length < end + 1) return end + 1;
  return { blob: data.subarray(start, end), rest: data.subarray(end + 1) };
}
