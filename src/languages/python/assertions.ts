import { cannotFail, constantNames, isConstant } from './constants.ts';
import type { Names } from './names.ts';
import { argumentsOf, child, type Node, type Tree, walk } from './tree.ts';

export interface Assertions {
  /** That can fail because of what the tested code does. */
  readonly real: number;
  readonly vacuous: number;
}

const RAISING =
  /^(?:pytest\.(?:raises|warns|fail|deprecated_call)|nose\.tools\.\w+|pytest_check\.\w+|pytest_check\.check\.\w+|unittest\.TestCase\.fail|approvaltests\.verify\w*|hamcrest\.assert_that)$/;
const CHECKS =
  /(?:^|\.)_?assert(?:_|[A-Z]|$)\w*$|^self\.(?:fail|fail(?:If|Unless)\w*)$|(?:^|\.)expect\(\)\.(?:not_)?to_\w+$|^snapshot\.assert_match$|^(?:check|pytest_check)\.(?:equal|is_\w+|not_equal|almost_equal|greater|less)\w*$/;

/** Assertions in a function's own body; what its helpers assert is for the caller to add. */
export function assertionsIn(tree: Tree, names: Names, fn: Node, outer: ReadonlySet<string>): Assertions {
  const known = constantNames(tree, fn, outer, names);
  const body = child(fn, 'Body') ?? fn;
  let real = 0;
  let vacuous = 0;
  const add = (node: Node, fails: boolean) => {
    if (fails && !isSwallowed(tree, node, fn)) real += 1;
    else vacuous += 1;
  };
  walk(body, (node) => {
    if (node.type === 'AssertStatement') {
      const [, condition] = node.kids;
      // `assert False` stands where the code must not come.
      if (condition)
        add(node, /^(?:False|0)$/.test(tree.of(condition).slice(0, 6)) || !cannotFail(tree, condition, known));
    } else if (node.type === 'RaiseStatement') {
      const raised = node.kids[1];
      if (raised && /^AssertionError(?:\(\))?$/.test(names.dotted(raised))) add(node, true);
    } else if (node.type === 'CallExpression') {
      const name = names.dotted(node.kids[0]);
      if (!RAISING.test(name) && !CHECKS.test(name)) return undefined;
      const values = argumentsOf(child(node, 'ArgList')).map((one) => one.value);
      const empty =
        values.length === 0 ||
        /(?:raises|warns|Raises|Warns|Logs|fail|assert_(?:called|not_called|awaited|any_call|has_)\w*)$/.test(name);
      add(node, empty || !values.every((value) => isConstant(tree, value, known)));
    }
    return undefined;
  });
  return { real, vacuous };
}

/** True where an enclosing `except` would catch the failed assertion and let the case pass. */
function isSwallowed(tree: Tree, node: Node, scope: Node): boolean {
  let below = node;
  for (let at = node.parent; at && at !== scope; at = at.parent) {
    if (at.type === 'TryStatement' && below.type === 'Body' && at.kids[1] === below && catches(tree, at)) return true;
    below = at;
  }
  return false;
}

function catches(tree: Tree, statement: Node): boolean {
  for (const [index, kid] of statement.kids.entries()) {
    if (kid.type !== 'except') continue;
    const rest = statement.kids.slice(index + 1);
    const body = rest.find((one) => one.type === 'Body');
    const caught = rest.slice(0, body ? rest.indexOf(body) : 0);
    const all =
      caught.length === 0 ||
      caught.some((one) => /\b(?:AssertionError|Exception|BaseException)\b/.test(tree.of(one).slice(0, 200)));
    if (all) return !body || !/\b(?:raise|assert|fail|exit|assert\w+)\b/.test(tree.of(body).slice(0, 2000));
  }
  return false;
}
