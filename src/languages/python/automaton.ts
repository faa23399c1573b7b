import { GOTO_OR_REPEAT, REDUCE, STAY, type Tables } from '../lr/tables.ts';
import { BRACKETED, Scanner, STRING, stringFlags, TERM } from './scanner.ts';

const COMMENT = 4;
/** Left-leaning chains and stacks that the library would cut; it does so itself. */
const BIG = 2000;
const MOST_BIG = 300;
const DEEPEST = 8000;
/** How many nodes two readings of a soft keyword may make before one of them must have failed. */
const MOST_NODES_IN_DOUBT = 40;
/** Integers to a node: type, start, end, and how many nodes it is, itself counted. */
export const FIELDS = 4;

const ACCEPTED = 0;
const STUCK = 1;
const UNDECIDED = 2;
const GIVEN_UP = 3;

const INDENT = -1;
const DEDENT = -2;
const OPEN = -3;

interface Snapshot {
  readonly pos: number;
  readonly flags: number;
  readonly indent: number;
  readonly filled: number;
  readonly state: number;
  readonly reducedTo: number;
  readonly stack: Int32Array;
  readonly contexts: Uint8Array;
  readonly indents: Int32Array;
}

/**
 * Runs the grammar's tables over a text that they read in one way only: no recovery from errors, no second stack. It
 * writes the nodes, comments left out, each after those inside it.
 */
export class Automaton extends Scanner {
  nodes = new Int32Array(0);
  /** Integers of `nodes` that are filled. */
  filled = 0;
  readonly #tables: Tables;
  /** By term: what shifting it does to the context, the flags of a string that it starts among it. */
  readonly #shifts: Int16Array;
  /** By term: the flag that the context must have to be left when the term is reduced to. */
  readonly #leaves: Uint8Array;
  readonly #blankLines: Int32Array;
  readonly #stack = new Int32Array(DEEPEST + 64);
  #height = 0;
  #state = 0;
  #reducedTo = 0;
  readonly #flags = new Uint8Array(DEEPEST);
  readonly #indents = new Int32Array(DEEPEST);
  #depth = 0;
  #inDoubt = false;
  #stored = 0;
  #bigFrom = -1;
  #bigSize = 0;
  #bigs = 0;

  /** @param bracketed terms that end a context of brackets */
  constructor(tables: Tables, bracketed: readonly number[], strings: readonly number[], open: readonly number[]) {
    super(tables);
    this.#tables = tables;
    this.#shifts = new Int16Array(tables.width);
    this.#shifts[TERM.indent] = INDENT;
    this.#shifts[TERM.dedent] = DEDENT;
    for (const term of open) this.#shifts[term] = OPEN;
    for (let kind = 0; kind < 16; kind += 1) this.#shifts[TERM.stringStart + kind] = stringFlags(kind);
    this.#leaves = new Uint8Array(tables.width);
    for (const term of bracketed) this.#leaves[term] = BRACKETED;
    for (const term of strings) this.#leaves[term] = (this.#leaves[term] as number) | STRING;
    this.#blankLines = new Int32Array(tables.flags.length).fill(-1);
  }

  /** True where the whole text was read; its nodes then stand in `nodes`. */
  run(codes: Uint16Array, size: number): boolean {
    this.codes = codes;
    this.size = size;
    this.pos = this.flags = this.indent = this.filled = 0;
    this.#height = this.#state = this.#reducedTo = this.#depth = 0;
    this.#inDoubt = false;
    this.#bigFrom = -1;
    this.#bigSize = this.#bigs = 0;
    return this.#advance() === ACCEPTED;
  }

  #advance(): number {
    const { actions, defaultReduce, tokenizers, width } = this.#tables;
    for (;;) {
      const always = defaultReduce[this.#state] as number;
      if (always > 0) {
        if (!this.#reduce(always)) return GIVEN_UP;
        continue;
      }
      if (this.#height > DEEPEST) return GIVEN_UP;
      if (this.#inDoubt && this.#stored > MOST_NODES_IN_DOUBT) return UNDECIDED;
      this.scan(tokenizers[this.#state] as number);
      let token = this.token;
      if (token === 0) {
        if (this.pos < this.size) return STUCK;
        token = this.#tables.endOfFile;
        this.end = this.pos;
      }
      if (this.soft !== 0) {
        const result = this.#softKeyword(token, this.soft, this.end);
        if (result === ACCEPTED) continue;
        return result;
      }
      const state = this.#state;
      let action = actions[state * width + token] as number;
      if (action === 0) action = this.#tables.findAction(state, token);
      if (action === -1) return this.pos === this.size && this.#mayEnd() ? ACCEPTED : STUCK;
      if (action & REDUCE) {
        if (!this.#reduce(action)) return GIVEN_UP;
      } else if (!this.#shift(action, token, this.end)) return GIVEN_UP;
    }
  }

  #mayEnd(): boolean {
    return ((this.#tables.flags[this.#state] as number) & 2) > 0;
  }

  #shift(action: number, token: number, end: number): boolean {
    if (action & GOTO_OR_REPEAT) {
      this.#push(action & 0xffff, this.pos);
      return true;
    }
    const start = this.pos;
    const named = token <= this.#tables.maxNode;
    this.pos = end;
    if ((action & STAY) === 0) {
      const skipped = (this.#tables.flags[action] as number) & 1;
      if (!skipped && (end > start || named)) this.#reducedTo = end;
      this.#push(action, skipped || start < this.#reducedTo ? start : this.#reducedTo);
    }
    const change = this.#shifts[token] as number;
    if (change !== 0 && !this.#enter(change, start, end)) return false;
    if (named && token !== COMMENT) this.#store(token, start, end, 1);
    return true;
  }

  #reduce(action: number): boolean {
    const tables = this.#tables;
    const levels = action >> 19;
    const type = action & 0xffff;
    const named = type < tables.minRepeat;
    const stack = this.#stack;
    if (levels === 0) {
      if (named && this.#reducedTo < this.pos) this.#reducedTo = this.pos;
      const next = this.#goto(this.#state, type);
      if (next < 0 || this.#height > DEEPEST) return false;
      this.#push(next, this.#reducedTo);
      if (named) this.#store(type, this.#reducedTo, this.#reducedTo, 1);
      return this.#leave(type);
    }
    const stays = action & STAY;
    const base = this.#height - (levels - 1) * 3 - (stays ? 6 : 0);
    if (base < 3 && !(stays && base === 0)) return false;
    const start = base > 0 ? (stack[base - 2] as number) : 0;
    if (named && start === this.#reducedTo && this.#reducedTo < this.pos) this.#reducedTo = this.pos;
    const size = this.#reducedTo - start;
    if (size >= BIG && (named || type > tables.maxNode) && !this.#bigReduction(start, size)) return false;
    if (named) {
      const end = (tables.flags[this.#state] as number) & 1 ? this.pos : this.#reducedTo;
      const first = base > 0 ? (stack[base - 1] as number) : 0;
      this.#store(type, start, end, (this.filled - first) / FIELDS + 1);
    } else this.#stored += 1;
    if (stays) this.#state = stack[base] as number;
    else {
      const next = this.#goto(stack[base - 3] as number, type);
      if (next < 0) return false;
      this.#state = next;
    }
    this.#height = base;
    return this.#leave(type);
  }

  /** The library breaks off a chain that leans left too far; false once it would. */
  #bigReduction(start: number, size: number): boolean {
    if (start === this.#bigFrom) {
      this.#bigs += 1;
      this.#bigSize = size;
    } else if (this.#bigSize < size) {
      this.#bigs = 1;
      this.#bigFrom = start;
      this.#bigSize = size;
    }
    return this.#bigs <= MOST_BIG;
  }

  #goto(state: number, term: number): number {
    const known = this.#tables.gotos[state * this.#tables.width + term] as number;
    return known === 0 ? this.#tables.findGoto(state, term) : known;
  }

  #push(next: number, start: number): void {
    const stack = this.#stack;
    const height = this.#height;
    stack[height] = this.#state;
    stack[height + 1] = start;
    stack[height + 2] = this.filled;
    this.#height = height + 3;
    this.#state = next;
  }

  #store(type: number, start: number, end: number, count: number): void {
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
    this.#stored += 1;
  }

  #enter(change: number, start: number, end: number): boolean {
    if (change === DEDENT) return this.#close();
    if (this.#depth + 1 >= DEEPEST) return false;
    this.#flags[this.#depth] = this.flags;
    this.#indents[this.#depth] = this.indent;
    this.#depth += 1;
    this.indent = change === INDENT ? this.#columns(start, end) : 0;
    this.flags = change === INDENT ? 0 : change === OPEN ? BRACKETED : change | (this.flags & BRACKETED);
    return true;
  }

  #leave(type: number): boolean {
    return (this.#leaves[type] as number) & this.flags ? this.#close() : true;
  }

  #close(): boolean {
    if (this.#depth === 0) return false;
    this.#depth -= 1;
    this.flags = this.#flags[this.#depth] as number;
    this.indent = this.#indents[this.#depth] as number;
    return true;
  }

  #columns(start: number, end: number): number {
    let depth = 0;
    for (let at = start; at < end; at += 1) depth += this.codes[at] === 9 ? 8 - (depth % 8) : 1;
    return depth;
  }

  /** The library's look ahead, which takes an action for errors as one for every token. */
  protected override canShift(term: number): boolean {
    const tables = this.#tables;
    const stack = this.#stack;
    const added: number[] = [];
    let state = this.#state;
    for (let base = this.#height; ; ) {
      let action = tables.defaultReduce[state] as number;
      if (action === 0) {
        action = this.#blankLines[state] as number;
        if (action === -1) action = this.#blankLines[state] = tables.anyAction(state, term);
      }
      if (action === 0) return false;
      if ((action & REDUCE) === 0) return true;
      const levels = action >> 19;
      if (levels === 0) {
        added.push(state);
        base += 3;
      } else base -= (levels - 1) * 3;
      const under = base - 3;
      const from = under < this.#height ? stack[under] : added[(under - this.#height) / 3];
      if (from === undefined) return false;
      state = this.#goto(from, action & 0xffff);
    }
  }

  /** `match` and its kin may be names: both readings are tried, and the one that does not fail is taken. */
  #softKeyword(name: number, keyword: number, end: number): number {
    const tables = this.#tables;
    const state = this.#state;
    let asKeyword = tables.actions[state * tables.width + keyword] as number;
    if (asKeyword === 0) asKeyword = tables.findAction(state, keyword);
    const asName = asKeyword === -1 ? this.#action(state, name) : tables.writtenAction(state, name);
    if (asKeyword === -1 && asName === -1) return STUCK;
    if (asKeyword === -1) return this.#apply(asName, name, end);
    if (asName === -1 || asName === asKeyword) return this.#apply(asKeyword, keyword, end);
    if (this.#inDoubt) return GIVEN_UP;
    const here = this.#snapshot();
    const first = this.#try(asKeyword, keyword, end);
    const reached = this.pos;
    this.#restore(here);
    if (first === STUCK) return this.#apply(asName, name, end);
    if (first !== UNDECIDED) return GIVEN_UP;
    const second = this.#try(asName, name, end);
    const failed = this.pos;
    this.#restore(here);
    return second === STUCK && failed < reached ? this.#apply(asKeyword, keyword, end) : GIVEN_UP;
  }

  #action(state: number, term: number): number {
    const known = this.#tables.actions[state * this.#tables.width + term] as number;
    return known === 0 ? this.#tables.findAction(state, term) : known;
  }

  #apply(action: number, token: number, end: number): number {
    const done = action & REDUCE ? this.#reduce(action) : this.#shift(action, token, end);
    return done ? ACCEPTED : GIVEN_UP;
  }

  #try(action: number, token: number, end: number): number {
    this.#inDoubt = true;
    this.#stored = 0;
    const result = this.#apply(action, token, end) === ACCEPTED ? this.#advance() : GIVEN_UP;
    this.#inDoubt = false;
    return result;
  }

  #snapshot(): Snapshot {
    return {
      pos: this.pos,
      flags: this.flags,
      indent: this.indent,
      filled: this.filled,
      state: this.#state,
      reducedTo: this.#reducedTo,
      stack: this.#stack.slice(0, this.#height),
      contexts: this.#flags.slice(0, this.#depth),
      indents: this.#indents.slice(0, this.#depth),
    };
  }

  #restore(from: Snapshot): void {
    this.pos = from.pos;
    this.flags = from.flags;
    this.indent = from.indent;
    this.filled = from.filled;
    this.#state = from.state;
    this.#reducedTo = from.reducedTo;
    this.#height = from.stack.length;
    this.#stack.set(from.stack);
    this.#depth = from.contexts.length;
    this.#flags.set(from.contexts);
    this.#indents.set(from.indents);
  }
}
