import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

/** Markdown as GitHub shows it, near enough: the few HTML elements that it lets through are kept, all others show as text. */

/** Elements with the attributes that they may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...{ a: ['href'], img: ['src', 'alt', 'width', 'height', 'align'], source: ['media', 'srcset'], picture: [] },
  ...{ details: ['open'], summary: [], sub: [], sup: [], br: [], hr: [], span: ['aria-hidden'], code: [], pre: [] },
  ...{
    b: [],
    i: [],
    em: [],
    strong: [],
    kbd: [],
    p: ['align'],
    div: ['align'],
    ul: [],
    ol: [],
    li: [],
    blockquote: [],
  },
  ...{ table: [], thead: [], tbody: [], tr: [], th: ['align'], td: ['align'], h3: [], h4: [], h5: [], h6: [] },
};
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'srcset']);

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([a-z][a-z-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gi;

/** HTML of a README's section; nothing in it runs, and no address in it has a scheme other than `https:`. */
export function readmeHtml(markdown: string): string {
  const parser = new MarkdownIt({ html: true });
  const { rules } = parser.renderer;
  const raw = (tokens: readonly Token[], index: number) => allowedHtml(tokens[index]?.content ?? '');
  rules['html_block'] = raw;
  rules['html_inline'] = raw;
  // A style attribute would need a looser policy.
  rules['th_open'] = rules['td_open'] = (tokens, index) => {
    const token = tokens[index];
    const align = /text-align:(left|center|right)/.exec(String(token?.attrGet('style') ?? ''))?.[1];
    return `<${token?.tag ?? 'td'}${align === undefined ? '' : ` align="${align}"`}>`;
  };
  // On GitHub tables scroll by themselves, and the keyboard reaches them.
  rules['table_open'] = () => '<table tabindex="0">\n';
  parser.validateLink = isSafe;
  return parser.render(markdown);
}

/** What is allowed, written anew; all else as text. */
export function allowedHtml(html: string): string {
  let text = '';
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    const [whole, slash, name = '', attributes = ''] = match;
    text += escaped(html.slice(end, match.index));
    end = match.index + whole.length;
    if (whole.startsWith('<!--')) continue;
    const known = Object.hasOwn(ALLOWED, name.toLowerCase()) ? ALLOWED[name.toLowerCase()] : undefined;
    if (known === undefined) text += escaped(whole);
    else text += slash ? `</${name.toLowerCase()}>` : `<${name.toLowerCase()}${kept(attributes, known)}>`;
  }
  return text + escaped(html.slice(end));
}

function kept(attributes: string, known: readonly string[]): string {
  return [...attributes.matchAll(ATTRIBUTE)]
    .map(([, name = '', double, single]): [string, string] => [name.toLowerCase(), double ?? single ?? ''])
    .filter(([name, value]) => known.includes(name) && (!ADDRESSES.has(name) || isSafe(value)))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

/** Ampersands stay: what comes here is HTML, whose entities are written already. */
const escaped = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Relative, or `https:`. An entity could hide a scheme, so neither it nor a colon may come before the path. */
const isSafe = (address: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over these
  !/[\u0000-\u0020\u007f\\]/.test(address) &&
  (/^https:\/\/./i.test(address) || /^(?!\/\/)[^:&]*(?:[/?#].*)?$/.test(address));
