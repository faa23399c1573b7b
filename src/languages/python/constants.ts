import { fits } from '../remembered.ts';
import { K, kindsNamed, kindsWhere } from './kinds.ts';
import type { Names } from './names.ts';
import { assignment, type Node, type Tree } from './tree.ts';

/** Built-ins whose result follows from their arguments alone. */
const PURE = new Set(
  'abs all any bool bytes chr dict divmod enumerate filter float frozenset hash hex int isinstance issubclass len list map max min ord pow range repr reversed round set sorted str sum tuple type zip'.split(
    ' ',
  ),
);
const CONSTANT = kindsNamed(['Number', 'String', 'Boolean', 'None', 'Ellipsis', 'ContinuedString']);
const REBINDING = kindsNamed(['ScopeStatement', 'WithStatement', 'ParamList', 'NamedExpression', 'TryStatement']);
/** Expressions that are as constant as their parts. */
const COMPOSED = kindsWhere((name) => /Expression$|^FormatString$|^FormatReplacement$/.test(name));
const COMPUTED = kindsWhere((name) => /^(?:Lambda|Await|Yield|Named)|Comprehension/.test(name));
const OPERATOR = kindsWhere((name) => name.endsWith('Op'));
const BRANCHING = kindsNamed([
  'IfStatement',
  'TryStatement',
  'WhileStatement',
  'MatchStatement',
  'WithStatement',
  'FunctionDefinition',
  'ForStatement',
]);
const BUILTIN_TYPE = new Set([
  'int',
  'str',
  'float',
  'bool',
  'list',
  'dict',
  'set',
  'tuple',
  'bytes',
  'object',
  'type',
]);

/** True where an expression's value follows from literals alone, given the names that do. */
export function isConstant(tree: Tree, node: Node | undefined, known: ReadonlySet<string>): boolean {
  if (node === undefined) return false;
  const kind = tree.kind(node);
  if (CONSTANT[kind]) return true;
  if (kind === K.VariableName) return known.has(tree.of(node));
  if (kind === K.CallExpression) {
    const callee = tree.first(node);
    if (callee === undefined) return false;
    const name = tree.kind(callee) === K.VariableName ? tree.of(callee) : undefined;
    const pure = name !== undefined && PURE.has(name) && !known.has(name);
    const method = tree.kind(callee) === K.MemberExpression && isConstant(tree, tree.first(callee), known);
    const list = tree.child(node, K.ArgList);
    return (pure || method) && (list === undefined || tree.kids(list).every((kid) => isConstant(tree, kid, known)));
  }
  if (kind === K.MemberExpression)
    return tree.kids(node).every((kid) => tree.kind(kid) === K.PropertyName || isConstant(tree, kid, known));
  if (COMPOSED[kind]) return !COMPUTED[kind] && tree.kids(node).every((kid) => isConstant(tree, kid, known));
  // Operators (some wrap their sign), brackets and commas.
  return (tree.first(node) === undefined || OPERATOR[kind] === 1) && kind !== K.PropertyName && kind !== K['⚠'];
}

/** `assert x or True`, `assert (x, "message")`: true whatever x is. */
export function cannotFail(tree: Tree, node: Node, known: ReadonlySet<string>): boolean {
  if (isConstant(tree, node, known)) return true;
  const kind = tree.kind(node);
  if (kind === K.TupleExpression) return tree.child(node, K[',']) !== undefined;
  if (kind === K.ParenthesizedExpression) {
    const inner = tree.kids(node)[1];
    return inner !== undefined && cannotFail(tree, inner, known);
  }
  return (
    kind === K.BinaryExpression &&
    tree.child(node, K.or) !== undefined &&
    tree.kids(node).some((kid) => tree.of(kid) === 'True')
  );
}

/** Names that hold nothing but literals, or what follows from them, wherever the scope assigns them. */
export function constantNames(
  tree: Tree,
  scopes: readonly Node[],
  outer: ReadonlySet<string>,
  names: Names,
): ReadonlySet<string> {
  const { bound, rebound, handed } = bindings(tree, scopes, names);
  const known = new Set([...BUILTIN_TYPE, ...outer].filter((name) => !rebound.has(name) && !bound.has(name)));
  // To a fixed point from below: a name becomes constant once all that it is bound to is.
  for (let round = 0, before = -1; known.size > before && round < 8; round += 1) {
    before = known.size;
    for (const [name, values] of bound) {
      if (rebound.has(name)) continue;
      if (handed.has(name) && !values.every((one) => one !== undefined && CONSTANT[tree.kind(one)])) continue;
      if (values.every((one) => isConstant(tree, one, known))) known.add(name);
    }
  }
  return known;
}

interface Bindings {
  /** What each name is assigned, or iterates over. */
  readonly bound: Map<string, (Node | undefined)[]>;
  /** Names that something else gives a value: parameters, `with … as`, `global`, an element that is assigned. */
  readonly rebound: Set<string>;
  /** Names handed to a call, which may change what they hold. */
  readonly handed: Set<string>;
}

function bindings(tree: Tree, scopes: readonly Node[], names: Names): Bindings {
  const bound = new Map<string, (Node | undefined)[]>();
  const rebound = new Set<string>();
  const handed = new Set<string>();
  const bind = (target: Node, value: Node | undefined) => {
    const name = tree.of(target);
    const values = bound.get(name);
    if (values) values.push(value);
    else bound.set(name, [value]);
  };
  const give = (target: Node, value: Node | undefined, conditional: boolean) => {
    if (tree.kind(target) === K.VariableName && !conditional) bind(target, value);
    else for (const inner of variables(tree, target)) rebound.add(tree.of(inner));
  };
  const visit = (node: Node, scope: Node) => {
    const kind = tree.kind(node);
    if (kind === K.AssignStatement) {
      const { targets, value } = assignment(tree, node);
      const conditional = isConditional(tree, node, scope);
      for (const target of targets) give(target, value, conditional);
    } else if (kind === K.UpdateStatement) {
      const kids = tree.kids(node);
      const [target] = kids;
      if (target !== undefined) give(target, kids.at(-1), isConditional(tree, node, scope));
    } else if (kind === K.ForStatement) {
      const kids = tree.kids(node);
      const split = kids.findIndex((kid) => tree.kind(kid) === K.in);
      for (const target of kids.slice(1, split))
        for (const inner of variables(tree, target)) bind(inner, kids[split + 1]);
    } else if (REBINDING[kind]) {
      for (const kid of tree.kids(node)) if (tree.kind(kid) === K.VariableName) rebound.add(tree.of(kid));
    } else if (kind === K.CallExpression) for (const kid of handedBy(tree, node, names)) handed.add(tree.of(kid));
  };
  for (const scope of scopes)
    for (let node = scope, end = tree.after[scope] as number; node < end; node += 1) visit(node, scope);
  return { bound, rebound, handed };
}

/** A flag set in a branch, a handler or a callback tells what the tested code did, though each of its values is a literal. */
function isConditional(tree: Tree, node: Node, scope: Node): boolean {
  for (let at = tree.parent(node); at !== undefined && at !== scope; at = tree.parent(at))
    if (BRANCHING[tree.kind(at)]) return true;
  return false;
}

function variables(tree: Tree, node: Node): Node[] {
  const found: Node[] = [];
  for (let at = node, end = tree.after[node] as number; at < end; at += 1)
    if (tree.kind(at) === K.VariableName) found.push(at);
  return found;
}

/** What looks at its arguments and changes none. */
const leavesAlone = fits(/\.(?:assert\w+|parametrize)$/);

/** A list that is handed to a function may come back changed; so may one whose own method is called. */
function handedBy(tree: Tree, call: Node, names: Names): Node[] {
  const callee = tree.first(call);
  const name = tree.kind(callee) === K.VariableName && callee !== undefined ? tree.of(callee) : undefined;
  if (name !== undefined && PURE.has(name) && !names.imported(name)) return [];
  if (leavesAlone(names.dotted(callee))) return [];
  const list = tree.child(call, K.ArgList);
  const found = list === undefined ? [] : tree.kids(list).filter((kid) => tree.kind(kid) === K.VariableName);
  const receiver = callee !== undefined && tree.kind(callee) === K.MemberExpression ? tree.first(callee) : undefined;
  return receiver !== undefined && tree.kind(receiver) === K.VariableName ? [...found, receiver] : found;
}
