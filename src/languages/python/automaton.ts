import { type Context, FIELDS, type Library, type Patience, readOn } from '../lr/recovery.ts';
import { REDUCE, STAY, type Tables } from '../lr/tables.ts';
import { COMMENT, type ContextTerms, DEEPEST, Rules } from './rules.ts';
import { TERM } from './scanner.ts';

/** Longer chains of rules that start at one place are broken off, which is for the library to do. */
const LONGEST_CHAIN = 300;
/** Integers of the nodes that the library is given when it reads on. */
const WINDOW = 64;

/**
 * Steps of recovery that every file may take, and characters for each further one: the library follows a dozen readings of
 * what it does not understand, so that a text that is no Python would cost fifty times its length. Of some hundred real
 * projects, the file that takes most takes 1,292 for its 55,469 characters.
 */
const PATIENCE = 1_000;
const STEP = 8;

const BLANK = 32;
const RETURN = 13;
const ASSIGN = 61;
/** Tabs, form feeds, and a backslash before the end of a line. */
const OTHER_BLANKS = [9, 12, 92];

const ACCEPTED = 0;
/** The tables tell of no way on, or of two. */
const UNDECIDED = 1;
const TOO_DEEP = 2;

/**
 * Runs the grammar's tables over a text as long as they read it in one way only, and has the library read the rest:
 * what it recovers from, and words like `match` that may be names.
 */
export class Automaton extends Rules {
  readonly #library: Library;
  /** By state: the action for the term of a blank line. */
  readonly #blankLines: Int32Array;
  /** By state: 0 where it is not known yet whether blanks are skipped, 1 where they are, 2 where not. */
  readonly #blanks: Uint8Array;

  constructor(library: Library, tables: Tables, terms: ContextTerms) {
    super(tables, terms);
    this.#library = library;
    this.#blanks = new Uint8Array(tables.flags.length);
    this.#blankLines = new Int32Array(tables.flags.length).fill(-1);
  }

  /** True where the whole text was read; its nodes then stand in `nodes`. False for a nest too deep. */
  run(text: string, codes: Uint16Array): boolean {
    this.restart(codes, text.length);
    const patience: Patience = { left: PATIENCE + text.length / STEP };
    for (;;) {
      const reached = this.#advance();
      if (reached !== UNDECIDED) return reached === ACCEPTED;
      if (this.#readOn(text, patience)) return true;
      if (this.height > DEEPEST || this.depth >= DEEPEST) return false;
    }
  }

  #advance(): number {
    const { actions, defaultReduce, tokenizers, width } = this.tables;
    for (;;) {
      this.renameOn();
      const always = defaultReduce[this.state] as number;
      if (always > 0) {
        if (!this.reduce(always)) return TOO_DEEP;
        continue;
      }
      if (this.height > DEEPEST) return TOO_DEEP;
      if (this.#skipBlanks()) continue;
      const mask = tokenizers[this.state] as number;
      if (this.pos !== this.readAt || mask !== this.readAs) this.scan(mask);
      let token = this.token;
      if (token === 0) {
        if (this.pos < this.size) return UNDECIDED;
        token = this.tables.endOfFile;
        this.end = this.pos;
      }
      const state = this.state;
      let action = actions[state * width + token] as number;
      if (action === 0) action = this.tables.findAction(state, token);
      if (this.soft !== 0 && this.#action(state, this.soft) !== -1 && !this.#isAssigned()) {
        if (action !== -1) return UNDECIDED;
        token = this.soft;
        action = this.#action(state, token);
      }
      if (action === -1) return this.pos === this.size && this.#mayEnd() ? ACCEPTED : UNDECIDED;
      if (action & REDUCE) {
        if (!this.rename(action) && !this.reduce(action)) return TOO_DEEP;
        continue;
      }
      const { pos } = this;
      if (!this.shift(action, token, this.end)) return TOO_DEEP;
      if (this.chainLength > LONGEST_CHAIN && this.pos > pos) return UNDECIDED;
    }
  }

  /** Passes over blanks inside a line, as the tables would, where they would take them for nothing else. */
  #skipBlanks(): boolean {
    const { codes, pos, size } = this;
    if (pos === 0 || pos >= size || codes[pos] !== BLANK || (codes[pos - 1] as number) <= RETURN) return false;
    let skips = this.#blanks[this.state] as number;
    if (skips === 0) {
      this.scan(this.tables.tokenizers[this.state] as number);
      const stays = this.token === TERM.blanks && this.#action(this.state, TERM.blanks) === STAY;
      skips = this.#blanks[this.state] = stays ? 1 : 2;
    }
    if (skips === 2) return false;
    let at = pos + 1;
    while (at < size && codes[at] === BLANK) at += 1;
    if (at < size && OTHER_BLANKS.includes(codes[at] as number)) return false;
    this.pos = at;
    return true;
  }

  /** `match = …` can but be a name. */
  #isAssigned(): boolean {
    const { codes, size } = this;
    let at = this.end;
    while (at < size && codes[at] === BLANK) at += 1;
    return at < size && codes[at] === ASSIGN;
  }

  #action(state: number, term: number): number {
    const known = this.tables.actions[state * this.tables.width + term] as number;
    return known === 0 ? this.tables.findAction(state, term) : known;
  }

  #mayEnd(): boolean {
    return ((this.tables.flags[this.state] as number) & 2) > 0;
  }

  /** Has the library take over until there is one way on; true where it read to the end. */
  #readOn(text: string, patience: Patience): boolean {
    const base = Math.max(0, this.filled - WINDOW);
    const [place, ended] = readOn(
      this.#library,
      text,
      {
        state: this.state,
        pos: this.pos,
        reducedTo: this.reducedTo,
        stack: Array.from(this.stack.subarray(0, this.height)),
        nodes: Array.from(this.nodes.subarray(base, this.filled)),
        base,
        context: this.#context(),
        chain: [this.chainFrom, this.chainSize, this.chainLength],
      },
      this.stored * FIELDS,
      (type) => type < this.tables.minRepeat && type !== COMMENT,
      patience,
    );
    this.state = place.state;
    this.pos = place.pos;
    this.reducedTo = place.reducedTo;
    this.height = place.stack.length;
    if (this.height <= DEEPEST) this.stack.set(place.stack);
    this.filled = base;
    const { nodes } = place;
    for (let at = 0; at < nodes.length; at += FIELDS)
      this.store(nodes[at] as number, nodes[at + 1] as number, nodes[at + 2] as number, nodes[at + 3] as number);
    this.#enterContext(place.context);
    [this.chainFrom, this.chainSize, this.chainLength] = place.chain;
    return ended;
  }

  #context(): Context {
    let context: Context | null = null;
    for (let depth = 0; depth <= this.depth; depth += 1) {
      const holds = depth === this.depth;
      const indent = holds ? this.indent : (this.outerIndents[depth] as number);
      const flags = holds ? this.flags : (this.outerFlags[depth] as number);
      const around: number = context ? (context.hash + context.hash) << 8 : 0;
      const hash = around + indent + (indent << 4) + flags + (flags << 6);
      context = { parent: context, indent, flags, hash };
    }
    return context as Context;
  }

  #enterContext(context: Context): void {
    const chain: Context[] = [];
    for (let at: Context | null = context; at; at = at.parent) chain.push(at);
    this.depth = chain.length - 1;
    for (const [depth, { indent, flags }] of chain.reverse().entries()) {
      this.outerIndents[depth] = indent;
      this.outerFlags[depth] = flags;
    }
    this.indent = context.indent;
    this.flags = context.flags;
  }

  /** The library's look ahead, which takes an action for errors as one for every token. */
  protected override canShift(term: number): boolean {
    const tables = this.tables;
    const stack = this.stack;
    const added: number[] = [];
    let state = this.state;
    for (let base = this.height; ; ) {
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
      const from = under < this.height ? stack[under] : added[(under - this.height) / 3];
      if (from === undefined) return false;
      state = this.goto(from, action & 0xffff);
    }
  }
}
