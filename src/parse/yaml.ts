import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  parseAllDocuments,
} from 'yaml';
import { MAX_TEXT, withoutBom } from './lines.ts';
import { type TextLine, textLines } from './shell.ts';
import { withoutStacks } from './stacks.ts';

export type Path = readonly (string | number)[];

export interface Yaml {
  /** The document as plain values; merge keys (`<<`) and aliases are resolved. */
  readonly data: unknown;
  readonly doc: Document;
  /** 1-based line of the node at a path (of the key, where its parent is a mapping); undefined where there is none. */
  lineOf(path: Path): number | undefined;
  /** The lines of a text at a path with where they stand: a block text keeps its own, any other is one line. */
  linesAt(path: Path): readonly TextLine[];
  /** What the parser complained about; the rest of the tree is there all the same. */
  readonly errors: readonly string[];
}

const MAX_ALIASES = 200;
const MAX_DEPTH = 60;
/**
 * A key that is a list or a mapping is written out as text, once for every key around it and through all levels between,
 * and asks every anchor: 4 KB of levels were seconds. Within so many steps the text costs no more than the parsing.
 */
const MAX_KEY_STEPS = 250_000;
/** Each closing bracket that closes nothing is an error of its own, and costs as much as a line. */
const MAX_STRAY = 2_000;
// An error with its line drawn costs three times as much, and hostile text has one a character.
const OPTIONS = { merge: true, strict: false, uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const;

/** The first document of a YAML text. Undefined where it is too long, too deep, or an alias bomb. Never throws. */
export const parseYaml = (text: string): Yaml | undefined => parseYamlDocuments(text)[0];

/** Every document of a YAML text, the first 50 of them. Never throws. */
export function parseYamlDocuments(text: string): readonly Yaml[] {
  const plain = withoutBom(text);
  if (plain.length > MAX_TEXT || tooDeep(plain)) return [];
  try {
    const docs = withoutStacks(() => parseAllDocuments(plain, OPTIONS));
    if (!Array.isArray(docs)) return [];
    return docs.slice(0, 50).flatMap((doc) => readDocument(plain, doc as Document) ?? []);
  } catch {
    return [];
  }
}

function readDocument(text: string, doc: Document): Yaml | undefined {
  try {
    if (keysTooCostly(doc)) return undefined;
    const data: unknown = doc.toJS({ maxAliasCount: MAX_ALIASES });
    if (isCircular(data, new Set(), new Set())) return undefined;
    const lines = lineFinder(text);
    return {
      data,
      doc,
      lineOf: (path) => lineOfPath(doc, lines, path),
      linesAt: (path) => scalarLines(doc, lines, path),
      errors: doc.errors.map((error) => error.message.split('\n')[0] ?? ''),
    };
  } catch {
    return undefined;
  }
}

/** Brackets and dashes can nest as deep as the text is long; a parser that recurses would fall over. */
function tooDeep(text: string): boolean {
  let [depth, stray] = [0, 0];
  for (const c of text) {
    if (c === '[' || c === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (c === ']' || c === '}') {
      if (depth > 0) depth -= 1;
      else if (++stray > MAX_STRAY) return true;
    }
  }
  return text.split('\n').some((line) => {
    const marks = (/^[\s?:-]*/.exec(line)?.[0] ?? '').replace(/\s/g, '');
    return marks.length > MAX_DEPTH && /[^-]/.test(line.trim());
  });
}

/** Whether its keys would take longer to write out than the text took to parse. */
function keysTooCostly(doc: Document): boolean {
  let [steps, written, anchors] = [0, 0, 0];
  // How deep in a key it stands; 0 where it is in none.
  const open: { readonly node: unknown; readonly depth: number }[] = [{ node: doc.contents, depth: 0 }];
  for (let next = open.pop(); next && steps <= MAX_KEY_STEPS; next = open.pop()) {
    const { node, depth } = next;
    steps += depth ** 2;
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) anchors += 1;
    if (!isCollection(node)) continue;
    const below = depth === 0 ? 0 : depth + 1;
    for (const item of node.items) {
      if (!isPair(item)) {
        open.push({ node: item, depth: below });
        continue;
      }
      const { key, value } = item;
      if (isCollection(key)) written += 1;
      open.push({ node: key, depth: isCollection(key) ? depth + 1 : below }, { node: value, depth: below });
    }
  }
  return steps + written * anchors > MAX_KEY_STEPS;
}

/** An anchor may hold an alias to itself; nobody who walks the tree would come back. */
function isCircular(value: unknown, above: Set<unknown>, done: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || done.has(value)) return false;
  if (above.has(value)) return true;
  above.add(value);
  const circular = Object.values(value).some((child) => isCircular(child, above, done));
  above.delete(value);
  done.add(value);
  return circular;
}

function lineFinder(text: string): (offset: number) => number {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function lineOfPath(doc: Document, lineAtOffset: (offset: number) => number, path: Path): number | undefined {
  let node: unknown = doc.contents;
  let start = isNode(node) ? node.range?.[0] : undefined;
  for (const key of path.slice(0, MAX_DEPTH)) {
    const step = child(doc, node, key);
    if (!step) return undefined;
    node = step.node;
    start = step.start ?? start;
  }
  return start === undefined ? undefined : lineAtOffset(start);
}

function child(doc: Document, parent: unknown, key: string | number): { node: unknown; start?: number } | undefined {
  const node = isNode(parent) && isAlias(parent) ? parent.resolve(doc) : parent;
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isScalar(pair.key) && String(pair.key.value) === String(key)) return found(pair.value, pair.key.range?.[0]);
    }
    // Merged keys stand where the anchor is.
    for (const pair of node.items) {
      if (!isScalar(pair.key) || String(pair.key.value) !== '<<') continue;
      const sources = isCollection(pair.value) && !isMap(pair.value) ? pair.value.items : [pair.value];
      for (const source of sources) {
        const merged = child(doc, source, key);
        if (merged) return merged;
      }
    }
    return undefined;
  }
  if (!isCollection(node)) return undefined;
  const item = node.items[Number(key)];
  return item === undefined ? undefined : found(item, isNode(item) ? item.range?.[0] : undefined);
}

const found = (node: unknown, start: number | undefined): { node: unknown; start?: number } =>
  start === undefined ? { node } : { node, start };

function scalarLines(doc: Document, lineAtOffset: (offset: number) => number, path: Path): readonly TextLine[] {
  const node = nodeAt(doc, path);
  if (!isScalar(node) || node.value === null || node.range === undefined) return [];
  const first = lineAtOffset(node.range?.[0] ?? 0);
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const lines = textLines(String(node.value)).filter(({ text }) => text.trim() !== '' || block);
  // A folded text has lost its line breaks, so its one line stands where it begins.
  if (node.type === 'BLOCK_LITERAL') return lines.map(({ text, line }) => ({ text, line: first + line }));
  return lines.map(({ text }) => ({ text, line: block ? first + 1 : first }));
}

function nodeAt(doc: Document, path: Path): Node | undefined {
  let node: unknown = doc.contents;
  for (const key of path.slice(0, MAX_DEPTH)) node = child(doc, node, key)?.node;
  if (isNode(node) && isAlias(node)) node = node.resolve(doc);
  return isNode(node) ? node : undefined;
}
