import { parser as original } from '@lezer/python';

/**
 * The grammar's parser with a memory. The library finds the action for a token, and the state after a reduction, by
 * walking through lists; both depend on few numbers, so that each walk is needed only once. What is parsed stays the same,
 * and where the library is not built as expected, it is left as it is.
 */

interface Tokens {
  actions: number[];
  addActions?: (stack: { readonly state: number }, token: number, end: number, index: number) => number;
}

interface Tables {
  readonly maxTerm?: number;
  getGoto?: (state: number, term: number, loose?: boolean) => number;
}

/** Not yet looked up; looked up, and not one single action (those are found by the library each time). */
const UNKNOWN = 0;
const SEVERAL = 0xffffffff;

export const parser = original.configure({
  wrap: (parse) => {
    remember((parse as { readonly tokens?: Tokens }).tokens);
    return parse;
  },
});

const tables = parser as unknown as Tables;
/** One more than the largest number of a token; the end of the text is 0. */
const TERMS = 1 + Math.max(original.nodeSet.types.length, tables.maxTerm ?? 0);
const actionsOf: Uint32Array[] = [];

function remember(tokens: Tokens | undefined): void {
  const look = tokens?.addActions;
  if (!tokens || !look || !Array.isArray(tokens.actions)) return;
  tokens.addActions = (stack, token, end, index) => {
    if (index !== 0 || token >= TERMS) return look.call(tokens, stack, token, end, index);
    const known = (actionsOf[stack.state] ??= new Uint32Array(TERMS));
    const action = known[token] ?? UNKNOWN;
    if (action === UNKNOWN || action === SEVERAL) {
      const found = look.call(tokens, stack, token, end, 0);
      if (action === UNKNOWN) known[token] = found === 3 ? (tokens.actions[0] ?? SEVERAL) : SEVERAL;
      return found;
    }
    tokens.actions[0] = action;
    tokens.actions[1] = token;
    tokens.actions[2] = end;
    return 3;
  };
}

const gotoOf: Int32Array[] = [];
const lookUp = tables.getGoto;
if (lookUp)
  tables.getGoto = (state, term, loose = false) => {
    if (!loose || term >= TERMS) return lookUp.call(parser, state, term, loose);
    const known = (gotoOf[state] ??= new Int32Array(TERMS).fill(-2));
    let target = known[term] ?? -2;
    if (target === -2) known[term] = target = lookUp.call(parser, state, term, true);
    return target;
  };
