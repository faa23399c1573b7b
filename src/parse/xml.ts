export interface XmlElement {
  readonly name: string;
  /** Names of the elements around it, outermost first. */
  readonly parents: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, trimmed; '' where it holds elements only. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  readonly line: number;
}

const MAX_LENGTH = 1_000_000;
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 60;

interface Open {
  name: string;
  parents: readonly string[];
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
  line: number;
}

/**
 * Every element of an XML text in the order in which they end, with lines, which XML libraries do not give.
 * Lenient: an end tag closes the nearest element of its name, comments and declarations are passed over. Never throws.
 */
export function parseXml(text: string): readonly XmlElement[] {
  const source = text.slice(0, MAX_LENGTH);
  const done: XmlElement[] = [];
  const stack: Open[] = [];
  let line = 1;
  const close = (): void => {
    const open = stack.pop();
    if (!open) return;
    const element = { ...open, text: open.text.trim() };
    stack.at(-1)?.children.push(element);
    done.push(element);
  };
  for (let at = 0; at < source.length && done.length < MAX_ELEMENTS; ) {
    const end = endOfToken(source, at);
    const token = source.slice(at, end);
    const top = stack.at(-1);
    if (!token.startsWith('<')) {
      if (top) top.text += decode(token);
    } else if (token.startsWith('<![CDATA[')) {
      if (top) top.text += token.slice(9, -3);
    } else if (token.startsWith('</')) {
      const name = token.slice(2, -1).trim();
      if (stack.some((open) => open.name === name)) while (stack.length > 0 && stack.at(-1)?.name !== name) close();
      if (stack.at(-1)?.name === name) close();
    } else if (/^<[A-Za-z_]/.test(token) && stack.length < MAX_DEPTH) {
      stack.push({
        name: /^<([\w:.-]+)/.exec(token)?.[1] ?? '',
        parents: stack.map((open) => open.name),
        attributes: attributesOf(token),
        text: '',
        children: [],
        line,
      });
      if (token.endsWith('/>')) close();
    }
    for (let i = token.indexOf('\n'); i >= 0; i = token.indexOf('\n', i + 1)) line += 1;
    at = end;
  }
  while (stack.length > 0) close();
  return done;
}

function endOfToken(source: string, at: number): number {
  const until = (mark: string, from: number): number => {
    const found = source.indexOf(mark, from);
    return found < 0 ? source.length : found + mark.length;
  };
  if (source.startsWith('<!--', at)) return until('-->', at + 4);
  if (source.startsWith('<![CDATA[', at)) return until(']]>', at + 9);
  if (source[at] === '<') return until('>', at + 1);
  const next = source.indexOf('<', at);
  return next < 0 ? source.length : next;
}

function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const found of tag.slice(0, 4000).matchAll(/\s([\w:.-]{1,80})\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[found[1] ?? ''] = decode(found[2] ?? found[3] ?? '');
  return attributes;
}

const decode = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
