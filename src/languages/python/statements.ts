import { K, kindsNamed, kindsWhere } from './kinds.ts';
import { assignment, type Node, type Tree } from './tree.ts';

const SIMPLE = kindsNamed([
  'AssignStatement',
  'UpdateStatement',
  'ReturnStatement',
  'YieldStatement',
  'RaiseStatement',
  'AssertStatement',
  'DeleteStatement',
  'BreakStatement',
  'ContinueStatement',
  'PrintStatement',
  'TypeDefinition',
]);
const COMPOUND = kindsNamed([
  'IfStatement',
  'ForStatement',
  'WhileStatement',
  'TryStatement',
  'WithStatement',
  'MatchStatement',
  'MatchClause',
  'MatchBody',
  'DecoratedStatement',
  'FunctionDefinition',
  'ClassDefinition',
  'Body',
  'StatementGroup',
  'Script',
]);
/** Compound statements that count themselves where they hold one that does something. */
const COUNTED = kindsWhere((name) => /(?:Statement|Definition)$/.test(name) && name !== 'DecoratedStatement');
const UNDERSCORE = 95;
const INERT = kindsNamed(['String', 'ContinuedString', 'Ellipsis', '⚠']);

/** Statements that do something: no imports, docstrings, `pass`, scopes that hold only those, or `__version__ = '1'`. */
export function countStatements(tree: Tree): number {
  return counted(tree, 0);
}

function counted(tree: Tree, node: Node): number {
  const { kinds, after } = tree;
  const kind = kinds[node] as number;
  if (SIMPLE[kind]) return kind === K.AssignStatement && isLabel(tree, node) ? 0 : 1;
  if (kind === K.ExpressionStatement) {
    const inner = tree.first(node);
    return inner === undefined || INERT[tree.kind(inner)] ? 0 : 1;
  }
  if (!COMPOUND[kind]) return 0;
  let inside = 0;
  const end = after[node] as number;
  for (let kid = node + 1; kid < end; kid = after[kid] as number) inside += counted(tree, kid);
  if (kind === K.ClassDefinition && hasBases(tree, node)) return inside + 1;
  return inside > 0 && COUNTED[kind] ? inside + 1 : inside;
}

function hasBases(tree: Tree, node: Node): boolean {
  const list = tree.child(node, K.ArgList);
  return list !== undefined && tree.kids(list).some((kid) => tree.kind(kid) !== K['('] && tree.kind(kid) !== K[')']);
}

/** `__version__ = "1.0"`, `__all__ = [...]`: a package's label, not its code. */
function isLabel(tree: Tree, node: Node): boolean {
  const named = tree.kind(tree.first(node)) === K.VariableName;
  if (named && tree.text.charCodeAt(tree.from[node + 1] as number) !== UNDERSCORE) return false;
  const { targets, value } = assignment(tree, node);
  const [target] = targets;
  if (target === undefined || !/^__\w+__$/.test(tree.head(target, 40))) return false;
  return value !== undefined && tree.kind(value) !== K.CallExpression;
}
