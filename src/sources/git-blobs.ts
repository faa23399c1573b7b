import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { GIT_TIMEOUT, gitEnvironment, SAFE_ARGS } from './git-process.ts';

/** One object, or undefined members for one that git cannot give. `content` only where it was asked for. */
export interface GitObject {
  readonly oid?: string;
  readonly type?: string;
  /** Bytes. */
  readonly size?: number | undefined;
  readonly content?: Buffer;
}

type Ask = 'contents' | 'info';

interface Request {
  readonly ask: Ask;
  /** How many answers are awaited. */
  readonly count: number;
  readonly answers: GitObject[];
  readonly resolve: (answers: readonly GitObject[]) => void;
}

/** Sizes asked for in one go: of a large repository, not all answers need to be in memory together. */
const AT_ONCE = 4000;

/** What is missing is not empty: an empty file has nothing to be read, and would be taken for known. */
const SOME = 1;

/**
 * One long-lived `git cat-file` for all that is read of a repository: which commit it is, its trees, the sizes and the
 * contents of its blobs. Started at the first question. One question at a time. A process that says nothing for so long as no
 * git takes is ended: an object may be a pipe that nobody fills, or lie on a disk that is gone.
 */
export class BlobReader {
  readonly #at: readonly string[];
  /** Milliseconds that may pass without a word. */
  readonly #patience: number;
  /** Whether git knows `--batch-command` (2.36 on); an older one answers for contents alone. */
  #commands = true;
  #child: ChildProcessByStdio<Writable, Readable, null> | undefined;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Bytes that must be there before parsing makes sense again. */
  #needed = 0;
  #request: Request | undefined;
  #answered = false;
  #ended = false;
  #silent = false;
  #timer: NodeJS.Timeout | undefined;
  /** How often something came. */
  #heard = 0;

  constructor(at: readonly string[], patience: number = GIT_TIMEOUT) {
    this.#at = at;
    this.#patience = patience;
  }

  /** True where the process was ended because it said nothing: what it did not give may well be there. */
  get silent(): boolean {
    return this.#silent;
  }

  /** The blobs in the order of the ids; undefined for one that git cannot give. */
  async read(oids: readonly string[]): Promise<(Buffer | undefined)[]> {
    const answers = await this.objects(oids);
    return oids.map((_, index) => (answers[index]?.type === 'blob' ? answers[index]?.content : undefined));
  }

  /** Objects of any type in the order of the names; fewer where git ended before the last. */
  objects(names: readonly string[]): Promise<readonly GitObject[]> {
    return this.#ask('contents', names);
  }

  /** Sizes in bytes, in the order of the ids, 1 for what is missing; undefined where this git cannot tell them so. */
  async sizes(oids: readonly string[]): Promise<readonly number[] | undefined> {
    const sizes: number[] = [];
    for (let from = 0; from < oids.length; from += AT_ONCE) {
      const asked = oids.slice(from, from + AT_ONCE);
      const answers = this.#commands ? await this.#ask('info', asked) : [];
      if (answers.length < asked.length) return undefined;
      for (const { size } of answers) sizes.push(size ?? SOME);
    }
    return sizes;
  }

  async #ask(ask: Ask, names: readonly string[]): Promise<readonly GitObject[]> {
    if (names.length === 0) return [];
    const child = (this.#child ??= this.#start());
    if (this.#ended) return [];
    const answers = await new Promise<readonly GitObject[]>((resolve) => {
      this.#request = { ask, count: names.length, answers: [], resolve };
      this.#listen(child);
      child.stdin.write(
        this.#commands ? `${names.map((name) => `${ask} ${name}\n`).join('')}flush\n` : `${names.join('\n')}\n`,
      );
    });
    if (this.#answered || this.#silent || !this.#ended || !this.#commands || ask === 'info') return answers;
    // It ended without a word: perhaps it is too old for commands.
    this.#commands = false;
    this.#child = undefined;
    this.#ended = false;
    return this.#ask(ask, names);
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (!child || this.#ended) return;
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.stdin.end();
    await ended;
  }

  #start(): ChildProcessByStdio<Writable, Readable, null> {
    const mode = this.#commands ? ['--batch-command', '--buffer'] : ['--batch'];
    const child = spawn('git', [...SAFE_ARGS, ...this.#at, 'cat-file', ...mode], {
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    // A git that dies (a corrupt pack) leaves the rest undefined: missing, not met and not unmet.
    child.stdin.on('error', () => undefined);
    const ended = () => {
      if (child !== this.#child) return;
      this.#ended = true;
      this.#finish();
    };
    child.on('error', ended);
    child.on('close', ended);
    return child;
  }

  /** Gives the child up where nothing comes from it for too long. */
  #listen(child: ChildProcessByStdio<Writable, Readable, null>): void {
    const timer = setTimeout(() => {
      const heard = this.#heard;
      // Where this thread itself was busy for so long, what has come meanwhile is seen only now.
      setImmediate(() => {
        if (heard !== this.#heard || timer !== this.#timer) return;
        this.#silent = true;
        this.#ended = true;
        child.kill('SIGKILL');
        this.#finish();
      });
    }, this.#patience);
    this.#timer = timer;
  }

  #receive(chunk: Buffer): void {
    this.#answered = true;
    this.#heard += 1;
    this.#timer?.refresh();
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    const request = this.#request;
    if (!request || this.#pendingBytes < this.#needed) return;
    const data = this.#pending.length === 1 ? chunk : Buffer.concat(this.#pending);
    let start = 0;
    while (start < data.length && request.answers.length < request.count) {
      const next = takeObject(data, start, request.ask);
      if (next.object === undefined) {
        this.#needed = next.end - start;
        break;
      }
      this.#needed = 0;
      request.answers.push(next.object);
      start = next.end;
    }
    this.#pending = start < data.length ? [data.subarray(start)] : [];
    this.#pendingBytes = data.length - start;
    if (request.answers.length === request.count) this.#finish();
  }

  #finish(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const request = this.#request;
    this.#request = undefined;
    request?.resolve(request.answers);
  }
}

const HEAD = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/;

/** The answer at `start` and where it ends; without an object where it is not yet whole, with the end that is known so far. */
function takeObject(data: Buffer, start: number, ask: Ask): { readonly object?: GitObject; readonly end: number } {
  const newline = data.indexOf(10, start);
  if (newline < 0) return { end: data.length + 1 };
  if (ask === 'info') return { object: { size: numberBefore(data, newline) }, end: newline + 1 };
  const found = HEAD.exec(data.toString('latin1', start, newline));
  const from = newline + 1;
  // "<name> missing": nothing follows.
  if (!found) return { object: {}, end: from };
  const [, oid = '', type = '', digits] = found;
  const size = Number(digits);
  const to = from + size;
  return data.length < to + 1
    ? { end: to + 1 }
    : { object: { oid, type, size, content: data.subarray(from, to) }, end: to + 1 };
}

/** The number that a line ends with, read from its end: a large repository has a line for each of its files. Undefined where it ends otherwise. */
function numberBefore(data: Buffer, newline: number): number | undefined {
  let number = 0;
  let factor = 1;
  for (let at = newline - 1; ; at -= 1, factor *= 10) {
    const digit = (data[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return factor > 1 && data[at] === BLANK ? number : undefined;
    number += digit * factor;
  }
}

const ZERO = 48;
const BLANK = 32;
