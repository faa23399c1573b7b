/** As much of a TrueType font as drawing needs: which characters it has, and how wide they are. */

export interface Font {
  /** Whether it has a glyph for the code point. */
  has(point: number): boolean;
  /** Width of a text without kerning, at a font size of 1. */
  width(text: string): number;
}

/** Reads a font file; throws an `Error` where it is none, or keeps its characters in another way than Unicode fonts do. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) return view.getUint32(at + 8);
    throw new Error(`the font has no table "${tag}"`);
  };
  const glyphs = characters(view, table('cmap'));
  const units = view.getUint16(table('head') + 18);
  const measured = view.getUint16(table('hhea') + 34);
  const widths = table('hmtx');
  const advance = (point: number): number =>
    view.getUint16(widths + 4 * Math.min(glyphs.get(point) ?? 0, measured - 1)) / units;
  return {
    has: (point) => glyphs.has(point),
    width: (text) => [...text].reduce((sum, character) => sum + advance(character.codePointAt(0) ?? 0), 0),
  };
}

/** The table of groups that covers all of Unicode (format 12): code points to glyphs. */
function characters(view: DataView, cmap: number): Map<number, number> {
  for (let record = 0; record < view.getUint16(cmap + 2); record += 1) {
    const start = cmap + view.getUint32(cmap + 4 + 8 * record + 4);
    if (view.getUint16(start) !== 12) continue;
    const glyphs = new Map<number, number>();
    for (let group = 0; group < view.getUint32(start + 12); group += 1) {
      const at = start + 16 + 12 * group;
      const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
      for (let point = first; point <= last; point += 1) glyphs.set(point, glyph + point - first);
    }
    return glyphs;
  }
  throw new Error('the font has no table of all its characters');
}

const SPOKEN = /[\p{L}\p{N}\p{M}]/u;
/** What joins pictures, or says how they look: it shows nothing by itself. */
const JOINERS = /[\u200d\u20e3\ufe00-\ufe0f]/g;

/**
 * The text as the font can show it: pictures and odd signs that it lacks are left out. Undefined where letters or digits
 * would go, or none would be left: half of a name is another name.
 */
export function drawable(text: string, font: Pick<Font, 'has'>): string | undefined {
  let shown = '';
  for (const character of text.replace(JOINERS, '').normalize('NFC'))
    if (font.has(character.codePointAt(0) ?? 0)) shown += character;
    else if (SPOKEN.test(character)) return undefined;
  shown = shown.replace(/ +/g, ' ').trim();
  return SPOKEN.test(shown) ? shown : undefined;
}

/** The text in at most `max` pixels: cut with an ellipsis at a size, after it was made smaller down to `least`. */
export function fitting(
  text: string,
  font: Pick<Font, 'width'>,
  { size, least, max }: { readonly size: number; readonly least: number; readonly max: number },
): { readonly text: string; readonly size: number } {
  const enough = Math.floor(Math.min(size, max / font.width(text)));
  if (enough >= least) return { text, size: enough };
  const characters = [...text];
  while (characters.length > 1 && font.width(`${characters.join('')}…`) * least > max) characters.pop();
  return { text: `${characters.join('').trimEnd()}…`, size: least };
}
