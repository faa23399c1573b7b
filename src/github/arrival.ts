/**
 * Bodies of answers as they arrive, in memory that the system gives and takes back by the page. The allocator of a thread keeps what was
 * freed between other things, so that buffers of a few mebibytes, which come and go, would leave it larger and larger.
 */

/** Address space that is set aside for a body, of which what has arrived is taken up. GitHub gives no more than half of it. */
const MOST_BYTES = 256 * 1024 * 1024;
/** By so much more a body may grow before the system is asked again. */
const STEP = 1024 * 1024;

/** What ES2024 says of a buffer that can be resized; Node 20 knows it. */
interface Room extends ArrayBuffer {
  resize(length: number): void;
}

const Rooms = ArrayBuffer as unknown as new (length: number, options: { maxByteLength: number }) => Room;

const newRoom = (): Room => new Rooms(0, { maxByteLength: MOST_BYTES });

/** Rooms of texts that have been read. */
const empty: Room[] = [];

/** The whole body as bytes. Rejects where the connection breaks before its end, or where it is larger than any answer. */
export async function bytesOf(body: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  return fill(newRoom(), body);
}

/** The whole body as a text, read as UTF-8 without its byte order mark; the bytes are not kept. Rejects as `bytesOf` does. */
export async function textOf(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const room = empty.pop() ?? newRoom();
  try {
    return new TextDecoder().decode(await fill(room, body));
  } finally {
    room.resize(0);
    empty.push(room);
  }
}

async function fill(room: Room, body: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  let length = 0;
  for await (const piece of body ?? []) {
    const end = length + piece.length;
    if (end > MOST_BYTES) throw new RangeError('the answer is too long');
    if (end > room.byteLength) room.resize(Math.min(MOST_BYTES, Math.max(end, room.byteLength + STEP)));
    new Uint8Array(room).set(piece, length);
    length = end;
  }
  return Buffer.from(room, 0, length);
}
