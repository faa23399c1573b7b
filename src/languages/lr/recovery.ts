/**
 * Lets the library read on where the tables alone do not tell how: it recovers from errors, and reads a text in two
 * ways at once until one of them fails. It takes over the stack in the middle of the text, and hands it back as soon as
 * there is but one way again. Its stacks are not part of its interface: this file and `tables.ts` alone name them.
 */

/** Integers to a node: type, start, end, and how many integers it is with all that lies inside. */
export const FIELDS = 4;

/** What a grammar of nested contexts needs to know of the place; `hash` as the grammar has it. */
export interface Context {
  readonly parent: Context | null;
  readonly indent: number;
  readonly flags: number;
  readonly hash: number;
}

/** Where a reading stands. */
export interface Place {
  readonly state: number;
  readonly pos: number;
  readonly reducedTo: number;
  /** State, start and place in the nodes of each open rule. */
  readonly stack: readonly number[];
  /** The last of the nodes, and the place of the first of them. */
  readonly nodes: readonly number[];
  readonly base: number;
  readonly context: Context;
  /** The chain of reductions from one start that is watched: its start, its size, and how many they are. */
  readonly chain: readonly [from: number, size: number, count: number];
}

interface LibraryStack {
  stack: number[];
  state: number;
  pos: number;
  reducePos: number;
  buffer: number[];
  bufferBase: number;
  curContext: { readonly tracker: unknown; readonly context: Context };
  readonly parent: LibraryStack | null;
}

/** How many steps recovery may still take, each reading's counted; a text that is mostly errors is not read to its end. */
export interface Patience {
  left: number;
}

interface Parse {
  readonly parsedPos: number;
  readonly stoppedAt: number | null;
  stopAt(pos: number): void;
  stacks: LibraryStack[];
  minStackPos: number;
  readonly recovering: number;
  lastBigReductionStart: number;
  lastBigReductionSize: number;
  bigReductionCount: number;
  stackToTree(stack: LibraryStack): object;
  advance(): object | null;
}

export interface Library {
  startParse(text: string): unknown;
}

/** Where nodes end that are kept: comments, repetitions and the library's own notes among them are not. */
export type Keeps = (type: number) => boolean;

/**
 * Reads on from a place until one stack is left, or to the end.
 * @param before how many integers the library would have written so far
 * @param patience is used up by each step of each reading that is followed; without any left, the text ends here
 */
export function readOn(
  library: Library,
  text: string,
  from: Place,
  before: number,
  keeps: Keeps,
  patience: Patience,
): [Place, boolean] {
  const parse = library.startParse(text) as Parse;
  const [stack] = parse.stacks;
  if (!stack) throw new RangeError('the library starts without a stack');
  // It compares the length of its buffers: what is not known of them is filled up.
  const padding = Math.max(0, Math.min(before, MOST_PADDING) - from.nodes.length);
  const blank = new Array<number>(padding - (padding % FIELDS)).fill(1);
  stack.stack = from.stack.slice();
  stack.state = from.state;
  stack.pos = from.pos;
  stack.reducePos = from.reducedTo;
  stack.buffer = blank.concat(from.nodes);
  stack.bufferBase = from.base - blank.length;
  const { tracker } = stack.curContext;
  const Holder = stack.curContext.constructor as new (tracker: unknown, context: Context) => LibraryStack['curContext'];
  stack.curContext = new Holder(tracker, from.context);
  parse.minStackPos = from.pos;
  [parse.lastBigReductionStart, parse.lastBigReductionSize, parse.bigReductionCount] = from.chain;
  let last: LibraryStack | undefined;
  parse.stackToTree = (finished) => (last = finished);
  do {
    patience.left -= parse.stacks.length;
    if (patience.left < 0 && parse.stoppedAt === null) parse.stopAt(parse.parsedPos);
    parse.advance();
  } while (!last && (parse.recovering > 0 || parse.stacks.length > 1));
  const found = last ?? parse.stacks[0];
  if (!found) throw new RangeError('the library left no stack');
  const { lastBigReductionStart, lastBigReductionSize, bigReductionCount } = parse;
  const chain = [lastBigReductionStart, lastBigReductionSize, bigReductionCount] as const;
  return [placeOf(found, from.base, chain, keeps), last !== undefined];
}

/** Beyond 500 the library takes a buffer for long. */
const MOST_PADDING = 1024;

/** A stack of the library's in our terms: its nodes from a place on, without those that are not kept. */
function placeOf(stack: LibraryStack, base: number, chain: Place['chain'], keeps: Keeps): Place {
  const all = buffered(stack, base);
  const nodes: number[] = [];
  /** By place, in nodes: how many integers are kept before it. */
  const kept = new Int32Array(all.length / FIELDS + 1);
  const moved = (at: number): number => (at <= base ? at : base + (kept[(at - base) / FIELDS] as number));
  for (let at = 0; at < all.length; at += FIELDS) {
    const type = all[at] as number;
    const size = all[at + 3] as number;
    if (size > 0 && keeps(type)) {
      const end = base + nodes.length + FIELDS;
      nodes.push(type, all[at + 1] as number, all[at + 2] as number, end - moved(base + at + FIELDS - size));
    }
    kept[at / FIELDS + 1] = nodes.length;
  }
  return {
    state: stack.state,
    pos: stack.pos,
    reducedTo: stack.reducePos,
    stack: stack.stack.map((value, index) => (index % 3 === 2 ? moved(value) : value)),
    nodes,
    base,
    context: stack.curContext.context,
    chain,
  };
}

/** What a stack and those that it was split from have written from a place on. */
function buffered(stack: LibraryStack, base: number): number[] {
  const parts: number[][] = [];
  let end = stack.buffer.length;
  for (let at: LibraryStack | null = stack; at; at = at.parent) {
    parts.push(at.buffer.slice(Math.max(0, base - at.bufferBase), end));
    if (at.parent) end = at.bufferBase - at.parent.bufferBase;
  }
  return parts.reverse().reduce((before, part) => before.concat(part));
}
