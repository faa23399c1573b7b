/** Bodies of requests that carry files: JSON as `JSON.stringify` writes it, with bytes in the place of base64 texts. */

/** Bytes of a file that become base64 at once: a multiple of three, so that the pieces are one text. */
const PIECE = 48 * 1024;

/**
 * What fetch takes as a body, as often as it wants: made while it is sent, so that neither the text nor its bytes ever exist as
 * a whole. A report of a thousand repositories would be in memory five times.
 */
export class JsonBody implements AsyncIterable<Uint8Array> {
  readonly #parts: readonly (string | Uint8Array)[];
  /** In bytes. */
  readonly length: number;

  /** Plain data; a `Uint8Array` in it stands for its base64. */
  constructor(value: unknown) {
    this.#parts = joined(partsOf(value));
    this.length = this.#parts.reduce(
      (sum, part) => sum + (typeof part === 'string' ? Buffer.byteLength(part) : Math.ceil(part.length / 3) * 4),
      0,
    );
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (const piece of this.#pieces()) yield Buffer.from(piece);
  }

  /** All of it, for where it may have to be sent on to another address. */
  whole(): Buffer {
    const bytes = Buffer.allocUnsafeSlow(this.length);
    let at = 0;
    for (const piece of this.#pieces()) at += bytes.write(piece, at);
    return bytes;
  }

  *#pieces(): Generator<string> {
    for (const part of this.#parts)
      if (typeof part === 'string') yield part;
      else
        for (let from = 0; from < part.length; from += PIECE) {
          const { buffer, byteOffset, byteLength } = part.subarray(from, from + PIECE);
          yield Buffer.from(buffer, byteOffset, byteLength).toString('base64');
        }
  }
}

/** The body for some data: a plain text where no file is in it. */
export function jsonBody(value: Readonly<Record<string, unknown>>): string | JsonBody {
  return holdsBytes(value) ? new JsonBody(value) : JSON.stringify(value);
}

const holdsBytes = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value instanceof Uint8Array || Object.values(value).some((member) => holdsBytes(member)));

function* partsOf(value: unknown): Generator<string | Uint8Array> {
  if (!holdsBytes(value)) yield JSON.stringify(value);
  else if (value instanceof Uint8Array) yield* ['"', value, '"'];
  else if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) {
      yield index === 0 ? '[' : ',';
      yield* partsOf(member ?? null);
    }
    yield ']';
  } else {
    const members = Object.entries(value as object).filter(([, member]) => member !== undefined);
    for (const [index, [key, member]] of members.entries()) {
      yield `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`;
      yield* partsOf(member);
    }
    yield '}';
  }
}

/** Neighbouring texts as one. */
function joined(parts: Iterable<string | Uint8Array>): (string | Uint8Array)[] {
  const list: (string | Uint8Array)[] = [];
  for (const part of parts) {
    const last = list.at(-1);
    if (typeof part === 'string' && typeof last === 'string') list[list.length - 1] = last + part;
    else list.push(part);
  }
  return list;
}
