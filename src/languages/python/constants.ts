import type { Names } from './names.ts';
import { assignment, child, type Node, type Tree, walk } from './tree.ts';

/** Built-ins whose result follows from their arguments alone. */
const PURE = new Set(
  'abs all any bool bytes chr dict divmod enumerate filter float frozenset hash hex int isinstance issubclass len list map max min ord pow range repr reversed round set sorted str sum tuple type zip'.split(
    ' ',
  ),
);
const CONSTANT = new Set(['Number', 'String', 'Boolean', 'None', 'Ellipsis', 'ContinuedString']);
const REBINDING = new Set(['ScopeStatement', 'WithStatement', 'ParamList', 'NamedExpression', 'TryStatement']);
const BRANCHING = new Set([
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
  if (!node) return false;
  if (CONSTANT.has(node.type)) return true;
  if (node.type === 'VariableName') {
    return known.has(tree.of(node));
  }
  if (node.type === 'CallExpression') {
    const [callee] = node.kids;
    const pure = callee?.type === 'VariableName' && PURE.has(tree.of(callee)) && !known.has(tree.of(callee));
    const method = callee?.type === 'MemberExpression' && isConstant(tree, callee.kids[0], known);
    return (pure || method) && (child(node, 'ArgList')?.kids ?? []).every((kid) => isConstant(tree, kid, known));
  }
  if (node.type === 'MemberExpression')
    return node.kids.every((kid) => kid.type === 'PropertyName' || isConstant(tree, kid, known));
  if (/Expression$|^FormatString$|^FormatReplacement$/.test(node.type)) {
    if (/^(?:Lambda|Await|Yield|Named)/.test(node.type) || node.type.includes('Comprehension')) return false;
    return node.kids.every((kid) => isConstant(tree, kid, known));
  }
  // Operators (some wrap their sign), brackets and commas.
  return (node.kids.length === 0 || node.type.endsWith('Op')) && node.type !== 'PropertyName' && node.type !== '⚠';
}

/** `assert x or True`, `assert (x, "message")`: true whatever x is. */
export function cannotFail(tree: Tree, node: Node, known: ReadonlySet<string>): boolean {
  if (isConstant(tree, node, known)) return true;
  if (node.type === 'TupleExpression') return child(node, ',') !== undefined;
  if (node.type === 'ParenthesizedExpression')
    return node.kids[1] !== undefined && cannotFail(tree, node.kids[1], known);
  return (
    node.type === 'BinaryExpression' &&
    child(node, 'or') !== undefined &&
    node.kids.some((kid) => tree.of(kid) === 'True')
  );
}

/** Names that hold nothing but literals, or what follows from them, wherever the scope assigns them. */
export function constantNames(tree: Tree, scope: Node, outer: ReadonlySet<string>, names: Names): ReadonlySet<string> {
  const { bound, rebound, handed } = bindings(tree, scope, names);
  const known = new Set([...BUILTIN_TYPE, ...outer].filter((name) => !rebound.has(name) && !bound.has(name)));
  // To a fixed point from below: a name becomes constant once all that it is bound to is.
  for (let round = 0, before = -1; known.size > before && round < 8; round += 1) {
    before = known.size;
    for (const [name, values] of bound) {
      if (rebound.has(name)) continue;
      if (handed.has(name) && !values.every((one) => one && CONSTANT.has(one.type))) continue;
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

function bindings(tree: Tree, scope: Node, names: Names): Bindings {
  const bound = new Map<string, (Node | undefined)[]>();
  const rebound = new Set<string>();
  const handed = new Set<string>();
  const bind = (target: Node, value: Node | undefined) => {
    const name = tree.of(target);
    const values = bound.get(name);
    if (values) values.push(value);
    else bound.set(name, [value]);
  };
  walk(scope, (node) => {
    if (node.type === 'AssignStatement') {
      const { targets, value } = assignment(node);
      for (const target of targets) {
        if (target.type === 'VariableName' && !isConditional(node, scope)) bind(target, value);
        else for (const inner of variables(target)) rebound.add(tree.of(inner));
      }
    } else if (node.type === 'UpdateStatement') {
      const [target] = node.kids;
      if (target?.type === 'VariableName' && !isConditional(node, scope)) bind(target, node.kids.at(-1));
      else if (target) for (const inner of variables(target)) rebound.add(tree.of(inner));
    } else if (node.type === 'ForStatement') {
      const split = node.kids.findIndex((kid) => kid.type === 'in');
      for (const target of node.kids.slice(1, split))
        for (const inner of variables(target)) bind(inner, node.kids[split + 1]);
    } else if (REBINDING.has(node.type)) {
      for (const kid of node.kids) if (kid.type === 'VariableName') rebound.add(tree.of(kid));
    } else if (node.type === 'CallExpression') for (const kid of handedBy(tree, node, names)) handed.add(tree.of(kid));
  });
  return { bound, rebound, handed };
}

/** A flag set in a branch, a handler or a callback tells what the tested code did, though each of its values is a literal. */
function isConditional(node: Node, scope: Node): boolean {
  for (let at = node.parent; at && at !== scope; at = at.parent) if (BRANCHING.has(at.type)) return true;
  return false;
}

function variables(node: Node): Node[] {
  const found: Node[] = [];
  walk(node, (inner) => {
    if (inner.type === 'VariableName') found.push(inner);
  });
  return found;
}

/** A list that is handed to a function may come back changed; so may one whose own method is called. */
function handedBy(tree: Tree, call: Node, names: Names): Node[] {
  const [callee] = call.kids;
  if (callee?.type === 'VariableName' && PURE.has(tree.of(callee)) && !names.imported(tree.of(callee))) return [];
  if (/\.(?:assert\w+|parametrize)$/.test(names.dotted(callee))) return [];
  const found = (child(call, 'ArgList')?.kids ?? []).filter((kid) => kid.type === 'VariableName');
  const receiver = callee?.type === 'MemberExpression' ? callee.kids[0] : undefined;
  return receiver?.type === 'VariableName' ? [...found, receiver] : found;
}
