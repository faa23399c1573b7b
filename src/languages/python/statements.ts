import { assignment, child, type Node, type Tree } from './tree.ts';

const SIMPLE = new Set([
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
const COMPOUND = new Set([
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

/** Statements that do something: no imports, docstrings, `pass`, scopes that hold only those, or `__version__ = '1'`. */
export function countStatements(tree: Tree): number {
  return counted(tree, tree.root);
}

function counted(tree: Tree, node: Node): number {
  if (SIMPLE.has(node.type)) return node.type === 'AssignStatement' && isLabel(tree, node) ? 0 : 1;
  if (node.type === 'ExpressionStatement') return isInert(node.kids[0]) ? 0 : 1;
  if (!COMPOUND.has(node.type)) return 0;
  let inside = 0;
  for (const kid of node.kids) inside += counted(tree, kid);
  if (
    node.type === 'ClassDefinition' &&
    child(node, 'ArgList')?.kids.some((kid) => kid.type !== '(' && kid.type !== ')')
  )
    return inside + 1;
  const itself = node.type.endsWith('Statement') || node.type.endsWith('Definition');
  return inside > 0 && itself && node.type !== 'DecoratedStatement' ? inside + 1 : inside;
}

const isInert = (node: Node | undefined): boolean =>
  !node || node.type === 'String' || node.type === 'ContinuedString' || node.type === 'Ellipsis' || node.type === '⚠';

/** `__version__ = "1.0"`, `__all__ = [...]`: a package's label, not its code. */
function isLabel(tree: Tree, node: Node): boolean {
  const { targets, value } = assignment(node);
  const [target] = targets;
  if (!target || !/^__\w+__$/.test(tree.of(target).slice(0, 40))) return false;
  return value !== undefined && value.type !== 'CallExpression';
}
