import { remembered } from '../remembered.ts';
import { cannotFail, constantNames, isConstant } from './constants.ts';
import { K } from './kinds.ts';
import type { Names } from './names.ts';
import { argumentsOf, type Node, type Tree } from './tree.ts';

export interface Assertions {
  /** That can fail because of what the tested code does. */
  readonly real: number;
  readonly vacuous: number;
}

const RAISING =
  /^(?:pytest\.(?:raises|warns|fail|deprecated_call)|nose\.tools\.\w+|pytest_check\.\w+|pytest_check\.check\.\w+|unittest\.TestCase\.fail|approvaltests\.verify\w*|hamcrest\.assert_that)$/;
const CHECKS =
  /(?:^|\.)_?assert(?:_|[A-Z]|$)\w*$|^self\.(?:fail|fail(?:If|Unless)\w*)$|(?:^|\.)expect\(\)\.(?:not_)?to_\w+$|^snapshot\.assert_match$|^(?:check|pytest_check)\.(?:equal|is_\w+|not_equal|almost_equal|greater|less)\w*$/;

const asserts = remembered((name) => RAISING.test(name) || CHECKS.test(name));

/** Assertions in a function's own body; what its helpers assert is for the caller to add. */
export function assertionsIn(tree: Tree, names: Names, fn: Node, outer: ReadonlySet<string>): Assertions {
  const known = constantNames(tree, [fn], outer, names);
  const { kinds, after } = tree;
  const body = tree.child(fn, K.Body) ?? fn;
  let real = 0;
  let vacuous = 0;
  const add = (node: Node, fails: boolean) => {
    if (fails && !isSwallowed(tree, node, fn)) real += 1;
    else vacuous += 1;
  };
  for (let node = body, end = after[body] as number; node < end; node += 1) {
    const kind = kinds[node];
    if (kind === K.AssertStatement) {
      const [, condition] = tree.kids(node);
      // `assert False` stands where the code must not come.
      if (condition !== undefined)
        add(node, /^(?:False|0)$/.test(tree.head(condition, 6)) || !cannotFail(tree, condition, known));
    } else if (kind === K.RaiseStatement) {
      const raised = tree.kids(node)[1];
      if (raised !== undefined && /^AssertionError(?:\(\))?$/.test(names.dotted(raised))) add(node, true);
    } else if (kind === K.CallExpression) {
      const name = names.dotted(tree.first(node));
      if (!asserts(name)) continue;
      const values = argumentsOf(tree, tree.child(node, K.ArgList)).map((one) => one.value);
      const empty =
        values.length === 0 ||
        /(?:raises|warns|Raises|Warns|Logs|fail|assert_(?:called|not_called|awaited|any_call|has_)\w*)$/.test(name);
      add(node, empty || !values.every((value) => isConstant(tree, value, known)));
    }
  }
  return { real, vacuous };
}

/** True where an enclosing `except` would catch the failed assertion and let the case pass. */
function isSwallowed(tree: Tree, node: Node, scope: Node): boolean {
  let below = node;
  for (let at = tree.parent(node); at !== undefined && at !== scope; at = tree.parent(at)) {
    const guarded = tree.kind(at) === K.TryStatement && tree.kind(below) === K.Body;
    if (guarded && tree.kids(at)[1] === below && catches(tree, at)) return true;
    below = at;
  }
  return false;
}

function catches(tree: Tree, statement: Node): boolean {
  const kids = tree.kids(statement);
  for (const [index, kid] of kids.entries()) {
    if (tree.kind(kid) !== K.except) continue;
    const rest = kids.slice(index + 1);
    const body = rest.find((one) => tree.kind(one) === K.Body);
    const caught = rest.slice(0, body === undefined ? 0 : rest.indexOf(body));
    const all =
      caught.length === 0 ||
      caught.some((one) => /\b(?:AssertionError|Exception|BaseException)\b/.test(tree.head(one, 200)));
    if (all) return body === undefined || !/\b(?:raise|assert|fail|exit|assert\w+)\b/.test(tree.head(body, 2000));
  }
  return false;
}
