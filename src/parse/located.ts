/** YAML that people write for Milepost (configuration, roadmaps): plain values that remember where they stood. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { UsageError } from '../model/errors.ts';
import { glimpse } from './glimpse.ts';
import { withoutStacks } from './stacks.ts';

export type Path = readonly PropertyKey[];

/** What was found in place of what was expected. `on: 'key'` points at the key instead of its value. */
export interface Problem {
  readonly path: Path;
  readonly expected: string;
  readonly found?: string;
  readonly on?: 'key';
}

export interface Located {
  /** Mappings (without a prototype), lists, text, numbers, booleans and null; undefined for an empty file. */
  readonly value: unknown;
  /** One line, `file:line:column: expected …, found …`, for the problem that stands first in the file. */
  error(problems: readonly Problem[]): UsageError;
}

const LIMITS = { bytes: 256 * 1024, depth: 24, nodes: 20_000, aliases: 100 };

interface Place {
  readonly value: number;
  readonly key: number;
}

/** Reads YAML text. Throws a `UsageError` with line and column for broken, oversized, too deep or too much aliased YAML. */
export function readLocated(text: string, file: string): Located {
  // A byte is never more than one code unit less: no need to encode what is too long anyway.
  if (text.length > LIMITS.bytes || Buffer.byteLength(text) > LIMITS.bytes)
    throw new UsageError(`${file}:1:1: expected at most ${LIMITS.bytes / 1024} KiB, found a larger file`);
  const lines = new LineCounter();
  const fail = (offset: number, message: string) => new UsageError(`${file}:${position(lines, offset)}: ${message}`);
  // The library compares every key with every other one; the walk below finds duplicates in one pass.
  const document = parseOrRefuse(text, lines, file);
  const broken = document.errors[0];
  if (broken) throw fail(broken.pos[0], `expected valid YAML, found an error: ${oneLine(broken.message)}`);

  const places = new Map<string, Place>();
  const anchors = new Map<string, Node>();
  let [nodes, aliases] = [0, 0];

  const plain = (node: unknown, path: Path, keyOffset: number, outer: number): unknown => {
    const offset =
      (isAlias(node) || isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined) ?? outer;
    places.set(keyOf(path), { value: offset, key: keyOffset });
    nodes += 1;
    if (nodes > LIMITS.nodes) throw fail(offset, `expected at most ${LIMITS.nodes} values, found more`);
    if (path.length > LIMITS.depth) throw fail(offset, `expected at most ${LIMITS.depth} levels, found deeper nesting`);
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > LIMITS.aliases) throw fail(offset, `expected at most ${LIMITS.aliases} aliases, found more`);
      const target = anchors.get(node.source);
      if (!target) throw fail(offset, `expected an anchor that stands above, found *${oneLine(node.source)}`);
      const brought = plain(target, path, keyOffset, offset);
      // A wrong value is reported where it is used; what is wrong inside it, where it is written.
      places.set(keyOf(path), { value: offset, key: keyOffset });
      return brought;
    }
    if (isMap(node)) {
      if (node.anchor) anchors.set(node.anchor, node);
      const mapping: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.items) {
        const at = isScalar(key) ? (key.range?.[0] ?? offset) : offset;
        if (!isScalar(key)) throw fail(at, 'expected plain text as a key, found something else');
        const name = String(key.value);
        if (name in mapping) throw fail(at, `expected each key once, found "${glimpse(name)}" again`);
        mapping[name] = plain(value, [...path, name], at, at);
      }
      return mapping;
    }
    if (isSeq(node)) {
      if (node.anchor) anchors.set(node.anchor, node);
      return node.items.map((item, index) => plain(item, [...path, index], offset, offset));
    }
    if (isScalar(node)) {
      if (node.anchor) anchors.set(node.anchor, node);
      return node.value;
    }
    return node === undefined ? undefined : null;
  };

  const value = plain(document.contents ?? undefined, [], 0, 0);
  const offsetOf = (problem: Problem): number => {
    for (let length = problem.path.length; length >= 0; length -= 1) {
      const place = places.get(keyOf(problem.path.slice(0, length)));
      // What is missing is reported at the value that should hold it.
      if (place) return length === problem.path.length && problem.on === 'key' ? place.key : place.value;
    }
    return 0;
  };
  return {
    value,
    error: (problems) => report(file, problems, (problem) => ({ offset: offsetOf(problem), lines })),
  };
}

/** The same for a value that was read before (a built-in file): errors name the file alone. */
export const locatedValue = (value: unknown, file: string): Located => ({
  value,
  error: (problems) => report(file, problems, () => undefined),
});

function report(
  file: string,
  problems: readonly Problem[],
  where: (problem: Problem) => { offset: number; lines: LineCounter } | undefined,
): UsageError {
  const [first, ...more] = problems
    .map((problem) => ({ problem, place: where(problem) }))
    .sort((a, b) => (a.place?.offset ?? 0) - (b.place?.offset ?? 0));
  if (!first) return new UsageError(`${file}: something is wrong here`);
  const at = first.place ? `:${position(first.place.lines, first.place.offset)}` : '';
  const found = first.problem.found === undefined ? '' : `, found ${first.problem.found}`;
  const rest = more.length === 0 ? '' : ` (and ${more.length} more ${more.length === 1 ? 'problem' : 'problems'})`;
  return new UsageError(`${file}${at}: expected ${first.problem.expected}${found}${rest}`);
}

const oneLine = (text: string): string => glimpse(text, 160);
const keyOf = (path: Path): string => JSON.stringify(path.map(String));
const position = (lines: LineCounter, offset: number): string => {
  const { line, col } = lines.linePos(offset);
  return `${Math.max(1, line)}:${Math.max(1, col)}`;
};

function parseOrRefuse(text: string, lineCounter: LineCounter, file: string) {
  try {
    return withoutStacks(() =>
      parseDocument(text, { lineCounter, uniqueKeys: false, logLevel: 'error', prettyErrors: false }),
    );
  } catch {
    // Only nesting beyond all reason (a full stack) gets here.
    throw new UsageError(`${file}:1:1: expected valid YAML, found a text that cannot be parsed`);
  }
}
