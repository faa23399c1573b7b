import type { Import } from '../facts.ts';
import { argumentsOf, assignment, child, type Node, type Tree } from './tree.ts';

/** What the names of one file mean: where imports bind them, and what calls they hold. */
export interface Names {
  readonly imports: readonly Import[];
  /** Callee or expression as a dotted path with import aliases resolved; a call is `()`, a subscript `[]`, anything else `?`. */
  dotted(node: Node | undefined): string;
  /** Dotted value that a variable (`x` or `self.x`) was assigned anywhere in the file: `logging.getLogger()`. */
  origin(variable: string): string | undefined;
  /** True where an import binds the name. */
  imported(name: string): boolean;
  /** True where the first name of a callee is bound by an import: it comes from another module. */
  fromModule(call: Node): boolean;
}

export function namesOf(tree: Tree): Names {
  const bound = new Map<string, string>();
  const found: (Omit<Import, 'used'> & { bound: string })[] = [];
  for (const node of tree.all('ImportStatement')) {
    for (const one of importsIn(tree, node)) {
      found.push(one);
      if (one.name === '*') continue;
      const target = one.name === undefined ? one.module : joined(one.module, one.name);
      bound.set(one.bound, one.name === undefined && one.bound === one.module.split('.')[0] ? one.bound : target);
    }
  }
  const dotted = (node: Node | undefined): string => dottedIn(tree, bound, node);
  const origins = new Map<string, string>();
  for (const node of tree.all('AssignStatement')) {
    const { targets, value } = assignment(node);
    if (!value) continue;
    for (const target of targets)
      if (target.type === 'VariableName' || target.type === 'MemberExpression') {
        const name = tree.of(target);
        if (name.length < 80 && !origins.has(name)) origins.set(name, dotted(value));
      }
  }
  const mentioned = mentions(tree);
  return {
    imports: found.map(({ bound: name, ...rest }) => ({
      ...rest,
      used: rest.name === '*' || rest.module === '__future__' || mentioned.has(name),
    })),
    dotted,
    origin: (variable) => origins.get(variable),
    imported: (name) => bound.has(name),
    fromModule: (call) => {
      let at = call.kids[0];
      while (at && at.type !== 'VariableName') at = at.kids[0];
      return at !== undefined && bound.has(tree.of(at));
    },
  };
}

const joined = (module: string, name: string): string => (module.endsWith('.') ? module + name : `${module}.${name}`);

/** One fact for each name that an import statement binds. */
function importsIn(tree: Tree, node: Node): (Omit<Import, 'used'> & { bound: string })[] {
  const line = tree.line(node);
  const from = node.kids[0]?.type === 'from';
  const split = node.kids.findIndex((kid) => kid.type === 'import');
  const head = from && split >= 0 ? node.kids.slice(1, split) : [];
  const module = head.map((kid) => tree.of(kid)).join('');
  const found: (Omit<Import, 'used'> & { bound: string })[] = [];
  let part: Node[] = [];
  const end = () => {
    const as = part.findIndex((kid) => kid.type === 'as');
    const path = part
      .slice(0, as < 0 ? part.length : as)
      .map((kid) => tree.of(kid))
      .join('');
    const alias = as < 0 ? undefined : part[as + 1];
    part = [];
    if (!path || path.length > 300) return;
    const name = alias ? tree.of(alias) : path;
    if (from) found.push({ module, name: path, line, bound: name });
    else found.push({ module: path, line, bound: alias ? name : (path.split('.')[0] ?? path) });
  };
  for (const kid of node.kids.slice(split + 1)) {
    if (kid.type === ',') end();
    else if (kid.type !== '(' && kid.type !== ')' && kid.type !== '⚠') part.push(kid);
  }
  end();
  return found;
}

function dottedIn(tree: Tree, bound: ReadonlyMap<string, string>, node: Node | undefined): string {
  const suffixes: string[] = [];
  let at = node;
  while (at) {
    if (at.type === 'CallExpression') {
      suffixes.push('()');
      at = at.kids[0];
    } else if (at.type === 'MemberExpression') {
      const property = child(at, 'PropertyName');
      suffixes.push(property ? `.${tree.of(property)}` : '[]');
      at = at.kids[0];
    } else if (at.type === 'AwaitExpression' || at.type === 'ParenthesizedExpression') at = at.kids[1];
    else break;
  }
  const base = at?.type === 'VariableName' ? tree.of(at) : '';
  const rest = suffixes.reverse().join('');
  const path = base ? (bound.get(base) ?? base) : at?.type === 'VariableName' ? '' : '?';
  return path.length + rest.length > 200 ? '?' : path + rest;
}

/** Names used as values outside imports, parameters and definitions, and those listed in `__all__`. */
function mentions(tree: Tree): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of tree.all('VariableName')) {
    const parent = node.parent;
    if (!parent || parent.type === 'ImportStatement') continue;
    if (parent.type === 'FunctionDefinition' || parent.type === 'ClassDefinition') continue;
    const next = parent.kids[node.index + 1];
    if (parent.type === 'ParamList' && !isDefault(parent, node)) continue;
    if (parent.type === 'ArgList' && next?.type === 'AssignOp') continue;
    found.add(tree.of(node));
  }
  for (const node of tree.all('AssignStatement')) {
    const { targets, value } = assignment(node);
    if (!targets.some((target) => tree.of(target) === '__all__')) continue;
    for (const kid of value?.kids ?? []) if (kid.type === 'String') found.add(literal(tree, kid) ?? '');
  }
  return found;
}

const isDefault = (list: Node, node: Node): boolean => list.kids[node.index - 1]?.type === 'AssignOp';

/** The value of a plain string literal; null for anything else, f-strings with holes included. */
export function literal(tree: Tree, node: Node | undefined): string | null {
  if (node?.type === 'ContinuedString') {
    const parts = node.kids.map((kid) => literal(tree, kid));
    return parts.some((part) => part === null) ? null : parts.join('');
  }
  if (node?.type !== 'String') return null;
  const written = /^[a-zA-Z]{0,2}("""|'''|"|')/.exec(tree.text.slice(node.from, node.from + 5));
  if (!written?.[1]) return null;
  return tree.text.slice(
    node.from + written[0].length,
    Math.max(node.from + written[0].length, node.to - written[1].length),
  );
}

/** The keyword argument of a call, by name. */
export const keyword = (tree: Tree, list: Node | undefined, name: string): Node | undefined =>
  argumentsOf(list).find((one) => one.name && tree.of(one.name) === name)?.value;
