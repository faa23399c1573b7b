/**
 * The decision tables of a grammar of `@lezer/lr`, read once into typed arrays that a loop of our own can index. The
 * library keeps them in fields that are not part of its interface, so that this file is the only one to name them, and
 * whoever uses the tables first compares their size with those it was written for.
 */

/** What is read of the library's parser; the layout is that of its file format 14. */
interface Grammar {
  readonly states: Uint32Array;
  readonly data: Uint16Array;
  readonly goto: Uint16Array;
  readonly maxTerm: number;
  readonly minRepeatTerm: number;
  readonly maxNode: number;
  readonly eofTerm: number;
  readonly tokenPrecTable: number;
  readonly tokenizers: readonly { readonly id?: number; readonly data?: Uint16Array }[];
  readonly specializers: readonly ((word: string) => number)[];
  readonly nodeSet: { readonly types: readonly { readonly name: string }[] };
}

/** Sizes and names by which a grammar is recognised. */
export interface Fingerprint {
  readonly states: number;
  readonly data: number;
  readonly goto: number;
  readonly tokens: number;
  readonly maxTerm: number;
  readonly minRepeat: number;
  readonly tokenizers: number;
  /** A node's name by its number. */
  readonly names: Readonly<Record<number, string>>;
}

export const REDUCE = 0x10000;
/** On a shift: a jump to another state at the same place. On a reduction: it makes a node that repeats. */
export const GOTO_OR_REPEAT = 0x20000;
export const STAY = 0x40000;
const SLOTS = 6;
const END = 0xffff;

export class Tables {
  /** Terms, so the width of a state's row in `actions` and `gotos`. */
  readonly width: number;
  readonly minRepeat: number;
  readonly maxNode: number;
  readonly endOfFile: number;
  /** By state and term: 0 where it has not been looked up, -1 where there is none. */
  readonly actions: Int32Array;
  readonly gotos: Int32Array;
  readonly defaultReduce: Int32Array;
  readonly tokenizers: Uint16Array;
  /** Bit 0: what is read in the state is skipped. Bit 1: the text may end here. */
  readonly flags: Uint8Array;
  readonly names: readonly string[];
  /** Tokens by their place in the list that decides between two of one length; -1 for any other. */
  readonly precedence: Int16Array;
  readonly tokens: Uint16Array;
  readonly specialize: (word: string) => number;
  readonly #grammar: Grammar;

  constructor(grammar: Grammar, tokens: Uint16Array, specialize: (word: string) => number) {
    this.#grammar = grammar;
    const { states } = grammar;
    const count = states.length / SLOTS;
    this.width = grammar.maxTerm + 1;
    this.minRepeat = grammar.minRepeatTerm;
    this.maxNode = grammar.maxNode;
    this.endOfFile = grammar.eofTerm;
    this.names = grammar.nodeSet.types.map((type) => type.name);
    this.tokens = tokens;
    this.specialize = specialize;
    this.actions = new Int32Array(count * this.width);
    this.gotos = new Int32Array(count * this.width);
    this.defaultReduce = new Int32Array(count);
    this.tokenizers = new Uint16Array(count);
    this.flags = new Uint8Array(count);
    for (let state = 0; state < count; state += 1) {
      this.flags[state] = this.#slot(state, 0) & 3;
      this.tokenizers[state] = this.#slot(state, 3);
      this.defaultReduce[state] = this.#slot(state, 4);
    }
    this.precedence = new Int16Array(this.width).fill(-1);
    const { data, tokenPrecTable } = grammar;
    for (let i = tokenPrecTable; i < data.length && data[i] !== END; i += 1)
      this.precedence[data[i] as number] = i - tokenPrecTable;
  }

  /** What to do in a state on a token, from the table's rows; also noted in `actions`. */
  findAction(state: number, term: number): number {
    const own = this.writtenAction(state, term);
    const found = own === -1 ? this.#otherwise(state) : own;
    this.actions[state * this.width + term] = found;
    return found;
  }

  /** The action of a row that names the token, those for any other token left out. */
  writtenAction(state: number, term: number): number {
    for (const slot of [1, 2]) {
      const found = this.#inRow(this.#slot(state, slot), term);
      if (found !== -1) return found;
    }
    return -1;
  }

  /** Where a state goes after a reduction to a term; -1 where the grammar has no such term. */
  findGoto(state: number, term: number): number {
    const table = this.#grammar.goto;
    let found = -1;
    if (term < (table[0] as number))
      for (let at = table[term + 1] as number; ; ) {
        const tag = table[at] as number;
        found = table[at + 1] as number;
        if (tag & 1) break;
        const end = at + 2 + (tag >> 1);
        if (table.subarray(at + 2, end).includes(state)) break;
        at = end;
      }
    this.gotos[state * this.width + term] = found;
    return found;
  }

  /** The library's `hasAction`: a row for errors counts for every token. 0 where there is none. */
  anyAction(state: number, term: number): number {
    for (const slot of [1, 2]) {
      const { data } = this.#grammar;
      for (let i = this.#slot(state, slot); ; i += 3) {
        if (data[i] === END) {
          if (data[i + 1] === 1) i = this.#pair(i + 2);
          else if (data[i + 1] === 2) return this.#pair(i + 2);
          else break;
        }
        if (data[i] === term || data[i] === 0) return this.#pair(i + 1);
      }
    }
    return 0;
  }

  #inRow(from: number, term: number): number {
    const { data } = this.#grammar;
    for (let i = from; ; i += 3) {
      if (data[i] === END) {
        if (data[i + 1] !== 1) return -1;
        i = this.#pair(i + 2);
      }
      if (data[i] === term) return this.#pair(i + 1);
    }
  }

  #otherwise(state: number): number {
    const { data } = this.#grammar;
    for (const slot of [1, 2]) {
      let i = this.#slot(state, slot);
      while (data[i] !== END || data[i + 1] === 1) i = data[i] === END ? this.#pair(i + 2) + 3 : i + 3;
      if (data[i + 1] === 2) return this.#pair(i + 2);
    }
    return -1;
  }

  #slot(state: number, slot: number): number {
    return this.#grammar.states[state * SLOTS + slot] as number;
  }

  #pair(at: number): number {
    const { data } = this.#grammar;
    return (data[at] as number) | ((data[at + 1] as number) << 16);
  }
}

/** The tables of a parser of the library; undefined where they are not those that the caller knows. */
export function tablesOf(parser: object, known: Fingerprint): Tables | undefined {
  const grammar = parser as Partial<Grammar>;
  const { states, data, goto, tokenizers, specializers, nodeSet } = grammar;
  const tokens = tokenizers?.find((one) => one.data)?.data;
  const [specialize] = specializers ?? [];
  const fits =
    states?.length === known.states * SLOTS &&
    data?.length === known.data &&
    goto?.length === known.goto &&
    tokens?.length === known.tokens &&
    grammar.maxTerm === known.maxTerm &&
    grammar.minRepeatTerm === known.minRepeat &&
    tokenizers?.length === known.tokenizers &&
    specializers?.length === 1 &&
    Object.entries(known.names).every(([id, name]) => nodeSet?.types[Number(id)]?.name === name);
  return fits && tokens && specialize ? new Tables(grammar as Grammar, tokens, specialize) : undefined;
}
