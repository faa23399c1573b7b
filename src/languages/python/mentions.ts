import { K } from './kinds.ts';
import { literal } from './literals.ts';
import { assignment, type Node, type Tree } from './tree.ts';

/** Which of some names are used as values outside imports, parameters and definitions, or listed in `__all__`. */
export function mentioned(tree: Tree, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  const shapes = new Uint8Array(SHAPES);
  for (const name of wanted) shapes[shapeOf(name.charCodeAt(0), name.charCodeAt(name.length - 1), name.length)] = 1;
  const { kinds, from, to, parents, text } = tree;
  for (const node of tree.all(K.VariableName)) {
    const start = from[node] as number;
    const end = to[node] as number;
    if (!shapes[shapeOf(text.charCodeAt(start), text.charCodeAt(end - 1), end - start)]) continue;
    const kind = kinds[parents[node] as number];
    if (kind === K.ImportStatement || kind === K.FunctionDefinition || kind === K.ClassDefinition) continue;
    if (kind === K.ParamList && !isDefault(tree, node)) continue;
    if (kind === K.ArgList && tree.kind(tree.next(node)) === K.AssignOp) continue;
    const name = text.slice(start, end);
    if (wanted.has(name)) found.add(name);
  }
  for (const node of tree.all(K.AssignStatement)) {
    if (!text.startsWith('__all__', from[node])) continue;
    const { targets, value } = assignment(tree, node);
    if (value === undefined || !targets.some((target) => tree.of(target) === '__all__')) continue;
    for (const kid of tree.kids(value)) if (tree.kind(kid) === K.String) found.add(literal(tree, kid) ?? '');
  }
  return found;
}

/** Most names are told from those that are wanted by their ends and their length, without being cut out of the text. */
const SHAPES = 1024;
const shapeOf = (first: number, last: number, length: number): number =>
  (first * 37 + last * 11 + length * 101) & (SHAPES - 1);

/** True for a parameter's default. */
function isDefault(tree: Tree, node: Node): boolean {
  const list = tree.kids(tree.parents[node] as number);
  return tree.kind(list[list.indexOf(node) - 1]) === K.AssignOp;
}
