/** SVG to PNG, without a browser and without the machine's fonts: the same picture gives the same bytes everywhere. */
import { readFile } from 'node:fs/promises';
import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf';
import bold from '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import engine from '@resvg/resvg-wasm/index_bg.wasm';
import type { Fonts } from './card.ts';
import { readFont } from './font.ts';

export interface Painter {
  readonly fonts: Fonts;
  /** The bytes of a PNG file, in the size that the SVG says. */
  png(svg: string): Uint8Array;
}

let painter: Promise<Painter> | undefined;

/** Loaded once in a process: the drawing engine and two fonts, which are files beside the program. */
export const loadPainter = (): Promise<Painter> => (painter ??= load());

const FAMILY = 'Inter';

async function load(): Promise<Painter> {
  const [code, ...fontBuffers] = await Promise.all([engine, regular, bold].map(shipped));
  await initWasm(code ?? new Uint8Array());
  const [light, heavy] = fontBuffers.map(readFont);
  if (!light || !heavy) throw new Error('there are two fonts');
  return {
    fonts: { family: FAMILY, regular: light, bold: heavy },
    png: (svg) => {
      const picture = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: FAMILY } });
      const image = picture.render();
      const bytes = image.asPng();
      // What the engine holds is not seen by the garbage collector.
      image.free();
      picture.free();
      return bytes;
    },
  };
}

const shipped = (file: string): Promise<Uint8Array> => readFile(new URL(file, import.meta.url));
