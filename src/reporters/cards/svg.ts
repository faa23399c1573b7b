/** SVG as text: elements whose attributes and texts are escaped, and as much measuring as a card needs. */
import { cutTo, textWidth } from '../width.ts';
import type { Theme } from './theme.ts';

/** An element that is escaped and ready to be put inside another one. */
export interface Element {
  readonly svg: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that XML does not allow, and those that turn the reading direction around. */
const REFUSED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeXml = (text: string): string =>
  text.replace(REFUSED, '').replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** An element; `children` are elements, or one text that is escaped here. */
export function el(name: string, attributes: Attributes = {}, children: readonly Element[] | string = []): Element {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(String(value))}"`)
    .join('');
  const inside = typeof children === 'string' ? escapeXml(children) : children.map(({ svg }) => svg).join('');
  return { svg: inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>` };
}

/** At most one decimal: the same picture in fewer bytes. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What the picture is, in a few words. */
  readonly title: string;
  /** What it shows, in sentences, for who does not see it. */
  readonly description: string;
  readonly language: string;
  readonly body: readonly Element[];
}

/** A whole file: a rounded sheet in the theme's colours, with its name and description for screen readers. */
export function picture({ width, height, title, description, language, body }: Picture, theme: Theme): string {
  const sheet = el('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx: 8,
    fill: theme.paper,
    stroke: theme.line,
    'stroke-opacity': 0.5,
  });
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    role: 'img',
    'aria-labelledby': 't d',
    lang: language,
    'font-family': FONT,
  };
  const named = [el('title', { id: 't' }, title), el('desc', { id: 'd' }, description)];
  return `${el('svg', root, [...named, sheet, ...body]).svg}\n`;
}

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Pixels that the text may take; it is cut with an ellipsis. */
  readonly max?: number;
}

/** A line of text with its baseline at `y`. Its own direction stays inside of it. */
export function label(x: number, y: number, value: string, { size, fill, weight, anchor, max }: TextStyle): Element {
  const shown = max === undefined ? value : fitting(value, size, max, weight);
  return el(
    'text',
    { x, y, 'font-size': size, fill, 'font-weight': weight, 'text-anchor': anchor, 'unicode-bidi': 'isolate' },
    shown,
  );
}

/** Width of a column relative to the font's size: wide enough for capitals in a bold sans serif. */
const COLUMN = 0.57;
const BOLD = 1.06;

/** Columns that the widest Latin letters take beyond their one. */
const BROAD = 0.8;

/** About how many pixels a text takes; rather more than less. */
export const pixels = (text: string, size: number, weight = 400): number =>
  (textWidth(text) + BROAD * (text.match(/[MW@%]/g)?.length ?? 0)) * size * COLUMN * (weight >= 600 ? BOLD : 1);

function fitting(text: string, size: number, max: number, weight = 400): string {
  let columns = Math.max(2, Math.floor(max / (size * COLUMN * (weight >= 600 ? BOLD : 1))));
  let shown = cutTo(text, columns);
  while (columns > 2 && pixels(shown, size, weight) > max) shown = cutTo(text, (columns -= 1));
  return shown;
}

export const mixed = (...elements: (Element | readonly Element[])[]): Element[] => elements.flat();
