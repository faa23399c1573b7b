import { FIELDS } from '../lr/recovery.ts';
import { GOTO_OR_REPEAT, STAY, type Tables } from '../lr/tables.ts';
import { BRACKETED, Scanner, STRING, stringFlags, TERM } from './scanner.ts';

export const COMMENT = 4;
/** In an action: what a reduction makes, and all that says how, but for how many levels. */
const TYPE = 0xffff;
const KIND = 0x3ffff;
const ONE_LEVEL = 1 << 19;
/** How much text a rule must span to count in a chain. */
const BIG = 2000;
/** Integers of the stack, and contexts, beyond which the library is asked instead: it cuts such a stack. */
export const DEEPEST = 8000;

const INDENT = -1;
const DEDENT = -2;
const OPEN = -3;

/** Terms of the grammar that open and close contexts. */
export interface ContextTerms {
  readonly bracketed: readonly number[];
  readonly strings: readonly number[];
  readonly opening: readonly number[];
}

/** The stack of open rules, the contexts that they stand in, and the nodes that are written when they close. */
export abstract class Rules extends Scanner {
  /** Each node after those inside it, comments left out. */
  nodes = new Int32Array(0);
  /** Integers of `nodes` that are filled. */
  filled = 0;
  protected readonly tables: Tables;
  /** Three integers to an open rule: the state before it, its start, and the place of its first node. */
  protected readonly stack = new Int32Array(DEEPEST + 64);
  protected height = 0;
  protected state = 0;
  /** Where the next rule closes: before what is skipped. */
  protected reducedTo = 0;
  protected readonly outerFlags = new Uint8Array(DEEPEST);
  protected readonly outerIndents = new Int32Array(DEEPEST);
  /** Contexts around the one that holds. */
  protected depth = 0;
  /** Nodes written, those of repetitions included, which are left out. */
  protected stored = 0;
  protected chainFrom = -1;
  protected chainSize = 0;
  protected chainLength = 0;
  /** By term: what shifting it does to the context, the flags of a string that it starts among it. */
  readonly #shifts: Int16Array;
  /** By term: the flags of the contexts that end with it. */
  readonly #leaves: Uint8Array;
  /** By state: what is renamed there whatever comes next; 0 where nothing is. */
  readonly #renames: Uint16Array;

  constructor(tables: Tables, terms: ContextTerms) {
    super(tables);
    this.tables = tables;
    this.#shifts = new Int16Array(tables.width);
    this.#shifts[TERM.indent] = INDENT;
    this.#shifts[TERM.dedent] = DEDENT;
    for (const term of terms.opening) this.#shifts[term] = OPEN;
    for (let kind = 0; kind < 16; kind += 1) this.#shifts[TERM.stringStart + kind] = stringFlags(kind);
    this.#leaves = new Uint8Array(tables.width);
    for (const term of terms.bracketed) this.#leaves[term] = BRACKETED;
    for (const term of terms.strings) this.#leaves[term] = (this.#leaves[term] as number) | STRING;
    this.#renames = Uint16Array.from(tables.defaultReduce, (action) => (this.#isRename(action) ? action & TYPE : 0));
  }

  protected restart(codes: Uint16Array, size: number): void {
    this.codes = codes;
    this.size = size;
    this.pos = this.flags = this.indent = this.filled = this.stored = 0;
    this.height = this.state = this.reducedTo = this.depth = 0;
    this.readAt = -1;
    this.chainFrom = -1;
    this.chainSize = this.chainLength = 0;
  }

  protected shift(action: number, token: number, end: number): boolean {
    if (action & GOTO_OR_REPEAT) {
      this.push(action & 0xffff, this.pos);
      return true;
    }
    const start = this.pos;
    const named = token <= this.tables.maxNode;
    this.pos = end;
    if ((action & STAY) === 0) {
      const skipped = (this.tables.flags[action] as number) & 1;
      if (!skipped && (end > start || named)) this.reducedTo = end;
      this.push(action, skipped || start < this.reducedTo ? start : this.reducedTo);
    }
    const change = this.#shifts[token] as number;
    if (change !== 0 && !this.#enter(change, start, end)) return false;
    if (named && token !== COMMENT) this.store(token, start, end, FIELDS);
    return true;
  }

  /** Whether an action makes one rule of another that is as long, has no name, and ends no context: most reductions are of that kind. */
  #isRename(action: number): boolean {
    const type = action & TYPE;
    return (action & ~KIND) === ONE_LEVEL && type >= this.tables.minRepeat && this.#leaves[type] === 0;
  }

  /** Does an action of that kind, which changes but the state. False where it is another, and nothing was done. */
  protected rename(action: number): boolean {
    const { stack, height } = this;
    if (!this.#isRename(action) || height < 3 || this.reducedTo - (stack[height - 2] as number) >= BIG) return false;
    const next = this.goto(stack[height - 3] as number, action & TYPE);
    if (next < 0) return false;
    this.stored += 1;
    this.state = next;
    return true;
  }

  /** Does all that follow one another whatever comes next. */
  protected renameOn(): void {
    const { stack, height, tables } = this;
    const renames = this.#renames;
    let state = this.state;
    let type = renames[state] as number;
    if (type === 0 || height < 3 || this.reducedTo - (stack[height - 2] as number) >= BIG) return;
    const under = stack[height - 3] as number;
    const row = under * tables.width;
    let steps = 0;
    while (type > 0) {
      const next = (tables.gotos[row + type] as number) || tables.findGoto(under, type);
      if (next < 0) break;
      state = next;
      steps += 1;
      type = renames[state] as number;
    }
    this.stored += steps;
    this.state = state;
  }

  protected reduce(action: number): boolean {
    const tables = this.tables;
    const levels = action >> 19;
    const type = action & TYPE;
    const named = type < tables.minRepeat;
    const stack = this.stack;
    if (levels === 0) {
      if (named && this.reducedTo < this.pos) this.reducedTo = this.pos;
      const next = this.goto(this.state, type);
      if (next < 0 || this.height > DEEPEST) return false;
      this.push(next, this.reducedTo);
      if (named) this.store(type, this.reducedTo, this.reducedTo, FIELDS);
      return this.#leave(type);
    }
    const stays = action & STAY;
    const base = this.height - (levels - 1) * 3 - (stays ? 6 : 0);
    if (base < 3 && !(stays && base === 0)) return false;
    const start = base > 0 ? (stack[base - 2] as number) : 0;
    if (named && start === this.reducedTo && this.reducedTo < this.pos) this.reducedTo = this.pos;
    const size = this.reducedTo - start;
    if (size >= BIG && (named || type > tables.maxNode)) this.#watch(start, size);
    if (named) {
      const end = (tables.flags[this.state] as number) & 1 ? this.pos : this.reducedTo;
      const first = base > 0 ? (stack[base - 1] as number) : 0;
      this.store(type, start, end, this.filled - first + FIELDS);
    } else this.stored += 1;
    if (stays) this.state = stack[base] as number;
    else {
      const next = this.goto(stack[base - 3] as number, type);
      if (next < 0) return false;
      this.state = next;
    }
    this.height = base;
    return this.#leave(type);
  }

  /** The library breaks off a chain that leans left too far, and so counts the rules that start at one place. */
  #watch(start: number, size: number): void {
    if (start === this.chainFrom) {
      this.chainLength += 1;
      this.chainSize = size;
    } else if (this.chainSize < size) {
      this.chainLength = 1;
      this.chainFrom = start;
      this.chainSize = size;
    }
  }

  protected goto(state: number, term: number): number {
    const known = this.tables.gotos[state * this.tables.width + term] as number;
    return known === 0 ? this.tables.findGoto(state, term) : known;
  }

  protected push(next: number, start: number): void {
    const stack = this.stack;
    const height = this.height;
    stack[height] = this.state;
    stack[height + 1] = start;
    stack[height + 2] = this.filled;
    this.height = height + 3;
    this.state = next;
  }

  protected store(type: number, start: number, end: number, count: number): void {
    const at = this.filled;
    if (at + FIELDS > this.nodes.length) {
      const wider = new Int32Array(Math.max(4096, this.nodes.length * 2));
      wider.set(this.nodes);
      this.nodes = wider;
    }
    const nodes = this.nodes;
    nodes[at] = type;
    nodes[at + 1] = start;
    nodes[at + 2] = end;
    nodes[at + 3] = count;
    this.filled = at + FIELDS;
    this.stored += 1;
  }

  #enter(change: number, start: number, end: number): boolean {
    if (change === DEDENT) return this.#close();
    if (this.depth + 1 >= DEEPEST) return false;
    this.outerFlags[this.depth] = this.flags;
    this.outerIndents[this.depth] = this.indent;
    this.depth += 1;
    this.indent = change === INDENT ? this.#columns(start, end) : 0;
    this.flags = change === INDENT ? 0 : change === OPEN ? BRACKETED : change | (this.flags & BRACKETED);
    return true;
  }

  #leave(type: number): boolean {
    return (this.#leaves[type] as number) & this.flags ? this.#close() : true;
  }

  #close(): boolean {
    if (this.depth === 0) return false;
    this.depth -= 1;
    this.flags = this.outerFlags[this.depth] as number;
    this.indent = this.outerIndents[this.depth] as number;
    return true;
  }

  #columns(start: number, end: number): number {
    let depth = 0;
    for (let at = start; at < end; at += 1) depth += this.codes[at] === 9 ? 8 - (depth % 8) : 1;
    return depth;
  }
}
