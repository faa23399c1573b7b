import type { Content } from '../model/snapshot.ts';

/** git's own test for "binary": a NUL this near to the start. */
const SNIFFED = 8000;
const LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d+\n/;
/** What windows-1252 puts at 0x80 to 0x9f. Own table, because Node's decoders disagree about it between versions. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * What a blob's bytes are: text (UTF-8, UTF-16 with a byte order mark, otherwise windows-1252) without its
 * byte order mark, binary, or a git-LFS pointer. The one decoder of all sources, so that they read alike.
 */
export function decode(bytes: Uint8Array): Content {
  const wide = decodeUtf16(bytes);
  if (wide) return wide;
  if (bytes.subarray(0, SNIFFED).includes(0)) return { state: 'binary' };
  const text = decodeUtf8(bytes) ?? decodeWindows1252(bytes);
  if (text.length < 1024 && LFS_POINTER.test(text)) return { state: 'unread', reason: 'lfs-pointer' };
  return { state: 'text', text };
}

function decodeUtf16(bytes: Uint8Array): Content | undefined {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  if (!little && !(first === 0xfe && second === 0xff)) return undefined;
  const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  const text = (little ? even : even.swap16()).toString('utf16le');
  // UTF-32 and pictures may start with the same two bytes.
  return text.slice(0, SNIFFED / 2).includes('\0') ? { state: 'binary' } : { state: 'text', text };
}

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}
