import { MAX_TEXT, withoutBom } from './lines.ts';

/** JSON, also with a byte-order mark, comments or trailing commas (tsconfig, .eslintrc …); undefined where it is neither. Never throws. */
export function parseJson(text: string): unknown {
  if (text.length > MAX_TEXT) return undefined;
  const plain = withoutBom(text);
  try {
    return JSON.parse(plain);
  } catch {
    try {
      return JSON.parse(withoutComments(plain));
    } catch {
      return undefined;
    }
  }
}

/** Blanks out comments and the commas before a closing bracket, outside strings; line breaks stay where they are. */
function withoutComments(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; ) {
    const c = text[i];
    if (c === '"') {
      const end = stringEnd(text, i);
      out += text.slice(i, end);
      i = end;
    } else if (c === '/' && text[i + 1] === '/') {
      const end = text.indexOf('\n', i);
      i = end < 0 ? text.length : end;
    } else if (c === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2);
      const comment = text.slice(i, end < 0 ? text.length : end + 2);
      out += comment.replace(/[^\n]/g, ' ');
      i += comment.length;
    } else {
      if (c === '}' || c === ']') out = withoutTrailingComma(out);
      out += c;
      i += 1;
    }
  }
  return out;
}

function stringEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"' && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

function withoutTrailingComma(text: string): string {
  const end = text.trimEnd();
  return end.endsWith(',') ? `${end.slice(0, -1)}${text.slice(end.length)}` : text;
}
