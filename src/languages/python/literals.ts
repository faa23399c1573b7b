import { K } from './kinds.ts';
import { argumentsOf, type Node, type Tree } from './tree.ts';

/** The value of a plain string literal; null for anything else, f-strings with holes included. */
export function literal(tree: Tree, node: Node | undefined): string | null {
  if (node === undefined) return null;
  const kind = tree.kinds[node];
  if (kind === K.ContinuedString) {
    const parts = tree.kids(node).map((kid) => literal(tree, kid));
    return parts.some((part) => part === null) ? null : parts.join('');
  }
  if (kind !== K.String) return null;
  const { text } = tree;
  let from = tree.from[node] as number;
  if (isLetter(text.charCodeAt(from))) from += isLetter(text.charCodeAt(from + 1)) ? 2 : 1;
  const quote = text.charCodeAt(from);
  if (quote !== 34 && quote !== 39) return null;
  const quotes = text.charCodeAt(from + 1) === quote && text.charCodeAt(from + 2) === quote ? 3 : 1;
  return text.slice(from + quotes, Math.max(from + quotes, (tree.to[node] as number) - quotes));
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The keyword argument of a call, by name. */
export const keyword = (tree: Tree, list: Node | undefined, name: string): Node | undefined =>
  argumentsOf(tree, list).find((one) => one.name !== undefined && tree.of(one.name) === name)?.value;
