import { parser } from '@lezer/python';
import { FIELDS } from '../lr/recovery.ts';
import { tablesOf } from '../lr/tables.ts';
import { Automaton } from './automaton.ts';
import { K, KIND_OF_TYPE } from './kinds.ts';

/** Deeper nests are hostile or generated; what lies below is left out, so that every later walk may recurse. */
const DEEPEST = 160;

/** The nodes of a text in its order, comments left out; number 0 is the whole. The tables may have more rows than that. */
export interface Nodes {
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** -1 for the whole. */
  readonly parents: Int32Array;
  /** The first node that does not lie inside: the next sibling, where it has the same parent. */
  readonly after: Int32Array;
}

/** Rows of the tables that are kept for the next file. */
const MOST_KEPT = 200_000;

/** The grammar that the automaton was written for; any other version is left to the library. */
const KNOWN = {
  states: 725,
  data: 7686,
  goto: 3430,
  tokens: 2942,
  maxTerm: 277,
  minRepeat: 159,
  tokenizers: 9,
  names: { 1: 'print', 3: '{', 4: 'Comment', 5: 'Script', 24: '(', 55: '[', 59: '{', 71: 'String', 72: 'FormatString' },
} as const;
const BRACKETED =
  'ParenthesizedExpression TupleExpression ComprehensionExpression ArgList ParamList ArrayExpression ArrayComprehensionExpression SetExpression SetComprehensionExpression FormatString FormatReplacement DictionaryExpression DictionaryComprehensionExpression SequencePattern MappingPattern PatternArgList TypeParamList';
/** Those of the brackets that have no name: subscripts and lists of imported names. */
const UNNAMED_BRACKETED = [238, 263];
/** A lambda's parameters stand in none. */
const LAMBDA_PARAMETERS = 39;

const numbersOf = (names: string): number[] =>
  parser.nodeSet.types.flatMap(({ name, id }) => (name && names.split(' ').includes(name) ? [id] : []));

let automaton: Automaton | null | undefined;

function ownAutomaton(): Automaton | null {
  if (automaton !== undefined) return automaton;
  const tables = tablesOf(parser, KNOWN);
  const bracketed = numbersOf(BRACKETED).filter((id) => id !== LAMBDA_PARAMETERS);
  automaton = tables
    ? new Automaton(parser, tables, {
        bracketed: [...bracketed, ...UNNAMED_BRACKETED],
        strings: numbersOf('String FormatString'),
        opening: numbersOf('( [ {'),
      })
    : null;
  return automaton;
}

let units = Buffer.allocUnsafeSlow(0);

/** The syntax of a text: by the tables alone where they read it in one way, by the library where it takes its recovery. */
export function parsePython(text: string): Nodes {
  return parseByTables(text) ?? parseByLibrary(text);
}

/** Undefined where the text has errors, or something else that is for the library to decide. */
export function parseByTables(text: string): Nodes | undefined {
  const own = ownAutomaton();
  if (!own) return undefined;
  const size = text.length;
  if (units.length < size * 2) units = Buffer.allocUnsafeSlow(Math.max(65_536, size * 3));
  units.write(text, 0, 'utf16le');
  return own.run(text, new Uint16Array(units.buffer, 0, size))
    ? inOrder(own.nodes, own.filled / FIELDS, size)
    : undefined;
}

/** Nodes that follow those inside them become nodes that precede them. */
function inOrder(nodes: Int32Array, inside: number, size: number): Nodes {
  const count = inside + 1;
  const made = room(count);
  const { kinds, from, to, parents, after } = made;
  kinds[0] = parser.topNode.id;
  from[0] = 0;
  to[0] = size;
  parents[0] = -1;
  after[0] = count;
  // The nodes that enclose the place, by the first node inside and by their number.
  const first: number[] = [];
  const open: number[] = [];
  let depth = 0;
  let tooDeep = false;
  for (let post = inside - 1; post >= 0; post -= 1) {
    const at = post * FIELDS;
    const own = (nodes[at + 3] as number) / FIELDS;
    while (depth > 0 && post < (first[depth - 1] as number)) depth -= 1;
    const node = post - own + depth + 2;
    kinds[node] = KIND_OF_TYPE[nodes[at] as number] as number;
    from[node] = nodes[at + 1] as number;
    to[node] = nodes[at + 2] as number;
    parents[node] = depth > 0 ? (open[depth - 1] as number) : 0;
    after[node] = node + own;
    if (own === 1) continue;
    first[depth] = post - own + 1;
    open[depth] = node;
    depth += 1;
    if (depth > DEEPEST) tooDeep = true;
  }
  return tooDeep ? shallow(made) : made;
}

/** Without what lies too deep. */
function shallow(all: Nodes): Nodes {
  const depths = new Int32Array(all.count);
  /** How many nodes are kept before each. */
  const kept = new Int32Array(all.count + 1);
  for (let node = 0; node < all.count; node += 1) {
    const parent = all.parents[node] as number;
    const depth = parent < 0 ? 0 : (depths[parent] as number) + 1;
    depths[node] = depth;
    kept[node + 1] = (kept[node] as number) + (depth <= DEEPEST + 1 ? 1 : 0);
  }
  const made = room(kept[all.count] as number);
  for (let node = 0; node < all.count; node += 1) {
    if ((depths[node] as number) > DEEPEST + 1) continue;
    const at = kept[node] as number;
    const parent = all.parents[node] as number;
    made.kinds[at] = all.kinds[node] as number;
    made.from[at] = all.from[node] as number;
    made.to[at] = all.to[node] as number;
    made.parents[at] = parent < 0 ? -1 : (kept[parent] as number);
    made.after[at] = kept[all.after[node] as number] as number;
  }
  return made;
}

/** Nodes that nobody reads any more. */
let spare: Nodes | undefined;

/** Tables for so many nodes, whose rows hold anything. */
function room(count: number): Nodes {
  const known = spare;
  spare = undefined;
  if (known && known.kinds.length >= count) return { ...known, count };
  const wide = Math.max(4096, count + (count >> 1));
  return {
    count,
    kinds: new Uint8Array(wide),
    from: new Int32Array(wide),
    to: new Int32Array(wide),
    parents: new Int32Array(wide),
    after: new Int32Array(wide),
  };
}

/** Lets the next file have the tables, which are not to be read after. */
export function release(nodes: Nodes): void {
  if (nodes.kinds.length <= MOST_KEPT) spare = nodes;
}

/** Steps of recovery that every file may take; beyond them, one that is mostly errors is not read to its end. */
const PATIENCE = 1_000;

function parsed(text: string) {
  const parse: ReturnType<typeof parser.startParse> & { readonly recovering?: number } = parser.startParse(text);
  let [steps, astray] = [0, 0];
  for (;;) {
    const tree = parse.advance();
    if (tree) return tree;
    steps += 1;
    if ((parse.recovering ?? 0) > 0) astray += 1;
    if (astray > PATIENCE && astray * 2 > steps && parse.stoppedAt === null) parse.stopAt(parse.parsedPos);
  }
}

/** The library's own parser, which recovers from errors. */
export function parseByLibrary(text: string): Nodes {
  const cursor = parsed(text).cursor();
  const fields: number[] = [cursor.type.id, cursor.from, cursor.to, -1];
  let parent = 0;
  let depth = 0;
  let more = cursor.firstChild();
  while (more) {
    const node = fields.length / FIELDS;
    const kind = cursor.type.id;
    if (kind !== K.Comment) fields.push(kind, cursor.from, cursor.to, parent);
    if (depth < DEEPEST && cursor.firstChild()) {
      parent = node;
      depth += 1;
      continue;
    }
    while (!(more = cursor.nextSibling()) && depth > 0) {
      cursor.parent();
      parent = fields[parent * FIELDS + 3] as number;
      depth -= 1;
    }
  }
  const count = fields.length / FIELDS;
  const made = room(count);
  made.after.fill(0, 0, count);
  for (let node = count - 1; node >= 0; node -= 1) {
    const at = node * FIELDS;
    const up = fields[at + 3] as number;
    made.kinds[node] = KIND_OF_TYPE[fields[at] as number] as number;
    made.from[node] = fields[at + 1] as number;
    made.to[node] = fields[at + 2] as number;
    made.parents[node] = up;
    if (made.after[node] === 0) made.after[node] = node + 1;
    if (up >= 0 && made.after[up] === 0) made.after[up] = made.after[node] as number;
  }
  return made;
}
