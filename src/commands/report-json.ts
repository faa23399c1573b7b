/**
 * The same as `JSON.parse` of the whole text, and throws where that does, but the elements of one list of the root object are read
 * one by one: as a whole, the text of a long report takes several times the memory of its bytes.
 * @param each what becomes of each element.
 */
export function parseInPieces(bytes: Uint8Array, key: string, each: (element: unknown) => unknown): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return inPieces(text, key, each) ?? inOnePiece(text, key, each);
}

function inOnePiece(text: Buffer, key: string, each: (element: unknown) => unknown): unknown {
  const root = JSON.parse(text.toString('utf8')) as unknown;
  const list = isObject(root) ? root[key] : undefined;
  if (isObject(root) && Array.isArray(list)) root[key] = list.map(each);
  return root;
}

/** undefined where the list is not found beyond doubt, or something is no JSON. */
function inPieces(text: Buffer, key: string, each: (element: unknown) => unknown): unknown {
  const list = placeOf(text, key);
  if (!list) return undefined;
  const [start = 0, end = 0] = [list[0], list.at(-1)];
  try {
    const root: unknown = JSON.parse(`${text.toString('utf8', 0, start + 1)}${text.toString('utf8', end)}`);
    if (!isObject(root)) return undefined;
    const parts = list.slice(1).map((to, index) => text.toString('utf8', (list[index] ?? 0) + 1, to));
    root[key] = parts.map((part) => each(JSON.parse(part)));
    return root;
  } catch {
    return undefined;
  }
}

/** Where the list opens, its commas, and where it closes; undefined where it is not there, or more than one might be it. */
function placeOf(text: Buffer, key: string): number[] | undefined {
  const name = Buffer.from(JSON.stringify(key));
  let [depth, inside] = [0, false];
  /** Where the last string in the root object stands, and what came after it. */
  let [from, to, after] = [0, 0, 0];
  let places: number[] | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    if (byte === QUOTE) {
      const end = endOfString(text, at);
      if (depth === 1) {
        // A name that is written in another way might be the same.
        if (text.subarray(at, end).includes(BACKSLASH)) return undefined;
        [from, to, after] = [at, end + 1, 0];
      }
      at = end;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth !== 2) continue;
      if (byte !== OPEN_LIST || after !== COLON || !text.subarray(from, to).equals(name)) continue;
      if (places) return undefined;
      places = [at];
      inside = true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (inside && depth === 2) {
        places?.push(at);
        inside = false;
      }
      depth -= 1;
    } else if (byte === COMMA && inside && depth === 2) places?.push(at);
    else if (depth === 1 && byte > SPACE) after = byte;
  }
  return inside ? undefined : places;
}

const [QUOTE, BACKSLASH, COLON, COMMA, SPACE] = [0x22, 0x5c, 0x3a, 0x2c, 0x20];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the string ends that begins there: its closing quote, or the end of the text. */
function endOfString(text: Buffer, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === BACKSLASH) at += 1;
    else if (text[at] === QUOTE) return at;
  }
  return text.length;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
